// Decides the checksums of everything that can be published, and whether a published file was changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleEdition } from "#questionnaires/assemble-edition.ts";
import { assembleAgreement, type Agreement } from "#questionnaires/agreements/agreement.ts";
import {
  checkClause,
  clauseKey,
  clauseSchema,
  type ClauseLibrary,
} from "#questionnaires/agreements/clause.ts";
import { checkChanges } from "#questionnaires/agreements/edition-changes.ts";
import type { Published } from "#questionnaires/published.ts";
import { statementsSchema } from "#questionnaires/statements/statements.ts";

/** A file whose bytes are frozen once they are published. */
const EDITION_FILES = ["structure.json", "en.json", "de.json"] as const;

/** Says what an edition after the first changed. */
const CHANGES = "changes.json";

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
  const clauses = join(root, "agreements", "clauses");
  for (const file of namesIn(clauses).filter((name) => name.endsWith(".json")))
    add(`clause/${clauseNameOf(file)}`, clauses, [file], ([clause]) => [
      ...checkClause(clause),
      ...checkName(clause, clauseNameOf(file)),
    ]);
  const library = readLibrary(clauses);
  const newest = new Map<string, Agreement>();
  for (const { id, edition, folder } of editionFolders(join(root, "agreements"))) {
    const changes = existsSync(join(folder, CHANGES)) ? [CHANGES] : [];
    const older = newest.get(id) ?? null;
    add(`agreement/${id}/${edition}`, folder, [...EDITION_FILES, ...changes], (files) => {
      const [structure, en, de, changed] = files;
      const assembled = assembleAgreement({ structure, en, de, changes: changed }, library);
      if (!assembled.ok) return assembled.problems;
      newest.set(id, assembled.agreement);
      return checkChanges(older, assembled.agreement);
    });
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

// "flow-down-1.json" holds the clause flow_down@1
function clauseNameOf(file: string): string {
  return file.replace(/-(\d+)\.json$/, "@$1").replaceAll("-", "_");
}

function checkName(file: unknown, name: string): readonly string[] {
  const clause = clauseSchema.safeParse(file);
  return !clause.success || clauseKey(clause.data) === name
    ? []
    : [`the file is named for another clause than ${clauseKey(clause.data)}`];
}

// a broken clause is left out here: it was named above, and what is put together from it says that it is missing
function readLibrary(folder: string): ClauseLibrary {
  const clauses = namesIn(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => clauseSchema.safeParse(JSON.parse(readText(join(folder, file)))));
  return new Map(clauses.flatMap(({ data }) => (data ? [[clauseKey(data), data] as const] : [])));
}

const checkStatements: Check = ([file]) => {
  const read = statementsSchema.safeParse(file);
  return read.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
};

function editionFolders(root: string) {
  return namesIn(root).flatMap((id) =>
    namesIn(join(root, id))
      .filter((name) => EDITION_NAME.test(name))
      .sort(byTime)
      .map((edition) => ({ id, edition, folder: join(root, id, edition) })),
  );
}

// "2026-10" comes after "2026-9"
function byTime(one: string, other: string): number {
  const [year = 0, count = 0] = one.split("-").map(Number);
  const [otherYear = 0, otherCount = 0] = other.split("-").map(Number);
  return year - otherYear || count - otherCount;
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
