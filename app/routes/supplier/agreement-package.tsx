// Everything that proves the supplier's own agreement, and what checks it, in one file.
import { forSupplier } from "#app/access/doors.server.ts";
import { readOwnSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { agreementPackage } from "#app/use-cases/parts/agreement-package.ts";
import { OwnAgreementParams } from "./agreement.form.ts";

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const { supplierId } = context.supplier;
    const { facts, signatures } = await readOwnSentAgreement(reader, supplierId, agreementId);
    const file = await agreementPackage(context.portal, reader, facts, signatures);
    if (!file) throw notFound();
    return sendFile(facts.reference, "zip", file);
  },
);
