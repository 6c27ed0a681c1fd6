// Decides how a gap is proposed for acceptance: which clause, why, what is done instead, until when.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { DeviationForm } from "#app/routes/staff/deviations/deviation.form.ts";
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { termName } from "./deviation-list.tsx";
import { GAP_WORDS } from "./deviation-words.ts";

export interface NewDeviationProps {
  readonly agreement: {
    readonly id: string;
    readonly reference: string;
    readonly supplier: string;
  };
  readonly gaps: readonly {
    readonly term: string;
    readonly verdict: keyof typeof GAP_WORDS;
    readonly owed: string;
    readonly given: string;
  }[];
  readonly term: string;
  readonly today: string;
  readonly latest: string;
  readonly reply: Reply | undefined;
}

/** The page. */
export function NewDeviation({ agreement, gaps, term, today, latest, reply }: NewDeviationProps) {
  const [form, fields] = useForm({
    lastResult: reply as never,
    defaultValue: { term },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: DeviationForm }),
  });
  const asked = [fields.term, fields.reason, fields.compensatingMeasure, fields.expiresOn];
  const back = `/agreements/${agreement.id}`;
  return (
    <div className="page page-narrow">
      <PageHead
        back={{ href: back, label: agreement.reference }}
        title="Accept a gap for a while"
        lede={`${agreement.supplier}. The clause stays weaker and is shown as such everywhere; a second risk officer has to confirm.`}
      />
      {gaps.length === 0 ? (
        <Banner tone="ok">Nothing is open in the latest comparison of this agreement.</Banner>
      ) : (
        <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <ErrorSummary title="Nothing was proposed yet" errors={form.errors} fields={asked} />
          <RadioCards
            meta={fields.term}
            label="Which clause"
            choices={gaps.map((gap) => ({
              value: gap.term,
              label: `${termName(gap.term)}: ${GAP_WORDS[gap.verdict].toLowerCase()}`,
              detail: `Owed: ${gap.owed}. Promised: ${gap.given}.`,
            }))}
          />
          <TextArea
            meta={fields.reason}
            label="Why it is accepted"
            hint="An auditor reads this years from now."
          />
          <TextArea
            meta={fields.compensatingMeasure}
            label="What is done instead"
            hint="The measure that makes up for the weaker clause while it lasts."
          />
          <DateField
            meta={fields.expiresOn}
            label="Last day"
            hint={`At most until ${formatDay(latest)}. It ends by itself; you are warned 30, 14, 7 days and 1 day before.`}
            min={today}
            max={latest}
          />
          <div className="form-actions">
            <SubmitButton>Propose</SubmitButton>
            <LinkButton quiet href={back}>
              Cancel
            </LinkButton>
          </div>
        </Form>
      )}
    </div>
  );
}
