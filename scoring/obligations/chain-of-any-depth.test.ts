// Time adds up over every company of a chain, duties reach down to every tier, and only what is touched flows.
import { expect, test } from "vitest";
import { checkChain } from "#scoring/obligations/check-chain.ts";
import type { ChainEdge, EdgeResult } from "#scoring/obligations/check-chain.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

const context: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C3",
  handlingHours: 12,
  handlingDays: 0,
};
const head = { id: "customer", terms: { breach_notice: 72, need_to_know: true } };
const strict = (hours: number): Terms => ({ breach_notice: hours, need_to_know: true });
const edge = (from: string, to: string, terms: Terms | null): ChainEdge => ({
  from,
  to,
  name: to,
  terms,
});

const noticeOf = (result: EdgeResult | null) =>
  result?.clauses.find(({ term }) => term === "breach_notice");

const week: CompareContext = { ...context, handlingHours: 12, handlingDays: 2 };
const whyOf = (result: EdgeResult | undefined, term: string) =>
  result?.clauses.find((clause) => clause.term === term)?.counterExample;

test("time is summed over every company in between, also past one that promised nothing", () => {
  const deep = [edge("customer", "a", {}), edge("a", "b", {}), edge("b", "c", strict(40))];
  const { edges } = checkChain(head, deep, week);
  expect(noticeOf(edges[2]!)).toMatchObject({ verdict: "stricter", cascade: "infeasible" });
  expect(whyOf(edges[2], "breach_notice")).toEqual({
    en: "Incident Monday 09:00; the sub may stay silent until Wednesday 01:00; handing the notice on takes 36 hours in 3 companies, so you can give notice by Thursday 13:00 but owe it by Thursday 09:00. You would be late through no act of your own.",
    de: "Vorfall Montag 09:00; das Unterunternehmen darf bis Mittwoch 01:00 schweigen; bei einer Bearbeitung von 36 Stunden in 3 Unternehmen können Sie bis Donnerstag 13:00 melden, schulden die Meldung aber bis Donnerstag 09:00. Sie wären ohne eigenes Zutun zu spät.",
  });
  const quick = [edge("customer", "a", {}), edge("a", "b", {}), edge("b", "c", strict(36))];
  expect(noticeOf(checkChain(head, quick, week).edges[2]!)?.cascade).toBe("feasible");
});

test("a company that is slow to hand on takes the time from those below it", () => {
  const slow = { ...edge("customer", "a", strict(60)), handling: { hours: 30, days: 0 } };
  const notice = (hours: number) =>
    noticeOf(checkChain(head, [slow, edge("a", "b", strict(hours))], week).edges[1]!)?.cascade;
  expect([notice(30), notice(31)]).toEqual(["feasible", "infeasible"]);
});

test("returns and demands lose time on the way up, advance notices gain it", () => {
  const promised: Terms = {
    return_or_destroy: 30,
    sub_change_notice_days: 30,
    compelled_disclosure_notice: 48,
  };
  const judge = (below: Terms) =>
    checkChain(
      { id: "customer", terms: promised },
      [edge("customer", "a", {}), edge("a", "b", below)],
      week,
    ).edges[1]?.clauses.map(({ cascade }) => cascade);
  expect(
    judge({ return_or_destroy: 26, sub_change_notice_days: 34, compelled_disclosure_notice: 24 }),
  ).toEqual(["feasible", "feasible", "feasible"]);
  expect(
    judge({ return_or_destroy: 27, sub_change_notice_days: 33, compelled_disclosure_notice: 25 }),
  ).toEqual(["infeasible", "infeasible", "infeasible"]);
});

