// Every condition points at what it is about, by its id and by the name that people know, and at nothing else.
import { describe, expect, test } from "vitest";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import {
  agreement,
  certificate,
  demands,
  edge,
  GATE_DAY,
  linkAbove,
  OPEN_FACTS,
  TOMORROW,
  YESTERDAY,
} from "#tests/support/gate-facts.ts";
import { WAYS_TO_CLOSE } from "#tests/support/ways-to-close.ts";

const judged = (change: Partial<GateFacts>) => decideGate({ ...OPEN_FACTS, ...change }, GATE_DAY);
const of = (code: string, change: Partial<GateFacts>) =>
  judged(change).conditions.filter((condition) => condition.code === code);

const SUPPLIER = { id: "supplier-1", name: "Casting AG" };
const DEED = { id: "agreement-1", name: "Deed 7" };
const ITEM = { id: "material-1", name: "Drawing 12" };
const REQUEST = { id: "request-1", name: "" };
const ADA = { id: "person-1", name: "Ada Weber" };
const named = (name: string) => ({ id: name, name });

describe("what a condition is about", () => {
  test("is a company, a paper, an item, a person or a request; a request and an assessment have no name", () => {
    const { conditions } = judged({});
    expect(conditions.map(({ code, subject }) => [code, subject])).toEqual([
      ["supplier_active", SUPPLIER],
      ["engagement_open", { id: "engagement-1", name: "Housing" }],
      ["not_revoked", SUPPLIER],
      ["no_severe_incident", SUPPLIER],
      ["agreement_in_force", DEED],
      ["authority_recorded", DEED],
      ["flow_down_holds", DEED],
      ["chain_signed", { id: "edge-1", name: "Coating Ltd" }],
      ["path_holds", null],
      ["assessment_decided", { id: "assessment-1", name: "" }],
      ["tier_within_policy", null],
      ["no_knock_out", null],
      ["evidence_current", { id: "requirement-1", name: "iso27001_certificate" }],
      ["phase_open", ITEM],
      ["phase_demands", named("remote_access_mfa")],
      ["phase_demands", named("soc2_report")],
      ["phase_demands", DEED],
      ["level_covered", ITEM],
      ["limits_kept", ITEM],
      ["owner_bound", ITEM],
      ["territory_allowed", REQUEST],
      ["countries_kept", REQUEST],
      ["route_allowed", ADA],
      ["recipients_named", REQUEST],
      ["recipients_bound", ADA],
      ["export_cleared", null],
      ["term_left", DEED],
      ["request_approved", REQUEST],
      ["grant_live", { id: "grant-1", name: "" }],
    ]);
  });

  test("is the same when it is not met, unless it is not known or what is asked for is the paper", () => {
    const known = judged({}).conditions;
    const others = WAYS_TO_CLOSE.flatMap(({ close }) =>
      decideGate(close(OPEN_FACTS), GATE_DAY).conditions.filter(({ met }) => !met),
    ).filter(
      ({ code, subject }) =>
        subject !== null &&
        subject.name !== "Ben Okafor" &&
        !known.some((one) => one.code === code && one.subject?.id === subject.id),
    );
    expect(new Set(others.map(({ reason, subject }) => `${reason}: ${subject?.name}`))).toEqual(
      new Set([
        "demand_control_missing: disk_encryption",
        "demand_evidence_missing: nda_register",
        "owner_head_not_in_force: Deed 7",
        "owner_not_compared: Deed 7",
        "owner_weaker: Deed 7",
        "export_nobody_allowed: Ada Weber",
        "citizenship_missing: Ada Weber",
        "citizenship_unconfirmed: Ada Weber",
        "citizenship_outside: Ada Weber",
      ]),
    );
  });

  test("is a person by name also before the supplier has entered the person", () => {
    const [ada] = OPEN_FACTS.request!.recipients;
    const recipients = [{ ...ada!, person: null }];
    const [bound] = of("recipients_bound", { request: { ...OPEN_FACTS.request!, recipients } });
    expect(bound?.subject).toEqual({ id: "", name: "Ada Weber" });
  });
});

