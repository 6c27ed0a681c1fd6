// What rests on an accepted gap says so; what passes, or is only being signed anew, does not.
import { describe, expect, test } from "vitest";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import type { FlowDownFact, GateFacts } from "#scoring/gate/gate-facts.ts";
import {
  edge,
  GATE_DAY,
  linkAbove,
  OPEN_FACTS,
  TOMORROW,
  YESTERDAY,
} from "#tests/support/gate-facts.ts";

const accepted: FlowDownFact = { verdict: "fail", acceptedUntil: GATE_DAY };
const conditions = (change: Partial<GateFacts>) =>
  decideGate({ ...OPEN_FACTS, ...change }, GATE_DAY).conditions;
const onGap = (change: Partial<GateFacts>) =>
  conditions(change)
    .filter((one) => one.onGap)
    .map(({ code, met }) => [code, met]);
const ownHead = { ...OPEN_FACTS.material!.ownHead!, flowDown: accepted };

describe("a condition that rests on an accepted gap", () => {
  test.each<[string, Partial<GateFacts>]>([
    ["flow_down_holds", { flowDown: accepted }],
    ["chain_signed", { chain: [edge, { ...edge, flowDown: accepted }] }],
    ["path_holds", { above: [linkAbove, { ...linkAbove, flowDown: accepted }] }],
    ["owner_bound", { material: { ...OPEN_FACTS.material!, ownHead } }],
  ])("is met and marked: %s", (code, change) => {
    expect(onGap(change)).toEqual([[code, true]]);
    const [one] = conditions(change).filter((condition) => condition.onGap);
    expect(describeCondition(one!, "en", "staff")).toMatch(/accepted for a while/);
    expect(describeCondition(one!, "de", "staff")).toMatch(/auf Zeit hingenommen/);
    expect(describeCondition(one!, "en")).not.toMatch(/weaker|gap|less/);
  });

  test.each<[string, FlowDownFact | null]>([
    ["that passes", { verdict: "pass", acceptedUntil: null }],
    ["that passes although a gap was accepted once", { verdict: "pass", acceptedUntil: TOMORROW }],
    ["whose acceptance is over", { verdict: "fail", acceptedUntil: YESTERDAY }],
    [
      "that is only being signed anew",
      { verdict: "fail", acceptedUntil: YESTERDAY, graceUntil: TOMORROW },
    ],
    ["that nobody accepted", { verdict: "review", acceptedUntil: null, graceUntil: TOMORROW }],
    ["that was not compared", null],
  ])("is not one %s", (_, flowDown) => {
    expect(onGap({ flowDown, above: [{ ...linkAbove, flowDown }] })).toEqual([]);
  });
});
