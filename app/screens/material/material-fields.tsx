// The fields of an item, with every level and phase explained where it is chosen.
import type { FieldMeta } from "#app/ui/field.tsx";
import { CheckboxGroup, RadioCards } from "#app/ui/choice-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { LEVELS, PHASES } from "#scoring/facts.ts";
import { OVERLAYS } from "#scoring/gate/overlays.ts";
import { LEVEL_WORDS, levelWord, PHASE_WORDS, phaseWord } from "./level-words.ts";
import { OVERLAY_WORDS } from "./overlay-words.ts";

export interface MaterialChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly heads: readonly {
    readonly id: string;
    readonly title: string;
    readonly counterparty: string;
  }[];
}

type Name =
  | "reference"
  | "title"
  | "description"
  | "level"
  | "phase"
  | "ownerId"
  | "headAgreementId"
  | "overlays"
  | "allowedCountries"
  | "allowedCitizenships"
  | "storageRule"
  | "thirdParty";

/** Shared by the pages that add and that change an item. */
export function MaterialFields(props: {
  fields: Readonly<Record<Name, FieldMeta>>;
  choices: MaterialChoices;
}) {
  const { fields, choices } = props;
  return (
    <>
      <TextField
        meta={fields.reference}
        label="Reference"
        hint="As it stands on the document: a drawing or file number."
        short
      />
      <TextField meta={fields.title} label="Title" />
      <TextArea
        meta={fields.description}
        label="Description"
        optional="optional"
        hint="For colleagues only. Never sent to a supplier."
        rows={3}
      />
      <RadioCards
        meta={fields.level}
        label="Level"
        hint="How much is lost if it leaks. The level decides how good a supplier's assessment must be."
        choices={LEVELS.map((level) => ({
          value: level,
          label: levelWord(level),
          detail: LEVEL_WORDS[level].means,
        }))}
      />
      <RadioCards
        meta={fields.phase}
        label="Phase of disclosure"
        hint="The earliest phase in which a supplier may see it. Phases open one after the other."
        choices={PHASES.map((phase) => ({
          value: phase,
          label: phaseWord(phase),
          detail: PHASE_WORDS[phase].means,
        }))}
      />
      <SelectField
        meta={fields.ownerId}
        label="Owner"
        hint="Who answers for the item."
        nothing="Choose a colleague"
        options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        meta={fields.headAgreementId}
        label="Head agreement"
        optional="optional"
        hint="The promise towards our own customer that the item falls under."
        nothing="None: it is our own"
        options={choices.heads.map(({ id, title, counterparty }) => ({
          value: id,
          label: counterparty === "" ? title : `${title} (${counterparty})`,
        }))}
      />
      <CheckboxGroup
        meta={fields.overlays}
        label="What else it is"
        choices={OVERLAYS.map((value) => ({ value, ...OVERLAY_WORDS[value] }))}
      />
      <TextField meta={fields.thirdParty} label="Third party that owns it" optional="optional" />
      <TextField
        meta={fields.allowedCountries}
        label="Countries in which it may be opened"
        optional="optional"
        hint="Two letters each, such as DE, FR. Empty leaves it to the agreement."
      />
      <TextField
        meta={fields.allowedCitizenships}
        label="Citizenships that may see it"
        optional="for export-controlled items"
        hint="Two letters each. Empty allows nobody while the item is export controlled."
      />
      <TextArea
        meta={fields.storageRule}
        label="Where it may be stored"
        optional="optional"
        rows={2}
      />
    </>
  );
}
