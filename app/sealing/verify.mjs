// Decides, without any server or package, whether an exported record or a signature receipt is what the portal sealed.
//   node verify.mjs export.jsonl [--checkpoint kept-earlier.json] [--key keyIdOrFingerprint,…]
//   node verify.mjs receipt.json document.txt [--key keyIdOrFingerprint,…]
// Exit code 0: all holds; 1: the first bad place is named. A checkpoint kept elsewhere also shows whether the newest
// part was cut off since; the published key (--key) also shows whether somebody else sealed it all anew.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** @typedef {{ [key: string]: unknown }} Fields */
/** @typedef {Map<string, import("node:crypto").KeyObject>} Keys */
/** @typedef {{ checkpoint?: string | undefined, key?: readonly string[] | undefined }} Trust */
/** @typedef {{ ok: true, summary: string[] } | { ok: false, line: number, reason: string }} Verdict */
const STREAM = /^[\x21-\x7e]+$/;
const KEY = { keyId: "", spkiBase64: "" };
const HEADS = /** @type {[string, number, string][]} */ ([]);
const SEAL = { keyId: "", signature: "", hash: "" };
const RECORD = { bodyText: "", signature: "", hash: "" };

/** @type {(reason: string) => never} */
const bad = (reason) => {
  throw reason;
};
/** @type {(bytes: string | Uint8Array, then?: string | Uint8Array) => string} */
const sha256 = (bytes, then = "") => createHash("sha256").update(bytes).update(then).digest("hex");
/** @type {(key: import("node:crypto").KeyObject) => string} */
const fingerprint = (key) => sha256(key.export({ type: "spki", format: "der" }));

// Reads what looks like the example and has the one genuine spelling: nothing added, doubled, reordered or respelled.
/** @template {Fields} T @param {string} text @param {T} like @param {string} [indent] @returns {T} */
function read(text, like, indent) {
  const fields = /** @type {T} */ (parse(text));
  const again = Object.fromEntries(Object.keys(like).map((name) => [name, fields[name]]));
  if (JSON.stringify(again, null, indent) !== text) bad("fields were added, doubled or respelled");
  for (const [name, example] of Object.entries(like))
    if (fields[name]?.constructor !== example?.constructor) bad(`${name} is not what it should be`);
  return fields;
}

/** @param {string} text @returns {Fields} */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  return bad("this is not a JSON object");
}

/** @param {(typeof KEY)[]} published @returns {Keys} */
function readKeys(published) {
  return new Map(
    published.map((item) => {
      const { keyId, spkiBase64 } = read(JSON.stringify(item), KEY);
      const der = Buffer.from(spkiBase64, "base64");
      const key = createPublicKey({ key: der, format: "der", type: "spki" });
      const plain = der.toString("base64") === spkiBase64 && key.asymmetricKeyType === "ed25519";
      if (!plain || fingerprint(key).slice(0, 16) !== keyId) bad(`${keyId} is not this key's id`);
      return [keyId, key];
    }),
  );
}

/** @param {string} message @param {{ keyId: string, signature: string }} seal @param {Keys} keys @param {readonly string[]} trusted */
function checkSeal(message, { keyId, signature }, keys, trusted) {
  const key = keys.get(keyId) ?? bad(`it is sealed with the unknown key ${keyId}`);
  if (trusted.length > 0 && !trusted.includes(keyId) && !trusted.includes(fingerprint(key)))
    bad(`it is sealed with key ${fingerprint(key)}, which you did not name as trusted (--key)`);
  const bytes = Buffer.from(signature, "base64");
  if (bytes.toString("base64") !== signature || !verify(null, Buffer.from(message), key, bytes))
    bad("the signature does not fit");
  return bytes;
}

