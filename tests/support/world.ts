// Two suppliers with one of everything, for asking every address with own, foreign and unknown ids.
import { randomUUID } from "node:crypto";
import { checksums } from "./checksums.ts";
import { aBasis, aDeviation } from "./world-chain.ts";
import { deliveryIds } from "./delivery-ids.ts";
import type { TestPortal } from "./portal.ts";
import { stage } from "./gate-scene.ts";
import { WHOLE_SCENE, type Scene } from "./scene.ts";

export interface World {
  /** Parameter name → id, of the supplier the personas belong to. */
  readonly own: Record<string, string | undefined>;
  /** The same objects of the other supplier; parameters without a supplier are left out. */
  readonly foreign: Record<string, string | undefined>;
  /** Texts that must never reach a supplier: the other one's name, internal notes. */
  readonly canaries: readonly string[];
  /** Number of rows and a checksum for every table that reading must not change. */
  checksums(): Promise<Record<string, string>>;
  /** Pages that may be absent for a persona although it holds the permission. */
  mayBeAbsent(path: string, persona: string): boolean;
}

const SCENE: Scene = {
  ...WHOLE_SCENE,
  // an override that waits for its second person has a page of its own
  override: { tier: "low", endsIn: 10, confirmed: false },
};

/** Ids that exist nowhere, for every parameter. */
export const UNKNOWN: Record<string, string> = new Proxy(
  {},
  {
    get: (_, name) =>
      typeof name === "string" ? "00000000-0000-4000-8000-000000000000" : undefined,
    ownKeys: () => IDS,
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);

const IDS = [
  "supplierId",
  "contactId",
  "engagementId",
  "assessmentId",
  "evidenceId",
  "fileId",
  "requestId",
  "agreementId",
  "subcontractingId",
  "deviationId",
  "ruleId",
  "basisId",
  "materialId",
  "grantId",
  "overrideId",
  "handoverId",
  "sessionId",
  "needId",
  "staffId",
  "mailId",
  "importId",
  "intakeId",
  "batchId",
  "decisionId",
  "tokenId",
  "roundId",
  "renewalId",
  "clauseId",
  "templateId",
  "lineId",
  "recordId",
  "breakGlassId",
  "proposalId",
  "projectId",
  "personId",
  "entryId",
  "incidentId",
  "holdId",
  "erasureId",
  "demandId",
  "noticeId",
  "passkeyId",
];

/** Writes the two suppliers. The other one's names are the canaries. */
export async function aWorld(portal: TestPortal): Promise<World> {
  const { owner } = portal.db;
  const { rows: days } = await owner.query<{ today: string }>(
    "select flowdown_today()::text as today",
  );
  const today = days[0]!.today;
  const own = await everyId(portal, await stage(owner, SCENE, today), "Own Castings");
  const foreign = await everyId(
    portal,
    await stage(owner, SCENE, today),
    "CANARY-FOREIGN-SUPPLIER",
  );
  await owner.query(
    "select audit_append('portal', 'test.began', null, null, 'system', null, 'Flowdown', '{}')",
  );
  await owner.query("update answer set internal_note = 'CANARY-INTERNAL-NOTE'");
  await owner.query("update supplier set note = 'CANARY-SUPPLIER-NOTE'");
  return {
    own,
    foreign,
    canaries: ["CANARY-FOREIGN-SUPPLIER", "CANARY-INTERNAL-NOTE", "CANARY-SUPPLIER-NOTE"],
    checksums: () => checksums(portal),
    mayBeAbsent: (path, persona) =>
      (persona === "colleague" && path.startsWith("/portal")) ||
      // a new engagement names its supplier in the address; one that was sent is no longer edited
      [
        "/engagements/new",
        "/erasures/new",
        "/engagements/:engagementId/edit",
        "/portal/returns/:engagementId/certificate",
      ].includes(path) ||
      // written by their own tests, not in this world
      /:(?:importId|batchId|grantId|lineId|recordId)/.test(path),
  };
}

/** A prepared round over the supplier's deed; it asks for nothing that the gate would hear of. */
async function aRenewal(
  one: (text: string, values?: unknown[]) => Promise<string | undefined>,
  supplierId: string,
) {
  const roundId = await one(
    `insert into renewal_round (cause, template, edition, due_on, afterwards, created_by)
     select 'edition', 'supplier-deed', '2026-2', flowdown_today() + 30, 'remind', m.id
     from staff_member m order by m.created_at, m.id limit 1 returning id`,
    [],
  );
  const renewalId = await one(
    `insert into renewal (round_id, agreement_id, supplier_id, engagement_id, due_on, afterwards)
     select $2, a.id, a.supplier_id, a.engagement_id, flowdown_today() + 30, 'remind'
     from agreement a where a.supplier_id = $1 and a.kind = 'supplier_deed' returning id`,
    [supplierId, roundId],
  );
  return { roundId, renewalId };
}

async function everyId(
  portal: TestPortal,
  ids: { supplierId: string; engagementId: string; requestId: string },
  name: string,
) {
  const one = async (text: string, values: unknown[] = [ids.supplierId]) =>
    (await portal.db.owner.query<{ id: string }>(text, values)).rows[0]?.id;
  await portal.db.owner.query("update supplier set legal_name = $2 where id = $1", [
    ids.supplierId,
    name,
  ]);
  const contactId = await one(
    "insert into contact (supplier_id, name, email, kind) values ($1, 'Contact', $2, 'lead') returning id",
    [ids.supplierId, `${randomUUID()}@x.example`],
  );
  const assessmentId = await one("select id from assessment where supplier_id = $1");
  await portal.db.owner.query(
    "insert into answer (assessment_id, supplier_id, question_id, value, answered_by) values ($1, $2, 'entity_registration', '\"HRB 1\"', $3)",
    [assessmentId, ids.supplierId, contactId],
  );
  const requestId = ids.requestId;
  return {
    ...ids,
    requestId,
    contactId,
    assessmentId,
    evidenceId: await one("select id from evidence where supplier_id = $1"),
    fileId: await one("select id from stored_file where supplier_id = $1"),
    needId: await one("select id from evidence_request where supplier_id = $1"),
    agreementId: await one(
      "select id from agreement where supplier_id = $1 and kind = 'supplier_deed'",
    ),
    subcontractingId: await one("select id from subcontracting where prime_supplier_id = $1"),
    ruleId: await one("select id from jurisdiction_rule order by id limit 1", []),
    basisId: await aBasis(portal, ids),
    deviationId: await aDeviation(portal, ids.supplierId),
    materialId: await one("select material_id as id from access_request where supplier_id = $1"),
    overrideId: await one("select id from tier_override where supplier_id = $1"),
    decisionId: await one("select id from tier_decision where supplier_id = $1"),
    handoverId: await one(
      "insert into section_handover (assessment_id, supplier_id, section, contact_id, handed_by) values ($2, $1, 'A', $3, $3) returning id",
      [ids.supplierId, assessmentId, contactId],
    ),
    sessionId: await one(
      "insert into supplier_session (token_hash, supplier_id, contact_id, method, expires_at) values (decode(md5(random()::text), 'hex'), $1, $2, 'link', now() + interval '1 day') returning id",
      [ids.supplierId, contactId],
    ),
    grantId: randomUUID(),
    ...(await aRenewal(one, ids.supplierId)),
    clauseId: "purpose",
    templateId: "supplier-deed",
    tokenId: randomUUID(),
    lineId: randomUUID(),
    recordId: randomUUID(),
    breakGlassId: randomUUID(),
    ...(await deliveryIds(one)),
    passkeyId: await one(
      `with person as (insert into auth_user (name, email, email_verified) values ('A signer', $2, true) returning id),
         linked as (update contact set auth_user_id = (select id from person) where id = $1 returning id)
       insert into auth_passkey (public_key, user_id, credential_id, counter, device_type, backed_up)
         select 'x', person.id, $3, 0, 'singleDevice', false from person returning id`,
      [contactId, `${randomUUID()}@signer.example`, randomUUID()],
    ),
    staffId: await one(
      "insert into staff_member (name, email, roles, status) values ('Somebody', $1, array['auditor'], 'active') returning id",
      [`${randomUUID()}@staff.example`],
    ),
    mailId: await one(
      "insert into outbox_mail (template, to_address, subject, text_body, html_body) values ('test', 'a@b.example', 'Subject', 'Text', 'Html') returning id",
      [],
    ),
    importId: randomUUID(),
    // read and open, but still with the malware scanner: its file is not handed out
    intakeId: await one(
      `insert into agreement_intake (file_name, object_key, sha256, size_bytes, sniffed_type, wrapped_key, state, uploaded_by, document, findings)
        select 'nda.pdf', $1, repeat('a', 64), 1, 'pdf', 'x', 'open', id,
          '{"kind":"pdf","pages":1,"blankPages":[],"paragraphs":[{"page":1,"text":"It is secret."}]}', '{"suggestions":[],"clauses":[]}'
        from staff_member limit 1 returning id`,
      [randomUUID()],
    ),
    batchId: randomUUID(),
    stream: "portal",
    seq: "1",
    section: "A",
    questionId: "entity_registration",
    phase: "P1",
    entryId: randomUUID(),
    incidentId: randomUUID(),
    personId: await one(
      "insert into supplier_person (supplier_id, name, email, country) values ($1, 'Person', $2, 'DE') returning id",
      [ids.supplierId, `${randomUUID()}@x.example`],
    ),
    proposalId: await one(
      `insert into phase_proposal (engagement_id, supplier_id, phase, purpose, spillover_level, closes_on, proposed_by)
       select $1, $2, 'P1', 'try', 'low', flowdown_today() + 30, id from staff_member limit 1 returning id`,
      [ids.engagementId, ids.supplierId],
    ),
    projectId: await one(
      "insert into project (name, owner_id, created_by) select $1, id, id from staff_member limit 1 returning id",
      [`Project ${randomUUID()}`],
    ),
  };
}
