// Everything that proves an agreement, and what checks it, in one file.
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { agreementPackage } from "#app/use-cases/parts/agreement-package.ts";
import { findAgreement } from "#db/agreements.ts";
import { readSettings } from "#db/settings.ts";
import { listSignatures } from "#db/signatures.ts";
import { AgreementParams } from "./agreement.form.ts";

export const loader = forStaff(
  "agreement.read",
  AgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const agreement = await findAgreement(reader, agreementId);
    if (!agreement?.text || !agreement.sha256 || agreement.kind === "head") throw notFound();
    if (!agreement.sentAt) throw notFound();
    const { organisation } = await readSettings(reader);
    const facts = {
      ...agreement,
      text: agreement.text,
      sha256: agreement.sha256,
      supplierName: agreement.supplierName ?? "",
      registrationNumber: agreement.registrationNumber ?? "",
      organisation,
      // as the supplier's own copy says it: both sides hold the same bytes
      createdAt: agreement.sentAt,
    };
    const signatures = await listSignatures(reader, agreementId);
    const file = await agreementPackage(context.portal, reader, facts, signatures);
    if (!file) throw notFound();
    return sendFile(agreement.reference, "zip", file);
  },
);
