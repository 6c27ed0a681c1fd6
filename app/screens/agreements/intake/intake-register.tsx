// Decides how the last step looks: everything that was chosen on one page, the names and days, and the statement that it is signed.
import { Form } from "@remix-run/react";
import type { Desk, DeskChoice } from "#app/imports/agreements/desk-view.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { ModeField, ModesExplained } from "../mode-field.tsx";
import { INSTRUMENTS_WITH_MODES, type ModesInput } from "../modes-input.ts";
import { plainMeta, type Reply } from "../plain-meta.ts";
import { IntakeFields, type IntakeFacts } from "./intake-finish.tsx";
import { placeWords } from "./intake-words.ts";
import { TERM_ORDER } from "./next-term.ts";

export interface IntakeRegisterProps {
  readonly facts: IntakeFacts & { readonly sha256: string };
  readonly today: string;
  readonly desk: Desk;
  /** How closely each clause has to be passed on, as proposed. */
  readonly modes: ModesInput;
  /** The law or standard contract that proposes. */
  readonly instrument: string | null;
  readonly reply?: Reply;
}

interface Row {
  readonly id: TermId;
  readonly choice: DeskChoice | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: "term", label: "Term", cell: ({ id }) => termRow(id).label.en },
  {
    key: "value",
    label: "What was confirmed",
    cell: ({ choice }) =>
      choice === undefined ? (
        "Not looked at"
      ) : choice.source === "absent" ? (
        <span className="muted">The agreement is silent</span>
      ) : (
        choice.words
      ),
  },
  {
    key: "from",
    label: "From",
    narrow: "label",
    cell: ({ choice }) =>
      choice?.passage
        ? placeWords(choice.passage)
        : choice?.source === "hand"
          ? "entered by hand"
          : "",
  },
  { key: "by", label: "By", narrow: "hide", cell: ({ choice }) => choice?.by ?? "" },
];

/** The page. */
export function IntakeRegister(props: IntakeRegisterProps) {
  const { facts, today, desk, reply } = props;
  const names = ["counterparty", "reference", "effectiveOn", "endsOn", "signedOutside"];
  return (
    <div className="page">
      <PageHead
        title="Register this agreement"
        lede="It becomes a head agreement in force with the terms below; suppliers' deeds are held against it. The file is kept as the signed original."
        back={{ href: `/agreements/import/${facts.id}`, label: "Back to the desk" }}
      />
      <Form method="post" className="stack stack-wide" noValidate>
        <ErrorSummary
          title="Not registered yet. Nothing you typed is lost."
          errors={reply?.error?.[""] ?? []}
          fields={names.map((name) => plainMeta(name, reply))}
        />
        <input type="hidden" name="seen" value={desk.seen} />
        <IntakeFields
          facts={{ ...facts, effectiveOn: facts.effectiveOn ?? today }}
          reply={reply}
          required
        />
        <Section
          title="What it obliges us to"
          lede="As confirmed on the desk. A click on a term goes back to it."
        >
          <DataTable
            caption="Terms"
            columns={COLUMNS}
            rows={TERM_ORDER.map((id) => ({ id, choice: desk.choices[id] }))}
            keyOf={({ id }) => id}
            hrefOf={({ id }) => `/agreements/import/${facts.id}?term=${id}#term-${id}`}
            still
          />
        </Section>
        <PassedOn {...props} />
        <p className="small muted break">
          Signed original: {facts.fileName}, SHA-256 <code>{facts.sha256}</code>
        </p>
        <CheckboxField
          meta={plainMeta("signedOutside", reply)}
          label="Both sides have signed this agreement outside the portal, and the file carries both signatures. I record it as in force."
        />
        <div className="form-actions">
          <SubmitButton>Register as in force</SubmitButton>
        </div>
      </Form>
    </div>
  );
}

// on one page, because an agreement usually says it once for all of its clauses
function PassedOn({ facts, desk, modes, instrument, reply }: IntakeRegisterProps) {
  const typed = reply?.initialValue ? (reply.initialValue["modes"] as ModesInput) : undefined;
  const stated = TERM_ORDER.filter((id) => {
    const choice = desk.choices[id];
    return choice && choice.source !== "absent";
  });
  return (
    <Section
      id="modes"
      title="How closely each clause has to be passed on"
      lede="Suppliers' deeds are held against it in this way. Where the agreement says nothing, leave it: at least as strictly."
    >
      <p className="cluster small modes-instruments">
        <span className="muted">Where the agreement carries out one of these, begin with it:</span>
        {INSTRUMENTS_WITH_MODES.map(({ id, label }) => (
          <a
            key={id}
            href={`/agreements/import/${facts.id}/register?instrument=${id}#modes`}
            aria-current={id === instrument || undefined}
          >
            {label.en}
            {id === instrument && " (chosen)"}
          </a>
        ))}
      </p>
      <ModesExplained />
      <ul className="modes-list">
        {stated.map((id) => (
          <li key={`${id}-${instrument ?? ""}`}>
            <span>{termRow(id).label.en}</span>
            <ModeField id={id} mode={(typed ?? modes)[id] ?? ""} bare />
          </li>
        ))}
      </ul>
    </Section>
  );
}
