// Writes the new texts of a round, one agreement in one transaction, suppliers before their subcontractors.
import { z } from "zod";
import type { Portal } from "#app/portal.server.ts";
import { sendRenewal, type RenewalFrame } from "#app/use-cases/parts/send-renewal.ts";
import type { Writer } from "#db/connection.ts";
import { takeUnsentRenewal } from "#db/renewal-changes.ts";
import { findRound } from "#db/renewals.ts";
import { inReading, inTransaction, SYSTEM, type Actor, type Asking } from "#db/transaction.ts";

const Payload = z.object({ roundId: z.uuid() });

/** Safe to run again at any point: a text is sent and noted in one transaction, on behalf of whoever sent the round. */
export async function sendRenewals(
  portal: Pick<Portal, "config" | "database">,
  payload: unknown,
): Promise<void> {
  const { roundId } = Payload.parse(payload);
  const { database } = portal;
  const round = await inReading({ database, scope: SYSTEM }, (reader) =>
    findRound(reader, roundId),
  );
  if (!round) return;
  const staff = { id: round.createdBy, name: round.createdByName, email: round.createdByEmail };
  const actor: Actor = { kind: "staff", id: staff.id, name: staff.name };
  const asking: Asking = { database, scope: { kind: "staff", actor } };
  const frame = { asker: { portal, staff }, actor };
  while (
    await inTransaction(asking, (writer, moment) => sendNext(writer, roundId, { ...frame, moment }))
  );
}

async function sendNext(writer: Writer, roundId: string, frame: RenewalFrame): Promise<boolean> {
  const round = await findRound(writer, roundId);
  if (round?.state !== "sent") return false;
  const renewalId = await takeUnsentRenewal(writer, roundId);
  if (renewalId === undefined) return false;
  await sendRenewal(writer, renewalId, frame);
  return true;
}