test("every tier is told what cannot be kept, in days as in hours", () => {
  const promised: Terms = {
    return_or_destroy: 30,
    sub_change_notice_days: 30,
    compelled_disclosure_notice: 48,
  };
  const [, below] = checkChain(
    { id: "customer", terms: promised },
    [edge("customer", "a", {}), edge("a", "b", promised)],
    week,
  ).edges;
  expect(whyOf(below, "return_or_destroy")).toMatchObject({
    en: expect.stringContaining(
      "takes 4 days in 2 companies; you would be done on day 34",
    ) as string,
    de: expect.stringContaining(
      "Bearbeitung von 4 Tagen in 2 Unternehmen wären Sie an Tag 34",
    ) as string,
  });
  expect(whyOf(below, "sub_change_notice_days")?.en).toContain("takes 4 days in 2 companies;");
  expect(whyOf(below, "compelled_disclosure_notice")).toMatchObject({
    en: expect.stringContaining(
      "The sub may take 48 business hours to report; handing it on takes 24 business hours in 2 companies; you owe notice within 48 business hours.",
    ) as string,
    de: expect.stringContaining(
      "die Weitergabe dauert bis zu 24 Geschäftsstunden in 2 Unternehmen",
    ) as string,
  });
});

test("a tier below the last one that the duties reach fails, whatever it signed", () => {
  const deep: Terms = { ...strict(72), flow_down_depth: 2 };
  const chain = (depth: Terms) => [
    edge("customer", "a", { ...strict(60), ...depth }),
    edge("a", "b", { ...strict(40), ...depth }),
    edge("b", "c", { ...strict(20), ...depth }),
  ];
  const { edges, weakest } = checkChain(
    { id: "customer", terms: deep },
    chain({ flow_down_depth: "all_tiers" }),
    context,
  );
  expect(edges.map(({ verdict, broken }) => [verdict, broken])).toEqual([
    ["pass", null],
    ["pass", null],
    ["fail", "too_deep"],
  ]);
  expect(weakest?.clauses.length).toBeGreaterThan(0);
  expect(weakest?.why).toEqual({
    en: "c stands on tier 3, but an agreement above carries its duties less deep: for this tier nobody is bound.",
    de: "c steht auf Stufe 3, eine Vereinbarung darüber reicht aber weniger tief: Für diese Stufe ist niemand verpflichtet.",
  });
});

test("recursion is a duty: a company that carries the duties less deep is weaker", () => {
  const every: Terms = { flow_down_depth: "all_tiers" };
  const { edges } = checkChain(
    { id: "customer", terms: every },
    [edge("customer", "a", { flow_down_depth: 2 }), edge("a", "b", every), edge("b", "c", {})],
    context,
  );
  expect(edges.map(({ broken, clauses }) => [broken, clauses[0]?.verdict])).toEqual([
    [null, "weaker"],
    [null, "equal"],
    ["too_deep", "missing"],
  ]);
});

test("where somebody above forbids handing on, nobody may stand below", () => {
  const chain = [
    edge("customer", "a", { ...strict(60), sub_disclosure: "prohibited" }),
    edge("a", "b", { ...strict(40), sub_disclosure: "prohibited" }),
  ];
  const { edges, weakest } = checkChain(head, chain, context);
  expect(edges.map(({ broken }) => broken)).toEqual([null, "not_permitted"]);
  expect(weakest?.why?.en).toBe(
    "An agreement above b forbids handing the material on: on tier 2 it should not be at all.",
  );
});

test("asking for consent is not forbidding: with it a company may stand below", () => {
  const consent: Terms = { ...strict(60), sub_disclosure: "prior_specific_consent" };
  const chain = [edge("customer", "a", consent), edge("a", "b", { ...consent, breach_notice: 40 })];
  expect(checkChain(head, chain, context).edges.map(({ broken }) => broken)).toEqual([null, null]);
});

test("every broken edge says why", () => {
  const chain = [
    edge("customer", "a", null),
    edge("a", "customer", strict(10)),
    edge("x", "y", strict(10)),
  ];
  expect(checkChain(head, chain, context).edges.map(({ why }) => why?.en)).toEqual([
    "a has promised nothing: it may pass the material on to anybody today, and you answer for it.",
    "The chain leads back to a company that already stands above: customer → a → customer.",
    "Nothing connects y with the head agreement: nobody above has agreed to hand anything on to it.",
  ]);
});

