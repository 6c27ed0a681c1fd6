// Decides what each given file is and whether it holds: a log, a receipt with its text, a sealed PDF, a package of all.
import { checkCheckpoint, checkpointText, readExport, RECORDS } from "./check-export.mjs";
import { checkPdf } from "./check-pdf.mjs";
import { readReceipt, recordLine } from "./check-records.mjs";
import { checkTimestamp } from "./check-timestamp.mjs";
import { bad, concat, parse, textOf } from "./reading.mjs";
import { oneLine, readKeys, rootByPath, sha256 } from "./seals.mjs";
import { readZip } from "./zip.mjs";

/** @typedef {import("./seals.mjs").Trust} Trust */
/** @typedef {{ ok: true, summary: string[] } | { ok: false, line: number, reason: string }} Verdict */
/** @typedef {{ name: string, bytes: Uint8Array }} Given */
/** @typedef {{ who: string, type: string, at: string }} Act */
/** @typedef {{ name: string, kind: string, checked: string[], acts: Act[], verdict: Verdict }} Judgement */
/** @typedef {{ line: number, checked: string[], acts: Act[] }} Place */

/** @param {(place: Place) => string[] | Promise<string[]>} check @returns {Promise<{ verdict: Verdict, place: Place }>} */
async function weigh(check) {
  const place = { line: 1, checked: [], acts: [] };
  try {
    return { verdict: { ok: true, summary: await check(place) }, place };
  } catch (error) {
    return { verdict: { ok: false, line: place.line, reason: String(error) }, place };
  }
}

/** Checks an export that may come in pieces. @param {AsyncIterable<Uint8Array> | Iterable<Uint8Array>} source @param {Trust} trust @returns {Promise<Verdict>} */
export async function verifyExport(source, trust = {}) {
  const pieces = /** @type {Uint8Array[]} */ ([]);
  for await (const piece of source) pieces.push(piece);
  return (await weigh((place) => checkLog(concat(pieces), trust, place))).verdict;
}

/** @param {Uint8Array} bytes @param {Trust} trust @param {Place} place */
async function checkLog(bytes, trust, place) {
  const kept = trust.checkpoint?.replace(/\n$/, "");
  const pinned = kept ? [String(parse(kept).keyId)] : [];
  place.checked.push("log", ...(kept ? ["kept"] : []));
  return readExport(bytes, pinned.concat(trust.key ?? []), kept, place);
}

/** Checks a receipt against the exact bytes of its document. @param {string} receipt @param {Uint8Array} document @param {Trust} trust @returns {Promise<Verdict>} */
export async function verifyReceipt(receipt, document, trust = {}) {
  return (await weigh((place) => checkReceipt(receipt, document, trust, place))).verdict;
}

/** @param {string} receipt @param {Uint8Array | undefined} document @param {Trust} trust @param {Place} place */
async function checkReceipt(receipt, document, trust, place) {
  const { records } = await readReceipt(receipt, trust.key ?? [], place);
  place.checked.push("records", document ? "text" : "no-text");
  if (records.some(({ passkey }) => passkey)) place.checked.push("passkey");
  place.acts.push(...records.map(({ who, type, at }) => ({ who, type, at })));
  place.line = 1;
  if (document && (await sha256(document)) !== records[0]?.sha256)
    bad("it was another document that was signed");
  return records.map(recordLine);
}

/** A package: receipt and text, and that every record stands in a checkpoint, its timestamp, the sealed PDF. @param {Uint8Array} bytes @param {Trust} trust @param {Place} place */
async function checkPackage(bytes, trust, place) {
  const files = readZip(bytes);
  const need = (/** @type {string} */ name) => files.get(name) ?? bad(`${name} is not in it`);
  const said = await checkReceipt(textOf(need("receipt.json")), need("document.txt"), trust, place);
  const { keys, records } = await readReceipt(textOf(need("receipt.json")), trust.key ?? [], place);
  for (const { seq, bodyText } of records)
    if (textOf(need(`record-${seq}.json`)) !== `${bodyText}\n`)
      bad(`record-${seq}.json is not the record of the receipt`);
  const [checkpoint, proof] = [files.get("checkpoint.json"), files.get("inclusion.json")];
  if (checkpoint && proof) {
    const { heads, text, number } = await checkCheckpoint(
      oneLine(textOf(checkpoint)),
      keys,
      trust.key ?? [],
    );
    const [, size = 0, root] = heads.find(([stream]) => stream === RECORDS) ?? [];
    const { paths } = /** @type {{ paths: Record<string, string[]> }} */ (parse(textOf(proof)));
    for (const { seq, hash } of records)
      if ((await rootByPath(hash, seq, size, paths[seq] ?? [])) !== root)
        bad(`record ${seq} does not stand in checkpoint ${number}`);
    place.checked.push("inclusion");
    said.push(`under checkpoint ${number} over ${size} records`);
    const stamp = files.get("timestamp.tsr");
    if (stamp) {
      const { imprint, at, name, fingerprint } = await checkTimestamp(stamp);
      if (imprint !== (await sha256(text))) bad("the timestamp is about another checkpoint");
      place.checked.push("timestamp");
      place.acts.push({ who: name, type: "timestamp", at });
      said.push(`checkpoint ${number} existed at ${at}, says ${name}, certificate ${fingerprint}`);
    }
  }
  const pdf = files.get("document.pdf");
  if (pdf) said.push(...(await checkSealed(pdf, files.get("certificate.pem"), place)));
  return said;
}

