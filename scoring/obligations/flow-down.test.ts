import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "#scoring/facts.ts";
import {
  judgeFlowDown,
  openClauses,
  proposeTerms,
  tightenTerms,
  weakestFirst,
} from "./flow-down.ts";
import type { FlowDownFacts, Undertaking } from "./flow-down.ts";
import { defaultTerms } from "./default-terms.ts";
import type { Modes } from "./modes.ts";
import { TERM_IDS, type Terms } from "./term-table.ts";

const today = "2026-05-04";
const under = (terms: Terms): Undertaking => ({ terms, effectiveOn: "2026-01-01", endsOn: null });
const below = (head: Terms, deed: Terms | null = null): FlowDownFacts => ({
  head: under(head),
  deed: deed && under(deed),
  level: "C3",
  today,
});

describe("what a draft begins with", () => {
  test("holds below any of our own default agreements, of the level or a lower one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS), (level, above) => {
        fc.pre(level >= above);
        const facts = { ...below({ ...defaultTerms(above), breach_notice: 72 }), level };
        const terms = proposeTerms(facts, TERM_IDS);
        expect(openClauses(judgeFlowDown(facts, under(terms)).clauses)).toEqual([]);
      }),
    );
  });

  test("leaves out what the text has no place for", () => {
    expect(Object.keys(proposeTerms(below({ breach_notice: 72 }), ["breach_notice"]))).toEqual([
      "breach_notice",
    ]);
  });

  test("takes the head's position where ours contradicts it", () => {
    const facts = below({ governing_law_forum: ["fr_courts"] });
    expect(proposeTerms(facts, TERM_IDS).governing_law_forum).toEqual(["fr_courts"]);
  });

  test("a joinder leaves time for two hands: 72 hours above, 60 below, 48 below that", () => {
    const deed = proposeTerms({ ...below({ breach_notice: 72 }), level: "C0" }, ["breach_notice"]);
    expect(deed.breach_notice).toBe(60);
    const facts = { ...below({ breach_notice: 72 }, deed), level: "C0" as const };
    const joinder = proposeTerms(facts, ["breach_notice"]);
    expect(joinder.breach_notice).toBe(48);
    expect(judgeFlowDown(facts, under(joinder)).verdict).toBe("pass");
  });
});

describe("a draft below clauses that have to be passed on in a certain way", () => {
  const head: Terms = {
    ...defaultTerms("C2"),
    governing_law_forum: ["fr_courts"],
    copies: "necessary",
  };
  const facts = (modes: Modes): FlowDownFacts => {
    const plain = below(head);
    return { ...plain, head: { ...plain.head, modes } };
  };

  test("keeps word for word what is to be passed on word for word, although the level asks for more", () => {
    expect(proposeTerms(facts({}), TERM_IDS).copies).toBe("logged");
    const wordForWord = facts({ copies: "verbatim" });
    const terms = proposeTerms(wordForWord, TERM_IDS);
    expect(terms.copies).toBe("necessary");
    expect(judgeFlowDown(wordForWord, under(terms)).verdict).toBe("pass");
    expect(judgeFlowDown(wordForWord, under({ ...terms, copies: "logged" })).verdict).toBe(
      "review",
    );
    const signed = { ...under({ ...terms, copies: "view_only" }) };
    expect(tightenTerms(wordForWord, signed, TERM_IDS).copies).toBe("necessary");
  });

  test("tightens what is to be passed on as the same duty, but keeps the position", () => {
    const same = facts({ copies: "same", governing_law_forum: "same" });
    const terms = proposeTerms(same, TERM_IDS);
    expect([terms.copies, terms.governing_law_forum]).toEqual(["logged", ["fr_courts"]]);
    expect(judgeFlowDown(same, under(terms)).verdict).toBe("pass");
  });

  test("another mode gives another verdict for the very same terms", () => {
    const signed = under({ ...proposeTerms(facts({}), TERM_IDS), copies: "free" });
    const verdictUnder = (modes: Modes) => judgeFlowDown(facts(modes), signed).verdict;
    expect(verdictUnder({})).toBe("fail");
    const looser = under({ ...signed.terms, copies: "necessary", breach_notice: 30 });
    expect(judgeFlowDown(facts({}), looser).verdict).toBe("pass");
    expect(judgeFlowDown(facts({ breach_notice: "verbatim" }), looser).verdict).toBe("review");
  });
});

test("deeper down every company on the way takes its time, and each own promise counts", () => {
  const only = { ...below({ breach_notice: 72 }, { breach_notice: 60 }), level: "C0" as const };
  const fourth = { ...only, between: [under({ breach_notice: 36 }), under({ breach_notice: 24 })] };
  expect(proposeTerms(fourth, ["breach_notice"]).breach_notice).toBe(12);
  const verdictOf = (hours: number) =>
    judgeFlowDown(fourth, under({ breach_notice: hours })).verdict;
  expect(verdictOf(12)).toBe("pass");
  expect(verdictOf(24)).toBe("fail");
  const far = { ...only, between: [under({}), under({}), under({}), under({})] };
  expect(proposeTerms(far, ["breach_notice"]).breach_notice).toBe(0);
});

test("a joinder that keeps to the head but not to the deed fails", () => {
  const facts = below({ breach_notice: 72 }, { breach_notice: 24 });
  const { verdict, clauses } = judgeFlowDown(facts, under({ breach_notice: 48 }));
  expect(verdict).toBe("fail");
  expect(clauses[0]?.counterExample?.en).toContain("you owe notice by Tuesday 09:00");
});

test("the clauses to mend stand first: silent, weaker, infeasible, then what cannot be ranked", () => {
  const { clauses } = judgeFlowDown(
    below({
      permitted_purpose: ["testing"],
      breach_notice: 24,
      governing_law_forum: ["de_courts"],
      copies: "logged",
    }),
    under({
      permitted_purpose: ["testing"],
      breach_notice: 48,
      governing_law_forum: ["fr_courts"],
    }),
  );
  expect(weakestFirst(clauses).map(({ term }) => term)).toEqual([
    "copies",
    "breach_notice",
    "governing_law_forum",
    "permitted_purpose",
  ]);
});
