// The agreement as a PDF with its certificate page.
import { forStaff } from "#app/access/doors.server.ts";
import { readSentAgreement } from "#app/access/read-signed-agreement.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { agreementPdf } from "#app/use-cases/parts/agreement-document.ts";
import { AgreementParams } from "./agreement.form.ts";

export const loader = forStaff(
  "agreement.read",
  AgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const { facts, signatures } = await readSentAgreement(reader, agreementId);
    const keys = await readKnownKeys(reader, context.portal);
    const pdf = await agreementPdf(context.portal, facts, signatures, keys);
    return sendFile(facts.reference, "pdf", pdf);
  },
);
