// Reads which papers something calls for and nobody has signed yet: for every page on which people would look for it.
import type { Reader } from "#db/connection.ts";
import { listItemAlone, listPaperCases, type PaperScope } from "#db/papers.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { CALLING_MARKS, isMissing, type NeededPaper } from "#scoring/papers/needed-papers.ts";
import { readPaperStands, type PaperStand } from "./engagement-papers.ts";

export interface MissingPaper {
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly needed: NeededPaper;
  /** A version that is being written or signed. */
  readonly under: PaperStand["under"];
}

/** The same decision as on the page of the engagement's agreement, for that one, for all of a supplier, or for one item. */
export async function readMissingPapers(
  reader: Reader,
  scope: PaperScope,
  today: string,
): Promise<readonly MissingPaper[]> {
  const items =
    "materialId" in scope && scope.materialId !== undefined
      ? await listItemAlone(reader, scope.materialId)
      : undefined;
  const missing: MissingPaper[] = [];
  for (const { engagementTitle, ...subject } of await listPaperCases(reader, scope, CALLING_MARKS))
    for (const stand of await readPaperStands(
      reader,
      { ...subject, ...(items && { items }) },
      today,
    ))
      if (stand.needed && isMissing(stand))
        missing.push({
          engagementId: subject.engagementId,
          engagementTitle,
          needed: stand.needed,
          under: stand.under,
        });
  return missing;
}

/** Without those that a condition of the gate says already: a missing basis is what the sheet would be. */
export function notSaidBy(
  conditions: readonly Condition[],
  missing: readonly MissingPaper[],
): readonly MissingPaper[] {
  const asksForBasis = conditions.some(({ reason }) => reason === "route_basis_missing");
  return missing.filter(({ needed }) => !(asksForBasis && needed.kind === "scc_sheet"));
}
