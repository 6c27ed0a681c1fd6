// Decides how people write back and forth about a document: who, when, what; the newest last, the form below.
import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { classNames } from "#app/ui/class-names.ts";
import type { FieldMeta } from "#app/ui/field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { Locale } from "#app/ui/words.ts";

export interface Said {
  readonly id: string;
  readonly authorName: string;
  readonly own: boolean;
  readonly text: string;
  readonly at: Date | string;
}

export interface TalkProps {
  readonly locale?: Locale;
  readonly messages: readonly Said[];
  readonly none: string;
  /** Where one more goes; without it the messages are only read. */
  readonly action?: string | undefined;
  readonly meta: FieldMeta;
  readonly label: string;
  readonly hint: string;
  readonly send: string;
}

/** The messages and the form for one more. */
export function Talk(props: TalkProps) {
  const form = useRef<HTMLFormElement>(null);
  const count = props.messages.length;
  // what was sent is in the list now: the field is empty again
  useEffect(() => {
    if (!props.meta.errors?.length) form.current?.reset();
  }, [count, props.meta.errors]);
  return (
    <div className="talk">
      {count === 0 ? (
        <p className="muted">{props.none}</p>
      ) : (
        <ol className="talk">
          {props.messages.map((message) => (
            <li key={message.id} className={classNames("said", message.own && "said-own")}>
              <span className="muted small">
                {message.authorName} · <InstantText instant={message.at} locale={props.locale} />
              </span>
              <p>{message.text}</p>
            </li>
          ))}
        </ol>
      )}
      {props.action !== undefined && (
        <Form method="post" action={props.action} className="form" ref={form} noValidate>
          <TextArea meta={props.meta} label={props.label} hint={props.hint} rows={3} />
          <div className="form-actions">
            <SubmitButton primary={false}>{props.send}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
