import { describe, expect, test } from "vitest";
import { termsOf } from "#questionnaires/agreements/agreement.ts";
import {
  editionsOf,
  findAgreement,
  getAgreement,
  listAgreements,
  materialSince,
  newestEdition,
} from "#questionnaires/agreements/catalogue.ts";
import { checkClause } from "#questionnaires/agreements/clause.ts";
import {
  CLAUSES,
  clauseOfTerm,
  listClauses,
  mandatoryClauses,
  versionsOf,
} from "#questionnaires/agreements/clause-library.ts";
import { checkChanges } from "#questionnaires/agreements/edition-changes.ts";
import { placesIn } from "#questionnaires/agreements/placeholders.ts";
import { LEVELS } from "#scoring/facts.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";

describe("the clause library", () => {
  test("has 24 clauses, numbered without a gap", () => {
    expect(listClauses().map(({ number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
  });

  test("states every obligation term there is, each in one clause", () => {
    const stated = listClauses().flatMap(({ terms }) => terms);
    expect([...stated].sort()).toEqual([...TERM_IDS].sort());
    for (const term of TERM_IDS) expect(clauseOfTerm(term)?.terms).toContain(term);
  });

  test.each([...CLAUSES.values()])("$id is complete in both languages", (clause) => {
    expect(checkClause(clause)).toEqual([]);
    for (const locale of ["en", "de"] as const) {
      const text = clause[locale].paragraphs.join(" ");
      expect(text).not.toMatch(/\s{2}|\?\?|TODO/);
      const names = (kind: string) =>
        placesIn(text).flatMap((place) => (place.kind === kind ? [place.name] : []));
      // a clause stands in several texts: it names nothing that only one of them knows
      expect(names("party")).toEqual([]);
      expect(names("fact").filter((fact) => !SHARED.includes(fact))).toEqual([]);
    }
    const facts = (locale: "en" | "de") =>
      placesIn(clause[locale].paragraphs.join(" ")).map(({ kind, name }) => `${kind}:${name}`);
    expect(facts("de").sort()).toEqual(facts("en").sort());
  });

  test("a higher level never needs fewer clauses, and the highest needs all of them", () => {
    const needed = LEVELS.map((level) => mandatoryClauses(level).map(({ id }) => id));
    for (const [at, clauses] of needed.entries())
      for (const id of needed[at - 1] ?? []) expect(clauses).toContain(id);
    expect(needed.at(-1)).toHaveLength(24);
    expect(needed[0]).toEqual([]);
  });

  test("a clause that lost a term in one language is refused", () => {
    const [purpose] = versionsOf("purpose");
    const broken = { ...purpose, de: { ...purpose!.de, paragraphs: ["Frei.", "Frei."] } };
    expect(checkClause(broken)).toEqual(["de: it states no term, not permitted_purpose"]);
  });
});

const SHARED = ["material", "engagement", "effective_on"];

describe("the texts put together from it", () => {
  test("the deed has every clause of the library, word for word and under its number", () => {
    const deed = getAgreement("supplier-deed", newestEdition("supplier-deed"));
    for (const clause of listClauses()) {
      expect(deed.structure.clauses[clause.number - 1]?.id).toBe(clause.id);
      expect(deed.words.en.clauses[clause.id]).toEqual(clause.en);
      expect(deed.words.de.clauses[clause.id]).toEqual(clause.de);
    }
  });

  test("deed and joinder can state every term: what is owed above is never silent below", () => {
    for (const id of ["supplier-deed", "subcontractor-joinder"] as const) {
      const stated = termsOf(getAgreement(id, newestEdition(id)));
      expect([...stated].sort(), id).toEqual([...TERM_IDS].sort());
    }
  });

  test("the joinder repeats five clauses of the deed in full", () => {
    const joinder = getAgreement("subcontractor-joinder", newestEdition("subcontractor-joinder"));
    const taken = joinder.structure.clauses.flatMap(({ from }) => (from ? [from] : []));
    expect(taken).toEqual([
      "onward_disclosure@1",
      "flow_down@1",
      "responsibility@1",
      "incident@1",
      "return@1",
    ]);
  });

  test("the sheet to the standard contractual clauses states no obligation of its own", () => {
    const sheet = getAgreement("scc-reference-sheet", newestEdition("scc-reference-sheet"));
    expect(termsOf(sheet)).toEqual([]);
    expect(JSON.stringify(sheet.words.en)).toContain("applies without any change");
  });

  test("an older edition stays as it was, and says nothing of the library", () => {
    const old = getAgreement("supplier-deed", "2026-1");
    expect(old.structure.clauses.every(({ from }) => from === null)).toBe(true);
    expect(old.changes).toBeNull();
  });
});

describe("what an edition changed", () => {
  const pairs = listAgreements().flatMap(({ id, edition }) => {
    const all = editionsOf(id);
    const before = all[all.indexOf(edition) - 1];
    return before === undefined ? [] : [{ id, before, edition }];
  });

  test.each(pairs)("$id $edition says so in both languages", ({ id, before, edition }) => {
    const [old, now] = [findAgreement(id, before)!, findAgreement(id, edition)!];
    expect(checkChanges(old, now)).toEqual([]);
    for (const change of now.changes!.changes) expect(change.en).not.toBe(change.de);
  });

  test("whoever signed the first deed has to sign anew; whoever signed the newest has not", () => {
    expect(materialSince("supplier-deed", "2026-1")).toEqual(["2026-2"]);
    expect(materialSince("supplier-deed", "2026-2")).toEqual([]);
    expect(materialSince("something-of-theirs", "2026-1")).toEqual([]);
  });

  const deed = getAgreement("supplier-deed", "2026-2");
  const old = getAgreement("supplier-deed", "2026-1");
  const saying = (changes: NonNullable<typeof deed.changes>["changes"]) =>
    checkChanges(old, { ...deed, changes: { ...deed.changes!, changes } });

  test("is refused when a changed clause is kept quiet, or one is named that did not change", () => {
    const rows = deed.changes!.changes;
    expect(saying(rows.filter(({ clause }) => clause !== "incident"))).toEqual([
      'changes.json: "incident" changed and is not named',
    ]);
    expect(
      saying([...rows, { clause: "encryption", kind: "editorial", en: "x", de: "y" }]),
    ).toEqual(['changes.json: "encryption" is named and did not change']);
  });

  test("is refused when a new promise is called editorial", () => {
    const rows = deed.changes!.changes.map((row) =>
      row.clause === "residuals" ? { ...row, kind: "editorial" as const } : row,
    );
    expect(saying(rows)).toEqual(['changes.json: "residuals" states new terms, so it is material']);
  });

  test("is refused without a word about it", () => {
    expect(checkChanges(old, { ...deed, changes: null })[0]).toContain("changes.json is missing");
  });
});
