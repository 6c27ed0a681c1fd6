// Decides what a questionnaire edition is: its sections, questions, choices and everything that hangs on them.
import { z } from "zod";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import { FRAMEWORKS } from "#questionnaires/framework-ids.ts";
import type { Framework } from "#questionnaires/framework-ids.ts";
import type { Condition, EvidenceKind, Exposure, KnockOut } from "#scoring/facts.ts";

/** The answer value that stands for "does not apply"; it always comes with a reason. */
export const NOT_APPLICABLE = "not_applicable";

/** Longest comment and longest reason, in characters. */
export const MAX_COMMENT = 2000;

/** The exposure classes in rising order; a class that is missing here does not compile. */
export const EXPOSURE_RANK: Readonly<Record<Exposure, number>> = {
  E0: 0,
  E1: 1,
  E2: 2,
  E3: 3,
  E4: 4,
};

// Words that mean something to JavaScript or to the survey's expressions and can therefore name nothing of ours.
const TAKEN = /^(constructor|prototype|locale|pageno|pagecount|row|panel|item|other|none)$/;

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "use lower-case letters, digits and underscores, a letter first")
  .refine((text) => !TAKEN.test(text), "this word has a meaning of its own; choose another");

const oneLanguage = z.string().trim().min(1, "the text is missing");
const text = z.strictObject({ en: oneLanguage, de: oneLanguage });

const exposure = z.enum(Object.keys(EXPOSURE_RANK) as [Exposure, ...Exposure[]]);
const evidenceKind = z.enum(Object.keys(EVIDENCE_NAMES) as [EvidenceKind, ...EvidenceKind[]]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: name, isAnyOf: z.array(name).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const knockOut: z.ZodType<KnockOut> = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]*$/, "write the code in capitals"),
  whenAnswered: z.array(name).min(1),
  floor: z.enum(["high", "critical"]),
  from: exposure,
  compensable: z.boolean(),
});

const choice = z.strictObject({
  value: name.refine(
    (value) => value !== NOT_APPLICABLE,
    "this value is kept for allowNotApplicable",
  ),
  /** Sixths of the weight that this choice earns: 6 is met, 0 is unmet. */
  credit: z.int().min(0).max(6).optional(),
  label: text,
});

const control = (framework: Framework) =>
  z.array(z.string().refine(FRAMEWORKS[framework], `this is not an identifier of ${framework}`));

const question = z.strictObject({
  id: name.refine(
    (id) => !/_(na|comment)$/.test(id),
    "the ending is kept for reasons and comments",
  ),
  text,
  /** What counts and what does not. */
  help: text,
  kind: z.enum(["single_choice", "multi_choice", "text", "number", "date"]),
  choices: z.array(choice).default([]),
  weight: z.union([z.literal(0), z.literal(1), z.literal(3), z.literal(5)]),
  relevantFrom: exposure,
  visibleIf: condition.optional(),
  knockOut: knockOut.optional(),
  evidenceKinds: z.array(evidenceKind).default([]),
  /** Whether the supplier may answer "does not apply" with a reason. */
  allowNotApplicable: z.boolean().default(false),
  /** Whether the questionnaire may be submitted without an answer to this question. */
  optional: z.boolean().default(false),
  /** What to write in the comment, when a comment is expected. */
  commentPrompt: text.optional(),
  /** Longest text answer, in characters. */
  maxLength: z.int().min(1).max(4000).optional(),
  range: z.strictObject({ min: z.int(), max: z.int() }).optional(),
  maps: z.strictObject({
    annexA: control("annexA"),
    nist171: control("nist171"),
    csf: control("csf"),
    mvsp: control("mvsp"),
  }),
});

const section = z.strictObject({
  id: z.string().regex(/^[A-J]$/, "a section is one letter from A to J"),
  title: text,
  intro: text,
  questions: z.array(question).min(1),
});

/** The shape of one edition, complete in both languages; whether its parts agree is for the laws to say. */
export const editionShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "use lower-case letters, digits and hyphens"),
  edition: z
    .string()
    .regex(/^20\d\d-[1-9]\d?$/, "write the year and a counter, for example 2026-1"),
  title: text,
  intro: text,
  sections: z.array(section).min(1),
});

export type Edition = z.infer<typeof editionShape>;
export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof question>;
export type Choice = z.infer<typeof choice>;

/** The question with this id, or undefined; never looked up as a property, so that no inherited name is found. */
export function findQuestion(edition: Edition, id: string): Question | undefined {
  for (const { questions } of edition.sections) {
    const found = questions.find((candidate) => candidate.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Whether a question is asked of an engagement of this exposure class. */
export function isRelevant(candidate: Pick<Question, "relevantFrom">, to: Exposure): boolean {
  return EXPOSURE_RANK[candidate.relevantFrom] <= EXPOSURE_RANK[to];
}
