// Asks the portal over HTTP as a person: `as.staff(...)`, `as.supplier(...)`, `as.nobody()`.
import { createHmac, randomBytes } from "node:crypto";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import type { StaffRole } from "#app/access/permissions.ts";
import type { TestPortal } from "./portal.ts";
import { SESSION_SECRET } from "./passwords.ts";

export interface Caller {
  get(path: string, init?: RequestInit): Promise<Response>;
  post(
    path: string,
    form: Record<string, string | string[]>,
    init?: RequestInit,
  ): Promise<Response>;
  send(
    method: string,
    path: string,
    body: BodyInit | null,
    headers?: Record<string, string>,
  ): Promise<Response>;
  readonly cookie: string;
}

/** Callers of one portal. */
export function callersOf(portal: TestPortal) {
  return {
    nobody: () => caller(portal.url, ""),
    /** A member of staff who passed both factors, with these roles. */
    async staff(
      roles: readonly StaffRole[],
      name = `Staff ${roles.join(" ")}`,
    ): Promise<Caller & { staffId: string; authUserId: string; name: string }> {
      const { staffId, authUserId } = await aStaffMember(portal, roles, name);
      return Object.assign(await signedIn(portal, authUserId), { staffId, authUserId, name });
    },
    /** An existing member of staff, by the ids of `aStaffMember`. */
    signedIn: (authUserId: string) => signedIn(portal, authUserId),
    /** A supplier's contact with a session made by link; with `section`, a colleague's. */
    async supplier(
      contact: { supplierId: string; contactId: string },
      handedOver?: { assessmentId: string; section: string },
    ): Promise<Caller> {
      const secret = newSecret();
      await portal.db.owner.query(
        `insert into supplier_session (token_hash, supplier_id, contact_id, assessment_id, section, method, expires_at)
         values ($1, $2, $3, $4, $5, 'link', now() + interval '1 day')`,
        [
          hashSecret(secret),
          contact.supplierId,
          contact.contactId,
          handedOver?.assessmentId ?? null,
          handedOver?.section ?? null,
        ],
      );
      return caller(portal.url, `flowdown_supplier=${secret}`);
    },
  };
}

/** Adds a member of staff with both factors set up. */
export async function aStaffMember(
  portal: TestPortal,
  roles: readonly StaffRole[],
  name = "A Person",
) {
  const email = `${randomBytes(6).toString("hex")}@staff.example`;
  const { rows } = await portal.db.owner.query<{ id: string }>(
    `insert into auth_user (name, email, email_verified, two_factor_enabled) values ($1, $2, true, true) returning id`,
    [name, email],
  );
  const authUserId = rows[0]!.id;
  const staff = await portal.db.owner.query<{ id: string }>(
    `insert into staff_member (auth_user_id, name, email, roles, status) values ($1, $2, $3, $4, 'active') returning id`,
    [authUserId, name, email, roles],
  );
  return { staffId: staff.rows[0]!.id, authUserId, email, name };
}

async function signedIn(portal: TestPortal, authUserId: string): Promise<Caller> {
  const token = newSecret();
  await portal.db.owner.query(
    `insert into auth_session (expires_at, token, updated_at, user_id) values (now() + interval '1 day', $1, now(), $2)`,
    [token, authUserId],
  );
  const signature = createHmac("sha256", SESSION_SECRET).update(token).digest("base64");
  return caller(
    portal.url,
    `flowdown.session_token=${encodeURIComponent(`${token}.${signature}`)}`,
  );
}

function caller(url: string, cookie: string): Caller {
  const headers = { cookie, origin: url };
  const send: Caller["send"] = (method, path, body, extra = {}) => {
    const asked: RequestInit = {
      method,
      body,
      redirect: "manual",
      headers: { ...headers, ...extra },
    };
    return fetch(url + path, asked);
  };
  return {
    cookie,
    get: (path, init = {}) =>
      fetch(url + path, {
        redirect: "manual",
        ...init,
        headers: { cookie, ...(init.headers as Record<string, string>) },
      }),
    post: (path, form, init = {}) =>
      send("POST", path, fields(form), init.headers as Record<string, string>),
    send,
  };
}

function fields(form: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}
