// An edition of handling rules makes sense only when no level is looser than the one below it.
import { expect, test } from "vitest";
import { LEVELS } from "#scoring/facts.ts";
import {
  HANDLING_TEXTS,
  looserThanBelow,
  type HandlingRule,
  type HandlingRules,
} from "#scoring/gate/handling.ts";

const words = Object.fromEntries(HANDLING_TEXTS.map((text) => [text, `the ${text}`]));
const rule = (viewOnly: boolean, undertaking: boolean) =>
  ({ ...words, noticeHours: null, returnDays: null, viewOnly, undertaking }) as HandlingRule;
/** From C0 to C4: V is looked at in the portal only, U asks everybody for an undertaking. */
const edition = (...levels: readonly string[]): HandlingRules =>
  Object.fromEntries(
    LEVELS.map((level, place) => {
      const asks = levels[place] ?? "";
      return [level, rule(asks.includes("V"), asks.includes("U"))];
    }),
  ) as HandlingRules;

test("rules that grow stricter level by level, or stay as they are, make sense", () => {
  expect(looserThanBelow(edition("", "", "", "", ""))).toEqual([]);
  expect(looserThanBelow(edition("", "", "U", "U", "UV"))).toEqual([]);
  expect(looserThanBelow(edition("V", "V", "UV", "UV", "UV"))).toEqual([]);
});

test("each level that lets out what the one below keeps in the portal is named", () => {
  expect(looserThanBelow(edition("", "V", "", "V", ""))).toEqual(["C2", "C4"]);
});

test("each level that asks for no undertaking where the one below does is named", () => {
  expect(looserThanBelow(edition("U", "", "", "UV", "V"))).toEqual(["C1", "C4"]);
});

test("what a rule says in words is all shown", () => {
  expect(HANDLING_TEXTS).toEqual([
    "agreement",
    "access",
    "encryption",
    "copies",
    "onward",
    "disposal",
    "survival",
  ]);
});
