// Opening material: by the right supplier, while the gate is open, with a record before the first byte; and lapses told.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { noteLapses } from "#app/jobs/note-lapses.server.ts";
import { inTransaction } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

describe("opening", () => {
  test("the supplier downloads what was stored; it is recorded, with whether the person was named", async () => {
    const { lead, grantId, materialId } = await people.aGranted("confidential words");
    const answer = await lead.post(`/portal/material/${grantId}/content`, {});
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("confidential words");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="notes.txt"/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(
      await people.count(
        "material_event where type = 'opened' and grant_id = $1 and detail ->> 'named' = 'false'",
        [grantId],
      ),
    ).toBe(1);
    expect(
      await people.count("audit_event where type = 'material.opened' and subject_id = $1", [
        grantId,
      ]),
    ).toBe(1);
    expect(await (await people.auditor.get(`/materials/${materialId}`)).text()).toContain(
      "not among the named recipients",
    );
  });

  test("nothing opens by GET, and what is kept on disk is not the plain text", async () => {
    const { lead, grantId } = await people.aGranted("confidential words");
    const answer = await lead.get(`/portal/material/${grantId}/content`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(
      await people.count("material_event where type = 'opened' and grant_id = $1", [grantId]),
    ).toBe(0);
    for await (const key of portal.portal.store.keys()) {
      const pieces: Buffer[] = [];
      for await (const piece of portal.portal.store.get(key)) pieces.push(piece as Buffer);
      expect(Buffer.concat(pieces).includes("confidential")).toBe(false);
    }
  });

  test("another supplier's grant is as one that does not exist", async () => {
    const [mine, theirs] = [await people.aGranted(), await people.aGranted()];
    const foreign = await mine.lead.post(`/portal/material/${theirs.grantId}/content`, {});
    const unknown = await mine.lead.post(`/portal/material/${UNKNOWN}/content`, {});
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(await foreign.text()).toBe(await unknown.text());
    expect(
      await people.count("material_event where type = 'opened' and grant_id = $1", [
        theirs.grantId,
      ]),
    ).toBe(0);
  });

  test("a grant revoked while a download runs: the next request is 404, and a mail says so without the reason", async () => {
    const { lead, owner, grantId, requestId } = await people.aGranted("x".repeat(300_000));
    const running = await lead.post(`/portal/material/${grantId}/content`, {});
    expect(running.status).toBe(200);
    const revoked = await owner.post(`/access/${requestId}/revoke`, {
      reason: "Secret inner reason.",
    });
    expect(revoked.status).toBe(302);
    expect((await lead.post(`/portal/material/${grantId}/content`, {})).status).toBe(404);
    await running.text();
    const { rows } = await portal.db.owner.query<{ text: string }>(
      "select text_body || html_body as text from outbox_mail where template = 'access_revoked' and subject_id = $1",
      [grantId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.text).not.toContain("Secret inner reason");
    expect(
      (await owner.post(`/access/${requestId}/revoke`, { reason: "And once more." })).status,
    ).toBe(409);
  });

  test("a supplier's login reads no content but through open_material(), and writes none", async () => {
    const { supplierId, materialId } = await people.aGranted();
    const scope = {
      kind: "supplier",
      supplierId,
      actor: { kind: "supplier", id: null, name: "Somebody" },
    } as const;
    for (const text of [
      "select * from material_content",
      "select object_key from material_content",
      "delete from material_content",
      "update material_content set sha256 = ''",
    ])
      await expect(
        inTransaction({ database: portal.portal.database, scope }, (writer) =>
          sql.raw(text).execute(writer),
        ),
      ).rejects.toMatchObject({ code: "42501" });
    const stored = await inTransaction({ database: portal.portal.database, scope }, (writer) =>
      sql<{
        stored: boolean;
      }>`select stored from store_material_content(${materialId}::uuid, 'k', 's', 1::bigint, 'txt', 'n', 'w')`.execute(
        writer,
      ),
    );
    expect(stored.rows).toEqual([{ stored: false }]);
  });
});

describe("lapses are noted", () => {
  test("once, with a mail that says what to do, and again when access is back; running twice tells nobody twice", async () => {
    const { supplierId, grantId, requestId } = await people.aGranted();
    const expire = (on: string) =>
      portal.db.owner.query("update evidence set expires_on = $2 where supplier_id = $1", [
        supplierId,
        on,
      ]);
    await expire(addDays(people.today, -1));
    await noteLapses(portal.portal);
    await noteLapses(portal.portal);
    await expire(addDays(people.today, 50));
    await noteLapses(portal.portal);
    await noteLapses(portal.portal);
    const { rows } = await portal.db.owner.query<{ template: string }>(
      "select template from outbox_mail where subject_id = $1 and template in ('access_suspended', 'access_resumed') order by created_at",
      [grantId],
    );
    expect(rows.map(({ template }) => template)).toEqual(["access_suspended", "access_resumed"]);
    const history = await (await people.auditor.get(`/access/${requestId}`)).text();
    expect(history).toContain("Access suspended");
    expect(history).toContain("No longer met: Evidence current");
    expect(history).toContain("Access holds again");
  });
});
