// The review desk: what waits for a risk officer, the most pressing first.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { writeCursor } from "#app/screens/lists/cursor.ts";
import { DeskPage, deskReason } from "#app/screens/review/desk-page.tsx";
import { countDesk, listDesk, listOwners } from "#db/review-desk.ts";
import { deskFilter, DeskParams, deskPlace, deskWish } from "./desk-params.ts";

export const meta = () => [{ title: "Review desk · Flowdown" }];

const PAGE = 50;

export const loader = forStaff("assessment.read", DeskParams, async ({ reader, today }, input) => {
  const after = deskPlace(input);
  const page = await listDesk(reader, deskFilter(input), { after, size: PAGE }, today);
  const next = page.next && writeCursor({ leg: page.next[0], key: page.next[1], id: page.next[2] });
  return {
    rows: page.rows.map((row) => ({ ...row, ...deskReason(row, today) })),
    counts: await countDesk(reader, today),
    owners: await listOwners(reader),
    wish: deskWish(input),
    next: next ?? null,
    first: after === undefined,
    today,
  };
});

export default function ReviewDesk() {
  return <DeskPage {...useLoaderData<typeof loader>()} />;
}
