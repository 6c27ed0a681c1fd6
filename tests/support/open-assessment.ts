// A supplier in the middle of answering: for tests that save answers.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { getEdition } from "#questionnaires/catalogue.ts";

/** Adds a supplier with a lead contact and a started assessment of the current baseline edition. */
export async function anOpenAssessment(
  owner: pg.Pool,
): Promise<{ supplierId: string; contactId: string; engagementId: string; assessmentId: string }> {
  const one = async (text: string, values: unknown[]) =>
    (await owner.query<{ id: string }>(`${text} returning id`, values)).rows[0]!.id;
  const staffId = await one(
    "insert into staff_member (name, email, roles, status) values ('Clerk', $1, array['procurement'], 'active')",
    [`${randomUUID()}@staff.example`],
  );
  const supplierId = await one(
    "insert into supplier (legal_name, country) values ('Casting Works', 'DE')",
    [],
  );
  const contactId = await one(
    "insert into contact (supplier_id, name, email) values ($1, 'Contact', $2)",
    [supplierId, `${randomUUID()}@supplier.example`],
  );
  const engagementId = await one(
    `insert into engagement (supplier_id, title, business_owner_id, created_by, material_level, access_mode, volume, subcontracting, countries, exposure, package, due_on, state)
     values ($1, 'Castings', $2, $2, 'C2', 'download', 'regular', 'none', array['DE'], 'E2', '{}', current_date + 20, 'open')`,
    [supplierId, staffId],
  );
  const { sha256 } = getEdition("confidentiality-baseline", "2026-1");
  const assessmentId = await one(
    `insert into assessment (supplier_id, engagement_id, questionnaire, edition, edition_sha256, model_edition, exposure, state, due_on, sent_at, opened_at, started_at)
     values ($1, $2, 'confidentiality-baseline', '2026-1', $3, '2026-1', 'E2', 'started', current_date + 20, now(), now(), now())`,
    [supplierId, engagementId, sha256],
  );
  return { supplierId, contactId, engagementId, assessmentId };
}
