// Checks files of the portal without any server or package:
//   node verify.mjs export.jsonl [--checkpoint kept-earlier.json] [--key keyIdOrFingerprint,…]
//   node verify.mjs receipt.json document.txt [--key keyIdOrFingerprint,…]
//   node verify.mjs package.zip | record.pdf | …
// Exit code 0: all holds; 1: the first bad place is named. A checkpoint kept elsewhere also shows whether the newest
// part was cut off since; the published key (--key) also shows whether somebody else sealed it all anew.
import { judgeFiles } from "./judge-files.mjs";
import { bad, textOf } from "./reading.mjs";

/** Reads the files named on the command line and says what came of them. @param {readonly string[]} words */
export async function runVerifier(words) {
  // the key kind is new to older Nodes, which say so on the side
  process.removeAllListeners("warning");
  const { readFile } = await import("node:fs/promises");
  const { basename } = await import("node:path");
  const { parseArgs } = await import("node:util");
  const text = /** @type {{ type: "string" }} */ ({ type: "string" });
  const options = { checkpoint: text, key: text };
  const { positionals, values } = parseArgs({ args: [...words], allowPositionals: true, options });
  if (positionals.length === 0) bad("name an export, a package, or a receipt and its document");
  const given = await Promise.all(
    positionals.map(async (file) => ({
      name: basename(file),
      bytes: new Uint8Array(await readFile(file)),
    })),
  );
  const trust = {
    key: values.key?.split(","),
    checkpoint: values.checkpoint && textOf(await readFile(values.checkpoint)),
  };
  const judged = await judgeFiles(given, trust);
  const ok = judged.length > 0 && judged.every(({ verdict }) => verdict.ok);
  const lines = judged.flatMap(({ name, verdict }) => [
    ...(judged.length > 1 ? [`${name}:`] : []),
    ...(verdict.ok ? verdict.summary : [`line or record ${verdict.line}: ${verdict.reason}`]),
  ]);
  return { ok, lines };
}
