// The ledger of copies: what waits for review, what is late, what is open, what is settled.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { ReturnList } from "#app/screens/returns/return-list.tsx";
import { countReturns, listReturns } from "#db/return-lists.ts";
import { ReturnPlace, ReturnSearch } from "./list-params.ts";

export const meta = () => [{ title: "Returns · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "return.read",
  ReturnSearch,
  async ({ reader, today }, { after, ...search }) => {
    const place = readCursor(after, ReturnPlace);
    const rows = await listReturns(reader, search, { after: place, size: PAGE + 1 }, today);
    const last = rows[PAGE - 1];
    return {
      today,
      search,
      rows: rows.slice(0, PAGE),
      first: place === null,
      next:
        rows.length > PAGE && last
          ? writeCursor({ key: last.dueOn, id: last.engagementId })
          : undefined,
      counts: await countReturns(reader, today),
    };
  },
);

export default function Returns() {
  return <ReturnList {...useLoaderData<typeof loader>()} />;
}
