// Decides how the agreements of a round are listed: whose, how far, what changes, and what can be done about one.
import { Form } from "@remix-run/react";
import { KIND_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { Banner } from "#app/ui/banner.tsx";
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
  /** Both null for a paper with the whole company. */
  readonly engagementId: string | null;
  readonly engagementTitle: string | null;
  readonly changes: readonly ShownChange[];
  /** What would not hold even so, each with why. */
  readonly gaps: readonly { readonly label: string; readonly because: string }[];
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
          <details key={row.id} className="difference" open={row.gaps.length > 0}>
            <summary>
              {row.supplierName}, {row.reference}: {saidOf(row)}
            </summary>
            {row.gaps.length > 0 && <Gaps row={row} />}
            {row.changes.length > 0 && <TermChanges changes={row.changes} locale="en" />}
            {props.sent && props.mayWrite && waits(row) && <One row={row} today={props.today} />}
          </details>
        ))}
      </div>
    </>
  );
}

// no text of it can be sent: what is short is above, and only a person can settle that
function Gaps({ row }: { row: Row }) {
  return (
    <Banner tone="warn">
      <p>
        Even as strict as it can be, this would not hold, so the round does not send it. Agree on
        more time above, or{" "}
        <a href={`/engagements/${row.engagementId}/agreement`}>draft this agreement by hand</a> and
        have its gap accepted.
      </p>
      <ul>
        {row.gaps.map(({ label, because }) => (
          <li key={label}>
            {label}
            {because !== "" && `: ${because}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function saidOf({ changes, newText, gaps }: Row): string {
  if (gaps.length > 0) return "would not hold even so";
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
