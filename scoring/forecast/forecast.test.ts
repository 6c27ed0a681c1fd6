// What-if and the days to come: nothing supposed changes nothing, and the days named are the days on which the gate turns.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { anyFacts, openFacts } from "#tests/support/gate-arbitrary.ts";
import { ada, certificate, edge, GATE_DAY, OPEN_FACTS } from "#tests/support/gate-facts.ts";
import { suppose, SUPPOSITIONS, turned, type Supposition } from "./suppose.ts";
import { turningDays } from "./turning-days.ts";

const certified = (id: string, expiresOn: string | null = "2027-03-31"): GateFacts => ({
  ...OPEN_FACTS,
  requiredEvidence: [{ ...certificate, offers: [{ id, state: "accepted", expiresOn }] }],
});
const shutBy = (facts: GateFacts, what: Supposition) => {
  const before = decideGate(facts, GATE_DAY).conditions;
  const after = decideGate(suppose(facts, what, GATE_DAY), GATE_DAY).conditions;
  const { shuts, opens } = turned(before, after);
  return { shuts: shuts.map(({ reason }) => reason), opens: opens.map(({ reason }) => reason) };
};

describe("supposing", () => {
  test("nothing gives today's verdict", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(suppose(facts, null, GATE_DAY)).toBe(facts);
      }),
    );
  });

  test("something about what is not there gives today's verdict as well", () => {
    const kinds = SUPPOSITIONS.filter((kind) => kind !== "sub_named");
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...kinds), (facts, kind) => {
        const changed = suppose(facts, { kind, id: "of nobody" }, GATE_DAY);
        expect(decideGate(changed, GATE_DAY)).toEqual(decideGate(facts, GATE_DAY));
      }),
    );
  });

  test("a lapse never opens a gate", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const open = decideGate(facts, GATE_DAY).open;
        for (const what of [
          { kind: "agreement_ends", id: "agreement-1" },
          { kind: "agreement_ends", id: "head-1" },
          { kind: "sub_named", id: "" },
          { kind: "person_leaves", id: "person-1" },
        ] as const)
          if (decideGate(suppose(facts, what, GATE_DAY), GATE_DAY).open) expect(open).toBe(true);
      }),
    );
  });

  test("that a document lapses shuts what rests on it", () => {
    expect(shutBy(certified("doc"), { kind: "evidence_lapses", id: "doc" })).toEqual({
      shuts: ["evidence_expired"],
      opens: [],
    });
    expect(shutBy(certified("doc", null), { kind: "evidence_lapses", id: "doc" }).shuts).toEqual([
      "evidence_expired",
    ]);
  });

  test("that a document lapses takes along the decision that counts as long as it", () => {
    const facts = certified("doc", "2027-01-31");
    expect(shutBy(facts, { kind: "evidence_lapses", id: "doc" }).shuts).toEqual([
      "assessment_stale",
      "evidence_expired",
    ]);
  });

  test("that a document a phase asks for lapses shuts its demand", () => {
    const asked = {
      id: "soc2_report",
      kind: "soc2_report",
      offers: [{ id: "soc", state: "accepted", expiresOn: null }],
    } as const;
    const facts = { ...OPEN_FACTS, demands: { ...OPEN_FACTS.demands!, evidence: [asked] } };
    expect(shutBy(facts, { kind: "evidence_lapses", id: "soc" }).shuts).toEqual([
      "demand_evidence_missing",
    ]);
  });

  test.each([
    ["the supplier's own", "agreement-1", ["agreement_ended"]],
    ["the head", "head-1", ["head_not_in_force"]],
    ["a joinder", "joinder-1", ["joinder_ended"]],
    ["one above in the chain", "above-1", ["path_broken"]],
    ["the item's own head", "head-2", ["owner_head_not_in_force"]],
  ])("that an agreement ends shuts by it: %s", (_which, id, shuts) => {
    expect(shutBy(OPEN_FACTS, { kind: "agreement_ends", id })).toEqual({ shuts, opens: [] });
  });

  test("that one more subcontractor is named shuts until it is bound", () => {
    expect(shutBy(OPEN_FACTS, { kind: "sub_named", id: "" }).shuts).toEqual(["sub_not_consented"]);
  });

  test("that a subcontractor leaves, or joins as asked, opens what it kept shut", () => {
    const waiting = { ...edge, consented: false, joinder: null, flowDown: null };
    const facts = { ...OPEN_FACTS, chain: [waiting] };
    for (const kind of ["sub_leaves", "sub_joins"] as const)
      expect(shutBy(facts, { kind, id: edge.id })).toEqual({
        shuts: [],
        opens: ["sub_not_consented"],
      });
    const late = {
      ...waiting,
      joinder: { ...edge.joinder!, effectiveOn: "2027-01-01", stopped: "terminated" as const },
    };
    expect(
      shutBy({ ...OPEN_FACTS, chain: [late] }, { kind: "sub_joins", id: edge.id }).opens,
    ).toEqual(["sub_not_consented"]);
    expect(
      decideGate(
        suppose({ ...OPEN_FACTS, chain: [late] }, { kind: "sub_joins", id: edge.id }, GATE_DAY),
        GATE_DAY,
      ).open,
    ).toBe(true);
  });

  test("that a person leaves shuts where an undertaking is asked for", () => {
    expect(shutBy(OPEN_FACTS, { kind: "person_leaves", id: ada.person!.id }).shuts).toEqual([
      "recipient_not_entered",
    ]);
  });
});

describe("the days to come", () => {
  const far = addDays(GATE_DAY, 800);

  test("are exactly the days on which the verdict turns", () => {
    fc.assert(
      fc.property(openFacts, fc.integer({ min: 1, max: 400 }), (facts, ahead) => {
        const day = addDays(GATE_DAY, ahead);
        const turning = turningDays(facts, decideGate, GATE_DAY, day);
        expect(turning.at(-1)?.open ?? true).toBe(decideGate(facts, day).open);
      }),
    );
  });

  test("begin with the day the gate itself names", () => {
    fc.assert(
      fc.property(openFacts, (facts) => {
        const { lapsesOn } = decideGate(facts, GATE_DAY);
        const first = turningDays(facts, decideGate, GATE_DAY, far)[0];
        if (lapsesOn !== null && lapsesOn <= far) {
          expect(first?.day).toBe(lapsesOn);
          expect(first?.open).toBe(false);
        }
      }),
    );
  });

  test("name what turns, also where something begins by itself", () => {
    const begins = {
      ...OPEN_FACTS,
      agreement: { ...OPEN_FACTS.agreement!, effectiveOn: "2026-06-01" },
    };
    expect(turningDays(begins, decideGate, GATE_DAY, "2026-11-01")).toMatchObject([
      { day: "2026-06-01", open: true, opens: [{ reason: "agreement_not_yet_effective" }] },
    ]);
  });

  test("know when an agreement runs too short for new access", () => {
    const asked: GateFacts = {
      ...OPEN_FACTS,
      judging: "request",
      grant: null,
      agreement: { ...OPEN_FACTS.agreement!, endsOn: "2026-06-30" },
    };
    expect(turningDays(asked, decideGate, GATE_DAY, "2026-06-29")).toMatchObject([
      { day: "2026-06-24", open: false, shuts: [{ reason: "term_too_short" }] },
    ]);
  });
});
