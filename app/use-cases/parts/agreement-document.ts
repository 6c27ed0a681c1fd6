// Makes what both sides keep of an agreement: the sealed PDF with its certificate, and the receipt that verifies without us.
import { agreementRecord, type SealedAct } from "#app/pdf/agreement-record.ts";
import { agreementWords } from "#app/pdf/agreement-words.ts";
import { inUtc } from "#app/pdf/in-utc.ts";
import { sealPdf } from "#app/pdf/seal-pdf.server.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import { fingerprintsOf, publicKeysOf, type KnownKey } from "#app/sealing/known-keys.ts";
import type { StoredSignature } from "#db/signatures.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { readRecord, type ReadRecord } from "./read-record.ts";

export interface DocumentFacts {
  readonly title: string;
  readonly reference: string;
  readonly locale: Locale;
  readonly text: string;
  readonly sha256: string;
  readonly organisation: string;
  readonly supplierName: string;
  readonly registrationNumber: string;
  readonly createdAt: Date;
}

const ROLES = {
  en: {
    ours: "Disclosing party",
    theirs: "Receiving party",
    seal: "Sealed as a whole by the portal",
  },
  de: {
    ours: "Offenlegende Partei",
    theirs: "Empfangende Partei",
    seal: "Vom Portal als Ganzes gesiegelt",
  },
} as const;

/** The agreement as a sealed PDF; the same records give the same bytes. */
export async function agreementPdf(
  portal: Portal,
  facts: DocumentFacts,
  signatures: readonly StoredSignature[],
  keys: readonly KnownKey[],
): Promise<Uint8Array> {
  const { config, portalKey } = portal;
  const words = ROLES[facts.locale];
  const publicKeys = publicKeysOf(keys);
  const records = signatures.map((stored) => readRecord(stored, publicKeys));
  const seal = await portal.sealCertificate();
  const document = await writeDocument(
    agreementRecord({
      locale: facts.locale,
      title: facts.title,
      version: facts.reference,
      text: facts.text,
      sha256: facts.sha256,
      byteLength: Buffer.byteLength(facts.text),
      parties: [
        { role: words.ours, legalName: facts.organisation, registration: null },
        {
          role: words.theirs,
          legalName: facts.supplierName,
          registration: facts.registrationNumber || null,
        },
      ],
      acts: records.flatMap((record) => actOf(record, facts)),
      // the keys that sealed it, so that the file stays the same after the portal has changed its key
      keyFingerprint: fingerprintsOf(records, keys).join("\n") || portalKey.fingerprint,
      certificateFingerprint: seal.fingerprint,
      portal: config.FLOWDOWN_URL,
      createdAt: facts.createdAt,
    }),
  );
  // stated as of the last act it tells of, so that the file is the same whenever it is fetched
  const last = records.at(-1)?.at;
  const stated = last === undefined ? facts.createdAt : new Date(last);
  // a certificate that came later was not there at the time of the act
  const at = stated < seal.from ? seal.from : stated;
  return sealPdf(document, seal, { at, reason: words.seal, location: config.FLOWDOWN_URL });
}

function actOf(record: ReadRecord, facts: DocumentFacts): SealedAct[] {
  if (record.type === "declined") return [];
  const words = agreementWords(facts.locale);
  const { source, stepUp, shownAt, reachedAt } = record;
  return [
    {
      act: record.type,
      party: record.type === "signed" ? facts.supplierName : facts.organisation,
      name: record.name,
      role: record.title,
      email: record.email,
      authority: record.authority,
      authoritySource:
        source &&
        [
          `${source.by}${source.ours ? `, ${words.confirmedByStaff}` : ""}`,
          words.basis(source.basis),
          inUtc(new Date(source.at)),
        ].join("\n"),
      authentication: [
        record.method,
        ...(stepUp ? [`${words.stepUp(stepUp.method)}, ${inUtc(new Date(stepUp.at))}`] : []),
      ].join("\n"),
      reading:
        shownAt &&
        `${inUtc(new Date(shownAt))}\n${reachedAt ? inUtc(new Date(reachedAt)) : words.notObserved}`,
      at: new Date(record.at),
      address: record.address,
      consent: record.consent,
      recordNumber: record.seq,
      recordId: record.id,
      recordHash: record.hash,
      keyId: record.keyId,
    },
  ];
}

/** The receipt as a file: the sealed records and the portal's public keys. Null while nothing was sealed. */
export function agreementReceipt(
  signatures: readonly StoredSignature[],
  keys: readonly KnownKey[],
): string | null {
  if (signatures.length === 0) return null;
  return buildReceipt({ records: signatures, publicKeys: keys });
}
