// What one running portal consists of: handed to every request, so that no module keeps state of its own.
import type { KeyObject } from "node:crypto";
import type { Logger } from "pino";
import type { SignIn } from "#app/access/sign-in.server.ts";
import type { Config } from "#app/config.server.ts";
import type { ObjectStore } from "#app/files/store.server.ts";
import type { KnownCertificate } from "#app/sealing/known-certificates.server.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import type { SealCertificate } from "#app/sealing/seal-certificate.server.ts";
import type { Database } from "#db/connection.ts";

export interface Portal {
  readonly config: Config;
  readonly database: Database;
  readonly signIn: SignIn;
  readonly secret: string;
  /** 32 bytes: wraps the key of every supplier. */
  readonly masterKey: KeyObject;
  /** Ed25519: the key this process holds. What is sealed with asks `keyInUse`: another process may have changed it. */
  readonly portalKey: PortalKey;
  /** Holds the key of this id from now on, where its file lies in our folder; undefined where it does not. */
  readonly takeKey?: (keyId: string) => Promise<PortalKey | undefined>;
  /** X.509: seals the PDFs the portal gives out. Made when the first one is. */
  readonly sealCertificate: () => Promise<SealCertificate>;
  /** Those it sealed with so far, the newest first. */
  readonly certificates: () => Promise<readonly KnownCertificate[]>;
  readonly store: ObjectStore;
  readonly disk: { readonly tight: boolean };
  readonly log: Logger;
  /** Whether the demo story was seeded: sign-in links per persona work only then. */
  readonly demo: boolean;
}
