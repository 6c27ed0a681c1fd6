// Changes the certificate of PDFs together with the portal's key: the private half of the one before goes, its public half stays.
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  CERTIFICATE_FILE,
  draftCertificate,
  readCertificateFile,
  type loadOrCreateSealCertificate,
} from "./seal-certificate.server.ts";
import { readRetired, RETIRED_FILE } from "./known-certificates.server.ts";

const NEXT_FILE = "seal-certificate.next.json";

type From = Parameters<typeof loadOrCreateSealCertificate>[0];

/**
 * Makes the next certificate and writes it down beside the one in use; it counts once the key of this id does. Nothing is
 * made while there is no certificate yet: the first PDF makes one.
 */
export async function draftNextCertificate(from: From, keyId: string): Promise<void> {
  const path = join(from.dataFolder, NEXT_FILE);
  await rm(path, { force: true });
  if (!(await readCertificateFile(join(from.dataFolder, CERTIFICATE_FILE)))) return;
  const next = await draftCertificate(from);
  await writeFile(path, JSON.stringify({ ...next, keyId }), { mode: 0o600, flush: true });
}

/**
 * The next certificate becomes the one in use, where one was made for this key. Safe to be asked again after the portal
 * ended in the middle of it.
 */
export async function takeNextCertificate(folder: string, keyId: string): Promise<void> {
  const path = join(folder, NEXT_FILE);
  const next = (await readCertificateFile(path)) as
    { certificate: string; keyId?: string } | undefined;
  if (next?.keyId !== keyId) return;
  const current = await readCertificateFile(join(folder, CERTIFICATE_FILE));
  const retired = await readRetired(folder);
  if (current && !retired.some(({ certificate }) => certificate === current.certificate)) {
    const line = { certificate: current.certificate, replacedAt: new Date().toISOString() };
    const draft = join(folder, `${RETIRED_FILE}.draft`);
    await writeFile(draft, JSON.stringify([...retired, line]), { mode: 0o600, flush: true });
    await rename(draft, join(folder, RETIRED_FILE));
  }
  await rename(path, join(folder, CERTIFICATE_FILE));
}
