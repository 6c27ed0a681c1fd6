// What of the evidence that rules about countries ask for is still to be asked: each kind and country once, or not at all.
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES } from "./default-rules.ts";
import { evidenceOfRules, type EvidenceCase } from "./evidence-of-rules.ts";
import { askReason, askState, openAsks, type AskedAlready } from "./open-asks.ts";

const given = (changes: Partial<EvidenceCase> = {}): EvidenceCase => ({
  from: "DE",
  countries: ["IN"],
  items: [["personal_data"]],
  others: [],
  day: "2026-05-04",
  table: DEFAULT_RULES,
  ...changes,
});
const request = (changes: Partial<AskedAlready> = {}): AskedAlready => ({
  id: "1",
  kind: "transfer_impact_assessment",
  places: ["IN"],
  required: true,
  state: "open",
  ...changes,
});
const needed = evidenceOfRules(given({ countries: ["IN", "KE"] }));

describe("what is not asked for yet", () => {
  test("is one request for all countries that need the same", () => {
    expect(openAsks(needed, [])).toMatchObject({
      ask: [{ kind: "transfer_impact_assessment", places: ["IN", "KE"], required: true }],
      raise: [],
    });
    expect(askReason(openAsks(needed, []).ask[0]!)).toBe(
      "Required for India, Kenya: GDPR Art. 44.",
    );
  });

  test("is only what a request, for the country or for all, does not stand for", () => {
    expect(openAsks(needed, [request()]).ask).toMatchObject([{ places: ["KE"] }]);
    expect(openAsks(needed, [request({ places: [] })]).ask).toEqual([]);
    expect(openAsks(needed, [request({ kind: "transfer_clauses" })]).ask).toHaveLength(1);
  });

  test("is asked again after a request was taken back, never after it was waived", () => {
    expect(openAsks(needed, [request({ state: "withdrawn", places: [] })]).ask).toHaveLength(1);
    expect(openAsks(needed, [request({ state: "waived", places: [] })])).toEqual({
      ask: [],
      raise: [],
    });
    expect(askState(needed[0]!, [request({ state: "waived" })])).toBe("waived");
  });

  test("raises a request that was welcome to a must instead of asking once more", () => {
    expect(openAsks(needed, [request({ places: [], required: false })])).toEqual({
      ask: [],
      raise: ["1"],
    });
    const welcome = evidenceOfRules(given({ items: [] }));
    expect(openAsks(welcome, [request({ required: false })])).toEqual({ ask: [], raise: [] });
  });
});
