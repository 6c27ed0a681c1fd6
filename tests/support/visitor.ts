// A person at a real browser: opens pages, fills fields by their labels, presses buttons by their words.
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { chromiumProgram } from "./chromium.ts";
import { comeToRest, watchRequests } from "./come-to-rest.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts Chromium: the one that npm brings on Linux, elsewhere an installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== "linux") return puppeteer.launch({ channel: "chrome", headless: true });
  return puppeteer.launch({
    executablePath: await chromiumProgram(),
    // not the arguments the package proposes: they put all pages into one process and switch web security off
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-gpu",
      "--font-render-hinting=none",
    ],
    headless: "shell",
    // a browser that does not answer is told by what it was asked, before the test's own time is over
    protocolTimeout: 45_000,
  });
}

export interface Visitor {
  readonly page: Page;
  /** Errors of the console, of scripts and of the content policy, and barriers axe found, page by page. */
  readonly troubles: string[];
  /** The pages on which this person did something, in order, as paths. */
  readonly steps: string[];
  open(address: string): Promise<void>;
  /** Fills the field with this label. */
  fill(label: string, value: string): Promise<void>;
  /** What stands in the field with this label. */
  value(label: string): Promise<string>;
  choose(label: string): Promise<void>;
  /** Chooses in a list of choices the one that contains these words. */
  pick(label: string, words: string): Promise<void>;
  /** Presses the button that says this; `within` is a part of the page. */
  press(words: string, within?: string): Promise<void>;
  follow(words: string): Promise<void>;
  /** Waits until the page says this. */
  sees(words: string): Promise<void>;
  text(): Promise<string>;
  /** Waits for a file whose name ends like this to be downloaded; returns where it lies. */
  downloaded(ending: string): Promise<string>;
  /** Puts a file into a field for files, counted from 0 down the page. */
  give(file: string, place?: number): Promise<void>;
  /** Examines the page as it is by axe, WCAG 2.2 A and AA; what it finds is a trouble. New pages are examined anyway. */
  examine(): Promise<void>;
  leave(): Promise<void>;
}

// polled by the clock: a page in the background draws no frames to poll by
const WAIT = { timeout: 15_000, polling: 100 };

/** A person with a browser of their own: no cookie is shared with another visitor. */
export async function aVisitor(
  browser: Browser,
  url: string,
  size = { width: 1440, height: 900 },
): Promise<Visitor> {
  const downloads = await mkdtemp(path.join(tmpdir(), "flowdown-downloads-"));
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: "allow", downloadPath: downloads },
  });
  const page = await context.newPage();
  await page.setViewport(size);
  const troubles: string[] = [];
  const here = () => page.url().replace(/#.*/, "");
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${here()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`${here()}: ${String(error)}`));
  const steps: string[] = [];
  const act = () => {
    const { pathname } = new URL(page.url());
    if (steps.at(-1) !== pathname) steps.push(pathname);
  };
  const examined = new Set<string>();
  // "leave this page?" is answered with yes, as somebody would who means to go
  page.on("dialog", (dialog) => void dialog.accept());
  const atRest = watchRequests(page);
  const settled = async () => {
    const waiting = await atRest();
    if (waiting.length > 0) troubles.push(`${here()} did not come to rest: ${waiting.join(", ")}`);
    const kind = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ":id");
    if (!page.url().startsWith(url) || examined.has(kind)) return;
    examined.add(kind);
    troubles.push(...(await examine(page)));
  };
  const press = async (selector: string, words: string) => {
    const element = await page
      .waitForSelector(`${selector}::-p-text(${words})`, { ...WAIT, visible: true })
      .catch(() => null);
    if (!element)
      throw new Error(
        `nothing to press says "${words}" at ${here()}:\n${(await bodyText(page)).slice(0, 1500)}`,
      );
    await element.evaluate(comeToRest);
    act();
    await element.click();
    await settled();
  };
  /** The control whose label begins with these words. */
  const fieldOf = async (label: string) => {
    const handle = await page
      .waitForFunction(
        (words) => {
          const labels = [...document.querySelectorAll("label")];
          const named = labels.find(
            (one) => one.textContent?.trim().startsWith(words) && one.checkVisibility(),
          )?.control;
          return named ?? document.querySelector(`[aria-label^="${CSS.escape(words)}"]`);
        },
        WAIT,
        label,
      )
      .catch(() => null);
    const field = handle?.asElement() as ElementHandle<HTMLElement> | null | undefined;
    if (field) return field;
    throw new Error(`no field "${label}" at ${here()}:\n${(await bodyText(page)).slice(0, 1500)}`);
  };
  return {
    page,
    troubles,
    steps,
    async open(address) {
      await page.goto(new URL(address, url).href, { waitUntil: "load" });
      await settled();
    },
    async fill(label, value) {
      const field = await fieldOf(label);
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
    async value(label) {
      return (await fieldOf(label)).evaluate((node) => (node as HTMLInputElement).value);
    },
    async pick(label, words) {
      const field = await fieldOf(label);
      const value = await field.evaluate(
        (node, said) =>
          node instanceof HTMLSelectElement
            ? [...node.options].find((one) => one.text.includes(said))?.value
            : undefined,
        words,
      );
      if (value === undefined) throw new Error(`"${label}" offers nothing with "${words}"`);
      await field.select(value);
      await settled();
    },
    async choose(label) {
      await press("label", label);
    },
    press: (words, within = "") => press(`${within} :is(button, summary)`.trim(), words),
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
    async downloaded(ending) {
      for (let tries = 0; tries < 150; tries += 1) {
        const name = (await readdir(downloads)).find((one) => one.endsWith(ending));
        if (name) return path.join(downloads, name);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`nothing that ends with "${ending}" was downloaded at ${here()}`);
    },
    async give(file, place = 0) {
      await page.waitForSelector("input[type=file]", WAIT);
      const field = (await page.$$("input[type=file]"))[place];
      if (!field) throw new Error(`there is no field for files number ${place} at ${here()}`);
      act();
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
      await settled();
    },
    examine: async () => void troubles.push(...(await examine(page))),
    async leave() {
      await context.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

async function examine(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  // two elements of one id leave a label or a hint tied to the wrong one; axe looks for it no longer
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });
  const { pathname } = new URL(page.url());
  return [
    ...twice.map((id) => `${pathname} has the id ${id} twice`),
    ...found.violations.map(
      ({ id, nodes }) => `${pathname} ${id}: ${nodes[0]?.html.slice(0, 200)}`,
    ),
  ];
}

function bodyText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
