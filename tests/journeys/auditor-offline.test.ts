// An auditor takes the log and an agreement away and checks both where the product is not: Node alone, a page from the disk.
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callersOf } from "#tests/support/as.ts";
import type { SentDeed } from "#tests/support/agreements.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { openBrowser, type Visitor } from "#tests/support/visitor.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

let deed: SentDeed;
/** A machine without the product: an empty folder. */
let machine: string;
beforeAll(async () => {
  deed = await anInForceDeed(portal());
  machine = await mkdtemp(path.join(tmpdir(), "auditors-machine-"));
});
afterAll(() => rm(machine, { recursive: true, force: true }));

test("an auditor exports the log and a signed agreement, and checks both without the product or a network", async () => {
  const auditor = await visitor();
  await enter(auditor);
  await auditor.open("/audit");
  await auditor.press("Export the record");
  await carry(await auditor.downloaded(".jsonl"), "log.jsonl");
  await auditor.follow("Verifier for Node");
  await carry(await auditor.downloaded("verify.mjs"), "verify.mjs");
  await auditor.follow("Verifier for a browser");
  await carry(await auditor.downloaded("verify.html"), "verify.html");
  const fingerprint = await auditor.value("Fingerprint of the portal's key");
  await auditor.open(`/agreements/${deed.agreementId}`);
  await auditor.follow("Everything, as a package");
  await carry(await auditor.downloaded(".zip"), "deed.zip");
  expect(auditor.troubles).toEqual([]);

  await spoil("log.jsonl", "agreement.signed", "changed/log.jsonl");
  await spoil("deed.zip", "Foundry GmbH", "changed/deed.zip");

  expect(await byNode("log.jsonl", fingerprint)).toMatch(/^OK\nevents: \d+,[^]*sealed records: 2/);
  expect(await byNode("deed.zip", fingerprint)).toMatch(/^OK\nrecord 1 "agreement.signed" holds/);
  expect(await byNode("deed.zip", "0".repeat(64))).toContain("which you did not name as trusted");
  expect(await byNode("changed/log.jsonl", fingerprint)).toMatch(
    /^BAD\nline or record \d+: the event was changed/,
  );
  expect(await byNode("changed/deed.zip", fingerprint)).toMatch(/^BAD\n.*document\.\w+ is damaged/);

  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.goto(pathToFileURL(path.join(machine, "verify.html")).href);
    expect(await byPage(page, "log.jsonl")).toContain("This holds");
    const said = await byPage(page, "deed.zip");
    expect(said).toContain("The text is exactly the one that was signed.");
    expect(said).toContain("Ana Ruiz: signed");
    expect(await byPage(page, "changed/log.jsonl")).toContain("the event was changed");
    expect(await byPage(page, "changed/deed.zip")).toContain("is damaged");
  } finally {
    await browser.close();
  }
}, 60_000);

async function enter({ page }: Visitor): Promise<void> {
  const { cookie } = await callersOf(portal()).staff(["auditor"]);
  const [name = "", ...value] = cookie.split("=");
  await page.setCookie({ name, value: value.join("="), url: portal().url });
}

const carry = (from: string, name: string) => copyFile(from, path.join(machine, name));

/** A copy in which one bit of one byte, the first of these words, is another. */
async function spoil(name: string, words: string, to: string): Promise<void> {
  const bytes = await readFile(path.join(machine, name));
  const at = bytes.indexOf(words);
  expect(at).toBeGreaterThan(0);
  bytes[at] = bytes[at]! ^ 1;
  await mkdir(path.dirname(path.join(machine, to)), { recursive: true });
  await writeFile(path.join(machine, to), bytes);
}

/** What the program says: a process that knows where Node is, and nothing else. */
function byNode(name: string, key: string): Promise<string> {
  return new Promise((resolve) => {
    const options = {
      cwd: machine,
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
    } as const;
    const words = ["verify.mjs", name, "--key", key];
    execFile("node", words, options, (_error, stdout) => resolve(stdout));
  });
}

/** What the page says about a file dropped on it. */
async function byPage(page: Page, name: string): Promise<string> {
  const input = await page.waitForSelector("input#files");
  await page.$eval("#results", (results) => results.replaceChildren());
  await input!.uploadFile(path.join(machine, name));
  const said = await page.waitForFunction(() => {
    const verdict = document.querySelector("#results article");
    return verdict !== null && (document.querySelector("#results")?.textContent ?? "");
  });
  return String(await said.jsonValue());
}
