// What narrows the record; a hand-edited value counts as none.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";

const day = z
  .string()
  .refine((text) => text === "" || isDay(text))
  .catch("");
const id = z.union([z.literal(""), z.uuid()]).catch("");

export const AuditSearch = z.object({
  type: z.string().max(80).catch(""),
  actor: id,
  supplier: id,
  from: day,
  until: day,
  after: z.string().max(400).catch(""),
});
export const EventPlace = z.object({
  at: z.iso.datetime({ precision: 6 }),
  stream: z.string().max(80),
  seq: z.int().positive(),
});
