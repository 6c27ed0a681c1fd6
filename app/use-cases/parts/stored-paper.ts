// Reads what a stored paper names. It was checked before it was kept, so anything else is our own mistake.
import { z } from "zod";
import { LEVELS } from "#scoring/facts.ts";
import { isPaperKind, type Paper } from "#scoring/papers/paper.ts";
import { SCC_MODULES } from "#scoring/papers/scc-sheet.ts";

const codes = z.array(z.string());
const SHAPES = {
  nda: z.object({ about: z.string(), level: z.enum(LEVELS) }),
  scc_sheet: z.object({
    about: z.string(),
    module: z.enum(SCC_MODULES),
    docking: z.boolean(),
    authorisation: z.enum(["specific", "general"]),
    noticeDays: z.number(),
    redress: z.boolean(),
    law: z.string(),
    courts: z.string(),
    annexParties: z.string(),
    annexTransfer: z.string(),
    annexAuthority: z.string(),
    annexMeasures: z.string(),
    annexSubProcessors: z.string(),
  }),
  export_acknowledgement: z.object({
    about: z.string(),
    classification: z.string(),
    countries: codes,
    storage: codes,
    persons: z.array(z.object({ name: z.string(), citizenships: codes })),
  }),
} as const;

/** The paper behind a stored agreement; null for a deed, a joinder and a head agreement. */
export function storedPaper(stored: {
  readonly kind: string;
  readonly facts: unknown;
}): Paper | null {
  const { kind } = stored;
  if (!isPaperKind(kind)) return null;
  return { kind, facts: SHAPES[kind].parse(stored.facts) } as Paper;
}

/** What an agreement is about, in one line: the engagement's title, or what a paper says of itself. */
export function aboutOf(stored: {
  readonly kind: string;
  readonly facts: unknown;
  readonly engagementTitle: string | null;
}): string {
  return storedPaper(stored)?.facts.about ?? stored.engagementTitle ?? "";
}
