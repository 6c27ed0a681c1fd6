// Written by db/write-schema.ts from the migrations; do not edit.
import type { ColumnType, Generated } from "kysely";

/** JSON goes in as text (JSON.stringify) and comes out parsed: whoever reads it says what it is by a parser. */
export type Json = ColumnType<unknown, string, string>;

export interface AccessDecision {
  id: Generated<string>;
  request_id: string;
  supplier_id: string;
  outcome: "granted" | "refused";
  reason: Generated<string>;
  conditions: Json;
  decided_by: string;
  decided_at: Generated<Date>;
  written_in: Generated<string>;
}

export interface AccessGrant {
  id: Generated<string>;
  request_id: string;
  decision_id: string;
  supplier_id: string;
  engagement_id: string;
  material_id: string;
  starts_on: string;
  ends_on: string;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoke_reason: Generated<string>;
  suspension_noted_at: Date | null;
  holds_until: string | null;
  lapse_code: string | null;
  created_at: Generated<Date>;
}

export interface AccessRecipient {
  id: Generated<string>;
  request_id: string;
  supplier_id: string;
  name: string;
  email: string;
  country: string;
}

export interface AccessRequest {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  material_id: string;
  purpose: string;
  until_on: string;
  requested_by: string;
  requested_at: Generated<Date>;
  state: Generated<"open" | "granted" | "refused" | "withdrawn">;
  mode: Generated<"view_only" | "download">;
}

export interface AccessToken {
  id: Generated<string>;
  purpose:
    | "first_run"
    | "staff_invitation"
    | "supplier_invitation"
    | "section_handover"
    | "contact_sign_in"
    | "demo_sign_in";
  token_hash: Buffer;
  supplier_id: string | null;
  contact_id: string | null;
  staff_id: string | null;
  subject_id: string | null;
  section: string | null;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
  created_by: string | null;
  created_at: Generated<Date>;
}

export interface Agreement {
  id: Generated<string>;
  kind: "head" | "supplier_deed" | "joinder" | "nda" | "scc_sheet" | "export_acknowledgement";
  title: string;
  supplier_id: string | null;
  engagement_id: string | null;
  parent_id: string | null;
  counterparty: Generated<string>;
  reference: Generated<string>;
  template: string;
  edition: string;
  locale: Generated<"en" | "de">;
  terms: Json;
  allowed_countries: string[];
  text_body: string | null;
  text_sha256: string | null;
  state: Generated<
    | "draft"
    | "sent"
    | "signed"
    | "in_force"
    | "declined"
    | "withdrawn"
    | "superseded"
    | "terminated"
  >;
  effective_on: string | null;
  ends_on: string | null;
  sent_at: Date | null;
  signed_at: Date | null;
  countersigned_at: Date | null;
  authority_recorded: Generated<boolean>;
  decline_reason: Generated<string>;
  created_by: string | null;
  created_at: Generated<Date>;
  version: Generated<number>;
  supersedes_id: string | null;
  material: Generated<string[]>;
  end_reason: Generated<string>;
  ended_at: Date | null;
  ended_by: string | null;
  facts: ColumnType<unknown, string | null, string | null>;
  sign_by: string | null;
  modes: Json;
}

export interface AgreementIntake {
  id: Generated<string>;
  file_name: string;
  object_key: string;
  sha256: string;
  size_bytes: number;
  sniffed_type: "pdf" | "docx";
  wrapped_key: string;
  scan_state: Generated<"quarantined" | "not_scanned" | "clean" | "infected" | "error">;
  scan_detail: Generated<string>;
  state: Generated<"reading" | "unreadable" | "open" | "registered" | "discarded">;
  problem: Generated<string>;
  document: ColumnType<unknown, string | null, string | null>;
  findings: ColumnType<unknown, string | null, string | null>;
  counterparty: Generated<string>;
  reference: Generated<string>;
  effective_on: string | null;
  ends_on: string | null;
  replaces_id: string | null;
  agreement_id: string | null;
  uploaded_by: string;
  uploaded_at: Generated<Date>;
  settled_by: string | null;
  settled_at: Date | null;
}

export interface AgreementIntakeChoice {
  seq: Generated<number>;
  intake_id: string;
  term: string;
  source: "passage" | "hand" | "absent";
  value: ColumnType<unknown, string | null, string | null>;
  passage: ColumnType<unknown, string | null, string | null>;
  chosen_by: string;
  chosen_by_name: string;
  chosen_at: Generated<Date>;
}

export interface Answer {
  assessment_id: string;
  supplier_id: string;
  question_id: string;
  value: ColumnType<unknown, string | null, string | null>;
  not_applicable_reason: string | null;
  comment: Generated<string>;
  version: Generated<number>;
  answered_by: string;
  answered_at: Generated<Date>;
  review_state: Generated<"pending" | "accepted" | "returned">;
  review_message: Generated<string>;
  internal_note: Generated<string>;
  not_applicable_approved: Generated<boolean>;
  assurance: Generated<"self_attested" | "document_reviewed" | "independently_verified">;
  reviewed_by: string | null;
  reviewed_at: Date | null;
}

