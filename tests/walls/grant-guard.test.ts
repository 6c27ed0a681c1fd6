// A grant comes into being in one way only. Bare SQL as the application's own login, with every rule of the product skipped.
import { sql } from "kysely";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findGateFacts } from "#db/gate-facts.ts";
import { inReading, inTransaction, SYSTEM, type Scope } from "#db/transaction.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { aPerson } from "#tests/support/builders.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { CLOSED } from "#tests/support/closed-scenes.ts";
import { aWaitingRequest, grantBySql, type OpenRequest } from "#tests/support/open-access.ts";
import { scenes } from "#tests/support/scene-arbitrary.ts";

const TODAY = "2026-05-04";
const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };
let db: TestDatabase;
let officer: string;
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, TODAY);
  officer = await aPerson(db, ["risk_officer"]);
});
afterAll(() => db.drop());

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "accepted",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const bare = (text: string, values: unknown[], scope: Scope = STAFF) =>
  inTransaction({ database: db.database, scope }, async (writer) => {
    const parts = text.split("?");
    const query = parts.map((part, at) =>
      at < values.length ? sql`${sql.raw(part)}${values[at]}` : sql.raw(part),
    );
    return sql`${sql.join(query, sql``)}`.execute(writer);
  });
const aGrant = async () => {
  const request = await aWaitingRequest(db);
  return { request, id: await grantBySql(db.database, request, { decidedBy: officer }) };
};

