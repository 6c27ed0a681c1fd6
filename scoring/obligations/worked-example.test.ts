// The example that README.md explains to risk officers is exactly what the rules decide: every cell and every sentence.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkChain, type EdgeResult } from "#scoring/obligations/check-chain.ts";
import type { ClauseResult } from "#scoring/obligations/compare-agreements.ts";
import { compareTerm, holds } from "#scoring/obligations/compare-term.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import { termRow, type Terms } from "#scoring/obligations/term-table.ts";
import chain from "#tests/golden/worked-chain.json" with { type: "json" };

const page = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const tableOf = (heading: string) =>
  (page.split(heading)[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

function termsOf(name: "head" | "deed" | "joinder"): Terms {
  const read = parseTerms(chain[name]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.terms;
}

const result = checkChain(
  { id: "Asteria", terms: termsOf("head") },
  [
    { from: "Asteria", to: "Casting", name: "Casting AG", terms: termsOf("deed") },
    { from: "Casting", to: "Coating", name: "Coating Ltd", terms: termsOf("joinder") },
  ],
  chain.context as CompareContext,
);
const [deed, joinder] = result.edges as [EdgeResult, EdgeResult];

function word({ verdict, cascade }: ClauseResult): string {
  const said = verdict.replace("_", " ");
  return cascade === "infeasible" ? `${said}, no time` : said;
}

function said(clause: ClauseResult, given: ClauseResult["sub"]): string {
  return given === null ? "(silent)" : describeValue(clause.term, given, "en");
}

test("every line of the table is what the rules decide", () => {
  const rows = deed.clauses.map((upper, place) => {
    const lower = joinder.clauses[place] as ClauseResult;
    return [
      termRow(upper.term).label.en,
      said(upper, upper.head),
      said(upper, upper.sub),
      word(upper),
      said(lower, lower.sub),
      word(lower),
    ];
  });
  expect(tableOf("### A chain by hand").slice(2, 2 + rows.length)).toEqual(rows);
});

test("every counter-example of the page is one that the rules give, and none is missing", () => {
  const open = joinder.clauses.filter((clause) => !holds(clause));
  const section = page.split("What may happen below Casting AG:")[1]?.split("\n\n")[1] ?? "";
  const sentences = section
    .split(/^- /m)
    .slice(1)
    .map((line) => line.replaceAll(/\s+/g, " ").trim());
  expect(sentences).toEqual(
    open.map(({ term, counterExample }) => `${termRow(term).label.en}: ${counterExample?.en}`),
  );
});

test("the deed passes, the joinder fails, and it is the link to mend", () => {
  expect([deed.verdict, joinder.verdict, result.weakest?.path.join(" → ")]).toEqual([
    "pass",
    "fail",
    "Asteria → Casting → Coating",
  ]);
  const inTime = compareTerm("breach_notice", 48, 36, chain.context as CompareContext);
  expect([inTime.cascade, page.includes("with 36 hours the notice would be in time")]).toEqual([
    "feasible",
    true,
  ]);
  expect(page).toContain("The weakest link is Asteria → Casting → Coating.");
});

test("every verdict there is turns up in the example", () => {
  const words = new Set([...deed.clauses, ...joinder.clauses].map(({ verdict }) => verdict));
  expect([...words].sort()).toEqual([
    "equal",
    "incomparable",
    "missing",
    "not_applicable",
    "stricter",
    "weaker",
  ]);
});
