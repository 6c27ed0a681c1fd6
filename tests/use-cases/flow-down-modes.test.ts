import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import type { Modes } from "#scoring/obligations/modes.ts";
import {
  aDesk,
  aHead,
  aSentDeed,
  countersign,
  HEAD_TERMS,
  sign,
} from "#tests/support/agreements.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const row = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> =>
  (await desk.db.owner.query<Row>(text, values)).rows[0]!;
const holds = (engagementId: string) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const conditions = await listWallConditions(reader, engagementId, null, today);
    return conditions.find(({ code }) => code === "flow_down_holds")?.met;
  });
const lastCheck = (agreementId: string) =>
  row<{ modes: Modes; verdict: string; result: { clauses: { term: string; mode?: object }[] } }>(
    "select modes, verdict, result from flow_down_check where agreement_id = $1 order by checked_at desc, id limit 1",
    [agreementId],
  );
async function inForce(wish: Parameters<typeof aSentDeed>[1]) {
  const deed = await aSentDeed(desk, wish);
  await sign(desk, deed);
  await countersign(desk, deed.agreementId);
  return deed;
}

describe("how closely the clauses of a head agreement have to be passed on", () => {
  test("is registered with its terms, and said in the register entry; a clause that is not there has no mode", async () => {
    const modes: Modes = { copies: "verbatim", breach_notice: "substance", audit_right: "same" };
    const { id } = await aHead(desk, HEAD_TERMS, undefined, modes);
    const head = await row<{ modes: Modes; text: string }>(
      "select modes, text_body as text from agreement where id = $1",
      [id],
    );
    expect(head.modes).toEqual({ copies: "verbatim", breach_notice: "substance" });
    expect(head.text).toMatch(/72 hours.*To be passed on in substance\./);
    expect(head.text).toMatch(/To be passed on word for word\./);
    expect(head.text.match(/To be passed on/g)).toHaveLength(2);
  });

  test("decides what a first draft proposes and how it compares", async () => {
    const deed = await inForce({ headModes: { copies: "verbatim" } });
    const check = await lastCheck(deed.agreementId);
    expect(check).toMatchObject({ verdict: "pass", modes: { copies: "verbatim" } });
    expect(check.result.clauses).toContainEqual(
      expect.objectContaining({ term: "copies", mode: { asked: "verbatim", met: true } }),
    );
    expect(await holds(deed.engagementId)).toBe(true);
  });

  test("keeps the gate closed for a stricter clause where the very words are owed", async () => {
    const terms = { ...HEAD_TERMS, breach_notice: 48, copies: "view_only" } as const;
    const free = await inForce({ terms });
    expect(await holds(free.engagementId)).toBe(true);
    const owed = await inForce({ terms, headModes: { copies: "verbatim" }, knowsGap: true });
    expect((await lastCheck(owed.agreementId)).verdict).toBe("review");
    expect(await holds(owed.engagementId)).toBe(false);
  });

  test("and lets a looser one pass where the substance is enough", async () => {
    const terms = { ...HEAD_TERMS, breach_notice: 48, copies: "necessary" } as const;
    await expect(aSentDeed(desk, { terms })).rejects.toThrow("gap");
    const deed = await inForce({ terms, headModes: { copies: "substance" } });
    expect(await holds(deed.engagementId)).toBe(true);
  });
});

describe("a stored comparison", () => {
  test("does not count any more once a clause above has to be passed on in another way", async () => {
    const deed = await inForce({ headModes: { copies: "same" } });
    expect(await holds(deed.engagementId)).toBe(true);
    const change = (modes: Modes) =>
      desk.db.owner.query("update agreement set modes = $2 where id = $1", [deed.headId, modes]);
    await change({ copies: "verbatim" });
    expect(await holds(deed.engagementId)).toBe(false);
    await change({});
    expect(await holds(deed.engagementId)).toBe(false);
    await change({ copies: "same" });
    expect(await holds(deed.engagementId)).toBe(true);
  });

  test("and nobody who comes in as the application changes a mode at all", async () => {
    const { id } = await aHead(desk, HEAD_TERMS, undefined, { copies: "same" });
    const scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } } as const;
    const change = inTransaction({ database: desk.db.database, scope }, (writer) =>
      sql.raw(`update agreement set modes = '{}' where id = '${id}'`).execute(writer),
    );
    await expect(change).rejects.toThrow(/register a new version/);
  });
});
