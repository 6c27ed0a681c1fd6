-- Why a supplier is asked at all: the engagement, its phases of disclosure, the assessment and its answers.

create table engagement (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  title text not null check (length(title) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 2000),
  business_owner_id uuid not null references staff_member,
  created_by uuid not null references staff_member,
  -- a subcontractor's engagement hangs below its prime's
  parent_engagement_id uuid references engagement,
  head_agreement_id uuid,
  material_level text not null check (material_level in ('C0','C1','C2','C3','C4')),
  access_mode text not null check (access_mode in ('none','view_only','download','remote','privileged')),
  volume text not null check (volume in ('single_items','regular','bulk')),
  subcontracting text not null check (subcontracting in ('none','one_tier','deeper','unknown')),
  countries text[] not null,
  exposure text not null check (exposure in ('E0','E1','E2','E3','E4')),
  package jsonb not null,
  due_on date not null,
  state text not null default 'draft' check (state in ('draft','open','withdrawn','closed')),
  message text not null default '' check (length(message) <= 4000),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  unique (supplier_id, id)
);
create index engagement_supplier on engagement (supplier_id, created_at desc);
create index engagement_owner on engagement (business_owner_id);
create index engagement_created on engagement (created_at desc, id);

create table engagement_phase (
  engagement_id uuid not null,
  supplier_id uuid not null,
  phase text not null check (phase in ('P0','P1','P2','P3','P4','P5')),
  purpose text not null check (length(purpose) between 1 and 1000),
  spillover text not null default '' check (length(spillover) <= 2000),
  closes_on date not null,
  opened_by uuid not null references staff_member,
  opened_at timestamptz not null default now(),
  primary key (engagement_id, phase),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);

create table assessment (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  questionnaire text not null,
  edition text not null,
  edition_sha256 text not null check (edition_sha256 ~ '^[0-9a-f]{64}$'),
  model_edition text not null,
  exposure text not null check (exposure in ('E0','E1','E2','E3','E4')),
  state text not null default 'draft' check (state in
    ('draft','sent','opened','started','submitted','returned','decided','withdrawn')),
  due_on date not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  started_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid references contact,
  statement jsonb,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  unique (supplier_id, id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);
create index assessment_engagement on assessment (engagement_id);
create index assessment_state on assessment (state, due_on, id);
create index assessment_supplier on assessment (supplier_id, created_at desc);

create table answer (
  assessment_id uuid not null,
  supplier_id uuid not null,
  question_id text not null check (question_id ~ '^[a-z][a-z0-9_]*$'),
  -- exactly one of value and not_applicable_reason is set; both null means cleared again
  value jsonb,
  not_applicable_reason text check (length(not_applicable_reason) <= 2000),
  comment text not null default '' check (length(comment) <= 4000),
  version integer not null default 1,
  answered_by uuid not null references contact,
  answered_at timestamptz not null default now(),
  review_state text not null default 'pending' check (review_state in ('pending','accepted','returned')),
  review_message text not null default '' check (length(review_message) <= 4000),
  internal_note text not null default '' check (length(internal_note) <= 4000),
  not_applicable_approved boolean not null default false,
  assurance text not null default 'self_attested' check (assurance in
    ('self_attested','document_reviewed','independently_verified')),
  reviewed_by uuid references staff_member,
  reviewed_at timestamptz,
  primary key (assessment_id, question_id),
  foreign key (supplier_id, assessment_id) references assessment (supplier_id, id)
);

create table answer_event (
  id bigint generated always as identity primary key,
  assessment_id uuid not null,
  supplier_id uuid not null,
  question_id text not null,
  version integer not null,
  value jsonb,
  not_applicable_reason text,
  comment text not null,
  contact_id uuid not null,
  idempotency_key text not null,
  at timestamptz not null default now(),
  unique (assessment_id, contact_id, idempotency_key),
  foreign key (supplier_id, assessment_id) references assessment (supplier_id, id)
);

create table section_handover (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null,
  supplier_id uuid not null,
  section text not null,
  contact_id uuid not null,
  handed_by uuid not null references contact,
  message text not null default '' check (length(message) <= 1000),
  state text not null default 'open' check (state in ('open','done','revoked')),
  created_at timestamptz not null default now(),
  done_at timestamptz,
  foreign key (supplier_id, assessment_id) references assessment (supplier_id, id),
  foreign key (supplier_id, contact_id) references contact (supplier_id, id)
);
create unique index section_handover_open on section_handover (assessment_id, section, contact_id) where state = 'open';
