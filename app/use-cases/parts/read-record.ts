// Reads a sealed record back for people: who, when, how known, with which words; and whether its seal holds.
import type { KeyObject } from "node:crypto";
import { verifyRecord } from "#app/sealing/seal-record.ts";
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
  /** The record's own id. */
  readonly id: string;
  /** Who had recorded the authority, when, and what it rests on; null where it is the office in the portal. */
  readonly source: {
    readonly by: string;
    readonly ours: boolean;
    readonly basis: string;
    readonly at: string;
  } | null;
  /** When the text was shown, and when its last part was reached, as the browser said. */
  readonly shownAt: string | null;
  readonly reachedAt: string | null;
  /** How and when staff, or a signer with a passkey, showed anew who they are. */
  readonly stepUp: { readonly method: string; readonly at: string } | null;
  /** The declared authority and the consent, word for word in the language they were confirmed in. */
  readonly authority: string;
  readonly consent: string;
  readonly hash: string;
  readonly keyId: string;
  readonly sha256: string;
  /** Whether signature and hash fit the key that sealed it, in use or replaced since. */
  readonly holds: boolean;
}

interface Confirmed {
  readonly statement: StatementId;
  readonly edition: StatementEdition;
  readonly locale: Locale;
}

interface Source {
  readonly source: string;
  readonly by: { readonly name: string };
  readonly basis: string;
  readonly recordedAt: string;
}

interface Payload {
  readonly record: string;
  readonly document: { readonly sha256: string };
  readonly signer: {
    readonly typedName?: string;
    readonly registeredName?: string;
    readonly name?: string;
    readonly title?: string;
    readonly email: string;
    readonly authority?: Confirmed;
    /** Words in records from before somebody else had to say it. */
    readonly authoritySource?: string | Source;
  };
  readonly intent?: {
    readonly shownAt?: string;
    readonly delivered?: { readonly lastPartReachedAt?: string | null };
  };
  readonly consent?: Confirmed;
  readonly authentication: {
    readonly method: string;
    readonly stepUp?: { readonly method: string; readonly at: string };
  };
  readonly transport: { readonly address: string };
  readonly time: { readonly serverUtc: string };
}

/** The record as people read it. */
export function readRecord(
  stored: StoredSignature,
  keys: ReadonlyMap<string, KeyObject>,
): ReadRecord {
  const { payload } = JSON.parse(stored.bodyText) as { payload: Payload };
  const { signer, intent } = payload;
  const said = signer.authoritySource;
  const words = typeof said === "string" ? said : undefined;
  return {
    seq: stored.seq,
    type: stored.recordType,
    name: signer.typedName ?? signer.registeredName ?? signer.name ?? "",
    title: signer.title ?? null,
    email: signer.email,
    at: payload.time.serverUtc,
    address: payload.transport.address,
    method: payload.authentication.method,
    id: payload.record,
    source: typeof said === "object" ? sourceRead(said) : null,
    shownAt: intent?.shownAt ?? null,
    reachedAt: intent?.delivered?.lastPartReachedAt ?? null,
    stepUp: stepUpRead(payload.authentication.stepUp),
    authority: wordsOf(signer.authority) ?? words ?? "",
    consent: wordsOf(payload.consent) ?? "",
    hash: stored.hash,
    keyId: stored.keyId,
    sha256: payload.document.sha256,
    holds: verifyRecord(stored, keys).ok,
  };
}

// the answer itself stays in the record
function stepUpRead(stepUp: Payload["authentication"]["stepUp"]): ReadRecord["stepUp"] {
  return stepUp ? { method: stepUp.method, at: stepUp.at } : null;
}

function sourceRead({ source, by, basis, recordedAt }: Source): ReadRecord["source"] {
  return { by: by.name, ours: source === "confirmed by staff", basis, at: recordedAt };
}

function wordsOf(confirmed: Confirmed | undefined): string | undefined {
  return confirmed && getStatement(confirmed.statement, confirmed.edition).text[confirmed.locale];
}
