// Decides the one sentence a gate comes down to: until when it is open and what ends it, or what is missing and whose turn it is.
import { formatDay, formatList } from "#app/ui/format.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import type { Actor, Condition, ConditionCode } from "#scoring/gate/condition.ts";
import { EVIDENCE_LABELS } from "#scoring/gate/condition-wording.ts";

export interface Verdict {
  readonly open: boolean;
  readonly sentence: string;
}

/** What was judged: a grant or request, or an item before anybody asked. */
export interface Judged {
  readonly open: boolean;
  readonly lapsesOn: Day | null;
  readonly conditions: readonly Condition[];
}

const PARTIES: Readonly<Record<Actor, string>> = {
  supplier: "the supplier",
  procurement: "procurement",
  risk_officer: "a risk officer",
  business_owner: "the business owner",
  subcontractor: "a subcontractor",
  nobody: "nobody",
};

/** "Open until 14 March 2027, then the certificate ends." */
export function verdictOf(judged: Judged, asked: boolean): Verdict {
  const { open, lapsesOn, conditions } = judged;
  if (!open) return { open, sentence: shut(conditions, asked) };
  const begins = asked ? "Open" : "Nobody has asked yet, and nothing stands in the way";
  if (lapsesOn === null)
    return { open, sentence: `${begins}; nothing it rests on has a last day.` };
  const last = formatDay(addDays(lapsesOn, -1), "en", "long");
  return { open, sentence: `${begins} until ${last}, then ${endingOf(conditions, lapsesOn)}.` };
}

function shut(conditions: readonly Condition[], asked: boolean): string {
  const missing = conditions.filter(({ met }) => !met);
  const count = missing.length;
  const what = count === 1 ? "one thing is missing" : `${numberWord(count)} things are missing`;
  const turns = (Object.keys(PARTIES) as Actor[])
    .map((actor) => [actor, missing.filter((one) => one.actor === actor).length] as const)
    .filter(([, turn]) => turn > 0);
  const begins = asked ? "Shut" : "Nobody has asked yet, and it would be shut";
  return `${begins}: ${what}; ${turnsOf(turns, count)}.`;
}

function turnsOf(turns: readonly (readonly [Actor, number])[], all: number): string {
  const [first, ...others] = turns;
  if (!first) return "nobody knows";
  const [actor, turn] = first;
  if (others.length === 0 && actor === "nobody") return "it comes by itself with time";
  const on = all === 1 ? "" : turn === all ? " on all of them" : ` on ${numberWord(turn)}`;
  const rest = others.map(([who, many]) =>
    who === "nobody"
      ? `${numberWord(many)} come with time`
      : `${PARTIES[who]} on ${numberWord(many)}`,
  );
  return formatList([`${PARTIES[actor]} must act${on}`, ...rest]);
}

const WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

function numberWord(count: number): string {
  return WORDS[count] ?? String(count);
}

// when several end on the same day the cause comes before what it takes along
const CAUSES: readonly ConditionCode[] = ["evidence_current", "recipients_bound", "phase_demands"];

/** What ends on the day on which an open gate shuts. */
export function endingOf(conditions: readonly Condition[], day: Day): string {
  const ending = conditions.filter(({ lapsesOn }) => lapsesOn === day);
  const cause = ending.find(({ code }) => CAUSES.includes(code)) ?? ending[0];
  return cause ? (ENDS[cause.code]?.(cause.subject?.name ?? "") ?? "it ends") : "it ends";
}

const ENDS: Readonly<Partial<Record<ConditionCode, (name: string) => string>>> = {
  agreement_in_force: () => "the agreement ends",
  flow_down_holds: () => "the promise above or an accepted gap ends",
  chain_signed: (name) => (name ? `what binds ${name} ends` : "what binds a subcontractor ends"),
  path_holds: () => "an agreement above in the chain ends",
  assessment_decided: () => "the assessment is out of date",
  tier_within_policy: () => "the override of the tier ends",
  evidence_current: (name) => `the ${documentWord(name)} ends`,
  phase_open: () => "the phase closes",
  phase_demands: (name) =>
    name ? `the ${documentWord(name)} ends` : "the override of the tier ends",
  owner_bound: () => "the promise behind the item ends",
  recipients_bound: (name) => `the undertaking of ${name} ends`,
  term_left: () => "the agreement runs too short for new access",
  grant_live: () => "the granted time is over",
};

function documentWord(kind: string): string {
  const known = EVIDENCE_KINDS.find((one) => one === kind);
  if (!known) return "document";
  const label = EVIDENCE_LABELS[known].en;
  // names such as ISO and SOC keep their capitals
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
