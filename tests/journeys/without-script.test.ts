// Where scripts have not loaded yet, or never will: pages, forms and refusals work all the same.
import { expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import {
  anEngagement,
  anInvitation,
  anInvitedSupplier,
  aSupplier,
} from "#tests/support/builders.ts";
import type { Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

async function aScriptlessVisitor(): Promise<Visitor> {
  const somebody = await visitor();
  await somebody.page.setRequestInterception(true);
  somebody.page.on("request", (request) =>
    request.resourceType() === "script" ? request.abort() : request.continue(),
  );
  return somebody;
}

test("a refused sign-in says so on the page, and keeps the address", async () => {
  const somebody = await aScriptlessVisitor();
  await somebody.open("/sign-in");
  await somebody.fill("Mail address", "nobody@staff.example");
  await somebody.fill("Password", "not the right one");
  await somebody.press("Sign in");
  await somebody.sees("Address or password is wrong");
  expect(await somebody.value("Mail address")).toBe("nobody@staff.example");
  await somebody.leave();
});

test("a supplier's contact pastes the link, reads what is asked, confirms and changes the language", async () => {
  const invited = await anInvitedSupplier(portal().db);
  const { secret } = await anInvitation(portal().db, {
    ...invited,
    subjectId: invited.assessmentId,
  });
  const contact = await aScriptlessVisitor();
  await contact.open("/enter");
  await contact.fill("Link or code from the mail", `${portal().url}/enter#${secret}`);
  await contact.press("Show me what is asked");
  await contact.press("Confirm and begin");
  await contact.sees("What stands between you and access");
  await contact.press("Deutsch");
  await contact.sees("Was zwischen Ihnen und dem Zugang steht");
  await contact.leave();
});

test("a form refused at an address without a page is answered with a page, and scripts get data", async () => {
  const officer = await callersOf(portal()).staff(["risk_officer"]);
  const engagementId = await anEngagement(portal().db, await aSupplier(portal().db));
  const address = `/engagements/${engagementId}/evidence/request`;
  const page = await officer.send("POST", address, new URLSearchParams(), {
    "sec-fetch-dest": "document",
    referer: `${portal().url}/engagements/${engagementId}/evidence`,
  });
  const html = await page.text();
  expect([page.status, page.headers.get("content-type")]).toEqual([
    400,
    "text/html; charset=utf-8",
  ]);
  expect(html).toContain("Nothing was changed");
  expect(html).toContain(`href="/engagements/${engagementId}/evidence"`);
  const data = await officer.send("POST", address, new URLSearchParams());
  expect(data.headers.get("content-type")).toContain("json");
});