describe("the days of a paper", () => {
  const open = (change: Partial<typeof agreement>) =>
    judged({ agreement: { ...agreement, ...change } });

  test("its first and its last day count, and so does the last day to sign anew", () => {
    expect(open({ effectiveOn: GATE_DAY }).open).toBe(true);
    expect(open({ endsOn: GATE_DAY })).toMatchObject({ open: true, lapsesOn: TOMORROW });
    expect(open({ renewBy: GATE_DAY })).toMatchObject({ open: true, lapsesOn: TOMORROW });
    expect(open({ endsOn: YESTERDAY }).open).toBe(false);
  });

  test("of an accepted gap and of the time to sign anew the later one counts", () => {
    const lapse = (acceptedUntil: string | null, graceUntil: string | null) =>
      of("flow_down_holds", { flowDown: { verdict: "fail", acceptedUntil, graceUntil } })[0]
        ?.lapsesOn;
    expect(lapse("2026-05-31", "2026-06-30")).toBe("2026-07-01");
    expect(lapse("2026-06-30", "2026-05-31")).toBe("2026-07-01");
    expect(lapse(GATE_DAY, null)).toBe(TOMORROW);
  });

  test("of two certificates the one that lasts longer counts, whichever was offered first", () => {
    const [early, late] = ["2026-06-30", "2026-09-30"].map(
      (expiresOn) => ({ state: "accepted", expiresOn }) as const,
    );
    const lapse = (...offers: (typeof certificate.offers)[number][]) =>
      of("evidence_current", { requiredEvidence: [{ ...certificate, offers }] })[0]?.lapsesOn;
    expect([lapse(early!, late!), lapse(late!, early!)]).toEqual(["2026-10-01", "2026-10-01"]);
    expect(lapse(early!, { state: "accepted", expiresOn: null })).toBeNull();
  });

  test("a path ends with the first link that does", () => {
    const ending = { ...linkAbove, agreement: { ...agreement, endsOn: "2026-08-31" } };
    const accepted = {
      ...linkAbove,
      flowDown: { verdict: "fail", acceptedUntil: "2026-07-31" },
    } as const;
    const lapse = (above: GateFacts["above"]) => of("path_holds", { above })[0]?.lapsesOn;
    expect(lapse([linkAbove, ending])).toBe("2026-09-01");
    expect(lapse([ending, accepted])).toBe("2026-08-01");
  });
});

test("what holds only because a gap was accepted says so; what is being signed anew, or passes, does not", () => {
  const rests = (acceptedUntil: string | null, graceUntil: string | null) =>
    of("flow_down_holds", { flowDown: { verdict: "fail", acceptedUntil, graceUntil } })[0]?.onGap;
  expect([rests(GATE_DAY, null), rests(null, GATE_DAY), rests(YESTERDAY, GATE_DAY)]).toEqual([
    true,
    undefined,
    undefined,
  ]);
  expect(judged({}).conditions.every((condition) => !("onGap" in condition))).toBe(true);
  const flowDown = { verdict: "review", acceptedUntil: "2026-06-30" } as const;
  const on = (code: string, change: Partial<GateFacts>) =>
    of(code, change).map(({ onGap }) => onGap);
  expect(on("chain_signed", { chain: [edge, { ...edge, flowDown }] })).toEqual([undefined, true]);
  expect(on("path_holds", { above: [linkAbove, { ...linkAbove, flowDown }] })).toEqual([true]);
  const ownHead = { ...OPEN_FACTS.material!.ownHead!, flowDown };
  expect(on("owner_bound", { material: { ...OPEN_FACTS.material!, ownHead } })).toEqual([true]);
});

describe("how much of a phase is out at a time", () => {
  const limits = (maxItems: number, ...otherItems: readonly string[]) =>
    of("limits_kept", { demands: { ...demands, maxItems }, otherItems })[0]?.met;

  test("counts an item up to its last day, and this one as one more", () => {
    expect(limits(1, GATE_DAY)).toBe(false);
    expect(limits(1, YESTERDAY)).toBe(true);
    expect(limits(2, GATE_DAY, YESTERDAY)).toBe(true);
    expect(limits(2, GATE_DAY, TOMORROW)).toBe(false);
  });
});

describe("what a phase asks for", () => {
  test("is one condition that holds when it asks for nothing more", () => {
    const nothing = { ...demands, controls: [], evidence: [], terms: "none" } as const;
    expect(of("phase_demands", { demands: nothing })).toMatchObject([{ met: true, subject: null }]);
  });

  test("a better result is missed while nothing is assessed", () => {
    const asked = { demands: { ...demands, maxTier: "low" as const } };
    expect(of("phase_demands", { ...asked, assessment: null })[0]?.reason).toBe(
      "demand_tier_missed",
    );
    expect(of("phase_demands", asked)[0]?.reason).toBe("demand_tier_missed");
    const better = {
      ...OPEN_FACTS.assessment!,
      tier: { assessed: "low", override: null } as const,
    };
    expect(of("phase_demands", { ...asked, assessment: better })[0]?.met).toBe(true);
  });
});

test("a chain of two subcontractors has a condition for each, and one for none", () => {
  const other = { ...edge, id: "edge-2", name: "Testing Ltd" };
  expect(of("chain_signed", { chain: [edge, other] }).map(({ subject }) => subject?.name)).toEqual([
    "Coating Ltd",
    "Testing Ltd",
  ]);
  expect(of("chain_signed", { chain: [] })).toMatchObject([{ met: true, subject: null }]);
});