/** @param {Uint8Array} bytes @param {Uint8Array | undefined} certificate @param {Place} place */
async function checkSealed(bytes, certificate, place) {
  const { name, fingerprint, statedAt } = await checkPdf(bytes);
  if (certificate) {
    const lines = textOf(certificate)
      .split("\n")
      .filter((line) => !line.startsWith("-----"));
    const der = Uint8Array.from(atob(lines.join("")), (sign) => sign.charCodeAt(0));
    if ((await sha256(der)) !== fingerprint) bad("the PDF is sealed by another certificate");
  }
  place.checked.push("pdf");
  return [
    `PDF sealed by ${name}, certificate ${fingerprint}`,
    ...(statedAt ? [`the seal states ${statedAt}`] : []),
  ];
}

/** What a file is, by its first bytes. @param {Uint8Array} bytes */
export function kindOf(bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 60));
  if (start.startsWith("PK\x03\x04")) return "package";
  if (start.startsWith("%PDF-")) return "pdf";
  if (start.startsWith('{"kind":"header"')) return "log";
  if (start.startsWith('{"kind":"checkpoint"')) return "checkpoint";
  if (/^\{\s*"format":\s*"flowdown-signature-receipt/.test(start)) return "receipt";
  if (/^\{\s*"keys":/.test(start)) return "keys";
  return bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80 ? "timestamp" : "document";
}

/** Judges files together: a text counts for the receipt that names it, a checkpoint for the log. @param {readonly Given[]} given @param {Trust} trust @returns {Promise<Judgement[]>} */
export async function judgeFiles(given, trust = {}) {
  const of = (/** @type {string} */ kind) => given.filter(({ bytes }) => kindOf(bytes) === kind);
  const judgements = /** @type {Judgement[]} */ ([]);
  const judge = async (
    /** @type {Given} */ { name, bytes },
    /** @type {(place: Place) => string[] | Promise<string[]>} */ check,
  ) => {
    const { verdict, place } = await weigh(check);
    judgements.push({
      name,
      kind: kindOf(bytes),
      checked: place.checked,
      acts: place.acts,
      verdict,
    });
  };
  const kept = trust.checkpoint ?? of("checkpoint").map(({ bytes }) => textOf(bytes))[0];
  const used = new Set(/** @type {Given[]} */ (of("keys")));
  for (const file of of("package"))
    await judge(file, (place) => checkPackage(file.bytes, trust, place));
  for (const file of of("log"))
    await judge(file, (place) =>
      checkLog(file.bytes, { ...trust, ...(kept && { checkpoint: kept }) }, place),
    );
  for (const file of of("receipt")) {
    const texts = of("document");
    const named = await documentOf(file.bytes);
    const hashes = await Promise.all(texts.map(({ bytes }) => sha256(bytes)));
    // the text it names; with one text beside it, that one, so that another text is said to be another
    const text = texts[hashes.indexOf(named)] ?? (texts.length === 1 ? texts[0] : undefined);
    if (text) used.add(text);
    await judge(file, (place) => checkReceipt(textOf(file.bytes), text?.bytes, trust, place));
  }
  for (const file of of("pdf"))
    await judge(file, (place) => checkSealed(file.bytes, undefined, place));
  for (const file of of("checkpoint"))
    if (of("log").length === 0)
      await judge(file, (place) => checkAlone(file, of("keys"), trust, place));
  for (const file of of("timestamp"))
    await judge(file, (place) => checkStamp(file, of("checkpoint"), place));
  for (const file of of("document"))
    if (!used.has(file))
      await judge(file, () =>
        bad("this is not a file the portal sealed, or its receipt is not beside it"),
      );
  return judgements;
}

/** @param {Uint8Array} receipt */
async function documentOf(receipt) {
  const { place, verdict } = await weigh(async (at) => {
    const { records } = await readReceipt(textOf(receipt), [], at);
    return [records[0]?.sha256 ?? ""];
  });
  return verdict.ok ? (verdict.summary[0] ?? "") : String(place.line - place.line);
}

/** @param {Given} file @param {readonly Given[]} keyFiles @param {Trust} trust @param {Place} place */
async function checkAlone(file, keyFiles, trust, place) {
  if (keyFiles.length === 0) bad("give the file with the portal's keys beside it");
  const published = keyFiles.flatMap(({ bytes }) => {
    const { keys } =
      /** @type {{ keys?: (import("./seals.mjs").Published & { fingerprint?: string, until?: string })[] }} */ (
        parse(textOf(bytes))
      );
    return (keys ?? []).map(({ fingerprint: _fingerprint, until: _until, ...key }) => key);
  });
  const keys = await readKeys(published);
  const { number, at } = await checkCheckpoint(oneLine(textOf(file.bytes)), keys, trust.key ?? []);
  place.checked.push("checkpoint");
  return [`checkpoint ${number} of ${at} holds`];
}

/** @param {Given} file @param {readonly Given[]} checkpoints @param {Place} place */
async function checkStamp(file, checkpoints, place) {
  const { imprint, at, name, fingerprint } = await checkTimestamp(file.bytes);
  const texts = await Promise.all(
    checkpoints.map(async ({ bytes }) => {
      const {
        number,
        prevHash,
        at: when,
        heads,
      } = /** @type {{ number: number, prevHash: string, at: string, heads: [string, number, string][] }} */ (
        parse(oneLine(textOf(bytes)))
      );
      return sha256(checkpointText({ number, prevHash, at: when, heads }));
    }),
  );
  if (checkpoints.length > 0 && !texts.includes(imprint))
    bad("the timestamp is about another checkpoint");
  place.checked.push("timestamp");
  place.acts.push({ who: name, type: "timestamp", at });
  return [`${imprint} existed at ${at}, says ${name}, certificate ${fingerprint}`];
}
