// Seals a finished PDF by the portal's certificate (PAdES, ETSI.CAdES.detached): any later change to the file shows.
import type { SealCertificate } from "#app/sealing/seal-certificate.server.ts";

/**
 * The sealed file. `at` is the moment it states, and it is only stated: what proves a time is a timestamp. The same
 * document, certificate and moment give the same bytes.
 */
export async function sealPdf(
  document: Uint8Array,
  seal: SealCertificate,
  says: { readonly at: Date; readonly reason: string; readonly location: string },
): Promise<Uint8Array> {
  // large, and needed only where a document is made
  const { CryptoKeySigner, PDF } = await import("@libpdf/core");
  const pdf = await PDF.load(document);
  const signer = new CryptoKeySigner(seal.privateKey, seal.certificate, "RSA", "RSASSA-PKCS1-v1_5");
  const { bytes } = await pdf.sign({
    signer,
    level: "B-B",
    subFilter: "ETSI.CAdES.detached",
    digestAlgorithm: "SHA-256",
    fieldName: "PortalSeal",
    signingTime: says.at,
    reason: says.reason,
    location: says.location,
  });
  return bytes;
}
