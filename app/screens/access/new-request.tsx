// A request for access before it is sent: what, for whom, and every condition of the gate as it stands at this moment.
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { hrefWith } from "#app/screens/lists/href.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";
import { ChooseItem, type ItemChoices } from "./choose-item.tsx";
import { GateChecklist } from "./gate-checklist.tsx";
import type { GateLine } from "./gate-lines.ts";
import { RecipientRows, type CountryChoice, type RecipientFields } from "./recipient-rows.tsx";

/** What is typed. */
export type TypedRequest = {
  purpose: string;
  untilOn: string;
  mode: string;
  recipients: RecipientFields[];
};

export interface NewRequestProps extends ItemChoices {
  readonly today: Day;
  readonly engagement: string;
  readonly material: string;
  readonly chosen?: {
    readonly gate: {
      readonly open: boolean;
      readonly lines: readonly GateLine[];
      readonly holdsUntil: Day | null;
    };
    /** The phase the item belongs to, when it is open. */
    readonly latest: { readonly phase: string; readonly closesOn: Day } | null;
    readonly countries: readonly CountryChoice[];
  };
  readonly form: FormMetadata<TypedRequest>;
  readonly fields: {
    readonly purpose: FieldMetadata<string, TypedRequest>;
    readonly untilOn: FieldMetadata<string, TypedRequest>;
    readonly mode: FieldMetadata<string, TypedRequest>;
    readonly recipients: FieldMetadata<RecipientFields[], TypedRequest>;
  };
}

export function NewRequest(props: NewRequestProps) {
  const { chosen } = props;
  return (
    <div className="page page-narrow">
      <PageHead
        title="Request access"
        lede="For named people, for one purpose, until a day. Somebody else decides."
        back={{ href: "/access", label: "Access" }}
      />
      <Section title="What for">
        <ChooseItem {...props} />
      </Section>
      {chosen && (
        <>
          <Section
            title="The gate today"
            lede="What has to hold besides this request, judged at this moment."
          >
            <GateChecklist
              calm
              lines={chosen.gate.lines}
              holdsUntil={chosen.gate.holdsUntil}
              summary={
                chosen.gate.open
                  ? undefined
                  : {
                      title: "The gate is closed today",
                      text: "You can send the request all the same: it waits, and can be approved once the lines below are settled.",
                    }
              }
            />
          </Section>
          <Section title="Who, why, until when">
            <Asking {...props} chosen={chosen} />
          </Section>
        </>
      )}
    </div>
  );
}

function Asking(props: NewRequestProps & { chosen: NonNullable<NewRequestProps["chosen"]> }) {
  const { form, fields, chosen, engagement, material, today } = props;
  const { latest } = chosen;
  return (
    <Form
      className="form form-wide"
      method="post"
      action={hrefWith("/access/new", { engagement, material })}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      preventScrollReset
    >
      <ErrorSummary
        title="Nothing was sent yet"
        errors={form.errors}
        fields={[fields.purpose, fields.recipients, fields.untilOn, fields.mode]}
      />
      {/* the first submit button is the one Enter presses: it sends, it does not add a row */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden>
        Send
      </button>
      <TextArea
        meta={fields.purpose}
        label="Purpose"
        hint="What they need it for. The supplier reads this sentence."
        rows={3}
      />
      <RecipientRows form={form} field={fields.recipients} countries={chosen.countries} />
      <DateField
        meta={fields.untilOn}
        label="Last day"
        hint={
          latest
            ? `Phase ${latest.phase} closes on ${formatDay(latest.closesOn)}: at the latest that day.`
            : "The item's phase is not open yet. Access ends with the phase at the latest."
        }
        min={today}
        max={latest?.closesOn}
      />
      <RadioCards
        meta={fields.mode}
        label="How"
        choices={[
          {
            value: "view_only",
            label: "View in the portal",
            detail: "Nothing leaves. The highest level allows only this.",
          },
          { value: "download", label: "Take away a copy", detail: "With the reader's own mark." },
        ]}
      />
      <div className="form-actions">
        <SubmitButton>Send the request</SubmitButton>
      </div>
    </Form>
  );
}
