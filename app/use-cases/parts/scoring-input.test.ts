// What scoring is told: reviews as far as they stand, and the best evidence behind them.
import { describe, expect, test } from "vitest";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import { scoreAssessment } from "#scoring/risk/score-assessment.ts";
import { CERTIFICATE_ENDS, question, scored, WORKED } from "#tests/support/assessments.ts";
import {
  assembleScoringInput,
  bestEvidence,
  type AnswerRow,
  type EvidenceRow,
} from "./scoring-input.ts";

const TODAY = "2026-03-01";

function answer(questionId: string, more: Partial<AnswerRow> = {}): AnswerRow {
  return {
    questionId,
    value: "yes",
    notApplicable: null,
    answeredOn: "2026-02-01",
    assurance: "self_attested",
    notApplicableApproved: false,
    changedSinceReview: false,
    ...more,
  };
}

function piece(questionId: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  return {
    questionId,
    kind: "policy_document",
    reviewState: "accepted",
    scanState: "clean",
    assurance: "independently_verified",
    replaced: false,
    issuedOn: "2026-01-01",
    effectiveOn: null,
    expiresOn: null,
    receivedOn: "2026-01-15",
    ...more,
  };
}

function factFor(row: AnswerRow, evidence: EvidenceRow[] = []) {
  const rows = { model: CURRENT_MODEL, exposure: "E3", questions: [question("a", 5)] } as const;
  return assembleScoringInput({ ...rows, answers: [row], evidence }, TODAY).answers.a;
}

describe("the worked example, from rows of the database", () => {
  const rows = {
    model: CURRENT_MODEL,
    exposure: "E3" as const,
    questions: WORKED.map((one) => one.question),
    answers: WORKED.filter(({ answer: fact }) => fact.state !== "unanswered").map(
      ({ question: { id }, answer: fact }) =>
        fact.state === "answered"
          ? answer(id, { value: fact.value, assurance: fact.assurance })
          : answer(id, {
              value: null,
              notApplicable: "no such system",
              notApplicableApproved: true,
            }),
    ),
    evidence: WORKED.flatMap(({ question: { id }, answer: fact }) => {
      if (fact.state !== "answered" || fact.assurance === "self_attested") return [];
      return fact.assurance === "independently_verified"
        ? [piece(id, { kind: "iso27001_certificate", expiresOn: CERTIFICATE_ENDS })]
        : [piece(id)];
    }),
  };
  const scoredOn = (today: string) => scored(scoreAssessment(assembleScoringInput(rows, today)));

  test("80.70 to 91.23 %, 61.40 % checked: Moderate", () => {
    const result = scoredOn(CERTIFICATE_ENDS);
    expect(result.coverage).toMatchObject({ low: "80.70", high: "91.23", assured: "61.40" });
    expect(result).toMatchObject({ band: "A2", tier: "moderate" });
  });

  test("the day after the certificate's last day it is 26.32 % and High, with nobody having done anything", () => {
    const result = scoredOn("2026-07-01");
    expect(result.coverage).toMatchObject({ low: "80.70", assured: "26.32" });
    expect(result).toMatchObject({ band: "A1", tier: "high" });
  });
});

test("words that changed after their review are the supplier's word again", () => {
  const reviewed = answer("a", { assurance: "document_reviewed", changedSinceReview: true });
  expect(factFor(reviewed, [piece("a")])).toMatchObject({
    assurance: "self_attested",
    evidenceValidUntil: null,
  });
});

test('an approved "does not apply" loses its approval when it changes', () => {
  const approved = answer("a", { value: null, notApplicable: "why", notApplicableApproved: true });
  expect(factFor(approved)).toEqual({ state: "not_applicable", approved: true });
  expect(factFor({ ...approved, changedSinceReview: true })).toEqual({
    state: "not_applicable",
    approved: false,
  });
});

test("a label without accepted evidence is worth no more than the supplier's word", () => {
  const labelled = answer("a", { assurance: "independently_verified" });
  for (const useless of [
    piece("a", { reviewState: "pending" }),
    piece("a", { reviewState: "rejected" }),
    piece("a", { replaced: true }),
    piece("a", { scanState: "infected" }),
    piece("a", { issuedOn: "2026-03-02" }),
    piece("b"),
  ])
    expect(factFor(labelled, [useless])).toMatchObject({ assurance: "self_attested" });
  expect(factFor(labelled, [piece("a")])).toMatchObject({ assurance: "independently_verified" });
});

test("a document that was only read carries no more than a label of documents", () => {
  const labelled = answer("a", { assurance: "independently_verified" });
  const read = piece("a", { assurance: "document_reviewed", expiresOn: "2027-01-01" });
  expect(factFor(labelled, [read])).toMatchObject({ assurance: "document_reviewed" });
  const lapsed = piece("a", { expiresOn: "2026-02-01" });
  expect(factFor(labelled, [read, lapsed])).toMatchObject({
    assurance: "document_reviewed",
    evidenceValidUntil: "2027-01-01",
  });
  expect(factFor(labelled, [lapsed])).toMatchObject({
    assurance: "independently_verified",
    evidenceValidUntil: "2026-02-01",
  });
});

test("of several pieces the one that counts longest stands behind the answer", () => {
  const pieces = [
    piece("a", { expiresOn: "2026-02-01" }),
    piece("a", { expiresOn: "2026-12-31" }),
    piece("a", { expiresOn: "2027-06-30", reviewState: "pending" }),
  ];
  expect(bestEvidence(pieces, CURRENT_MODEL, TODAY)).toBe("2026-12-31");
});

test("no document counts for ever: without any date it counts from the day it came in", () => {
  const undated = piece("a", { issuedOn: null, kind: "penetration_test_summary" });
  expect(bestEvidence([undated], CURRENT_MODEL, TODAY)).toBe("2027-01-14");
});

test("an empty list, an empty text or a foreign kind of value is no answer", () => {
  for (const value of [null, "", [], [1, 2], { yes: true }, 5])
    expect(factFor(answer("a", { value }))).toEqual({ state: "unanswered" });
});

test("answers to questions the edition does not ask are left out", () => {
  const rows = { model: CURRENT_MODEL, exposure: "E3", questions: [question("a", 5)] } as const;
  const input = assembleScoringInput({ ...rows, answers: [answer("other")], evidence: [] }, TODAY);
  expect(input.answers).toEqual({});
});
