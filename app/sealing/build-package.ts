// Decides what both parties take home of an agreement: everything that proves it, and what checks it, in one file.
import { writeZip } from "#app/files/write-zip.ts";
import { checkpointFile } from "./build-export.ts";
import { buildReceipt } from "./build-receipt.ts";
import { fingerprintsOf } from "./known-keys.ts";
import { packageReadme } from "./package-words.ts";
import type { PublishedKey } from "./portal-key.server.ts";
import { RECORDS_HEAD, treePath } from "./record-tree.ts";
import type { SealedRecord } from "./seal-record.ts";
import type { SignedCheckpoint } from "./sign-checkpoint.ts";

export interface PackageParts {
  readonly title: string;
  readonly reference: string;
  readonly portal: string;
  readonly text: string;
  readonly pdf: Uint8Array;
  readonly records: readonly (SealedRecord & { readonly seq: number })[];
  readonly keys: readonly (PublishedKey & { readonly fingerprint: string })[];
  readonly certificate: { readonly pem: string; readonly fingerprint: string };
  /** The checkpoint that covers all records, with the hashes its tree is over; null while there is none yet. */
  readonly proof: {
    readonly checkpoint: SignedCheckpoint;
    readonly hashes: readonly string[];
    readonly timestamp: Uint8Array | null;
  } | null;
  readonly verifier: { readonly script: string; readonly page: string };
}

/** The package. The same parts give the same bytes. */
export function buildPackage(parts: PackageParts): Uint8Array {
  const { proof, keys, records } = parts;
  const stamp = proof?.timestamp ?? null;
  const sealing = fingerprintsOf(
    records.map(({ bodyText }) => JSON.parse(bodyText) as { keyId: string }),
    keys,
  );
  return writeZip([
    {
      name: "README.txt",
      content: packageReadme({
        ...parts,
        keys: sealing,
        certificate: parts.certificate.fingerprint,
        stamped: stamp !== null,
      }),
    },
    { name: "document.pdf", content: parts.pdf },
    { name: "document.txt", content: parts.text },
    { name: "receipt.json", content: buildReceipt({ records, publicKeys: keys }) },
    ...records.map((record) => ({
      name: `record-${record.seq}.json`,
      content: `${record.bodyText}\n`,
    })),
    ...(proof
      ? [
          { name: "checkpoint.json", content: checkpointFile(proof.checkpoint) },
          { name: "inclusion.json", content: inclusionOf(records, proof) },
        ]
      : []),
    ...(stamp ? [{ name: "timestamp.tsr", content: stamp }] : []),
    { name: "portal-keys.json", content: `${JSON.stringify({ keys }, null, 2)}\n` },
    {
      name: "portal-key.pem",
      content: keys
        .filter(({ fingerprint }) => sealing.includes(fingerprint))
        .map(({ spkiBase64 }) => pemOf(spkiBase64))
        .join(""),
    },
    { name: "certificate.pem", content: parts.certificate.pem },
    { name: "verify.html", content: parts.verifier.page },
    { name: "verify.mjs", content: parts.verifier.script },
  ]);
}

function inclusionOf(
  records: PackageParts["records"],
  { checkpoint, hashes }: NonNullable<PackageParts["proof"]>,
): string {
  const [, size = 0] = checkpoint.heads.find(([stream]) => stream === RECORDS_HEAD) ?? [];
  const under = hashes.slice(0, size);
  const paths = Object.fromEntries(records.map(({ seq }) => [seq, treePath(under, seq)]));
  return `${JSON.stringify({ checkpoint: checkpoint.number, size, paths }, null, 2)}\n`;
}

function pemOf(spkiBase64: string): string {
  const lines = spkiBase64.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}
