// The demo story told into a database of its own, for the tests that look at it.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "#app/config.server.ts";
import { seedDemo } from "#app/demo/seed-demo.server.ts";
import { localDiskStore } from "#app/files/store.server.ts";
import { readMasterKey } from "#app/files/supplier-key.server.ts";
import type { Portal } from "#app/portal.server.ts";
import { loadOrCreatePortalKey } from "#app/sealing/portal-key.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** What seeding needs of a portal: nothing listens, no job runs. */
export async function aDemo() {
  const db = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "flowdown-demo-"));
  const portal = {
    config: readConfig({
      NODE_ENV: "test",
      FLOWDOWN_DATA: folder,
      FLOWDOWN_URL: "http://portal.example",
    }),
    database: db.database,
    secret: "a secret of the tests that is long enough",
    masterKey: readMasterKey(randomBytes(32).toString("base64")),
    portalKey: await loadOrCreatePortalKey({ dataFolder: folder }),
    store: localDiskStore(path.join(folder, "files")),
    demo: true,
  } as unknown as Portal;
  return {
    db,
    portal,
    seed: () => seedDemo(portal, db.ownerUrl),
    async end() {
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
