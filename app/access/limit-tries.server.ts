// Decides how often a password may be guessed: for one account from one network, and from one network in all.
import { createHash } from "node:crypto";
import { ipKeyGenerator } from "express-rate-limit";
import type { Portal } from "#app/portal.server.ts";
import { countAttempt, forgetAttempts } from "#db/rate-limit.ts";

const WINDOW_SECONDS = 900;
const TRIES_AT_ONE_ACCOUNT = 10;
const TRIES_FROM_ONE_NETWORK = 100;

// counted together with the network: a stranger elsewhere cannot lock an account's owner out
function bucketsOf(address: string, email: string): { account: string; network: string } {
  const who = createHash("sha256").update(email).digest("base64url").slice(0, 22);
  const network = address === "" ? "unknown" : ipKeyGenerator(address, 64);
  return { account: `password:${who}:${network}`, network: `password:${network}` };
}

/** Counts one try. False when it is one too many: then nothing is checked and nothing is hashed. */
export async function mayGuess(
  { database }: Portal,
  address: string,
  email: string,
): Promise<boolean> {
  const buckets = bucketsOf(address, email);
  const [account, network] = await Promise.all([
    countAttempt(database, buckets.account, WINDOW_SECONDS),
    countAttempt(database, buckets.network, WINDOW_SECONDS),
  ]);
  return account <= TRIES_AT_ONE_ACCOUNT && network <= TRIES_FROM_ONE_NETWORK;
}

/** A password that fitted clears the account's count from this network. */
export async function guessedRight(portal: Portal, address: string, email: string): Promise<void> {
  await forgetAttempts(portal.database, bucketsOf(address, email).account);
}
