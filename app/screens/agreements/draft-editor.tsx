// Decides how a draft is written: language, days, material and terms, with the verdict on each term as one types.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import type { Level } from "#scoring/facts.ts";
import { judgeFlowDown, openClauses, type FlowDownFacts } from "#scoring/obligations/flow-down.ts";
import { VerdictBadge } from "./comparison-view.tsx";
import { CountryRules } from "./country-rules.tsx";
import { plainMeta, type Reply } from "./plain-meta.ts";
import type { Proposal } from "./term-help.tsx";
import type { ClauseGroup } from "./term-warnings.ts";
import { TermsEditor } from "./terms-editor.tsx";
import { readTermsInput, type TermsInput } from "./terms-input.ts";
import { territoryWarnings, type TerritoryCase } from "./territory-warnings.ts";
import { termsIn, useTermsForm } from "./use-terms-form.ts";

export interface DraftEditorProps {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
    readonly level: Level;
  };
  /** The clauses of the text, each with the terms it states. */
  readonly groups: readonly ClauseGroup[];
  /** What a first draft would say, and why. */
  readonly proposal: Proposal;
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly reference: string;
    readonly locale: "en" | "de";
    readonly material: readonly string[];
    readonly effectiveOn: string | null;
    readonly endsOn: string | null;
    readonly input: TermsInput;
  };
  /** What stands above; null while no head agreement is chosen. */
  readonly above: FlowDownFacts | null;
  /** What the countries of the draft are held against; null where nothing can be said. */
  readonly territories: TerritoryCase | null;
  readonly stated: readonly string[];
  readonly today: string;
  readonly reply: Reply | undefined;
}

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "de", label: "German" },
];

/** The form. The comparison is the server's own function, run in the browser on what stands in the fields. */
export function DraftEditor(props: DraftEditorProps) {
  const { draft, reply, above, engagement } = props;
  const typed = reply?.initialValue?.["terms"] as TermsInput | undefined;
  const terms = useTermsForm(typed ?? draft.input);
  const { input } = terms;
  const known = {
    locale: draft.locale,
    effectiveOn: draft.effectiveOn ?? "",
    endsOn: draft.endsOn ?? "",
    material: draft.material.join("\n"),
  };
  const meta = (name: string, required = false) => plainMeta(name, reply, known, required);
  const comparison = above && compare(above, input, draft);
  const countries = territoryWarnings(termsIn(input), props.territories);
  const errors = reply?.error ?? {};
  return (
    <Form
      method="post"
      action={`/engagements/${engagement.id}/agreement`}
      className="stack stack-wide"
      noValidate
      ref={terms.form}
      onChange={terms.changed}
    >
      <ErrorSummary
        title="Not saved yet. Nothing you typed is lost."
        errors={errors[""] ?? []}
        fields={Object.keys(errors)
          .filter((name) => name !== "")
          .map((name) => ({ id: name, name, errors: errors[name] ?? [] }))}
      />
      <input type="hidden" name="agreementId" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <div className="columns">
        <SelectField
          meta={meta("locale")}
          label="Language of the text"
          hint="The text in this language is what is signed."
          options={LANGUAGES}
        />
        <DateField
          meta={meta("effectiveOn")}
          label="Takes effect on"
          hint="But not before both have signed."
          optional="else on signing"
        />
        <DateField
          meta={meta("endsOn")}
          label="Material is handed over until"
          hint="Access under it ends then; secrecy does not."
          optional="if agreed"
        />
      </div>
      <TextArea
        meta={meta("material")}
        label="Material"
        optional={`else: all material up to level ${engagement.level}`}
        hint="One line for each item or group, in the language of the text."
        rows={4}
      />
      {comparison && <Verdict comparison={comparison} />}
      <CountryRules worst={countries.worst} engagementId={engagement.id} />
      <TermsEditor
        input={typed ?? draft.input}
        errors={errors}
        stated={props.stated}
        comparison={comparison}
        groups={props.groups}
        live={{
          form: terms,
          locale: draft.locale,
          level: engagement.level,
          proposal: props.proposal,
          territories: countries.said,
        }}
      />
      <div className="form-actions">
        <SubmitButton>Save and preview the text</SubmitButton>
      </div>
    </Form>
  );
}

function compare(above: FlowDownFacts, input: TermsInput, draft: DraftEditorProps["draft"]) {
  const read = readTermsInput(input);
  if (!read.ok) return null;
  const { effectiveOn, endsOn } = draft;
  return judgeFlowDown(above, { terms: read.terms, effectiveOn, endsOn });
}

function Verdict({ comparison }: { comparison: Comparison }) {
  const open = openClauses(comparison.clauses).length;
  return (
    <p className="live-verdict" role="status">
      <VerdictBadge verdict={comparison.verdict} />
      <span>
        {open === 0
          ? "Everything owed above is passed on."
          : `${open} ${open === 1 ? "term keeps" : "terms keep"} the gate closed.`}
      </span>
    </p>
  );
}
