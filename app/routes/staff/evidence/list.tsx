// Evidence that suppliers sent: what waits for a review first, and what ends soon.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { EvidenceList } from "#app/screens/evidence-review/evidence-list.tsx";
import { writeCursor } from "#app/screens/lists/cursor.ts";
import { listEvidence } from "#db/evidence-list.ts";
import { EvidenceListParams, readList, wishOf } from "./evidence-list.form.ts";

const PAGE = 50;

export const meta = () => [{ title: "Evidence · Flowdown" }];

export const loader = forStaff(
  "evidence.read",
  EvidenceListParams,
  async ({ reader, today }, input) => {
    const { filter, wish } = readList(input, PAGE);
    const { rows, next } = await listEvidence(reader, filter, wish, today);
    return {
      wish: wishOf(input),
      first: wish.after === undefined,
      next: next && writeCursor({ key: next[0], id: next[1] }),
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        kind: row.kind,
        supplierName: row.supplierName,
        reviewState: row.reviewState,
        scanState: row.scanState,
        issuedOn: row.issuedOn,
        expiresOn: row.expiresOn,
        sentAt: row.sentAt,
        replied: row.replied,
        replacedAt: null,
        today,
      })),
    };
  },
);

export default function Evidence() {
  return <EvidenceList {...useLoaderData<typeof loader>()} />;
}
