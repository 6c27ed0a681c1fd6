// Decides which agreement texts exist: a typed list, loaded once, with the checksum each was published with.
import exportControlDe from "#questionnaires/agreements/export-control-acknowledgement/2026-1/de.json" with { type: "json" };
import exportControlEn from "#questionnaires/agreements/export-control-acknowledgement/2026-1/en.json" with { type: "json" };
import exportControl from "#questionnaires/agreements/export-control-acknowledgement/2026-1/structure.json" with { type: "json" };
import exportControl2De from "#questionnaires/agreements/export-control-acknowledgement/2026-2/de.json" with { type: "json" };
import exportControl2En from "#questionnaires/agreements/export-control-acknowledgement/2026-2/en.json" with { type: "json" };
import exportControl2 from "#questionnaires/agreements/export-control-acknowledgement/2026-2/structure.json" with { type: "json" };
import exportControl2Changes from "#questionnaires/agreements/export-control-acknowledgement/2026-2/changes.json" with { type: "json" };
import headDe from "#questionnaires/agreements/head-agreement/2026-1/de.json" with { type: "json" };
import headEn from "#questionnaires/agreements/head-agreement/2026-1/en.json" with { type: "json" };
import head from "#questionnaires/agreements/head-agreement/2026-1/structure.json" with { type: "json" };
import ndaDe from "#questionnaires/agreements/mutual-nda/2026-1/de.json" with { type: "json" };
import ndaEn from "#questionnaires/agreements/mutual-nda/2026-1/en.json" with { type: "json" };
import nda from "#questionnaires/agreements/mutual-nda/2026-1/structure.json" with { type: "json" };
import nda2De from "#questionnaires/agreements/mutual-nda/2026-2/de.json" with { type: "json" };
import nda2En from "#questionnaires/agreements/mutual-nda/2026-2/en.json" with { type: "json" };
import nda2 from "#questionnaires/agreements/mutual-nda/2026-2/structure.json" with { type: "json" };
import nda2Changes from "#questionnaires/agreements/mutual-nda/2026-2/changes.json" with { type: "json" };
import certificateDe from "#questionnaires/agreements/return-certificate/2026-1/de.json" with { type: "json" };
import certificateEn from "#questionnaires/agreements/return-certificate/2026-1/en.json" with { type: "json" };
import certificate from "#questionnaires/agreements/return-certificate/2026-1/structure.json" with { type: "json" };
import sccDe from "#questionnaires/agreements/scc-reference-sheet/2026-1/de.json" with { type: "json" };
import sccEn from "#questionnaires/agreements/scc-reference-sheet/2026-1/en.json" with { type: "json" };
import scc from "#questionnaires/agreements/scc-reference-sheet/2026-1/structure.json" with { type: "json" };
import scc2De from "#questionnaires/agreements/scc-reference-sheet/2026-2/de.json" with { type: "json" };
import scc2En from "#questionnaires/agreements/scc-reference-sheet/2026-2/en.json" with { type: "json" };
import scc2 from "#questionnaires/agreements/scc-reference-sheet/2026-2/structure.json" with { type: "json" };
import scc2Changes from "#questionnaires/agreements/scc-reference-sheet/2026-2/changes.json" with { type: "json" };
import joinderDe from "#questionnaires/agreements/subcontractor-joinder/2026-1/de.json" with { type: "json" };
import joinderEn from "#questionnaires/agreements/subcontractor-joinder/2026-1/en.json" with { type: "json" };
import joinder from "#questionnaires/agreements/subcontractor-joinder/2026-1/structure.json" with { type: "json" };
import joinder2De from "#questionnaires/agreements/subcontractor-joinder/2026-2/de.json" with { type: "json" };
import joinder2En from "#questionnaires/agreements/subcontractor-joinder/2026-2/en.json" with { type: "json" };
import joinder2 from "#questionnaires/agreements/subcontractor-joinder/2026-2/structure.json" with { type: "json" };
import joinder2Changes from "#questionnaires/agreements/subcontractor-joinder/2026-2/changes.json" with { type: "json" };
import deedDe from "#questionnaires/agreements/supplier-deed/2026-1/de.json" with { type: "json" };
import deedEn from "#questionnaires/agreements/supplier-deed/2026-1/en.json" with { type: "json" };
import deed from "#questionnaires/agreements/supplier-deed/2026-1/structure.json" with { type: "json" };
import deed2De from "#questionnaires/agreements/supplier-deed/2026-2/de.json" with { type: "json" };
import deed2En from "#questionnaires/agreements/supplier-deed/2026-2/en.json" with { type: "json" };
import deed2 from "#questionnaires/agreements/supplier-deed/2026-2/structure.json" with { type: "json" };
import deed2Changes from "#questionnaires/agreements/supplier-deed/2026-2/changes.json" with { type: "json" };
import { assembleAgreement } from "#questionnaires/agreements/agreement.ts";
import type { Agreement, AgreementFiles } from "#questionnaires/agreements/agreement.ts";
import { CLAUSES } from "#questionnaires/agreements/clause-library.ts";
import { isMaterial } from "#questionnaires/agreements/edition-changes.ts";
import { publishedChecksum } from "#questionnaires/published.ts";

