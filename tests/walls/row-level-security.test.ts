// The second wall with the first one switched off: bare SQL as the application's own login, without any where clause.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, SYSTEM, type Scope } from "#db/transaction.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { stage, type SceneIds } from "#tests/support/gate-scene.ts";
import { WHOLE_SCENE } from "#tests/support/scene.ts";

const TODAY = "2026-05-04";
/** Rows of these tables name the supplier they belong to in another column, or in two. */
const OWNER_COLUMNS: Record<string, string> = {
  supplier: "array[id]",
  subcontracting: "array[prime_supplier_id, sub_supplier_id]",
  material:
    "(select array_agg(r.supplier_id) from access_request r where r.material_id = material.id)",
};
/** No supplier's data: settings, staff, the day, limits, figures of the whole portfolio, the heads of chains. */
const NOBODYS = [
  "audit_checkpoint",
  "audit_sealed",
  "audit_stream",
  "clock",
  "gate_policy",
  "delivery_record_head",
  "kysely_migration",
  "kysely_migration_lock",
  "portal_key",
  "portfolio_delta",
  "portfolio_snapshot",
  "rate_limit",
  "setting",
  "signature_head",
  "staff_member",
  "tier_policy",
  "used_sign_in_code",
];

let db: TestDatabase;
let ours: SceneIds;
let theirs: SceneIds;
let tables: { name: string; bySupplier: boolean }[];
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
  ours = await stage(db.owner, WHOLE_SCENE, TODAY);
  theirs = await stage(db.owner, WHOLE_SCENE, TODAY);
  const { rows } = await db.owner.query<{ name: string; bySupplier: boolean }>(
    `select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'supplier_id') as "bySupplier"
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'auth\\_%' order by 1`,
  );
  tables = rows;
});
afterAll(() => db.drop());

const as = (supplierId: string): Scope => ({
  kind: "supplier",
  supplierId,
  actor: { kind: "supplier", id: null, name: "Somebody" },
});
const asNobody = {
  kind: "none",
  actor: { kind: "nobody", id: null, name: "" },
} as unknown as Scope;

async function countForeign(table: string, supplierId: string): Promise<number> {
  const owners = OWNER_COLUMNS[table] ?? "array[supplier_id]";
  return inTransaction({ database: db.database, scope: as(supplierId) }, async (writer) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
      where not (${sql.raw(owners)} @> array[${supplierId}::uuid])`.execute(writer);
    return rows[0]!.n;
  });
}

describe("a supplier's login in the database", () => {
  test("every table either belongs to suppliers and is walled, or is known to hold none of their data", async () => {
    const { rows } = await db.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and relforcerowsecurity`,
    );
    const walled = new Set(rows.map((row) => row.name));
    const open = tables
      .map((table) => table.name)
      .filter((name) => !walled.has(name) && !NOBODYS.includes(name));
    // its grants are its wall: the application's login has no right to read it at all
    expect(open).toEqual(["material_content"]);
  });

  test("sees no row of another supplier in any table", async () => {
    const walled = tables.filter(({ name, bySupplier }) => bySupplier || name in OWNER_COLUMNS);
    const seen: string[] = [];
    for (const { name } of walled)
      if ((await countForeign(name, ours.supplierId)) > 0) seen.push(name);
    expect(seen).toEqual([]);
    expect(walled.length).toBeGreaterThan(20);
  });

  test("sees its own rows", async () => {
    const own = await inTransaction(
      { database: db.database, scope: as(ours.supplierId) },
      (writer) => writer.selectFrom("assessment").select("supplier_id").execute(),
    );
    expect(own).toEqual([{ supplier_id: ours.supplierId }]);
  });

  test("without a scope sees nothing at all", async () => {
    for (const table of [
      "supplier",
      "assessment",
      "evidence",
      "agreement",
      "audit_event",
      "contact",
    ])
      expect(
        await inTransaction(
          { database: db.database, scope: asNobody },
          async (writer) => (await sql`select * from ${sql.table(table)}`.execute(writer)).rows,
        ),
      ).toEqual([]);
  });

  test("changes no row of another supplier and adds none in its name", async () => {
    await inTransaction({ database: db.database, scope: as(ours.supplierId) }, async (writer) => {
      const changed = await writer
        .updateTable("assessment")
        .set({ state: "decided" })
        .where("supplier_id", "=", theirs.supplierId)
        .executeTakeFirst();
      expect(Number(changed.numUpdatedRows)).toBe(0);
    });
    const adding = inTransaction({ database: db.database, scope: as(ours.supplierId) }, (writer) =>
      writer
        .insertInto("evidence_request")
        .values({
          supplier_id: theirs.supplierId,
          engagement_id: theirs.engagementId,
          kind: "other",
          created_by: ours.supplierId,
        })
        .execute(),
    );
    await expect(adding).rejects.toThrow(/row-level security|by staff/);
  });

  test("learns nothing about another supplier's gate", async () => {
    const { rows } = await inTransaction(
      { database: db.database, scope: as(ours.supplierId) },
      (writer) =>
        sql<{
          facts: unknown;
          n: number;
        }>`select gate_facts(${theirs.engagementId}::uuid, null) as facts,
        (select count(*) from gate_conditions(${theirs.engagementId}::uuid, null, current_date)) as n`.execute(
          writer,
        ),
    );
    expect(rows).toEqual([{ facts: null, n: 0 }]);
  });

  test("keeps its scope after the gate looked at everything", async () => {
    await inTransaction({ database: db.database, scope: as(ours.supplierId) }, async (writer) => {
      await sql`select * from gate_conditions(${ours.engagementId}::uuid, null, current_date)`.execute(
        writer,
      );
      const { rows } = await sql<{ scope: string }>`select flowdown_scope() as scope`.execute(
        writer,
      );
      expect(rows).toEqual([{ scope: "supplier" }]);
    });
  });
});

describe("the application's own login", () => {
  test.each([
    "audit_event",
    "signature",
    "tier_decision",
    "access_decision",
    "material_event",
    "answer_event",
  ])("cannot change or delete a row of %s", async (table) => {
    const tryIt = (statement: string) =>
      inTransaction({ database: db.database, scope: SYSTEM }, (writer) =>
        sql.raw(statement).execute(writer),
      );
    await expect(tryIt(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(tryIt(`update ${table} set at = now()`)).rejects.toThrow(
      /permission denied|column/,
    );
  });

  test("cannot become the owner, read the queue, read an item's bytes or move the clock", async () => {
    for (const statement of [
      "set role postgres",
      "select * from graphile_worker.jobs",
      "select * from material_content",
      "insert into clock (pinned_on) values ('2020-01-01')",
    ])
      await expect(
        inTransaction({ database: db.database, scope: SYSTEM }, (writer) =>
          sql.raw(statement).execute(writer),
        ),
      ).rejects.toThrow(/permission denied|does not exist/);
  });

  test("is no superuser and passes no policy by", async () => {
    const { rows } = await db.owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'flowdown_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
  });
});

test("what was recorded stands even against the owner of the tables", async () => {
  for (const table of [
    "audit_event",
    "signature",
    "tier_decision",
    "access_decision",
    "material_event",
    "answer_event",
  ])
    await expect(db.owner.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
});
