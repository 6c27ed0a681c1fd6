// Everything that proves the supplier's own agreement, and what checks it, in one file.
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { agreementPackage } from "#app/use-cases/parts/agreement-package.ts";
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
    const file = await agreementPackage(context.portal, reader, facts, signatures);
    if (!file) throw notFound();
    return sendFile(own.reference, "zip", file);
  },
);
