// Sets up, confirms and renews a second factor through better-auth, for the person of this very session.
import { data } from "@remix-run/node";
import { headersOf, type Attempt } from "./password-step.server.ts";

export interface Enrolment {
  /** What an authenticator reads from the QR code. */
  readonly uri: string;
  /** The same secret to type in by hand. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Begins an enrolment that counts for nothing until a code confirms it. Undefined for a wrong password. */
export async function beginEnrolment(
  attempt: Attempt,
  password: string,
): Promise<Enrolment | undefined> {
  const response = await attempt.portal.signIn.api.enableTwoFactor({
    body: { password, method: "totp" },
    headers: headersOf(attempt, ["session_token"]),
    asResponse: true,
  });
  if (!response.ok) return undefined;
  const { totpURI, backupCodes } = (await response.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { uri: totpURI, secret, recoveryCodes: backupCodes };
}

/** Confirms the enrolment by a code. Gives the cookies and the token of the session that goes on. */
export async function confirmEnrolment(
  attempt: Attempt,
  code: string,
): Promise<{ cookies: readonly string[]; token: string | undefined } | undefined> {
  const response = await attempt.portal.signIn.api.verifyTOTP({
    body: { code },
    headers: headersOf(attempt, ["session_token"]),
    asResponse: true,
  });
  if (!response.ok) return undefined;
  const cookies = response.headers.getSetCookie();
  // the answer names the session from before; the one that goes on stands in the cookie
  const fresh = cookies.find((cookie) => /(?:^|__Secure-)flowdown\.session_token=/.test(cookie));
  const value =
    fresh && decodeURIComponent(fresh.slice(fresh.indexOf("=") + 1).split(";")[0] ?? "");
  return { cookies, token: value?.slice(0, value.lastIndexOf(".")) };
}

/** Replaces all recovery codes. Undefined for a wrong password. */
export async function renewRecoveryCodes(
  attempt: Attempt,
  password: string,
): Promise<readonly string[] | undefined> {
  const response = await attempt.portal.signIn.api.generateBackupCodes({
    body: { password },
    headers: headersOf(attempt, ["session_token"]),
    asResponse: true,
  });
  if (!response.ok) return undefined;
  return ((await response.json()) as { backupCodes: string[] }).backupCodes;
}

/** An answer that hands over cookies without leading elsewhere. */
export function dataWith<T>(value: T, cookies: readonly string[]) {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return data(value, { headers });
}
