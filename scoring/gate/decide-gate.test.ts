// The gate is open only when every condition holds, and it names the one that does not.
import { describe, expect, test } from "vitest";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import { CONDITION_CODES, REASONS } from "#scoring/gate/condition.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { decideGate, decideReadiness } from "#scoring/gate/decide-gate.ts";
import { describeActor, describeCondition } from "#scoring/gate/describe-condition.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { TIER_LIMITS, allowedTiers } from "#scoring/gate/policy.ts";
import type { Level } from "#scoring/facts.ts";
import { GATE_DAY, OPEN_FACTS } from "#tests/support/gate-facts.ts";
import { WAYS_TO_CLOSE } from "#tests/support/ways-to-close.ts";

const unmetOf = (conditions: readonly Condition[]) => conditions.filter(({ met }) => !met);

describe("the gate", () => {
  test("is open when every condition holds, lists each of them, and asks nobody to act", () => {
    const { open, conditions, lapsesOn } = decideGate(OPEN_FACTS, GATE_DAY);
    expect(unmetOf(conditions)).toEqual([]);
    expect(new Set(conditions.map(({ actor }) => actor))).toEqual(new Set(["nobody"]));
    expect([...new Set(conditions.map(({ code }) => code))]).toEqual(CONDITION_CODES);
    expect({ open, lapsesOn }).toEqual({ open: true, lapsesOn: "2026-12-01" });
  });

  test("is closed when nothing is known, for every condition", () => {
    const judged: readonly GateFacts[] = [NOTHING_KNOWN, { ...NOTHING_KNOWN, judging: "grant" }];
    for (const [more, facts] of judged.entries()) {
      const { open, conditions, lapsesOn } = decideGate(facts, GATE_DAY);
      const codes = CONDITION_CODES.slice(0, CONDITION_CODES.length - 1 + more);
      expect(conditions.map(({ code, met }) => [code, met])).toEqual(codes.map((c) => [c, false]));
      expect({ open, lapsesOn }).toEqual({ open: false, lapsesOn: null });
    }
  });

  test.each(WAYS_TO_CLOSE)("closes for $reason alone, and $actor has to act", (way) => {
    const { open, conditions } = decideGate(way.close(OPEN_FACTS), GATE_DAY);
    expect(open).toBe(false);
    expect(
      unmetOf(conditions).map(({ code, reason, actor, lapsesOn }) => [
        code,
        reason,
        actor,
        lapsesOn,
      ]),
    ).toEqual([[REASONS[way.reason].code, way.reason, way.actor, null]]);
    expect(conditions.every(({ code }) => CONDITION_CODES.includes(code))).toBe(true);
  });

  test("counts the approval of another person beside the requester's own", () => {
    const request = { ...OPEN_FACTS.request!, approvedBy: ["owner-1", "officer-1"] };
    expect(decideGate({ ...OPEN_FACTS, request }, GATE_DAY).open).toBe(true);
  });

  test("names who has to say what nobody has said yet", () => {
    const { conditions } = decideGate({ ...NOTHING_KNOWN, judging: "grant" }, GATE_DAY);
    const asked = (who: string) =>
      conditions.filter(({ actor }) => actor === who).map(({ reason }) => reason);
    expect(asked("procurement")).toEqual([
      "supplier_unknown",
      "engagement_unknown",
      "agreement_missing",
      "head_missing",
      "path_unknown",
      "assessment_missing",
      "evidence_unknown",
      "term_unknown",
    ]);
    expect(asked("risk_officer")).toEqual([
      "revocation_unknown",
      "incidents_unknown",
      "tier_unknown",
      "knock_outs_unknown",
      "approval_missing",
    ]);
    expect(asked("supplier")).toEqual(["authority_missing", "chain_unknown"]);
    expect(asked("business_owner")).toEqual([
      "phase_unknown",
      "demands_unknown",
      "level_unknown",
      "limits_unknown",
      "owner_unknown",
      "territory_unknown",
      "countries_unknown",
      "routes_unknown",
      "recipients_missing",
      "recipients_unknown",
      "export_unknown",
      "grant_missing",
    ]);
  });

  test("an unknown engagement, agreement, assessment, material or request leaves what rests on it unmet", () => {
    const reasons = (absent: Partial<GateFacts>) =>
      unmetOf(decideGate({ ...OPEN_FACTS, ...absent }, GATE_DAY).conditions).map(
        ({ reason }) => reason,
      );
    expect(reasons({ engagement: null })).toEqual(["engagement_unknown", "level_unknown"]);
    expect(reasons({ agreement: null })).toEqual([
      "agreement_missing",
      "authority_missing",
      "territory_not_agreed",
      "term_unknown",
    ]);
    expect(reasons({ assessment: null })).toEqual(["assessment_missing", "tier_unknown"]);
    expect(reasons({ material: null })).toEqual([
      "tier_unknown",
      "phase_unknown",
      "level_unknown",
      "limits_unknown",
      "owner_unknown",
      "countries_unknown",
      "recipients_unknown",
      "export_unknown",
    ]);
    expect(reasons({ request: null })).toEqual([
      "territory_unknown",
      "countries_unknown",
      "routes_unknown",
      "recipients_missing",
      "recipients_unknown",
      "export_unknown",
      "approval_missing",
    ]);
  });

  test("every reason there is can really come up", () => {
    const met = new Set(WAYS_TO_CLOSE.map(({ reason }) => reason));
    for (const judging of ["request", "grant"] as const)
      for (const { reason } of decideGate({ ...NOTHING_KNOWN, judging }, GATE_DAY).conditions)
        if (reason) met.add(reason);
    expect([...met].sort()).toEqual(Object.keys(REASONS).sort());
  });

  test("a subcontractor and a piece of evidence each have a condition of their own, with their name", () => {
    const way = WAYS_TO_CLOSE.find(({ reason }) => reason === "joinder_unsigned");
    const { conditions } = decideGate(way!.close(OPEN_FACTS), GATE_DAY);
    const chain = conditions.filter(({ code }) => code === "chain_signed");
    expect(chain.map(({ met, subject }) => [met, subject])).toEqual([
      [true, { id: "edge-1", name: "Coating Ltd" }],
      [false, { id: "edge-1", name: "Coating Ltd" }],
    ]);
    expect(conditions.find(({ code }) => code === "evidence_current")?.subject?.name).toBe(
      "iso27001_certificate",
    );
  });

  test("without subcontractors and without required evidence there is nothing to miss", () => {
    expect(decideGate({ ...OPEN_FACTS, chain: [], requiredEvidence: [] }, GATE_DAY).open).toBe(
      true,
    );
  });

  test("a level or tier that is not in our vocabulary is never allowed", () => {
    const material = { ...OPEN_FACTS.material!, level: "C9" as Level };
    const { conditions } = decideGate({ ...OPEN_FACTS, material }, GATE_DAY);
    expect(unmetOf(conditions).map(({ code }) => code)).toEqual([
      "tier_within_policy",
      "level_covered",
    ]);
  });
});

