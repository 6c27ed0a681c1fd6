// Decides which questionnaire editions exist: a typed list, loaded once, with the checksum each was published with.
import { assembleEdition } from "#questionnaires/assemble-edition.ts";
import type { EditionFiles } from "#questionnaires/assemble-edition.ts";
import type { Edition } from "#questionnaires/edition.ts";
import de20261 from "#questionnaires/confidentiality-baseline/2026-1/de.json" with { type: "json" };
import en20261 from "#questionnaires/confidentiality-baseline/2026-1/en.json" with { type: "json" };
import structure20261 from "#questionnaires/confidentiality-baseline/2026-1/structure.json" with { type: "json" };
import { publishedChecksum } from "#questionnaires/published.ts";

// To publish an edition: import its files above and add its row here. Rows are never changed or removed.
const EDITIONS = {
  "confidentiality-baseline": {
    "2026-1": { structure: structure20261, en: en20261, de: de20261 },
  },
} as const;

export type QuestionnaireId = keyof typeof EDITIONS;
export type EditionOf<Id extends QuestionnaireId> = keyof (typeof EDITIONS)[Id] & string;

/** An edition as it was published. */
export interface PublishedEdition extends Edition {
  /** Checksum over all files of the edition: what an assessment keeps to prove what was asked. */
  readonly sha256: string;
}

const FILES: ReadonlyMap<string, EditionFiles> = new Map(
  Object.entries(EDITIONS).flatMap(([id, editions]) =>
    Object.entries(editions).map(([edition, files]) => [`${id}/${edition}`, files] as const),
  ),
);

const loaded = new Map<string, PublishedEdition>();

/** A published edition. Throws when an edition is broken: the tests see to it that none is. */
export function getEdition<Id extends QuestionnaireId>(
  id: Id,
  edition: EditionOf<Id>,
): PublishedEdition {
  const found = findEdition(id, edition);
  if (!found) throw new Error(`no edition ${edition} of the questionnaire ${id} is published`);
  return found;
}

/** The edition that a stored record names, or undefined when there is no such edition. */
export function findEdition(id: string, edition: string): PublishedEdition | undefined {
  const key = `${id}/${edition}`;
  const known = loaded.get(key);
  if (known) return known;
  const files = FILES.get(key);
  if (!files) return undefined;
  const assembled = assembleEdition(files);
  if (!assembled.ok) throw new Error(`${key} is broken:\n${assembled.problems.join("\n")}`);
  const published = { ...assembled.edition, sha256: publishedChecksum(`questionnaire/${key}`) };
  loaded.set(key, published);
  return published;
}

/** Every published edition, oldest first. */
export function listEditions(): readonly { readonly id: string; readonly edition: string }[] {
  return Object.entries(EDITIONS).flatMap(([id, editions]) =>
    Object.keys(editions).map((edition) => ({ id, edition })),
  );
}
