// Decides how the agreements of a round are listed: whose, how far, what changes, and what can be done about one.
import { Form } from "@remix-run/react";
import { KIND_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { isPaperKind } from "#scoring/papers/paper.ts";
import { TermChanges, type ShownChange } from "./difference-view.tsx";
import type { progressOf, RenewalProgress } from "./renewal-words.ts";

export interface ShownRenewal extends RenewalProgress {
  readonly id: string;
  readonly kind: keyof typeof KIND_WORDS;
  readonly tier: number;
  readonly agreementId: string;
  readonly reference: string;
  readonly newReference: string | null;
  readonly supplierName: string;
  /** Null for a paper with the whole company. */
  readonly engagementTitle: string | null;
  readonly changes: readonly ShownChange[];
  readonly newText: boolean;
}

type Row = ShownRenewal & { readonly progress: ReturnType<typeof progressOf> };

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "supplier",
    label: "Supplier",
    cell: ({ supplierName, engagementTitle, tier, kind }) => (
      <>
        {supplierName}
        <span className="sub">
          {!isPaperKind(kind) && `Tier ${tier}. `}
          {engagementTitle ?? "With the whole company"}
        </span>
      </>
    ),
  },
  {
    key: "agreement",
    label: "Agreement",
    cell: ({ kind, reference, newReference }) => (
      <>
        {KIND_WORDS[kind]} <span className="mono small">{reference}</span>
        {newReference && <span className="sub mono">→ {newReference}</span>}
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: ({ progress }) => <StateBadge tone={progress.tone}>{progress.word}</StateBadge>,
  },
  { key: "due", label: "By", narrow: "label", cell: ({ dueOn }) => <DayText day={dueOn} /> },
];

/** The list, each with its changes folded under it. */
export function RenewalList(props: {
  renewals: readonly Row[];
  sent: boolean;
  today: string;
  mayWrite: boolean;
}) {
  const { renewals } = props;
  return (
    <>
      <DataTable
        caption="Agreements of this round"
        columns={COLUMNS}
        rows={renewals}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/agreements/${row.newId ?? row.agreementId}`}
        still
        empty={<EmptyState title="Nobody has to sign anew" />}
      />
      <div className="stack">
        {renewals.map((row) => (
          <details key={row.id} className="difference">
            <summary>
              {row.supplierName}, {row.reference}: {saidOf(row)}
            </summary>
            {row.changes.length > 0 && <TermChanges changes={row.changes} locale="en" />}
            {props.sent && props.mayWrite && waits(row) && <One row={row} today={props.today} />}
          </details>
        ))}
      </div>
    </>
  );
}

function saidOf({ changes, newText }: Row): string {
  const points = changes.length === 1 ? "1 point changes" : `${changes.length} points change`;
  return newText ? `${points}, newer text` : points;
}

const waits = ({ state, oldState }: Row) => state === "open" && oldState === "in_force";

function One({ row, today }: { row: Row; today: string }) {
  const page = `/agreements/renewals/items/${row.id}`;
  return (
    <div className="renewal-forms">
      {row.newState === "sent" && (
        <Form method="post" action={`${page}/remind`}>
          <Button type="submit" small>
            Remind now
          </Button>
        </Form>
      )}
      <Form method="post" action={`${page}/move`}>
        <label>
          <span className="field-label">Another day</span>
          <input
            className="input input-short"
            type="date"
            name="dueOn"
            min={today}
            defaultValue={row.dueOn}
            required
          />
        </label>
        <Button type="submit" small>
          Move
        </Button>
      </Form>
      <Form method="post" action={`${page}/release`}>
        <label>
          <span className="field-label">Release, because</span>
          <input className="input" name="reason" maxLength={2000} required minLength={10} />
        </label>
        <Button type="submit" small danger>
          Release
        </Button>
      </Form>
    </div>
  );
}
