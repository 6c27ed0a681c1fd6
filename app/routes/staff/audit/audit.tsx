// The record: what happened, who did it, and how to check that nothing of it was changed.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { readCertificates } from "#app/access/read-certificates.server.ts";
import { CertificateList, CertificateNotice } from "#app/screens/audit/certificate-notice.tsx";
import { CheckpointList, stampingSentence } from "#app/screens/audit/checkpoint-list.tsx";
import { EventFilterBar, EventList } from "#app/screens/audit/event-list.tsx";
import { TakeAway } from "#app/screens/audit/take-away.tsx";
import { hostOf } from "#app/sealing/ask-timestamp.server.ts";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { listActors, listEvents, listEventTypes } from "#db/audit-log.ts";
import { listCheckpoints } from "#db/checkpoint-stamps.ts";
import { findLastCheckpoint } from "#db/checkpoints.ts";
import { AuditSearch, EventPlace } from "./audit.form.ts";

export const meta = () => [{ title: "Audit · Flowdown" }];

const PAGE = 50;
export const loader = forStaff(
  "audit.read",
  AuditSearch,
  async ({ reader, context, now }, search) => {
    const { after, ...filters } = search;
    const rows = await listEvents(reader, filters, {
      after: readCursor(after, EventPlace),
      size: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const checkpoint = await findLastCheckpoint(reader);
    return {
      filters,
      after,
      rows: shown.map(({ place: _place, ...row }) => row),
      next:
        rows.length > PAGE && last
          ? writeCursor({ at: last.place, stream: last.stream, seq: last.seq })
          : undefined,
      types: await listEventTypes(reader),
      actors: await listActors(reader),
      fingerprint: context.portal.portalKey.fingerprint,
      seal: await readCertificates(context.portal, now),
      checkpoint: checkpoint && { number: checkpoint.number, at: checkpoint.at },
      stamping: {
        authority: hostOf(context.portal.config.TSA_URL),
        checkpoints: await listCheckpoints(reader, { before: Number.MAX_SAFE_INTEGER, size: 5 }),
      },
    };
  },
);

export default function Audit() {
  const { filters, after, rows, next, types, actors, stamping, seal, ...proof } =
    useLoaderData<typeof loader>();
  return (
    <div className="page">
      <PageHead
        title="Audit"
        lede="Every change, written together with the change itself. Nobody can edit or remove a line, administrators included."
        actions={<a href="#verify">Take it away and check it</a>}
      />
      <CertificateNotice {...seal} />
      <EventFilterBar
        filters={filters}
        types={types}
        actors={actors}
        supplierName={rows[0]?.supplierName ?? undefined}
      />
      <EventList rows={rows} />
      <Pager
        shown={rows.length}
        noun="events"
        firstHref={after === "" ? undefined : hrefWith("/audit", { ...filters })}
        nextHref={next && hrefWith("/audit", { ...filters, after: next })}
      />
      <TakeAway {...proof} />
      <Section
        title="Checkpoints"
        id="checkpoints"
        lede={stampingSentence(stamping.authority)}
        aside={<a href="/audit/checkpoints">All checkpoints</a>}
      >
        <CheckpointList {...stamping} />
      </Section>
      <CertificateList {...seal} />
    </div>
  );
}