describe("a grant inserted past the product", () => {
  test("is accepted when every condition holds and another person decided in the same transaction", async () => {
    const { id } = await aGrant();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("anti-pattern 8: without a decision it is refused", async () => {
    const request = await aWaitingRequest(db);
    const attempt = grantBySql(db.database, request, { decidedBy: officer, withoutDecision: true });
    expect(await codeOf(attempt)).toBe("FD003");
  });

  test("with a decision of an earlier transaction it is refused", async () => {
    const request = await aWaitingRequest(db);
    await bare(
      "insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by) values (?, ?, 'granted', '[]', ?)",
      [request.requestId, request.supplierId, officer],
    );
    const attempt = bare(
      `insert into access_grant (request_id, decision_id, supplier_id, engagement_id, material_id, starts_on, ends_on)
       select r.id, d.id, r.supplier_id, r.engagement_id, r.material_id, flowdown_today(), flowdown_today()
       from access_request r join access_decision d on d.request_id = r.id where r.id = ?`,
      [request.requestId],
    );
    expect(await codeOf(attempt)).toBe("FD003");
  });

  test("decided by the requester it is refused, whatever roles the requester holds by then", async () => {
    const request = await aWaitingRequest(db);
    await db.owner.query(
      "update staff_member set roles = '{business_owner,risk_officer}' where id = $1",
      [request.requesterId],
    );
    const attempt = grantBySql(db.database, request, { decidedBy: request.requesterId });
    expect(await codeOf(attempt)).toBe("FD003");
  });

  test("decided by somebody who is no risk officer, or no longer works here, it is refused", async () => {
    const clerk = await aPerson(db, ["procurement"]);
    const gone = await aPerson(db, ["risk_officer"]);
    await db.owner.query("update staff_member set status = 'disabled' where id = $1", [gone]);
    for (const decidedBy of [clerk, gone]) {
      const request = await aWaitingRequest(db);
      expect(await codeOf(grantBySql(db.database, request, { decidedBy }))).toBe("FD009");
    }
  });

  test("longer than was asked for it is refused", async () => {
    const request = await aWaitingRequest(db);
    const attempt = grantBySql(db.database, request, { decidedBy: officer, endsOn: "2027-05-04" });
    expect(await codeOf(attempt)).toBe("FD003");
  });

  test.each(CLOSED)("while %s is not met it is refused and named (%j)", async (code, closed) => {
    const request = await aWaitingRequest(db, closed);
    const attempt = grantBySql(db.database, request, { decidedBy: officer });
    await expect(attempt).rejects.toMatchObject({
      code: "FD004",
      message: `the gate is closed: ${code}`,
    });
  });

  test("a supplier's login neither asks, decides, grants nor names recipients", async () => {
    const request = await aWaitingRequest(db);
    const { supplierId, requestId, engagementId, materialId, requesterId } = request;
    const scope: Scope = {
      kind: "supplier",
      supplierId,
      actor: { kind: "supplier", id: null, name: "Somebody" },
    };
    const attempts = [
      bare(
        "insert into access_request (supplier_id, engagement_id, material_id, purpose, until_on, requested_by) values (?, ?, ?, 'x', flowdown_today(), ?)",
        [supplierId, engagementId, materialId, requesterId],
        scope,
      ),
      bare(
        "insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by) values (?, ?, 'granted', '[]', ?)",
        [requestId, supplierId, officer],
        scope,
      ),
      bare(
        "insert into access_recipient (request_id, supplier_id, name, email, country) values (?, ?, 'Eve', 'eve@x.example', 'DE')",
        [requestId, supplierId],
        scope,
      ),
    ];
    expect(await Promise.all(attempts.map(codeOf))).toEqual(["FD009", "FD009", "FD009"]);
  });
});

describe("a grant that exists", () => {
  test.each([
    "ends_on = ends_on + 1",
    "starts_on = starts_on - 1",
    "material_id = (select id from material where id <> access_grant.material_id limit 1)",
    "created_at = now() - interval '1 year'",
  ])("is never edited: %s", async (change) => {
    const { id } = await aGrant();
    expect(await codeOf(bare(`update access_grant set ${change} where id = ?`, [id]))).toBe(
      "FD005",
    );
  });

  test("once revoked never comes back, and who revoked it why stays", async () => {
    const { id } = await aGrant();
    await bare(
      "update access_grant set revoked_at = now(), revoke_reason = 'left the team', revoked_by = ? where id = ?",
      [officer, id],
    );
    for (const change of [
      "revoked_at = null, revoke_reason = ''",
      "revoke_reason = 'another'",
      "revoked_by = null",
    ])
      expect(await codeOf(bare(`update access_grant set ${change} where id = ?`, [id]))).toBe(
        "FD005",
      );
  });

  test("is never deleted, and neither is its decision or its custody", async () => {
    const { id } = await aGrant();
    for (const text of [
      "delete from access_grant where id = ?",
      "delete from access_decision where id = (select decision_id from access_grant where id = ?)",
      "delete from material_event where grant_id = ?",
    ])
      expect(await codeOf(bare(text, [id]))).toBe("42501");
  });

  test("its recipients and its request stay as they were decided", async () => {
    const { request } = await aGrant();
    const { requestId, supplierId } = request;
    expect(
      await codeOf(
        bare(
          "insert into access_recipient (request_id, supplier_id, name, email, country) values (?, ?, 'Eve', 'eve@x.example', 'DE')",
          [requestId, supplierId],
        ),
      ),
    ).toBe("FD009");
    for (const [text, code] of [
      ["update access_recipient set name = 'Eve' where request_id = ?", "42501"],
      ["update access_request set purpose = 'more' where id = ?", "42501"],
      ["update access_request set state = 'open' where id = ?", "FD009"],
    ] as const)
      expect(await codeOf(bare(text, [requestId]))).toBe(code);
  });
});

test("the decision and the wall agree about who gets a grant, over random facts", async () => {
  const cases = 150;
  let accepted = 0;
  let request: OpenRequest;
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      request = await aWaitingRequest(db, { ...scene, approvedBySelf: null });
      const facts = await inReading({ database: db.database, scope: SYSTEM }, (reader) =>
        findGateFacts(reader, request.engagementId, request.requestId),
      );
      const approved = { ...facts!, request: { ...facts!.request!, approvedBy: [officer] } };
      const { open } = decideGate(approved, TODAY);
      const answer = await codeOf(grantBySql(db.database, request, { decidedBy: officer }));
      expect(answer).toBe(open ? "accepted" : "FD004");
      if (open) accepted += 1;
    }),
    { numRuns: cases },
  );
  // guided well enough to reach what it guards
  expect(accepted / cases).toBeGreaterThan(0.25);
}, 120_000);
