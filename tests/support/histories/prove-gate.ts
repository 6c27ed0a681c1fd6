// Holds the gate's decision against its plain statement and its laws along as many random histories as asked for.
import fc from "fast-check";
import { addDays, type Day } from "#scoring/day.ts";
import { TIERS } from "#scoring/facts.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { AgreementFact, GateFacts } from "#scoring/gate/gate-facts.ts";
import { openFacts } from "#tests/support/gate-arbitrary.ts";
import { GATE_DAY } from "#tests/support/gate-facts.ts";
import { mayTouch } from "#tests/support/plain-gate.ts";
import { diceOf, type Dice } from "#tests/support/term-dice.ts";
import { FACT_EDITS } from "./fact-edits.ts";

export interface GateProof {
  readonly histories: number;
  /** Those that end with the gate open. */
  readonly open: number;
  readonly disagreements: number;
  readonly story: string | null;
}

type Gate = (
  facts: GateFacts,
  today: Day,
) => { readonly open: boolean; readonly lapsesOn: Day | null };

const BEGINNINGS = 1_000;
const MOST_EDITS = 4;
/** One history in so many is tried against the laws too. */
const LAWS_EVERY = 4;

/** Edits facts that are open, one to four times, and judges what came of it; to the first disagreement if that is all one wants. */
export function proveGate(
  asked: { readonly histories: number; readonly seed: number; readonly toTheFirst?: boolean },
  gate: Gate = decideGate,
): GateProof {
  const dice = diceOf(asked.seed);
  const beginnings = fc.sample(openFacts, { numRuns: BEGINNINGS, seed: asked.seed });
  let [open, disagreements] = [0, 0];
  let story: string | null = null;
  for (let at = 0; at < asked.histories; at += 1) {
    let facts = dice.of(beginnings);
    const names: string[] = [];
    for (let left = 1 + dice.below(MOST_EDITS); left > 0; left -= 1) {
      const [name, edit] = dice.of(FACT_EDITS);
      facts = edit(facts, dice);
      names.push(name);
    }
    const decision = gate(facts, GATE_DAY);
    if (decision.open) open += 1;
    const broken =
      decision.open !== mayTouch(facts, GATE_DAY)
        ? `the gate is ${decision.open ? "open" : "shut"}, its plain statement says otherwise`
        : at % LAWS_EVERY === 0
          ? brokenLaw(gate, facts, decision, dice)
          : null;
    if (!broken) continue;
    disagreements += 1;
    if (asked.toTheFirst) break;
    story ??= `seed ${asked.seed}, history ${at}: ${broken}\nafter edits of: ${names.join(", ")}\n${JSON.stringify(facts, null, 1)}`;
  }
  return { histories: asked.histories, open, disagreements, story };
}

const FORGET = ["supplier", "engagement", "agreement", "headAgreement", "flowDown", "chain", "above", "assessment",
  "openKnockOuts", "requiredEvidence", "supplierRevoked", "severeIncidents", "material", "demands", "otherItems",
  "phases", "request"] as const; // prettier-ignore

/** The first law that does not hold, in words; null when all do. */
function brokenLaw(
  gate: Gate,
  facts: GateFacts,
  { open, lapsesOn }: ReturnType<Gate>,
  dice: Dice,
): string | null {
  const forgotten = dice.of(FORGET);
  if (gate({ ...facts, [forgotten]: null }, GATE_DAY).open)
    return `forgetting ${forgotten} leaves it open`;
  const later = addDays(GATE_DAY, 1 + dice.below(dice.of([1, 30, 400])));
  const then = gate(facts, later).open;
  if (then !== mayTouch(facts, later)) return `on ${later} its plain statement says otherwise`;
  if (open && then !== (lapsesOn === null || later < lapsesOn))
    return `it says it lapses on ${lapsesOn}, and on ${later} it is ${then ? "open" : "shut"}`;
  if (
    open &&
    lapsesOn !== null &&
    (!gate(facts, addDays(lapsesOn, -1)).open || gate(facts, lapsesOn).open)
  )
    return `it does not lapse on ${lapsesOn}`;
  if (!open && then && !mayBegin(facts, GATE_DAY)) return `it opens by itself by ${later}`;
  return null;
}

/** Whether something lies ahead that can only begin: a first day, silence, the end of a worse override, an item coming back. */
function mayBegin(facts: GateFacts, today: Day): boolean {
  const later = (day: Day | null | undefined) => day !== null && day !== undefined && day >= today;
  const papers: readonly (AgreementFact | null | undefined)[] = [
    facts.agreement,
    facts.headAgreement,
    facts.material?.ownHead?.agreement,
    ...(facts.chain ?? []).map(({ joinder }) => joinder),
    ...(facts.above ?? []).map(({ agreement }) => agreement),
  ];
  const tier = facts.assessment?.tier;
  return (
    papers.some((one) => later(one?.effectiveOn)) ||
    [...(facts.chain ?? []), ...(facts.above ?? [])].some((one) => later(one.objectsUntil)) ||
    (facts.request?.recipients ?? []).some((one) => later(one.person?.undertaking?.signedOn)) ||
    (facts.request?.recipients ?? []).some(({ route }) =>
      route?.some(({ from, state }) => state === "open" && later(from)),
    ) ||
    (facts.otherItems ?? []).some(later) ||
    (!!tier?.override &&
      later(tier.override.until) &&
      TIERS.indexOf(tier.override.tier) > TIERS.indexOf(tier.assessed))
  );
}
