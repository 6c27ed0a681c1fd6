// The record of what happened: appended in the transaction of the change, chained by hash, never switched off.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";
import type { Actor } from "./transaction.ts";

export interface AuditEvent {
  /** Dotted past tense, as listed in db/README.md: "supplier.created". */
  readonly type: string;
  /** The supplier whose chain it joins; null for what concerns the portal itself. */
  readonly supplierId: string | null;
  readonly subjectId: string | null;
  /** What changed, in plain values. Never confidential content, never a token. */
  readonly detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Appends one event to its chain (one chain per supplier, one for the portal). Returns the event's hash. */
export async function recordEvent(
  writer: Writer,
  actor: Actor,
  event: AuditEvent,
): Promise<string> {
  const stream = event.supplierId ? `supplier:${event.supplierId}` : "portal";
  const body = bodyOf(actor, event);
  const { rows } = await sql<{
    hash: string;
  }>`select audit_append(${stream}, ${event.type}, ${event.supplierId}::uuid,
    ${event.subjectId}::uuid, ${actor.kind}, ${actor.id}::uuid, ${actor.name}, ${body}) as hash`.execute(
    writer,
  );
  const [row] = rows;
  if (!row) throw new Error("the audit log did not take the event");
  return row.hash;
}

/** Appends many events at once, each to its own supplier's chain: for work on hundreds of suppliers. */
export async function recordEvents(
  writer: Writer,
  actor: Actor,
  events: readonly (AuditEvent & { readonly supplierId: string })[],
): Promise<void> {
  // in one order everywhere, so that two such works never wait for each other in a circle
  const rows = [...events]
    .sort((one, other) => (one.supplierId < other.supplierId ? -1 : 1))
    .map((event) => ({
      supplier: event.supplierId,
      subject: event.subjectId,
      type: event.type,
      body: bodyOf(actor, event),
    }));
  await sql`select count(audit_append('supplier:' || x.supplier, x.type, x.supplier, x.subject,
      ${actor.kind}::text, ${actor.id}::uuid, ${actor.name}::text, x.body))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(supplier uuid, subject uuid, type text, body text)`.execute(
    writer,
  );
}

function bodyOf(actor: Actor, event: AuditEvent): string {
  return JSON.stringify({
    type: event.type,
    version: 1,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    subject: event.subjectId,
    detail: event.detail,
  });
}
