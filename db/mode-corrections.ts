// How closely clauses of a head agreement are passed on, put right after it was registered: each correction with its reason.
import type { Reader, Writer } from "./connection.ts";
import type { ModeCorrection } from "./schema.generated.ts";

type Mode = ModeCorrection["was"];

export interface NewCorrection {
  readonly agreementId: string;
  readonly term: string;
  readonly was: Mode;
  readonly becomes: Mode;
  readonly reason: string;
  readonly by: string;
}

/** Puts it right: the database changes the clause with this row, or refuses (FD140) where it stands otherwise by now. */
export async function addCorrection(writer: Writer, correction: NewCorrection): Promise<void> {
  const { agreementId, term, was, becomes, reason, by } = correction;
  await writer
    .insertInto("mode_correction")
    .values({ agreement_id: agreementId, term, was, becomes, reason, corrected_by: by })
    .execute();
}

/** Those of one head agreement, the newest first. */
export async function listCorrections(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("mode_correction as c")
    .innerJoin("staff_member as m", "m.id", "c.corrected_by")
    .where("c.agreement_id", "=", agreementId)
    .orderBy("c.corrected_at", "desc")
    .orderBy("c.id")
    .limit(100)
    .select([
      "c.id",
      "c.term",
      "c.was",
      "c.becomes",
      "c.reason",
      "c.corrected_at as at",
      "m.name as by",
    ])
    .execute();
}

/** The engagements of primes under a head agreement that are not over: where everything below begins. */
export async function listPrimesUnder(reader: Reader, headId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom("engagement")
    .where("head_agreement_id", "=", headId)
    .where("parent_engagement_id", "is", null)
    .where("state", "in", ["draft", "open"])
    .orderBy("id")
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}
