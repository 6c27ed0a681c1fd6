// What stands above a company: everything that was promised further up, put together term by term.
import type { Mode, Modes } from "#scoring/obligations/modes.ts";
import { USUAL_MODE } from "#scoring/obligations/modes.ts";
import { joinTerm } from "#scoring/obligations/compare-term.ts";
import type { AgreementDates, CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";

/** What one agreement demands of everybody below it. */
export interface Undertaken {
  readonly terms: Terms;
  readonly modes?: Modes;
  /** Its own dates; those of the comparison when left out. */
  readonly dates?: AgreementDates;
  /** Terms whose notice every tier gives to the top itself: no time is lost in handing it on. */
  readonly direct?: readonly TermId[];
}

/** Time that companies in between take to hand something on, and how many they are. */
export interface Handling {
  readonly hours: number;
  readonly days: number;
  readonly hands: number;
}

/** One agreement's demand for one term. */
export interface Asked {
  readonly value: TermValue;
  readonly mode: Mode;
  readonly dates: AgreementDates | undefined;
  /** The handling time that had passed above the company that promised it; null when nobody has to hand on. */
  readonly above: Handling | null;
}

export interface Demand {
  /** The least strict value that satisfies everybody; null when there is none. */
  readonly joined: TermValue | null;
  /** One for each agreement that names the term; without any there is no demand. */
  readonly asked: readonly [Asked, ...Asked[]];
  /** Whether comparing with the joined value alone is enough. */
  readonly isPlain: boolean;
}

export type Demands = ReadonlyMap<TermId, Demand>;

export const NO_HANDLING: Handling = { hours: 0, days: 0, hands: 0 };
export const NO_DEMANDS: Demands = new Map();

/** Adds what one agreement demands. `above` is the handling time between the top and the company that promised it. */
export function withDemands(
  demands: Demands,
  { terms, modes = {}, dates, direct }: Undertaken,
  above: Handling,
  context: CompareContext,
): Demands {
  const all = new Map<TermId, Demand>();
  for (const id of TERM_IDS) {
    const [before, value] = [demands.get(id), terms[id]];
    if (value === undefined) {
      if (before) all.set(id, before);
      continue;
    }
    const asked: Asked = {
      value,
      mode: modes[id] ?? USUAL_MODE,
      dates,
      above: direct?.includes(id) ? null : above,
    };
    all.set(id, before ? added(id, before, asked, context) : alone(id, asked));
  }
  return all;
}

function alone(id: TermId, asked: Asked): Demand {
  return { joined: asked.value, asked: [asked], isPlain: isPlain(id, asked) };
}

// Modes, dates and handling time belong to the single promise: with them a joined value is not enough.
function isPlain(id: TermId, { mode }: Asked): boolean {
  const row = termRow(id);
  return !("cascade" in row) && row.class !== "END_DATE" && mode === USUAL_MODE;
}

function added(id: TermId, before: Demand, asked: Asked, context: CompareContext): Demand {
  const joined =
    before.joined === null ? null : joinTerm(id, before.joined, asked.value, sharedDates(context));
  return {
    joined,
    asked: [...before.asked, asked],
    isPlain: joined !== null && before.isPlain && isPlain(id, asked),
  };
}

// Promises of the same kind are joined as if they had the dates of the head.
function sharedDates(context: CompareContext): CompareContext {
  return context.head ? { ...context, ...context.head, head: undefined } : context;
}
