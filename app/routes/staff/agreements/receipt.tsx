// The sealed records of an agreement as a receipt file.
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { readKnownKeys } from "#app/sealing/read-known-keys.server.ts";
import { agreementReceipt } from "#app/use-cases/parts/agreement-document.ts";
import { findAgreement } from "#db/agreements.ts";
import { listSignatures } from "#db/signatures.ts";
import { AgreementParams } from "./agreement.form.ts";

export const loader = forStaff(
  "agreement.read",
  AgreementParams,
  async ({ reader, context }, { agreementId }) => {
    const agreement = await findAgreement(reader, agreementId);
    const keys = await readKnownKeys(reader, context.portal);
    const receipt = agreement && agreementReceipt(await listSignatures(reader, agreementId), keys);
    if (!receipt) throw notFound();
    return sendFile(`${agreement.reference}-receipt`, "json", receipt);
  },
);
