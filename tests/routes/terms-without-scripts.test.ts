// Typing terms where no script runs: nothing is offered that would do nothing, and what a law asks for comes by a link.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNewVersion, aSentDeed, countersign, sign } from "#tests/support/agreements.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aCompany, aPaperDraft } from "#tests/support/papers.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let staff: Caller;
beforeAll(async () => {
  portal = await aPortal();
  staff = await callersOf(portal).staff(["procurement"]);
});
afterAll(() => portal.stop());

const page = async (path: string) => (await staff.get(path)).text();
const chosen = (html: string, name: string) =>
  new RegExp(`<select[^>]*name="${name}"[^>]*>.*?<option value="([^"]*)" selected`, "s").exec(
    html,
  )?.[1];

describe("a head agreement", () => {
  test("begins with what a law asks for by a link, the ways of passing on included", async () => {
    const plain = await page("/agreements/new");
    expect(plain).toContain('href="/agreements/new?instrument=gdpr-28-4"');
    expect(plain).not.toMatch(/<button[^>]*>\s*Add\s*</);
    expect(plain).toMatch(/id="modes.breach_notice"(?:(?!<\/div>).)*<\/select>/s);
    const filled = await page("/agreements/new?instrument=gdpr-28-4");
    expect(chosen(filled, "modes.individual_undertaking")).toBe("same");
    expect(chosen(filled, "terms.individual_undertaking")).toBe("employment_contract");
    expect(chosen(await page("/agreements/new?instrument=nonsense"), "modes.copies")).toBe("");
  });

  test("is registered with its modes by a plain form, and a mode that is none is named", async () => {
    const form = {
      counterparty: "Northern Prime SE",
      reference: "NP-1",
      effectiveOn: "2026-01-01",
      signedOutside: "on",
      "terms.copies": "logged",
      "modes.copies": "verbatim",
    };
    const refused = await staff.post("/agreements/new", { ...form, "modes.copies": "loosely" });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining("Copies: how it is passed on is not a mode"),
    ]);
    const kept = await staff.post("/agreements/new", form);
    expect(kept.status).toBe(302);
    expect(await page(kept.headers.get("location")!)).toContain("To be passed on word for word.");
  });
});

describe("a draft", () => {
  test("says what is proposed and why, without a button that would do nothing", async () => {
    const id = await aPaperDraft(portal, await aCompany(portal), "nda");
    const html = await page(`/agreements/${id}/draft`);
    expect(html).toContain("What a model has learned cannot be taken back.");
    expect(html).toContain("No default<!-- --> at level C3");
    expect(html).not.toMatch(/<button[^>]*>\s*Use\s*</);
  });
});

test("staff see what a version changes against the one that was signed before", async () => {
  const deed = await aSentDeed(portal);
  expect(await page(`/agreements/${deed.agreementId}`)).not.toContain("What changes since");
  await sign(portal, deed);
  await countersign(portal, deed.agreementId);
  const next = await aNewVersion(portal, deed.engagementId, { breach_notice: 24 }, true);
  const html = await page(`/agreements/${next}`);
  expect(html).toMatch(/What changes since SD-/);
  expect(html).toContain("<del>");
  expect(html).toContain("24 hours");
});
