// A rule about countries is entered: the engagement shows what it shuts and which evidence it asks for, and the supplier is asked.
import { expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { aCompany, anItem } from "#tests/support/papers.ts";
import { steppedUp } from "#tests/support/step-up.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function signedIn(role: "procurement" | "risk_officer"): Promise<Visitor> {
  const caller = await callersOf(portal()).staff([role]);
  await steppedUp(portal().db, caller.authUserId);
  return at(caller.cookie);
}

async function at(cookie: string): Promise<Visitor> {
  const person = await visitor();
  const [name = "", ...value] = cookie.split("=");
  await person.page.setCookie({ name, value: value.join("="), url: portal().url });
  return person;
}

test("a rule is entered, shuts a way, asks for evidence, and the supplier sends it where it is asked", async () => {
  const company = await aCompany(portal(), "BR");
  await portal().db.owner.query("update contact set language = 'de' where id = $1", [
    company.contactId,
  ]);
  await anItem(portal(), company, "List of users", ["personal_data"]);
  const countries = `/engagements/${company.engagementId}/countries`;

  const officer = await signedIn("risk_officer");
  await officer.open("/jurisdictions");
  await officer.pick("Country", "Germany");
  await officer.press("Keep");
  await officer.sees("Every way is read from there from now on");
  await officer.open(countries);
  await officer.sees("Brazil");
  expect(await officer.text()).not.toContain("Evidence that follows");

  await officer.open("/jurisdictions/new?kind=localisation");
  await officer.fill("Data of", "DE");
  await officer.fill("Towards", "BR");
  await officer.fill("Limit", "hard");
  await officer.choose("Personal data");
  await officer.choose("Proof of data location");
  await officer.fill("Where it stands", "House rule 7");
  await officer.press("Add the row");
  await officer.sees("Entered. It counts for every comparison");
  await officer.sees("Not asked for yet");
  await officer.follow("Foundry GmbH: Thruster housings");

  await officer.sees("One way is shut");
  await officer.sees("House rule 7");
  await officer.sees("Rules about countries ask for evidence that is not asked for yet");
  await officer.press("Ask for it");
  await officer.sees("Asked for. The supplier's leads were written to.");
  expect(await officer.text()).not.toContain("Not asked for yet");
  await officer.open(`/engagements/${company.engagementId}`);
  expect(await officer.text()).not.toContain("not asked for yet");

  const buyer = await signedIn("procurement");
  await buyer.open(`/engagements/${company.engagementId}/agreement`);
  await buyer.press("Draft from the template");
  await buyer.sees("people work there under this engagement");
  expect(await buyer.text()).not.toContain("Brazil: closed");
  await buyer.page.evaluate(() => {
    document
      .querySelector<HTMLInputElement>('input[name^="terms.territories"][value="BR"]')
      ?.click();
  });
  await buyer.sees("Brazil: closed for material marked “Personal data” (House rule 7).");
  await buyer.sees("This draft names countries that a rule in your register closes");

  const lead = await at((await callersOf(portal()).supplier(company)).cookie);
  await lead.open("/portal/evidence");
  await lead.sees("Nachweis des Datenstandorts");
  await lead.sees("für Brasilien");
  expect([officer, buyer, lead].map(({ troubles }) => troubles)).toEqual([[], [], []]);
}, 120_000);
