// A portal without the web, for tests that call use-cases themselves: real database, real walls, no build needed.
import type { TestPortal } from "./portal.ts";
import { freshDatabase } from "./database.ts";

/** Only what use-cases reach: the database and the address that links begin with. */
export async function aBarePortal(): Promise<TestPortal> {
  const db = await freshDatabase();
  const url = "http://portal.test";
  const portal = { database: db.database, config: { FLOWDOWN_URL: url } };
  return { url, db, portal: portal as unknown as TestPortal["portal"], stop: () => db.drop() };
}
