// The exact bytes of an agreement's text: what the fingerprint is of.
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { findAgreement } from "#db/agreements.ts";
import { AgreementParams } from "./agreement.form.ts";

export const loader = forStaff(
  "agreement.read",
  AgreementParams,
  async ({ reader }, { agreementId }) => {
    const agreement = await findAgreement(reader, agreementId);
    if (!agreement?.text) throw notFound();
    return sendFile(agreement.reference, "txt", agreement.text);
  },
);