export interface AnswerEvent {
  id: Generated<number>;
  assessment_id: string;
  supplier_id: string;
  question_id: string;
  version: number;
  value: ColumnType<unknown, string | null, string | null>;
  not_applicable_reason: string | null;
  comment: string;
  contact_id: string;
  idempotency_key: string;
  at: Generated<Date>;
}

export interface AnswerEvidence {
  assessment_id: string;
  question_id: string;
  supplier_id: string;
  evidence_id: string;
  attached_by: string;
  attached_at: Generated<Date>;
}

export interface Assessment {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  questionnaire: string;
  edition: string;
  edition_sha256: string;
  model_edition: string;
  exposure: "E0" | "E1" | "E2" | "E3" | "E4";
  state: Generated<
    "draft" | "sent" | "opened" | "started" | "submitted" | "returned" | "decided" | "withdrawn"
  >;
  due_on: string;
  sent_at: Date | null;
  delivered_at: Date | null;
  opened_at: Date | null;
  started_at: Date | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  statement: ColumnType<unknown, string | null, string | null>;
  decided_at: Date | null;
  created_at: Generated<Date>;
}

export interface AuditCheckpoint {
  number: number;
  prev_hash: string;
  at_text: string;
  heads: string;
  key_id: string;
  signature: string;
  hash: string;
}

export interface AuditEvent {
  stream: string;
  seq: number;
  at: Date;
  at_text: string;
  type: string;
  supplier_id: string | null;
  subject_id: string | null;
  actor_kind: "staff" | "supplier" | "system" | "nobody";
  actor_id: string | null;
  actor_name: string;
  body: string;
  prev_hash: string;
  hash: string;
  written_in: Generated<string>;
}

export interface AuditSealed {
  stream: string;
  seq: number;
}

export interface AuditStream {
  stream: string;
  seq: number;
  hash: string;
}

export interface AuthAccount {
  id: Generated<string>;
  account_id: string;
  provider_id: string;
  user_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Date;
}

export interface AuthPasskey {
  id: Generated<string>;
  name: string | null;
  public_key: string;
  user_id: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  created_at: Date | null;
  aaguid: string | null;
}

export interface AuthRateLimit {
  id: Generated<string>;
  key: string;
  count: number;
  last_request: number;
}

export interface AuthSession {
  id: Generated<string>;
  expires_at: Date;
  token: string;
  created_at: Generated<Date>;
  updated_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  user_id: string;
}

export interface AuthTwoFactor {
  id: Generated<string>;
  secret: string;
  backup_codes: string;
  user_id: string;
  verified: boolean | null;
  failed_verification_count: number | null;
  locked_until: Date | null;
}

export interface AuthUser {
  id: Generated<string>;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  two_factor_enabled: boolean | null;
}

