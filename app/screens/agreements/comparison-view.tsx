// Decides how a comparison is read: what keeps it from passing first, both values side by side, and what may go wrong.
import { Icon } from "#app/ui/icon.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { DemandOrigin } from "#scoring/chain/trace-demands.ts";
import type { ClauseResult, Comparison } from "#scoring/obligations/compare-agreements.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { MODE_WORDS } from "#scoring/obligations/modes.ts";
import { openClauses, weakestFirst } from "#scoring/obligations/flow-down.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import { clauseWord, VERDICT_WORDS } from "./agreement-words.ts";

export interface ComparisonViewProps {
  readonly comparison: Comparison;
  /** What stands above, in words: "NP-2026-7". */
  readonly above: string;
  /** The number of the clause that states a term in this agreement. */
  readonly clauseNumbers: Readonly<Record<string, number | undefined>>;
  /** For each term: which agreement above asks for what, and what is left of it after handing on. */
  readonly origins?: Readonly<Record<string, readonly DemandOrigin[] | undefined>>;
  /** For each term: the deviation that accepts the gap, or waits to. */
  readonly deviations?: Readonly<Record<string, ShownDeviation | undefined>>;
  /** Where a gap may be proposed for acceptance; absent where the reader may not. */
  readonly acceptHref?: (term: string) => string;
}

export interface ShownDeviation {
  readonly id: string;
  readonly state: "proposed" | "running" | "ended";
  readonly expiresOn: string;
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
  ...props
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
          <dd>
            {head === null ? "Nothing asked" : describeValue(term, head, "en")}
            {clause.mode && (
              <span className="sub">
                To be passed on {MODE_WORDS[clause.mode.asked].passing.en}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>Promised here</dt>
          <dd>{sub === null ? "Silent" : describeValue(term, sub, "en")}</dd>
        </div>
      </dl>
      <Origins term={term} origins={props.origins?.[term] ?? []} />
      {counterExample && (
        <p className="clause-example">
          <Icon name="warn" />
          <span>
            <strong>What may happen: </strong>
            {counterExample.en}
          </span>
        </p>
      )}
      {!holds(clause) && (
        <Acceptance
          deviation={props.deviations?.[term]}
          proposeHref={props.acceptHref?.(term) ?? null}
        />
      )}
    </li>
  );
}

function Origins({ term, origins }: { term: TermId; origins: readonly DemandOrigin[] }) {
  if (origins.length < 2) return null;
  return (
    <table className="origins">
      <thead>
        <tr>
          <th scope="col">Agreement above</th>
          <th scope="col">Says</th>
          <th scope="col">Leaves here</th>
        </tr>
      </thead>
      <tbody>
        {origins.map(({ reference, value, left, steps, decisive }) => (
          <tr key={reference} className={decisive ? "decisive" : undefined}>
            <td>{reference}</td>
            <td>{value === null ? "Silent" : describeValue(term, value, "en")}</td>
            <td>
              {left === null ? "–" : describeValue(term, left, "en")}
              {steps > 0 && ` (handed on ${steps === 1 ? "once" : `${steps} times`} before)`}
              {decisive && " · decides"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// the verdict stays what it is: an accepted gap is still a gap
function Acceptance({
  deviation,
  proposeHref,
}: {
  deviation: ShownDeviation | undefined;
  proposeHref: string | null;
}) {
  if (deviation && deviation.state !== "ended")
    return (
      <p className="gap-accepted">
        <a href={`/deviations/${deviation.id}`}>
          {deviation.state === "running"
            ? `Accepted until ${formatDay(deviation.expiresOn)}`
            : "Proposed for acceptance, waits for a second person"}
        </a>
      </p>
    );
  if (proposeHref === null && !deviation) return null;
  return (
    <p className="small">
      {deviation && (
        <a href={`/deviations/${deviation.id}`}>
          The acceptance ended on {formatDay(deviation.expiresOn)}.
        </a>
      )}{" "}
      {proposeHref && <a href={proposeHref}>Accept for a while …</a>}
    </p>
  );
}

/** Says on every page of a gap that it is accepted, and until when; after that day, that it no longer is. */
export function GapAccepted({ until, today }: { until: string; today: string }) {
  const running = until >= today;
  return (
    <Banner
      tone="warn"
      title={
        running
          ? `Gap accepted until ${formatDay(until)}`
          : `The acceptance of its gap ended on ${formatDay(until)}`
      }
      actions={
        <LinkButton small href="/deviations">
          Accepted gaps
        </LinkButton>
      }
    >
      {running
        ? "It is still weaker than what is owed above. Access shuts by itself after that day."
        : "Access that rested on it is shut."}
    </Banner>
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
