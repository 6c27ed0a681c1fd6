// Decides whether a member of staff showed anew who they are: in this very session, within the last five minutes.
import type { StaffPerson } from "#app/access/context.ts";
import type { Reader } from "#db/connection.ts";
import { findStepUp, type StepUpMethod } from "#db/step-ups.ts";
import { sessionHash } from "./act-payload.ts";

export interface FreshStepUp {
  readonly method: StepUpMethod;
  /** ISO 8601. */
  readonly at: string;
}

/** The newest one, or null when it has to be asked for. */
export async function readStepUp(
  reader: Reader,
  staff: Pick<StaffPerson, "authUserId" | "sessionId">,
): Promise<FreshStepUp | null> {
  const found = await findStepUp(reader, staff.authUserId, sessionHash(staff.sessionId));
  return found ? { method: found.method, at: found.at.toISOString() } : null;
}
