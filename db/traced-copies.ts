// Who had this copy: a grant by its number or a part of it as printed, with everybody who opened by it.
import { sql } from "kysely";
import type { Level, Phase } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

/** The most grants one search shows. */
const MOST = 20;

export interface TracedOpening {
  readonly at: string;
  readonly name: string;
  readonly email: string | null;
  readonly way: "view" | "download";
  readonly named: boolean;
  readonly address: string | null;
  /** The time printed in the mark; null when the file carries none. */
  readonly marked: string | null;
}

/** Grants whose id contains these hexadecimal digits (with or without hyphens), newest first. */
export async function traceCopies(reader: Reader, digits: string) {
  const { rows } = await sql<{
    grantId: string;
    requestId: string;
    materialId: string;
    reference: string;
    title: string;
    level: Level;
    phase: Phase;
    supplierId: string;
    supplierName: string;
    engagementId: string;
    engagement: string;
    grantedAt: Date;
    endsOn: string;
    holdsUntil: string | null;
    revokedAt: Date | null;
    agreementId: string | null;
    agreement: string | null;
    agreementReference: string | null;
    recipients: string[];
    openings: TracedOpening[];
  }>`select g.id as "grantId", g.request_id as "requestId", m.id as "materialId", m.reference, m.title, m.level, m.phase,
      s.id as "supplierId", s.legal_name as "supplierName", e.id as "engagementId", e.title as engagement,
      g.created_at as "grantedAt", g.ends_on as "endsOn", g.holds_until as "holdsUntil", g.revoked_at as "revokedAt",
      a.id as "agreementId", a.title as agreement, a.reference as "agreementReference",
      array(select p.name from access_recipient p where p.request_id = g.request_id order by p.name, p.id) as recipients,
      coalesce((select jsonb_agg(jsonb_build_object('at', v.at, 'name', v.actor_name, 'email', v.detail ->> 'email',
          'way', coalesce(v.detail ->> 'way', 'download'), 'named', coalesce((v.detail ->> 'named')::boolean, true),
          'address', v.detail ->> 'address', 'marked', v.detail ->> 'marked') order by v.id desc)
        from (select * from material_event x where x.grant_id = g.id and x.type = 'opened' order by x.id desc limit 200) v),
        '[]') as openings
    from access_grant g join material m on m.id = g.material_id join supplier s on s.id = g.supplier_id
      join engagement e on e.id = g.engagement_id join access_decision d on d.id = g.decision_id
      left join lateral (select x.value #>> '{subject,id}' as id from jsonb_array_elements(
        case jsonb_typeof(d.conditions) when 'array' then d.conditions else '[]' end) x
        where x.value ->> 'code' = 'agreement_in_force' limit 1) rested on true
      left join agreement a on a.id::text = rested.id
    where replace(g.id::text, '-', '') like ${`%${digits}%`} order by g.created_at desc, g.id limit ${MOST}`.execute(
    reader,
  );
  return rows;
}

/** Which of these numbers, as they stand in a text, belong to a grant. */
export async function findGrantsNamed(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await reader
    .selectFrom("access_grant")
    .where("id", "in", ids.length > 0 ? ids : ["00000000-0000-0000-0000-000000000000"])
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}
