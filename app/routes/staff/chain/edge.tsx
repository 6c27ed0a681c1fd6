// One subcontractor: what was proposed, which company it may be, how it compares, and the decision.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EdgePage } from "#app/screens/chain/edge-page.tsx";
import { shownDeviations } from "#app/screens/chain/shown-deviations.ts";
import { findDuplicates } from "#app/use-cases/parts/find-duplicates.server.ts";
import { readEdge } from "#app/use-cases/parts/read-edge.ts";
import { LEVELS } from "#scoring/facts.ts";
import { isAtLeast } from "#scoring/ladder.ts";
import { EDGE_NOTES, EdgePageParams } from "./chain.form.ts";

export const meta = () => [{ title: "Subcontractor · Flowdown" }];

export const loader = forStaff(
  "chain.read",
  EdgePageParams,
  async ({ reader, context, today }, { subcontractingId: edgeId, done, level }) => {
    const found = await readEdge(reader, edgeId, level, today);
    if (!found) throw notFound();
    const { edge } = found;
    const [, domain = ""] = edge.contactEmail.split("@");
    const resemblance = {
      legalName: edge.name,
      registrationNumber: "",
      country: edge.country,
      domain,
    };
    const open = edge.state === "proposed" || (edge.state === "consented" && !edge.joinderId);
    const alike = open ? await findDuplicates(reader, resemblance, edge.primeId) : [];
    return {
      ...found,
      deviations: shownDeviations(found.deviations),
      levels: LEVELS.filter((one) => isAtLeast(LEVELS, edge.materialLevel, one)),
      lookAlikes: alike.filter(({ archived }) => !archived),
      mayDecide: staffMay(context.staff.roles, "chain.decide"),
      mayGate: staffMay(context.staff.roles, "access.read"),
      mayAccept: staffMay(context.staff.roles, "deviation.propose"),
      today,
      note: done ? EDGE_NOTES[done] : null,
    };
  },
);

export default function Edge() {
  return <EdgePage {...useLoaderData<typeof loader>()} />;
}
