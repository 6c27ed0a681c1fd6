// A text beside the chain changed materially: a round asks whoever signed the older one, and the signer reads what is new.
import { expect, test } from "vitest";
import { sendRenewals } from "#app/jobs/send-renewals.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { lastLink } from "#tests/support/drafts.ts";
import { aCompany, onFirstEdition } from "#tests/support/papers.ts";
import { linesOf } from "#tests/support/renewals.ts";
import { steppedUp } from "#tests/support/step-up.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function officerAtWork(): Promise<Visitor> {
  const person = await visitor();
  const { cookie, authUserId } = await callersOf(portal()).staff(["risk_officer"]);
  await steppedUp(portal().db, authUserId);
  const [name = "", ...value] = cookie.split("=");
  await person.page.setCookie({ name, value: value.join("="), url: portal().url });
  return person;
}

test("a mutual NDA is signed anew in German after its text gained a clause", async () => {
  const company = await aCompany(portal(), "DE");
  await portal().db.owner.query("update contact set language = 'de' where id = $1", [
    company.contactId,
  ]);
  const nda = await onFirstEdition(portal(), company, "nda");

  const officer = await officerAtWork();
  await officer.open("/agreements/renewals");
  await officer.sees(
    "Each side now tells the other when confidential information may have got lost",
  );
  await officer.press("Prepare a round");
  await officer.sees("Nobody has been asked yet");
  await officer.sees("With the whole company");
  await officer.choose("The signed version counts until the day, and not after it");
  await officer.fill("Days to sign", "14");
  await officer.press("Write the new versions and ask everybody");
  await officer.sees("Sign by");
  const roundId = /renewals\/([\w-]{36})/.exec(officer.page.url())![1]!;
  await sendRenewals(portal().portal, { roundId });
  const [line] = await linesOf(portal(), roundId);

  const supplier = await visitor();
  await supplier.open(`/enter#${await lastLink(portal(), line!.next!)}`);
  await supplier.press("Bestätigen und beginnen");
  await supplier.sees("Bitte unterzeichnen Sie bis zum");
  await supplier.sees("gilt sie ab dem Folgetag nicht mehr");
  await supplier.sees("Meldung von Vorfällen");
  await supplier.fill("Ihr vollständiger Name", "Ana Ruiz");
  await supplier.fill("Ihre Funktion", "Geschäftsführerin");
  for (const statement of await supplier.page.$$("main input[type=checkbox]"))
    await statement.click();
  await supplier.press("Ich unterzeichne diesen Text");
  await supplier.sees("Unterzeichnet. Eine Kopie");

  await officer.open(`/agreements/${line!.next}`);
  await officer.press("Countersign exactly this text");
  await officer.sees("Countersigned and in force");
  await officer.open(`/agreements/renewals/${roundId}`);
  await officer.sees("1 of 1");
  const { rows } = await portal().db.owner.query<{ state: string }>(
    "select state from agreement where id = $1",
    [nda.agreementId],
  );
  expect(rows).toEqual([{ state: "superseded" }]);
  expect([officer.troubles, supplier.troubles]).toEqual([[], []]);
}, 120_000);
