// Makes the one file that both sides take home of an agreement: everything that proves it, and what checks it.
import type { Portal } from "#app/portal.server.ts";
import { VERIFIER, verifierPage } from "#app/sealing/assemble-verifier.ts";
import { buildPackage } from "#app/sealing/build-package.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { readHeadLines } from "#app/sealing/sign-checkpoint.ts";
import { findStamp } from "#db/checkpoint-stamps.ts";
import { findCheckpointOver } from "#db/checkpoints.ts";
import type { Reader } from "#db/connection.ts";
import { listSignatureHashes, type StoredSignature } from "#db/signatures.ts";
import { agreementPdf, type DocumentFacts } from "./agreement-document.ts";

/** Everything both parties keep, in one file. Null while nothing was sealed. */
export async function agreementPackage(
  portal: Portal,
  reader: Reader,
  facts: DocumentFacts,
  signatures: readonly StoredSignature[],
): Promise<Uint8Array | null> {
  const last = signatures.at(-1);
  if (!last) return null;
  const keys = await readKnownKeys(reader, portal);
  const origin = portal.config.FLOWDOWN_URL;
  const trusted = keys.map(({ fingerprint }) => fingerprint);
  return buildPackage({
    title: facts.title,
    reference: facts.reference,
    portal: origin,
    text: facts.text,
    pdf: await agreementPdf(portal, facts, signatures, keys),
    records: signatures,
    keys,
    certificate: await portal.sealCertificate(),
    proof: await proofOf(reader, last.seq),
    verifier: { script: VERIFIER, page: verifierPage(trusted, origin) },
  });
}

// the first stamped checkpoint that covers every record of it, so that the package stays the same from then on
async function proofOf(reader: Reader, seq: number) {
  const found = await findCheckpointOver(reader, seq);
  if (!found) return null;
  const { heads: text, ...rest } = found.checkpoint;
  const timestamp = await findStamp(reader, found.checkpoint.number);
  const hashes = await listSignatureHashes(reader, found.size);
  return { checkpoint: { ...rest, heads: readHeadLines(text) }, hashes, timestamp };
}
