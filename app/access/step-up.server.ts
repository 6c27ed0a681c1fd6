// Asks a signed-in member of staff to show anew who is there before a weighty act: by code here, by passkey on its own page.
import { noteStepUp, type StepUpContext } from "#app/use-cases/note-step-up.server.ts";
import { countAttempt, forgetAttempts } from "#db/rate-limit.ts";
import { hasAuthenticator } from "#db/step-ups.ts";
import { inReading } from "#db/transaction.ts";
import { readStepUp, type FreshStepUp } from "#app/use-cases/parts/read-step-up.ts";
import type { Reader } from "#db/connection.ts";
import type { Portal } from "#app/portal.server.ts";
import type { StaffPerson } from "./context.ts";
import { isVerifiedByUser } from "./passkey-session.server.ts";
import { headersOf } from "./password-step.server.ts";

const WINDOW_SECONDS = 900;
const TRIES = 10;

export type StepUpTrouble = "needed" | "wrong" | "used" | "locked";

/** What a form has to ask for: nothing while a step-up is fresh, else a code; the demo's personas have neither. */
export interface StepUpState {
  readonly fresh: FreshStepUp | null;
  readonly demo: boolean;
}

/** Where the person of a page stands. */
export async function stepUpState(
  reader: Reader,
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
): Promise<StepUpState> {
  const fresh = await readStepUp(reader, staff);
  return { fresh, demo: portal.demo && !(await hasAuthenticator(reader, staff.authUserId)) };
}

/** Makes sure of the person, with the code from the form if there is one. Undefined: nothing stands in the way. */
export async function stepUp(
  context: StepUpContext,
  request: Request,
  code: string | undefined,
): Promise<StepUpTrouble | undefined> {
  const { portal, staff } = context;
  if (!code) {
    const { fresh, demo } = await inReading(context, (reader) => stepUpState(reader, context));
    if (fresh) return undefined;
    if (!demo) return "needed";
    await noteStepUp(context, { method: "demo" });
    return undefined;
  }
  const bucket = `step-up:${staff.authUserId}`;
  if ((await countAttempt(portal.database, bucket, WINDOW_SECONDS)) > TRIES) return "locked";
  const checked = await portal.signIn.api.verifyTOTP({
    body: { code },
    headers: headersOf({ ...context, request }, ["session_token"]),
    asResponse: true,
  });
  if (!checked.ok) return "wrong";
  if (!(await noteStepUp(context, { method: "totp", code }))) return "used";
  await forgetAttempts(portal.database, bucket);
  return undefined;
}

/**
 * The same by a passkey: the library checks the assertion against its own challenge and makes a session by it, which is
 * thrown away here. True when the key was this person's and verified its owner.
 */
export async function stepUpByPasskey(context: StepUpContext, request: Request): Promise<boolean> {
  const { portal } = context;
  const body = await request.text();
  if (!isVerifiedByUser(body)) return false;
  const response = await portal.signIn.handler(
    new Request(`${portal.config.FLOWDOWN_URL}/api/auth/passkey/verify-authentication`, {
      method: "POST",
      headers: request.headers,
      body,
    }),
  );
  if (!response.ok) return false;
  const { session } = (await response.json()) as { session?: { token?: string; userId?: string } };
  const { token, userId } = session ?? {};
  if (!token || !userId) return false;
  return noteStepUp(context, { method: "passkey", token, authUserId: userId });
}
