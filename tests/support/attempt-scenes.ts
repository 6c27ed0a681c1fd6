// The scenes that attempts by bare SQL are made in, and what an attempt meets there.
import { sql } from "kysely";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { aPerson } from "./builders.ts";
import type { TestDatabase } from "./database.ts";
import { aWaitingRequest, grantBySql, IN_FORCE, type OpenRequest } from "./open-access.ts";
import type { Attempt } from "./sql-attempts.ts";

const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };

/** The ids that attempts name, by the words they name them with. */
export type Named = Readonly<Record<string, string>>;

/** Grants that run, were revoked and are suspended, a request that waits, and one whose gate is shut. */
export async function stageAttempts(db: TestDatabase): Promise<Named> {
  const officer = await aPerson(db, ["risk_officer"]);
  const clerk = await aPerson(db, ["procurement"]);
  const gone = await aPerson(db, ["risk_officer"]);
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
  await owner.query("update staff_member set status = 'disabled' where id = $1", [gone]);
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
  return {
    officer,
    clerk,
    gone,
    ...Object.fromEntries(Object.entries(grants).map(([name, id]) => [`${name}.grant`, id])),
    ...Object.fromEntries([
      ...idsOf("live", live),
      ...idsOf("revoked", revoked),
      ...idsOf("suspended", suspended),
      ...idsOf("waiting", waiting),
      ...idsOf("shut", shut),
    ]),
  };
}

function scopeOf(named: Named, as: Attempt["as"]): Scope {
  if (as === "staff") return STAFF;
  return {
    kind: "supplier",
    supplierId: named[`${as}.supplier`]!,
    actor: { kind: "supplier", id: null, name: "Somebody" },
  };
}

/** What the attempt meets: an error's code, or how many rows it touched or read. */
export async function answerTo(
  db: TestDatabase,
  named: Named,
  { as, statements }: Attempt,
): Promise<string> {
  const work = inTransaction(
    { database: db.database, scope: scopeOf(named, as) },
    async (writer) => {
      let rows = 0;
      for (const statement of statements) {
        const text = statement.replace(/\{([a-z.]+)\}/g, (_, name: string) => `'${named[name]}'`);
        const result = await sql.raw<object>(text).execute(writer);
        rows = Number(result.numAffectedRows ?? result.rows.length);
      }
      return `${rows} rows`;
    },
  );
  return work.catch((error: { code?: string; message: string }) => error.code ?? error.message);
}
