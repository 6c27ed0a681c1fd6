// An exit: the engagement ends, every copy is a line, the supplier certifies, staff accept, and what the portal held is erased.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aContact } from "#tests/support/builders.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { returnPeople } from "../delivery/return-people.ts";
import { sent } from "../evidence/arranging.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function at(caller: Pick<Caller, "cookie">): Promise<Visitor> {
  const person = await visitor();
  const [name = "", ...value] = caller.cookie.split("=");
  await person.page.setCookie({ name, value: value.join("="), url: portal().url });
  return person;
}

const changed = (text: string, values: unknown[]) => portal().db.owner.query(text, values);

/** An item two people of the supplier took, an agreement that allows one exception, and a certificate the portal keeps. */
async function aTakenItem() {
  const people = await returnPeople(portal());
  const taken = await people.aTaken();
  const { supplierId, grantId } = taken;
  const colleague = await aContact(portal().db, supplierId, { kind: "signatory" });
  const second = await callersOf(portal()).supplier({ supplierId, contactId: colleague });
  await second.post(`/portal/material/${grantId}/content`, {});
  await changed(
    `update agreement set terms = terms || '{"retention_exceptions":["counsel_archive"],"return_or_destroy":14,
       "survival":{"months":60,"from":"termination"}}' where supplier_id = $1
       or id = (select head_agreement_id from engagement where id = $2)`,
    [supplierId, taken.engagementId],
  );
  const { rows } = await changed("select id from evidence_request where supplier_id = $1", [
    supplierId,
  ]);
  await sent(taken.lead, {
    name: "iso.pdf",
    request: (rows[0] as { id: string }).id,
  });
  return taken;
}

test("an engagement ends: copies are certified and accepted, the supplier leaves, its files are erased with a certificate that verifies", async () => {
  const taken = await aTakenItem();
  const as = callersOf(portal());
  const clerk = await at(await as.staff(["procurement"], "Petra Clerk"));
  const officer = await at(await as.staff(["risk_officer"], "Rolf Risk"));
  const admin = await at(await as.staff(["administrator"], "Ada Admin"));
  const lead = await at(taken.lead);

  await clerk.open(`/engagements/${taken.engagementId}/close`);
  await clerk.fill("Reason", "The project is over.");
  await clerk.press("End the engagement");
  await clerk.sees("Copies");
  expect((await clerk.text()).match(/Downloaded once by/g)).toHaveLength(2);

  await lead.open("/portal/returns");
  await lead.sees("Rückgabe und Vernichtung");
  await lead.sees("bleibt bis");
  await lead.follow("Ausfüllen");
  await lead.choose("Vernichtet");
  await lead.pick("Wie", "Purge");
  await lead.fill("Wann", new Date().toISOString().slice(0, 10));
  await lead.fill("Durch wen", "Werkstatt-IT");
  await lead.press("Speichern");
  await lead.follow("Ausfüllen");
  await lead.choose("Aufbewahrt aufgrund einer Ausnahme");
  await lead.fill("Wann", new Date().toISOString().slice(0, 10));
  await lead.fill("Durch wen", "Kanzlei Weber");
  await lead.pick("Ausnahme", "Rechtsbeistand");
  await lead.fill("Warum sie aufbewahrt wird", "Als Nachweis, was übergeben wurde.");
  await lead.press("Speichern");
  await lead.sees("solange sie aufbewahrt wird");
  await lead.follow("Bestätigen");
  await lead.fill("Ihre Funktion", "Geschäftsführerin");
  await lead.choose("Ich habe mich vergewissert");
  await lead.press("Jetzt bestätigen");
  await lead.sees("In Prüfung");

  await clerk.open(`/suppliers/${taken.supplierId}`);
  await clerk.press("Archive");
  await clerk.fill("Reason", "Nothing is bought there any more.");
  await clerk.press("Archive", "dialog[open] form");
  await clerk.sees("something depends on it");

  await officer.open(`/returns/${taken.engagementId}`);
  await officer.sees("Kept under an exception");
  await officer.sees("protected until");
  await officer.press("Accept the certificate");
  await officer.sees("Every copy is settled.");
  await officer.open("/returns?tab=kept");
  await officer.sees("2 of 2");

  // ended elsewhere, each with its own journey
  await changed("update agreement set state = 'terminated' where supplier_id = $1", [
    taken.supplierId,
  ]);
  await clerk.open(`/suppliers/${taken.supplierId}`);
  await clerk.press("Archive");
  await clerk.fill("Reason", "Nothing is bought there any more.");
  await clerk.press("Archive", "dialog[open] form");
  await clerk.sees("Archived. Nothing was deleted.");

  await admin.open("/erasures");
  const { rows } = await changed("select legal_name as name from supplier where id = $1", [
    taken.supplierId,
  ]);
  const { name } = rows[0] as { name: string };
  await admin.pick("What", name);
  await admin.press("See what would be lost");
  await admin.sees("Files that become unreadable");
  await admin.choose("The relation has ended");
  await admin.fill("Reason", "All copies are settled.");
  await admin.fill(`Type ${name}`, name);
  await admin.press("Propose the erasure");
  await admin.sees("another person has to confirm");

  await officer.open("/holds");
  await officer.follow("Erasures");
  await officer.follow(name);
  await officer.fill(`Type ${name}`, name);
  await officer.press("Destroy the key");
  await officer.sees("CERTIFICATE OF CRYPTOGRAPHIC ERASURE");
  await officer.follow("Certificate");
  expect(await officer.downloaded(".pdf")).toContain("erasure-");
  await officer.follow("Text");
  const text = await officer.downloaded(".txt");
  await officer.follow("Sealed record");
  const record = await officer.downloaded(".json");
  const verifier = path.join(path.dirname(text), "verify.mjs");
  await writeFile(verifier, await (await fetch(`${portal().url}/verify.mjs`)).text());
  const key = portal().portal.portalKey.fingerprint;
  const said = await promisify(execFile)(process.execPath, [verifier, record, text, "--key", key]);
  expect(said.stdout).not.toMatch(/FAIL|BAD|not/i);

  await clerk.open(`/suppliers/${taken.supplierId}`);
  await clerk.sees("Its files were erased");
  expect([clerk, officer, admin, lead].flatMap(({ troubles }) => troubles)).toEqual([]);
}, 120_000);
