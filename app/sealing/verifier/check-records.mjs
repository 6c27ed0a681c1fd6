// Checks a receipt: the sealed records of one document, and the bytes of that document when they are there.
import { checkPasskey } from "./check-passkey.mjs";
import { bad, canonical, parse, read } from "./reading.mjs";
import { PUBLISHED, checkSeal, oneLine, readKeys, sha256 } from "./seals.mjs";

const RECEIPT_FORMATS = ["flowdown-signature-receipt/1", "flowdown-signature-receipt/2"];
const RECORD = { bodyText: "", signature: "", hash: "" };

/** @typedef {{ seq: number, bodyText: string, type: string, hash: string, prev: string, keyId: string, sha256: string, at: string, who: string, passkey: boolean }} CheckedRecord */

/** One sealed record. @param {typeof RECORD} record @param {import("./seals.mjs").Keys} keys @param {readonly string[]} trusted @returns {Promise<CheckedRecord>} */
export async function checkRecord(record, keys, trusted) {
  const { bodyText, signature, hash } = read(JSON.stringify(record), RECORD);
  const body = parse(bodyText);
  if (canonical(body) !== bodyText) bad("the record has doubled keys or odd spelling");
  const message = `flowdown/record/v1\n${bodyText}`;
  const { payload } =
    /** @type {{ payload?: import("./check-passkey.mjs").Signed & { signer?: { typedName?: string, name?: string, registeredName?: string }, time?: { serverUtc?: string } } }} */ (
      body
    );
  const { typedName, name, registeredName } = payload?.signer ?? {};
  const at = String(payload?.time?.serverUtc ?? "");
  const seal = { keyId: String(body.keyId), signature, at };
  const bytes = await checkSeal(message, seal, keys, trusted);
  if ((await sha256(message, bytes)) !== hash) bad("the record's hash does not fit");
  return {
    seq: Number(body.seq),
    bodyText,
    type: String(body.type),
    hash,
    prev: String(body.prev),
    keyId: String(body.keyId),
    sha256: String(payload?.document?.sha256),
    at,
    passkey: await checkPasskey(payload),
    who: String(typedName ?? name ?? registeredName ?? ""),
  };
}

/** The records of a receipt. @param {string} text @param {readonly string[]} trusted @param {{ line: number }} place */
export async function readReceipt(text, trusted, place) {
  const like = { format: "", publicKeys: [PUBLISHED], records: [RECORD] };
  const { format, publicKeys, records } = read(oneLine(text), like, "  ");
  if (!RECEIPT_FORMATS.includes(format) || records.length === 0)
    bad("there is no record in it, or not in a format that is known");
  const keys = await readKeys(publicKeys);
  const checked = [];
  for (const [index, record] of records.entries()) {
    place.line = index + 1;
    checked.push(await checkRecord(record, keys, trusted));
  }
  if (new Set(checked.map((one) => one.sha256)).size !== 1)
    bad("its records are about different documents");
  for (const [index, one] of checked.entries())
    if (index > 0 && one.seq <= (checked[index - 1]?.seq ?? 0))
      bad("its records are not in their order");
  return { keys, records: checked };
}

/** A line for people about a record that holds. @param {CheckedRecord} record */
export const recordLine = ({ seq, type, keyId, passkey }) =>
  `record ${seq} ${JSON.stringify(type)} holds, sealed with key ${keyId}${passkey ? ", confirmed by the signer's passkey" : ""}`;
