import { describe, expect, test } from "vitest";
import { assembleAgreement } from "#questionnaires/agreements/agreement.ts";

describe("publishing refuses an agreement", () => {
  const structure = {
    id: "try",
    edition: "2026-1",
    parties: ["one", "two"],
    facts: [{ id: "material", kind: "list" }],
    clauses: [{ id: "purpose", terms: ["permitted_purpose"] }],
  };
  const words = (paragraphs: readonly string[]) => ({
    title: "Title",
    preamble: ["Between {party:one} and {party:two}."],
    clauses: { purpose: { title: "Purpose", paragraphs } },
    silentTerm: "Nothing.",
  });
  const good = ["{term:permitted_purpose}", "{fact:material}"];

  test.each<[string, readonly string[], string]>([
    [
      "whose clause lost its term",
      ["Free.", "{fact:material}"],
      "states no term, structure.json says permitted_purpose",
    ],
    ["with a misspelt place", [...good, "{trem:copies}"], "a place is misspelt"],
    [
      "with a list in the middle of a sentence",
      ["{term:permitted_purpose}", "Of: {fact:material}"],
      "a list needs a paragraph of its own",
    ],
    ["that lost a fact", ["{term:permitted_purpose}", "Nothing."], 'fact "material" is missing'],
    [
      "whose translation has another number of paragraphs",
      [...good, "More."],
      "not the same number of paragraphs",
    ],
    ["with markup", [...good, "<b>bold</b>"], "plain text only"],
  ])("%s", (_, german, problem) => {
    const assembled = assembleAgreement({ structure, en: words(good), de: words(german) });
    expect(assembled.ok ? "" : assembled.problems.join("\n")).toContain(problem);
  });
});
