// Writes the new texts of a round, one agreement in one transaction, suppliers before their subcontractors.
import { z } from "zod";
import type { Portal } from "#app/portal.server.ts";
import { sendRenewal } from "#app/use-cases/parts/send-renewal.ts";
import type { Writer } from "#db/connection.ts";
import { takeUnsentRenewal } from "#db/renewal-changes.ts";
import { findRound } from "#db/renewals.ts";
import { inTransaction, SYSTEM, type Moment } from "#db/transaction.ts";

const Payload = z.object({ roundId: z.uuid() });

/** Safe to run again at any point: a text is sent and noted in one transaction. */
export async function sendRenewals(
  portal: Pick<Portal, "config" | "database">,
  payload: unknown,
): Promise<void> {
  const { roundId } = Payload.parse(payload);
  const asking = { database: portal.database, scope: SYSTEM };
  while (
    await inTransaction(asking, (writer, moment) => sendNext(writer, moment, roundId, portal))
  );
}

async function sendNext(
  writer: Writer,
  moment: Moment,
  roundId: string,
  portal: Pick<Portal, "config">,
): Promise<boolean> {
  const round = await findRound(writer, roundId);
  if (round?.state !== "sent") return false;
  const renewalId = await takeUnsentRenewal(writer, roundId);
  if (renewalId === undefined) return false;
  const staff = { id: round.createdBy, name: round.createdByName, email: round.createdByEmail };
  await sendRenewal(writer, renewalId, {
    asker: { portal, staff },
    actor: { kind: "staff", id: staff.id, name: staff.name },
    moment,
  });
  return true;
}
