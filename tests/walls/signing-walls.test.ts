// What the database refuses about agreements and signatures, whoever asks: bare SQL as the application's own login.
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { aDesk, aSentDeed, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import { aPerson } from "#tests/support/builders.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
let deed: SentDeed;
let officer: string;
beforeAll(async () => {
  desk = await aDesk();
  officer = await aPerson(desk.db, ["risk_officer"]);
});
afterAll(() => desk.stop());

const actor = { kind: "staff", id: null, name: "Somebody" } as const;
const STAFF: Scope = { kind: "staff", actor };
const supplier = (supplierId: string): Scope => ({ kind: "supplier", supplierId, actor });
const run = (scope: Scope, statement: string) =>
  inTransaction({ database: desk.db.database, scope }, (writer) =>
    sql.raw(statement).execute(writer),
  );
const record = (party: string, type: string, who: string, body: string) =>
  `insert into signature (seq, agreement_id, supplier_id, record_type, party, ${party === "staff" ? "staff_id" : "contact_id"},
     body_text, prev_hash, hash, signature, key_id, authority_id)
   select h.seq + 1, '${deed.agreementId}', '${deed.supplierId}', '${type}', '${party}', '${who}', '${body}', h.hash,
     '${createHash("sha256").update(body).digest("hex")}', 'x', 'k',
     (select a.id from signing_authority a where a.contact_id::text = '${who}') from signature_head h`;
const bodyFor = (sha256: string) => JSON.stringify({ payload: { document: { sha256 } } });
const setState = (state: string, more = "") =>
  `update agreement set state = '${state}'${more} where id = '${deed.agreementId}'`;

describe("no signature row is no agreement in force", () => {
  test("staff cannot put an agreement in force, signed or not, by raw SQL", async () => {
    deed = await aSentDeed(desk);
    const forced = setState("in_force", ", signed_at = now(), countersigned_at = now()");
    await expect(run(STAFF, forced)).rejects.toThrow(/does not go from sent to in_force/);
    await sign(desk, deed);
    await expect(run(STAFF, forced)).rejects.toThrow(/without its sealed record/);
  });

  test("staff cannot sign for a supplier: neither the state nor the record", async () => {
    deed = await aSentDeed(desk);
    await expect(run(STAFF, setState("signed", ", signed_at = now()"))).rejects.toThrow(
      /only the supplier signs/,
    );
    const forged = record("supplier", "signed", deed.contactId, bodyFor(deed.sha256));
    await expect(run(STAFF, forged)).rejects.toThrow(/nobody signs for somebody else/);
    await expect(
      run(STAFF, record("staff", "signed", officer, bodyFor(deed.sha256))),
    ).rejects.toThrow(/check constraint|in the transaction of its act/);
  });

  test("a supplier cannot be signed without a record of this very text", async () => {
    deed = await aSentDeed(desk);
    const scope = supplier(deed.supplierId);
    const signed = setState("signed", ", signed_at = now(), authority_recorded = true");
    await expect(run(scope, signed)).rejects.toThrow(/without its sealed record/);
    const other = record("supplier", "signed", deed.contactId, bodyFor("0".repeat(64)));
    await expect(run(scope, `${signed}; ${other}`)).rejects.toThrow(/without its sealed record/);
  });

  test("a supplier cannot countersign, change a text or its days, or sign for another supplier", async () => {
    const foreign = await aSentDeed(desk);
    deed = await aSentDeed(desk);
    const scope = supplier(deed.supplierId);
    for (const statement of [
      setState("in_force", ", signed_at = now(), countersigned_at = now()"),
      setState("signed", ", signed_at = now(), ends_on = null, effective_on = '2020-01-01'"),
      `update agreement set terms = '{}' where id = '${deed.agreementId}'`,
    ])
      await expect(run(scope, statement)).rejects.toThrow(/does not go|only the supplier|stays/);
    const elsewhere = record("supplier", "signed", foreign.contactId, bodyFor(deed.sha256));
    await expect(run(scope, elsewhere)).rejects.toThrow(/nobody signs for somebody else/);
  });
});

describe("what was sent and signed stands", () => {
  test.each([
    "text_body = 'other'",
    "terms = '{}'",
    "allowed_countries = array['US']",
    "text_sha256 = repeat('0', 64)",
    "ends_on = '2099-01-01'",
    "supplier_id = gen_random_uuid()",
  ])("a sent agreement cannot get %s", async (change) => {
    deed ??= await aSentDeed(desk);
    await expect(
      run(STAFF, `update agreement set ${change} where id = '${deed.agreementId}'`),
    ).rejects.toThrow(/stays as it is|violates/);
  });

  test("the hash a text is frozen with must be its own", async () => {
    await expect(
      run(
        STAFF,
        `with d as (insert into agreement (kind, title, supplier_id, engagement_id, template, edition, terms, allowed_countries)
           values ('supplier_deed', 't', '${deed.supplierId}', '${deed.engagementId}', 'supplier-deed', '2026-1', '{}', '{}') returning id)
         select id from d;
         update agreement set state = 'sent', text_body = 'a', text_sha256 = repeat('0', 64)
           where engagement_id = '${deed.engagementId}' and state = 'draft'`,
      ),
    ).rejects.toThrow(/not that of the text/);
  });

  test("the application's login can neither change nor delete a record, nor move the chain's head", async () => {
    for (const statement of [
      "update signature set body_text = ''",
      "delete from signature",
      "update signature_head set seq = 0",
    ])
      await expect(run(STAFF, statement)).rejects.toThrow(/permission denied/);
  });

  test("a record out of the chain is refused", async () => {
    deed = await aSentDeed(desk);
    await sign(desk, deed);
    const late = record("staff", "countersigned", officer, bodyFor(deed.sha256)).replace(
      "h.seq + 1",
      "h.seq + 2",
    );
    await expect(
      run(STAFF, `${setState("in_force", ", countersigned_at = now()")}; ${late}`),
    ).rejects.toThrow(/follows the last one/);
    expect(await countersign(desk, deed.agreementId)).toMatchObject({ ok: true });
  });
});

test("a supplier sees no comparison, not even of its own deed, and writes none", async () => {
  const scope = supplier(deed.supplierId);
  expect((await run(scope, "select * from flow_down_check")).rows).toEqual([]);
  await expect(
    run(
      scope,
      `insert into flow_down_check (agreement_id, parent_id, supplier_id, verdict, result)
       values ('${deed.agreementId}', '${deed.headId}', '${deed.supplierId}', 'pass', '{}')`,
    ),
  ).rejects.toThrow(/row-level security/);
});
