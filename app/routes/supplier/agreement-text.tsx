// The exact bytes of the supplier's own agreement: what the fingerprint is of.
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { findOwnAgreement } from "#db/agreements.ts";
import { OwnAgreementParams } from "./agreement.form.ts";

export const loader = forSupplier(
  "own.agreement.read",
  OwnAgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const own = await findOwnAgreement(reader, context.supplier.supplierId, agreementId);
    if (!own?.text) throw notFound();
    return sendFile(own.reference, "txt", own.text);
  },
);
