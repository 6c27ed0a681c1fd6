// Reads what the papers of an agreement are made of, for whoever asks: both sides get the same bytes.
import type { DocumentFacts } from "#app/use-cases/parts/agreement-document.ts";
import { findAgreement, findOwnAgreement } from "#db/agreements.ts";
import type { Reader } from "#db/connection.ts";
import { readSettings } from "#db/settings.ts";
import { listSignatures, type StoredSignature } from "#db/signatures.ts";
import { notFound } from "./refusals.server.ts";

export interface SignedAgreement {
  readonly facts: DocumentFacts;
  readonly signatures: readonly StoredSignature[];
}

/** Any agreement that was sent to a supplier, for staff. Refuses as not found what has no text of ours or was not sent. */
export async function readSentAgreement(reader: Reader, id: string): Promise<SignedAgreement> {
  const found = await findAgreement(reader, id);
  if (!found || found.kind === "head") throw notFound();
  const { supplierName, registrationNumber } = found;
  return signedAgreement(reader, id, {
    ...found,
    supplierName: supplierName ?? "",
    registrationNumber: registrationNumber ?? "",
  });
}

/** The supplier's own agreement. Another supplier's is not found. */
export async function readOwnSentAgreement(
  reader: Reader,
  supplierId: string,
  id: string,
): Promise<SignedAgreement> {
  const own = await findOwnAgreement(reader, supplierId, id);
  if (!own) throw notFound();
  return signedAgreement(reader, id, own);
}

type Found = Omit<DocumentFacts, "text" | "sha256" | "organisation" | "createdAt"> & {
  readonly text: string | null;
  readonly sha256: string | null;
  readonly sentAt: Date | null;
};

async function signedAgreement(reader: Reader, id: string, found: Found): Promise<SignedAgreement> {
  const { text, sha256, sentAt } = found;
  if (!text || !sha256 || !sentAt) throw notFound();
  const { organisation } = await readSettings(reader);
  const signatures = await listSignatures(reader, id);
  const facts = { ...found, text, sha256, organisation, createdAt: sentAt };
  return { facts: { ...facts, ...partiesAsSealed(signatures) }, signatures };
}

// once an act is sealed, the parties are called what they were called then: a paper does not change with a company's name
function partiesAsSealed(signatures: readonly StoredSignature[]) {
  const last = signatures.at(-1);
  if (!last) return {};
  const { payload } = JSON.parse(last.bodyText) as {
    payload: {
      parties?: {
        requesting: { name: string };
        supplier: { legalName: string; registrationNumber: string };
      };
    };
  };
  if (!payload.parties) return {};
  const { requesting, supplier } = payload.parties;
  return {
    organisation: requesting.name,
    supplierName: supplier.legalName,
    registrationNumber: supplier.registrationNumber,
  };
}
