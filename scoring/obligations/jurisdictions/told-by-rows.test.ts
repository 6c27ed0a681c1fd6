// What rows say is told in one order, once, for the country it is about, and with the rows that really ask for it.
import { describe, expect, test } from "vitest";
import type { EvidenceKind } from "#scoring/facts.ts";
import { evidenceOfRules, type EvidenceCase, type RuleEvidence } from "./evidence-of-rules.ts";
import { judgeLeftOut, rowsFor } from "./judge-territories.ts";
import { judgeRoute } from "./judge-route.ts";
import type { JurisdictionRule } from "./jurisdiction-rule.ts";
import { askReason, askState, openAsks, type AskedAlready } from "./open-asks.ts";

const DAY = "2026-05-04";
const KIND: EvidenceKind = "data_location_proof";
const row = (source: string, more: Partial<JurisdictionRule> = {}): JurisdictionRule => ({
  kind: "localisation",
  from: "DE",
  to: "WORLD",
  strength: "hard",
  overlays: [],
  scope: "",
  validFrom: "2020-01-01",
  validUntil: null,
  source,
  evidence: [KIND],
  ...more,
});
const evidence = (table: readonly JurisdictionRule[], more: Partial<EvidenceCase> = {}) =>
  evidenceOfRules({
    from: "DE",
    countries: ["IN"],
    items: [["phi"]],
    others: [],
    day: DAY,
    table,
    ...more,
  });
const causes = (needs: readonly RuleEvidence[]) =>
  needs.map(({ because }) => because.map(({ source, mark }) => `${source}: ${mark}`));

describe("evidence that rows ask for", () => {
  test("is told by country in the order of their codes", () => {
    const needs = evidence([row("A")], { countries: ["KE", "IN", "KE", "BR"] });
    expect(needs.map(({ country }) => country)).toEqual(["BR", "IN", "KE"]);
  });

  test("names for each country the rows about that country only", () => {
    const table = [row("A", { to: "IN" }), row("B", { to: "KE" })];
    expect(causes(evidence(table, { countries: ["IN", "KE"], items: [] }))).toEqual([
      ["A: "],
      ["B: "],
    ]);
  });

  test("names every row and mark once, by row and then by mark", () => {
    const personal = { overlays: ["personal_data"] };
    const table = [row("C", personal), row("A", { overlays: ["phi"] }), row("B", personal)];
    const items = [["phi", "personal_data"], ["phi"]];
    expect(causes(evidence(table, { items }))).toEqual([
      ["A: phi", "B: personal_data", "B: phi", "C: personal_data", "C: phi"],
    ]);
  });

  test("names what may follow only where nothing that was asked for calls for it", () => {
    const table = [row("A", { overlays: ["cui"] }), row("B", { overlays: ["phi"] })];
    expect(causes(evidence(table, { others: ["cui", "phi"] }))).toEqual([["B: phi"]]);
    expect(causes(evidence(table, { items: [["trade_secret"]], others: ["cui"] }))).toEqual([
      ["A: cui"],
    ]);
  });
});

describe("a decision that a transfer rests on", () => {
  const decision = (source: string, validFrom: string, strength: "" | "conditional" = "") =>
    row(source, { kind: "adequacy", to: "JP", strength, validFrom });
  const named = (...decisions: readonly JurisdictionRule[]) => {
    const table = [row("T", { kind: "transfer", strength: "" }), ...decisions];
    const route = { from: "DE", to: "JP", overlays: [] };
    return judgeRoute(route, null, DAY, table).findings.map(({ rule }) => rule.source);
  };

  test("is the latest, whichever stands first; of one day the first", () => {
    const [old, middle, late] = [
      decision("old", "2020-03-01"),
      decision("middle", "2022-01-01"),
      decision("late", "2025-02-01"),
    ];
    expect(named(old, late, middle)).toEqual(["late"]);
    expect(named(late, middle, old)).toEqual(["late"]);
    expect(named(middle, decision("same day", "2022-01-01"))).toEqual(["middle"]);
  });

  test("is one without conditions before a later one with", () => {
    const some = decision("some", "2025-02-01", "conditional");
    expect(named(some, decision("all", "2020-03-01"))).toEqual(["all"]);
    expect(named(decision("earlier", "2021-01-01", "conditional"), some)).toEqual(["some"]);
  });
});

describe("asking for it", () => {
  const need: RuleEvidence = {
    kind: KIND,
    country: "IN",
    required: true,
    because: [{ source: "A", mark: "phi" }],
  };
  const request = (id: string, more: Partial<AskedAlready> = {}): AskedAlready => ({
    id,
    kind: KIND,
    places: ["IN"],
    required: true,
    state: "open",
    ...more,
  });

  test("one request that is a must is enough, whatever became of another", () => {
    expect(askState(need, [])).toBe("not_asked");
    expect(askState(need, [request("1", { state: "waived" }), request("2")])).toBe("asked");
    const welcome = request("1", { required: false });
    expect(askState(need, [welcome])).toBe("to_raise");
    expect(askState({ ...need, required: false }, [welcome])).toBe("asked");
  });

  test("what was done without once is not raised by a request that was welcome", () => {
    const both = [request("1", { required: false }), request("2", { state: "waived" })];
    expect(askState(need, both)).toBe("waived");
    expect(openAsks([need], both)).toEqual({ ask: [], raise: [] });
  });

  test("of two requests that are welcome one is raised", () => {
    const two = ["1", "2"].map((id) => request(id, { required: false }));
    expect(openAsks([need], two)).toEqual({ ask: [], raise: ["1"] });
  });

  test("one request for several countries gives every reason once", () => {
    const kenya = { ...need, country: "KE", because: [...need.because, { source: "A", mark: "" }] };
    expect(openAsks([need, kenya], []).ask).toEqual([
      { kind: KIND, places: ["IN", "KE"], required: true, because: kenya.because },
    ]);
  });

  test("names up to four rows, and says when there are more", () => {
    const reason = (...sources: string[]) =>
      askReason({
        kind: KIND,
        places: ["IN"],
        required: true,
        because: sources.map((source) => ({ source, mark: "" })),
      });
    expect(reason("A", "B", "A", "C", "D")).toBe("Required for India: A; B; C; D.");
    expect(reason("A", "B", "C", "D", "E")).toBe("Required for India: A; B; C; D; and more.");
  });
});

describe("the countries of an agreement", () => {
  const leftOut = (...table: readonly JurisdictionRule[]) =>
    judgeLeftOut(
      ["IN"],
      { home: "DE", places: [], marks: ["personal_data"], mechanisms: null, day: DAY },
      table,
    ).map(({ source }) => source);

  test("miss the origin for every rule that keeps data there, in order", () => {
    expect(leftOut(row("B"), row("A", { strength: "copy" }), row("B"))).toEqual(["A", "B"]);
  });

  test("do not miss it for a rule that asks for a basis or for conditions only", () => {
    expect(leftOut(row("A", { kind: "transfer", strength: "" }))).toEqual([]);
    expect(leftOut(row("A", { strength: "conditional" }))).toEqual([]);
  });

  test("are judged by the rows about their origin and its groups", () => {
    const member = row("M", { kind: "membership", from: "FR", to: "EEA", strength: "" });
    const [own, world, other] = [row("A"), row("B", { from: "WORLD" }), row("C", { from: "IN" })];
    const over = row("D", { validUntil: "2026-05-03" });
    expect(rowsFor("DE", DAY, [own, member, other, world, over])).toEqual([own, member, world]);
  });
});
