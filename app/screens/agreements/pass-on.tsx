// Decides what a supplier's contact can do instead of signing: have its authority confirmed, or let somebody else sign.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AUTHORITY_WORDS } from "./authority-words.ts";
import { plainMeta } from "./plain-meta.ts";
import { SIGNING_WORDS } from "./signing-words.ts";

export interface PassOnProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly agreement: { readonly id: string };
  /** Who else may sign. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly mayNameOthers: boolean;
}

/** Why there is no form to sign yet, and the two ways out. */
export function NotYetAuthorised(props: PassOnProps & { readonly asked: boolean }) {
  const words = wordsFor(AUTHORITY_WORDS, props.locale);
  return (
    <>
      <Banner tone="info" title={words.blockedTitle}>
        {words.blocked(props.asker)}
      </Banner>
      {props.asked ? (
        <p>{words.asked}</p>
      ) : (
        <Form
          method="post"
          action={`/portal/agreements/${props.agreement.id}/ask-authority`}
          className="form"
        >
          <TextArea
            meta={plainMeta("note", undefined, {}, false)}
            label={words.askNote}
            hint={words.askHint}
            rows={2}
          />
          <div className="form-actions">
            <SubmitButton>{words.ask(props.asker)}</SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}

/** The dialog that sends the request on, or where to name somebody. */
export function LetSomebodyElseSign(props: PassOnProps) {
  const words = wordsFor(AUTHORITY_WORDS, props.locale);
  const { keep } = wordsFor(SIGNING_WORDS, props.locale);
  const naming = props.mayNameOthers && (
    <LinkButton href="/portal/agreements/signatories">{words.nameSomebody}</LinkButton>
  );
  return (
    <Dialog
      id="delegate"
      title={words.delegate}
      trigger={{ label: `${words.delegate} …` }}
      cancel={keep}
    >
      {props.others.length === 0 ? (
        <>
          <p>{words.nobodyElse}</p>
          {naming}
        </>
      ) : (
        <>
          <p>{words.delegateLede}</p>
          <Form
            method="post"
            action={`/portal/agreements/${props.agreement.id}/delegate`}
            className="form"
          >
            <SelectField
              meta={plainMeta("contactId", undefined)}
              label={words.who}
              options={props.others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div className="form-actions">
              <SubmitButton>{words.delegateButton}</SubmitButton>
              {naming}
            </div>
          </Form>
        </>
      )}
    </Dialog>
  );
}
