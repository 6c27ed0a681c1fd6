// The supplier's own receipt: the sealed records with the key, to be checked without the portal.
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { agreementReceipt } from "#app/use-cases/parts/agreement-document.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { listSignatures } from "#db/signatures.ts";
import { OwnAgreementParams } from "./agreement.form.ts";

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const own = await findOwnAgreement(reader, context.supplier.supplierId, agreementId);
    const keys = await readKnownKeys(reader, context.portal);
    const receipt = own && agreementReceipt(await listSignatures(reader, own.id), keys);
    if (!receipt) throw notFound();
    return sendFile(`${own.reference}-receipt`, "json", receipt);
  },
);
