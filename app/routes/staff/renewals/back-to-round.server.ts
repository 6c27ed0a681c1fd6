// Finds the page of the round that one agreement belongs to.
import type { StaffContext } from "#app/access/context.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { findRenewal } from "#db/renewals.ts";
import { inReading } from "#db/transaction.ts";

/** Its address. Answers 404 when there is no such agreement in any round. */
export async function backToRound(
  context: StaffContext<"agreement.write">,
  renewalId: string,
): Promise<string> {
  const renewal = await inReading(context, (reader) => findRenewal(reader, renewalId));
  if (!renewal) throw notFound();
  return `/agreements/renewals/${renewal.roundId}`;
}
