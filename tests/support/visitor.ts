// A person at a real browser: opens pages, fills fields by their labels, presses buttons by their words.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts Chromium: the one that npm brings on Linux, elsewhere an installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return puppeteer.launch({ channel: "chrome", headless: true });
  chromium.setGraphicsMode = false;
  return puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, "--no-sandbox", "--disable-background-networking"],
    headless: "shell",
  });
}

export interface Visitor {
  readonly page: Page;
  /** Errors of the console, of scripts and of the content policy, page by page. */
  readonly troubles: string[];
  open(address: string): Promise<void>;
  /** Fills the field with this label. */
  fill(label: string, value: string): Promise<void>;
  choose(label: string): Promise<void>;
  press(words: string): Promise<void>;
  follow(words: string): Promise<void>;
  /** Waits until the page says this. */
  sees(words: string): Promise<void>;
  text(): Promise<string>;
  /** Accessibility violations of the page as it is, by axe, WCAG 2.2 A and AA. */
  axe(): Promise<string[]>;
  leave(): Promise<void>;
}

const WAIT = { timeout: 15_000 };

/** A person with a browser of their own: no cookie is shared with another visitor. */
export async function aVisitor(
  browser: Browser,
  url: string,
  size = { width: 1440, height: 900 },
): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(size);
  const troubles: string[] = [];
  const here = () => page.url().replace(/#.*/, "");
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${here()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`${here()}: ${String(error)}`));
  const settled = () =>
    page.waitForNetworkIdle({ idleTime: 150, timeout: 15_000 }).catch(() => undefined);
  const press = async (selector: string, words: string) => {
    const element = await page
      .waitForSelector(`${selector}::-p-text(${words})`, { ...WAIT, visible: true })
      .catch(() => null);
    if (!element)
      throw new Error(
        `nothing to press says "${words}" at ${here()}:\n${(await bodyText(page)).slice(0, 1500)}`,
      );
    await element.evaluate((node) => node.scrollIntoView({ block: "center" }));
    await element.click();
    await settled();
  };
  return {
    page,
    troubles,
    async open(address) {
      await page.goto(new URL(address, url).href, { waitUntil: "load" });
      await settled();
    },
    async fill(label, value) {
      const field = await page.waitForSelector(`aria/${label}`, WAIT).catch(() => null);
      if (!field)
        throw new Error(
          `no field "${label}" at ${here()}:\n${(await bodyText(page)).slice(0, 1500)}`,
        );
      const kind = await field.evaluate((node) =>
        node instanceof HTMLSelectElement
          ? "select"
          : node instanceof HTMLInputElement && node.type === "date"
            ? "date"
            : "text",
      );
      if (kind === "select") await field.select(value);
      else if (kind === "date")
        await field.evaluate((node, day) => {
          // a date field takes keystrokes in the order of the visitor's locale: set it as a script would
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(
            node,
            day,
          );
          node.dispatchEvent(new Event("input", { bubbles: true }));
        }, value);
      else {
        await field.click({ count: 3 });
        await field.type(value);
      }
    },
    async choose(label) {
      await press("label", label);
    },
    press: (words) => press("button", words),
    follow: (words) => press("a", words),
    async sees(words) {
      await page
        .waitForFunction((text) => document.body.innerText.includes(text), WAIT, words)
        .catch(async () => {
          throw new Error(
            `"${words}" is not to be seen at ${here()}:\n${(await bodyText(page)).slice(0, 1500)}`,
          );
        });
    },
    text: () => bodyText(page),
    async axe() {
      await page.evaluate(axe);
      const found = (await page.evaluate(
        `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
      )) as { violations: { id: string; nodes: { html: string }[] }[] };
      return found.violations.map(
        ({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes[0]?.html.slice(0, 160)}`,
      );
    },
    leave: () => context.close(),
  };
}

function bodyText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
