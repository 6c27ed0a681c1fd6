// Decides how gaps that are accepted for a while are shown wherever something rests on them: weaker, until when, never equal.
import { Banner } from "#app/ui/banner.tsx";
import { formatDay, nearness } from "#app/ui/format.ts";
import { termName } from "./deviation-list.tsx";
import { GAP_WORDS } from "./deviation-words.ts";

export interface ShownGap {
  readonly deviationId: string;
  readonly term: string;
  readonly verdict: keyof typeof GAP_WORDS;
  readonly expiresOn: string;
  readonly supplier: string;
  readonly reference: string;
  readonly place: "own" | "below" | "above";
}

const PLACES = { own: "", below: "further down the chain", above: "above in the chain" };

/** Nothing where there is none. `mayRead`: the reader may open the register of accepted gaps. */
export function AcceptedGaps(props: {
  readonly gaps: readonly ShownGap[];
  readonly today: string;
  readonly mayRead: boolean;
}) {
  const { gaps, today } = props;
  if (gaps.length === 0) return null;
  const title =
    gaps.length === 1 ? "Rests on an accepted gap" : `Rests on ${gaps.length} accepted gaps`;
  return (
    <Banner tone="warn" title={title}>
      <p>Weaker than what is owed, accepted for a while; never counted as equal.</p>
      <ul className="plain-list">
        {gaps.map((gap) => (
          <li key={gap.deviationId}>
            {props.mayRead ? (
              <a href={`/deviations/${gap.deviationId}`}>{termName(gap.term)}</a>
            ) : (
              <strong>{termName(gap.term)}</strong>
            )}
            : {GAP_WORDS[gap.verdict].toLowerCase()}, until {formatDay(gap.expiresOn)}
            {nearness(gap.expiresOn, today) === "soon" && " (ends soon)"}
            <span className="sub">
              {[gap.supplier, gap.reference, PLACES[gap.place]].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
