// Runs alone in a child process: marks every page of a PDF, tries to, or reads its text. A hostile file can end this
// process and nothing else. In: one line of JSON, then the PDF. Out: the result; on refusal exit code 3 and why.
import { writeSync } from "node:fs";
import { exit, stdin, stdout } from "node:process";
import { markPages, tryMark } from "./mark-pages.mjs";
import { readText } from "./read-text.mjs";
import { Unmarkable } from "./unmarkable.mjs";

/** @typedef {{ what: "mark", diagonal: string, footer: string } | { what: "try" } | { what: "read" }} Order */

/** @returns {Promise<{ order: Order, bytes: Buffer }>} */
async function readOrder() {
  const pieces = [];
  for await (const piece of stdin) pieces.push(/** @type {Buffer} */ (piece));
  const all = Buffer.concat(pieces);
  const end = all.indexOf(10);
  return { order: JSON.parse(all.subarray(0, end).toString("utf8")), bytes: all.subarray(end + 1) };
}

try {
  const { order, bytes } = await readOrder();
  const result =
    order.what === "mark"
      ? await markPages(bytes, order)
      : order.what === "try"
        ? await tryMark(bytes)
        : await readText(bytes);
  for (let at = 0; at < result.length;) at += writeSync(stdout.fd, result, at);
  exit(0);
} catch (error) {
  writeSync(2, error instanceof Unmarkable ? String(error) : "damaged");
  exit(3);
}
