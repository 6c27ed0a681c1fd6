// A certificate lapses and the third tier's access shuts: nobody acts, the supplier sees why, the risk officer knew the day before.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { formatDay } from "#app/ui/format.ts";
import { addDays } from "#scoring/day.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { insert, todayOf } from "#tests/support/builders.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { pinToday } from "#tests/support/database.ts";
import { aTierBelow } from "#tests/support/deep-chain.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";
import { anItem, assessed, signInAs } from "./third-tier.ts";

const { portal, visitor } = portalAndBrowser();
const CERTIFICATE_DAYS = 5;

/** An accepted certificate that is asked for, with its last day. Returns its id. */
async function aCertificate(
  of: { readonly supplierId: string; readonly engagementId: string },
  officerId: string,
  expiresOn: string,
): Promise<string> {
  const { db } = portal();
  const requestId = await insert(db, "evidence_request", {
    supplier_id: of.supplierId,
    engagement_id: of.engagementId,
    kind: "iso27001_certificate",
    required: true,
    created_by: officerId,
  });
  const fileId = await insert(db, "stored_file", {
    supplier_id: of.supplierId,
    object_key: randomUUID(),
    sha256: "0".repeat(64),
    size_bytes: 1,
    sniffed_type: "pdf",
    original_name: "certificate.pdf",
    wrapped_key: "",
    scan_state: "clean",
  });
  return insert(db, "evidence", {
    supplier_id: of.supplierId,
    request_id: requestId,
    file_id: fileId,
    kind: "iso27001_certificate",
    title: "ISO 27001, polishing shop",
    expires_on: expiresOn,
    review_state: "accepted",
    reviewed_by: officerId,
    reviewed_at: new Date(),
  });
}

async function granted(
  owner: Caller,
  officer: Caller,
  engagementId: string,
  materialId: string,
  last: string,
): Promise<void> {
  const sent = await owner.post(`/access/new?engagement=${engagementId}&material=${materialId}`, {
    purpose: "Polishing of the first housing",
    untilOn: last,
    mode: "download",
    "recipients[0].name": "Pauline Petit",
    "recipients[0].email": "pauline@polissage.example",
    "recipients[0].country": "DE",
  });
  const approved = await officer.post(`${sent.headers.get("location")}/approve`, {
    endsOn: last,
    note: "",
  });
  expect([sent.status, approved.status]).toEqual([302, 302]);
}

test("a certificate lapses and the third tier's access shuts", async () => {
  const { db } = portal();
  const today = await todayOf(db);
  const olga = await callersOf(portal()).staff(["business_owner"], "Olga Lead");
  const rolf = await callersOf(portal()).staff(["risk_officer"], "Rolf Officer");
  const deed = await anInForceDeed(portal());
  // whoever owns the engagement on top owns those below it
  await db.owner.query("update engagement set business_owner_id = $2 where id = $1", [
    deed.engagementId,
    olga.staffId,
  ]);
  const third = await aTierBelow(portal(), await aTierBelow(portal(), deed));
  await assessed(db, third);
  const lastDay = addDays(today, CERTIFICATE_DAYS);
  const evidenceId = await aCertificate(third, rolf.staffId, lastDay);
  const { materialId, content } = await anItem(db, olga);
  await granted(olga, rolf, third.engagementId, materialId, addDays(today, 30));

  const supplier = await visitor();
  await signInAs(supplier, portal().url, await callersOf(portal()).supplier(third));
  await supplier.open("/portal/material");
  await supplier.press("Download");
  expect(await readFile(await supplier.downloaded("surface.txt"))).toEqual(content);

  const officer = await visitor();
  await signInAs(officer, portal().url, rolf);
  const gate = `/gate?supplier=${third.supplierId}&material=${materialId}`;
  await officer.open(gate);
  await officer.sees(
    `Open until ${formatDay(lastDay, "en", "long")}, then the ISO 27001 certificate ends.`,
  );
  // the day is known before it comes, and what else the certificate would take along
  await officer.follow(formatDay(addDays(lastDay, 1)));
  await officer.sees("If nothing else happens");
  await officer.sees("Shut: one thing is missing; the supplier must act.");
  await officer.open(gate);
  await officer.pick("Suppose", "Document lapses: ISO 27001, polishing shop");
  await officer.press("Show the difference");
  await officer.sees("Without it, it is open.");
  await officer.open(`/evidence/${evidenceId}`);
  await officer.follow("If this lapses");
  await officer.sees("One access would shut");

  await pinToday(db.owner, addDays(lastDay, 1));
  await supplier.open("/portal/material");
  await supplier.sees("Cannot be opened at the moment");
  await supplier.sees("This evidence has expired: ISO 27001 certificate.");
  expect(await supplier.text()).not.toContain("Download");
  await officer.open("/gate");
  await officer.sees("Suspended");
  await officer.open(gate);
  await officer.sees("Shut: one thing is missing; the supplier must act.");
  await officer.sees("This evidence has expired: ISO 27001 certificate.");
  await officer.page.setViewport({ width: 390, height: 844 });
  await officer.open(gate);
  await officer.examine();
  expect(
    await officer.page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(390);
  await pinToday(db.owner, null);
  expect([officer.troubles, supplier.troubles]).toEqual([[], []]);
}, 120_000);
