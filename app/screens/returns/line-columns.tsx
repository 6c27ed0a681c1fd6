// Decides what staff see of each copy: whose, what is asked, what became of it.
import type { Column } from "#app/ui/data-table.tsx";
import { formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { methodWord } from "./method-word.ts";
import { LINE_TONES } from "./own-returns.tsx";
import { RETURN_WORDS } from "./return-words.ts";
import type { ShownLine } from "./shown-line.ts";

const words = wordsFor(RETURN_WORDS, "en");
const STATES = {
  open: "Open",
  answered: "Filled in",
  certified: "To review",
  accepted: "Settled",
} as const;

export const lineColumns = (today: string): readonly Column<ShownLine>[] => [
  {
    key: "what",
    label: "Copy",
    cell: (row) => (
      <>
        {row.grantId ? row.item : row.what}
        <span className="sub">
          {row.grantId ? words.taken(row.holder, row.downloads) : words.declaredBy(row.holder)}
        </span>
      </>
    ),
  },
  {
    key: "state",
    label: "Stands",
    cell: (row) => {
      const late =
        row.heldSince === null &&
        row.dueOn < today &&
        (row.state === "open" || row.state === "answered");
      return (
        <>
          <StateBadge tone={late ? "bad" : LINE_TONES[row.state]}>
            {late ? "Overdue" : STATES[row.state]}
          </StateBadge>
          {row.heldSince !== null && <StateBadge tone="warn">On hold</StateBadge>}
          <span className="sub">{words[`cause_${row.cause}`]}</span>
        </>
      );
    },
  },
  {
    key: "due",
    label: "Due",
    narrow: "label",
    cell: (row) => (
      <span className="num">
        {formatDay(row.dueOn)}
        <span className="sub">{methodWord(row.standard, words)} at least</span>
      </span>
    ),
  },
  {
    key: "outcome",
    label: "What became of it",
    narrow: "label",
    cell: (row) =>
      row.outcome ? (
        <>
          {words[`outcome_${row.outcome}`]}
          {row.method && ` by ${methodWord(row.method, words)}`}
          <span className="sub">
            {row.doneOn && formatDay(row.doneOn)}, {row.doneBy}
            {row.exception &&
              `: ${words[`exception_${row.exception as "legal_hold"}`]}, ${row.reason}`}
          </span>
        </>
      ) : (
        <span className="muted">
          {row.reviewNote === "" ? "–" : `sent back: ${row.reviewNote}`}
        </span>
      ),
  },
];
