// What the console says once the portal answers: the address, and how the first person gets in.
import { newSecret, hashSecret } from "#app/access/cookies.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import { hasAdministrator } from "#db/people.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";

const SETUP_HOURS = 24;

/** Lines to print. While there is no administrator they hold a one-time link that makes one (24 hours). */
export async function welcome(portal: Portal): Promise<string[]> {
  const lines = [`Flowdown answers at ${portal.config.FLOWDOWN_URL}`];
  const secret = newSecret();
  const asked = await inTransaction(
    { database: portal.database, scope: SYSTEM },
    async (writer, { now }) => {
      if (await hasAdministrator(writer)) return false;
      const expiresAt = new Date(now.getTime() + SETUP_HOURS * 3_600_000);
      await addAccessToken(writer, { purpose: "first_run", hash: hashSecret(secret), expiresAt });
      return true;
    },
  );
  if (asked)
    lines.push(
      `No administrator yet. Make one here (once, within ${SETUP_HOURS} hours): ${portal.config.FLOWDOWN_URL}/setup#${secret}`,
    );
  return lines;
}
