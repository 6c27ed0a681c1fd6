// Access as a list: what waits for a decision, what holds, what is suspended and why, what has ended.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { AccessList } from "#app/screens/access/access-list.tsx";
import { standingOf } from "#app/screens/access/standing.tsx";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { countAccess, countSuspensions, listAccess } from "#db/access-list.ts";
import { AccessCursor, AccessSearch } from "./list-params.ts";

export const meta = () => [{ title: "Access · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "access.read",
  AccessSearch,
  async ({ reader, context, today }, { after, ...search }) => {
    const place = readCursor(after, AccessCursor);
    const rows = await listAccess(reader, search, { after: place, size: PAGE + 1 }, today);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      search,
      rows: shown.map(({ sortKey: _sortKey, ...row }) => ({
        ...row,
        standing: standingOf(row, today),
      })),
      first: place === null,
      next:
        rows.length > PAGE && last ? writeCursor({ key: last.sortKey, id: last.id }) : undefined,
      counts: await countAccess(reader, today),
      reasons: search.state === "suspended" ? await countSuspensions(reader, today) : [],
      may: { request: staffMay(context.staff.roles, "access.request") },
    };
  },
);

export default function Access() {
  return <AccessList {...useLoaderData<typeof loader>()} />;
}
