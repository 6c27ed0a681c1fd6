// One round: whom it asks, what changes for each, and how far everybody is.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { RoundPage } from "#app/screens/renewals/round-page.tsx";
import { readRound } from "#app/use-cases/parts/read-round.ts";
import { NOTES, RoundPageParams } from "./renewals.form.ts";

export const meta = () => [{ title: "Signed anew · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  RoundPageParams,
  async ({ reader, context, today }, { roundId, done }) => {
    const read = await readRound(reader, roundId, today);
    if (!read) throw notFound();
    return {
      ...read,
      today,
      mayWrite: staffMay(context.staff.roles, "agreement.write"),
      note: done ? NOTES[done] : null,
    };
  },
);

export default function OneRound() {
  return <RoundPage {...useLoaderData<typeof loader>()} />;
}
