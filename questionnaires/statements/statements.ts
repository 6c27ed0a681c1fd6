// Decides what a person declares in so many words when submitting or signing: versioned texts, kept with every record.
import { z } from "zod";
import statements20261 from "#questionnaires/statements/2026-1.json" with { type: "json" };
import { publishedChecksum } from "#questionnaires/published.ts";
import type { Text } from "#scoring/obligations/wording.ts";

const words = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^<>{}]*$/, "plain text only");
const text = z.strictObject({ en: words, de: words });
const statement = z.strictObject({ title: text, text });

/** One edition of all statements. */
export const statementsSchema = z.strictObject({
  edition: z.string(),
  statements: z.strictObject({
    /** A supplier vouches for its answers. */
    statement_of_truth: statement,
    /** A signer agrees to sign electronically. */
    electronic_signature_consent: statement,
    /** A signer states the right to bind the company. */
    authority_declaration: statement,
    /** A signer means to be bound. */
    intent_to_sign: statement,
  }),
});

export type StatementId = keyof z.infer<typeof statementsSchema>["statements"];

// To publish an edition: import its file above and add its row here. Rows are never changed or removed.
const EDITIONS = { "2026-1": statements20261 } as const;

export type StatementEdition = keyof typeof EDITIONS;

/** The edition that new submissions and signatures use. */
export const CURRENT_STATEMENTS: StatementEdition = "2026-1";

/** What was declared: the words in both languages, and what proves which words they were. */
export interface Statement {
  readonly id: StatementId;
  readonly edition: StatementEdition;
  readonly title: Text;
  readonly text: Text;
  readonly sha256: string;
}

/** The wording of a statement in an edition. */
export function getStatement(id: StatementId, edition: StatementEdition): Statement {
  const found = EDITIONS[edition].statements[id];
  return { id, edition, ...found, sha256: publishedChecksum(`statements/${edition}`) };
}
