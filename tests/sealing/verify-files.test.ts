// One verifier, two places: every good and every broken file gets the same verdict from Node and from a page on file://.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VERIFIER, verifierPage } from "#app/sealing/assemble-verifier.ts";
import { checkpointFile } from "#app/sealing/build-export.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import type { PackageParts } from "#app/sealing/build-package.ts";
import { signCheckpoint } from "#app/sealing/sign-checkpoint.ts";
import { openBrowser } from "#tests/support/visitor.ts";
import { judgedByNode, judgedByPage, type Files } from "./two-places.ts";
import { aChain, aLogWith, overChain, pack, packageParts, TEXT } from "./a-package.ts";
import { aPortalKey, aRecord, exported } from "./a-record.ts";

const key = aPortalKey();
let folder: string;
let parts: PackageParts;
let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "flowdown-alone-"));
  parts = await packageParts(key);
  await writeFile(path.join(folder, "verify.mjs"), VERIFIER);
  await writeFile(path.join(folder, "verify.html"), verifierPage([], "https://portal.example"));
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path.join(folder, "verify.html")).href);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const byNode = (files: Files, ...words: string[]) => judgedByNode(folder, files, ...words);
const byPage = (files: Files, trusted = "") => judgedByPage(page, folder, files, trusted);

/** Both say the same; returns what they say. */
async function both(files: Files, trusted = ""): Promise<boolean> {
  const node = await byNode(files, ...(trusted ? ["--key", trusted] : []));
  expect(await byPage(files, trusted)).toBe(node);
  return node;
}

const chain = aChain(key);
const signed = chain.filter(({ seq }) => seq === 3 || seq === 5);
const receipt = buildReceipt({ records: signed, publicKeys: [key] });

describe("what is genuine holds:", () => {
  test("a package, a receipt with its text, a sealed PDF, a log with its kept checkpoint", async () => {
    const rows = aRecord();
    const log = await exported(rows);
    expect(await both({ "package.zip": pack(parts) })).toBe(true);
    expect(await both({ "package.zip": pack(parts) }, key.fingerprint)).toBe(true);
    expect(await both({ "receipt.json": receipt, "document.txt": TEXT })).toBe(true);
    expect(await both({ "record.pdf": parts.pdf })).toBe(true);
    expect(await both({ "log.jsonl": log })).toBe(true);
    expect(
      await both({ "log.jsonl": log, "kept.json": checkpointFile(rows.checkpoints[1]!) }),
    ).toBe(true);
  }, 120_000);

  test("a log that carries the sealed records under a checkpoint's tree", async () => {
    expect(await both({ "log.jsonl": await logWith(chain, chain.length) })).toBe(true);
  });

  test("after the portal changed its key, everything sealed with the old one", async () => {
    const next = aPortalKey();
    const two = { ...parts, keys: [{ ...pick(next) }, { ...pick(key) }] };
    expect(await both({ "package.zip": pack(two) })).toBe(true);
    expect(await both({ "package.zip": pack(two) }, key.fingerprint)).toBe(true);
    expect(await both({ "package.zip": pack(two) }, next.fingerprint)).toBe(false);
  }, 60_000);
});

