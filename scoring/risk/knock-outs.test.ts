// What a knock-out does to the tier and the gate, triggered or still open.
import { expect, test } from "vitest";
import type { AnswerFact } from "#scoring/facts.ts";
import { MODEL_2026_1 } from "#scoring/model/2026-1.ts";
import { question, said, scored, small } from "#tests/support/assessments.ts";

const guarded = (floor: "high" | "critical" = "high") =>
  question("mfa", 5, {
    knockOut: { code: "no_mfa", whenAnswered: ["no"], floor, from: "E2", compensable: false },
  });
const others = [question("a", 5), question("b", 5), question("c", 5)];
const allWell = Object.fromEntries(others.map((one) => [one.id, said("yes", "document_reviewed")]));

test("an unanswered knock-out question triggers nothing, weighs worst in low, and holds its floor", () => {
  const result = scored(small([...others, guarded()], allWell));
  expect(result.knockOuts).toEqual([]);
  expect(result.closesGate).toBe(false);
  expect(result.openKnockOuts).toMatchObject([{ code: "no_mfa", state: "open" }]);
  expect(result.coverage).toMatchObject({ low: "75.00", high: "100.00" });
  expect(result).toMatchObject({ tableTier: "moderate", floor: "high", tier: "high" });
  expect(result.reasons.map((reason) => reason.code)).toContain("knock_out_open");
});

test("an edition may let open knock-outs hold no floor", () => {
  const model = { ...MODEL_2026_1, knockOuts: { unansweredHoldsFloor: false } };
  const result = scored(small([...others, guarded()], allWell, { model }));
  expect(result).toMatchObject({ floor: null, tier: "moderate" });
  expect(result.openKnockOuts).toHaveLength(1);
});

test("a stated knock-out does not fade when the answer grows old", () => {
  const old: AnswerFact = { ...said("no"), answeredOn: "2024-01-01" } as AnswerFact;
  const result = scored(small([...others, guarded()], { ...allWell, mfa: old }));
  expect(result.coverage.unanswered).toBe(5);
  expect(result.knockOuts).toMatchObject([{ code: "no_mfa", state: "triggered" }]);
});

test("below the class it applies from, a knock-out is silent", () => {
  const result = scored(small([guarded()], { mfa: said("no") }, { exposure: "E1" }));
  expect(result).toMatchObject({ knockOuts: [], openKnockOuts: [], floor: null });
});

test("the highest of several floors holds, and a good answer or approved not-applicable sets none", () => {
  const second = { ...guarded("critical"), id: "spread" };
  const both = scored(
    small([...others, guarded(), second], { ...allWell, mfa: said("no"), spread: said("no") }),
  );
  expect(both).toMatchObject({ floor: "critical", tier: "critical" });
  const clear = scored(
    small([...others, guarded(), second], {
      ...allWell,
      mfa: said("yes"),
      spread: { state: "not_applicable", approved: true },
    }),
  );
  expect(clear).toMatchObject({ floor: null, knockOuts: [], openKnockOuts: [] });
});

test("a checklist that ticks a knock-out value beside good ones earns nothing", () => {
  const result = scored(small([...others, guarded()], { ...allWell, mfa: said(["yes", "no"]) }));
  expect(result.perQuestion.find((one) => one.id === "mfa")).toMatchObject({
    standing: "unmet",
    credit: 0,
  });
  expect(result.knockOuts).toHaveLength(1);
});

test("a knock-out question may carry no weight, and is reported even when nothing can be scored", () => {
  const only = { ...guarded(), weight: 0 as const };
  const result = small([only], { mfa: said("no") });
  expect(result.scorable).toBe(false);
  expect(result.closesGate).toBe(true);
  expect(result.reasons.map((reason) => reason.code)).toEqual(["nothing_applicable", "knock_out"]);
  expect(small([only], {}).openKnockOuts).toHaveLength(1);
});
