// Decides how often a password may be guessed: for one account from one address, and from one address in all.
import { createHash } from "node:crypto";
import type { Portal } from "#app/portal.server.ts";
import { countTry, forgetTries } from "#db/rate-limit.ts";

const WINDOW_SECONDS = 900;
const TRIES_AT_ONE_ACCOUNT = 10;
const TRIES_FROM_ONE_ADDRESS = 100;

// somebody else's address cannot lock an account: its owner comes from another one
function bucketsOf(address: string, email: string): { account: string; address: string } {
  const who = createHash("sha256").update(email).digest("hex").slice(0, 32);
  const from = networkOf(address);
  return { account: `sign-in:${who}:${from}`, address: `sign-in:${from}` };
}

/** Counts one try. False when it is one too many: then nothing is checked and nothing is hashed. */
export async function mayTry(
  { database }: Portal,
  address: string,
  email: string,
): Promise<boolean> {
  const buckets = bucketsOf(address, email);
  const [account, all] = await Promise.all([
    countTry(database, buckets.account, WINDOW_SECONDS),
    countTry(database, buckets.address, WINDOW_SECONDS),
  ]);
  return account <= TRIES_AT_ONE_ACCOUNT && all <= TRIES_FROM_ONE_ADDRESS;
}

/** A try that succeeded clears the account's count from this address. */
export async function triedWell(portal: Portal, address: string, email: string): Promise<void> {
  await forgetTries(portal.database, bucketsOf(address, email).account);
}

/** The address counted: an IPv6 network of 64 bits is one household, an IPv4 address in IPv6 clothes is itself. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill("0"), ...back];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