describe("what was touched does not:", () => {
  const recordOf = (text: string) => JSON.parse(text) as { records: { bodyText: string }[] };
  const respelled = (change: (bodyText: string) => string) => {
    const parsed = recordOf(receipt);
    parsed.records[0]!.bodyText = change(parsed.records[0]!.bodyText);
    return `${JSON.stringify(parsed, null, 2)}\n`;
  };

  test.each<[string, () => Files]>([
    ["another text", () => ({ "receipt.json": receipt, "document.txt": `${TEXT} ` })],
    [
      "a twin in another normal form",
      () => ({ "receipt.json": receipt, "document.txt": TEXT.normalize("NFD") }),
    ],
    [
      "a doubled key",
      () => ({
        "receipt.json": respelled((body) => body.replace("{", '{"seq":3,')),
        "document.txt": TEXT,
      }),
    ],
    [
      "another order of keys",
      () => ({
        "receipt.json": respelled((body) =>
          body.replace(/^\{("keyId":"\w+"),/, "{").replace(/\}$/, `,"keyId":"${key.keyId}"}`),
        ),
        "document.txt": TEXT,
      }),
    ],
    [
      "1.0 for 1",
      () => ({
        "receipt.json": respelled((body) => body.replace('"seq":3', '"seq":3.0')),
        "document.txt": TEXT,
      }),
    ],
    [
      "a name in another normal form",
      () => ({ "receipt.json": respelled((body) => body.normalize("NFD")), "document.txt": TEXT }),
    ],
    [
      "swapped records",
      () => ({
        "receipt.json": buildReceipt({ records: [...signed].reverse(), publicKeys: [key] }),
        "document.txt": TEXT,
      }),
    ],
    [
      "a record of another document",
      () => ({
        "receipt.json": buildReceipt({ records: [signed[0]!, chain[3]!], publicKeys: [key] }),
        "document.txt": TEXT,
      }),
    ],
    [
      "a seal by somebody else",
      () => ({
        "receipt.json": buildReceipt({
          records: aChain(aPortalKey()).filter(({ seq }) => seq === 3),
          publicKeys: [key],
        }),
        "document.txt": TEXT,
      }),
    ],
    ["a file of another kind", () => ({ "holiday.txt": "nothing sealed here" })],
  ])("%s", async (_what, files) => {
    expect(await both(files())).toBe(false);
  });

  test("a package: a file exchanged, cut off, a record that no checkpoint saw, another checkpoint's proof", async () => {
    const whole = pack(parts);
    const other = aChain(key, 7).map(({ hash }) => hash);
    const fork = [...other.slice(0, 4), "0".repeat(64), ...other.slice(5)];
    for (const spoiled of [
      pack(parts, { text: TEXT.replace("3", "4") }),
      pack(parts, { pdf: parts.pdf.slice(0, -20) }),
      whole.slice(0, -1),
      whole.slice(0, whole.length / 2),
      pack(parts, { proof: { ...parts.proof!, hashes: [...parts.proof!.hashes].reverse() } }),
      pack(parts, { proof: { checkpoint: overChain(key, fork), hashes: fork, timestamp: null } }),
      pack(parts, {
        proof: { checkpoint: overChain(aPortalKey(), other), hashes: other, timestamp: null },
      }),
      flipped(whole, Math.floor(whole.length / 3)),
    ])
      expect(await both({ "package.zip": spoiled })).toBe(false);
  }, 120_000);

  test("a log: its newest part cut off since a checkpoint was kept, or a backup brought back and gone on with", async () => {
    const rows = aRecord();
    const kept = { "kept.json": checkpointFile(rows.checkpoints[2]!) };
    const cut = await exported({
      ...rows,
      events: rows.events.filter(({ seq }) => seq <= 6),
      checkpoints: rows.checkpoints.slice(0, 2),
    });
    expect(await both({ "log.jsonl": cut })).toBe(true);
    expect(await both({ "log.jsonl": cut, ...kept })).toBe(false);
    const [one, two] = rows.checkpoints;
    // history after the second checkpoint went another way
    const forked = signCheckpoint(
      {
        number: 3,
        prevHash: two!.hash,
        at: "2026-11-22T10:00:09.000Z",
        heads: two!.heads.slice(0, 0),
      },
      rows.key,
    );
    const fork = await exported({ ...rows, checkpoints: [one!, two!, forked] });
    expect(await both({ "log.jsonl": fork })).toBe(true);
    expect(await both({ "log.jsonl": fork, ...kept })).toBe(false);
  });

  test("a log: a sealed record removed, exchanged, or added behind what the checkpoint saw", async () => {
    const gone = await logWith(chain.slice(0, 4), 6);
    expect(await both({ "log.jsonl": gone })).toBe(false);
    const exchanged = await logWith([...aChain(key, 3), ...chain.slice(4)], 6);
    expect(await both({ "log.jsonl": exchanged })).toBe(false);
    expect(await both({ "log.jsonl": await logWith(chain, 4) })).toBe(true);
    expect(await both({ "log.jsonl": await logWith([...chain].reverse(), 6) })).toBe(false);
  });
});

describe("the page", () => {
  test("asks nothing of any network, and its policy would not let it", async () => {
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    const html = await readFile(path.join(folder, "verify.html"), "utf8");
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-/);
    const reached = await page.evaluate(() =>
      fetch("https://portal.example/").then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test("runs the very lines of the program", () => {
    const html = verifierPage([], "https://portal.example").replaceAll("<\\/", "</");
    const lines = VERIFIER.slice(
      VERIFIER.indexOf("/** @typedef"),
      VERIFIER.indexOf("\nconst here ="),
    );
    expect(lines.length).toBeGreaterThan(20_000);
    expect(html).toContain(lines.trim());
  });

  test("speaks German where the reader does, and names who signed", async () => {
    await byNode({ "package.zip": pack(parts) });
    await byPage({ "package.zip": pack(parts) });
    expect(await page.$eval("#results", (one) => one.textContent)).toContain(
      "Zoë Ruiz: countersigned",
    );
    await page.click("button.language");
    expect(await page.$eval("main", (one) => one.textContent)).toContain("Das hält stand");
    await page.click("button.language");
  });
});

const pick = ({ keyId, spkiBase64, fingerprint }: typeof key) => ({
  keyId,
  spkiBase64,
  fingerprint,
});
const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
const logWith = (records: typeof chain, saw: number) => aLogWith(key, chain, records, saw);
