// Who had this copy: from the number on its pages to everybody who opened it, under which agreement, in which phase.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { standingOf } from "#app/screens/access/standing.tsx";
import { CopiesPage } from "#app/screens/copies/copies-page.tsx";
import { traceCopies } from "#db/traced-copies.ts";

export const meta = () => [{ title: "Who had this copy · Flowdown" }];

const Search = z.object({ q: z.string().trim().max(80).catch("") });
/** Fewer digits would name half the grants there are. */
const FEWEST_DIGITS = 6;

export const loader = forStaff("copy.trace", Search, async ({ reader, today }, { q }) => {
  const digits = q.toLowerCase().replaceAll(/[^0-9a-f]/g, "");
  const enough = digits.length >= FEWEST_DIGITS;
  const found = enough ? await traceCopies(reader, digits) : [];
  return {
    q,
    asked: q !== "",
    enough,
    copies: found.map((one) => ({
      ...one,
      standing: standingOf({ ...one, state: "granted" }, today),
    })),
  };
});

export default function Copies() {
  return <CopiesPage {...useLoaderData<typeof loader>()} />;
}
