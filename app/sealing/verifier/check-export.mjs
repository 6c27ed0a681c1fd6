// Checks an exported log: chained events, sealed records, checkpoints over both, their timestamps, and the sealed end.
import { checkRecord } from "./check-records.mjs";
import { checkTimestamp } from "./check-timestamp.mjs";
import { bad, fromBase64, parse, read, textOf } from "./reading.mjs";
import { PUBLISHED, checkSeal, growingTree, readKeys, sha256 } from "./seals.mjs";

const STREAM = /^[\x21-\x7e]+$/;
const GENESIS = "0".repeat(64);
const HEADS = /** @type {[string, number, string][]} */ ([]);
const SEAL = { keyId: "", signature: "", hash: "" };
const FORMATS = ["flowdown-audit-export/1", "flowdown-audit-export/2", "flowdown-audit-export/3"];
/** The head under which a checkpoint names the sealed records: how many, and the root of the tree over them. */
export const RECORDS = "records";

/** @typedef {{ checkpoint: number, at: string, name: string, fingerprint: string }} Stamp */

/** @param {readonly string[]} trusted */
export function exportReader(trusted) {
  const streams = new Map(/** @type {[name: string, hashes: string[]][]} */ ([]));
  const sealed = new Map(/** @type {[name: string, upTo: number][]} */ ([]));
  const checkpoints = /** @type {string[]} */ ([]);
  const seals = /** @type {string[]} */ ([]);
  const stamps = /** @type {Stamp[]} */ ([]);
  const records = /** @type {string[]} */ ([]);
  const tree = growingTree();
  /** @param {number} size */
  const treeAt = async (size) => {
    while (tree.size() < Math.min(size, records.length)) await tree.add(records[tree.size()] ?? "");
    return tree.size() === size ? tree.root() : undefined;
  };
  let [stage, current, events, lastSeal] = [-1, "", 0, GENESIS];
  let keys = /** @type {import("./seals.mjs").Keys} */ (new Map());
  /** @type {{ [kind: string]: (line: string, before: string) => Promise<void> }} The kinds of line, in the order they come in. */
  const kinds = {
    async header(line) {
      const like = { kind: "", format: "", exportedAt: "", origin: "", publicKeys: [PUBLISHED] };
      const { format, publicKeys } = read(line, like);
      if (!FORMATS.includes(format)) bad("this format is not known");
      keys = await readKeys(publicKeys);
    },
    async event(line) {
      const like = { kind: "", stream: "", seq: 0, prev: "", at: "", body: "", hash: "" };
      const { stream, seq, prev, at, body, hash } = read(line, like);
      if (!STREAM.test(stream) || stream === RECORDS || (stream !== current && streams.has(stream)))
        bad("the stream is malformed or not in one piece");
      const before = streams.get(stream) ?? [];
      if (seq !== before.length + 1 || prev !== (before.at(-1) ?? GENESIS))
        bad(`event ${before.length + 1} of ${stream} is not here, or does not follow`);
      if ((await sha256(`flowdown/audit/v1\n${stream}\n${seq}\n${prev}\n${at}\n${body}`)) !== hash)
        bad("the event was changed: its hash does not fit");
      if (JSON.stringify(parse(body)) !== body) bad("the event has doubled keys or odd spelling");
      streams.set(stream, before);
      before.push(hash);
      [current, events] = [stream, events + 1];
    },
    async record(line) {
      const like = { kind: "", bodyText: "", signature: "", hash: "" };
      const { bodyText, signature, hash } = read(line, like);
      const record = await checkRecord({ bodyText, signature, hash }, keys, trusted);
      if (record.seq !== records.length + 1 || record.prev !== (records.at(-1) ?? GENESIS))
        bad(`record ${records.length + 1} is not here, or does not follow`);
      records.push(hash);
    },
    async checkpoint(line) {
      const like = { kind: "", number: 0, prevHash: "", at: "", heads: HEADS, ...SEAL };
      const { number, prevHash, at, heads, hash, ...rest } = read(line, like);
      if (number !== checkpoints.length + 1 || prevHash !== lastSeal || at.includes("\n"))
        bad(`checkpoint ${checkpoints.length + 1} is not here, or does not follow`);
      const signed = checkpointText({ number, prevHash, at, heads });
      if ((await sha256(signed)) !== hash) bad("the checkpoint was changed: its hash does not fit");
      await checkSeal(signed, { ...rest, at }, keys, trusted);
      for (const [stream, seq, seen] of heads) {
        const before = sealed.get(stream) ?? 0;
        if (stream === RECORDS ? seq < before : seq <= before)
          bad(`the checkpoint turns ${stream} back`);
        const there = stream === RECORDS ? await treeAt(seq) : streams.get(stream)?.[seq - 1];
        if (there !== seen)
          bad(`event ${seq} of ${stream}, which this checkpoint saw, is gone or was replaced`);
        sealed.set(stream, seq);
      }
      checkpoints.push(line);
      seals.push(hash);
      lastSeal = hash;
    },
    async stamp(line) {
      const { checkpoint, token } = read(line, { kind: "", checkpoint: 0, token: "" });
      const { imprint, at, name, fingerprint } = await checkTimestamp(fromBase64(token));
      if (checkpoint <= (stamps.at(-1)?.checkpoint ?? 0) || imprint !== seals[checkpoint - 1])
        bad(`the timestamp is not that of checkpoint ${checkpoint}, or not in its place`);
      stamps.push({ checkpoint, at, name, fingerprint });
    },
    async end(line, before) {
      const like = { kind: "", events: 0, checkpoints: 0, sha256: "", keyId: "", signature: "" };
      const said = read(line, like);
      const facts = [said.events, said.checkpoints, said.sha256].join("\n");
      if (facts !== [events, checkpoints.length, await sha256(before)].join("\n"))
        bad("the file is not the one that was exported");
      await checkSeal(`flowdown/audit-export/v1\n${facts}\n`, said, keys, trusted);
    },
  };
  /** @param {string} line @param {() => string} before What of the file comes before this line. */
  async function take(line, before) {
    const kind = String(parse(line).kind);
    const rank = Object.keys(kinds).indexOf(kind);
    if (rank < stage || stage === 5 || (rank === 0) !== stage < 0)
      bad("this line does not belong here");
    await kinds[kind]?.(line, kind === "end" ? before() : "");
    stage = rank;
  }
  /** @param {string | undefined} kept */
  function finish(kept) {
    if (stage !== 5) bad("the file is cut off: it has no end line");
    if (kept !== undefined && !checkpoints.includes(kept))
      bad("the checkpoint you kept is not in it: history was cut off or rewritten since");
    const upTo = [...sealed].reduce((all, [stream, n]) => all + (stream === RECORDS ? 0 : n), 0);
    return [
      `events: ${events}, streams: ${streams.size}, checkpoints: ${checkpoints.length}`,
      ...(records.length > 0 ? [`sealed records: ${records.length}`] : []),
      ...stamps
        .slice(-1)
        .map(
          ({ checkpoint, at, name, fingerprint }) =>
            `timestamps: ${stamps.length}; checkpoint ${checkpoint} and all before it existed at ${at}, says ${name}, certificate ${fingerprint}`,
        ),
      `newest events chained but not yet under a checkpoint: ${events - upTo}`,
      ...[...keys.values()].map(
        ({ fingerprint, until }) =>
          `sealed with key ${fingerprint}${until === "" ? "" : `, in use until ${until}`}`,
      ),
    ];
  }
  return { take, finish, stamps };
}

