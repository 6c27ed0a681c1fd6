// Lets a passkey open a session: only one that verified its owner, only for somebody active, and never unrecorded.
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { openContext } from "./pass.server.ts";

const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;
const MAX_BODY = 20_000;

/** Whether the authenticator says it verified its owner. The signature, checked afterwards, covers this flag. */
export function isVerifiedByUser(body: string): boolean {
  if (body.length > MAX_BODY) return false;
  try {
    const sent = JSON.parse(body) as {
      response?: { response?: { authenticatorData?: unknown } };
    } | null;
    const text = sent?.response?.response?.authenticatorData;
    if (typeof text !== "string") return false;
    return ((Buffer.from(text, "base64url")[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;
  } catch {
    return false;
  }
}

/** Has the library check the passkey, and records the session before its cookie leaves. */
export async function openPasskeySession(
  args: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<Response> {
  const response = await args.context.portal.signIn.handler(args.request);
  if (!response.ok) return response;
  const body = (await response.clone().json()) as { session?: { token?: string } };
  const token = body.session?.token;
  const noted =
    token !== undefined &&
    (await noteSignIn(openContext("sign_in", args), { token, method: "passkey" })).ok;
  return noted
    ? Response.json({ ok: true }, { headers: cookiesOf(response) })
    : Response.json({ ok: false }, { status: 401 });
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return headers;
}
