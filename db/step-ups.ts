// A second look at who is sitting there: noted for one session, good for five minutes.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { StepUp } from "./schema.generated.ts";

export type StepUpMethod = StepUp["method"];

/** Notes that the person of this session showed anew who they are. */
export async function addStepUp(
  writer: Writer,
  stepUp: {
    readonly authUserId: string;
    readonly sessionHash: string;
    readonly method: StepUpMethod;
  },
): Promise<void> {
  await writer
    .insertInto("step_up")
    .values({
      auth_user_id: stepUp.authUserId,
      session_hash: stepUp.sessionHash,
      method: stepUp.method,
    })
    .execute();
}

/** The newest one of this very session within the last five minutes. */
export async function findStepUp(reader: Reader, authUserId: string, sessionHash: string) {
  return reader
    .selectFrom("step_up")
    .where("auth_user_id", "=", authUserId)
    .where("session_hash", "=", sessionHash)
    .where("at", ">", sql<Date>`now() - interval '5 minutes'`)
    .orderBy("at", "desc")
    .limit(1)
    .select(["method", "at"])
    .executeTakeFirst();
}

/** Whether a person set up an authenticator: personas of the demo have none. */
export async function hasAuthenticator(reader: Reader, authUserId: string): Promise<boolean> {
  const row = await reader
    .selectFrom("auth_two_factor")
    .where("user_id", "=", authUserId)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
