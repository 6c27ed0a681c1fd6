// Answers: what keeps access shut, and for how many requests?
import { CountedBars } from "#app/charts/counted-bars.tsx";

export interface BlockedReasonsProps {
  readonly title: string;
  /** The most frequent first. */
  readonly reasons: readonly {
    readonly condition: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly hrefFor: (segment: { condition: string }) => string;
}

/** One bar per unmet condition of the gate. */
export function BlockedReasons({ title, reasons, hrefFor }: BlockedReasonsProps) {
  return (
    <CountedBars
      title={title}
      nameHead="Unmet condition"
      countHead="Blocked"
      colour="tier-high"
      nameWidth={168}
      bars={reasons.map(({ condition, label, count }) => ({
        key: condition,
        label,
        count,
        href: hrefFor({ condition }),
      }))}
    />
  );
}
