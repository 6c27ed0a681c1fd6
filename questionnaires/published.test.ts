import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { listAgreements } from "#questionnaires/agreements/catalogue.ts";
import { CLAUSES } from "#questionnaires/agreements/clause-library.ts";
import { getEdition, listEditions } from "#questionnaires/catalogue.ts";
import { changedSincePublication, checksumEditions } from "#questionnaires/checksum-editions.ts";
import published from "#questionnaires/published.json" with { type: "json" };
import { getStatement } from "#questionnaires/statements/statements.ts";

const here = dirname(fileURLToPath(import.meta.url));
const BASELINE = join("confidentiality-baseline", "2026-1");
// Publishing is a process of its own.
const SLOW = { timeout: 60_000 };
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "editions-"));
  folders.push(folder);
  for (const name of ["confidentiality-baseline", "agreements", "statements", "published.json"]) {
    cpSync(join(here, name), join(folder, name), { recursive: true });
  }
  return folder;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

function publish(folder: string): { readonly code: number; readonly said: string } {
  try {
    const said = execFileSync(
      process.execPath,
      ["--import", "tsx", join(here, "publish.ts"), folder],
      { encoding: "utf8", stdio: "pipe", cwd: dirname(here) },
    );
    return { code: 0, said };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { code: status, said: stderr };
  }
}

test("every published edition stands as it was published", () => {
  const now = checksumEditions(here);
  expect(now.problems).toEqual([]);
  expect(changedSincePublication(published, now.published)).toEqual([]);
  expect(now.published).toEqual(published);
});

test("what the catalogues offer is what was published, and nothing else", () => {
  const offered = [
    ...listEditions().map(({ id, edition }) => `questionnaire/${id}/${edition}`),
    ...listAgreements().map(({ id, edition }) => `agreement/${id}/${edition}`),
    ...[...CLAUSES.keys()].map((key) => `clause/${key}`),
    `statements/${getStatement("intent_to_sign", "2026-1").edition}`,
  ];
  expect(offered.sort()).toEqual(Object.keys(published).sort());
});

test("an edition carries the checksum that it was published with", () => {
  expect(getEdition("confidentiality-baseline", "2026-1").sha256).toBe(
    published["questionnaire/confidentiality-baseline/2026-1"].sha256,
  );
});

test("one changed letter in a published edition is refused, and nothing is published", SLOW, () => {
  const folder = aCopy();
  edit(folder, join(BASELINE, "en.json"), (text) => text.replace("encrypted", "Encrypted"));
  const { code, said } = publish(folder);
  expect(code).toBe(1);
  expect(said).toContain("confidentiality-baseline/2026-1/en.json was published and has changed");
  expect(readFileSync(join(folder, "published.json"))).toEqual(
    readFileSync(join(here, "published.json")),
  );
});

test("a changed weight, agreement or statement is named, and so is a published edition that is gone", () => {
  const folder = aCopy();
  edit(folder, join(BASELINE, "structure.json"), (text) =>
    text.replace('"weight": 5', '"weight": 3'),
  );
  edit(folder, join("agreements", "supplier-deed", "2026-1", "de.json"), (text) =>
    text.replace("Material", "material"),
  );
  edit(folder, join("statements", "2026-1.json"), (text) => text.replace("true", "True"));
  edit(folder, join("agreements", "clauses", "incident-1.json"), (text) =>
    text.replace("48 hours", "96 hours"),
  );
  rmSync(join(folder, "agreements", "head-agreement"), { recursive: true });
  const changed = changedSincePublication(published, checksumEditions(folder).published);
  expect(changed).toEqual([
    "questionnaire/confidentiality-baseline/2026-1/structure.json was published and has changed",
    "clause/incident@1/incident-1.json was published and has changed",
    "agreement/head-agreement/2026-1 was published and is gone",
    "agreement/supplier-deed/2026-1/de.json was published and has changed",
    "statements/2026-1/2026-1.json was published and has changed",
  ]);
});

test(
  "anti-pattern 3: publishing refuses an edition with an unscored option, and names it",
  SLOW,
  () => {
    const folder = aCopy();
    const next = join("confidentiality-baseline", "2027-1");
    cpSync(join(folder, BASELINE), join(folder, next), { recursive: true });
    edit(folder, join(next, "structure.json"), (text) =>
      text
        .replace('"edition": "2026-1"', '"edition": "2027-1"')
        .replace('{ "value": "every_route", "credit": 6 }', '{ "value": "every_route" }'),
    );
    const { code, said } = publish(folder);
    expect(code).toBe(1);
    expect(said).toContain('mfa.choices: choice "every_route" has no credit');
  },
);

test("a new edition is added beside the old ones", SLOW, () => {
  const folder = aCopy();
  const next = join("confidentiality-baseline", "2027-1");
  cpSync(join(folder, BASELINE), join(folder, next), { recursive: true });
  edit(folder, join(next, "structure.json"), (text) =>
    text.replace('"edition": "2026-1"', '"edition": "2027-1"'),
  );
  const { code, said } = publish(folder);
  expect({ code, said }).toEqual({
    code: 0,
    said: "Published questionnaire/confidentiality-baseline/2027-1.\n",
  });
  const now = JSON.parse(readFileSync(join(folder, "published.json"), "utf8"));
  expect(now).toMatchObject(published);
});

test("other line ends in a checkout are not a change", () => {
  const folder = aCopy();
  edit(folder, join(BASELINE, "de.json"), (text) => text.replaceAll("\n", "\r\n"));
  expect(changedSincePublication(published, checksumEditions(folder).published)).toEqual([]);
});