export interface AuthVerification {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface BreakGlass {
  id: Generated<string>;
  material_id: string;
  staff_id: string;
  reason: string;
  requested_by: string;
  requested_at: Generated<Date>;
  approved_by: string | null;
  approved_at: Date | null;
  ends_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
  not_marked:
    | "encrypted"
    | "attachments"
    | "dynamic-form"
    | "odd-pages"
    | "no-pages"
    | "damaged"
    | "too-slow"
    | null;
  not_marked_sha256: string | null;
  unmarked_asked_by: string | null;
  unmarked_asked_at: Date | null;
  unmarked_reason: Generated<string>;
  unmarked_approved_by: string | null;
  unmarked_approved_at: Date | null;
}

export interface CheckpointStamp {
  checkpoint: number;
  response: Buffer;
  stamped_at: Date;
  authority: string;
  fingerprint: string;
  serial: string;
  rooted: boolean;
  kept_at: Generated<Date>;
}

export interface CheckpointStampTry {
  checkpoint: number;
  tries: number;
  reason: string;
  given_up: boolean;
  at: Generated<Date>;
}

export interface Clock {
  only_row: Generated<boolean>;
  pinned_on: string;
}

export interface CompelledDemand {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  authority: string;
  country: string;
  file_reference: Generated<string>;
  received_at: Date;
  answer_due_on: string | null;
  time_zone: string;
  touches: string;
  permitted: "yes" | "unclear" | "no";
  barred_until: string | null;
  was_barred: Generated<boolean>;
  told: boolean;
  reported_by_contact: string | null;
  reported_by_staff: string | null;
  reported_at: Generated<Date>;
  stance: "contest" | "protective_order" | "minimum" | "comply" | null;
  disclosed: Generated<boolean>;
  state: Generated<"open" | "closed">;
  closed_at: Date | null;
  closed_by: string | null;
}

export interface CompelledEvent {
  id: Generated<number>;
  demand_id: string;
  supplier_id: string;
  type:
    | "reported"
    | "notice_given"
    | "contest"
    | "protective_order"
    | "minimum"
    | "comply"
    | "disclosed"
    | "permitted"
    | "barred"
    | "withdrawn"
    | "closed"
    | "overdue";
  actor_kind: "supplier" | "staff" | "system";
  actor_name: string;
  note: Generated<string>;
  at: Generated<Date>;
}

export interface CompelledNotice {
  id: Generated<string>;
  demand_id: string;
  tier: number;
  supplier_id: string | null;
  engagement_id: string;
  term: string;
  rests_on: string | null;
  starts_at: Date | null;
  due_at: Date | null;
  given_at: Date | null;
  given_by: Generated<string>;
  note: Generated<string>;
  reminded_at: Date | null;
  overdue_told_at: Date | null;
}

export interface CompelledTouch {
  demand_id: string;
  supplier_id: string;
  grant_id: string;
}

export interface Contact {
  id: Generated<string>;
  supplier_id: string;
  auth_user_id: string | null;
  name: string;
  email: string;
  phone: Generated<string>;
  job_title: Generated<string>;
  language: Generated<"en" | "de">;
  kind: Generated<"lead" | "signatory" | "colleague">;
  status: Generated<"active" | "removed">;
  created_at: Generated<Date>;
}

export interface CopiesToReturn {
  grant_id: string | null;
  supplier_id: string | null;
  engagement_id: string | null;
  material_id: string | null;
  level: string | null;
  holder: string | null;
  downloads: number | null;
  last_at: Date | null;
  cause: string | null;
  ended_on: string | null;
}

export interface CurrentDecision {
  engagement_id: string;
  decision_id: string;
  assessment_id: string;
  supplier_id: string;
  valid_until: string;
  decided_at: Date;
}

export interface DeliveryRecord {
  seq: number;
  id: Generated<string>;
  record_type: "return.certified" | "supplier.erased" | "material.erased" | "break_glass.unmarked";
  supplier_id: string | null;
  subject_id: string;
  contact_id: string | null;
  staff_id: string | null;
  text_body: string;
  body_text: string;
  prev_hash: string;
  hash: string;
  signature: string;
  key_id: string;
  at: Generated<Date>;
}

export interface DeliveryRecordHead {
  only_row: Generated<boolean>;
  seq: number;
  hash: string;
}

export interface Deviation {
  id: Generated<string>;
  agreement_id: string;
  parent_id: string;
  supplier_id: string;
  term: string;
  verdict: "weaker" | "incomparable" | "missing" | "infeasible" | "not_close";
  owed: Json;
  given: Json;
  reason: string;
  compensating_measure: string;
  expires_on: string;
  proposed_on: Generated<string>;
  proposed_by: string;
  proposed_at: Generated<Date>;
  state: Generated<"proposed" | "confirmed" | "refused" | "withdrawn">;
  settled_by: string | null;
  settled_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
  withdraw_reason: Generated<string>;
}

export interface Engagement {
  id: Generated<string>;
  supplier_id: string;
  title: string;
  purpose: Generated<string>;
  business_owner_id: string;
  created_by: string;
  parent_engagement_id: string | null;
  head_agreement_id: string | null;
  material_level: "C0" | "C1" | "C2" | "C3" | "C4";
  access_mode: "none" | "view_only" | "download" | "remote" | "privileged";
  volume: "single_items" | "regular" | "bulk";
  subcontracting: "none" | "one_tier" | "deeper" | "unknown";
  countries: string[];
  exposure: "E0" | "E1" | "E2" | "E3" | "E4";
  package: Json;
  due_on: string;
  state: Generated<"draft" | "open" | "withdrawn" | "closed">;
  message: Generated<string>;
  created_at: Generated<Date>;
  sent_at: Date | null;
  closed_at: Date | null;
  version: Generated<number>;
  contact_id: string | null;
  project_id: string | null;
}

export interface EngagementPhase {
  engagement_id: string;
  supplier_id: string;
  phase: "P0" | "P1" | "P2" | "P3" | "P4" | "P5";
  purpose: string;
  spillover: Generated<string>;
  closes_on: string;
  opened_by: string;
  opened_at: Generated<Date>;
  proposal_id: string | null;
  closed_on: string | null;
  closed_by: string | null;
  close_reason: Generated<string>;
}

export interface Erasure {
  id: Generated<string>;
  supplier_id: string | null;
  reason: string;
  proposed_by: string;
  proposed_at: Generated<Date>;
  state: Generated<"proposed" | "done" | "withdrawn">;
  settled_by: string | null;
  settled_at: Date | null;
  files: number | null;
  bytes: number | null;
  material_id: string | null;
  cause: "ended" | "retention" | "demanded" | "returning";
}

export interface Evidence {
  id: Generated<string>;
  supplier_id: string;
  request_id: string | null;
  file_id: string;
  kind: string;
  title: string;
  issued_on: string | null;
  effective_on: string | null;
  expires_on: string | null;
  issuer: Generated<string>;
  reference: Generated<string>;
  review_state: Generated<"pending" | "accepted" | "rejected">;
  review_reason: Generated<string>;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  supersedes_id: string | null;
  replaced_at: Date | null;
  created_by: string | null;
  created_at: Generated<Date>;
  version: Generated<number>;
  upload_key: string | null;
  assurance: "document_reviewed" | "independently_verified" | null;
  expiry_key: Generated<string | null>;
}

export interface EvidenceMessage {
  id: Generated<string>;
  evidence_id: string;
  supplier_id: string;
  author_kind: "staff" | "supplier";
  author_id: string;
  author_name: string;
  text: string;
  at: Generated<Date>;
}

export interface EvidenceRequest {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  kind: string;
  reason: Generated<string>;
  required: Generated<boolean>;
  due_on: string | null;
  state: Generated<"open" | "waived" | "withdrawn">;
  created_by: string;
  created_at: Generated<Date>;
  message: Generated<string>;
  waived_reason: Generated<string>;
  settled_by: string | null;
  settled_at: Date | null;
  places: Generated<string[]>;
}

export interface FlowDownCheck {
  id: Generated<string>;
  agreement_id: string;
  parent_id: string;
  supplier_id: string;
  verdict: "pass" | "fail" | "review";
  result: Json;
  checked_at: Generated<Date>;
  above: string[] | null;
  modes: Json;
}

export interface GateCall {
  token_id: string;
  on_day: string;
  opened: Generated<number>;
  closed: Generated<number>;
  unknown: Generated<number>;
  refused: Generated<number>;
  first_at: Generated<Date>;
  last_at: Generated<Date>;
}

export interface GatePolicy {
  single_row: Generated<boolean>;
  days_left: Generated<number>;
}

export interface GateToken {
  id: Generated<string>;
  name: string;
  token_hash: Buffer;
  hint: string;
  scopes: Generated<string[]>;
  created_by: string;
  created_at: Generated<Date>;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
  last_used_at: Date | null;
  last_address: Generated<string>;
}

export interface HandlingEdition {
  number: number;
  state: Generated<"draft" | "published">;
  note: Generated<string>;
  rules: Json;
  drafted_by: string | null;
  drafted_at: Generated<Date>;
  published_by: string | null;
  published_at: Date | null;
  version: Generated<number>;
}

export interface HoldReleaseAsk {
  hold_id: string;
  asked_by: string;
  reason: string;
  asked_at: Generated<Date>;
}

export interface Incident {
  id: Generated<string>;
  supplier_id: string;
  title: string;
  report: string;
  severity: "S1" | "S2" | "S3" | "S4";
  happened_on: string;
  opened_by: string;
  opened_on: Generated<string>;
  closed_by: string | null;
  closed_on: string | null;
  closing_note: Generated<string>;
  created_at: Generated<Date>;
}

export interface InvitationBatch {
  id: Generated<string>;
  title: string;
  brief: Json;
  due_on: string;
  state: Generated<"prepared" | "running" | "done" | "discarded">;
  created_by: string;
  created_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface InvitationBatchItem {
  batch_id: string;
  supplier_id: string;
  contact_id: string | null;
  state: "ready" | "no_contact" | "archived" | "sent";
  engagement_id: string | null;
}

export interface JurisdictionRule {
  id: Generated<string>;
  kind: "membership" | "transfer" | "adequacy" | "localisation" | "embargo";
  from_place: string;
  to_place: string;
  strength: Generated<"" | "hard" | "copy" | "conditional">;
  overlays: Generated<string[]>;
  scope: Generated<string>;
  valid_from: string;
  valid_until: string | null;
  source: string;
  checked_on: string;
  note: Generated<string>;
  replaces_id: string | null;
  withdrawn: Generated<boolean>;
  entered_by: string | null;
  entered_at: Generated<Date>;
  evidence: Generated<string[]>;
}

export interface JurisdictionStanding {
  id: string | null;
  kind: string | null;
  from_place: string | null;
  to_place: string | null;
  strength: string | null;
  overlays: string[] | null;
  scope: string | null;
  valid_from: string | null;
  valid_until: string | null;
  source: string | null;
  checked_on: string | null;
  note: string | null;
  replaces_id: string | null;
  withdrawn: boolean | null;
  entered_by: string | null;
  entered_at: Date | null;
  evidence: string[] | null;
}

export interface LegalHold {
  id: Generated<string>;
  supplier_id: string | null;
  covers: string;
  reason: string;
  set_by: string;
  set_at: Generated<Date>;
  lifted_by: string | null;
  lifted_at: Date | null;
  lift_reason: Generated<string>;
  engagement_id: string | null;
  material_id: string | null;
}

export interface MarkTrial {
  material_id: string;
  sha256: string;
  refusal:
    | "encrypted"
    | "attachments"
    | "dynamic-form"
    | "odd-pages"
    | "no-pages"
    | "damaged"
    | "too-slow"
    | null;
  page: number | null;
  signed: Generated<boolean>;
  tried_at: Generated<Date>;
}

export interface Material {
  id: Generated<string>;
  reference: string;
  title: string;
  description: Generated<string>;
  level: "C0" | "C1" | "C2" | "C3" | "C4";
  phase: "P0" | "P1" | "P2" | "P3" | "P4" | "P5";
  owner_id: string;
  head_agreement_id: string | null;
  state: Generated<"active" | "retired">;
  created_by: string;
  created_at: Generated<Date>;
  version: Generated<number>;
  overlays: Generated<string[]>;
  allowed_countries: string[] | null;
  allowed_citizenships: string[] | null;
  storage_rule: Generated<string>;
  third_party: Generated<string>;
  held_elsewhere: string | null;
}

export interface MaterialContent {
  material_id: string;
  object_key: string;
  sha256: string;
  size_bytes: number;
  sniffed_type: string;
  original_name: string;
  wrapped_key: string;
  stored_at: Generated<Date>;
}

export interface MaterialEvent {
  id: Generated<number>;
  material_id: string;
  supplier_id: string | null;
  grant_id: string | null;
  type:
    | "registered"
    | "changed"
    | "content_stored"
    | "requested"
    | "withdrawn"
    | "granted"
    | "refused"
    | "suspended"
    | "resumed"
    | "revoked"
    | "opened"
    | "retired"
    | "break_glass_granted"
    | "break_glass_opened"
    | "break_glass_unmarked"
    | "held"
    | "hold_lifted"
    | "erased"
    | "demanded"
    | "handed_over";
  actor_name: string;
  detail: Json;
  at: Generated<Date>;
}

export interface ModeCorrection {
  id: Generated<string>;
  agreement_id: string;
  term: string;
  was: "substance" | "at_least_as_strict" | "same" | "verbatim";
  becomes: "substance" | "at_least_as_strict" | "same" | "verbatim";
  reason: string;
  corrected_by: string;
  corrected_at: Generated<Date>;
}

export interface OutboxMail {
  id: Generated<string>;
  template: string;
  to_address: string;
  to_name: Generated<string>;
  subject: string;
  text_body: string;
  html_body: string;
  supplier_id: string | null;
  subject_id: string | null;
  state: Generated<"queued" | "sent" | "failed" | "kept">;
  attempts: Generated<number>;
  last_error: Generated<string>;
  smtp_response: Generated<string>;
  created_at: Generated<Date>;
  sent_at: Date | null;
  attached_agreement: string | null;
}

export interface PhasePlan {
  id: Generated<string>;
  project_id: string | null;
  engagement_id: string | null;
  phase: "P0" | "P1" | "P2" | "P3" | "P4" | "P5";
  purpose: string;
  recipients: Generated<string>;
  demands: Json;
  entry: Json;
  exit: Json;
  begins_on: string | null;
  ends_on: string | null;
  changed_by: string;
  changed_at: Generated<Date>;
  version: Generated<number>;
}

export interface PhaseProposal {
  id: Generated<string>;
  engagement_id: string;
  supplier_id: string;
  phase: "P0" | "P1" | "P2" | "P3" | "P4" | "P5";
  purpose: string;
  recipients: Generated<string>;
  spillover: Generated<string>;
  spillover_level: "none" | "low" | "moderate" | "high";
  demands: Json;
  closes_on: string;
  proposed_by: string;
  proposed_at: Generated<Date>;
  state: Generated<"open" | "approved" | "refused" | "withdrawn">;
  decided_by: string | null;
  decided_at: Date | null;
  reason: Generated<string>;
  decided_in: string | null;
}

export interface PhaseTermCheck {
  id: Generated<string>;
  proposal_id: string;
  agreement_id: string;
  supplier_id: string;
  verdict: "pass" | "fail";
  result: Json;
  checked_at: Generated<Date>;
}

export interface PhaseTick {
  engagement_id: string;
  supplier_id: string;
  phase: "P0" | "P1" | "P2" | "P3" | "P4" | "P5";
  criterion_id: string;
  shown_by: Generated<string>;
  ticked_by: string;
  ticked_at: Generated<Date>;
}

export interface PortalKey {
  number: number;
  key_id: string;
  spki: string;
  fingerprint: string;
  began_at: string;
  handover: Generated<string>;
}

export interface PortfolioDelta {
  id: Generated<number>;
  kind: "cell" | "state" | "due" | "expiry" | "grant";
  key: Generated<string>;
  day: string | null;
  n: number;
}

export interface PortfolioSnapshot {
  day: string;
  kind: string;
  key: string;
  n: number;
}

export interface Project {
  id: Generated<string>;
  name: string;
  purpose: Generated<string>;
  owner_id: string;
  state: Generated<"active" | "closed">;
  created_by: string;
  created_at: Generated<Date>;
  version: Generated<number>;
}

export interface RateLimit {
  bucket: string;
  window_started_at: Date;
  hits: number;
}

export interface ReminderSent {
  subject_kind:
    | "assessment"
    | "evidence"
    | "renewal"
    | "agreement"
    | "deviation"
    | "phase"
    | "undertaking"
    | "grant"
    | "transfer_basis"
    | "second_erasure"
    | "second_deviation"
    | "second_hold"
    | "second_break_glass"
    | "second_unmarked";
  subject_id: string;
  due_on: string;
  key: string;
  supplier_id: string | null;
  sent_at: Generated<Date>;
}

export interface Renewal {
  id: Generated<string>;
  round_id: string;
  agreement_id: string;
  supplier_id: string;
  engagement_id: string | null;
  head_id: string | null;
  previous_head_id: string | null;
  new_agreement_id: string | null;
  opened_on: Generated<string>;
  due_on: string;
  afterwards: "suspend" | "at_once" | "remind";
  message: Generated<string>;
  held_until: string | null;
  problem: Generated<
    "" | "nobody" | "unprintable" | "nothing_above" | "draft_open" | "not_in_force" | "gap"
  >;
  state: Generated<"open" | "released">;
  released_by: string | null;
  released_at: Date | null;
  release_reason: Generated<string>;
}

export interface RenewalRound {
  id: Generated<string>;
  cause: "head" | "edition";
  head_id: string | null;
  previous_head_id: string | null;
  template: string | null;
  edition: string | null;
  message: Generated<string>;
  due_on: string;
  afterwards: "suspend" | "at_once" | "remind";
  state: Generated<"prepared" | "sent" | "ended">;
  opened_on: Generated<string>;
  created_by: string;
  created_at: Generated<Date>;
  sent_by: string | null;
  sent_at: Date | null;
  ended_by: string | null;
  ended_at: Date | null;
  end_reason: Generated<string>;
}

export interface ReturnLine {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  material_id: string | null;
  grant_id: string | null;
  holder: string;
  kind: "download" | "declared";
  downloads: Generated<number>;
  what: Generated<string>;
  cause: "exit" | "expiry" | "revocation" | "breach";
  opened_at: Generated<Date>;
  due_on: string;
  standard: "delete" | "secure_erase" | "800-88_clear" | "800-88_purge" | "800-88_destroy";
  certificate_demanded: boolean;
  allowed_exceptions: Generated<string[]>;
  rests_on: Generated<string[]>;
  state: Generated<"open" | "answered" | "certified" | "accepted">;
  outcome: "returned" | "destroyed" | "retained" | null;
  method: "delete" | "secure_erase" | "800-88_clear" | "800-88_purge" | "800-88_destroy" | null;
  done_on: string | null;
  done_by: Generated<string>;
  exception: string | null;
  reason: Generated<string>;
  answered_by: string | null;
  answered_at: Date | null;
  certificate_id: string | null;
  review_note: Generated<string>;
  reviewed_by: string | null;
  reviewed_at: Date | null;
  reminded_at: Date | null;
  overdue_told_at: Date | null;
  version: Generated<number>;
}

export interface RevocationEntry {
  id: Generated<string>;
  supplier_id: string;
  email: string | null;
  person_name: Generated<string>;
  reason: string;
  listed_by: string;
  listed_on: Generated<string>;
  lifted_by: string | null;
  lifted_on: string | null;
  lift_reason: Generated<string>;
  created_at: Generated<Date>;
}

export interface SectionHandover {
  id: Generated<string>;
  assessment_id: string;
  supplier_id: string;
  section: string;
  contact_id: string;
  handed_by: string;
  message: Generated<string>;
  state: Generated<"open" | "done" | "revoked">;
  created_at: Generated<Date>;
  done_at: Date | null;
}

export interface Setting {
  name: string;
  value: Json;
  changed_at: Generated<Date>;
}

export interface Signature {
  seq: number;
  agreement_id: string;
  supplier_id: string | null;
  record_type: "signed" | "countersigned" | "declined";
  party: "supplier" | "staff";
  contact_id: string | null;
  staff_id: string | null;
  body_text: string;
  prev_hash: string;
  hash: string;
  signature: string;
  key_id: string;
  at: Generated<Date>;
  authority_id: string | null;
}

export interface SignatureHead {
  only_row: Generated<boolean>;
  seq: number;
  hash: string;
}

export interface SigningAuthority {
  id: Generated<string>;
  supplier_id: string;
  contact_id: string;
  source: "supplier" | "staff";
  recorded_by_contact: string | null;
  recorded_by_staff: string | null;
  basis: "register" | "power_of_attorney" | "resolution" | "other";
  note: string;
  evidence_id: string | null;
  valid_until: string | null;
  recorded_at: Generated<Date>;
  written_in: Generated<string>;
  withdrawn_at: Date | null;
  withdrawn_by: Generated<string>;
}

export interface StaffMember {
  id: Generated<string>;
  auth_user_id: string | null;
  name: string;
  email: string;
  roles: string[];
  status: Generated<"invited" | "active" | "disabled">;
  invited_by: string | null;
  created_at: Generated<Date>;
  disabled_at: Date | null;
}

export interface StepUp {
  id: Generated<string>;
  auth_user_id: string;
  session_hash: string;
  method: "totp" | "passkey" | "demo";
  at: Generated<Date>;
}

export interface StoredFile {
  id: Generated<string>;
  supplier_id: string;
  object_key: string;
  sha256: string;
  size_bytes: number;
  sniffed_type: string;
  original_name: string;
  wrapped_key: string;
  scan_state: Generated<"quarantined" | "not_scanned" | "clean" | "infected" | "error">;
  scan_detail: Generated<string>;
  uploaded_by: string | null;
  uploaded_at: Generated<Date>;
}

export interface Subcontracting {
  id: Generated<string>;
  engagement_id: string;
  prime_supplier_id: string;
  sub_supplier_id: string | null;
  sub_engagement_id: string | null;
  joinder_id: string | null;
  name: string;
  country: string;
  contact_name: Generated<string>;
  contact_email: Generated<string>;
  touches: string;
  starts_on: string | null;
  state: Generated<"proposed" | "consented" | "objected" | "withdrawn" | "ended">;
  proposed_by: string | null;
  proposed_at: Generated<Date>;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: Generated<string>;
  material_ids: Generated<string[]>;
  proposed_on: Generated<string>;
  window_rule:
    | "free"
    | "notify_after"
    | "notify_before"
    | "general_consent_objection"
    | "prior_specific_consent"
    | null;
  notice_days: number | null;
  objects_until: string | null;
  silence_noted_at: Date | null;
  window_reminders: Generated<string[]>;
  ended_on: string | null;
  end_reason: Generated<string>;
}

export interface Supplier {
  id: Generated<string>;
  legal_name: string;
  registration_number: Generated<string>;
  country: string;
  domain: Generated<string>;
  tags: Generated<string[]>;
  note: Generated<string>;
  owner_id: string | null;
  status: Generated<"active" | "archived">;
  created_by: string | null;
  created_at: Generated<Date>;
  archived_at: Date | null;
  version: Generated<number>;
  exposure: "E0" | "E1" | "E2" | "E3" | "E4" | null;
  tier: "low" | "moderate" | "high" | "critical" | null;
  override_tier: "low" | "moderate" | "high" | "critical" | null;
  override_until: string | null;
  assessment_state: Generated<
    | "none"
    | "draft"
    | "sent"
    | "opened"
    | "started"
    | "submitted"
    | "returned"
    | "decided"
    | "withdrawn"
  >;
  due_on: string | null;
  evidence_expires_on: string | null;
  live_grants: Generated<number>;
  attention: Generated<number>;
  name_key: Generated<string | null>;
  tier_key: Generated<number | null>;
  exposure_key: Generated<number | null>;
  state_key: Generated<number | null>;
  due_key: Generated<string | null>;
  expiry_key: Generated<string | null>;
  words: Generated<string | null>;
}

export interface SupplierImport {
  id: Generated<string>;
  file_name: string;
  encoding: string;
  delimiter: string;
  header: Json;
  mapping: Json;
  row_count: number;
  state: Generated<"checked" | "running" | "done" | "discarded">;
  wanted: Generated<number>;
  created_by: string;
  created_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface SupplierImportRow {
  import_id: string;
  row_number: number;
  cells: Json;
  problems: Json;
  duplicates: Json;
  state: "ready" | "duplicate" | "refused" | "chosen" | "imported";
  supplier_id: string | null;
}

export interface SupplierKey {
  supplier_id: string;
  wrapped: string;
  created_at: Generated<Date>;
  erased_at: Date | null;
}

export interface SupplierPerson {
  id: Generated<string>;
  supplier_id: string;
  name: string;
  email: string;
  country: string;
  citizenships: Generated<string[]>;
  citizenship_basis: Generated<string>;
  citizenship_confirmed_by: string | null;
  citizenship_confirmed_on: string | null;
  undertaking_signed_on: string | null;
  undertaking_until: string | null;
  undertaking_document: Generated<string>;
  undertaking_confirmed_by: string | null;
  undertaking_confirmed_on: string | null;
  state: Generated<"active" | "left">;
  created_at: Generated<Date>;
  version: Generated<number>;
}

export interface SupplierSession {
  id: Generated<string>;
  token_hash: Buffer;
  supplier_id: string;
  contact_id: string;
  assessment_id: string | null;
  section: string | null;
  method: "link" | "password" | "passkey";
  address: Generated<string>;
  user_agent: Generated<string>;
  created_at: Generated<Date>;
  last_seen_at: Generated<Date>;
  expires_at: Date;
  ended_at: Date | null;
}

export interface TierDecision {
  id: Generated<string>;
  assessment_id: string;
  supplier_id: string;
  engagement_id: string;
  computed_tier: "low" | "moderate" | "high" | "critical";
  tier: "low" | "moderate" | "high" | "critical";
  band: "A0" | "A1" | "A2" | "A3";
  knock_outs: Generated<string[]>;
  low_bp: number;
  high_bp: number;
  assured_bp: number;
  model_edition: string;
  edition_sha256: string;
  inputs: Json;
  result: Json;
  reason: Generated<string>;
  decided_by: string;
  decided_at: Generated<Date>;
  decided_on: string;
  valid_until: string;
}

export interface TierOverride {
  id: Generated<string>;
  decision_id: string;
  supplier_id: string;
  tier: "low" | "moderate" | "high" | "critical";
  reason: string;
  compensating_measure: Generated<string>;
  expires_on: string;
  proposed_by: string;
  proposed_at: Generated<Date>;
  state: Generated<"proposed" | "confirmed" | "refused" | "withdrawn">;
  confirmed_by: string | null;
  confirmed_at: Date | null;
}

export interface TierPolicy {
  material_level: string;
  max_tier: string;
}

export interface TransferBasis {
  id: Generated<string>;
  supplier_id: string;
  engagement_id: string;
  to_country: string;
  overlay: string;
  mechanism:
    | "standard_clauses"
    | "binding_rules"
    | "scope_confirmed"
    | "local_copy_kept"
    | "permit"
    | "derogation";
  note: string;
  valid_from: Generated<string>;
  valid_until: string;
  recorded_by: string;
  recorded_at: Generated<Date>;
  withdrawn_on: string | null;
  withdrawn_by: string | null;
  withdraw_reason: Generated<string>;
  rule_id: string | null;
  agreement_id: string | null;
}

export interface UsedSignInCode {
  auth_user_id: string;
  code_hash: Buffer;
  used_at: Generated<Date>;
}

export interface Schema {
  access_decision: AccessDecision;
  access_grant: AccessGrant;
  access_recipient: AccessRecipient;
  access_request: AccessRequest;
  access_token: AccessToken;
  agreement: Agreement;
  agreement_intake: AgreementIntake;
  agreement_intake_choice: AgreementIntakeChoice;
  answer: Answer;
  answer_event: AnswerEvent;
  answer_evidence: AnswerEvidence;
  assessment: Assessment;
  audit_checkpoint: AuditCheckpoint;
  audit_event: AuditEvent;
  audit_sealed: AuditSealed;
  audit_stream: AuditStream;
  auth_account: AuthAccount;
  auth_passkey: AuthPasskey;
  auth_rate_limit: AuthRateLimit;
  auth_session: AuthSession;
  auth_two_factor: AuthTwoFactor;
  auth_user: AuthUser;
  auth_verification: AuthVerification;
  break_glass: BreakGlass;
  checkpoint_stamp: CheckpointStamp;
  checkpoint_stamp_try: CheckpointStampTry;
  clock: Clock;
  compelled_demand: CompelledDemand;
  compelled_event: CompelledEvent;
  compelled_notice: CompelledNotice;
  compelled_touch: CompelledTouch;
  contact: Contact;
  copies_to_return: CopiesToReturn;
  current_decision: CurrentDecision;
  delivery_record: DeliveryRecord;
  delivery_record_head: DeliveryRecordHead;
  deviation: Deviation;
  engagement: Engagement;
  engagement_phase: EngagementPhase;
  erasure: Erasure;
  evidence: Evidence;
  evidence_message: EvidenceMessage;
  evidence_request: EvidenceRequest;
  flow_down_check: FlowDownCheck;
  gate_call: GateCall;
  gate_policy: GatePolicy;
  gate_token: GateToken;
  handling_edition: HandlingEdition;
  hold_release_ask: HoldReleaseAsk;
  incident: Incident;
  invitation_batch: InvitationBatch;
  invitation_batch_item: InvitationBatchItem;
  jurisdiction_rule: JurisdictionRule;
  jurisdiction_standing: JurisdictionStanding;
  legal_hold: LegalHold;
  mark_trial: MarkTrial;
  material: Material;
  material_content: MaterialContent;
  material_event: MaterialEvent;
  mode_correction: ModeCorrection;
  outbox_mail: OutboxMail;
  phase_plan: PhasePlan;
  phase_proposal: PhaseProposal;
  phase_term_check: PhaseTermCheck;
  phase_tick: PhaseTick;
  portal_key: PortalKey;
  portfolio_delta: PortfolioDelta;
  portfolio_snapshot: PortfolioSnapshot;
  project: Project;
  rate_limit: RateLimit;
  reminder_sent: ReminderSent;
  renewal: Renewal;
  renewal_round: RenewalRound;
  return_line: ReturnLine;
  revocation_entry: RevocationEntry;
  section_handover: SectionHandover;
  setting: Setting;
  signature: Signature;
  signature_head: SignatureHead;
  signing_authority: SigningAuthority;
  staff_member: StaffMember;
  step_up: StepUp;
  stored_file: StoredFile;
  subcontracting: Subcontracting;
  supplier: Supplier;
  supplier_import: SupplierImport;
  supplier_import_row: SupplierImportRow;
  supplier_key: SupplierKey;
  supplier_person: SupplierPerson;
  supplier_session: SupplierSession;
  tier_decision: TierDecision;
  tier_override: TierOverride;
  tier_policy: TierPolicy;
  transfer_basis: TransferBasis;
  used_sign_in_code: UsedSignInCode;
}