test("an edge is held against the heads of the material that goes over it", () => {
  const both = {
    id: "customer",
    terms: { need_to_know: true } as Terms,
    heads: [{ reference: "HA-2", terms: { copies: "logged" } as Terms }],
  };
  const item = (from: string) => [{ head: from, level: "C2", overlays: [] }] as const;
  const over = (material: ReturnType<typeof item> | undefined, terms: Terms) =>
    checkChain(both, [{ ...edge("customer", "a", terms), ...(material && { material }) }], context)
      .verdict;
  expect(over(item("HA-2"), { copies: "logged" })).toBe("pass");
  expect(over(item("customer"), { copies: "logged" })).toBe("fail");
  expect(over(item("customer"), { need_to_know: true })).toBe("pass");
  expect(over(undefined, { need_to_know: true })).toBe("fail");
  expect(over(undefined, { need_to_know: true, copies: "logged" })).toBe("pass");
});

test("what a company between promised binds those below it for whatever they touch", () => {
  const touched = [{ head: "customer", level: "C4", overlays: [] }] as const;
  const years: Terms = { survival: { months: 60, from: "effective" } };
  const chain = [
    { ...edge("customer", "a", { ...years, copies: "logged" as const }), material: touched },
    { ...edge("a", "b", { ...years, copies: "free" as const }), material: touched },
  ];
  const { edges } = checkChain({ id: "customer", terms: years }, chain, context);
  expect(edges.map(({ verdict }) => verdict)).toEqual(["pass", "fail"]);
});

test("survival is compared from each agreement's own days, for the level of the material", () => {
  const years: Terms = { survival: { months: 60, from: "effective" } };
  const dates = (effectiveOn: string) => ({ dates: { effectiveOn, termEndsOn: null } });
  const top = { id: "customer", terms: years, ...dates("2026-01-01") };
  const judge = (a: string, b: string) =>
    checkChain(
      top,
      [
        { ...edge("customer", "a", years), ...dates(a) },
        { ...edge("a", "b", years), ...dates(b) },
      ],
      context,
    ).edges.map(({ clauses }) => clauses[0]?.verdict);
  expect(judge("2026-01-01", "2026-06-01")).toEqual(["equal", "stricter"]);
  expect(judge("2027-01-01", "2026-06-01")).toEqual(["stricter", "weaker"]);
  const secret: Terms = { survival: "while_trade_secret" };
  const at = (level: "C3" | "C4") => {
    const material = [{ head: "customer", level, overlays: [] }];
    return checkChain(top, [{ ...edge("customer", "a", secret), material }], context).verdict;
  };
  expect([at("C3"), at("C4")]).toEqual(["fail", "pass"]);
});

test("contradicting heads are reported where their material meets", () => {
  const top = {
    id: "customer",
    terms: { governing_law_forum: ["de_courts"] } as Terms,
    heads: [{ reference: "HA-2", terms: { governing_law_forum: ["fr_courts"] } as Terms }],
  };
  const { edges } = checkChain(
    top,
    [edge("customer", "a", { governing_law_forum: ["de_courts"] })],
    context,
  );
  expect(edges[0]?.verdict).toBe("review");
  expect(edges[0]?.conflicts).toEqual([
    { term: "governing_law_forum", values: [["de_courts"], ["fr_courts"]] },
  ]);
});

test("a company reached on two paths is judged on each", () => {
  const chain = [
    edge("customer", "a", strict(60)),
    edge("customer", "b", strict(40)),
    edge("a", "c", strict(40)),
    edge("b", "c", strict(20)),
    edge("c", "d", strict(10)),
  ];
  const paths = checkChain(head, chain, context).edges.map(({ path }) => path.slice(1).join(""));
  expect(paths).toEqual(["a", "ac", "acd", "b", "bc", "bcd"]);
});
