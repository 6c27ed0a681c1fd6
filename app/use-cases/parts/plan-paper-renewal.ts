// Decides what a paper would say when it is signed anew: the newest text, what it names and agrees now, the usual for what is new.
import type { Reader } from "#db/connection.ts";
import { listPaperVersions } from "#db/papers.ts";
import { changedTerms, type TermChange } from "#scoring/obligations/changed-terms.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { statedTerms, TEMPLATES } from "./agreement-text.ts";
import { readPaper, type PaperStanding } from "./paper-standing.ts";
import { storedTerms } from "./stored-terms.ts";

export type PaperPlanned =
  | {
      readonly ok: true;
      readonly old: PaperStanding;
      readonly terms: Terms;
      readonly changes: readonly TermChange[];
      /** Every version there is of this paper. */
      readonly versions: readonly string[];
    }
  | { readonly ok: false; readonly reason: "not_in_force" | "draft_open" };

/** The plan for one paper. */
export async function planPaperRenewal(reader: Reader, agreementId: string): Promise<PaperPlanned> {
  const old = await readPaper(reader, agreementId);
  if (old?.agreement.state !== "in_force") return { ok: false, reason: "not_in_force" };
  const { paper, agreement } = old;
  const { supplierId, engagementId } = agreement;
  const versions = await listPaperVersions(reader, { supplierId, kind: paper.kind, engagementId });
  if (versions.some(({ state }) => state === "draft")) return { ok: false, reason: "draft_open" };
  const signed = storedTerms(agreement.terms);
  const stated = statedTerms(TEMPLATES[paper.kind]);
  const before = statedTerms(agreement);
  // only a confidentiality agreement has terms; what the older text could not say is the usual for its level
  const usual = Object.entries(paper.kind === "nda" ? defaultTerms(paper.facts.level) : {});
  const added = usual.filter(([id]) => stated.includes(id) && !before.includes(id));
  const kept = Object.entries(signed).filter(([id]) => stated.includes(id));
  const terms = storedTerms(Object.fromEntries([...added, ...kept]));
  return {
    ok: true,
    old,
    terms,
    changes: changedTerms(signed, terms),
    versions: versions.map(({ id }) => id),
  };
}
