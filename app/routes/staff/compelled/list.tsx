// The register of compelled disclosure.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { DemandList } from "#app/screens/compelled/demand-list.tsx";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { listDemands } from "#db/compelled.ts";
import { DemandPlace, DemandSearch } from "./compelled.form.ts";

export const meta = () => [{ title: "Compelled disclosure · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "compelled.read",
  DemandSearch,
  async ({ reader, context }, { after, ...wish }) => {
    const place = readCursor(after, DemandPlace);
    const rows = await listDemands(reader, wish, { after: place, size: PAGE + 1 });
    const last = rows[PAGE - 1];
    return {
      wish,
      rows: rows.slice(0, PAGE),
      first: place === null,
      next:
        rows.length > PAGE && last
          ? writeCursor({ at: last.reportedAt.toISOString(), id: last.id })
          : undefined,
      may: { write: staffMay(context.staff.roles, "compelled.write") },
    };
  },
);

export default function Compelled() {
  return <DemandList {...useLoaderData<typeof loader>()} />;
}
