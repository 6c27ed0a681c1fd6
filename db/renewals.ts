// Who has to sign anew, as people read it: the rounds, the agreements in each, and how far each one is.
import { sql, type Selectable } from "kysely";
import type { AgreementState } from "./agreements.ts";
import type { Reader } from "./connection.ts";
import type { Renewal } from "./schema.generated.ts";

export type RenewalAfterwards = Selectable<Renewal>["afterwards"];

const ROUND = [
  "r.id",
  "r.cause",
  "r.head_id as headId",
  "r.previous_head_id as previousHeadId",
  "r.template",
  "r.edition",
  "r.message",
  "r.due_on as dueOn",
  "r.afterwards",
  "r.state",
  "r.opened_on as openedOn",
  "r.created_at as createdAt",
  "r.created_by as createdBy",
  "r.sent_at as sentAt",
  "r.end_reason as endReason",
  "h.reference as headReference",
  "h.counterparty",
] as const;

/** Rounds, newest first, with how many agreements each asks for and how many of those are done. */
export async function listRounds(reader: Reader) {
  return reader
    .selectFrom("renewal_round as r")
    .leftJoin("agreement as h", "h.id", "r.head_id")
    .orderBy("r.created_at", "desc")
    .orderBy("r.id")
    .limit(100)
    .select(ROUND)
    .select((eb) => [
      eb
        .selectFrom("renewal as w")
        .whereRef("w.round_id", "=", "r.id")
        .where("w.state", "=", "open")
        .select(sql<number>`count(*)::integer`.as("n"))
        .as("asked"),
      eb
        .selectFrom("renewal as w")
        .innerJoin("agreement as a", "a.id", "w.agreement_id")
        .whereRef("w.round_id", "=", "r.id")
        .where("w.state", "=", "open")
        .where("a.state", "<>", "in_force")
        .select(sql<number>`count(*)::integer`.as("n"))
        .as("done"),
    ])
    .execute();
}

/** One round; undefined when there is none of this id. */
export async function findRound(reader: Reader, id: string) {
  return reader
    .selectFrom("renewal_round as r")
    .leftJoin("agreement as h", "h.id", "r.head_id")
    .innerJoin("staff_member as m", "m.id", "r.created_by")
    .where("r.id", "=", id)
    .select(ROUND)
    .select(["m.name as createdByName", "m.email as createdByEmail"])
    .executeTakeFirst();
}

export type Round = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/** The agreements of a round, tier by tier. */
export async function listRenewals(reader: Reader, roundId: string) {
  return reader
    .selectFrom("renewal as w")
    .innerJoin("agreement as a", "a.id", "w.agreement_id")
    .innerJoin("supplier as s", "s.id", "w.supplier_id")
    .leftJoin("engagement as e", "e.id", "w.engagement_id")
    .leftJoin("agreement as n", "n.id", "w.new_agreement_id")
    .where("w.round_id", "=", roundId)
    .select([
      "w.id",
      "w.state",
      "w.due_on as dueOn",
      "w.afterwards",
      "w.problem",
      "w.release_reason as releaseReason",
      "a.id as agreementId",
      "a.kind",
      "a.reference",
      "a.template",
      "a.edition",
      "a.terms",
      "a.state as oldState",
      "w.engagement_id as engagementId",
      "e.title as engagementTitle",
      "w.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "n.id as newId",
      "n.reference as newReference",
      "n.state as newState",
      "n.terms as newTerms",
      sql<number>`coalesce((select max(p.step) + 1 from engagement_path(w.engagement_id) p), 1)`.as(
        "tier",
      ),
    ])
    .orderBy("tier")
    .orderBy("s.legal_name")
    .orderBy("w.id")
    .execute();
}

export type RenewalRow = Awaited<ReturnType<typeof listRenewals>>[number];

/** One agreement of a round; undefined when there is none of this id. */
export async function findRenewal(reader: Reader, id: string) {
  return reader
    .selectFrom("renewal as w")
    .innerJoin("agreement as a", "a.id", "w.agreement_id")
    .innerJoin("supplier as s", "s.id", "w.supplier_id")
    .leftJoin("agreement as n", "n.id", "w.new_agreement_id")
    .where("w.id", "=", id)
    .select([
      "w.id",
      "w.round_id as roundId",
      "w.state",
      "w.opened_on as openedOn",
      "w.due_on as dueOn",
      "w.afterwards",
      "w.message",
      "w.agreement_id as agreementId",
      "w.engagement_id as engagementId",
      "w.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "a.kind",
      "a.reference",
      "a.state as oldState",
      "n.id as newId",
      "n.reference as newReference",
      "n.state as newState",
    ])
    .executeTakeFirst();
}

/** What a supplier is told about an agreement it is asked to sign anew; undefined when it is not. */
export async function findOwnRenewal(reader: Reader, supplierId: string, newAgreementId: string) {
  return reader
    .selectFrom("renewal")
    .where("supplier_id", "=", supplierId)
    .where("new_agreement_id", "=", newAgreementId)
    .where("state", "=", "open")
    .select(["due_on as dueOn", "afterwards", "message", "agreement_id as agreementId"])
    .executeTakeFirst();
}

/** The new version of an agreement that is on its way in a round; undefined while there is none. */
export async function findRenewedVersion(reader: Reader, agreementId: string) {
  const pending: readonly AgreementState[] = ["sent", "signed"];
  return reader
    .selectFrom("renewal as w")
    .innerJoin("agreement as n", "n.id", "w.new_agreement_id")
    .where("w.agreement_id", "=", agreementId)
    .where("w.state", "=", "open")
    .where("n.state", "in", pending)
    .orderBy("n.created_at", "desc")
    .limit(1)
    .select("n.id")
    .executeTakeFirst();
}
