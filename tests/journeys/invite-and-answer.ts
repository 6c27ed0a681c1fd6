// Chapter one: the company is set up, a supplier invited; it answers and sends its documents.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { linkIn } from "#tests/support/mailbox.ts";
import { answerSections } from "./answering.ts";
import { inDays, type Stage } from "./stage.ts";

/** The tests of the chapter, in order. */
export function inviteAndAnswer(stage: Stage): void {
  test("the administrator sets the portal up and the people join by mail, each with an authenticator", async () => {
    stage.people["procurement"] = await stage.company.hire("Petra Buyer", "Procurement");
    stage.people["risk"] = await stage.company.hire("Rolf Officer", "Risk officer");
    stage.people["owner"] = await stage.company.hire("Olga Lead", "Business owner");
    stage.people["auditor"] = await stage.company.hire("Aude Reader", "Auditor");
    await stage.person("risk").sees("Review");
  }, 120_000);

  test("a risk officer registers what the company owes its own customer", async () => {
    const risk = stage.person("risk");
    await risk.open("/agreements");
    await risk.follow("Register a head agreement");
    await risk.fill("With whom", "Orbital Systems");
    await risk.fill("Reference", "NDA 2026/17");
    await risk.fill("In force from", inDays(-30));
    await risk.fill("Incident notice", "72");
    await risk.fill("Return or destroy", "30");
    await risk.choose("approved subcontractors");
    await risk.choose("employees");
    await risk.choose("Both sides have signed this agreement");
    await risk.press("Register as in force");
    await risk.sees("Registered as in force.");
  }, 180_000);

  test("procurement invites a supplier in at most five steps", async () => {
    const procurement = stage.person("procurement");
    await procurement.open("/suppliers");
    procurement.steps.length = 0;
    await procurement.follow("New supplier");
    await procurement.fill("Legal name", "Castellan Casting GmbH");
    await procurement.pick("Country", "Germany");
    await procurement.fill("Name", "Klara Guss");
    await procurement.fill("Mail address", "klara@castellan.example");
    await procurement.press("Add supplier");
    await procurement.follow("New engagement");
    await procurement.fill("Title", "Casting of bracket housings");
    await procurement.pick("Business owner", "Olga Lead");
    for (const choice of ["C2 · Confidential", "Own copies", "Regular flow", "One tier"])
      await procurement.choose(choice);
    await procurement.fill("5. In which countries", "Germany");
    await procurement.pick("Head agreement", "Orbital Systems");
    await procurement.press("Preview the mail");
    await procurement.sees("Word for word");
    await procurement.press("Send to Klara Guss");
    await procurement.sees("Sent. You see here");
    expect(procurement.steps.length).toBeLessThanOrEqual(5);
  }, 180_000);

  test("the supplier's contact opens the mail's link, answers and submits in at most four steps", async () => {
    const contact = await stage.company.visitor();
    stage.people["contact"] = contact;
    const mail = await stage.company.mailbox.next("klara@castellan.example");
    await contact.open(linkIn(mail));
    await contact.sees("asks Castellan Casting GmbH");
    await contact.press("Confirm and begin");
    await contact.sees("What stands between you and access");
    await contact.follow("Begin");
    await answerSections(contact);
    await contact.follow("Review and submit");
    await contact.sees("Read it over once more");
    await contact.fill("Your name", "Klara Guss");
    await contact.fill("Your function", "Managing director");
    await contact.choose("I confirm this statement");
    await contact.press("Submit the answers");
    await contact.sees("Submitted by");
    expect(contact.steps.length).toBeLessThanOrEqual(4);
  }, 180_000);

  test("the contact sends the documents that were asked for, and says what they are", async () => {
    const contact = stage.person("contact");
    await contact.follow("Evidence");
    for (const [place, name] of ["authority", "subcontractors", "policy"].entries()) {
      const file = path.join(stage.folder, `${name}.txt`);
      await writeFile(file, `Castellan Casting GmbH\n\n${name}, as of ${inDays(-10)}\n`);
      await contact.give(file, place);
      await contact.sees(`${name}.txt`);
    }
    await contact.follow("Add the details");
    await contact.fill("Title", "Extract of the commercial register");
    await contact.fill("Issued on", inDays(-10));
    await contact.examine();
    await contact.press("Save");
  }, 180_000);
}
