// The supplier's own copy as a PDF with the certificate page.
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { agreementPdf } from "#app/use-cases/parts/agreement-document.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { readSettings } from "#db/settings.ts";
import { listSignatures } from "#db/signatures.ts";
import { OwnAgreementParams } from "./agreement.form.ts";

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const own = await findOwnAgreement(reader, context.supplier.supplierId, agreementId);
    if (!own?.text || !own.sha256 || !own.sentAt) throw notFound();
    const { organisation } = await readSettings(reader);
    const facts = {
      ...own,
      text: own.text,
      sha256: own.sha256,
      organisation,
      createdAt: own.sentAt,
    };
    const signatures = await listSignatures(reader, agreementId);
    return sendFile(own.reference, "pdf", await agreementPdf(context.portal, facts, signatures));
  },
);
