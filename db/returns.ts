// The ledger of copies: lines that open when access ends, what the supplier says of each, and how each was settled.
import { sql } from "kysely";
import type { Level } from "#scoring/facts.ts";
import type { ReturnTerms } from "#scoring/delivery/return-duty.ts";
import type { Reader, Writer } from "./connection.ts";

export type ReturnCause = "exit" | "expiry" | "revocation" | "breach";
export type ReturnState = "open" | "answered" | "certified" | "accepted";
export type ReturnOutcome = "returned" | "destroyed" | "retained";

/** A copy that was taken by a grant which is over, without a line so far. */
export interface CopyToReturn {
  readonly grantId: string;
  readonly supplierId: string;
  readonly engagementId: string;
  readonly materialId: string;
  readonly level: Level;
  readonly holder: string;
  readonly downloads: number;
  readonly cause: Exclude<ReturnCause, "breach">;
  readonly endedOn: string;
}

/** Copies without a line: of one grant, of one engagement, or of all; at most `size`. */
export async function listCopiesToReturn(
  reader: Reader,
  of: { readonly grantId?: string; readonly engagementId?: string },
  size = 500,
): Promise<CopyToReturn[]> {
  const { rows } =
    await sql<CopyToReturn>`select grant_id as "grantId", supplier_id as "supplierId",
      engagement_id as "engagementId", material_id as "materialId", level, holder, downloads, cause, ended_on as "endedOn"
    from copies_to_return where (${of.grantId ?? null}::uuid is null or grant_id = ${of.grantId ?? null}::uuid)
      and (${of.engagementId ?? null}::uuid is null or engagement_id = ${of.engagementId ?? null}::uuid)
    order by engagement_id, grant_id, holder limit ${size}`.execute(reader);
  return rows;
}

/** What the agreements above an engagement say about the end of it. */
export async function listReturnTerms(
  reader: Reader,
  engagementId: string,
): Promise<ReturnTerms[]> {
  const { rows } = await sql<ReturnTerms>`select a.id, a.effective_on as "effectiveOn", a.terms
    from agreements_above(${engagementId}::uuid) a`.execute(reader);
  return rows;
}

export interface NewReturnLine {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly materialId: string | null;
  readonly grantId: string | null;
  readonly holder: string;
  readonly kind: "download" | "declared";
  readonly downloads: number;
  readonly what: string;
  readonly cause: ReturnCause;
  readonly dueOn: string;
  readonly standard: string;
  readonly certificate: boolean;
  readonly exceptions: readonly string[];
  readonly restsOn: readonly string[];
}

/** Opens a line. False when one for this grant and person stands already. */
export async function addReturnLine(writer: Writer, line: NewReturnLine): Promise<boolean> {
  const row = await writer
    .insertInto("return_line")
    .values({
      supplier_id: line.supplierId,
      engagement_id: line.engagementId,
      material_id: line.materialId,
      grant_id: line.grantId,
      holder: line.holder,
      kind: line.kind,
      downloads: line.downloads,
      what: line.what,
      cause: line.cause,
      due_on: line.dueOn,
      standard: line.standard as "delete",
      certificate_demanded: line.certificate,
      allowed_exceptions: [...line.exceptions],
      rests_on: [...line.restsOn],
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

const LINE = sql`l.id, l.supplier_id as "supplierId", l.engagement_id as "engagementId", e.title as engagement,
  m.title as item, m.reference, m.level, l.material_id as "materialId", l.grant_id as "grantId", l.holder, l.kind,
  l.downloads, l.what, l.cause, l.opened_at as "openedAt", l.due_on as "dueOn", l.standard,
  l.certificate_demanded as "certificateDemanded", l.allowed_exceptions as "allowedExceptions", l.state, l.outcome, l.method,
  l.done_on as "doneOn", l.done_by as "doneBy", l.exception, l.reason, l.answered_at as "answeredAt",
  l.certificate_id as "certificateId", l.review_note as "reviewNote", l.reviewed_at as "reviewedAt", l.version,
  case when l.state <> 'accepted' then held_since(l.supplier_id, l.engagement_id, l.material_id) end as "heldSince"`;

export interface ReturnLine {
  readonly id: string;
  readonly supplierId: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly item: string | null;
  readonly reference: string | null;
  readonly level: Level | null;
  readonly materialId: string | null;
  readonly grantId: string | null;
  readonly holder: string;
  readonly kind: "download" | "declared";
  readonly downloads: number;
  readonly what: string;
  readonly cause: ReturnCause;
  readonly openedAt: Date;
  readonly dueOn: string;
  readonly standard: string;
  readonly certificateDemanded: boolean;
  readonly allowedExceptions: readonly string[];
  readonly state: ReturnState;
  readonly outcome: ReturnOutcome | null;
  readonly method: string | null;
  readonly doneOn: string | null;
  readonly doneBy: string;
  readonly exception: string | null;
  readonly reason: string;
  readonly answeredAt: Date | null;
  readonly certificateId: string | null;
  readonly reviewNote: string;
  readonly reviewedAt: Date | null;
  readonly version: number;
  /** Since when a legal hold forbids to destroy it; null when none stands. */
  readonly heldSince: string | null;
}

/** Lines of a supplier, of one engagement when given; those that are open come first. */
export async function listReturnLines(
  reader: Reader,
  of: { readonly supplierId?: string; readonly engagementId?: string },
): Promise<ReturnLine[]> {
  const { rows } =
    await sql<ReturnLine>`select ${LINE} from return_line l join engagement e on e.id = l.engagement_id
      left join material m on m.id = l.material_id
    where (${of.supplierId ?? null}::uuid is null or l.supplier_id = ${of.supplierId ?? null}::uuid)
      and (${of.engagementId ?? null}::uuid is null or l.engagement_id = ${of.engagementId ?? null}::uuid)
    order by e.created_at desc, e.id, (l.state = 'accepted'), l.due_on, l.opened_at, l.id limit 500`.execute(
      reader,
    );
  return rows;
}

/** How many lines are open in the engagements below this one, any depth. */
export async function countOpenBelow(reader: Reader, engagementId: string): Promise<number> {
  const { rows } = await sql<{
    n: number | null;
  }>`select returns_open_below(${engagementId}::uuid) as n`.execute(reader);
  return rows[0]?.n ?? 0;
}
