// Decides what stands under a term while it is typed: the sentence of the text, what is proposed and why, warnings.
import { Icon } from "#app/ui/icon.tsx";
import { Button } from "#app/ui/button.tsx";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

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

/** What is proposed where something else stands, with one click to take it. */
export function Proposed(props: {
  id: TermId;
  value: TermValue | undefined;
  proposal: Proposal;
  /** Left out while no script runs: nothing would happen. */
  use: ((terms: Terms) => void) | undefined;
}) {
  const { id, value, proposal, use } = props;
  const proposed = proposal.terms[id];
  if (proposed === undefined || JSON.stringify(proposed) === JSON.stringify(value)) return null;
  return (
    <p className="small term-proposed">
      <span className="muted">
        Proposed ({proposal.why[id] ?? "by level"}): {describeValue(id, proposed, "en")}
      </span>{" "}
      {use && (
        <Button small quiet onClick={() => use({ [id]: proposed } as Terms)}>
          Use
        </Button>
      )}
    </p>
  );
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
