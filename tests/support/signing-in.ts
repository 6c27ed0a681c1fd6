// Signing in as people do: a browser's cookies, an authenticator's codes, members of staff with passwords.
import { createHmac, randomBytes } from "node:crypto";
import { expect } from "vitest";
import { hashPassword } from "#app/access/passwords.server.ts";
import type { StaffRole } from "#app/access/permissions.ts";
import type { TestPortal } from "./portal.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export interface Member {
  readonly staffId: string;
  readonly authUserId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A browser: keeps cookies as told, sends them back, follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  constructor(readonly url: string) {}

  async ask(method: string, path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(this.url + path, {
      method,
      redirect: "manual",
      headers: { cookie, origin: this.url },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (value === "" || /Max-Age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value ?? "");
    }
    return response;
  }

  get = (path: string) => this.ask("GET", path);
  post = (path: string, form: Record<string, string>) => this.ask("POST", path, form);

  /** The first step; leads to the code's page, or in when there is no second factor. */
  signIn(who: { email: string; password: string }, next = "/"): Promise<Response> {
    const { email, password } = who;
    return this.post(`/sign-in?next=${encodeURIComponent(next)}`, { email, password });
  }
}

/** An active member of staff with a password and no second factor. */
export async function aMember(
  { portal, db }: TestPortal,
  roles: readonly StaffRole[] = ["procurement"],
): Promise<Member> {
  const email = `${randomBytes(6).toString("hex")}@staff.example`;
  const password = `long words ${randomBytes(4).toString("hex")}`;
  const name = `Member ${email.slice(0, 4)}`;
  const hash = await hashPassword(portal, password);
  const person = await db.owner.query<{ id: string }>(
    "insert into auth_user (name, email, email_verified, two_factor_enabled) values ($1, $2, true, false) returning id",
    [name, email],
  );
  const authUserId = person.rows[0]!.id;
  await db.owner.query(
    `insert into auth_account (account_id, provider_id, user_id, password, updated_at)
     values ($1::text, 'credential', $1::text::uuid, $2, now())`,
    [authUserId, hash],
  );
  const staff = await db.owner.query<{ id: string }>(
    "insert into staff_member (auth_user_id, name, email, roles, status) values ($1, $2, $3, $4, 'active') returning id",
    [authUserId, name, email, roles],
  );
  return { staffId: staff.rows[0]!.id, authUserId, name, email, password };
}

export interface Authenticator {
  /** The six digits of now, or of `step` half minutes from now. */
  code(step?: number): string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up the second factor of a member, in a browser that is thrown away afterwards. */
export async function withSecondFactor(test: TestPortal, member: Member): Promise<Authenticator> {
  const browser = new Browser(test.url);
  await browser.signIn(member);
  const headers = new Headers({
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    origin: test.url,
  });
  const { api } = test.portal.signIn;
  const begun = await api.enableTwoFactor({
    body: { password: member.password, method: "totp" },
    headers,
  });
  if (begun.method !== "totp") throw new Error("no authenticator was offered");
  const secret = new URL(begun.totpURI).searchParams.get("secret") ?? "";
  const authenticator = {
    code: (step = 0) => totp(secret, step),
    recoveryCodes: begun.backupCodes,
  };
  await api.verifyTOTP({ body: { code: authenticator.code(-1) }, headers });
  return authenticator;
}

/** A browser that passed both steps. */
export async function signedInBrowser(
  test: TestPortal,
  member: Member,
  authenticator: Authenticator,
  step = 0,
): Promise<Browser> {
  const browser = new Browser(test.url);
  await browser.signIn(member);
  const answer = await browser.post("/sign-in/code", { code: authenticator.code(step) });
  expect(answer.status).toBe(302);
  return browser;
}

// RFC 6238 with SHA-1, 30 seconds, six digits
export function totp(secret: string, step: number): string {
  const bits = [...secret.replace(/=+$/, "")]
    .map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + step));
  const mac = createHmac("sha1", key).update(counter).digest();
  const number = mac.readUInt32BE(mac[19]! & 15) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, "0");
}