/** @param {unknown} value @returns {string} The one canonical spelling (RFC 8785; numbers are whole). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

/** @param {readonly string[]} trusted */
function exportReader(trusted) {
  const soFar = createHash("sha256");
  const streams = new Map(/** @type {[name: string, hashes: string[]][]} */ ([]));
  const sealed = new Map(/** @type {[name: string, upTo: number][]} */ ([]));
  const checkpoints = /** @type {string[]} */ ([]);
  let [stage, current, events, lastSeal, keys] = [-1, "", 0, "0".repeat(64), readKeys([])];
  /** @type {{ [kind: string]: (line: string) => void }} The kinds of line, in the order they come in. */
  const kinds = {
    header(line) {
      const like = { kind: "", format: "", exportedAt: "", origin: "", publicKeys: [KEY] };
      const { format, publicKeys } = read(line, like);
      if (format !== "flowdown-audit-export/1") bad("this format is not known");
      keys = readKeys(publicKeys);
    },
    event(line) {
      const like = { kind: "", stream: "", seq: 0, prev: "", at: "", body: "", hash: "" };
      const { stream, seq, prev, at, body, hash } = read(line, like);
      if (!STREAM.test(stream) || (stream !== current && streams.has(stream)))
        bad("the stream is malformed or not in one piece");
      const before = streams.get(stream) ?? [];
      if (seq !== before.length + 1 || prev !== (before.at(-1) ?? "0".repeat(64)))
        bad(`event ${before.length + 1} of ${stream} is not here, or does not follow`);
      if (sha256(`flowdown/audit/v1\n${stream}\n${seq}\n${prev}\n${at}\n${body}`) !== hash)
        bad("the event was changed: its hash does not fit");
      if (JSON.stringify(parse(body)) !== body) bad("the event has doubled keys or odd spelling");
      streams.set(stream, before);
      before.push(hash);
      [current, events] = [stream, events + 1];
    },
    checkpoint(line) {
      const like = { kind: "", number: 0, prevHash: "", at: "", heads: HEADS, ...SEAL };
      const { number, prevHash, at, heads, hash, ...rest } = read(line, like);
      if (number !== checkpoints.length + 1 || prevHash !== lastSeal || at.includes("\n"))
        bad(`checkpoint ${checkpoints.length + 1} is not here, or does not follow`);
      const signed = `flowdown/checkpoint/v1\n${number}\n${prevHash}\n${at}\n${headLines(heads)}`;
      if (sha256(signed) !== hash) bad("the checkpoint was changed: its hash does not fit");
      checkSeal(signed, rest, keys, trusted);
      for (const [stream, seq, seen] of heads) {
        if (seq <= (sealed.get(stream) ?? 0)) bad(`the checkpoint turns ${stream} back`);
        if (streams.get(stream)?.[seq - 1] !== seen)
          bad(`event ${seq} of ${stream}, which this checkpoint saw, is gone or was replaced`);
        sealed.set(stream, seq);
      }
      checkpoints.push(line);
      lastSeal = hash;
    },
    end(line) {
      const like = { kind: "", events: 0, checkpoints: 0, sha256: "", keyId: "", signature: "" };
      const said = read(line, like);
      const facts = [said.events, said.checkpoints, said.sha256].join("\n");
      if (facts !== [events, checkpoints.length, soFar.copy().digest("hex")].join("\n"))
        bad("the file is not the one that was exported");
      checkSeal(`flowdown/audit-export/v1\n${facts}\n`, said, keys, trusted);
    },
  };
  /** @param {string} line */
  function take(line) {
    const kind = String(parse(line).kind);
    const rank = Object.keys(kinds).indexOf(kind);
    if (rank < stage || stage === 3 || (rank === 0) !== stage < 0)
      bad("this line does not belong here");
    kinds[kind]?.(line);
    soFar.update(`${line}\n`);
    stage = rank;
  }
  /** @param {string | undefined} kept */
  function finish(kept) {
    if (stage !== 3) bad("the file is cut off: it has no end line");
    if (kept !== undefined && !checkpoints.includes(kept))
      bad("the checkpoint you kept is not in it: history was cut off or rewritten since");
    const open = [...sealed.values()].reduce((left, upTo) => left - upTo, events);
    return [
      `events: ${events}, streams: ${streams.size}, checkpoints: ${checkpoints.length}`,
      `newest events chained but not yet under a checkpoint: ${open}`,
      ...[...keys.values()].map((key) => `sealed with key ${fingerprint(key)}`),
    ];
  }
  return { take, finish };
}

