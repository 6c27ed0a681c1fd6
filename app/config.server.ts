// The only reader of the environment: one schema, checked at start, no secret with a default.
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  FLOWDOWN_URL: z.url({ protocol: /^https?$/ }).optional(),
  FLOWDOWN_DATA: z.string().default(".flowdown"),
  FLOWDOWN_ORGANISATION: z.string().max(120).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Signs sessions; made and kept in FLOWDOWN_DATA when absent. Several processes must share one. */
  FLOWDOWN_SECRET: z.string().min(32).optional(),
  /** 32 bytes, base64: wraps every supplier's key. Made and kept in FLOWDOWN_DATA when absent. */
  FLOWDOWN_MASTER_KEY: z.base64().length(44).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Flowdown <flowdown@localhost>"),
  /** A timestamp authority (RFC 3161) that is asked for a stamp of every checkpoint. */
  TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** PEM file of the certificates that the authority's own must lead to. Without it any authority's counts. */
  TSA_ROOT: z
    .string()
    .optional()
    .refine((file) => file === undefined || isCertificate(file), "must be a readable PEM file"),
  CLAMD: z.string().optional(),
  /** Number of proxies in front whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DISK_FLOOR_MB: z.coerce.number().int().min(16).default(256),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Requests a minute from one address before the portal answers 429. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(600),
  METRICS: flag.default(true),
});

export type Config = Omit<z.infer<typeof Environment>, "FLOWDOWN_URL"> & {
  readonly FLOWDOWN_URL: string;
  readonly dataFolder: string;
};

function isCertificate(file: string): boolean {
  try {
    return new X509Certificate(readFileSync(file)).fingerprint256 !== "";
  } catch {
    return false;
  }
}

/** Tells the mode to libraries: they read it when they are first loaded, and take development for granted. */
export function settleMode(mode: Config["NODE_ENV"]): void {
  process.env.NODE_ENV ??= mode;
}

/** Reads and checks the configuration. Refuses with one line per wrong variable: name, reason, example in .env.example. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(
      `The configuration is not usable:\n${lines.join("\n")}\nSee .env.example for every variable.`,
    );
  }
  const { FLOWDOWN_URL, FLOWDOWN_DATA, ...rest } = parsed.data;
  const url = FLOWDOWN_URL ?? `http://localhost:${rest.PORT}`;
  return {
    ...rest,
    FLOWDOWN_URL: new URL(url).origin,
    FLOWDOWN_DATA,
    dataFolder: path.resolve(FLOWDOWN_DATA),
  };
}
