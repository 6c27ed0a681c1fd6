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

describe("the clauses to mend", () => {
  const clauses = () =>
    judgeFlowDown(
      below({
        permitted_purpose: ["testing"],
        territories: ["DE", "FR"],
        breach_notice: 24,
        sub_change_notice_days: 30,
        governing_law_forum: ["de_courts"],
        copies: "logged",
        whistleblower_notice: true,
      }),
      under({
        permitted_purpose: ["testing"],
        territories: ["AT", "DE"],
        breach_notice: 48,
        sub_disclosure: "prohibited",
        governing_law_forum: ["fr_courts"],
        whistleblower_notice: true,
      }),
    ).clauses;

  test("stand first: silent, weaker, then what cannot be ranked, what holds, what nobody asks for", () => {
    expect(weakestFirst(clauses()).map(({ term }) => term)).toEqual([
      "copies",
      "breach_notice",
      "territories",
      "governing_law_forum",
      "permitted_purpose",
      "whistleblower_notice",
      "sub_disclosure",
      "sub_change_notice_days",
    ]);
  });

  test("are the only ones that keep the agreement from passing", () => {
    expect(openClauses(clauses())).toEqual([
      "territories",
      "breach_notice",
      "copies",
      "governing_law_forum",
    ]);
  });
});

describe("the modes of a promise", () => {
  test("bind whoever signs below it: a stricter copy rule is still not the words that were asked for", () => {
    const facts = below({ copies: "logged" });
    const head = { ...facts.head, modes: { copies: "verbatim" as const } };
    const sub = under({ copies: "view_only" });
    expect(judgeFlowDown(facts, sub).verdict).toBe("pass");
    expect(judgeFlowDown({ ...facts, head }, sub).verdict).toBe("review");
  });
});

describe("the days of an agreement", () => {
  const years = (months: number): Terms => ({ survival: { months, from: "effective" } });
  const from = (effectiveOn: string | null, terms: Terms): Undertaking => ({
    terms,
    effectiveOn,
    endsOn: null,
  });
  const verdict = (head: string | null, sub: string | null) =>
    judgeFlowDown({ ...below({}), head: from(head, years(60)) }, from(sub, years(60))).verdict;

  test("count: the same five years end too early when they begin earlier", () => {
    expect(verdict("2026-03-01", "2026-01-01")).toBe("fail");
    expect(verdict("2026-01-01", "2026-03-01")).toBe("pass");
  });

  test("are those of today while nothing is signed", () => {
    expect(verdict(today, null)).toBe("pass");
    expect(verdict("2026-05-05", null)).toBe("fail");
    expect(verdict(null, today)).toBe("pass");
    expect(verdict(null, "2026-05-03")).toBe("fail");
  });

  test("of a draft begin today: fewer months than the head's may reach as far", () => {
    const facts = { ...below(years(60), years(58)), level: "C0" as const };
    expect(proposeTerms(facts, ["survival"])).toEqual(years(58));
    const late = { ...facts, head: from(today, years(60)) };
    expect(proposeTerms(late, ["survival"])).toEqual(years(60));
  });

  test("of a draft have no end yet, so that counting from the end is taken to protect for longer", () => {
    const ending: Terms = { survival: { months: 60, from: "termination" } };
    const facts = { ...below(years(60), ending), level: "C0" as const };
    const head = from(today, years(60));
    expect(proposeTerms({ ...facts, head }, ["survival"])).toEqual(ending);
  });
});

describe("terms to sign anew", () => {
  const signed = under({ breach_notice: 48, copies: "view_only", need_to_know: true });

  test("are tightened where the head asks for more, and nothing that was signed becomes looser", () => {
    const facts = below({ breach_notice: 36, copies: "logged", residuals: "none" });
    expect(tightenTerms(facts, signed, TERM_IDS)).toEqual({
      breach_notice: 24,
      copies: "view_only",
      residuals: "none",
      need_to_know: true,
    });
  });

  test("leave out what the text has no place for, and hold below the head", () => {
    const facts = below({ breach_notice: 36, copies: "logged" });
    const terms = tightenTerms(facts, signed, ["breach_notice", "copies"]);
    expect(terms).toEqual({ breach_notice: 24, copies: "view_only" });
    expect(judgeFlowDown(facts, under(terms)).verdict).toBe("pass");
  });

  test("take the head's position where the signed one contradicts it", () => {
    const facts = below({ governing_law_forum: ["fr_courts"] });
    const german = under({ governing_law_forum: ["de_courts"] });
    expect(tightenTerms(facts, german, TERM_IDS)).toEqual({ governing_law_forum: ["fr_courts"] });
  });
});

test("days are taken once by every company on the way, as hours are", () => {
  const facts = { ...below({ return_or_destroy: 30 }, {}), level: "C0" as const };
  const deeper = { ...facts, between: [under({})] };
  const days = (one: FlowDownFacts) => proposeTerms(one, ["return_or_destroy"]).return_or_destroy;
  expect([days({ ...facts, deed: null }), days(facts), days(deeper)]).toEqual([27, 24, 21]);
});
