// Decides how checkpoints are listed: when each was sealed, and who elsewhere vouches for when it existed.
import { Banner } from "#app/ui/banner.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface CheckpointShown {
  readonly number: number;
  readonly at: string;
  readonly stampedAt: Date | null;
  readonly authority: string | null;
  readonly fingerprint: string | null;
  readonly rooted: boolean | null;
  readonly tries: number | null;
  readonly reason: string | null;
  readonly givenUp: boolean | null;
  /** The next later checkpoint that has a timestamp. */
  readonly coveredBy: number | null;
}

export interface StampingShown {
  /** Host of the authority that is asked; null when none is configured. */
  readonly authority: string | null;
  readonly checkpoints: readonly CheckpointShown[];
}

const columnsFor = (asked: boolean): readonly Column<CheckpointShown>[] => [
  { key: "number", label: "Checkpoint", cell: ({ number }) => `Number ${number}` },
  { key: "at", label: "Sealed", cell: ({ at }) => <InstantText instant={at} />, narrow: "label" },
  {
    key: "stamp",
    label: "Timestamp",
    cell: (row) => <Stamped row={row} asked={asked} />,
    narrow: "label",
  },
];
const ASKED = columnsFor(true);
const NOT_ASKED = columnsFor(false);

/** What is asked of whom, in a sentence that does not leave "nobody" unsaid. */
export function stampingSentence(authority: string | null): string {
  return authority === null
    ? "Timestamps by an independent authority are not configured (TSA_URL): when a checkpoint was made rests on this portal's own clock."
    : `${authority} is asked for a timestamp of every checkpoint. Nothing waits for it; a later timestamp covers every checkpoint before it.`;
}

/** The list, newest first, under a warning where asking has ended without a timestamp. */
export function CheckpointList({ authority, checkpoints }: StampingShown) {
  const open = checkpoints.filter((one) => one.givenUp && !one.stampedAt && !one.coveredBy);
  return (
    <div className="stack">
      {open.length > 0 && (
        <Banner tone="error" title="The authority gives no timestamps">
          Asking for{" "}
          {open.length === 1 ? `checkpoint ${open[0]?.number}` : `${open.length} checkpoints`} has
          ended: {open[0]?.reason}. The next checkpoint is asked for again and covers them all;
          until then nobody else vouches for when they existed.
        </Banner>
      )}
      <DataTable
        caption="Checkpoints"
        columns={authority === null ? NOT_ASKED : ASKED}
        rows={checkpoints}
        keyOf={({ number }) => String(number)}
        still
        empty={
          <EmptyState title="No checkpoint yet">
            The first is made within the hour, or with the first export.
          </EmptyState>
        }
      />
    </div>
  );
}

function Stamped({ row, asked }: { row: CheckpointShown; asked: boolean }) {
  if (row.stampedAt)
    return (
      <>
        <InstantText instant={row.stampedAt} /> by {row.authority}
        <span className="sub">
          {row.rooted ? "leads to the configured root" : "no root configured to compare with"},
          certificate <span className="mono">{row.fingerprint?.slice(0, 16)}…</span>
        </span>
      </>
    );
  if (row.coveredBy) return <>Covered by that of checkpoint {row.coveredBy}</>;
  if (row.givenUp)
    return (
      <>
        <StateBadge tone="bad">{`Gave up after ${row.tries} tries`}</StateBadge>
        <span className="sub">{row.reason}</span>
      </>
    );
  if (row.tries)
    return (
      <>
        <StateBadge tone="warn">{`Asked ${row.tries === 1 ? "once" : `${row.tries} times`}`}</StateBadge>
        <span className="sub">{row.reason}; asked again later and later</span>
      </>
    );
  return <span className="muted">{asked ? "Not yet" : "Not configured"}</span>;
}
