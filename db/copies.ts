// Opening an item: what may be done with it, the bytes' place, and the note of who opened it, in one statement.
import { sql } from "kysely";
import type { HandlingFacts } from "#scoring/delivery/handling.ts";
import type { Reader, Writer } from "./connection.ts";

/** How an item is opened: looked at in the portal, or taken along. */
export type OpeningWay = "view" | "download";

export interface OpenedContent {
  readonly materialId: string;
  readonly objectKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly name: string;
  readonly wrappedKey: string;
}

/** The way to the bytes of a granted item as things stand now, and what its handling rests on; nothing is noted yet. */
export async function lookAtGranted(reader: Reader, grantId: string) {
  const { rows } = await sql<OpenedContent & { handling: HandlingFacts }>`select ${CONTENT},
      delivery_facts(${grantId}::uuid) as handling
    from open_material(${grantId}::uuid) o`.execute(reader);
  return rows[0];
}

const CONTENT = sql`o.material_id as "materialId", o.object_key as "objectKey", o.sha256, o.size_bytes as bytes,
  o.sniffed_type as type, o.original_name as name, o.wrapped_key as "wrappedKey"`;

export interface Opener {
  readonly supplierId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly address: string;
}

/**
 * Notes an opening, in one statement with the gate's judgement: the chain of custody is extended only if the grant holds
 * at this moment and the content is still the one that was looked at. Undefined otherwise.
 */
export async function noteOpening(
  writer: Writer,
  grantId: string,
  opening: { readonly sha256: string; readonly way: OpeningWay; readonly marked: string | null },
  opener: Opener,
) {
  const detail = JSON.stringify({
    sha256: opening.sha256,
    way: opening.way,
    marked: opening.marked,
    contact: opener.contactId,
    email: opener.email,
    address: opener.address,
  });
  const { rows } = await sql<{ materialId: string; named: boolean }>`with opened as materialized (
      select o.*, exists (select from access_grant g join access_recipient p on p.request_id = g.request_id
        where g.id = ${grantId}::uuid and p.email = lower(${opener.email})) as named
      from open_material(${grantId}::uuid) o where o.sha256 = ${opening.sha256}),
    noted as (
      insert into material_event (material_id, supplier_id, grant_id, type, actor_name, detail)
      select o.material_id, ${opener.supplierId}::uuid, ${grantId}::uuid, 'opened', ${opener.name},
        ${detail}::jsonb || jsonb_build_object('named', o.named) from opened o)
    select o.material_id as "materialId", o.named from opened o`.execute(writer);
  return rows[0];
}

/** What a supplier opened of one of its grants, newest first. */
export async function listOwnOpenings(reader: Reader, grantId: string) {
  const { rows } = await sql<{
    at: Date;
    name: string;
    way: OpeningWay;
  }>`select at, name, way from own_openings(${grantId}::uuid)`.execute(reader);
  return rows;
}
