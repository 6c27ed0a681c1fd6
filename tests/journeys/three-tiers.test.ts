// A chain of three tiers: named by the company above, consented to, invited, signed and countersigned, down to a grant.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { aMailbox, linkIn, type Mailbox } from "#tests/support/mailbox.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { steppedUp } from "#tests/support/step-up.ts";
import { aVisitor, openBrowser, type Visitor } from "#tests/support/visitor.ts";
import { inDays } from "./stage.ts";
import { anItem, assessed, focused, signInAs } from "./third-tier.ts";

let portal: TestPortal;
let mailbox: Mailbox;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let officer: Visitor;
let prime: Visitor;
let deed: Awaited<ReturnType<typeof anInForceDeed>>;
let officerAccount: string;
let olga: Awaited<ReturnType<ReturnType<typeof callersOf>["staff"]>>;
const visitors: Visitor[] = [];
const arrives = async (size?: { width: number; height: number }) => {
  const visitor = await aVisitor(browser, portal.url, size);
  visitors.push(visitor);
  return visitor;
};

beforeAll(async () => {
  mailbox = await aMailbox();
  portal = await aPortal({ SMTP_URL: mailbox.url });
  browser = await openBrowser();
  deed = await anInForceDeed(portal);
  olga = await callersOf(portal).staff(["business_owner"], "Olga Lead");
  // whoever owns the engagement on top owns those below it
  await portal.db.owner.query("update engagement set business_owner_id = $2 where id = $1", [
    deed.engagementId,
    olga.staffId,
  ]);
  officer = await arrives();
  const rolf = await callersOf(portal).staff(["risk_officer"], "Rolf Officer");
  officerAccount = rolf.authUserId;
  await signInAs(officer, portal.url, rolf);
  prime = await arrives();
  await signInAs(prime, portal.url, await callersOf(portal).supplier(deed));
}, 120_000);
afterAll(async () => {
  for (const visitor of visitors) await visitor.leave();
  await browser.close();
  await portal.stop();
  await mailbox.stop();
});

/** A company names one below it. */
async function names(who: Visitor, company: string, email: string, task: string) {
  await who.open("/portal/subcontractors");
  await who.fill("Legal name", company);
  await who.pick("Country", "France");
  await who.fill("Whom to talk to there", "Somebody There");
  await who.fill("That person's mail address", email);
  await who.fill("What it would see or hold", task);
  await who.press("Name this subcontractor");
  await who.sees("Named. We look at it");
}

/** A risk officer consents to it; who will sign there is recorded after a look at proof. */
async function consents(company: string) {
  await officer.open("/chain");
  await officer.follow(company);
  await officer.sees("If it joins");
  await officer.press("Consent and invite");
  await officer.sees("Consented");
  await officer.open("/agreements");
  await officer.follow(company);
  await steppedUp(portal.db, officerAccount);
  await officer.follow("Confirm after looking at proof");
  await officer.choose("Entry in the commercial register");
  await officer.fill("What you looked at", "Extract of the commercial register");
  await officer.press("Record that this person may sign");
  await officer.sees("Recorded: this person may sign");
}

/** The company opens its own mail, reads and signs its own joinder; a risk officer countersigns. */
async function joins(company: string, email: string, size?: { width: number; height: number }) {
  const contact = await arrives(size);
  await contact.open(linkIn(await mailbox.next(email)));
  await contact.press("Confirm and begin");
  await contact.follow("Read and sign");
  await contact.fill("Your full name", "Somebody There");
  await contact.fill("Your position", "Owner");
  for (const statement of await contact.page.$$("input[type=checkbox]")) await statement.click();
  await contact.press("I sign this text for my company");
  await contact.sees("Signed. A copy is on its way");
  await officer.open("/agreements");
  await officer.follow(company);
  await steppedUp(portal.db, officerAccount);
  await officer.press("Countersign exactly this text");
  await officer.sees("Countersigned and in force");
  return contact;
}

/** The engagement of the company of this name. */
async function engagementOf(company: string) {
  const { rows } = await portal.db.owner.query<{ supplierId: string; engagementId: string }>(
    `select s.id as "supplierId", e.id as "engagementId" from supplier s join engagement e on e.supplier_id = s.id
     where s.legal_name = $1`,
    [company],
  );
  return rows[0]!;
}

const [SECOND, THIRD] = ["Emile Galvanique SARL", "Pauline Polissage SARL"];
let second: Visitor;
let third: Visitor;

