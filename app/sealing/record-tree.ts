// Decides the one hash that stands for all sealed records up to a moment, and the path that leads from one record to it.
import { createHash } from "node:crypto";

/** Under this name a checkpoint carries the tree: how many records there were, and its root. */
export const RECORDS_HEAD = "records";

/** The root over the records' hashes in their order (RFC 6962, SHA-256). At least one record. */
export function treeRoot(hashes: readonly string[]): string {
  return rows(hashes).at(-1)![0]!;
}

/** What has to be hashed together with the record at `seq` (from 1), step by step, to arrive at the root. */
export function treePath(hashes: readonly string[], seq: number): string[] {
  const path: string[] = [];
  let at = seq - 1;
  for (const row of rows(hashes)) {
    const beside = row[at % 2 === 1 ? at - 1 : at + 1];
    if (beside !== undefined) path.push(beside);
    at >>= 1;
  }
  return path;
}

// every row of the tree, leaves first; a node without a neighbour moves up as it is
function rows(hashes: readonly string[]): string[][] {
  let row = hashes.map((hash) => digest(0, hash));
  const all = [row];
  while (row.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left = "", right] = [row[at], row[at + 1]];
      above.push(right === undefined ? left : digest(1, left, right));
    }
    all.push(above);
    row = above;
  }
  return all;
}

function digest(kind: 0 | 1, ...hex: string[]): string {
  const hash = createHash("sha256").update(Uint8Array.of(kind));
  for (const part of hex) hash.update(part, "hex");
  return hash.digest("hex");
}
