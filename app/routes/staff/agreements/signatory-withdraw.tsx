// Withdraws an authority that should not stand.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawAuthority } from "#app/use-cases/withdraw-authority.server.ts";
import { findAgreement } from "#db/agreements.ts";
import { inReading } from "#db/transaction.ts";
import { SignatoryParams } from "./agreement.form.ts";

export const action = staffChanges(
  "authority.confirm",
  SignatoryParams,
  z.object({}),
  async ({ context }, { agreementId, contactId }) => {
    const agreement = await inReading(context, (reader) => findAgreement(reader, agreementId));
    if (!agreement?.supplierId) throw notFound();
    if (!(await withdrawAuthority(context, agreement.supplierId, contactId))) throw notFound();
    return redirect(`/agreements/${agreementId}?done=withdrawn#signatories`);
  },
);
