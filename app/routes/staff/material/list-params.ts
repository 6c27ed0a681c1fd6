// Decides what the address of the register may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import { LEVELS, PHASES } from "#scoring/facts.ts";

export const MaterialSearch = z.object({
  q: z.string().trim().max(120).catch(""),
  level: z.enum(["", ...LEVELS]).catch(""),
  phase: z.enum(["", ...PHASES]).catch(""),
  owner: z.union([z.uuid(), z.literal("")]).catch(""),
  state: z.enum(["active", "retired"]).catch("active"),
  sort: z.enum(["title", "reference"]).catch("title"),
  dir: z.enum(["asc", "desc"]).catch("asc"),
  after: z.string().max(1000).catch(""),
});

export const MaterialCursor = z.object({ key: z.string(), id: z.uuid() });
