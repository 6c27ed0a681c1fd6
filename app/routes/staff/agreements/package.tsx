// Everything that proves an agreement, and what checks it, in one file.
import { forStaff } from "#app/access/doors.server.ts";
import { readSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { agreementPackage } from "#app/use-cases/parts/agreement-package.ts";
import { AgreementParams } from "./agreement.form.ts";

export const loader = forStaff(
  "agreement.read",
  AgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const { facts, signatures } = await readSentAgreement(reader, agreementId);
    const file = await agreementPackage(context.portal, reader, facts, signatures);
    if (!file) throw notFound();
    return sendFile(facts.reference, "zip", file);
  },
);
