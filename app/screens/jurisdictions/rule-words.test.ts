// Every row we start with can be replaced by the form as it stands: what the form does not offer would be lost in silence.
import { expect, test } from "vitest";
import { RuleForm } from "#app/routes/staff/jurisdictions/rule.form.ts";
import { OVERLAYS as MARKS } from "#scoring/gate/overlays.ts";
import { DEFAULT_RULES } from "#scoring/obligations/jurisdictions/default-rules.ts";
import { OVERLAY_WORDS, OVERLAYS } from "./rule-words.ts";

test("a row that is saved as it is says the same afterwards", () => {
  for (const { validUntil, ...rule } of DEFAULT_RULES) {
    const typed = { ...rule, ...(validUntil === null ? {} : { validUntil }) };
    expect(RuleForm.parse(typed)).toEqual(typed);
  }
});

test("a row can be about every mark that an item can carry, each by its name", () => {
  expect(MARKS.filter((mark) => !(OVERLAYS as readonly string[]).includes(mark))).toEqual([]);
  expect(OVERLAYS.filter((mark) => OVERLAY_WORDS[mark] === undefined)).toEqual([]);
});

test("a group asks for no evidence", () => {
  const row = { kind: "membership", from: "DE", to: "EU", validFrom: "2026-01-01", source: "Own" };
  expect(RuleForm.safeParse({ ...row, evidence: ["end_use_statement"] }).success).toBe(false);
  expect(RuleForm.safeParse(row).success).toBe(true);
});
