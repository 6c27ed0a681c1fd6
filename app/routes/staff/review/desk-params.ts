// Decides what the desk's address may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import { readCursor } from "#app/screens/lists/cursor.ts";
import type { DeskWish } from "#app/screens/review/desk-page.tsx";
import { DESK_REASONS, DESK_STATES, type DeskFilter, type DeskPlace } from "#db/review-desk.ts";
import { EXPOSURES } from "#scoring/facts.ts";

export const DeskParams = z.object({
  view: z.enum(["attention", ...DESK_REASONS, "all"]).catch("attention"),
  state: z.enum(DESK_STATES).optional().catch(undefined),
  exposure: z.enum(EXPOSURES).optional().catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  due: z.enum(["overdue", "7", "30"]).optional().catch(undefined),
  after: z.string().max(1000).catch(""),
});
export type DeskInput = z.output<typeof DeskParams>;

/** What narrows the desk. */
export function deskFilter({ view, state, exposure, owner, due }: DeskInput): DeskFilter {
  return { view, state, exposure, ownerId: owner, due };
}

/** The same as the page's own address says it. */
export function deskWish({ view, state, exposure, owner, due }: DeskInput): DeskWish {
  return { view, state: state ?? "", exposure: exposure ?? "", owner: owner ?? "", due: due ?? "" };
}

const Place = z.object({
  leg: z.enum([...DESK_REASONS, "all"]),
  key: z.string().regex(/^\d{4}-\d{2}-\d{2}(?: [\d:.]+[+-]\d{2}(?::\d{2})?)?$/),
  id: z.uuid(),
});

/** The place that the address names; without one that makes sense the desk starts at the top. */
export function deskPlace({ after }: DeskInput): DeskPlace | undefined {
  const place = readCursor(after, Place);
  return place ? [place.leg, place.key, place.id] : undefined;
}
