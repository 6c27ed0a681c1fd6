// Decides which deviation of a clause is shown beside it: the one that runs, else the one that waits, else the last that ended.
import type { ShownDeviation } from "#app/screens/agreements/comparison-view.tsx";

const ORDER = ["running", "proposed", "ended"];

/** By term; what was refused or withdrawn is history and stands in the register only. */
export function shownDeviations(
  deviations: readonly {
    readonly id: string;
    readonly term: string;
    readonly state: string;
    readonly expiresOn: string;
  }[],
): Readonly<Record<string, ShownDeviation | undefined>> {
  const shown = deviations
    .filter(({ state }) => ORDER.includes(state))
    .sort((one, other) => ORDER.indexOf(other.state) - ORDER.indexOf(one.state));
  return Object.fromEntries(shown.map(({ term, ...rest }) => [term, rest as ShownDeviation]));
}
