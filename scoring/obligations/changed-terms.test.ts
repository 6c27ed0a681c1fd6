// What is different between two agreements of the same parties, as the signer is shown it.
import { expect, test } from "vitest";
import { changedTerms } from "#scoring/obligations/changed-terms.ts";

test("every term that changed is shown with both values, in the order of the table", () => {
  const before = { copies: "logged", breach_notice: 72, territories: ["DE", "FR"] } as const;
  const after = { copies: "view_only", breach_notice: 48, territories: ["DE", "FR"] } as const;
  expect(changedTerms(before, after)).toEqual([
    { term: "breach_notice", was: 72, is: 48 },
    { term: "copies", was: "logged", is: "view_only" },
  ]);
});

test("a term that only one of them names was or becomes silent", () => {
  expect(changedTerms({ need_to_know: false }, { residuals: "none" })).toEqual([
    { term: "need_to_know", was: false, is: null },
    { term: "residuals", was: null, is: "none" },
  ]);
});

test("two agreements that say the same have no difference", () => {
  const encryption = { at_rest: "disk" };
  expect(changedTerms({ encryption }, { encryption: { ...encryption } })).toEqual([]);
});
