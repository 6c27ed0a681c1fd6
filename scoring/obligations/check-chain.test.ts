// A chain is as strong as its weakest link, and the check says which link that is.
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

test("a chain whose every link leaves time to hand a notice on passes", () => {
  const chain = [edge("customer", "casting", strict(60)), edge("casting", "coating", strict(48))];
  const result = checkChain(head, chain, context);
  expect(result).toMatchObject({ verdict: "pass", weakest: null });
  expect(result.edges.map(({ path }) => path.join(" > "))).toEqual([
    "customer > casting",
    "customer > casting > coating",
  ]);
});

test("handling time adds up along the path", () => {
  const chain = [edge("customer", "casting", strict(60)), edge("casting", "coating", strict(49))];
  const { verdict, weakest } = checkChain(head, chain, context);
  expect({ verdict, to: weakest?.to, cascade: noticeOf(weakest)?.cascade }).toEqual({
    verdict: "fail",
    to: "coating",
    cascade: "infeasible",
  });
});

test("a lower company is held to the head even when the company between promised less", () => {
  const chain = [
    edge("customer", "casting", { breach_notice: 60 }),
    edge("casting", "coating", { breach_notice: 40 }),
  ];
  const { edges } = checkChain(head, chain, context);
  expect(
    edges.map(({ clauses }) => clauses.find(({ term }) => term === "need_to_know")?.verdict),
  ).toEqual(["missing", "missing"]);
});

test("no agreement is the weakest link of all, and what lies below is still judged", () => {
  const chain = [
    edge("customer", "casting", {}),
    edge("customer", "software", null),
    edge("software", "testing", strict(48)),
  ];
  const { weakest, edges } = checkChain(head, chain, context);
  expect(weakest).toMatchObject({ to: "software", broken: "no_agreement", verdict: "fail" });
  expect(edges.map(({ to, verdict }) => [to, verdict])).toEqual([
    ["casting", "fail"],
    ["software", "fail"],
    ["testing", "pass"],
  ]);
});

test("where nothing is agreed no clause is judged and no head is contradicted", () => {
  const { weakest } = checkChain(head, [edge("customer", "casting", null)], context);
  expect(weakest).toMatchObject({ clauses: [], conflicts: [] });
});

test("an agreement with days of its own is held against the days of the head", () => {
  const years: Terms = { survival: { months: 60, from: "effective" } };
  const judge = (effectiveOn: string, above: CompareContext) =>
    checkChain(
      { id: "customer", terms: years },
      [{ ...edge("customer", "casting", years), dates: { effectiveOn, termEndsOn: null } }],
      above,
    ).edges[0]?.clauses[0]?.verdict;
  expect(judge("2025-06-01", context)).toBe("weaker");
  expect(judge("2026-06-01", context)).toBe("stricter");
  const earlier = { ...context, head: { effectiveOn: "2025-01-01", termEndsOn: null } };
  expect(judge("2025-06-01", earlier)).toBe("stricter");
  expect(judge("2024-06-01", earlier)).toBe("weaker");
});

test("a company that hands material back up the chain closes a circle and fails", () => {
  const chain = [edge("customer", "casting", strict(60)), edge("casting", "customer", strict(10))];
  expect(checkChain(head, chain, context).weakest).toMatchObject({
    broken: "cycle",
    to: "customer",
  });
});

test("an edge that nothing leads to fails instead of being forgotten", () => {
  const chain = [edge("stranger", "coating", strict(10))];
  expect(checkChain(head, chain, context).weakest).toMatchObject({
    broken: "not_connected",
    path: ["stranger", "coating"],
  });
});

test("a failure is weaker than a review, more open clauses are weaker than fewer, nearer goes first", () => {
  const law: Terms = { governing_law_forum: ["de_courts"], breach_notice: 72 };
  const at = (terms: Terms, ...more: ChainEdge[]) =>
    checkChain({ id: "customer", terms: law }, [edge("customer", "a", terms), ...more], context)
      .weakest?.to;
  const review: Terms = { governing_law_forum: ["fr_courts"], breach_notice: 24 };
  expect(at(review)).toBe("a");
  expect(at(review, edge("customer", "b", { governing_law_forum: ["de_courts"] }))).toBe("b");
  expect(at({ breach_notice: 24 }, edge("customer", "b", {}))).toBe("b");
  expect(at(review, edge("customer", "b", review))).toBe("a");
  expect(at(review, edge("a", "b", { ...review, breach_notice: 6 }))).toBe("a");
});

test("an empty chain has nothing to fail", () => {
  expect(checkChain(head, [], context)).toEqual({ verdict: "pass", edges: [], weakest: null });
});
