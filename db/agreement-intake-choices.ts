// Which value was chosen for which term of an agreement that is being read in, by whom and from which passage.
import type { Selectable } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { AgreementIntakeChoice } from "./schema.generated.ts";

export type ChoiceSource = Selectable<AgreementIntakeChoice>["source"];

export interface NewChoice {
  readonly term: string;
  readonly source: ChoiceSource;
  /** Null when the agreement says nothing about the term. */
  readonly value: unknown;
  /** Page and words; null where it was not taken from a passage. */
  readonly passage: unknown;
}

/** The choice that counts for each term: its last one. */
export async function listChoices(reader: Reader, intakeId: string) {
  return reader
    .selectFrom("agreement_intake_choice")
    .where("intake_id", "=", intakeId)
    .distinctOn("term")
    .orderBy("term")
    .orderBy("seq", "desc")
    .select([
      "seq",
      "term",
      "source",
      "value",
      "passage",
      "chosen_by_name as chosenByName",
      "chosen_at as chosenAt",
    ])
    .execute();
}

/** The number of the last choice about a term, 0 when there is none. Ask while the intake is held. */
export async function lastChoice(reader: Reader, intakeId: string, term: string): Promise<number> {
  const row = await reader
    .selectFrom("agreement_intake_choice")
    .where("intake_id", "=", intakeId)
    .where("term", "=", term)
    .select((eb) => eb.fn.max<number | null>("seq").as("seq"))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Adds choices; earlier ones stay on record. */
export async function addChoices(
  writer: Writer,
  intakeId: string,
  choices: readonly NewChoice[],
  by: { readonly id: string; readonly name: string },
): Promise<void> {
  if (choices.length === 0) return;
  await writer
    .insertInto("agreement_intake_choice")
    .values(
      choices.map(({ term, source, value, passage }) => ({
        intake_id: intakeId,
        term,
        source,
        value: source === "absent" ? null : JSON.stringify(value),
        passage: passage === null ? null : JSON.stringify(passage),
        chosen_by: by.id,
        chosen_by_name: by.name,
      })),
    )
    .execute();
}
