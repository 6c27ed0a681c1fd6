// What is chosen to put right how closely a clause is passed on.
import { z } from "zod";
import { MODES } from "#scoring/obligations/modes.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";

const Clause = z.object({ term: z.enum(TERM_IDS), was: z.enum(MODES) });

export const CorrectionForm = z.object({
  /** The clause with how it counted when the page was shown: "breach_notice:same". */
  clause: z
    .string()
    .transform((text) => {
      const [term, was] = text.split(":");
      return { term, was };
    })
    .pipe(Clause),
  becomes: z.enum(MODES),
  reason: z.string().trim().max(2000).default(""),
});

export const SHORTEST_REASON = 10;
