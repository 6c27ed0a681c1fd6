// Cryptographic erasure: two people, a key destroyed, files unreadable wherever their bytes lie, and a certificate that verifies.
import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSupplierKey } from "#app/files/supplier-key.server.ts";
import { sealCheckpoint } from "#app/jobs/seal-checkpoint.server.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { objectsOf, until } from "../evidence/arranging.ts";
import { erasurePeople, SECRET, verified, type ErasurePeople } from "./erasure-people.ts";

let portal: TestPortal;
let people: ErasurePeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await erasurePeople(portal);
});
afterAll(() => portal.stop());

const stateOf = async (id: string) =>
  (await people.one<{ state: string }>("select state from erasure where id = $1", [id])).state;

describe("an erasure", () => {
  test("destroys the key: the files are gone from every copy of the disk, the log still verifies, the certificate names them", async () => {
    const gone = await people.aGone();
    const { wrapped } = await people.one<{ wrapped: string }>(
      "select wrapped from supplier_key where supplier_id = $1",
      [gone.supplierId],
    );
    const backup = await Promise.all((await objectsOf(portal)).map((file) => readFile(file)));
    expect((await people.officer.get(`/files/${gone.fileId}`)).status).toBe(200);

    const preview = await (
      await people.admin.get(`/erasures/new?of=supplier:${gone.supplierId}`)
    ).text();
    expect(preview).toContain("Files that become unreadable");
    const { id } = await people.propose(people.admin, gone);
    expect(await (await people.officer.get(`/erasures/${id}`)).text()).toContain("Destroy the key");
    expect((await people.confirm(people.officer, id, gone.name)).status).toBe(302);

    expect((await people.officer.get(`/files/${gone.fileId}`)).status).toBe(410);
    // whoever has the disk, yesterday's copy of it and the master key still lacks the key in between
    expect(backup.some((bytes) => bytes.includes(SECRET.slice(0, 40)))).toBe(false);
    const { left } = await people.one<{ left: string }>(
      "select wrapped as left from supplier_key where supplier_id = $1",
      [gone.supplierId],
    );
    expect(left).toBe("");
    expect(() => openSupplierKey(portal.portal.masterKey, gone.supplierId, left)).toThrow();
    expect(await rowsThatHold(wrapped)).toEqual([]);

    const text = await (await people.auditor.get(`/erasures/${id}/text`)).text();
    const { rows } = await portal.db.owner.query<{ sha256: string }>(
      "select sha256 from stored_file where supplier_id = $1",
      [gone.supplierId],
    );
    expect(rows).toHaveLength(2);
    for (const { sha256 } of rows) expect(text).toContain(sha256);
    for (const said of [gone.name, "Files: 2", "Adele Admin (Administrator)", "Rita Officer"])
      expect(text).toContain(said);
    const pdf = await people.admin.get(`/erasures/${id}/certificate.pdf`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(
      await verified(portal, people.auditor, {
        "receipt.json": `/erasures/${id}/receipt.json`,
        "text.txt": `/erasures/${id}/text`,
      }),
    ).not.toMatch(/FAIL|BAD|not/i);
    await sealCheckpoint(portal.portal);
    await people.auditor.post("/audit/export", {});
    expect(
      await verified(portal, people.auditor, { "export.jsonl": "/audit/export.jsonl" }),
    ).toMatch(/^OK/);
  });

  test("is done by an administrator and a risk officer, two people, who type its name", async () => {
    const gone = await people.aGone();
    expect((await people.propose(people.officer, gone, { typed: "something" })).status).toBe(400);
    const { id } = await people.propose(people.officer, gone);
    expect((await people.propose(people.admin, gone)).body).toContain("waiting already");
    expect((await people.confirm(people.officer, id, gone.name)).status).toBe(409);
    const same = await people.confirm(people.other, id, gone.name);
    expect([same.status, await same.text()]).toEqual([
      409,
      expect.stringContaining("An administrator and a risk officer are needed"),
    ]);
    expect((await people.confirm(people.admin, id, "something")).status).toBe(400);
    expect(await stateOf(id)).toBe("proposed");
    await people.other.post(`/erasures/${id}/withdraw`, {});
    expect((await people.confirm(people.admin, id, gone.name)).status).toBe(409);
    expect((await people.officer.get(`/files/${gone.fileId}`)).status).toBe(200);
  });

  test("waits for the supplier to leave the register and for its copies, unless the file itself is to go back", async () => {
    const gone = await people.aGone();
    await portal.db.owner.query("update supplier set status = 'active' where id = $1", [
      gone.supplierId,
    ]);
    expect((await people.propose(people.admin, gone)).body).toContain("still in use");
    await portal.db.owner.query(
      `insert into return_line (supplier_id, engagement_id, holder, kind, what, cause, due_on, standard, certificate_demanded)
       values ($1, $2, 'Jana Lead', 'declared', 'Two prints', 'exit', flowdown_today(), 'delete', false)`,
      [gone.supplierId, gone.engagementId],
    );
    await portal.db.owner.query("update supplier set status = 'archived' where id = $1", [
      gone.supplierId,
    ]);
    expect((await people.propose(people.admin, gone)).body).toContain("Copies are still out");
    const { id } = await people.propose(people.admin, gone, { cause: "returning" });
    expect((await people.confirm(people.officer, id, gone.name)).status).toBe(302);
  });

  test("leaves a supplier that nothing more is taken from, and that is not brought back", async () => {
    const gone = await people.aGone();
    const { id } = await people.propose(people.admin, gone);
    await people.confirm(people.officer, id, gone.name);
    const clerk = portal.db.owner;
    await expect(
      asApp(
        `insert into stored_file (supplier_id, object_key, sha256, size_bytes, sniffed_type, original_name, wrapped_key)
         values ('${gone.supplierId}', 'k', '${"a".repeat(64)}', 1, 'pdf', 'x.pdf', 'x')`,
      ),
    ).rejects.toMatchObject({ code: "FD078" });
    await expect(
      asApp(`update supplier set status = 'active' where id = '${gone.supplierId}'`),
    ).rejects.toMatchObject({ code: "FD078" });
    await expect(
      asApp(`update supplier_key set wrapped = 'x' where supplier_id = '${gone.supplierId}'`),
    ).rejects.toMatchObject({ code: "FD075" });
    const { rows } = await clerk.query("select from supplier_key where wrapped = 'x'");
    expect(rows).toEqual([]);
  });
});

describe("at the same moment", () => {
  test("of many who confirm one does it, and one certificate is sealed", async () => {
    const gone = await people.aGone();
    const { id } = await people.propose(people.admin, gone);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, turn) =>
        people.confirm(turn % 2 ? people.officer : people.other, id, gone.name),
      ),
    );
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(
      await people.one<{ n: number }>(
        "select count(*)::int as n from delivery_record where subject_id = $1",
        [id],
      ),
    ).toEqual({ n: 1 });
  });

  test("a hold stops the erasure or comes after it, never half", async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const gone = await people.aGone();
      const { id } = await people.propose(people.admin, gone);
      const [done] = await Promise.all([
        people.confirm(people.officer, id, gone.name),
        people.hold(people.other, `supplier:${gone.supplierId}`),
      ]);
      const { erased, state } = await people.one<{ erased: boolean; state: string }>(
        `select k.erased_at is not null as erased, (select state from erasure where id = $2) as state
         from supplier_key k where k.supplier_id = $1`,
        [gone.supplierId, id],
      );
      expect({ erased, state }).toEqual(
        done.status === 302
          ? { erased: true, state: "done" }
          : { erased: false, state: "proposed" },
      );
    }
  });
});

const staff: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
const asApp = (text: string) =>
  inTransaction({ database: portal.portal.database, scope: staff }, (writer) =>
    sql.raw(text).execute(writer),
  );

/** Every table with a row that contains the text, and the pages of the key's own table on disk once they were rewritten. */
async function rowsThatHold(text: string): Promise<string[]> {
  const { rows } = await portal.db.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await portal.db.owner.query(
      `select from ${name} t where strpos(t::text, $1) > 0 limit 1`,
      [text],
    );
    if (hits.length > 0) found.push(name);
  }
  await until(async () => {
    const { rows: waiting } = await portal.db.owner.query(
      "select from graphile_worker.jobs where task_identifier = 'forget_keys'",
    );
    return waiting.length === 0;
  });
  const { rows: pages } = await portal.db.owner.query(
    "select where strpos(encode(pg_read_binary_file(pg_relation_filepath('supplier_key')), 'escape'), $1) > 0",
    [text],
  );
  return pages.length > 0 ? [...found, "the pages of supplier_key"] : found;
}
