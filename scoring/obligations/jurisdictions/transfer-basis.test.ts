// A basis on record counts for a limited time, and each kind of it asks for what it rests on.
import { describe, expect, test } from "vitest";
import { lastBasisDay, MAY_NAME_CLAUSES, MECHANISMS, NEEDS_RULE } from "./transfer-basis.ts";

describe("a basis for a transfer", () => {
  test("counts for two years at most, an exception for six months", () => {
    expect(
      MECHANISMS.map((mechanism) => [mechanism, lastBasisDay(mechanism, "2026-08-31")]),
    ).toEqual([
      ["scope_confirmed", "2028-08-31"],
      ["standard_clauses", "2028-08-31"],
      ["binding_rules", "2028-08-31"],
      ["local_copy_kept", "2028-08-31"],
      ["permit", "2028-08-31"],
      ["derogation", "2027-02-28"],
    ]);
  });

  test("that says a rule's limits are kept names the rule, one that rests on clauses may name them", () => {
    expect(NEEDS_RULE).toEqual(["scope_confirmed", "local_copy_kept"]);
    expect(MAY_NAME_CLAUSES).toEqual(["standard_clauses", "binding_rules"]);
  });
});
