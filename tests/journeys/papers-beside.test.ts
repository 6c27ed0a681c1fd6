// A first talk and a controlled drawing: a mutual NDA and an export acknowledgement, drafted, sent, signed by both sides.
import { expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { lastLink } from "#tests/support/drafts.ts";
import { aCompany, anItem } from "#tests/support/papers.ts";
import { steppedUp } from "#tests/support/step-up.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function signedIn(role: "procurement" | "risk_officer"): Promise<Visitor> {
  const person = await visitor();
  const { cookie, authUserId } = await callersOf(portal()).staff([role]);
  await steppedUp(portal().db, authUserId);
  const [name = "", ...value] = cookie.split("=");
  await person.page.setCookie({ name, value: value.join("="), url: portal().url });
  return person;
}

const idIn = ({ page }: Visitor) => /agreements\/([\w-]{36})/.exec(page.url())![1]!;

async function signsInGerman(supplier: Visitor): Promise<void> {
  await supplier.fill("Ihr vollständiger Name", "Ana Ruiz");
  await supplier.fill("Ihre Funktion", "Geschäftsführerin");
  for (const statement of await supplier.page.$$("main input[type=checkbox]"))
    await statement.click();
  await supplier.press("Ich unterzeichne diesen Text");
  await supplier.sees("Unterzeichnet. Eine Kopie");
}

test("a mutual NDA and an export acknowledgement are drafted, sent and signed by both sides", async () => {
  const company = await aCompany(portal(), "DE");
  await portal().db.owner.query("update contact set language = 'de' where id = $1", [
    company.contactId,
  ]);
  await anItem(portal(), company, "Nozzle drawing", ["export_ear"], ["DE", "FR"]);

  const buyer = await signedIn("procurement");
  await buyer.open(`/suppliers/${company.supplierId}/agreements`);
  await buyer.choose("Mutual NDA");
  await buyer.press("Begin the draft");
  await buyer.fill("What the talks are about", "Gespräche über Düsen");
  await buyer.press("Save and preview the text");
  await buyer.sees("Gegenseitige Vertraulichkeitsvereinbarung");
  await buyer.press("Freeze and send");
  await buyer.sees("Sent. The text is frozen");
  const nda = idIn(buyer);

  await buyer.open(`/engagements/${company.engagementId}/agreement`);
  await buyer.sees("Export acknowledgement: missing");
  await buyer.press("Draft it");
  await buyer.press("Save and preview the text");
  await buyer.sees("Enter the classification: the list and the number.");
  await buyer.fill("Classification", "ECCN 9E515");
  await buyer.fill("Who may see it", "Ana Ruiz: Spanien, Mexiko");
  await buyer.press("Save and preview the text");
  await buyer.sees("Ana Ruiz (Spanien und Mexiko)");
  await buyer.press("Freeze and send");
  await buyer.sees("Sent. The text is frozen");
  const acknowledgement = idIn(buyer);

  const supplier = await visitor();
  await supplier.open(`/enter#${await lastLink(portal(), acknowledgement)}`);
  await supplier.press("Bestätigen und beginnen");
  await supplier.sees("Bestätigung zur Exportkontrolle");
  await supplier.sees("Ana Ruiz (Spanien und Mexiko)");
  await signsInGerman(supplier);
  await supplier.open("/portal");
  await supplier.sees("Zu unterzeichnen: Gegenseitige Vertraulichkeitsvereinbarung");
  await supplier.follow("Lesen und unterzeichnen");
  await supplier.sees("Gespräche über Düsen");
  await signsInGerman(supplier);

  const officer = await signedIn("risk_officer");
  for (const id of [nda, acknowledgement]) {
    await officer.open(`/agreements/${id}`);
    await officer.press("Countersign exactly this text");
    await officer.sees("Countersigned and in force");
  }
  await buyer.open(`/engagements/${company.engagementId}/agreement`);
  expect(await buyer.text()).not.toContain("Export acknowledgement: missing");
  const { rows } = await portal().db.owner.query<{ state: string; records: number }>(
    `select a.state, (select count(*)::integer from signature s where s.agreement_id = a.id) as records
     from agreement a where a.supplier_id = $1 order by a.kind`,
    [company.supplierId],
  );
  expect(rows).toEqual([
    { state: "in_force", records: 2 },
    { state: "in_force", records: 2 },
  ]);

  // another person later: another version, and both sides see what it changes
  await buyer.choose("Export acknowledgement");
  await buyer.press("Begin the draft");
  await buyer.fill("Who may see it", "Ana Ruiz: ES, MX");
  await buyer.page.type("textarea[name=persons]", "\nBo Li: Singapur");
  await buyer.press("Save and preview the text");
  await buyer.sees("What changes since EX-");
  await buyer.sees("Bo Li (Singapur)");
  const refused = (trouble: string) => /status of 400/.test(trouble);
  expect(
    [buyer, supplier, officer].map((one) => one.troubles.filter((it) => !refused(it))),
  ).toEqual([[], [], []]);
}, 120_000);