describe("the policy", () => {
  test("allows fewer tiers the more sensitive the material is, and says why", () => {
    expect(Object.keys(TIER_LIMITS).map((level) => allowedTiers(level as Level).length)).toEqual([
      3, 3, 3, 2, 1,
    ]);
    for (const { because } of Object.values(TIER_LIMITS)) expect(because.de).not.toBe(because.en);
  });
});

describe("readiness", () => {
  test("asks the same as the gate, save for what belongs to one request", () => {
    const gate = decideGate(OPEN_FACTS, GATE_DAY).conditions;
    expect(decideReadiness(OPEN_FACTS, GATE_DAY).conditions).toEqual(gate.slice(0, 13));
    const nothing = decideReadiness(NOTHING_KNOWN, GATE_DAY);
    expect(nothing.conditions.map(({ met }) => met)).toEqual(
      Array.from({ length: 13 }, () => false),
    );
  });

  test("holds the tier against the level of the engagement", () => {
    const engagement = { ...OPEN_FACTS.engagement!, level: "C4" as const };
    const { conditions } = decideReadiness({ ...OPEN_FACTS, engagement }, GATE_DAY);
    expect(unmetOf(conditions).map(({ reason }) => reason)).toEqual(["tier_above_policy"]);
  });
});

describe("the wording", () => {
  const conditions = () =>
    [OPEN_FACTS, { ...OPEN_FACTS, chain: [], requiredEvidence: [] }, NOTHING_KNOWN]
      .concat(WAYS_TO_CLOSE.map(({ close }) => close(OPEN_FACTS)))
      .flatMap((facts) => decideGate({ ...facts, judging: "grant" }, GATE_DAY).conditions);

  test("never shows a tier, a level, a score, the head agreement or another company to a supplier", () => {
    for (const condition of conditions())
      for (const locale of ["en", "de"] as const) {
        const sentence = describeCondition(condition, locale);
        expect(sentence).not.toMatch(
          /\b(tier|score|Stufe|critical|moderate|C[0-4]|E[0-4]|Head 1|Casting AG|Drawing)\b/i,
        );
        expect(sentence).toMatch(/^[A-ZÄÖÜ].+\.$/);
        expect(sentence).not.toMatch(/[{}]|undefined/);
      }
  });

  test("addresses the supplier, and speaks about it to staff", () => {
    const undecided = WAYS_TO_CLOSE.find(({ reason }) => reason === "assessment_undecided")!;
    const [condition] = unmetOf(decideGate(undecided.close(OPEN_FACTS), GATE_DAY).conditions);
    expect(describeCondition(condition!, "en")).toBe("Your assessment has not been approved yet.");
    expect(describeCondition(condition!, "de")).toBe("Ihre Bewertung ist noch nicht freigegeben.");
    expect(describeCondition(condition!, "en", "staff")).toBe(
      "The supplier's assessment has not been approved yet.",
    );
    expect(describeActor(condition!.actor, "en")).toBe("risk officer");
    expect(describeActor(condition!.actor, "de")).toBe("Risikoverantwortliche");
  });

  test("says up to which day a condition holds, and names evidence in words", () => {
    const evidence = decideGate(OPEN_FACTS, GATE_DAY).conditions.find(
      ({ code }) => code === "evidence_current",
    );
    expect(describeCondition(evidence!, "en")).toBe(
      "Evidence is accepted and current: ISO 27001 certificate. Holds up to and including 31 March 2027.",
    );
    expect(describeCondition(evidence!, "de")).toBe(
      "Nachweise sind angenommen und gültig: ISO-27001-Zertifikat. Gilt bis einschließlich 31. März 2027.",
    );
    const other = {
      ...evidence!,
      lapsesOn: null,
      subject: { id: "1", name: EVIDENCE_KINDS.at(-1)! },
    };
    expect(describeCondition(other, "en")).toBe(
      "Evidence is accepted and current: Further evidence.",
    );
  });
});
