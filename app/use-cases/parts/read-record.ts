// Reads a sealed record back for people: who, when, how known, with which words; and whether its seal holds.
import { verifyRecord } from "#app/sealing/seal-record.ts";
import type { PortalKey } from "#app/sealing/portal-key.server.ts";
import type { StoredSignature } from "#db/signatures.ts";
import {
  getStatement,
  type StatementEdition,
  type StatementId,
} from "#questionnaires/statements/statements.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

export interface ReadRecord {
  readonly seq: number;
  readonly type: "signed" | "countersigned" | "declined";
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly at: string;
  readonly address: string;
  /** How the person was known in that session. */
  readonly method: string;
  /** The declared authority and the consent, word for word in the language they were confirmed in. */
  readonly authority: string;
  readonly consent: string;
  readonly hash: string;
  readonly keyId: string;
  readonly sha256: string;
  /** Whether signature and hash fit the portal's key. */
  readonly holds: boolean;
}

interface Confirmed {
  readonly statement: StatementId;
  readonly edition: StatementEdition;
  readonly locale: Locale;
}

interface Payload {
  readonly document: { readonly sha256: string };
  readonly signer: {
    readonly typedName?: string;
    readonly registeredName?: string;
    readonly name?: string;
    readonly title?: string;
    readonly email: string;
    readonly authority?: Confirmed;
    readonly authoritySource?: string;
  };
  readonly consent?: Confirmed;
  readonly authentication: { readonly method: string };
  readonly transport: { readonly address: string };
  readonly time: { readonly serverUtc: string };
}

/** The record as people read it. */
export function readRecord(stored: StoredSignature, key: PortalKey): ReadRecord {
  const { payload } = JSON.parse(stored.bodyText) as { payload: Payload };
  const { signer } = payload;
  return {
    seq: stored.seq,
    type: stored.recordType,
    name: signer.typedName ?? signer.registeredName ?? signer.name ?? "",
    title: signer.title ?? null,
    email: signer.email,
    at: payload.time.serverUtc,
    address: payload.transport.address,
    method: payload.authentication.method,
    authority: wordsOf(signer.authority) ?? signer.authoritySource ?? "",
    consent: wordsOf(payload.consent) ?? "",
    hash: stored.hash,
    keyId: stored.keyId,
    sha256: payload.document.sha256,
    holds: verifyRecord(stored, new Map([[key.keyId, key.publicKey]])).ok,
  };
}

function wordsOf(confirmed: Confirmed | undefined): string | undefined {
  return confirmed && getStatement(confirmed.statement, confirmed.edition).text[confirmed.locale];
}
