// What the database refuses about who may sign, until when, and who countersigns: bare SQL as the application's login.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { aDesk, aSentDeed, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import { aContact, aPerson, anAuthority } from "#tests/support/builders.ts";
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
const authority = (of: { contactId: string; by: string; source: "supplier" | "staff" }) =>
  `insert into signing_authority (supplier_id, contact_id, source, ${of.source === "staff" ? "recorded_by_staff" : "recorded_by_contact"}, basis, note)
   values ('${deed.supplierId}', '${of.contactId}', '${of.source}', '${of.by}', 'register', 'HRB 4711')`;

describe("who may sign is said by somebody else, beforehand", () => {
  test("nobody records it for themselves, a signatory not for others, a supplier not for another", async () => {
    deed = await aSentDeed(desk, { authority: false });
    const lead = deed.contactId;
    const signatory = await aContact(desk.db, deed.supplierId, { kind: "signatory" });
    const own = supplier(deed.supplierId);
    await expect(
      run(own, authority({ contactId: lead, by: lead, source: "supplier" })),
    ).rejects.toThrow(/check constraint|nobody themselves/);
    await expect(
      run(own, authority({ contactId: lead, by: signatory, source: "supplier" })),
    ).rejects.toThrow(/nobody themselves/);
    await expect(
      run(own, authority({ contactId: lead, by: officer, source: "staff" })),
    ).rejects.toThrow(/nobody themselves/);
    const foreign = await aSentDeed(desk);
    await expect(
      run(
        supplier(foreign.supplierId),
        authority({ contactId: signatory, by: lead, source: "supplier" }),
      ),
    ).rejects.toThrow(/an active lead or signatory|nobody themselves|row-level security/);
    await run(own, authority({ contactId: signatory, by: lead, source: "supplier" }));
  });

  test("a second contact with the same address is the same person", async () => {
    const [first, twin] = ["Same.Person@x.example", "same.person@X.example"];
    const lead = await aContact(desk.db, deed.supplierId, { email: first.toLowerCase() });
    const other = await aContact(desk.db, deed.supplierId, { kind: "signatory" });
    // the table keeps addresses in lower case; the wall does not rely on it
    await desk.db.owner.query("alter table contact drop constraint if exists contact_email_check");
    await desk.db.owner.query("update contact set email = $2 where id = $1", [other, twin]);
    await expect(
      run(supplier(deed.supplierId), authority({ contactId: other, by: lead, source: "supplier" })),
    ).rejects.toThrow(/nobody themselves/);
  });

  test("staff confirm it only after showing who they are, and never in a supplier's name", async () => {
    const lead = deed.contactId;
    await expect(
      run(STAFF, authority({ contactId: lead, by: officer, source: "staff" })),
    ).rejects.toThrow(/in person/);
    const other = await aContact(desk.db, deed.supplierId);
    await expect(
      run(STAFF, authority({ contactId: lead, by: other, source: "supplier" })),
    ).rejects.toThrow(/in person/);
  });

  test("what was recorded is withdrawn, not edited, moved or deleted", async () => {
    const id = await anAuthority(desk.db, deed.supplierId, deed.contactId);
    for (const change of [
      "note = 'other words'",
      "contact_id = gen_random_uuid()",
      "basis = 'other'",
    ])
      await expect(
        run(STAFF, `update signing_authority set ${change} where id = '${id}'`),
      ).rejects.toThrow(/never edited/);
    await expect(run(STAFF, `delete from signing_authority`)).rejects.toThrow(/permission denied/);
    await run(STAFF, `update signing_authority set withdrawn_at = now() where id = '${id}'`);
    await expect(
      run(STAFF, `update signing_authority set withdrawn_at = null where id = '${id}'`),
    ).rejects.toThrow(/never edited/);
  });

  test("the flag the gate reads becomes true by a signature, and by nothing else", async () => {
    deed = await aSentDeed(desk);
    const set = `update agreement set authority_recorded = true where id = '${deed.agreementId}'`;
    await expect(run(STAFF, set)).rejects.toThrow(/settled by signing/);
    await expect(run(supplier(deed.supplierId), set)).rejects.toThrow(/settled by|nothing else/);
    await expect(
      run(
        STAFF,
        `insert into agreement (kind, title, supplier_id, engagement_id, template, edition, terms, allowed_countries, authority_recorded)
         values ('supplier_deed', 't', '${deed.supplierId}', '${deed.engagementId}', 'supplier-deed', '2026-1', '{}', '{}', true)`,
      ),
    ).rejects.toThrow(/not for a draft/);
  });

  test("a record of authority made by the click that signs carries no signature", async () => {
    deed = await aSentDeed(desk, { authority: false });
    const signatory = await aContact(desk.db, deed.supplierId, { kind: "signatory" });
    const both = `${authority({ contactId: signatory, by: deed.contactId, source: "supplier" })};
      update agreement set state = 'signed', signed_at = now(), authority_recorded = true where id = '${deed.agreementId}';
      insert into signature (seq, agreement_id, supplier_id, record_type, party, contact_id, body_text, prev_hash, hash, signature, key_id, authority_id)
      select h.seq + 1, '${deed.agreementId}', '${deed.supplierId}', 'signed', 'supplier', '${signatory}',
        '{"payload":{"document":{"sha256":"${deed.sha256}"}}}', h.hash, repeat('a', 64), 'x', 'k', a.id
      from signature_head h, signing_authority a where a.contact_id = '${signatory}'`;
    await expect(run(supplier(deed.supplierId), both)).rejects.toThrow(/recorded before/);
  });
});

describe("a request to sign ends", () => {
  test("after its last day the state cannot become signed, and a supplier cannot move the day", async () => {
    deed = await aSentDeed(desk);
    const own = supplier(deed.supplierId);
    await expect(
      run(own, `update agreement set sign_by = '2099-01-01' where id = '${deed.agreementId}'`),
    ).rejects.toThrow(/nothing else|only staff/);
    await desk.db.owner.query("update agreement set sign_by = flowdown_today() - 1 where id = $1", [
      deed.agreementId,
    ]);
    await expect(
      run(
        own,
        `update agreement set state = 'signed', signed_at = now(), authority_recorded = true where id = '${deed.agreementId}'`,
      ),
    ).rejects.toThrow(/is over/);
  });

  test("a day moves only while the text waits for its signature", async () => {
    deed = await aSentDeed(desk);
    await sign(desk, deed);
    await expect(
      run(STAFF, `update agreement set sign_by = '2099-01-01' where id = '${deed.agreementId}'`),
    ).rejects.toThrow(/until when/);
  });
});

test("nobody countersigns without having shown anew who is there", async () => {
  deed = await aSentDeed(desk);
  await sign(desk, deed);
  const record = `update agreement set state = 'in_force', countersigned_at = now() where id = '${deed.agreementId}';
    insert into signature (seq, agreement_id, supplier_id, record_type, party, staff_id, body_text, prev_hash, hash, signature, key_id)
    select h.seq + 1, '${deed.agreementId}', '${deed.supplierId}', 'countersigned', 'staff', '${officer}',
      '{"payload":{"document":{"sha256":"${deed.sha256}"}}}', h.hash, repeat('b', 64), 'x', 'k' from signature_head h`;
  await expect(run(STAFF, record)).rejects.toThrow(/showing anew/);
  expect(await countersign(desk, deed.agreementId)).toMatchObject({ ok: true });
});
