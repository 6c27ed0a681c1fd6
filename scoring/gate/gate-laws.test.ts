// The laws of the gate, tested where it opens, and proof that a broken gate would be noticed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";
import { CONDITION_CODES } from "#scoring/gate/condition.ts";
import { decideGate, decideReadiness } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { anyFacts, openFacts } from "#tests/support/gate-arbitrary.ts";
import { GATE_DAY, OPEN_FACTS } from "#tests/support/gate-facts.ts";
import { mayTouch } from "#tests/support/plain-gate.ts";
import { BROKEN_GATES } from "#tests/support/broken-gates.ts";

// a part of the cases is enough where the gate is mutated a thousand times
const SCALE = Number(process.env.LAWS_SCALE ?? 1);
const cases = (all: number) => Math.max(40, Math.ceil(all * SCALE));
const SAMPLE = SCALE < 1 ? 250 : 5_000;
const SEED = 20_260_504;

const sample = fc.sample(anyFacts, { numRuns: SAMPLE, seed: SEED });

describe("random facts", () => {
  test("open the gate often enough to mean something, and close it often enough too", () => {
    const open = sample.filter((facts) => decideGate(facts, GATE_DAY).open).length;
    expect(open / SAMPLE).toBeGreaterThan(0.4);
    expect(open / SAMPLE).toBeLessThan(0.7);
  });

  test("are judged as the plain statement of the rule judges them", () => {
    const differing = sample.filter(
      (facts) => decideGate(facts, GATE_DAY).open !== mayTouch(facts, GATE_DAY),
    );
    expect(differing).toEqual([]);
  });

  test.skipIf(SCALE < 1).each(BROKEN_GATES)("show a gate that $flaw", ({ decide }) => {
    const noticed = sample.findIndex(
      (facts) => decide(facts, GATE_DAY).open !== mayTouch(facts, GATE_DAY),
    );
    expect(noticed).toBeGreaterThanOrEqual(0);
  });
});

test("the same conditions are listed in the same order, whatever the facts are", () => {
  for (const facts of sample) {
    const absent = [
      ...(facts.judging === "request" ? ["grant_live"] : []),
      ...(facts.above?.length === 0 ? ["path_holds"] : []),
    ];
    const codes = decideGate(facts, GATE_DAY).conditions.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(CONDITION_CODES.filter((code) => !absent.includes(code)));
  }
});

describe("time", () => {
  test("an open gate closes on the very day it says, and stays open until then", () => {
    fc.assert(
      fc.property(openFacts, fc.nat({ max: 400 }), (facts, ahead) => {
        const { open, lapsesOn } = decideGate(facts, GATE_DAY);
        expect(open).toBe(true);
        if (lapsesOn === null) return;
        expect(decideGate(facts, addDays(lapsesOn, -1)).open).toBe(true);
        expect(decideGate(facts, lapsesOn).open).toBe(false);
        const later = addDays(GATE_DAY, ahead);
        expect(decideGate(facts, later).open).toBe(later < lapsesOn);
      }),
      { numRuns: cases(500) },
    );
  });

  test("a condition that holds lapses on the very day it says, or never", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const on = (day: Day, index: number) => decideGate(facts, day).conditions[index]?.met;
        for (const [index, { met, lapsesOn }] of decideGate(facts, GATE_DAY).conditions.entries()) {
          if (!met) expect(lapsesOn).toBeNull();
          else if (lapsesOn === null) expect(on("2099-12-31", index)).toBe(true);
          else
            expect([on(addDays(lapsesOn, -1), index), on(lapsesOn, index)]).toEqual([true, false]);
        }
      }),
      { numRuns: cases(500) },
    );
  });
});

describe("knowing less", () => {
  const FORGET: readonly ((facts: GateFacts) => GateFacts)[] = [
    ...(Object.keys(OPEN_FACTS) as (keyof GateFacts)[])
      .filter((key) => !["judging", "grant", "policy"].includes(key))
      .map((key) => (facts: GateFacts) => ({ ...facts, [key]: null })),
    (facts) => (facts.judging === "grant" ? { ...facts, grant: null } : { ...facts, policy: null }),
    (facts) => ({ ...facts, phases: facts.phases?.slice(1) ?? null }),
    (facts) => ({ ...facts, request: facts.request && { ...facts.request, approvedBy: [] } }),
    (facts) => ({ ...facts, agreement: facts.agreement && { ...facts.agreement, signed: false } }),
    (facts) => ({
      ...facts,
      agreement: facts.agreement && { ...facts.agreement, territories: null },
    }),
  ];

  test("closes the gate, whichever fact is lost", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FORGET), (facts, forget) => {
        expect(decideGate(forget(facts), GATE_DAY).open).toBe(false);
      }),
      { numRuns: cases(2_000) },
    );
  });
});

describe("readiness", () => {
  const OF_THE_REQUEST = CONDITION_CODES.slice(CONDITION_CODES.indexOf("phase_open"));

  test("is needed for material as sensitive as the engagement", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { material, engagement } = facts;
        fc.pre(material !== null && engagement !== null);
        const hardest = { ...facts, material: { ...material!, level: engagement!.level } };
        if (decideGate(hardest, GATE_DAY).open)
          expect(decideReadiness(facts, GATE_DAY).open).toBe(true);
      }),
      { numRuns: cases(1_000) },
    );
  });

  test("leaves only conditions of the request between a supplier and access", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.material !== null && decideReadiness(facts, GATE_DAY).open);
        for (const { met, code } of decideGate(facts, GATE_DAY).conditions)
          if (!met) expect(OF_THE_REQUEST).toContain(code);
      }),
      { numRuns: cases(1_000) },
    );
  });
});
