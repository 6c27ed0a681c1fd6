// The gate as a question with an answer: may material of this item be opened under this engagement today, and if not, why?
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { readGateBeforeRequest, readReadiness } from "#app/access/read-gate.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { findEngagementForAccess, findMaterialForAccess } from "#db/access-choices.ts";

const Search = z.object({ engagement: z.uuid(), material: z.uuid().optional() });

export const loader = forStaff(
  "access.read",
  Search,
  async ({ reader, context, today }, { engagement, material }) => {
    if (!(await findEngagementForAccess(reader, engagement))) throw notFound();
    const item = material ? await findMaterialForAccess(reader, material) : undefined;
    if (material && !item) throw notFound();
    const asked = { engagementId: engagement, today, roles: context.staff.roles };
    const { open, holdsUntil, lines } = item
      ? await readGateBeforeRequest(reader, { ...asked, material: item })
      : await readReadiness(reader, asked);
    return Response.json({ day: today, open, holdsUntil, conditions: lines });
  },
);
