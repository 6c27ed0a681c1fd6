// Arranges the facts of a test: each builder writes one row by plain SQL and fills in what the test does not care about.
import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import type { Exposure, Level, Triage } from "#scoring/facts.ts";
import { addDays } from "#scoring/day.ts";

/** Anything that holds the owner's connection: a TestDatabase, or the `db` of a TestPortal. */
export interface Arranging {
  readonly owner: pg.Pool;
}

let counter = 0;
const next = () => (counter += 1);

/** The day the database stands on. */
export async function todayOf(db: Arranging): Promise<string> {
  const { rows } = await db.owner.query<{ today: string }>(
    "select flowdown_today()::text as today",
  );
  return rows[0]!.today;
}

/** Adds a member of staff without a way to sign in: for facts that need a person. */
export async function aPerson(
  db: Arranging,
  roles: readonly string[] = ["procurement"],
  name = `Person ${next()}`,
): Promise<string> {
  return insert(db, "staff_member", {
    name,
    email: `${randomBytes(6).toString("hex")}@staff.example`,
    roles,
    status: "active",
  });
}

export interface SupplierFacts {
  readonly legalName?: string;
  readonly registrationNumber?: string;
  readonly country?: string;
  readonly domain?: string;
  readonly tags?: readonly string[];
  readonly ownerId?: string | null;
  readonly status?: "active" | "archived";
  readonly tier?: string | null;
  readonly exposure?: Exposure | null;
  readonly overrideTier?: string | null;
  readonly overrideUntil?: string | null;
  readonly assessmentState?: string;
  readonly dueOn?: string | null;
  readonly evidenceExpiresOn?: string | null;
}

/** Adds a supplier. Tier, exposure and state are what the database would keep: set them only for lists. */
export async function aSupplier(db: Arranging, facts: SupplierFacts = {}): Promise<string> {
  return insert(db, "supplier", {
    legal_name: facts.legalName ?? `Supplier ${next()} GmbH`,
    registration_number: facts.registrationNumber ?? "",
    country: facts.country ?? "DE",
    domain: facts.domain ?? "",
    tags: facts.tags ?? [],
    owner_id: facts.ownerId ?? null,
    status: facts.status ?? "active",
    tier: facts.tier ?? null,
    exposure: facts.exposure ?? null,
    override_tier: facts.overrideTier ?? null,
    override_until: facts.overrideUntil ?? null,
    assessment_state: facts.assessmentState ?? "none",
    due_on: facts.dueOn ?? null,
    evidence_expires_on: facts.evidenceExpiresOn ?? null,
  });
}

export interface ContactFacts {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly jobTitle?: string;
  readonly language?: "en" | "de";
  readonly kind?: "lead" | "signatory" | "colleague";
}

/** Adds a contact to a supplier. */
export async function aContact(
  db: Arranging,
  supplierId: string,
  facts: ContactFacts = {},
): Promise<string> {
  const number = next();
  return insert(db, "contact", {
    supplier_id: supplierId,
    name: facts.name ?? `Contact ${number}`,
    email: facts.email ?? `contact${number}@supplier.example`,
    phone: facts.phone ?? "",
    job_title: facts.jobTitle ?? "",
    language: facts.language ?? "en",
    kind: facts.kind ?? "lead",
  });
}

export interface EngagementFacts {
  readonly title?: string;
  readonly purpose?: string;
  readonly businessOwnerId?: string;
  readonly createdBy?: string;
  readonly triage?: Partial<Triage>;
  readonly exposure?: Exposure;
  readonly package?: unknown;
  readonly dueOn?: string;
  readonly state?: "draft" | "open" | "withdrawn" | "closed";
  readonly headAgreementId?: string | null;
  readonly parentEngagementId?: string | null;
}

const EMPTY_PACKAGE = { questionnaires: [], evidence: [], agreements: [], dueInDays: 21 };

