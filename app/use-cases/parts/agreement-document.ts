// Makes what both sides keep of an agreement: the PDF with its certificate, and the receipt that verifies without us.
import { agreementRecord } from "#app/pdf/agreement-record.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { buildReceipt } from "#app/sealing/build-receipt.ts";
import type { StoredSignature } from "#db/signatures.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { readRecord } from "./read-record.ts";

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
  en: { ours: "Disclosing party", theirs: "Receiving party", declined: "Declined" },
  de: { ours: "Offenlegende Partei", theirs: "Empfangende Partei", declined: "Abgelehnt" },
} as const;

/** The agreement as a PDF; the same records give the same bytes. */
export async function agreementPdf(
  { config, portalKey }: Portal,
  facts: DocumentFacts,
  signatures: readonly StoredSignature[],
): Promise<Uint8Array> {
  const words = ROLES[facts.locale];
  const records = signatures.map((stored) => readRecord(stored, portalKey));
  return writeDocument(
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
      acts: records.flatMap((record) =>
        record.type === "declined"
          ? []
          : [
              {
                act: record.type,
                party: record.type === "signed" ? facts.supplierName : facts.organisation,
                name: record.name,
                role: record.title,
                email: record.email,
                authority: record.authority,
                authentication: record.method,
                at: new Date(record.at),
                address: record.address,
                consent: record.consent,
                recordNumber: record.seq,
                recordHash: record.hash,
                keyId: record.keyId,
              },
            ],
      ),
      keyFingerprint: portalKey.fingerprint,
      portal: config.FLOWDOWN_URL,
      createdAt: facts.createdAt,
    }),
  );
}

/** The receipt as a file: the sealed records and the portal's public key. Null while nothing was sealed. */
export function agreementReceipt(
  { portalKey }: Portal,
  signatures: readonly StoredSignature[],
): string | null {
  if (signatures.length === 0) return null;
  return buildReceipt({ records: signatures, publicKeys: [portalKey] });
}
