// What is chosen to put right how closely a clause is passed on.
import { z } from "zod";
import { MODES } from "#scoring/obligations/modes.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";

export const CorrectionForm = z.object({
  term: z.enum(TERM_IDS),
  was: z.enum(MODES),
  becomes: z.enum(MODES),
  reason: z.string().trim().max(2000).default(""),
});

export const SHORTEST_REASON = 10;
