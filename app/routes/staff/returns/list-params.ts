// Decides what the address of the ledger may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import { RETURN_TABS } from "#db/return-lists.ts";

export const ReturnSearch = z.object({
  tab: z.enum(RETURN_TABS).catch("review"),
  q: z.string().trim().max(120).catch(""),
  after: z.string().max(600).catch(""),
});

export const ReturnPlace = z.object({ key: z.iso.date(), id: z.uuid() });
