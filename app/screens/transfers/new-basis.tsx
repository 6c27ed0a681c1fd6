// Decides how a basis is put on record: for which country and material, what it rests on, why, until when.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { BasisForm } from "#app/routes/staff/transfers/basis.form.ts";
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { MECHANISMS } from "#scoring/obligations/jurisdictions/transfer-basis.ts";
import { markWord, MECHANISM_WORDS } from "./basis-words.ts";

export interface NewBasisProps {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
  };
  readonly wish: { readonly country: string; readonly overlay: string };
  readonly countries: readonly string[];
  readonly marks: readonly string[];
  /** Rows of the register that speak about one of the ways. */
  readonly rules: readonly { readonly id: string; readonly words: string }[];
  readonly clauses: readonly {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
  }[];
  readonly today: string;
  readonly latest: string;
  readonly reply: Reply | undefined;
}

/** The page. */
export function NewBasis(props: NewBasisProps) {
  const { engagement, reply, today, latest } = props;
  const [form, fields] = useForm({
    lastResult: reply as never,
    defaultValue: { toCountry: props.wish.country, overlay: props.wish.overlay },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: BasisForm }),
  });
  const back = `/engagements/${engagement.id}/countries`;
  return (
    <div className="page page-narrow">
      <PageHead
        back={{ href: back, label: "Countries" }}
        title="Record a basis"
        lede={`${engagement.supplierName}, ${engagement.title}. What you put on record counts from today; it opens no way that a rule closes.`}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was recorded yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <SelectField
          meta={fields.toCountry}
          label="To which country"
          nothing="Choose …"
          options={props.countries.map((code) => ({ value: code, label: formatCountry(code) }))}
          short
        />
        <SelectField
          meta={fields.overlay}
          label="For which material"
          options={props.marks.map((mark) => ({ value: mark, label: markWord(mark) }))}
          short
        />
        <RadioCards
          meta={fields.mechanism}
          label="What it rests on"
          choices={MECHANISMS.map((value) => ({ value, ...MECHANISM_WORDS[value] }))}
        />
        <SelectField
          meta={fields.ruleId}
          label="Row of the register"
          hint="Where the limits of a row are kept, or a copy stays."
          nothing="None"
          options={props.rules.map(({ id, words }) => ({ value: id, label: words }))}
        />
        <SelectField
          meta={fields.agreementId}
          label="Signed clauses"
          hint="An agreement in force with this supplier. When it ends, so does this basis."
          nothing="None"
          options={props.clauses.map(({ id, reference, title }) => ({
            value: id,
            label: `${reference} · ${title}`,
          }))}
        />
        <TextArea
          meta={fields.note}
          label="Reason, and where the proof lies"
          hint="An auditor reads this years from now."
          rows={3}
        />
        <DateField
          meta={fields.validUntil}
          label="Last day"
          hint={`At most until ${formatDay(latest)}; an exception at most six months. It ends by itself.`}
          min={today}
          max={latest}
        />
        <div className="form-actions">
          <SubmitButton>Put on record</SubmitButton>
          <LinkButton quiet href={back}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
