// Tokens by which other systems ask the gate: made once, shown once, kept as a hash, counted by day.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewGateToken {
  readonly name: string;
  readonly hash: Buffer;
  /** The last four characters of the token. */
  readonly hint: string;
  readonly days: number;
  readonly createdBy: string;
}

/** Keeps a token for so many days. "taken" when a token that was not revoked has the name. */
export async function addGateToken(writer: Writer, token: NewGateToken): Promise<string> {
  const row = await writer
    .insertInto("gate_token")
    .values({
      name: token.name,
      token_hash: token.hash,
      hint: token.hint,
      created_by: token.createdBy,
      expires_at: sql<Date>`now() + make_interval(days => ${token.days})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? "taken";
}

/** Takes a token back, once. Its name; undefined when there is none of this id or it was taken back already. */
export async function revokeGateToken(writer: Writer, id: string, by: string) {
  const row = await writer
    .updateTable("gate_token")
    .set({ revoked_at: sql`now()`, revoked_by: by })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}

/** The token of this hash, if it can be used now. */
export async function findUsableToken(reader: Reader, hash: Buffer) {
  return reader
    .selectFrom("gate_token")
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", sql<Date>`now()`)
    .select(["id", "name", "scopes"])
    .executeTakeFirst();
}

/** What a token was told. */
export type GateCallOutcome = "opened" | "closed" | "unknown" | "refused";

/** Counts one call. True for the first one of the day. */
export async function countGateCall(
  writer: Writer,
  call: {
    readonly tokenId: string;
    readonly outcome: GateCallOutcome;
    readonly address: string;
    readonly today: string;
  },
): Promise<boolean> {
  const one = (name: GateCallOutcome) => (call.outcome === name ? 1 : 0);
  const { rows } = await sql<{
    first: boolean;
  }>`insert into gate_call as c (token_id, on_day, opened, closed, unknown, refused)
    values (${call.tokenId}::uuid, ${call.today}::date, ${one("opened")}, ${one("closed")}, ${one("unknown")}, ${one("refused")})
    on conflict (token_id, on_day) do update set opened = c.opened + excluded.opened, closed = c.closed + excluded.closed,
      unknown = c.unknown + excluded.unknown, refused = c.refused + excluded.refused, last_at = now()
    returning c.opened + c.closed + c.unknown + c.refused = 1 as first`.execute(writer);
  await writer
    .updateTable("gate_token")
    .set({ last_used_at: sql`now()`, last_address: call.address.slice(0, 60) })
    .where("id", "=", call.tokenId)
    .execute();
  return rows[0]?.first ?? false;
}

/** Every token, those that can be used first, with what it was told in the last thirty days. */
export async function listGateTokens(reader: Reader, today: string) {
  const { rows } = await sql<{
    id: string;
    name: string;
    hint: string;
    madeBy: string;
    createdAt: Date;
    expiresAt: Date;
    revokedAt: Date | null;
    lastUsedAt: Date | null;
    lastAddress: string;
    usable: boolean;
    opened: number;
    closed: number;
    unknown: number;
    refused: number;
  }>`select t.id, t.name, t.hint, s.name as "madeBy", t.created_at as "createdAt", t.expires_at as "expiresAt",
      t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt", t.last_address as "lastAddress",
      t.revoked_at is null and t.expires_at > now() as usable,
      coalesce(c.opened, 0)::int as opened, coalesce(c.closed, 0)::int as closed,
      coalesce(c.unknown, 0)::int as unknown, coalesce(c.refused, 0)::int as refused
    from gate_token t join staff_member s on s.id = t.created_by
      left join lateral (select sum(opened) as opened, sum(closed) as closed, sum(unknown) as unknown, sum(refused) as refused
        from gate_call where token_id = t.id and on_day > ${today}::date - 30) c on true
    order by (t.revoked_at is null and t.expires_at > now()) desc, t.created_at desc, t.id limit 200`.execute(
    reader,
  );
  return rows;
}
