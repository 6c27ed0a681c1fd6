// Decides how a mutual confidentiality agreement is filled in: the level both sides show, the material, the terms.
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { LEVELS, type Level } from "#scoring/facts.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { PaperMeta } from "./paper-draft.tsx";
import type { Proposal } from "./term-help.tsx";
import type { ClauseGroup } from "./term-warnings.ts";
import { TermsEditor, type FieldErrors } from "./terms-editor.tsx";
import type { TermsInput } from "./terms-input.ts";
import type { TermsForm } from "./use-terms-form.ts";

export interface NdaFieldsProps {
  readonly meta: PaperMeta;
  readonly terms: TermsForm;
  readonly errors: FieldErrors;
  /** As it was saved: what is proposed follows the choice in the form. */
  readonly level: Level;
  readonly locale: "en" | "de";
  readonly input: TermsInput;
  readonly stated: readonly string[];
  readonly groups: readonly ClauseGroup[];
}

const LEVEL_OPTIONS = LEVELS.filter((level) => level !== "C0").map((level) => ({
  value: level as string,
  label: `${level}, ${{ C1: "shareable", C2: "confidential", C3: "restricted", C4: "trade secret" }[level as "C1"]}`,
}));

/** The fields. */
export function NdaFields(props: NdaFieldsProps) {
  const { meta, terms, level } = props;
  const chosen = terms.form.current
    ? (new FormData(terms.form.current).get("level") as Level | null)
    : null;
  const now = chosen ?? level;
  return (
    <>
      <div className="form">
        <SelectField
          meta={meta("level")}
          label="Up to which level"
          hint="The highest that either side will show. The proposals below follow it."
          options={LEVEL_OPTIONS}
        />
        <TextArea
          meta={meta("material")}
          label="Material"
          optional={`else: everything up to level ${now}`}
          hint="One line for each item or group, in the language of the text."
          rows={3}
        />
      </div>
      <TermsEditor
        input={props.input}
        errors={props.errors}
        stated={props.stated}
        groups={props.groups}
        live={{ form: terms, locale: props.locale, level: now, proposal: usualAt(now) }}
      />
    </>
  );
}

// nothing stands above it: what is proposed is what the level usually asks for
function usualAt(level: Level): Proposal {
  const terms: Terms = defaultTerms(level);
  return {
    terms,
    why: Object.fromEntries(Object.keys(terms).map((id) => [id, `level ${level}`])),
  };
}
