// All engagements, newest first: what is drafted, under way, overdue, done.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { EngagementList } from "#app/screens/engagements/engagement-list.tsx";
import { isLate } from "#app/screens/engagements/engagement-state.ts";
import { listEngagements, type EngagementPlace } from "#db/engagement-list.ts";

const Params = z.object({
  q: z.string().trim().min(1).max(120).optional().catch(undefined),
  state: z.enum(["draft", "open", "overdue", "withdrawn", "closed"]).optional().catch(undefined),
  mine: z.literal("1").optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
});

export const meta = () => [{ title: "Engagements · Flowdown" }];

export const loader = forStaff(
  "engagement.read",
  Params,
  async ({ reader, context, today }, { q, state, mine, after, before }) => {
    const page = await listEngagements(
      reader,
      { search: q, state, ownerId: mine && context.staff.id },
      { after: readPlace(after), before: after ? undefined : readPlace(before), size: 50 },
      today,
    );
    return {
      wish: { q, state, mine },
      rows: page.rows.map(({ createdAt: _at, ...row }) => ({ ...row, late: isLate(row, today) })),
      next: page.next?.join("~"),
      previous: page.previous?.join("~"),
      may: {
        write: staffMay(context.staff.roles, "engagement.write"),
        own: context.staff.roles.includes("business_owner"),
      },
    };
  },
);

const Place = z.tuple([z.string().regex(/^[\d :.+-]{10,40}$/), z.uuid()]);

function readPlace(text: string | undefined): EngagementPlace | undefined {
  const parsed = Place.safeParse(text?.split("~"));
  return parsed.success && !Number.isNaN(Date.parse(parsed.data[0])) ? parsed.data : undefined;
}

export default function Engagements() {
  return <EngagementList {...useLoaderData<typeof loader>()} />;
}
