// Decides the checksums of everything that can be published, and whether a published file was changed.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleEdition } from "#questionnaires/assemble-edition.ts";
import { assembleAgreement } from "#questionnaires/agreements/agreement.ts";
import type { Published } from "#questionnaires/published.ts";
import { statementsSchema } from "#questionnaires/statements/statements.ts";

/** A file whose bytes are frozen once they are published. */
const EDITION_FILES = ["structure.json", "en.json", "de.json"] as const;

const EDITION_NAME = /^20\d\d-[1-9]\d?$/;

export interface Found {
  readonly published: Published;
  /** Why something found may not be published; empty when all may. */
  readonly problems: readonly string[];
}

/** Reads every edition below a folder, checks it and computes its checksums. */
export function checksumEditions(root: string): Found {
  const published: Published = {};
  const problems: string[] = [];
  const add = (key: string, folder: string, files: readonly string[], check: Check) => {
    const bytes = files.map((file) => [file, readText(join(folder, file))] as const);
    problems.push(
      ...check(bytes.map(([, text]) => JSON.parse(text))).map((why) => `${key}: ${why}`),
    );
    const sums = bytes.map(([file, text]) => [file, sha256(text)] as const);
    published[key] = {
      sha256: sha256(sums.map(([file, sum]) => `${file} ${sum}\n`).join("")),
      files: Object.fromEntries(sums),
    };
  };
  for (const { id, edition, folder } of editionFolders(root)) {
    add(`questionnaire/${id}/${edition}`, folder, EDITION_FILES, checkQuestionnaire);
  }
  for (const { id, edition, folder } of editionFolders(join(root, "agreements"))) {
    add(`agreement/${id}/${edition}`, folder, EDITION_FILES, checkAgreement);
  }
  for (const file of namesIn(join(root, "statements")).filter((name) => name.endsWith(".json"))) {
    const key = `statements/${file.replace(".json", "")}`;
    add(key, join(root, "statements"), [file], checkStatements);
  }
  return { published, problems };
}

/** What was published before and is now different or gone. Nothing of it may ever change. */
export function changedSincePublication(before: Published, now: Published): readonly string[] {
  return Object.entries(before).flatMap(([key, { sha256, files }]) => {
    const current = Object.hasOwn(now, key) ? now[key] : undefined;
    if (!current) return [`${key} was published and is gone`];
    const changed = Object.keys({ ...files, ...current.files })
      .filter((file) => files[file] !== current.files[file])
      .map((file) => `${key}/${file} was published and has changed`);
    if (changed.length > 0 || current.sha256 === sha256) return changed;
    return [`${key} has another checksum than its files give`];
  });
}

type Check = (files: readonly unknown[]) => readonly string[];

const checkQuestionnaire: Check = ([structure, en, de]) => {
  const assembled = assembleEdition({ structure, en, de });
  return assembled.ok ? [] : assembled.problems;
};

const checkAgreement: Check = ([structure, en, de]) => {
  const assembled = assembleAgreement({ structure, en, de });
  return assembled.ok ? [] : assembled.problems;
};

const checkStatements: Check = ([file]) => {
  const read = statementsSchema.safeParse(file);
  return read.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
};

function editionFolders(root: string) {
  return namesIn(root).flatMap((id) =>
    namesIn(join(root, id))
      .filter((name) => EDITION_NAME.test(name))
      .map((edition) => ({ id, edition, folder: join(root, id, edition) })),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // a file, or a folder that is not there
  }
}

// A checkout may write line ends its own way; the words are the same.
function readText(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
