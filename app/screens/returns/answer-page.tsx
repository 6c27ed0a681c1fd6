// Decides how it is said what became of a copy: three outcomes, and what each of them has to name.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";
import { DESTRUCTION_METHODS, isThoroughEnough } from "#scoring/delivery/return-duty.ts";
import { methodWord } from "./method-word.ts";
import { RETURN_WORDS } from "./return-words.ts";
import { sayCodes } from "./say-codes.ts";
import type { ShownLine } from "./shown-line.ts";

const FIELDS = ["outcome", "method", "doneOn", "doneBy", "exception", "reason"] as const;

export function AnswerPage(props: {
  locale: Locale;
  today: Day;
  line: ShownLine;
  reply: Reply | undefined;
}) {
  const { locale, today, line } = props;
  const words = wordsFor(RETURN_WORDS, locale);
  const reply = sayCodes(props.reply, words);
  const meta = (name: string, required = true) => plainMeta(name, reply, known(line), required);
  const outcomes = (["returned", "destroyed", "retained"] as const).filter((one) =>
    one === "retained" ? line.allowedExceptions.length > 0 : one === "returned" || !line.heldSince,
  );
  return (
    <div className="page page-narrow">
      <PageHead
        title={line.grantId ? (line.item ?? "") : line.what}
        lede={`${words.due(formatDay(line.dueOn, locale, "long"))} · ${words.standard(methodWord(line.standard, words))}`}
        back={{ href: "/portal/returns", label: words.title }}
      />
      {line.heldSince !== null && (
        <Banner tone="warn" title={words.held}>
          {words.heldAnswer}
        </Banner>
      )}
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={words.errors}
          errors={reply?.error?.[""] ?? []}
          fields={FIELDS.map((name) => meta(name))}
        />
        <input type="hidden" name="version" value={line.version} />
        <RadioCards
          meta={meta("outcome")}
          label={words.outcome}
          choices={outcomes.map((value) => ({
            value,
            label: words[`outcome_${value}`],
            detail: words[`outcome_${value}Text`],
          }))}
        />
        <SelectField
          meta={meta("method", false)}
          label={words.method}
          hint={words.methodHint}
          nothing={words.choose}
          options={DESTRUCTION_METHODS.filter((one) => isThoroughEnough(one, line.standard)).map(
            (value) => ({ value, label: methodWord(value, words) }),
          )}
          optional={words.outcome_destroyed}
        />
        <DateField meta={meta("doneOn")} label={words.doneOn} max={today} />
        <TextField meta={meta("doneBy")} label={words.doneBy} hint={words.doneByHint} />
        {line.allowedExceptions.length > 0 && (
          <>
            <SelectField
              meta={meta("exception", false)}
              label={words.exception}
              nothing={words.choose}
              options={line.allowedExceptions.map((value) => ({
                value,
                label: words[`exception_${value as "legal_hold"}`],
              }))}
              optional={words.outcome_retained}
            />
            <TextArea
              meta={meta("reason", false)}
              label={words.reason}
              rows={3}
              optional={words.outcome_retained}
            />
          </>
        )}
        <div className="form-actions">
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

function known({ outcome, method, doneOn, doneBy, exception, reason }: ShownLine) {
  return { outcome, method, doneOn, doneBy, exception, reason };
}
