// One subcontractor: what was proposed, which company it may be, and the decision.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EdgePage } from "#app/screens/chain/edge-page.tsx";
import { findDuplicates } from "#app/use-cases/parts/find-duplicates.server.ts";
import { findEdge } from "#db/subcontracting.ts";
import { LEVELS } from "#scoring/facts.ts";
import { isAtLeast } from "#scoring/ladder.ts";
import { EDGE_NOTES, EdgePageParams } from "./chain.form.ts";

export const meta = () => [{ title: "Subcontractor · Flowdown" }];

export const loader = forStaff(
  "chain.read",
  EdgePageParams,
  async ({ reader, context }, { subcontractingId: edgeId, done }) => {
    const edge = await findEdge(reader, edgeId);
    if (!edge) throw notFound();
    const [, domain = ""] = edge.contactEmail.split("@");
    const resemblance = {
      legalName: edge.name,
      registrationNumber: "",
      country: edge.country,
      domain,
    };
    const open = edge.state === "proposed";
    const alike = open ? await findDuplicates(reader, resemblance, edge.primeId) : [];
    return {
      edge,
      levels: LEVELS.filter((level) => isAtLeast(LEVELS, edge.materialLevel, level)),
      lookAlikes: alike.filter(({ archived }) => !archived),
      mayDecide: staffMay(context.staff.roles, "chain.decide"),
      note: done ? EDGE_NOTES[done] : null,
    };
  },
);

export default function Edge() {
  return <EdgePage {...useLoaderData<typeof loader>()} />;
}