/** @param {typeof HEADS} heads */
function headLines(heads) {
  heads.forEach(([stream, seq, ...rest], index) => {
    const inOrder = stream > String(heads[index - 1]?.[0] ?? "");
    if (!STREAM.test(stream) || !inOrder || typeof seq !== "number" || rest.length !== 1)
      bad("the heads are malformed or not in order");
  });
  return heads.map((head) => `${head.join(" ")}\n`).join("");
}

/** @param {(place: { line: number }) => string[] | Promise<string[]>} check @returns {Promise<Verdict>} */
async function verdictOf(check) {
  const place = { line: 1 };
  try {
    return { ok: true, summary: await check(place) };
  } catch (error) {
    return { ok: false, line: place.line, reason: String(error) };
  }
}

/** Checks an export piece by piece. @param {AsyncIterable<Uint8Array> | Iterable<Uint8Array>} source @param {Trust} trust */
export function verifyExport(source, trust = {}) {
  return verdictOf(async (place) => {
    const kept = trust.checkpoint?.replace(/\n$/, "");
    const pinned = kept ? [String(parse(kept).keyId)] : [];
    const reader = exportReader(pinned.concat(trust.key ?? []));
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let rest = Buffer.alloc(0);
    for await (const piece of source) {
      rest = Buffer.concat([rest, piece]);
      for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10), place.line += 1) {
        reader.take(decoder.decode(rest.subarray(0, at)));
        rest = rest.subarray(at + 1);
      }
    }
    if (rest.length > 0) bad("the last line is cut off");
    return reader.finish(kept);
  });
}

/** Checks a receipt against the exact bytes of its document. @param {string} receipt @param {Uint8Array} document @param {Trust} trust */
export function verifyReceipt(receipt, document, trust = {}) {
  return verdictOf((place) => {
    const like = { format: "", publicKeys: [KEY], records: [RECORD] };
    const { format, publicKeys, records } = read(receipt.replace(/\n$/, ""), like, "  ");
    if (format !== "flowdown-signature-receipt/1" || records.length === 0)
      bad("there is no record in it, or not in a format that is known");
    const keys = readKeys(publicKeys);
    return records.map((record, index) => {
      place.line = index + 1;
      return checkRecord(record, keys, trust.key ?? [], sha256(document));
    });
  });
}

/** @param {typeof RECORD} record @param {Keys} keys @param {readonly string[]} trusted @param {string} documentHash */
function checkRecord(record, keys, trusted, documentHash) {
  const { bodyText, signature, hash } = read(JSON.stringify(record), RECORD);
  const body = parse(bodyText);
  if (canonical(body) !== bodyText) bad("the record has doubled keys or odd spelling");
  const message = `flowdown/record/v1\n${bodyText}`;
  const bytes = checkSeal(message, { keyId: String(body.keyId), signature }, keys, trusted);
  if (sha256(message, bytes) !== hash) bad("the record's hash does not fit");
  const { payload } = /** @type {{ payload?: { document?: { sha256?: string } } }} */ (body);
  if (payload?.document?.sha256 !== documentHash) bad("it was another document that was signed");
  return `record ${body.seq} ${JSON.stringify(body.type)} holds, sealed with key ${body.keyId}`;
}

function main() {
  const text = /** @type {{ type: "string" }} */ ({ type: "string" });
  const options = { checkpoint: text, key: text };
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [file = bad("name an export, or a receipt and its document"), document] = positionals;
  const trust = { key: values.key?.split(",") };
  if (document !== undefined)
    return verifyReceipt(readFileSync(file, "utf8"), readFileSync(document), trust);
  const checkpoint = values.checkpoint && readFileSync(values.checkpoint, "utf8");
  return verifyExport(createReadStream(file), { ...trust, checkpoint });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const verdict = await main();
  const said = verdict.ok ? verdict.summary : [`line or record ${verdict.line}: ${verdict.reason}`];
  console.log([verdict.ok ? "OK" : "BAD", ...said].join("\n"));
  process.exitCode = verdict.ok ? 0 : 1;
}
