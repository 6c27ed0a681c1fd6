// The supplier's own copy as a PDF with the certificate page.
import { forSupplier } from "#app/access/doors.server.ts";
import { readOwnSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { agreementPdf } from "#app/use-cases/parts/agreement-document.ts";
import { OwnAgreementParams } from "./agreement.form.ts";

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const { supplierId } = context.supplier;
    const { facts, signatures } = await readOwnSentAgreement(reader, supplierId, agreementId);
    const keys = await readKnownKeys(reader, context.portal);
    const pdf = await agreementPdf(context.portal, facts, signatures, keys);
    return sendFile(facts.reference, "pdf", pdf);
  },
);
