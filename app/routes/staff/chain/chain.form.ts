// What the addresses of the chain say, and the decisions about an edge.
import { z } from "zod";
import { LEVELS } from "#scoring/facts.ts";
import { LINK_STATES } from "#scoring/chain/chain-link.ts";
import { CHAIN_SORTS } from "#app/screens/chain/chain-address.ts";
import { EDGE_STATE_LIST } from "#app/screens/chain/edge-address.ts";

export const EdgeListParams = z.object({
  q: z.string().trim().max(120).catch(""),
  state: z.enum(["", ...EDGE_STATE_LIST]).catch(""),
  after: z.string().max(100).catch(""),
});

export const EDGE_NOTES = {
  consented: {
    tone: "ok",
    text: "Consented. The joinder is frozen and the subcontractor was invited to sign it; the prime was told.",
  },
  objected: { tone: "ok", text: "Decided. The prime was told where to read the reason." },
  decided: { tone: "error", text: "Nothing was changed: somebody decided this meanwhile." },
  closed: { tone: "error", text: "Nothing was changed: the prime's engagement is not open." },
  no_deed: {
    tone: "error",
    text: "Nothing was changed: the prime's own deed is not sent yet, so there is nothing to join. Send it first.",
  },
  level: { tone: "error", text: "Nothing was changed: the level lies above the prime's." },
  no_contact: {
    tone: "error",
    text: "Nothing was changed: that supplier has no lead or signatory. Add one on its page first.",
  },
  archived: { tone: "error", text: "Nothing was changed: that supplier is archived." },
  cycle: {
    tone: "error",
    text: "Nothing was changed: that company stands above in this chain already. A company cannot hang from itself.",
  },
  own_company: {
    tone: "error",
    text: "Nothing was changed: a company cannot be its own subcontractor.",
  },
  unprintable: {
    tone: "error",
    text: "Nothing was changed: the task or a name cannot be printed on one line. Object, and ask the prime to name it anew.",
  },
  reason: { tone: "error", text: "Nothing was changed: give a reason of at least three words." },
} as const;
export type EdgeNote = keyof typeof EDGE_NOTES;

export const EdgeParams = z.object({ subcontractingId: z.uuid() });
export const EdgePageParams = EdgeParams.extend({
  level: z.enum(LEVELS).nullable().catch(null).default(null),
  done: z
    .enum(Object.keys(EDGE_NOTES) as [EdgeNote, ...EdgeNote[]])
    .optional()
    .catch(undefined),
});
export const ChainParams = z.object({
  engagementId: z.uuid(),
  view: z.enum(["", "table"]).catch(""),
  q: z.string().trim().max(120).catch(""),
  state: z.enum(["", ...LINK_STATES]).catch(""),
  sort: z.enum(CHAIN_SORTS).catch("tier"),
  dir: z.enum(["ascending", "descending"]).catch("ascending"),
});

export const ConsentForm = z.object({
  level: z.enum(LEVELS),
  /** "new" or the id of a supplier in the register. */
  company: z.union([z.literal("new"), z.uuid()]),
  note: z.string().trim().max(2000).default(""),
});
export const ObjectForm = z.object({ reason: z.string().trim().max(2000).default("") });
