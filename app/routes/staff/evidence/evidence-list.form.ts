// What the address of the evidence list may say; a hand-edited address falls back to the usual list.
import { z } from "zod";
import { usualOrder } from "#app/screens/evidence-review/evidence-list.tsx";
import { readCursor } from "#app/screens/lists/cursor.ts";
import { EVIDENCE_VIEWS, type EvidenceFilter, type EvidenceWish } from "#db/evidence-list.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";

export const EvidenceListParams = z.object({
  view: z.enum(EVIDENCE_VIEWS).catch("pending"),
  kind: z.enum(["", ...EVIDENCE_KINDS]).catch(""),
  q: z.string().max(200).catch(""),
  supplier: z.union([z.uuid(), z.literal("")]).catch(""),
  days: z.enum(["30", "60", "90"]).catch("30"),
  sort: z.enum(["sent", "expires"]).optional().catch(undefined),
  dir: z.enum(["asc", "desc"]).optional().catch(undefined),
  after: z.string().max(400).catch(""),
});

type Input = z.output<typeof EvidenceListParams>;

/** The wish as the screen shows it, every default filled in. */
export function wishOf({ after: _place, ...input }: Input) {
  const usual = usualOrder(input.view);
  return { ...input, sort: input.sort ?? usual.sort, dir: input.dir ?? usual.dir };
}

/** The same for the database. */
export function readList(
  input: Input,
  size: number,
): { filter: EvidenceFilter; wish: EvidenceWish } {
  const { sort, dir } = wishOf(input);
  const key = sort === "sent" ? z.iso.datetime({ offset: true }).or(STAMP) : z.iso.date().or(NEVER);
  const place = readCursor(input.after, z.object({ key, id: z.uuid() }));
  return {
    filter: {
      view: input.view,
      days: Number(input.days),
      ...(input.kind && { kind: input.kind }),
      ...(input.q && { search: input.q }),
      ...(input.supplier && { supplierId: input.supplier }),
    },
    wish: {
      order: sort,
      descending: dir === "desc",
      after: place ? [place.key, place.id] : undefined,
      size,
    },
  };
}

// as the database writes a moment: 2026-11-22 08:00:00.123456+00
const STAMP = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/);
const NEVER = z.literal("infinity");