/** The text a checkpoint's seal is over. @param {{ number: number, prevHash: string, at: string, heads: typeof HEADS }} checkpoint */
export function checkpointText({ number, prevHash, at, heads }) {
  heads.forEach(([stream, seq, ...rest], index) => {
    const inOrder = stream > String(heads[index - 1]?.[0] ?? "");
    if (!STREAM.test(stream) || !inOrder || typeof seq !== "number" || rest.length !== 1)
      bad("the heads are malformed or not in order");
  });
  const lines = heads.map((head) => `${head.join(" ")}\n`).join("");
  return `flowdown/checkpoint/v1\n${number}\n${prevHash}\n${at}\n${lines}`;
}

/** A checkpoint as a file of its own. @param {string} line @param {import("./seals.mjs").Keys} keys @param {readonly string[]} trusted */
export async function checkCheckpoint(line, keys, trusted) {
  const like = { kind: "", number: 0, prevHash: "", at: "", heads: HEADS, ...SEAL };
  const { kind, hash, keyId, signature, ...rest } = read(line, like);
  const signed = checkpointText(rest);
  if (kind !== "checkpoint" || (await sha256(signed)) !== hash)
    bad("the checkpoint was changed: its hash does not fit");
  await checkSeal(signed, { keyId, signature, at: rest.at }, keys, trusted);
  return { ...rest, text: signed, hash };
}

/** The whole file, line by line. @param {Uint8Array} bytes @param {readonly string[]} trusted @param {string | undefined} kept @param {import("./judge-files.mjs").Place} place */
export async function readExport(bytes, trusted, kept, place) {
  const reader = exportReader(trusted);
  const decoder = { at: 0 };
  while (decoder.at < bytes.length) {
    const from = decoder.at;
    const until = bytes.indexOf(10, from);
    if (until < 0) bad("the last line is cut off");
    const line = textOf(bytes.subarray(from, until));
    await reader.take(line, () => textOf(bytes.subarray(0, from)));
    decoder.at = until + 1;
    place.line += 1;
  }
  const said = reader.finish(kept);
  const last = reader.stamps.at(-1);
  if (last) {
    place.checked.push("timestamp");
    place.acts.push({ who: last.name, type: "timestamp", at: last.at });
  }
  return said;
}
