// Decides what stands under a term while it is typed: the sentence of the text, what is proposed and why, warnings.
import { Icon } from "#app/ui/icon.tsx";
import { Button } from "#app/ui/button.tsx";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import type { Level } from "#scoring/facts.ts";
import { parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { WHY_DEFAULT } from "./term-defaults.ts";

export interface Proposal {
  readonly terms: Terms;
  /** Why a term is proposed: "level C3", "NP-2026-7 asks for it". */
  readonly why: Readonly<Partial<Record<TermId, string>>>;
}

/** The sentence as it will stand; nothing while nothing is agreed. */
export function Sentence(props: { id: TermId; value: TermValue | undefined; locale: "en" | "de" }) {
  const { id, value, locale } = props;
  return (
    <p className="term-sentence" lang={locale} aria-live="polite">
      {value === undefined ? (
        <span className="muted">The text says nothing on this.</span>
      ) : (
        describeTerm(id, value, locale)
      )}
    </p>
  );
}

/** The default and why it is one; where something else stands, one click takes it. */
export function Proposed(props: {
  id: TermId;
  value: TermValue | undefined;
  proposal: Proposal;
  level: Level | null;
  /** Left out while no script runs: nothing would happen. */
  use: ((terms: Terms) => void) | undefined;
}) {
  const { id, value, proposal, level, use } = props;
  const given = proposal.terms[id];
  if (given === undefined)
    return (
      <p className="small term-proposed muted">
        No default{level === null ? "" : ` at level ${level}`}. {WHY_DEFAULT[id]}
      </p>
    );
  const proposed = asKept(id, given);
  const from = proposal.why[id] ?? "by level";
  const same = JSON.stringify(proposed) === JSON.stringify(value);
  return (
    <p className="small term-proposed">
      <span className="muted">
        {same
          ? `As proposed (${from}). `
          : `Proposed (${from}): ${describeValue(id, proposed, "en")}. `}
        {WHY_DEFAULT[id]}
      </span>{" "}
      {!same && use && (
        <Button small quiet onClick={() => use({ [id]: proposed } as Terms)}>
          Use
        </Button>
      )}
    </p>
  );
}

// in the order in which values are kept, so that the same value is the same
function asKept(id: TermId, value: TermValue): TermValue {
  const parsed = parseTerm(id, value);
  return parsed.ok ? parsed.value : value;
}

/** Each warning with its sign; they never stand in the way. */
export function Warnings({ said }: { said: readonly string[] }) {
  if (said.length === 0) return null;
  return (
    <ul className="term-warnings small">
      {said.map((text) => (
        <li key={text}>
          <Icon name="warn" /> {text}
        </li>
      ))}
    </ul>
  );
}
