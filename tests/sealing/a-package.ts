// One agreement's package and one log as the portal gives them out, and ways to spoil them, for tests of the verifier.
import { createHash, createSecretKey, randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { agreementRecord } from "#app/pdf/agreement-record.ts";
import { sealPdf } from "#app/pdf/seal-pdf.server.ts";
import { writeDocument } from "#app/pdf/write-document.server.ts";
import { VERIFIER, verifierPage } from "#app/sealing/assemble-verifier.ts";
import { buildPackage, type PackageParts } from "#app/sealing/build-package.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import { RECORDS_HEAD, treeRoot } from "#app/sealing/record-tree.ts";
import { loadOrCreateSealCertificate } from "#app/sealing/seal-certificate.server.ts";
import { GENESIS_HASH, sealRecord, type SealedRecord } from "#app/sealing/seal-record.ts";
import { signCheckpoint } from "#app/sealing/sign-checkpoint.ts";
import { aRecord, exported } from "./a-record.ts";
import { anAgreement } from "#tests/pdf/samples.ts";

export const TEXT = "Confidentiality deed, version 3.\n\n1. Größe ≤ 5 – Zażółć.\n";

/** A chain of records, each about its own text; the text of the third and fifth is TEXT. */
export function aChain(key: PortalKey, count = 6): (SealedRecord & { seq: number })[] {
  const chain: (SealedRecord & { seq: number })[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const text = seq === 3 || seq === 5 ? TEXT : `Another text ${seq}`;
    const sealed = sealRecord(
      {
        seq,
        prevHash: chain.at(-1)?.hash ?? GENESIS_HASH,
        keyId: key.keyId,
        recordType: seq === 5 ? "agreement.countersigned" : "agreement.signed",
        payload: {
          document: { sha256: createHash("sha256").update(text).digest("hex") },
          signer: { typedName: "Zoë Ruiz" },
          time: { serverUtc: "2026-11-22T10:20:30.000Z" },
        },
      },
      key.privateKey,
    );
    chain.push({ ...sealed, seq });
  }
  return chain;
}

/** A checkpoint over a chain. */
export const overChain = (key: PortalKey, hashes: readonly string[], number = 1) =>
  signCheckpoint(
    {
      number,
      prevHash: GENESIS_HASH,
      at: "2026-11-22T11:07:00.000Z",
      heads: [[RECORDS_HEAD, hashes.length, treeRoot(hashes)]],
    },
    key,
  );

/** The certificate of a portal of its own. */
export async function aSeal(masterKey = createSecretKey(randomBytes(32))) {
  const dataFolder = await mkdtemp(path.join(tmpdir(), "flowdown-seal-"));
  const from = { dataFolder, masterKey, origin: "https://portal.example" };
  return { from, seal: await loadOrCreateSealCertificate(from) };
}

/** The parts of a package. */
export async function packageParts(key: PortalKey): Promise<PackageParts> {
  const { seal } = await aSeal();
  const chain = aChain(key);
  const hashes = chain.map(({ hash }) => hash);
  const document = await writeDocument(agreementRecord(anAgreement({ text: TEXT })));
  const { keyId, spkiBase64, fingerprint } = key;
  return {
    title: "Confidentiality deed",
    reference: "SD-1",
    portal: "https://portal.example",
    text: TEXT,
    pdf: await sealPdf(document, seal, {
      at: new Date("2026-11-22T11:00:00Z"),
      reason: "Sealed as a whole",
      location: "https://portal.example",
    }),
    records: chain.filter(({ seq }) => seq === 3 || seq === 5),
    keys: [{ keyId, spkiBase64, fingerprint }],
    certificate: seal,
    proof: { checkpoint: overChain(key, hashes), hashes, timestamp: null },
    verifier: { script: VERIFIER, page: verifierPage([fingerprint], "https://portal.example") },
  };
}

export const pack = (parts: PackageParts, changes: Partial<PackageParts> = {}) =>
  buildPackage({ ...parts, ...changes });

/** A log with these records, whose one checkpoint saw the first so many of the genuine chain. */
export async function aLogWith(
  key: PortalKey,
  chain: ReturnType<typeof aChain>,
  records: ReturnType<typeof aChain>,
  saw: number,
): Promise<string> {
  const hashes = chain.slice(0, saw).map(({ hash }) => hash);
  const checkpoint = { ...overChain(key, hashes) };
  return exported({ ...aRecord(), key, checkpoints: [checkpoint] }, { records });
}
