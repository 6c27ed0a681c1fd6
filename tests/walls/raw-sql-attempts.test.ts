// Fifty attempts of somebody who holds the application's own login and writes SQL: to make, widen, revive or read past a grant.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { aPerson } from "#tests/support/builders.ts";
import { freshDatabase, type TestDatabase } from "#tests/support/database.ts";
import {
  aWaitingRequest,
  grantBySql,
  IN_FORCE,
  OPEN_SCENE,
  type OpenRequest,
} from "#tests/support/open-access.ts";
import { ATTEMPTS, type Attempt } from "#tests/support/sql-attempts.ts";

const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
let db: TestDatabase;
let named: Readonly<Record<string, string>>;

beforeAll(async () => {
  db = await freshDatabase();
  const officer = await aPerson(db, ["risk_officer"]);
  const live = await aWaitingRequest(db);
  const revoked = await aWaitingRequest(db);
  const suspended = await aWaitingRequest(db, { deed: { ...IN_FORCE, endsIn: 30 } });
  const waiting = await aWaitingRequest(db);
  const shut = await aWaitingRequest(db, { evidence: null });
  const grants = {
    live: await grantBySql(db.database, live, { decidedBy: officer }),
    revoked: await grantBySql(db.database, revoked, { decidedBy: officer }),
    suspended: await grantBySql(db.database, suspended, { decidedBy: officer }),
  };
  const { owner } = db;
  await owner.query(
    "update access_grant set revoked_at = now(), revoke_reason = 'left', revoked_by = $2 where id = $1",
    [grants.revoked, officer],
  );
  await owner.query("update supplier set status = 'archived' where id = $1", [
    suspended.supplierId,
  ]);
  for (const { materialId } of [live, revoked, suspended])
    await owner.query(
      `insert into material_content (material_id, object_key, sha256, size_bytes, sniffed_type, original_name, wrapped_key)
        values ($1, gen_random_uuid()::text, repeat('a', 64), 4, 'text', 'secret.txt', 'sealed')`,
      [materialId],
    );
  const idsOf = (prefix: string, request: OpenRequest) =>
    Object.entries({
      request: request.requestId,
      supplier: request.supplierId,
      engagement: request.engagementId,
      material: request.materialId,
      requester: request.requesterId,
    }).map(([name, id]) => [`${prefix}.${name}`, id]);
  named = {
    officer,
    ...Object.fromEntries(Object.entries(grants).map(([name, id]) => [`${name}.grant`, id])),
    ...Object.fromEntries([
      ...idsOf("live", live),
      ...idsOf("revoked", revoked),
      ...idsOf("suspended", suspended),
      ...idsOf("waiting", waiting),
      ...idsOf("shut", shut),
    ]),
  };
}, 60_000);
afterAll(() => db.drop());

function scopeOf(as: Attempt["as"]): Scope {
  if (as === "staff") return STAFF;
  return {
    kind: "supplier",
    supplierId: named[`${as}.supplier`]!,
    actor: { kind: "supplier", id: null, name: "Somebody" },
  };
}

/** What the attempt meets: an error's code, or how many rows it touched or read. */
async function answerTo({ as, statements }: Attempt): Promise<string> {
  const work = inTransaction({ database: db.database, scope: scopeOf(as) }, async (writer) => {
    let rows = 0;
    for (const statement of statements) {
      const text = statement.replace(/\{([a-z.]+)\}/g, (_, name: string) => `'${named[name]}'`);
      const result = await sql.raw<object>(text).execute(writer);
      rows = Number(result.numAffectedRows ?? result.rows.length);
    }
    return `${rows} rows`;
  });
  return work.catch((error: { code?: string; message: string }) => error.code ?? error.message);
}

test("there are at least fifty", () => {
  expect(ATTEMPTS.length).toBeGreaterThanOrEqual(50);
  expect(OPEN_SCENE.evidence).not.toBeNull();
});

describe("somebody with the application's login cannot", () => {
  test.each(ATTEMPTS.map((attempt) => [attempt.to, attempt] as const))(
    "%s",
    async (_to, attempt) => {
      const held = `select to_jsonb(g) - array['holds_until','lapse_code','suspension_noted_at'] as row
        from access_grant g order by id`;
      const before = await db.owner.query(held);
      expect(await answerTo(attempt)).toBe(attempt.meets);
      expect((await db.owner.query(held)).rows).toEqual(before.rows);
    },
  );
});
