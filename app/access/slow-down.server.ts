// Decides how often somebody may try a link or ask for a new one: by address, and by the thing tried.
import { createHash } from "node:crypto";
import { ipKeyGenerator } from "express-rate-limit";
import type { Database } from "#db/connection.ts";
import { countAttempt } from "#db/rate-limit.ts";

type Act = "look" | "confirm" | "renew" | "hand_over";

/** Attempts within the window before the answer is "wait". Many people of one company share an address. */
const LIMITS: Readonly<Record<Act, { seconds: number; address: number; subject: number }>> = {
  look: { seconds: 600, address: 120, subject: 40 },
  confirm: { seconds: 600, address: 120, subject: 100 },
  renew: { seconds: 3600, address: 20, subject: 3 },
  hand_over: { seconds: 3600, address: 100, subject: 20 },
};

/** Whether the address, and the link or mail address itself, may be tried once more. Both counts go up. */
export async function mayTry(
  asking: { readonly database: Database; readonly address: string },
  act: Act,
  subject: string,
): Promise<{ readonly address: boolean; readonly subject: boolean }> {
  const { seconds, ...limit } = LIMITS[act];
  const network = asking.address === "" ? "unknown" : ipKeyGenerator(asking.address, 64);
  const [byAddress, bySubject] = await Promise.all([
    countAttempt(asking.database, `${act}:from:${network}`, seconds),
    countAttempt(asking.database, `${act}:of:${fingerprint(subject)}`, seconds),
  ]);
  return { address: byAddress <= limit.address, subject: bySubject <= limit.subject };
}

// neither a link nor a mail address is kept in clear just to be counted
function fingerprint(subject: string): string {
  return createHash("sha256").update(subject).digest("base64url").slice(0, 22);
}
