// Proposes to accept one gap of an agreement for a while.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { NewDeviation } from "#app/screens/deviations/new-deviation.tsx";
import { valueInWords } from "#app/screens/deviations/value-in-words.ts";
import { proposeDeviation } from "#app/use-cases/propose-deviation.server.ts";
import { findAgreement } from "#db/agreements.ts";
import { listOpenClauses } from "#db/deviations.ts";
import { lastDeviationDay } from "#scoring/chain/deviation.ts";
import { DeviationForm, NewDeviationParams } from "./deviation.form.ts";

export const meta = () => [{ title: "Accept a gap · Flowdown" }];

export const loader = forStaff(
  "deviation.propose",
  NewDeviationParams,
  async ({ reader, today }, { agreementId, term }) => {
    const agreement = await findAgreement(reader, agreementId);
    if (!agreement?.supplierId) throw notFound();
    const gaps = agreement.headId
      ? await listOpenClauses(reader, agreementId, agreement.headId)
      : [];
    return {
      agreement: {
        id: agreementId,
        reference: agreement.reference,
        supplier: agreement.supplierName ?? "",
      },
      gaps: gaps.map((gap) => ({
        term: gap.term,
        verdict: gap.verdict,
        owed: valueInWords(gap.term, gap.owed),
        given: valueInWords(gap.term, gap.given),
      })),
      term,
      today,
      latest: lastDeviationDay(today),
    };
  },
);

export const action = staffChanges(
  "deviation.propose",
  NewDeviationParams,
  DeviationForm,
  async ({ context, refuse }, { agreementId }, form) => {
    const done = await proposeDeviation(context, { agreementId, ...form });
    if (done.ok) return redirect(`/deviations/${done.deviationId}?done=proposed`);
    switch (done.reason) {
      case "missing":
        throw notFound();
      case "past_day":
        return refuse({ expiresOn: ["This day has passed. Choose today or a later day."] });
      case "too_long":
        return refuse({
          expiresOn: ["That is more than twelve months away. Choose an earlier day."],
        });
      case "waiting":
        return refuse(
          { term: ["A proposal for this clause waits already. Settle that one first."] },
          409,
        );
      case "no_gap":
        return refuse({ term: ["This clause holds: there is nothing to accept."] }, 409);
    }
  },
);

export default function New() {
  const reply = useActionData<typeof action>()?.reply;
  return <NewDeviation {...useLoaderData<typeof loader>()} reply={reply} />;
}
