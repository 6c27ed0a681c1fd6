// The two session cookies: better-auth's, read and checked here in one HMAC, and the supplier's own.
import { createHmac, createHash, randomBytes, timingSafeEqual } from "node:crypto";

const SUPPLIER_COOKIE = "flowdown_supplier";
const STAFF_COOKIE = "flowdown.session_token";

/** The value of a cookie of a request, decoded; undefined when absent or sent twice. */
export function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split("; ");
  const found = pairs.filter((pair) => pair.startsWith(`${name}=`));
  if (found.length !== 1) return undefined;
  try {
    return decodeURIComponent(found[0]!.slice(name.length + 1));
  } catch {
    return undefined;
  }
}

/** The session token of better-auth's signed cookie, or undefined when the signature is not ours. */
export function staffTokenOf(
  request: Request,
  secret: string,
  secure: boolean,
): string | undefined {
  const value = cookieOf(request, secure ? `__Secure-${STAFF_COOKIE}` : STAFF_COOKIE);
  const dot = value?.lastIndexOf(".") ?? -1;
  if (!value || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

/** The secret of a supplier's session as the browser holds it. */
export function supplierSecretOf(request: Request, secure: boolean): string | undefined {
  return cookieOf(request, supplierCookieName(secure));
}

/** Set-Cookie for a supplier's session; `maxAgeSeconds` 0 ends it in the browser. */
export function supplierCookie(value: string, secure: boolean, maxAgeSeconds: number): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? "; Secure" : ""}`;
  return `${supplierCookieName(secure)}=${value}; ${flags}`;
}

function supplierCookieName(secure: boolean): string {
  return secure ? `__Host-${SUPPLIER_COOKIE}` : SUPPLIER_COOKIE;
}

/** A new secret of 256 bits for a link or session, as text that survives mail programs. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a secret: enough to recognise it, not enough to use it. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Set-Cookie for a session of the sign-in tables, signed as better-auth signs it. */
export function staffCookie(
  token: string,
  { secret, secure, maxAgeSeconds }: { secret: string; secure: boolean; maxAgeSeconds: number },
): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure ? "; Secure" : ""}`;
  const name = secure ? `__Secure-${STAFF_COOKIE}` : STAFF_COOKIE;
  return `${name}=${encodeURIComponent(`${token}.${signature}`)}; ${flags}`;
}
