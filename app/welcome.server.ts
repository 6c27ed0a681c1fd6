// What the console says once the portal answers: the address, and how the first person gets in.
import { newSecret, hashSecret } from "#app/access/cookies.server.ts";
import { keepPersonaLinks, type PersonaLink } from "#app/demo/personas.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import { hasAdministrator } from "#db/people.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";

const SETUP_HOURS = 24;

/** Lines to print; in the demo one link per persona. While there is no administrator they hold a one-time link that makes one (24 hours). */
export async function welcome(portal: Portal): Promise<string[]> {
  const lines = [`Flowdown answers at ${portal.config.FLOWDOWN_URL}`];
  if (portal.demo) return [...lines, ...(await demoLines(portal))];
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

async function demoLines(portal: Portal): Promise<string[]> {
  const links = await inTransaction(
    { database: portal.database, scope: SYSTEM },
    (writer, { now }) => keepPersonaLinks(portal, writer, now),
  );
  const width = Math.max(...links.map((link) => who(link).length));
  return [
    "",
    "The demo: one invented company, about forty suppliers. Open a link to act as that person;",
    "it works as often as you like, and again after a restart.",
    "",
    ...links.flatMap((link) => [`${who(link).padEnd(width)}  ${link.look}`, `  ${link.href}`]),
    "",
  ];
}

function who({ name, part }: PersonaLink): string {
  return `${name}, ${part}`;
}
