// A contact with a passkey signs in a real Chromium: the device is asked about exactly the text on the page.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { judgeFiles } from "#app/sealing/verifier/judge-files.mjs";
import { aSentDeed } from "#tests/support/agreements.ts";
import { anAssessment, anInvitation } from "#tests/support/builders.ts";
import { withAuthenticator } from "./authenticator.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const PASSWORD = "four quiet castings rest";
const { portal, visitor } = portalAndBrowser();

test("a contact with a passkey signs by it; without its owner nothing is signed, and the package proves it", async () => {
  const email = `${randomUUID()}@supplier.example`;
  const deed = await aSentDeed(portal(), { contact: { email, language: "de" } });
  await anAssessment(portal().db, deed, { state: "submitted" });
  const { secret } = await anInvitation(portal().db, { ...deed, subjectId: deed.engagementId });
  const contact = await visitor();
  const ownerIs = await withAuthenticator(contact);
  await contact.open(`/enter#${secret}`);
  await contact.press("Bestätigen und beginnen");
  await contact.open("/portal/account");
  await contact.fill("Passwort wählen", PASSWORD);
  await contact.press("Passwort speichern");
  await contact.open("/sign-in?next=/portal/account");
  await contact.fill("Mail address", email);
  await contact.fill("Password", PASSWORD);
  await contact.press("Sign in");
  await contact.press("Passkey hinzufügen");
  await contact.sees("1 Passkey");

  await contact.open(`/portal/agreements/${deed.agreementId}`);
  await contact.sees("Sie haben einen Passkey");
  await contact.fill("Ihr vollständiger Name", "Ana Ruiz");
  await contact.fill("Ihre Funktion", "Geschäftsführerin");
  for (const statement of await contact.page.$$("input[type=checkbox]")) await statement.click();
  await ownerIs(false);
  await contact.press("Ich unterzeichne diesen Text");
  await contact.sees("Ihr Passkey hat zu diesem Text keine Antwort gegeben");
  await ownerIs(true);
  await contact.press("Ich unterzeichne diesen Text");
  await contact.sees("Unterzeichnet. Eine Kopie");
  await contact.sees("erneut ausgewiesen mit Passkey");
  expect(contact.troubles).toEqual([]);

  await contact.page.click('a[href$="package.zip"]');
  const bytes = new Uint8Array(await readFile(await contact.downloaded(".zip")));
  const [judged] = await judgeFiles([{ name: "package.zip", bytes }]);
  expect(judged).toMatchObject({ verdict: { ok: true } });
  expect(judged!.checked).toContain("passkey");
  await contact.leave();
}, 120_000);
