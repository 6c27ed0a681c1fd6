// Writes the certificate of an erasure: what, how many, which hashes, when, by whom and how; the bytes that are sealed.
import { inUtc } from "#app/pdf/in-utc.ts";
import type { ErasedFile, Erasure } from "#db/erasures.ts";
import { CAUSE_WORDS } from "#app/screens/erasures/erasure-words.ts";
import { rolesInWords } from "./staff-navigation.ts";
import type { StaffRole } from "./permissions.ts";

/** The certificate as plain text. */
export function erasureText(facts: {
  readonly erasure: Erasure;
  readonly files: readonly ErasedFile[];
  readonly keyHash: string;
  readonly organisation: string;
  readonly at: Date;
}): string {
  const { erasure, files, keyHash, at } = facts;
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0);
  const what = erasure.supplierId ? "The files received from" : "The file kept of the item";
  const lines = [
    "CERTIFICATE OF CRYPTOGRAPHIC ERASURE",
    "",
    `Issued by: ${oneLine(facts.organisation)}`,
    `Erasure: ${erasure.id}`,
    `What was erased: ${what} ${oneLine(erasure.name)} [${erasure.supplierId ?? erasure.materialId}]`,
    `Files: ${files.length}`,
    `Bytes: ${bytes}`,
    `Cause: ${CAUSE_WORDS[erasure.cause]}`,
    `Reason given: ${oneLine(erasure.reason)}`,
    `Proposed by: ${person(erasure.proposedBy, erasure.proposerRoles)}, ${inUtc(erasure.proposedAt)}`,
    `Confirmed by: ${person(erasure.settledBy ?? "", erasure.settlerRoles ?? [])}, ${inUtc(at)}`,
    "",
    "Method",
    "Each file was kept encrypted only, with AES-256-GCM under a key of its own, and these keys under one key that belonged to what is named above alone. That key was destroyed; no other copy of it is kept by this portal. Without it the files cannot be decrypted.",
    `Destroyed key: SHA-256 of its wrapped form ${keyHash}`,
    "",
    "What is not erased",
    "Answers, agreements, signatures, decisions and the audit log stay. Encrypted bytes may remain on disks and in copies of them; they cannot be read. A backup of the database from before the time above still holds the wrapped key: it has to expire as backups do here, and after restoring one this erasure has to be carried out again.",
    "",
    "Files",
    ...files.map(
      (one, place) => `${place + 1}. SHA-256 ${one.sha256}, ${one.bytes} bytes, ${one.kind}`,
    ),
    "",
  ];
  return lines.join("\n");
}

const person = (name: string, roles: readonly string[]) =>
  `${oneLine(name)} (${rolesInWords(roles as readonly StaffRole[])})`;

// a line end or a direction mark could forge a line of the certificate
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}
