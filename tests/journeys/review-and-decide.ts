// Chapter three: documents accepted, an answer returned and given by a colleague, the tier decided.
import { expect, test } from "vitest";
import { linkIn } from "#tests/support/mailbox.ts";
import { inDays, type Stage } from "./stage.ts";

/** The tests of the chapter, in order. */
export function reviewAndDecide(stage: Stage): void {
  test("a risk officer countersigns both, accepts the documents, and returns one answer", async () => {
    const risk = stage.person("risk");
    for (const name of ["Castellan Casting GmbH", "Emil Galvanik KG"]) {
      await risk.open("/agreements");
      await risk.follow(name);
      await stage.company.showAnew(risk);
      await risk.press("Countersign exactly this text");
      await risk.sees("Countersigned and in force");
    }
    for (let piece = 0; piece < 3; piece += 1) {
      await risk.open("/evidence");
      await risk.page.click("tbody a");
      await risk.sees("How far did you check it?");
      await risk.fill("Issued on", inDays(-10));
      await risk.fill("Issued by", "Castellan Casting GmbH");
      await risk.fill("Number or reference", `C-${piece}`);
      await risk.choose("I read the document");
      await risk.press("Accept");
      await risk.sees("Accepted");
    }
    await risk.open("/review");
    await risk.follow("Castellan Casting GmbH");
    await risk.press("Return", "#q-confidentiality_owner");
    await risk.fill("What do you need?", "Who is it? Please name the function.");
    await risk.press("Mark as returned", "#q-confidentiality_owner");
    await risk.press("Send back 1 answer");
    await risk.press("Send back", "#send-back");
    await risk.sees("The supplier has it back");
  }, 180_000);

  test("the contact hands the returned section to a colleague, who answers it in at most two steps", async () => {
    const contact = stage.person("contact");
    await contact.open(
      linkIn(await stage.company.mailbox.next("klara@castellan.example", "a question")),
    );
    await contact.press("Confirm and begin");
    await contact.follow("Hand a section to a colleague");
    await contact.choose("A. ");
    await contact.fill("Your colleague's name", "Ines Lot");
    await contact.fill("Your colleague's mail address", "ines@castellan.example");
    await contact.press("Send the link");
    await contact.sees("Working on it");

    const colleague = await stage.company.visitor();
    await colleague.open(linkIn(await stage.company.mailbox.next("ines@castellan.example")));
    await colleague.press("Confirm and begin");
    await colleague.sees("Who is it? Please name the function.");
    await colleague.fill("Name or role of that person", "Head of quality");
    await colleague.press("I am finished");
    await colleague.sees("Thank you, that is all");
    expect(colleague.steps.length).toBeLessThanOrEqual(2);

    await contact.open("/portal");
    await contact.sees("Every answer that came back was changed");
    await contact.follow("Review and submit");
    await contact.choose("I confirm this statement");
    await contact.press("Submit again");
    await contact.sees("Submitted by");
  }, 180_000);

  test("a risk officer accepts what is left, sees the arithmetic and decides the tier", async () => {
    const risk = stage.person("risk");
    await risk.open("/review");
    await risk.follow("Castellan Casting GmbH");
    await risk.follow("Decide");
    await risk.choose("answers were not reviewed");
    await risk.press("Decide:");
    await risk.sees("computed tier");
    await risk.open("/engagements");
    await risk.follow("Casting of bracket housings");
    const owner = stage.person("owner");
    await owner.open("/engagements");
    await owner.follow("Casting of bracket housings");
    await owner.follow("Plan and open phases");
    await owner.press("Propose P0");
    await owner.fill("Purpose", "First look");
    await owner.fill("Spillover", "Nothing confidential is shown.");
    await owner.fill("How much", "none");
    await owner.press("Propose the phase");
    await owner.sees("Proposed.");
    await risk.follow("Plan and open phases");
    await risk.press("Approve P0");
    await risk.sees("The phase is open.");
  }, 180_000);
}
