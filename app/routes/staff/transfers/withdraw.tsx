// Ends a basis on record before its day.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawTransferBasis } from "#app/use-cases/withdraw-transfer-basis.server.ts";
import { findBasis } from "#db/transfer-bases.ts";
import { inReading } from "#db/transaction.ts";
import { BasisParams, WithdrawBasisForm } from "./basis.form.ts";

export const action = staffChanges(
  "jurisdiction.write",
  BasisParams,
  WithdrawBasisForm,
  async ({ context }, { basisId }, { reason }) => {
    const done = await withdrawTransferBasis(context, basisId, reason);
    if (done.ok) return redirect(`/engagements/${done.engagementId}/countries?done=withdrawn`);
    const { database } = context.portal;
    const basis = await inReading({ database, scope: context.scope }, (reader) =>
      findBasis(reader, basisId),
    );
    if (!basis) throw notFound();
    return redirect(`/engagements/${basis.engagementId}/countries?done=gone`);
  },
);
