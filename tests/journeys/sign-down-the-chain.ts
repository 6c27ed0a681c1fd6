// Chapter two: the deed and the joinder, drafted, signed by the supplier and its subcontractor, countersigned.
import { test } from "vitest";
import { linkIn } from "#tests/support/mailbox.ts";
import { type Stage } from "./stage.ts";

/** The tests of the chapter, in order. */
export function signDownTheChain(stage: Stage): void {
  test("a risk officer drafts the deed from what is owed above, reads it and sends it", async () => {
    const risk = stage.person("risk");
    await risk.open("/engagements");
    await risk.follow("Casting of bracket housings");
    await risk.open(`${new URL(risk.page.url()).pathname}/agreement`);
    await risk.press("Draft from the template");
    await risk.press("Save and preview the text");
    await risk.press("Freeze and send");
    await risk.sees("Sent. The text is frozen");
    await confirmAuthority(stage);
  }, 180_000);

  test("anti-pattern 16: the mail lands on the agreement itself; the signatory reads, types the name and signs exactly this text", async () => {
    const contact = stage.person("contact");
    await contact.open(linkIn(await stage.company.mailbox.next("klara@castellan.example", "sign")));
    await contact.press("Confirm and begin");
    await contact.fill("Your full name", "Klara Guss");
    await contact.fill("Your position", "Managing director");
    for (const statement of await contact.page.$$("input[type=checkbox]")) await statement.click();
    await contact.press("I sign this text for my company");
    await contact.sees("Signed. A copy is on its way");
  }, 180_000);

  test("the contact names a subcontractor, which a risk officer consents to", async () => {
    const contact = stage.person("contact");
    await contact.follow("Subcontractors");
    await contact.pick("For which engagement", "Casting");
    await contact.fill("Legal name", "Emil Galvanik KG");
    await contact.pick("Country", "Germany");
    await contact.fill("Whom to talk to there", "Emil Zink");
    await contact.fill("That person's mail address", "emil@galvanik.example");
    await contact.fill("What it would see or hold", "Surface finishing of the housings");
    await contact.press("Name this subcontractor");
    await contact.sees("Named. We look at it");

    const risk = stage.person("risk");
    await risk.open("/chain");
    await risk.follow("Emil Galvanik KG");
    await risk.press("Consent and invite");
    await risk.sees("Consented");
    await risk.open("/agreements");
    await risk.follow("Emil Galvanik KG");
    await confirmAuthority(stage);
  }, 180_000);

  test("the subcontractor reads its own invitation in its own language, on a telephone, and signs the joinder", async () => {
    const sub = await stage.company.visitor({ width: 390, height: 844 });
    await sub.open(linkIn(await stage.company.mailbox.next("emil@galvanik.example")));
    await sub.press("Bestätigen und beginnen");
    await sub.follow("Lesen und unterschreiben");
    await sub.fill("Ihr vollständiger Name", "Emil Zink");
    await sub.fill("Ihre Funktion", "Inhaber");
    for (const statement of await sub.page.$$("input[type=checkbox]")) await statement.click();
    await sub.press("Ich unterzeichne diesen Text");
    await sub.sees("Unterzeichnet. Eine Kopie");
  }, 180_000);
}

// the company's only contact signs: somebody here looks at proof first, and shows who they are
async function confirmAuthority(stage: Stage): Promise<void> {
  const risk = stage.person("risk");
  await risk.follow("Confirm after looking at proof");
  await risk.choose("Entry in the commercial register");
  await risk.fill("What you looked at", "Extract of the commercial register, fetched today");
  await stage.company.showAnew(risk);
  await risk.press("Record that this person may sign");
  await risk.sees("Recorded: this person may sign");
}
