// A PDF that cannot carry its reader's name is not handed out under emergency access, until two administrators decide so.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyRecord } from "#app/sealing/seal-record.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { onePage, unmarkable } from "./some-pdfs.ts";

type Person = Awaited<ReturnType<ReturnType<typeof callersOf>["staff"]>>;
let portal: TestPortal;
let people: AccessPeople;
let first: Person;
let second: Person;
let reader: Person;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
  const as = callersOf(portal);
  first = await as.staff(["administrator"], "Adele Admin");
  second = await as.staff(["administrator"], "Bruno Admin");
  reader = await as.staff(["procurement"], "Rhea Reader");
});
afterAll(() => portal.stop());

const reason = "The plant stands still and only this drawing says why.";

/** An emergency access that runs, to an item with this file. */
async function running(bytes: Uint8Array) {
  const { materialId, owner } = await people.aGranted(bytes, "drawing.pdf");
  await first.post("/break-glass", { materialId, staffId: reader.staffId, reason });
  const { rows } = await portal.db.owner.query<{ id: string }>(
    "select id from break_glass where material_id = $1",
    [materialId],
  );
  const id = rows[0]!.id;
  await second.post(`/break-glass/${id}/approve`, {});
  return { id, materialId, owner };
}

const open = (by: Person, id: string) => by.post(`/break-glass/${id}/content`, {});
const askTo = (by: Person, id: string) => by.post(`/break-glass/${id}/unmarked`, { reason });
const approve = (by: Person, id: string) => by.post(`/break-glass/${id}/unmarked/approve`, {});
const opened = (materialId: string) =>
  people.count("material_event where material_id = $1 and type = 'break_glass_opened'", [
    materialId,
  ]);

describe("what cannot be marked", () => {
  test("is refused with the reason, whatever is wrong with it, and nothing is sent", async () => {
    const said = { damaged: "it is damaged", encrypted: "protected by a password" };
    const files = await unmarkable();
    for (const [why, words] of Object.entries(said)) {
      const { id, materialId } = await running(files[why]!);
      const answer = await open(reader, id);
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(words)]);
      expect(await opened(materialId)).toBe(0);
      expect(
        await people.count(
          "audit_event where type = 'break_glass.not_marked' and subject_id = $1",
          [id],
        ),
      ).toBe(1);
      expect(await (await first.get("/break-glass")).text()).toContain(words);
      expect(await (await reader.get("/account")).text()).toContain("Not handed out");
      // everybody concerned hears of it, once for these bytes
      const told = () =>
        people.count(
          "outbox_mail where template = 'break_glass_not_marked' and subject_id = $1 and to_name = 'Adele Admin'",
          [id],
        );
      expect(await told()).toBe(1);
      await open(reader, id);
      expect(await told()).toBe(1);
    }
  });

  test("goes out when one administrator asks and another decides; the decision is sealed and told", async () => {
    const bytes = (await unmarkable()).encrypted!;
    const { id, materialId } = await running(bytes);
    expect((await askTo(first, id)).status).toBe(404);
    await open(reader, id);
    expect((await approve(second, id)).status).toBe(404);
    expect((await askTo(first, id)).status).toBe(302);
    expect((await askTo(second, id)).status).toBe(404);
    expect((await approve(first, id)).status).toBe(404);
    expect((await open(reader, id)).status).toBe(409);
    const answers = await Promise.all(Array.from({ length: 20 }, () => approve(second, id)));
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    const answer = await open(reader, id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    for (const other of [first, second, people.officer])
      expect((await open(other, id)).status).toBe(404);
    const { rows } = await portal.db.owner.query<{
      text: string;
      body: string;
      hash: string;
      signature: string;
    }>(
      "select text_body as text, body_text as body, hash, signature from delivery_record where subject_id = $1",
      [id],
    );
    expect(rows).toHaveLength(1);
    for (const words of ["Adele Admin", "Bruno Admin", "Rhea Reader", "encrypted"])
      expect(rows[0]!.text).toContain(words);
    expect(
      verifyRecord(
        { bodyText: rows[0]!.body, hash: rows[0]!.hash, signature: rows[0]!.signature },
        new Map([[portal.portal.portalKey.keyId, portal.portal.portalKey.publicKey]]),
      ),
    ).toMatchObject({ ok: true });
    expect(
      await people.count(
        "outbox_mail where template = 'break_glass_unmarked' and subject_id = $1",
        [id],
      ),
    ).toBeGreaterThanOrEqual(4);
    expect(
      await people.count(
        "material_event where material_id = $1 and type = 'break_glass_opened' and detail @> '{\"marked\":false}'",
        [materialId],
      ),
    ).toBe(1);
  });

  test("is decided for exactly these bytes: another file asks anew", async () => {
    const files = await unmarkable();
    const { id, materialId, owner } = await running(files.damaged!);
    await open(reader, id);
    await askTo(first, id);
    await approve(second, id);
    await owner.send(
      "POST",
      `/materials/${materialId}/content?name=other.pdf`,
      new Uint8Array(files.encrypted!),
    );
    expect((await open(reader, id)).status).toBe(409);
  });

  test("and what can be marked is marked as ever", async () => {
    const bytes = await onePage("A drawing");
    const { id, materialId } = await running(bytes);
    const answer = await open(reader, id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(false);
    expect(await opened(materialId)).toBe(1);
  });
});

test("the wall in the database takes no decision by one person, by the reader, or before a question", async () => {
  const { id } = await running((await unmarkable()).damaged!);
  const set = (text: string) =>
    inTransaction({ database: portal.portal.database, scope: staff }, (writer) =>
      sql.raw(`update break_glass set ${text} where id = '${id}'`).execute(writer),
    );
  const asked = (by: string) =>
    `unmarked_asked_by = '${by}', unmarked_asked_at = now(), unmarked_reason = '${reason}'`;
  const decided = (by: string) => `unmarked_approved_by = '${by}', unmarked_approved_at = now()`;
  const refused = { code: expect.stringMatching(/FD076|23514/) };
  await expect(set(asked(first.staffId))).rejects.toMatchObject(refused);
  await open(reader, id);
  for (const values of [
    decided(second.staffId),
    asked(reader.staffId),
    asked(people.officer.staffId),
    `${asked(first.staffId)}, ${decided(first.staffId)}`,
    `${asked(first.staffId)}, ${decided(second.staffId)}`,
  ])
    await expect(set(values)).rejects.toMatchObject(refused);
  await set(asked(first.staffId));
  await expect(set(decided(reader.staffId))).rejects.toMatchObject(refused);
  await expect(set("not_marked_sha256 = repeat('0', 64)")).rejects.toMatchObject(refused);
});

const staff: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
