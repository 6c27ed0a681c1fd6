// What a plan of a phase is made of: purpose and people, what it asks for, its criteria and its days.
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { levelWord } from "#app/screens/material/level-words.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { LEVELS, TIERS } from "#scoring/facts.ts";

export type PlanMetas = Readonly<
  Record<
    | "purpose"
    | "recipients"
    | "maxTier"
    | "maxLevel"
    | "mode"
    | "maxItems"
    | "controls"
    | "evidence"
    | "terms"
    | "entry"
    | "exit"
    | "beginsOn"
    | "endsOn",
    FieldMeta
  >
>;

export interface PlanChoices {
  readonly controls: readonly { readonly value: string; readonly label: string }[];
  readonly evidence: readonly { readonly value: string; readonly label: string }[];
}

export function PlanFields({ fields, choices }: { fields: PlanMetas; choices: PlanChoices }) {
  return (
    <>
      <TextField meta={fields.purpose} label="Purpose" />
      <TextArea
        meta={fields.recipients}
        label="Permitted recipients"
        optional="optional"
        hint="Which people or functions of the supplier may see it."
        rows={2}
      />
      <div className="columns">
        <SelectField
          meta={fields.maxLevel}
          label="Material up to level"
          nothing="As the engagement covers"
          options={LEVELS.map((value) => ({ value, label: levelWord(value) }))}
        />
        <SelectField
          meta={fields.maxTier}
          label="Highest risk tier that may take part"
          nothing="As the policy for the level says"
          options={TIERS.map((value) => ({ value, label: tierWord(value) }))}
        />
      </div>
      <div className="columns">
        <SelectField
          meta={fields.mode}
          label="How it may be used"
          nothing="As the level allows"
          options={[{ value: "view_only", label: "View in the portal only" }]}
        />
        <TextField
          meta={fields.maxItems}
          label="Items out at a time, at most"
          optional="optional"
          inputMode="numeric"
          short
        />
      </div>
      <SelectField
        meta={fields.terms}
        label="Terms of the agreement"
        hint="At least what is asked for by default at a level."
        nothing="Nothing beyond the head agreement"
        options={LEVELS.map((value) => ({
          value,
          label: `At least the default terms of ${levelWord(value)}`,
        }))}
      />
      <CheckboxGroup
        meta={fields.evidence}
        label="Evidence that must be current"
        choices={choices.evidence}
      />
      <details className="more-fields">
        <summary>Measures that must be in place</summary>
        <CheckboxGroup
          meta={fields.controls}
          label="Questions answered in the best way"
          choices={choices.controls}
        />
      </details>
      <TextArea
        meta={fields.entry}
        label="Entry criteria"
        optional="optional"
        hint="One per line. All are ticked before the phase opens."
        rows={4}
      />
      <TextArea
        meta={fields.exit}
        label="Exit criteria"
        optional="optional"
        hint="One per line. All are ticked before the next phase opens."
        rows={4}
      />
      <div className="columns">
        <DateField meta={fields.beginsOn} label="Planned first day" optional="optional" />
        <DateField meta={fields.endsOn} label="Planned last day" optional="optional" />
      </div>
    </>
  );
}
