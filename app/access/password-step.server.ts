// Asks better-auth to check a password or a code, on headers of our own making, and says what came of it in our words.
import { redirect } from "@remix-run/node";
import type { Portal } from "#app/portal.server.ts";
import { cookieOf } from "./cookies.server.ts";

/** What of a request better-auth may see: the address we settled, the agent, and one cookie. */
export interface Attempt {
  readonly portal: Portal;
  readonly address: string;
  readonly userAgent: string;
  readonly request: Request;
}

export type StepAnswer =
  | { readonly kind: "passed"; readonly cookies: readonly string[]; readonly token: string }
  | { readonly kind: "code_needed"; readonly cookies: readonly string[] }
  | { readonly kind: "refused"; readonly reason: RefusedStep };

/** Why a step was refused. `wrong` covers an unknown address, a wrong secret and a disabled person alike. */
export type RefusedStep = "wrong" | "expired" | "locked";

/** The first step. An unknown address costs the same hashing as a wrong password and gets the same answer. */
export async function tryPassword(
  attempt: Attempt,
  given: { email: string; password: string },
): Promise<StepAnswer> {
  const { signIn } = attempt.portal;
  // an older session must neither decide nor survive the new one
  const response = await signIn.api.signInEmail({
    body: given,
    headers: headersOf(attempt, []),
    asResponse: true,
  });
  return answerOf(response);
}

/** The second step by the authenticator's code. */
export async function tryCode(attempt: Attempt, code: string): Promise<StepAnswer> {
  const response = await attempt.portal.signIn.api.verifyTOTP({
    body: { code },
    headers: headersOf(attempt, ["two_factor"]),
    asResponse: true,
  });
  return answerOf(response);
}

/** The second step by one of the recovery codes; it is used up. */
export async function tryRecoveryCode(attempt: Attempt, code: string): Promise<StepAnswer> {
  const response = await attempt.portal.signIn.api.verifyBackupCode({
    body: { code },
    headers: headersOf(attempt, ["two_factor"]),
    asResponse: true,
  });
  return answerOf(response);
}

/** Whether this browser passed the password and owes the code. */
export function owesCode(portal: Portal, request: Request): boolean {
  return cookieOf(request, authCookieName(portal, "two_factor")) !== undefined;
}

/** Redirects with every cookie of a step: better-auth sets several at once. */
export function redirectWith(to: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return redirect(to, { headers });
}

/** The headers a call to better-auth gets: our address and origin, the agent, and only the named cookies. */
export function headersOf(
  { portal, address, userAgent, request }: Attempt,
  cookies: readonly ("two_factor" | "session_token")[],
): Headers {
  const headers = new Headers({
    origin: portal.config.FLOWDOWN_URL,
    "x-real-ip": address,
    "user-agent": userAgent,
  });
  const kept = cookies.flatMap((name) => {
    const full = authCookieName(portal, name);
    const value = cookieOf(request, full);
    return value === undefined ? [] : [`${full}=${encodeURIComponent(value)}`];
  });
  if (kept.length > 0) headers.set("cookie", kept.join("; "));
  return headers;
}

function authCookieName(portal: Portal, name: string): string {
  const prefix = portal.config.FLOWDOWN_URL.startsWith("https:") ? "__Secure-" : "";
  return `${prefix}flowdown.${name}`;
}

async function answerOf(response: Response): Promise<StepAnswer> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return { kind: "refused", reason: reasonOf(textAt(body, "code")) };
  const cookies = response.headers.getSetCookie();
  const token = textAt(body, "token");
  return token ? { kind: "passed", cookies, token } : { kind: "code_needed", cookies };
}

function reasonOf(code: string | undefined): RefusedStep {
  if (code === "INVALID_TWO_FACTOR_COOKIE") return "expired";
  if (code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE") return "expired";
  return code === "ACCOUNT_TEMPORARILY_LOCKED" ? "locked" : "wrong";
}

function textAt(body: unknown, key: string): string | undefined {
  if (typeof body !== "object" || body === null || !(key in body)) return undefined;
  const value = (body as Record<string, unknown>)[key];
  return typeof value === "string" ? value : undefined;
}
