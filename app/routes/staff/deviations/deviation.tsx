// One accepted gap, or one that waits to be.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { DeviationPage } from "#app/screens/deviations/deviation-page.tsx";
import { valueInWords } from "#app/screens/deviations/value-in-words.ts";
import { findDeviation } from "#db/deviation-list.ts";
import { DEVIATION_NOTES, DeviationPageParams } from "./deviation.form.ts";

export const meta = () => [{ title: "Accepted gap · Flowdown" }];

export const loader = forStaff(
  "deviation.read",
  DeviationPageParams,
  async ({ reader, context }, { deviationId, done }) => {
    const found = await findDeviation(reader, deviationId);
    if (!found) throw notFound();
    const { owed, given, ...deviation } = found;
    const { roles, id } = context.staff;
    return {
      deviation,
      owed: valueInWords(deviation.term, owed),
      given: valueInWords(deviation.term, given),
      own: deviation.proposedById === id,
      may: {
        settle: staffMay(roles, "deviation.confirm"),
        withdraw: staffMay(roles, "deviation.propose"),
      },
      note: done ? DEVIATION_NOTES[done] : null,
    };
  },
);

export default function OneDeviation() {
  return <DeviationPage {...useLoaderData<typeof loader>()} />;
}