/** Adds an engagement, open unless said otherwise; people are made when not given. */
export async function anEngagement(
  db: Arranging,
  supplierId: string,
  facts: EngagementFacts = {},
): Promise<string> {
  const today = await todayOf(db);
  const state = facts.state ?? "open";
  return insert(db, "engagement", {
    supplier_id: supplierId,
    title: facts.title ?? `Engagement ${next()}`,
    purpose: facts.purpose ?? "",
    business_owner_id: facts.businessOwnerId ?? (await aPerson(db, ["business_owner"])),
    created_by: facts.createdBy ?? (await aPerson(db, ["procurement"])),
    parent_engagement_id: facts.parentEngagementId ?? null,
    head_agreement_id: facts.headAgreementId ?? null,
    material_level: facts.triage?.level ?? "C2",
    access_mode: facts.triage?.accessMode ?? "download",
    volume: facts.triage?.volume ?? "regular",
    subcontracting: facts.triage?.subcontracting ?? "none",
    countries: facts.triage?.countries ?? ["DE"],
    exposure: facts.exposure ?? "E2",
    package: JSON.stringify(facts.package ?? EMPTY_PACKAGE),
    due_on: facts.dueOn ?? addDays(today, 21),
    state,
    sent_at: state === "draft" ? null : new Date(),
  });
}

export interface AssessmentFacts {
  readonly questionnaire?: string;
  readonly edition?: string;
  readonly editionSha256?: string;
  readonly modelEdition?: string;
  readonly exposure?: Exposure;
  readonly state?: string;
  readonly dueOn?: string;
  readonly submittedBy?: string | null;
}

const REACHED = ["sent", "opened", "started", "submitted"];

/** Adds an assessment of an engagement, sent unless said otherwise, with the times its state implies. */
export async function anAssessment(
  db: Arranging,
  engagement: { supplierId: string; engagementId: string },
  facts: AssessmentFacts = {},
): Promise<string> {
  const today = await todayOf(db);
  const state = facts.state ?? "sent";
  const reached = REACHED.slice(0, state === "draft" ? 0 : REACHED.indexOf(state) + 1 || 4);
  return insert(db, "assessment", {
    supplier_id: engagement.supplierId,
    engagement_id: engagement.engagementId,
    questionnaire: facts.questionnaire ?? "confidentiality-baseline",
    edition: facts.edition ?? "2026-1",
    edition_sha256: facts.editionSha256 ?? createHash("sha256").update("edition").digest("hex"),
    model_edition: facts.modelEdition ?? "2026-1",
    exposure: facts.exposure ?? "E2",
    state,
    due_on: facts.dueOn ?? addDays(today, 21),
    submitted_by: facts.submittedBy ?? null,
    ...Object.fromEntries(reached.map((step) => [`${step}_at`, new Date()])),
  });
}

/** Adds an unused invitation link. The secret is what stands behind `#` in the mail. */
export async function anInvitation(
  db: Arranging,
  invited: { supplierId: string; contactId: string; subjectId?: string },
  expiresAt = new Date(Date.now() + 30 * 86_400_000),
): Promise<{ tokenId: string; secret: string }> {
  const secret = newSecret();
  const tokenId = await insert(db, "access_token", {
    purpose: "supplier_invitation",
    token_hash: hashSecret(secret),
    supplier_id: invited.supplierId,
    contact_id: invited.contactId,
    subject_id: invited.subjectId ?? null,
    expires_at: expiresAt,
  });
  return { tokenId, secret };
}

/** A supplier with a lead contact, an open engagement and a sent assessment: where most stories start. */
export async function anInvitedSupplier(db: Arranging, level: Level = "C2") {
  const supplierId = await aSupplier(db);
  const contactId = await aContact(db, supplierId);
  const engagementId = await anEngagement(db, supplierId, { triage: { level } });
  const assessmentId = await anAssessment(db, { supplierId, engagementId });
  return { supplierId, contactId, engagementId, assessmentId };
}

/** Writes one row as the owner and returns its id. Column names come from the builders above, never from outside. */
export async function insert(
  db: Arranging,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<string> {
  const names = Object.keys(row);
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into ${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")}) returning id`,
    Object.values(row),
  );
  return rows[0]!.id;
}

/** Records that a contact may sign, as staff who looked at proof would have. */
export async function anAuthority(
  db: Arranging,
  supplierId: string,
  contactId: string,
): Promise<string> {
  return insert(db, "signing_authority", {
    supplier_id: supplierId,
    contact_id: contactId,
    source: "staff",
    recorded_by_staff: await aPerson(db, ["procurement"]),
    basis: "register",
    note: "Register extract HRB 4711 of 3 November, sole power of representation",
  });
}