// To publish an edition: import its files above and add its row here. Rows are never changed or removed.
const EDITIONS = {
  "export-control-acknowledgement": {
    "2026-1": { structure: exportControl, en: exportControlEn, de: exportControlDe },
    "2026-2": {
      structure: exportControl2,
      en: exportControl2En,
      de: exportControl2De,
      changes: exportControl2Changes,
    },
  },
  "head-agreement": { "2026-1": { structure: head, en: headEn, de: headDe } },
  "mutual-nda": {
    "2026-1": { structure: nda, en: ndaEn, de: ndaDe },
    "2026-2": { structure: nda2, en: nda2En, de: nda2De, changes: nda2Changes },
  },
  "return-certificate": {
    "2026-1": { structure: certificate, en: certificateEn, de: certificateDe },
  },
  "scc-reference-sheet": {
    "2026-1": { structure: scc, en: sccEn, de: sccDe },
    "2026-2": { structure: scc2, en: scc2En, de: scc2De, changes: scc2Changes },
  },
  "subcontractor-joinder": {
    "2026-1": { structure: joinder, en: joinderEn, de: joinderDe },
    "2026-2": { structure: joinder2, en: joinder2En, de: joinder2De, changes: joinder2Changes },
  },
  "supplier-deed": {
    "2026-1": { structure: deed, en: deedEn, de: deedDe },
    "2026-2": { structure: deed2, en: deed2En, de: deed2De, changes: deed2Changes },
  },
} as const;

export type AgreementId = keyof typeof EDITIONS;
export type AgreementEdition<Id extends AgreementId> = keyof (typeof EDITIONS)[Id] & string;

/** An agreement text as it was published. */
export interface PublishedAgreement extends Agreement {
  /** Checksum over all files of the edition. */
  readonly sha256: string;
}

const FILES: ReadonlyMap<string, AgreementFiles> = new Map(
  Object.entries(EDITIONS).flatMap(([id, editions]) =>
    Object.entries(editions).map(([edition, files]) => [`${id}/${edition}`, files] as const),
  ),
);

const loaded = new Map<string, PublishedAgreement>();

/** A published agreement text. Throws when an edition is broken: the tests see to it that none is. */
export function getAgreement<Id extends AgreementId>(
  id: Id,
  edition: AgreementEdition<Id>,
): PublishedAgreement {
  const found = findAgreement(id, edition);
  if (!found) throw new Error(`no edition ${edition} of the agreement ${id} is published`);
  return found;
}

/** The text that a stored record names, or undefined when there is no such edition. */
export function findAgreement(id: string, edition: string): PublishedAgreement | undefined {
  const key = `${id}/${edition}`;
  const known = loaded.get(key);
  if (known) return known;
  const files = FILES.get(key);
  if (!files) return undefined;
  const assembled = assembleAgreement(files, CLAUSES);
  if (!assembled.ok) throw new Error(`${key} is broken:\n${assembled.problems.join("\n")}`);
  const published = { ...assembled.agreement, sha256: publishedChecksum(`agreement/${key}`) };
  loaded.set(key, published);
  return published;
}

/** Every published agreement text. */
export function listAgreements(): readonly { readonly id: string; readonly edition: string }[] {
  return Object.entries(EDITIONS).flatMap(([id, editions]) =>
    Object.keys(editions).map((edition) => ({ id, edition })),
  );
}

/** The editions of one text, the oldest first; none when there is no such text. */
export function editionsOf(id: string): readonly string[] {
  return listAgreements()
    .filter((one) => one.id === id)
    .map(({ edition }) => edition)
    .sort(byTime);
}

/** The edition that new drafts are written from. */
export function newestEdition<Id extends AgreementId>(id: Id): AgreementEdition<Id> {
  const newest = editionsOf(id).at(-1);
  if (newest === undefined) throw new Error(`no edition of the agreement ${id} is published`);
  return newest as AgreementEdition<Id>;
}

/**
 * The editions behind one that was signed, as far as they bind to something new: none when what came later is
 * editorial. Whoever signed the older text signs the newest one anew when this is not empty.
 */
export function materialSince(id: string, edition: string): readonly string[] {
  return editionsOf(id).filter((later) => {
    const text = byTime(later, edition) > 0 ? findAgreement(id, later) : undefined;
    return text !== undefined && isMaterial(text);
  });
}

// "2026-10" comes after "2026-9"
function byTime(one: string, other: string): number {
  const [year = 0, count = 0] = one.split("-").map(Number);
  const [otherYear = 0, otherCount = 0] = other.split("-").map(Number);
  return year - otherYear || count - otherCount;
}
