// Decides how the files of an edition become one edition: the structure once, the words once per language.
import { z } from "zod";
import { editionSchema } from "#questionnaires/edition-laws.ts";
import type { Edition } from "#questionnaires/edition.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

/** The files as they are stored; what they contain is unknown until it is checked. */
export interface EditionFiles {
  readonly structure: unknown;
  readonly en: unknown;
  readonly de: unknown;
}

export type Assembled =
  | { readonly ok: true; readonly edition: Edition }
  /** Each problem names the place, the reason and the fix. */
  | { readonly ok: false; readonly problems: readonly string[] };

const sectionWords = z.strictObject({ title: z.string(), intro: z.string() });
const questionWords = z.strictObject({
  text: z.string(),
  help: z.string(),
  choices: z.record(z.string(), z.string()).default({}),
  commentPrompt: z.string().optional(),
});
const wordsSchema = z.strictObject({
  title: z.string(),
  intro: z.string(),
  sections: z.record(z.string(), sectionWords),
  questions: z.record(z.string(), questionWords),
});
type Words = z.infer<typeof wordsSchema>;

const structureSchema = z.looseObject({
  sections: z.array(
    z.looseObject({
      id: z.string(),
      questions: z.array(
        z.looseObject({
          id: z.string(),
          choices: z.array(z.looseObject({ value: z.string() })).optional(),
        }),
      ),
    }),
  ),
});
type Structure = z.infer<typeof structureSchema>;

/** Joins structure and words and checks the whole. Refuses with every problem found, never with the first only. */
export function assembleEdition(files: EditionFiles): Assembled {
  const structure = structureSchema.safeParse(files.structure);
  const en = wordsSchema.safeParse(files.en);
  const de = wordsSchema.safeParse(files.de);
  if (!structure.success || !en.success || !de.success) {
    const problems = Object.entries({ "structure.json": structure, "en.json": en, "de.json": de });
    return {
      ok: false,
      problems: problems.flatMap(([file, read]) => (read.error ? describe(read.error, file) : [])),
    };
  }
  const strays = [
    ...strayWords(structure.data, en.data, "en"),
    ...strayWords(structure.data, de.data, "de"),
  ];
  const edition = editionSchema.safeParse(join(structure.data, en.data, de.data));
  const problems = [
    ...strays,
    ...(edition.error
      ? edition.error.issues.map(
          (issue) => `${place(structure.data, issue.path)}: ${issue.message}`,
        )
      : []),
  ];
  if (problems.length > 0 || !edition.success) return { ok: false, problems };
  return { ok: true, edition: edition.data };
}

function join(structure: Structure, en: Words, de: Words): unknown {
  const both = (pick: (words: Words) => string | undefined) => ({ en: pick(en), de: pick(de) });
  return {
    ...structure,
    title: both((words) => words.title),
    intro: both((words) => words.intro),
    sections: structure.sections.map((section) => ({
      ...section,
      title: both((words) => words.sections[section.id]?.title),
      intro: both((words) => words.sections[section.id]?.intro),
      questions: section.questions.map((question) => {
        const of = (words: Words) => words.questions[question.id];
        const prompt = both((words) => of(words)?.commentPrompt);
        return {
          ...question,
          text: both((words) => of(words)?.text),
          help: both((words) => of(words)?.help),
          ...(prompt.en || prompt.de ? { commentPrompt: prompt } : {}),
          choices: (question.choices ?? []).map((choice) => ({
            ...choice,
            label: both((words) => of(words)?.choices[choice.value]),
          })),
        };
      }),
    })),
  };
}

/** Words for something that is not asked: usually a misspelt id, whose real words are then missing. */
function strayWords(structure: Structure, words: Words, locale: Locale): readonly string[] {
  const questions = structure.sections.flatMap((section) => section.questions);
  const stray = (kind: string, given: object, known: readonly string[]) =>
    Object.keys(given)
      .filter((key) => !known.includes(key))
      .map(
        (key) => `${locale}.json: ${kind} "${key}" is not in structure.json; correct or remove it`,
      );
  return [
    ...stray(
      "section",
      words.sections,
      structure.sections.map((section) => section.id),
    ),
    ...stray(
      "question",
      words.questions,
      questions.map((question) => question.id),
    ),
    ...questions.flatMap((question) =>
      stray(
        `${question.id}: choice`,
        words.questions[question.id]?.choices ?? {},
        (question.choices ?? []).map((choice) => choice.value),
      ),
    ),
  ];
}

/** "mfa.choices.0.label.de" says more to an author than "sections.3.questions.0.choices.0.label.de". */
function place(structure: Structure, path: readonly PropertyKey[]): string {
  const [, sectionAt, , questionAt, ...rest] = path;
  if (path[0] !== "sections" || typeof sectionAt !== "number") return path.join(".");
  const section = structure.sections[sectionAt];
  if (typeof questionAt !== "number") return [`section ${section?.id}`, ...path.slice(2)].join(".");
  return [section?.questions[questionAt]?.id, ...rest].join(".");
}

function describe(error: z.ZodError, file: string): readonly string[] {
  return error.issues.map((issue) => `${file}: ${issue.path.join(".")}: ${issue.message}`);
}
