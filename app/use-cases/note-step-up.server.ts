// Notes that a signed-in member of staff showed anew who is there: by the authenticator's code or by a passkey.
import type { StaffContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { recordEvent } from "#db/audit.ts";
import { claimCode, endSessionByToken } from "#db/sign-in.ts";
import { addStepUp } from "#db/step-ups.ts";
import { inTransaction } from "#db/transaction.ts";
import { sessionHash } from "./parts/act-payload.ts";

export type Shown =
  | { readonly method: "totp"; readonly code: string }
  // the sign-in library made a session of it, for whoever the key belongs to: it ends here
  | { readonly method: "passkey"; readonly token: string; readonly authUserId: string }
  // a persona of the demo story has neither; its records say so
  | { readonly method: "demo" };

/** Where staff are asked to show anew who they are. */
export type StepUpContext =
  | StaffContext<"account.own">
  | StaffContext<"agreement.countersign">
  | StaffContext<"authority.confirm">;

/** False for a code that was used before, or the passkey of somebody else. */
export async function noteStepUp(context: StepUpContext, shown: Shown): Promise<boolean> {
  const { id, authUserId, sessionId } = context.staff;
  return inTransaction(context, async (writer) => {
    if (shown.method === "totp" && !(await claimCode(writer, authUserId, hashSecret(shown.code))))
      return false;
    if (shown.method === "passkey") {
      await endSessionByToken(writer, shown.token);
      if (shown.authUserId !== authUserId) return false;
    }
    const { method } = shown;
    await addStepUp(writer, { authUserId, sessionHash: sessionHash(sessionId), method });
    await recordEvent(writer, context.scope.actor, {
      type: "session.stepped_up",
      supplierId: null,
      subjectId: id,
      detail: { method, address: context.address, agent: context.userAgent },
    });
    return true;
  });
}
