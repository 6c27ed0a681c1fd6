// The two places where the verifier runs: Node with one file, and a page opened from the disk.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";

export type Files = Record<string, string | Uint8Array>;

/** Writes the files beside verify.mjs and runs it on them: true for OK. */
export async function judgedByNode(
  folder: string,
  files: Files,
  ...words: string[]
): Promise<boolean> {
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, name), content);
  return new Promise((resolve) => {
    const given = ["verify.mjs", ...Object.keys(files), ...words];
    execFile(process.execPath, given, { cwd: folder }, (error, stdout) => {
      expect(stdout).toMatch(error ? /^BAD\n/ : /^OK\n/);
      resolve(error === null);
    });
  });
}

/** Drops the same files on the open page: true when nothing of them is bad. */
export async function judgedByPage(
  page: Page,
  folder: string,
  files: Files,
  trusted = "",
): Promise<boolean> {
  const input = await page.waitForSelector("input#files");
  await page.$eval("#key", (field, value) => ((field as HTMLInputElement).value = value), trusted);
  await page.$eval("#results", (results) => results.replaceChildren());
  await input!.uploadFile(...Object.keys(files).map((name) => path.join(folder, name)));
  const verdicts = await page.waitForFunction(() => {
    const found = [...document.querySelectorAll("#results article")];
    return found.length > 0 && found.map((one) => one.className).join(" ");
  });
  return !String(await verdicts.jsonValue()).includes("bad");
}
