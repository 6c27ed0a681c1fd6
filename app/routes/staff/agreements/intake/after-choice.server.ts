// Decides where a person goes after a choice: to the next term nobody looked at, or back to one that changed meanwhile.
import { redirect } from "@remix-run/node";
import type { StaffContext } from "#app/access/context.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { nextTerm } from "#app/screens/agreements/intake/next-term.ts";
import type { Choosing } from "#app/use-cases/choose-intake-term.server.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { inReading } from "#db/transaction.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";

/** The redirect. An intake that is settled or gone is not found. */
export async function afterChoice(
  context: StaffContext<"agreement.write">,
  intakeId: string,
  term: TermId,
  done: Choosing,
): Promise<Response> {
  const at = (id: string, note: string) =>
    redirect(`/agreements/import/${intakeId}?term=${id}&note=${note}#term-${id}`);
  if (!done.ok && done.reason === "missing") throw notFound();
  if (!done.ok) return at(term, done.reason);
  const choices = await inReading(context, (reader) => listChoices(reader, intakeId));
  const looked = new Set(choices.map((choice) => choice.term));
  return at(nextTerm(looked, term) ?? term, "chosen");
}
