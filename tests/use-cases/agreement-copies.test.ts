// Copies by mail: once an agreement is in force both sides get the sealed PDF itself, over real SMTP.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachAgreement } from "#app/jobs/attach-agreement.server.ts";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { aSentDeed, countersign, sign, type SentDeed } from "#tests/support/agreements.ts";
import { callersOf } from "#tests/support/as.ts";
import { aMailbox, type Mailbox } from "#tests/support/mailbox.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let mailbox: Mailbox;
let portal: TestPortal;
let deed: SentDeed;
beforeAll(async () => {
  mailbox = await aMailbox();
  portal = await aPortal({ SMTP_URL: mailbox.url });
  deed = await aSentDeed(portal, { contact: { email: "ana@foundry.example", language: "de" } });
  await sign(portal, deed);
  await mailbox.next("ana@foundry.example", "Your copy");
});
afterAll(async () => {
  await portal.stop();
  await mailbox.stop();
});

/** Where the mails about an agreement in force go: the supplier's side, ours. */
async function recipients(agreementId: string): Promise<{ theirs: string[]; ours: string[] }> {
  const { rows } = await portal.db.owner.query<{ template: string; address: string }>(
    "select template, to_address as address from outbox_mail where attached_agreement = $1 order by 2",
    [agreementId],
  );
  const of = (template: string) =>
    rows.filter((row) => row.template === template).map(({ address }) => address);
  return { theirs: of("agreement_in_force"), ours: of("agreement_in_force_ours") };
}

const pdfInThePortal = async () => {
  const officer = await callersOf(portal).staff(["risk_officer"]);
  const answer = await officer.get(`/agreements/${deed.agreementId}/record.pdf`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const attached = (atMost?: number) =>
  inReading({ database: portal.portal.database, scope: SYSTEM }, (reader) =>
    attachAgreement(portal.portal, reader, deed.agreementId, atMost),
  );

test("both sides get the portal's sealed PDF, byte for byte, and it verifies; a mail sent again is the same mail", async () => {
  mailbox.refuse(2);
  expect(await countersign(portal, deed.agreementId)).toMatchObject({ ok: true });
  const { theirs, ours } = await recipients(deed.agreementId);
  expect(theirs).toEqual(["ana@foundry.example"]);
  // who sent it and who countersigned it
  expect(ours).toHaveLength(2);
  const original = await pdfInThePortal();
  for (const address of [...theirs, ...ours]) {
    const mail = await mailbox.next(address, ours.includes(address) ? "In force" : "In Kraft");
    expect(mail.attachments).toHaveLength(1);
    const [file] = mail.attachments;
    expect(file).toMatchObject({ contentType: "application/pdf" });
    expect(file!.filename).toMatch(/\.pdf$/);
    expect(Buffer.compare(file!.content, original)).toBe(0);
    const [judged] = await judgeFiles([{ name: "a.pdf", bytes: new Uint8Array(file!.content) }]);
    expect(judged).toMatchObject({ kind: "pdf", verdict: { ok: true } });
  }
}, 60_000);

test("the mail's own words hold a fingerprint and a link, in the reader's language, and nothing of the text", async () => {
  const [mail] = mailbox.mails.filter(({ subject }) => subject?.startsWith("In Kraft"));
  const { rows } = await portal.db.owner.query<{ text: string; sha256: string }>(
    "select text_body as text, text_sha256 as sha256 from agreement where id = $1",
    [deed.agreementId],
  );
  const [{ text, sha256 }] = rows as [{ text: string; sha256: string }];
  expect(mail!.text).toContain(sha256);
  expect(mail!.text).toContain(`/portal/agreements/${deed.agreementId}`);
  expect(mail!.text).toContain("liegt als PDF bei");
  const clauses = text.split(/\n+/).filter((line) => line.length > 60);
  expect(clauses.length).toBeGreaterThan(5);
  for (const clause of clauses) expect(mail!.text).not.toContain(clause.slice(0, 60));
});

test("the PDF stays the same file when the company or the organisation is called otherwise later", async () => {
  const before = await pdfInThePortal();
  await portal.db.owner.query("update supplier set legal_name = 'Foundry Two GmbH' where id = $1", [
    deed.supplierId,
  ]);
  await portal.db.owner.query("update setting set value = $1 where name = 'organisation'", [
    JSON.stringify("Another Name"),
  ]);
  expect(Buffer.compare(await pdfInThePortal(), before)).toBe(0);
  expect(Buffer.compare((await attached())[0]!.content, before)).toBe(0);
});

test("a file larger than a mail should carry stays behind the link", async () => {
  expect(await attached(1000)).toEqual([]);
});

test("an administrator sees what a mail carries, and nobody can have another agreement sent instead", async () => {
  const { rows } = await portal.db.owner.query<{ id: string }>(
    "select id from outbox_mail where attached_agreement = $1 limit 1",
    [deed.agreementId],
  );
  const id = rows[0]!.id;
  const administrator = await callersOf(portal).staff(["administrator"]);
  expect(await (await administrator.get(`/mail/${id}`)).text()).toContain("The signed PDF of");
  const { database } = portal.portal;
  const change = sql`update outbox_mail set to_address = 'thief@example.org' where id = ${id}`;
  await expect(
    inTransaction({ database, scope: SYSTEM }, (writer) => change.execute(writer)),
  ).rejects.toThrow("stays as it is");
  const supplier = { kind: "supplier", supplierId: deed.supplierId, actor: SYSTEM.actor } as const;
  const add = sql`insert into outbox_mail (template, to_address, subject, text_body, html_body, attached_agreement)
    values ('x', 'thief@example.org', 'x', 'x', 'x', ${deed.agreementId})`;
  await expect(
    inTransaction({ database, scope: supplier }, (writer) => add.execute(writer)),
  ).rejects.toThrow("row-level security");
});
