// Evidence as staff list it: one query for a page, narrowed by what is waiting, ending or refused.
import { sql, type RawBuilder } from "kysely";
import type { Reader } from "./connection.ts";
import type { ScanState } from "./stored-files.ts";
import { searchTerms, wordsQuery } from "./supplier-filter.ts";

export const EVIDENCE_VIEWS = [
  "pending",
  "ending",
  "expired",
  "rejected",
  "accepted",
  "all",
] as const;
export type EvidenceView = (typeof EVIDENCE_VIEWS)[number];

export interface EvidenceFilter {
  readonly view: EvidenceView;
  readonly kind?: string;
  /** Beginnings of words of the supplier's name, domain or registration number. */
  readonly search?: string;
  readonly supplierId?: string;
  /** Only what ends within so many days (`ending`). */
  readonly days: number;
}

export interface ListedEvidence {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly reviewState: "pending" | "accepted" | "rejected";
  readonly scanState: ScanState;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly sentAt: Date;
  readonly replacedAt: null;
  /** The last word in the thread is the supplier's. */
  readonly replied: boolean;
}

/** A place in the list: sort key and id of a row, as the database wrote them. */
export type EvidencePlace = readonly [key: string, id: string];

export interface EvidencePage {
  readonly rows: readonly ListedEvidence[];
  readonly next: EvidencePlace | undefined;
}

export interface EvidenceWish {
  readonly order: "sent" | "expires";
  readonly descending: boolean;
  readonly after: EvidencePlace | undefined;
  readonly size: number;
}

const KEYS = {
  sent: { column: sql.raw("v.created_at"), type: sql.raw("timestamptz") },
  expires: { column: sql.raw("v.expiry_key"), type: sql.raw("date") },
} as const;

/** One page; reads about as many rows as it shows. What was replaced is on the page of its successor. */
export async function listEvidence(
  reader: Reader,
  filter: EvidenceFilter,
  wish: EvidenceWish,
  today: string,
): Promise<EvidencePage> {
  const { column, type } = KEYS[wish.order];
  const direction = sql.raw(wish.descending ? "desc" : "asc");
  const beyond = wish.after
    ? sql`and (${column}, v.id) ${sql.raw(wish.descending ? "<" : ">")}
        (${wish.after[0]}::text::${type}, ${wish.after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<ListedEvidence & { key: string }>`
    ${wordsQuery({ status: "active", ...(filter.search && { search: filter.search }) })}
    select v.id, v.title, v.kind, v.supplier_id as "supplierId", s.legal_name as "supplierName",
      v.review_state as "reviewState", f.scan_state as "scanState", v.issued_on as "issuedOn",
      v.expires_on as "expiresOn", v.created_at as "sentAt", null as "replacedAt", ${column}::text as key,
      coalesce((select m.author_kind = 'supplier' from evidence_message m where m.evidence_id = v.id
        order by m.at desc, m.id limit 1), false) as replied
    from evidence v join stored_file f on f.id = v.file_id join supplier s on s.id = v.supplier_id
    where v.replaced_at is null and ${whereOf(filter, today)} ${beyond}
    order by ${column} ${direction}, v.id ${direction} limit ${wish.size + 1}`.execute(reader);
  const shown = rows.slice(0, wish.size);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > wish.size && last ? [last.key, last.id] : undefined,
  };
}

function whereOf(filter: EvidenceFilter, today: string): RawBuilder<unknown> {
  const day = sql`${today}::date`;
  const accepted = sql`v.review_state = 'accepted'`;
  const views: Readonly<Record<EvidenceView, RawBuilder<unknown>>> = {
    pending: sql`v.review_state = 'pending'`,
    rejected: sql`v.review_state = 'rejected'`,
    accepted,
    ending: sql`${accepted} and v.expiry_key between ${day} and ${day} + ${filter.days}::integer`,
    expired: sql`${accepted} and v.expiry_key < ${day}`,
    all: sql`true`,
  };
  const parts = [views[filter.view]];
  if (filter.kind) parts.push(sql`v.kind = ${filter.kind}`);
  if (filter.supplierId) parts.push(sql`v.supplier_id = ${filter.supplierId}::uuid`);
  if (searchTerms(filter.search).length > 0)
    parts.push(sql`v.supplier_id in (select id from found)`);
  return sql.join(parts, sql` and `);
}
