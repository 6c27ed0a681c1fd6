// Decides how a comparison is read: what keeps it from passing first, both values side by side, and what may go wrong.
import { Icon } from "#app/ui/icon.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { ClauseResult, Comparison } from "#scoring/obligations/compare-agreements.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { openClauses, weakestFirst } from "#scoring/obligations/flow-down.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { clauseWord, VERDICT_WORDS } from "./agreement-words.ts";

export interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** What stands above, in words: "NP-2026-7". */
  readonly above: string;
  /** The number of the clause that states a term in this agreement. */
  readonly clauseNumbers: Readonly<Record<string, number | undefined>>;
}

/** The clauses; those that hold are folded away. */
export function ComparisonView(props: ComparisonViewProps) {
  const clauses = weakestFirst(props.comparison.clauses);
  const open = openClauses(clauses);
  const holding = clauses.filter(({ term }) => !open.includes(term));
  return (
    <div className="stack">
      <p>{summaryOf(props.comparison, open.length, props.above)}</p>
      {open.length > 0 && (
        <ol className="clauses">
          {clauses
            .filter(({ term }) => open.includes(term))
            .map((clause) => (
              <Clause key={clause.term} clause={clause} {...props} />
            ))}
        </ol>
      )}
      {holding.length > 0 && (
        <details className="clauses-folded">
          <summary>
            {holding.length} {holding.length === 1 ? "clause holds" : "clauses hold"}
          </summary>
          <ol className="clauses">
            {holding.map((clause) => (
              <Clause key={clause.term} clause={clause} {...props} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Clause({
  clause,
  above,
  clauseNumbers,
}: { clause: ClauseResult } & Omit<ComparisonViewProps, "comparison">) {
  const { term, head, sub, counterExample } = clause;
  const number = clauseNumbers[term];
  const { word, tone } = clauseWord(clause);
  return (
    <li className="clause">
      <div className="clause-head">
        <h3>{termRow(term).label.en}</h3>
        <StateBadge tone={tone}>{word}</StateBadge>
        {number !== undefined && <span className="small muted">Clause {number}</span>}
      </div>
      <dl className="clause-sides">
        <div>
          <dt>Owed under {above}</dt>
          <dd>{head === null ? "Nothing asked" : describeValue(term, head, "en")}</dd>
        </div>
        <div>
          <dt>Promised here</dt>
          <dd>{sub === null ? "Silent" : describeValue(term, sub, "en")}</dd>
        </div>
      </dl>
      {counterExample && (
        <p className="clause-example">
          <Icon name="warn" />
          <span>
            <strong>What may happen: </strong>
            {counterExample.en}
          </span>
        </p>
      )}
    </li>
  );
}

/** One sentence on how a comparison came out. */
export function summaryOf({ verdict }: Comparison, open: number, above: string): string {
  const clauses = open === 1 ? "1 clause" : `${open} clauses`;
  if (verdict === "pass") return `Everything owed under ${above} is passed on.`;
  if (verdict === "review")
    return `${clauses} cannot be ranked against ${above}: a lawyer has to look. The gate stays closed until then.`;
  return `${clauses} would let happen what we promised under ${above} to prevent. The gate stays closed.`;
}

/** The verdict of a whole agreement. */
export function VerdictBadge({ verdict }: { verdict: "pass" | "fail" | "review" | null }) {
  if (verdict === null) return <span className="muted">Not compared</span>;
  const { word, tone } = VERDICT_WORDS[verdict];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}
