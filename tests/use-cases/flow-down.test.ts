import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseHeadAgreement } from "#app/use-cases/choose-head-agreement.server.ts";
import { endAgreement } from "#app/use-cases/end-agreement.server.ts";
import { sendAgreement } from "#app/use-cases/send-agreement.server.ts";
import { draftAgreement } from "#app/use-cases/draft-agreement.server.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import {
  aDesk,
  aHead,
  aSentDeed,
  countersign,
  HEAD_TERMS,
  sign,
} from "#tests/support/agreements.ts";
import { anEngagement, aSupplier } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const holds = (engagementId: string, code: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const conditions = await listWallConditions(reader, engagementId, null, today);
    return conditions.find((one) => one.code === code)?.met;
  });
interface Check {
  verdict: string;
  result: { clauses: { term: string; verdict: string; counterExample: { en: string } | null }[] };
}
const checksOf = async (agreementId: string): Promise<Check[]> =>
  (
    await desk.db.owner.query<Check>(
      "select verdict, result from flow_down_check where agreement_id = $1 order by checked_at",
      [agreementId],
    )
  ).rows;

describe("a deed below its head agreement", () => {
  test("with the proposed terms passes and opens its condition once countersigned, not before", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    expect(await holds(deed.engagementId, "agreement_in_force")).toBe(false);
    expect(await countersign(desk, deed.agreementId)).toEqual({ ok: true, verdict: "pass" });
    expect(await holds(deed.engagementId, "agreement_in_force")).toBe(true);
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(true);
  });

  test("with a weaker term keeps the gate closed, signed by both or not, and says what may go wrong", async () => {
    const deed = await aSentDeed(desk, {
      terms: { ...HEAD_TERMS, breach_notice: 96 },
      knowsGap: true,
    });
    await sign(desk, deed);
    expect(await countersign(desk, deed.agreementId)).toEqual({ ok: true, verdict: "fail" });
    expect(await holds(deed.engagementId, "agreement_in_force")).toBe(true);
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(false);
    const last = (await checksOf(deed.agreementId)).at(-1)!;
    const clause = last.result.clauses.find(({ term }) => term === "breach_notice")!;
    expect(clause.verdict).toBe("weaker");
    expect(clause.counterExample?.en).toContain(
      "the sub may stay silent until Friday 09:00; you owe notice by Thursday 09:00",
    );
  });

  test("that does not pass is sent only by somebody who says that this is known", async () => {
    await expect(aSentDeed(desk, { terms: { breach_notice: 96 } })).rejects.toThrow("gap");
  });

  test("is not sent without a head agreement above it", async () => {
    const supplierId = await aSupplier(desk.db);
    const engagementId = await anEngagement(desk.db, supplierId);
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    await draftAgreement(staff, engagementId, "");
    const form = { version: 1, sha256: "0".repeat(64), knowsGap: true };
    expect(await sendAgreement(staff, engagementId, form)).toEqual({
      ok: false,
      reason: "nothing_above",
    });
  });
});

describe("when what stands above changes", () => {
  test("a stricter head agreement compares everything below anew and closes the gate", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    await countersign(desk, deed.agreementId);
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(true);
    const before = (await checksOf(deed.agreementId)).length;
    const next = await aHead(desk, { ...HEAD_TERMS, breach_notice: 12 }, deed.headId);
    expect(next.compared).toBe(1);
    expect((await checksOf(deed.agreementId)).length).toBe(before + 1);
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(false);
  });

  test("an engagement put under another head agreement is compared with that one", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    await countersign(desk, deed.agreementId);
    const other = await aHead(desk, { ...HEAD_TERMS, audit_right: "onsite_on_notice" });
    const staff = await staffContext(desk, "agreement.write", ["procurement"]);
    await chooseHeadAgreement(staff, deed.engagementId, other.id);
    // the deed was written for the level C3, which asks for on-site audits by default
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(true);
    const strict = await aHead(desk, { ...HEAD_TERMS, copies: "view_only" });
    await chooseHeadAgreement(staff, deed.engagementId, strict.id);
    expect(await holds(deed.engagementId, "flow_down_holds")).toBe(false);
  });

  test("a head agreement is replaced once", async () => {
    const head = await aHead(desk);
    await aHead(desk, HEAD_TERMS, head.id);
    await expect(aHead(desk, HEAD_TERMS, head.id)).rejects.toThrow("replaced");
  });

  test("terminating the deed closes the gate at once and keeps the record", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    await countersign(desk, deed.agreementId);
    const staff = await staffContext(desk, "agreement.write", ["risk_officer"]);
    const end = () => endAgreement(staff, deed.agreementId, "terminated", "The order was lost.");
    expect(await end()).toEqual({ ok: true });
    expect(await holds(deed.engagementId, "agreement_in_force")).toBe(false);
    expect(await end()).toEqual({ ok: false, reason: "not_in_state" });
    const { rows } = await desk.db.owner.query("select 1 from signature where agreement_id = $1", [
      deed.agreementId,
    ]);
    expect(rows.length).toBe(2);
  });
});
