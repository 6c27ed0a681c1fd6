import { describe, expect, test } from "vitest";
import {
  countAnswer,
  givenValues,
  isCounting,
  lastCountingDay,
  nextLapse,
  type ReviewedEvidence,
} from "#scoring/evidence/freshness.ts";
import type { AnswerFact } from "#scoring/facts.ts";
import { MODEL_2026_1 as MODEL } from "#scoring/model/2026-1.ts";

const certificate: ReviewedEvidence = {
  kind: "iso27001_certificate",
  accepted: true,
  issuedOn: "2024-03-12",
  validUntil: "2027-03-11",
  edition: "2022",
};
type Answered = Extract<AnswerFact, { state: "answered" }>;
const answer: Answered = {
  state: "answered",
  value: "yes",
  answeredOn: "2025-03-01",
  assurance: "document_reviewed",
  evidenceValidUntil: "2026-06-30",
};

describe("evidence", () => {
  test("counts from its issue to its last day, and not one day longer", () => {
    expect(isCounting(certificate, MODEL, "2024-03-11")).toBe(false);
    expect(isCounting(certificate, MODEL, "2024-03-12")).toBe(true);
    expect(isCounting(certificate, MODEL, "2027-03-11")).toBe(true);
    expect(isCounting(certificate, MODEL, "2027-03-12")).toBe(false);
  });

  test("counts only when a reviewer accepted it", () => {
    expect(isCounting({ ...certificate, accepted: false }, MODEL, "2025-01-01")).toBe(false);
  });

  test("without a printed last day counts for its usual life: a three-year cycle ends on the day before", () => {
    expect(lastCountingDay({ ...certificate, validUntil: null }, MODEL)).toBe("2027-03-11");
    const report = {
      ...certificate,
      kind: "soc2_report",
      validUntil: null,
      edition: null,
    } as const;
    expect(lastCountingDay(report, MODEL)).toBe("2025-03-11");
  });

  test("a certificate to the 2013 edition ended with the transition, whatever it prints", () => {
    const old = { ...certificate, edition: "2013" };
    expect(lastCountingDay(old, MODEL)).toBe("2025-10-31");
    expect(lastCountingDay({ ...old, validUntil: "2025-01-31" }, MODEL)).toBe("2025-01-31");
    expect(lastCountingDay({ ...old, kind: "policy_document" }, MODEL)).toBe("2027-03-11");
    expect(lastCountingDay({ ...certificate, edition: null }, MODEL)).toBe("2027-03-11");
  });
});

describe("an answer", () => {
  test("is believed as reviewed while its evidence counts, and as the supplier's word after", () => {
    expect(countAnswer(answer, "E2", MODEL, "2026-06-30")).toMatchObject({
      assurance: "document_reviewed",
      demoted: false,
    });
    expect(countAnswer(answer, "E2", MODEL, "2026-07-01")).toMatchObject({
      counts: true,
      assurance: "self_attested",
      demoted: true,
    });
  });

  test("resting on evidence without an end is believed as reviewed", () => {
    const lasting = { ...answer, evidenceValidUntil: null };
    expect(countAnswer(lasting, "E4", MODEL, "2036-01-01")).toMatchObject({ demoted: false });
  });

  test("of the supplier's own counts 24 months, or 12 from class E3, to the day", () => {
    const own: Answered = { ...answer, assurance: "self_attested" };
    const counts = (exposure: "E2" | "E3", today: string) =>
      countAnswer(own, exposure, MODEL, today).counts;
    expect(counts("E3", "2026-03-01")).toBe(true);
    expect(counts("E3", "2026-03-02")).toBe(false);
    expect(counts("E2", "2027-03-01")).toBe(true);
    expect(counts("E2", "2027-03-02")).toBe(false);
    const leap = { ...own, answeredOn: "2024-02-29" };
    expect(countAnswer(leap, "E3", MODEL, "2025-02-28").counts).toBe(true);
    expect(countAnswer(leap, "E3", MODEL, "2025-03-01")).toEqual({
      counts: false,
      because: "too_old",
    });
  });

  test("that lost its evidence and is old besides counts as unanswered", () => {
    expect(countAnswer(answer, "E3", MODEL, "2026-07-01")).toEqual({
      counts: false,
      because: "too_old",
    });
  });

  test("that was never given, or is empty, does not count; not-applicable waits for approval", () => {
    const because = (fact: AnswerFact) => countAnswer(fact, "E3", MODEL, "2025-04-01");
    expect(because({ state: "unanswered" })).toEqual({ counts: false, because: "not_given" });
    expect(because({ ...answer, value: "" })).toEqual({ counts: false, because: "not_given" });
    expect(because({ ...answer, value: [] })).toEqual({ counts: false, because: "not_given" });
    expect(because({ state: "not_applicable", approved: false })).toEqual({
      counts: false,
      because: "not_approved",
    });
    expect(because({ state: "not_applicable", approved: true })).toEqual({ counts: "removed" });
  });

  test("reads the same in whatever order several values were ticked", () => {
    expect(givenValues({ ...answer, value: ["b", "a", "b", ""] })).toEqual(["a", "b"]);
    expect(givenValues({ state: "unanswered" })).toEqual([]);
  });
});

test("the next lapse is the earliest last day still to come of reviewed answers", () => {
  const on = (evidenceValidUntil: string | null, more?: Partial<Answered>): AnswerFact => ({
    ...answer,
    evidenceValidUntil,
    ...more,
  });
  const answers = [
    on("2026-09-30"),
    on("2026-06-30"),
    on("2026-01-31"),
    on(null),
    on("2026-06-01", { assurance: "self_attested" }),
    { state: "unanswered" } as const,
  ];
  expect(nextLapse(answers, "2026-05-01")).toBe("2026-06-30");
  expect(nextLapse(answers, "2026-06-30")).toBe("2026-06-30");
  expect(nextLapse(answers, "2026-10-01")).toBeNull();
});
