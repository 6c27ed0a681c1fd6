// A portal and a Chromium for one test file: there before its first test, gone after its last.
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aVisitor, openBrowser, type Visitor } from "#tests/support/visitor.ts";

/** Registers the hooks; what it returns may be used inside tests. */
export function portalAndBrowser(): {
  portal(): TestPortal;
  visitor(): Promise<Visitor>;
} {
  let portal: TestPortal;
  let browser: Browser;
  beforeAll(async () => {
    portal = await aPortal();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await portal.stop();
  });
  return { portal: () => portal, visitor: () => aVisitor(browser, portal.url) };
}
