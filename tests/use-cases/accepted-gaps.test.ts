import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposeDeviation } from "#app/use-cases/propose-deviation.server.ts";
import { settleDeviation } from "#app/use-cases/settle-deviation.server.ts";
import { countAcceptedGaps, listAcceptedGaps, readGapEnds } from "#db/accepted-gaps.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { decideReadiness } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import {
  aSentDeed,
  countersign,
  HEAD_TERMS,
  sign,
  type SentDeed,
} from "#tests/support/agreements.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { todayOf } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aTierBelow } from "#tests/support/deep-chain.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let officer: Caller;
let deed: SentDeed;
let sub: Awaited<ReturnType<typeof aTierBelow>>;
let until: string;
beforeAll(async () => {
  portal = await aPortal();
  officer = await callersOf(portal).staff(["risk_officer"]);
  until = addDays(await todayOf(portal.db), 20);
  const terms = { ...HEAD_TERMS, breach_notice: 96 };
  deed = await aSentDeed(portal, { terms, knowsGap: true });
  await sign(portal, deed);
  await countersign(portal, deed.agreementId);
  sub = await aTierBelow(portal, deed);
  const proposed = await proposeDeviation(
    await staffContext(portal, "deviation.propose", ["risk_officer"]),
    {
      agreementId: deed.agreementId,
      term: "breach_notice",
      reason: "The order cannot wait for a new contract.",
      compensatingMeasure: "Our duty desk calls them every evening.",
      expiresOn: until,
    },
  );
  if (!proposed.ok) throw new Error(proposed.reason);
  const second = await staffContext(portal, "deviation.confirm", ["risk_officer"]);
  await settleDeviation(second, proposed.deviationId, "confirmed");
}, 120_000);
afterAll(() => portal.stop());

const read = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: portal.portal.database, scope: SYSTEM }, work);
const page = async (path: string) => (await officer.get(path)).text();

describe("an accepted gap stays visible", () => {
  test("for the agreement, its engagement, its supplier, and whoever stands below it", async () => {
    const places = async (scope: Parameters<typeof listAcceptedGaps>[1]) =>
      (await read((reader) => listAcceptedGaps(reader, scope))).map(({ place, term }) => [
        place,
        term,
      ]);
    const own = [["own", "breach_notice"]];
    expect(await places({ agreements: [deed.agreementId] })).toEqual(own);
    expect(await places({ engagements: [deed.engagementId] })).toEqual(own);
    expect(await places({ suppliers: [deed.supplierId] })).toEqual(own);
    expect(await places({ engagements: [sub.engagementId] })).toEqual([["above", "breach_notice"]]);
    expect(await read(countAcceptedGaps)).toEqual({ running: 1, ending: 1 });
    const ends = await read((reader) => readGapEnds(reader, { suppliers: [deed.supplierId] }));
    expect(ends.get(deed.supplierId)).toBe(until);
  });

  test.each([
    ["supplier", () => `/suppliers/${deed.supplierId}`, "Rests on an accepted gap"],
    ["engagement", () => `/engagements/${deed.engagementId}`, "Rests on an accepted gap"],
    ["engagement further down", () => `/engagements/${sub.engagementId}`, "above in the chain"],
    ["agreement", () => `/agreements/${deed.agreementId}`, "Gap accepted until"],
    ["picture of the chain", () => `/chain/${deed.engagementId}`, "Accepted gap"],
    ["table of the chain", () => `/chain/${deed.engagementId}?view=table`, "Accepted gap"],
    ["dashboard", () => "/dashboard", "Accepted gaps"],
  ])("on the page of the %s", async (_, path, words) => {
    expect(await page(path())).toContain(words);
  });

  test.each([
    ["suppliers", () => "/suppliers/export.csv"],
    ["agreements", () => "/agreements/export.csv"],
    ["the chain", () => `/chain/${deed.engagementId}/export.csv`],
  ])("in the file of %s", async (_, path) => {
    const lines = (await page(path())).split("\r\n");
    expect(lines[0]).toMatch(/accepted/i);
    expect(lines.some((line) => line.includes(until))).toBe(true);
  });

  test("in the gate, which never says that the agreement is strict enough", async () => {
    const today = await todayOf(portal.db);
    const { conditions } = decideReadiness(
      (await read((reader) => findGateFacts(reader, deed.engagementId)))!,
      today,
    );
    const holds = conditions.find(({ code }) => code === "flow_down_holds")!;
    expect(holds).toMatchObject({ met: true, onGap: true });
    expect(describeCondition(holds, "en", "staff")).toMatch(/weaker than what is owed.*accepted/);
    const below = decideReadiness(
      (await read((reader) => findGateFacts(reader, sub.engagementId)))!,
      today,
    ).conditions.find(({ code }) => code === "path_holds");
    expect(below).toMatchObject({ met: true, onGap: true });
    // a subcontractor is not told what others promised
    expect(describeCondition(below!, "en", "supplier")).not.toMatch(/weaker|gap/);
  });
});
