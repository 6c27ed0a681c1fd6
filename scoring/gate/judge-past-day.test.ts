// Was access lawful on a day? What is dated answers; what is not says so.
import { describe, expect, test } from "vitest";
import { CONDITION_CODES } from "#scoring/gate/condition.ts";
import { isDated, judgePastDay, type PastGrant } from "#scoring/gate/judge-past-day.ts";

const grant: PastGrant = {
  grantedOn: "2026-03-02",
  endsOn: "2026-06-30",
  revokedOn: null,
  standings: [],
};
const holds = [
  { code: "evidence_current", met: true },
  { code: "phase_open", met: true },
];
const verdictOn = (day: string, of: Partial<PastGrant> = {}, conditions = holds) =>
  judgePastDay({ ...grant, ...of }, conditions, day).verdict;

describe("was access lawful on a day", () => {
  test("from the day of the grant to its last day it was, and on no other", () => {
    expect(verdictOn("2026-03-01")).toBe("not_yet");
    expect(verdictOn("2026-03-02")).toBe("lawful");
    expect(verdictOn("2026-06-30")).toBe("lawful");
    expect(verdictOn("2026-07-01")).toBe("ended");
  });

  test("after the day of a revocation it was not, whatever else holds", () => {
    expect(verdictOn("2026-04-10", { revokedOn: "2026-04-10" })).toBe("lawful");
    expect(verdictOn("2026-04-11", { revokedOn: "2026-04-10" })).toBe("revoked");
  });

  test("a certificate that had run out by that day makes it unlawful and is named", () => {
    const lapsed = [{ code: "evidence_current", met: false }, ...holds.slice(1)];
    expect(judgePastDay(grant, lapsed, "2026-05-01")).toEqual({
      verdict: "suspended",
      lapsed: ["evidence_current"],
      undated: [],
    });
  });

  test("what the record noted on the way counts although everything holds again today", () => {
    const standings = [
      { type: "suspended", day: "2026-04-01" },
      { type: "resumed", day: "2026-04-05" },
    ] as const;
    expect(verdictOn("2026-03-31", { standings })).toBe("lawful");
    expect(verdictOn("2026-04-01", { standings })).toBe("suspended");
    expect(verdictOn("2026-04-04", { standings })).toBe("suspended");
    expect(verdictOn("2026-04-05", { standings })).toBe("lawful");
  });

  test("a condition without days that is unmet now proves nothing about then, and that is said", () => {
    const closed = [...holds, { code: "engagement_open", met: false }];
    expect(judgePastDay(grant, closed, "2026-04-01")).toEqual({
      verdict: "not_known",
      lapsed: [],
      undated: ["engagement_open"],
    });
  });

  test("the grant's own end is judged by its own days, not by how it stands now", () => {
    const revoked = [...holds, { code: "grant_live", met: false }];
    expect(verdictOn("2026-04-01", { revokedOn: "2026-05-01" }, revoked)).toBe("lawful");
  });

  test("conditions of agreements, assessment, evidence and phase carry days; of everything else it is not known since when", () => {
    const dated = CONDITION_CODES.filter(
      (code) => verdictOn("2026-04-01", {}, [{ code, met: false }]) === "suspended",
    );
    expect(dated).toEqual([
      "agreement_in_force",
      "flow_down_holds",
      "chain_signed",
      "path_holds",
      "assessment_decided",
      "tier_within_policy",
      "evidence_current",
      "phase_open",
    ]);
    expect(dated.every(isDated)).toBe(true);
  });

  test("who approved is judged when it is granted, not by how the request stands now", () => {
    expect(verdictOn("2026-04-01", {}, [{ code: "request_approved", met: false }])).toBe("lawful");
  });

  test("before there was a grant nothing is said about its conditions", () => {
    const closed = CONDITION_CODES.map((code) => ({ code, met: false }));
    expect(judgePastDay(grant, closed, "2026-03-01")).toEqual({
      verdict: "not_yet",
      lapsed: [],
      undated: [],
    });
  });

  test("two pieces of evidence that had run out are one reason", () => {
    const lapsed = ["evidence_current", "evidence_current"].map((code) => ({ code, met: false }));
    expect(judgePastDay(grant, lapsed, "2026-05-01").lapsed).toEqual(["evidence_current"]);
  });

  test("a suspension that begins later says nothing about the day before it", () => {
    const standings = [
      { type: "suspended", day: "2026-03-10" },
      { type: "resumed", day: "2026-03-12" },
      { type: "suspended", day: "2026-05-01" },
    ] as const;
    expect(verdictOn("2026-04-30", { standings })).toBe("lawful");
    expect(verdictOn("2026-05-01", { standings })).toBe("suspended");
  });
});
