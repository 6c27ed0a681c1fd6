// Decides what an agreement edition is: numbered clauses whose typed places are filled in when it is sent.
import { checkAgreementLaws } from "#questionnaires/agreements/agreement-laws.ts";
import {
  changesSchema,
  structureSchema,
  wordsSchema,
} from "#questionnaires/agreements/agreement-shape.ts";
import type {
  AgreementStructure,
  AgreementWords,
  EditionChanges,
  StoredStructure,
} from "#questionnaires/agreements/agreement-shape.ts";
import type { ClauseLibrary } from "#questionnaires/agreements/clause.ts";

/** One edition of an agreement text, complete in both languages, with the clauses of the library in place. */
export interface Agreement {
  readonly structure: AgreementStructure;
  readonly words: { readonly en: AgreementWords; readonly de: AgreementWords };
  /** What it changed against the edition before; null for the first. */
  readonly changes: EditionChanges | null;
}

/** The files as they are stored; what they contain is unknown until it is checked. */
export interface AgreementFiles {
  readonly structure: unknown;
  readonly en: unknown;
  readonly de: unknown;
  readonly changes?: unknown;
}

export type AssembledAgreement =
  | { readonly ok: true; readonly agreement: Agreement }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks the files of an edition and joins them with the library. Refuses with every problem found. */
export function assembleAgreement(
  files: AgreementFiles,
  library: ClauseLibrary = new Map(),
): AssembledAgreement {
  const structure = structureSchema.safeParse(files.structure);
  const en = wordsSchema.safeParse(files.en);
  const de = wordsSchema.safeParse(files.de);
  const changes = changesSchema.nullable().safeParse(files.changes ?? null);
  if (!structure.success || !en.success || !de.success || !changes.success) {
    const read = {
      "structure.json": structure,
      "en.json": en,
      "de.json": de,
      "changes.json": changes,
    };
    return {
      ok: false,
      problems: Object.entries(read).flatMap(([file, { error }]) =>
        (error?.issues ?? []).map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`),
      ),
    };
  }
  const missing = takenFrom(structure.data).filter((key) => !library.has(key));
  if (missing.length > 0)
    return { ok: false, problems: missing.map((key) => `the library has no clause ${key}`) };
  const agreement: Agreement = {
    structure: withTerms(structure.data, library),
    words: {
      en: withClauses(en.data, structure.data, library, "en"),
      de: withClauses(de.data, structure.data, library, "de"),
    },
    changes: changes.data,
  };
  const problems = checkAgreementLaws(agreement.structure, agreement.words);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, agreement };
}

function takenFrom({ clauses }: StoredStructure): readonly string[] {
  return clauses.flatMap((clause) => ("from" in clause ? [clause.from] : []));
}

function withTerms(stored: StoredStructure, library: ClauseLibrary): AgreementStructure {
  const clauses = stored.clauses.map((clause) => {
    if (!("from" in clause)) return { ...clause, from: null };
    const { id = "", terms = [] } = library.get(clause.from) ?? {};
    return { id, terms, from: clause.from };
  });
  return { ...stored, clauses };
}

function withClauses(
  words: AgreementWords,
  structure: StoredStructure,
  library: ClauseLibrary,
  locale: "en" | "de",
): AgreementWords {
  const taken = takenFrom(structure).flatMap((key) => {
    const clause = library.get(key);
    return clause ? [[clause.id, clause[locale]] as const] : [];
  });
  return { ...words, clauses: { ...words.clauses, ...Object.fromEntries(taken) } };
}

/** The obligation terms that the text states, in their order. */
export function termsOf({ structure }: Agreement): readonly string[] {
  return structure.clauses.flatMap((clause) => clause.terms);
}

/** The number of the clause that states a term, as the text shows it; undefined when no clause does. */
export function clauseNumberOf({ structure }: Agreement, term: string): number | undefined {
  const at = structure.clauses.findIndex((clause) => clause.terms.includes(term));
  return at < 0 ? undefined : at + 1;
}
