// Decides what an agreement edition is: numbered clauses whose typed places are filled in when it is sent.
import { checkAgreementLaws } from "#questionnaires/agreements/agreement-laws.ts";
import { structureSchema, wordsSchema } from "#questionnaires/agreements/agreement-shape.ts";
import type {
  AgreementStructure,
  AgreementWords,
} from "#questionnaires/agreements/agreement-shape.ts";

/** One edition of an agreement text, complete in both languages. */
export interface Agreement {
  readonly structure: AgreementStructure;
  readonly words: { readonly en: AgreementWords; readonly de: AgreementWords };
}

/** The files as they are stored; what they contain is unknown until it is checked. */
export interface AgreementFiles {
  readonly structure: unknown;
  readonly en: unknown;
  readonly de: unknown;
}

export type AssembledAgreement =
  | { readonly ok: true; readonly agreement: Agreement }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks the three files of an edition and joins them. Refuses with every problem found. */
export function assembleAgreement(files: AgreementFiles): AssembledAgreement {
  const structure = structureSchema.safeParse(files.structure);
  const en = wordsSchema.safeParse(files.en);
  const de = wordsSchema.safeParse(files.de);
  if (!structure.success || !en.success || !de.success) {
    const read = { "structure.json": structure, "en.json": en, "de.json": de };
    return {
      ok: false,
      problems: Object.entries(read).flatMap(([file, { error }]) =>
        (error?.issues ?? []).map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`),
      ),
    };
  }
  const agreement = { structure: structure.data, words: { en: en.data, de: de.data } };
  const problems = checkAgreementLaws(agreement.structure, agreement.words);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, agreement };
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
