// What a supplier may know of its own engagements and assessments. No exposure, tier or note leaves these reads towards a page.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** The engagements that are open, the oldest first, with the person who asks. */
export async function listOpenEngagements(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("staff_member as inviter", "inviter.id", "e.created_by")
    .where("e.supplier_id", "=", supplierId)
    .where("e.state", "=", "open")
    .orderBy("e.created_at")
    .orderBy("e.id")
    .limit(50)
    .select(["e.id", "e.title", "e.due_on as dueOn", "inviter.name as inviterName"])
    .execute();
}

const basis = [
  "a.id",
  "a.engagement_id as engagementId",
  "a.questionnaire",
  "a.edition",
  "a.exposure",
  "a.state",
  "a.due_on as dueOn",
  "a.submitted_at as submittedAt",
  "a.decided_at as decidedAt",
] as const;

/** Whether a supplier may see an assessment in this state: it was sent, and not taken back. */
const VISIBLE = ["sent", "opened", "started", "submitted", "returned", "decided"] as const;

export type AssessmentState = (typeof VISIBLE)[number];

/** Every assessment the supplier was sent, the oldest first, with how many answers came back to it. */
export async function listAssessmentsOfSupplier(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("assessment as a")
    .innerJoin("engagement as e", "e.id", "a.engagement_id")
    .where("a.supplier_id", "=", supplierId)
    .where("a.state", "in", VISIBLE)
    .where("e.state", "in", ["open", "closed"])
    .orderBy("a.created_at")
    .orderBy("a.id")
    .limit(100)
    .select(basis)
    .select(["e.title as engagementTitle"])
    .select((eb) =>
      eb
        .selectFrom("answer as r")
        .whereRef("r.assessment_id", "=", "a.id")
        .where("r.review_state", "=", "returned")
        .where(sql<boolean>`r.answered_at <= coalesce(r.reviewed_at, r.answered_at)`)
        .select(eb.fn.countAll<number>().as("n"))
        .as("returned"),
    )
    .execute();
}

/** One assessment of this supplier; undefined when it is another's, was not sent or was withdrawn. */
export async function findAssessmentOfSupplier(
  reader: Reader,
  supplierId: string,
  assessmentId: string,
) {
  return reader
    .selectFrom("assessment as a")
    .innerJoin("engagement as e", "e.id", "a.engagement_id")
    .leftJoin("contact as by", "by.id", "a.submitted_by")
    .where("a.supplier_id", "=", supplierId)
    .where("a.id", "=", assessmentId)
    .where("a.state", "in", VISIBLE)
    .select(basis)
    .select([
      "e.title as engagementTitle",
      "e.created_by as invitedBy",
      "by.name as submittedBy",
      "a.submitted_by as submittedById",
      "a.statement",
    ])
    .executeTakeFirst();
}

export type AssessmentOfSupplier = NonNullable<
  Awaited<ReturnType<typeof findAssessmentOfSupplier>>
>;

/** How the supplier is registered, for papers that name it. */
export async function findSupplierFacts(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("supplier")
    .where("id", "=", supplierId)
    .select(["legal_name as legalName", "registration_number as registrationNumber"])
    .executeTakeFirstOrThrow();
}