describe.sequential("down three tiers", () => {
  test("the company on top names the second tier, which is consented to, invited by mail, signs and is countersigned", async () => {
    await names(prime, SECOND, "emile@galvanique.example", "Surface finishing");
    await consents(SECOND);
    second = await joins(SECOND, "emile@galvanique.example");
    await prime.open("/portal/subcontractors");
    await prime.sees("In force");
  }, 60_000);

  test("the second tier names the third in the same way, and neither company sees past its own neighbour", async () => {
    await names(second, THIRD, "pauline@polissage.example", "Polishing of housings");
    await consents(THIRD);
    third = await joins(THIRD, "pauline@polissage.example", { width: 390, height: 844 });
    await prime.open("/portal/subcontractors");
    await prime.sees(SECOND);
    expect(await prime.page.content()).not.toContain(THIRD);
    await third.open("/portal/subcontractors");
    const seen = await third.page.content();
    expect([seen.includes("Foundry GmbH"), seen.includes("Northern Prime")]).toEqual([
      false,
      false,
    ]);
  }, 60_000);

  test("a risk officer walks the picture by the keyboard and reads the same as a table", async () => {
    await officer.open(`/chain/${deed.engagementId}`);
    await officer.sees("Every link holds what is promised above it.");
    await officer.page.focus("[role=treeitem]");
    const walked = [];
    for (const key of [
      "ArrowRight",
      "ArrowRight",
      "ArrowRight",
      "ArrowLeft",
      "End",
      "Home",
    ] as const) {
      await officer.page.keyboard.press(key);
      walked.push(await focused(officer));
    }
    expect(walked.slice(0, 5)).toEqual([
      ["Foundry GmbH", "2"],
      [SECOND, "3"],
      [THIRD, "4"],
      [SECOND, "3"],
      [THIRD, "4"],
    ]);
    expect(walked[5]?.[1]).toBe("1");
    // one stop for the Tab key: from the tree it leads on, back to where one was
    const stops = await officer.page.$$eval(
      "[role=treeitem]",
      (boxes) => boxes.filter((box) => (box as HTMLElement).tabIndex === 0).length,
    );
    expect(stops).toBe(1);
    // from a box the Tab key leads on to the company itself, its gate and its lapse
    await officer.page.focus(`[data-node][aria-level="4"]`);
    const led: (string | undefined)[] = [];
    for (let way = 0; way < 3; way += 1) {
      await officer.page.keyboard.press("Tab");
      led.push(await officer.page.evaluate(() => document.activeElement?.textContent ?? undefined));
    }
    expect(led).toEqual(["Company", "Gate", "Lapse"]);
    await officer.page.keyboard.press("Escape");
    expect(await focused(officer)).toEqual([THIRD, "4"]);
    await officer.page.keyboard.press("Tab");
    await officer.page.keyboard.press("Tab");
    await officer.page.keyboard.press("Enter");
    await officer.sees(`Gate: ${THIRD}`);
    await officer.open(`/chain/${deed.engagementId}`);
    await officer.follow("Table");
    await officer.sees(THIRD);
    await officer.examine();
    await officer.page.setViewport({ width: 390, height: 844 });
    for (const view of ["", "?view=table"]) {
      await officer.open(`/chain/${deed.engagementId}${view}`);
      await officer.examine();
      expect(
        await officer.page.evaluate(() => document.documentElement.scrollWidth),
      ).toBeLessThanOrEqual(390);
    }
    await officer.page.setViewport({ width: 1440, height: 900 });
  }, 60_000);

  test("the business owner asks for the third tier's material, a risk officer grants it, and the third tier opens it", async () => {
    const tier = await engagementOf(THIRD);
    await assessed(portal.db, tier);
    const { materialId, content } = await anItem(portal.db, olga);
    const owner = await arrives();
    await signInAs(owner, portal.url, olga);
    await owner.open(`/access/new?engagement=${tier.engagementId}&material=${materialId}`);
    await owner.fill("Purpose", "Polishing of the first housing");
    await owner.fill("Name", "Pauline Petit");
    await owner.fill("Mail address", "pauline@polissage.example");
    await owner.pick("Works in", "Germany");
    await owner.fill("Last day", inDays(30));
    await owner.press("Send the request");
    await owner.sees("Only the approval is missing");
    await officer.open(new URL(owner.page.url()).pathname);
    await officer.press("Approve and grant access");
    await officer.sees("Live");
    await third.open("/portal/material");
    await third.press("Download");
    expect(await readFile(await third.downloaded("surface.txt"))).toEqual(content);
    // what was granted to the third tier is not the second's
    await second.open("/portal/material");
    expect(await second.text()).not.toContain("Surface drawing");
  }, 60_000);

  test("no page had a barrier, an error in the console or a broken content policy", () => {
    expect(visitors.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
