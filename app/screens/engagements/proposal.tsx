// What the five answers lead to, shown while they are given: exposure with its reasons, the package, the day.
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { Reasons } from "#app/ui/reasons.tsx";
import { Section } from "#app/ui/section.tsx";
import { DayText } from "#app/ui/when.tsx";
import type { Exposure } from "#scoring/facts.ts";
import type { Reason } from "#scoring/reason.ts";

export interface ProposalView {
  readonly exposure: Exposure;
  readonly reasons: readonly Reason[];
  readonly asked: readonly AskedLine[];
  readonly dueOn: string;
  readonly today: string;
}

export interface AskedLine {
  readonly kind: "questionnaire" | "evidence" | "agreement";
  readonly id: string;
  readonly name: string;
  /** "38 questions", or nothing. */
  readonly size?: string;
  readonly required: boolean;
  readonly reason: string;
}

/** The effect of a reason: what it drives to, or the step it adds. */
export function effectOf(reason: Reason): string | undefined {
  const contributes = reason.facts.contributes;
  return contributes === undefined || contributes === "+0" ? undefined : String(contributes);
}

export function Proposal({ proposal }: { proposal: ProposalView | null }) {
  return (
    <aside className="proposal" aria-live="polite" aria-label="What this leads to">
      <Section title="What this leads to">
        {proposal === null ? (
          <p className="muted">
            Answer the five questions: exposure, what is asked of the supplier and the due day
            appear here, each with its reason.
          </p>
        ) : (
          <div className="stack">
            <Reasons
              label="exposure: the reasons"
              result={<ExposureBadge exposure={proposal.exposure} />}
              reasons={proposal.reasons.map((reason) => ({
                id: reason.code,
                text: reason.text,
                effect: effectOf(reason),
              }))}
            />
            <AskedList lines={proposal.asked} />
            <p>
              Answers due <DayText day={proposal.dueOn} today={proposal.today} />
              <span className="sub">Choose another day in the form if you need to.</span>
            </p>
          </div>
        )}
      </Section>
    </aside>
  );
}

const KIND_WORDS = {
  questionnaire: "Questionnaire",
  evidence: "Document",
  agreement: "Agreement",
} as const;

/** What is asked, each line with its reason. */
export function AskedList({ lines }: { lines: readonly AskedLine[] }) {
  if (lines.length === 0)
    return <p>Nothing has to be asked: no material of ours is at stake here.</p>;
  return (
    <ul className="stack stack-tight asked">
      {lines.map((line) => (
        <li key={`${line.kind} ${line.id}`}>
          <strong>{line.name}</strong>
          <span className="muted small">
            {" "}
            ·{" "}
            {[KIND_WORDS[line.kind], line.size, line.required ? "required" : "welcome"]
              .filter(Boolean)
              .join(", ")}
          </span>
          <span className="sub">{line.reason}</span>
        </li>
      ))}
    </ul>
  );
}
