// Decides which agreement texts exist: a typed list, loaded once, with the checksum each was published with.
import headDe from "#questionnaires/agreements/head-agreement/2026-1/de.json" with { type: "json" };
import headEn from "#questionnaires/agreements/head-agreement/2026-1/en.json" with { type: "json" };
import head from "#questionnaires/agreements/head-agreement/2026-1/structure.json" with { type: "json" };
import joinderDe from "#questionnaires/agreements/subcontractor-joinder/2026-1/de.json" with { type: "json" };
import joinderEn from "#questionnaires/agreements/subcontractor-joinder/2026-1/en.json" with { type: "json" };
import joinder from "#questionnaires/agreements/subcontractor-joinder/2026-1/structure.json" with { type: "json" };
import deedDe from "#questionnaires/agreements/supplier-deed/2026-1/de.json" with { type: "json" };
import deedEn from "#questionnaires/agreements/supplier-deed/2026-1/en.json" with { type: "json" };
import deed from "#questionnaires/agreements/supplier-deed/2026-1/structure.json" with { type: "json" };
import { assembleAgreement } from "#questionnaires/agreements/agreement.ts";
import type { Agreement, AgreementFiles } from "#questionnaires/agreements/agreement.ts";
import { publishedChecksum } from "#questionnaires/published.ts";

// To publish an edition: import its files above and add its row here. Rows are never changed or removed.
const EDITIONS = {
  "head-agreement": { "2026-1": { structure: head, en: headEn, de: headDe } },
  "supplier-deed": { "2026-1": { structure: deed, en: deedEn, de: deedDe } },
  "subcontractor-joinder": { "2026-1": { structure: joinder, en: joinderEn, de: joinderDe } },
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
  const assembled = assembleAgreement(files);
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
