// Reads the text a supplier is about to certify: the same for the page that shows it and the act that seals it.
import type { SupplierPerson } from "./context.ts";
import { certificateText } from "./certificate-text.ts";
import type { Reader } from "#db/connection.ts";
import { listOwnAgreementNames } from "#db/return-lists.ts";
import { listReturnLines } from "#db/returns.ts";
import { readSettings } from "#db/settings.ts";

/** The lines that wait for a certificate, their text, and how many are not filled in yet. */
export async function readCertificate(
  reader: Reader,
  supplier: Pick<SupplierPerson, "supplierId" | "supplierName" | "name" | "language">,
  engagementId: string,
) {
  const { supplierId, supplierName, language } = supplier;
  const all = await listReturnLines(reader, { supplierId, engagementId });
  const lines = all.filter(({ state }) => state === "answered");
  const { organisation } = await readSettings(reader);
  const text = certificateText({
    lines,
    organisation,
    supplierName,
    signatory: supplier.name,
    agreements: (await listOwnAgreementNames(reader, supplierId, engagementId)).join(", "),
    locale: language,
  });
  return {
    lines,
    text,
    known: all.length > 0,
    unfilled: all.filter(({ state }) => state === "open").length,
  };
}
