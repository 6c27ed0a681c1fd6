// Decides how a paper is drafted: what it is about, since when, in which language, and the fields of its kind.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";
import type { Paper } from "#scoring/papers/paper.ts";
import { ExportFields } from "./export-fields.tsx";
import { NdaFields, type NdaFieldsProps } from "./nda-fields.tsx";
import { PAPER_WORDS } from "./paper-words.ts";
import { plainMeta, type Reply } from "./plain-meta.ts";
import { SccFields } from "./scc-fields.tsx";
import { useTermsForm } from "./use-terms-form.ts";
import type { TermsInput } from "./terms-input.ts";

export interface PaperDraftProps extends Pick<NdaFieldsProps, "stated" | "groups"> {
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly reference: string;
    readonly locale: "en" | "de";
    readonly material: readonly string[];
    readonly effectiveOn: string | null;
    readonly endsOn: string | null;
  };
  readonly paper: Paper;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly engagement: { readonly id: string; readonly title: string } | "" | null;
  readonly input: TermsInput;
  readonly note: { readonly tone: "ok" | "warn" | "error"; readonly text: string } | null;
  readonly reply: Reply | undefined;
}

/** One field of the draft: what was typed, else what stands. */
export type PaperMeta = (name: string, required?: boolean) => ReturnType<typeof plainMeta>;

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "de", label: "German" },
];
const ABOUT = {
  nda: { label: "What the talks are about", hint: "One line, in the language of the text." },
  scc_sheet: {
    label: "What the transfer is about",
    hint: "One line, in the language of the text.",
  },
  export_acknowledgement: {
    label: "Which material",
    hint: "One line, in the language of the text.",
  },
} as const;

/** The page. */
export function PaperDraft(props: PaperDraftProps) {
  const { draft, paper, supplier, engagement, note } = props;
  return (
    <div className="page">
      <PageHead
        title={`${PAPER_WORDS[paper.kind].title} ${draft.reference}`}
        lede={`${supplier.name}${engagement ? `: ${engagement.title}` : ""}. ${PAPER_WORDS[paper.kind].lede}`}
        back={
          engagement
            ? { href: `/engagements/${engagement.id}/agreement`, label: "Agreement" }
            : { href: `/suppliers/${supplier.id}/agreements`, label: "Agreements" }
        }
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <Editor {...props} />
    </div>
  );
}

function Editor(props: PaperDraftProps) {
  const { draft, paper, reply } = props;
  const typed = reply?.initialValue?.["terms"] as TermsInput | undefined;
  const terms = useTermsForm(typed ?? props.input);
  const known = {
    ...paper.facts,
    locale: draft.locale,
    effectiveOn: draft.effectiveOn ?? "",
    endsOn: draft.endsOn ?? "",
    material: draft.material.join("\n"),
  };
  const meta: PaperMeta = (name, required = false) => plainMeta(name, reply, known, required);
  const errors = reply?.error ?? {};
  return (
    <Form
      method="post"
      action={`/agreements/${draft.id}/draft`}
      className="stack stack-wide"
      noValidate
      ref={terms.form}
      onChange={terms.changed}
    >
      <ErrorSummary
        title="Not saved yet. Nothing you typed is lost."
        errors={errors[""] ?? []}
        fields={inOrder(Object.keys(errors), paper).map((name) => ({
          id: name,
          name,
          errors: errors[name] ?? [],
        }))}
      />
      <input type="hidden" name="kind" value={paper.kind} />
      <input type="hidden" name="version" value={draft.version} />
      <TextField meta={meta("about", true)} {...ABOUT[paper.kind]} />
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
        {paper.kind === "nda" && (
          <DateField
            meta={meta("endsOn")}
            label="Shown until"
            hint="Nothing more is shown under it then; secrecy goes on."
            optional="if agreed"
          />
        )}
      </div>
      {paper.kind === "nda" && (
        <NdaFields
          meta={meta}
          terms={terms}
          errors={errors}
          level={paper.facts.level}
          locale={draft.locale}
          input={typed ?? props.input}
          stated={props.stated}
          groups={props.groups}
        />
      )}
      {paper.kind === "scc_sheet" && <SccFields meta={meta} facts={paper.facts} reply={reply} />}
      {paper.kind === "export_acknowledgement" && (
        <ExportFields meta={meta} facts={paper.facts} reply={reply} />
      )}
      <div className="form-actions">
        <SubmitButton>Save and preview the text</SubmitButton>
      </div>
    </Form>
  );
}

// as the fields stand on the page; what belongs to single terms comes last
function inOrder(names: readonly string[], { facts }: Paper): readonly string[] {
  const order = Object.keys(facts);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.filter((name) => name !== "").sort((one, other) => place(one) - place(other));
}
