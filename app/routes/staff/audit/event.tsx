// One event: what exactly was written, and the hashes that hold it in its place.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { EventDetail } from "#app/screens/audit/event-detail.tsx";
import { eventWord } from "#app/screens/audit/event-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { findEvent } from "#db/audit-log.ts";

export const meta = () => [{ title: "Event · Audit · Flowdown" }];

const Params = z.object({
  stream: z.string().max(80),
  seq: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

export const loader = forStaff("audit.read", Params, async ({ reader }, { stream, seq }) => {
  const event = await findEvent(reader, stream, seq);
  if (!event) throw notFound();
  return event;
});

export default function Event() {
  const event = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead
        title={eventWord(event.type)}
        back={{ href: "/audit", label: "Audit" }}
        lede={`Event ${event.seq} of ${event.stream === "portal" ? "the portal itself" : (event.supplierName ?? event.stream)}`}
      />
      <EventDetail event={event} />
    </div>
  );
}
