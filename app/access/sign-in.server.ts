// Passwords, second factors and passkeys by better-auth on our own database; roles and personas stay ours.
import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";
import type { Database } from "#db/connection.ts";
import { mayHoldSession } from "#db/sign-in.ts";
import { DOOR, inReading } from "#db/transaction.ts";

export interface SignInOptions {
  readonly database: Database;
  readonly secret: string;
  readonly origin: string;
}

const HOURS = 3600;

/** The sign-in of staff (password, then TOTP) and of supplier contacts who chose a password or passkey. */
export function createSignIn({ database, secret, origin }: SignInOptions) {
  return betterAuth({
    appName: "Flowdown",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [origin],
    database: { db: database, type: "postgres", transaction: true },
    telemetry: { enabled: false },
    logger: { level: "error" },
    user: {
      modelName: "auth_user",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
    },
    session: {
      modelName: "auth_session",
      // a revoked session must die at once, so nothing of it is cached in the cookie
      cookieCache: { enabled: false },
      expiresIn: 12 * HOURS,
      updateAge: HOURS,
      fields: {
        expiresAt: "expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        userId: "user_id",
      },
    },
    account: {
      modelName: "auth_account",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "user_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "auth_verification",
      storeIdentifier: "hashed",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      modelName: "auth_rate_limit",
      fields: { lastRequest: "last_request" },
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/two-factor/*": { window: 60, max: 10 },
      },
    },
    databaseHooks: {
      session: {
        create: {
          // whoever was disabled or removed gets no session by any way in
          before: async (session) =>
            (await inReading({ database, scope: DOOR }, (reader) =>
              mayHoldSession(reader, session.userId),
            )) && { data: session },
        },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    advanced: {
      database: { generateId: "uuid" },
      cookiePrefix: "flowdown",
      useSecureCookies: origin.startsWith("https:"),
      // set by the server from the connection itself; what a client sends is stripped before
      ipAddress: { ipAddressHeaders: ["x-real-ip"] },
    },
    plugins: [
      twoFactor({
        issuer: "Flowdown",
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "auth_two_factor",
            fields: {
              userId: "user_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      passkey({
        rpName: "Flowdown",
        rpID: new URL(origin).hostname,
        origin,
        schema: {
          passkey: {
            modelName: "auth_passkey",
            fields: {
              publicKey: "public_key",
              userId: "user_id",
              credentialID: "credential_id",
              deviceType: "device_type",
              backedUp: "backed_up",
              createdAt: "created_at",
            },
          },
        },
      }),
    ],
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
