// Reads which certificates this portal seals and sealed its PDFs with: public halves, since when, until when.
import { createHash, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CERTIFICATE_FILE, pemOf, readCertificateFile } from "./seal-certificate.server.ts";

/** Those before the one in use, in the folder of secrets. */
export const RETIRED_FILE = "seal-certificates.before.json";

export interface KnownCertificate {
  /** SHA-256, hexadecimal. */
  readonly fingerprint: string;
  readonly pem: string;
  /** ISO 8601: as the certificate itself says. */
  readonly from: string;
  readonly until: string;
  /** ISO 8601; empty for the one in use. */
  readonly replacedAt: string;
}

interface Retired {
  readonly certificate: string;
  readonly replacedAt: string;
}

/** Every certificate there was, the newest first; none before the first PDF was made. */
export async function knownCertificates(folder: string): Promise<readonly KnownCertificate[]> {
  const current = await readCertificateFile(join(folder, CERTIFICATE_FILE));
  const retired = await readRetired(folder);
  const all = [...retired, ...(current ? [{ ...current, replacedAt: "" }] : [])];
  return all.map(described).reverse();
}

/** Those that were replaced, the oldest first. */
export async function readRetired(folder: string): Promise<readonly Retired[]> {
  try {
    return JSON.parse(await readFile(join(folder, RETIRED_FILE), "utf8")) as Retired[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function described({ certificate, replacedAt }: Retired): KnownCertificate {
  const der = Buffer.from(certificate, "base64");
  const { validFrom, validTo } = new X509Certificate(der);
  return {
    fingerprint: createHash("sha256").update(der).digest("hex"),
    pem: pemOf(der),
    from: new Date(validFrom).toISOString(),
    until: new Date(validTo).toISOString(),
    replacedAt,
  };
}
