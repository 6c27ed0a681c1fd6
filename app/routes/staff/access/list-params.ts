// Decides what the address of the access list may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import { LEVELS } from "#scoring/facts.ts";
import { CONDITION_CODES } from "#scoring/gate/condition.ts";
import { ACCESS_STATES } from "#db/access-list.ts";

export const AccessSearch = z.object({
  state: z.enum(ACCESS_STATES).catch("open"),
  q: z.string().trim().max(120).catch(""),
  why: z.enum(["", ...CONDITION_CODES]).catch(""),
  level: z.enum(["", ...LEVELS]).catch(""),
  after: z.string().max(1000).catch(""),
});

export const AccessCursor = z.object({
  key: z.string().regex(/^[\d :.+-]+$/),
  id: z.uuid(),
});
