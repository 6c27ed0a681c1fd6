// Decides how a row about countries is typed in: which way, which limit, which material, from when until when, where it stands.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { KIND_OPTIONS } from "#app/screens/evidence-review/words.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import type { ShownRule } from "./rule-list.tsx";
import {
  KIND_WORDS,
  OVERLAY_WORDS,
  OVERLAYS,
  rulesHref,
  STRENGTH_WORDS,
  type Kind,
} from "./rule-words.ts";

const FIELDS = [
  "from",
  "to",
  "strength",
  "overlays",
  "evidence",
  "scope",
  "validFrom",
  "validUntil",
  "source",
  "note",
];
const ABOUT_COUNTRIES: readonly string[] = [
  "transfer_impact_assessment",
  "transfer_clauses",
  "recipient_listing",
  "data_location_proof",
  "end_use_statement",
];
// what is about countries first; "further evidence" says nothing that could be asked for
const EVIDENCE = [
  ...KIND_OPTIONS.filter(({ value }) => ABOUT_COUNTRIES.includes(value)),
  ...KIND_OPTIONS.filter(({ value }) => value !== "other" && !ABOUT_COUNTRIES.includes(value)),
];
const LIMITED: readonly Kind[] = ["adequacy", "localisation"];

/** The page. A row that is replaced stays in the history. */
export function RuleEditor(props: {
  readonly kind: Kind;
  readonly old: (ShownRule & { readonly note: string }) | null;
  readonly today: string;
  readonly reply: Reply | undefined;
}) {
  const { kind, old, reply } = props;
  const words = KIND_WORDS[kind];
  const known = old ? { ...old } : { validFrom: props.today };
  const meta = (name: string, required = true) => plainMeta(name, reply, known, required);
  const back = old ? `/jurisdictions/${old.id}` : rulesHref({ kind });
  return (
    <div className="page page-narrow">
      <PageHead
        back={{ href: back, label: words.label }}
        title={old ? "Replace a row" : `Add a row: ${words.label.toLowerCase()}`}
        lede={
          old
            ? "The older row stays in the history. To say that it was checked again, save it as it is: today becomes the day of the check."
            : words.lede
        }
      />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <ErrorSummary
          title="Nothing was entered yet"
          errors={reply?.error?.[""] ?? []}
          fields={FIELDS.map((name) => meta(name))}
        />
        <TextField
          meta={meta("from")}
          label={words.from}
          hint="Country code or group, like DE or EEA."
          short
        />
        <TextField
          meta={meta("to")}
          label={words.to}
          hint="Country code or group; WORLD for anywhere."
          short
        />
        {LIMITED.includes(kind) && (
          <SelectField
            meta={meta("strength", false)}
            label="Limit"
            options={Object.entries(STRENGTH_WORDS)
              .filter(([value]) =>
                kind === "adequacy" ? ["", "conditional"].includes(value) : value !== "",
              )
              .map(([value, label]) => ({ value, label }))}
          />
        )}
        {kind !== "membership" && (
          <CheckboxGroup
            meta={meta("overlays", false)}
            label="Which material"
            hint="None chosen means all material."
            choices={OVERLAYS.map((value) => ({ value, label: OVERLAY_WORDS[value] ?? value }))}
          />
        )}
        {kind !== "membership" && (
          <CheckboxGroup
            meta={meta("evidence", false)}
            label="Evidence to ask for"
            hint="Asked of a supplier wherever this row speaks about its way. None chosen asks for nothing."
            choices={EVIDENCE}
          />
        )}
        <TextField meta={meta("scope", false)} label="Scope" optional="optional" />
        <DateField meta={meta("validFrom")} label="First day" />
        <DateField meta={meta("validUntil", false)} label="Last day" optional="if known" />
        <TextField meta={meta("source")} label="Where it stands" />
        <TextArea meta={meta("note", false)} label="Note" optional="optional" rows={2} />
        <div className="form-actions">
          <SubmitButton>{old ? "Replace the row" : "Add the row"}</SubmitButton>
          <LinkButton quiet href={back}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
