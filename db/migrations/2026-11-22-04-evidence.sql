-- What a supplier shows to back its words: requests, files (encrypted, by SHA-256), reviews, messages.

create table supplier_key (
  supplier_id uuid primary key references supplier,
  wrapped text not null,
  created_at timestamptz not null default now()
);

create table stored_file (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  object_key text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  sniffed_type text not null,
  original_name text not null check (length(original_name) between 1 and 255),
  wrapped_key text not null,
  scan_state text not null default 'quarantined' check (scan_state in
    ('quarantined','not_scanned','clean','infected','error')),
  scan_detail text not null default '',
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  unique (supplier_id, id)
);
create index stored_file_sha on stored_file (supplier_id, sha256);

create table evidence_request (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  kind text not null,
  reason text not null default '' check (length(reason) <= 1000),
  required boolean not null default true,
  due_on date,
  state text not null default 'open' check (state in ('open','waived','withdrawn')),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  unique (supplier_id, id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);
create index evidence_request_engagement on evidence_request (engagement_id);

create table evidence (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  request_id uuid,
  file_id uuid not null,
  kind text not null,
  title text not null check (length(title) between 1 and 200),
  issued_on date,
  effective_on date,
  expires_on date,
  issuer text not null default '' check (length(issuer) <= 200),
  reference text not null default '' check (length(reference) <= 120),
  review_state text not null default 'pending' check (review_state in ('pending','accepted','rejected')),
  review_reason text not null default '' check (length(review_reason) <= 2000),
  reviewed_by uuid references staff_member,
  reviewed_at timestamptz,
  supersedes_id uuid,
  replaced_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (supplier_id, id),
  check (expires_on is null or issued_on is null or expires_on >= issued_on),
  foreign key (supplier_id, request_id) references evidence_request (supplier_id, id),
  foreign key (supplier_id, file_id) references stored_file (supplier_id, id)
);
create index evidence_supplier on evidence (supplier_id, kind);
create index evidence_request_idx on evidence (request_id);
create index evidence_expiry on evidence (expires_on) where review_state = 'accepted' and replaced_at is null;

create table evidence_message (
  id uuid primary key default gen_random_uuid(),
  evidence_id uuid not null,
  supplier_id uuid not null,
  author_kind text not null check (author_kind in ('staff','supplier')),
  author_id uuid not null,
  author_name text not null,
  text text not null check (length(text) between 1 and 4000),
  at timestamptz not null default now(),
  foreign key (supplier_id, evidence_id) references evidence (supplier_id, id)
);
create index evidence_message_evidence on evidence_message (evidence_id, at);

create table answer_evidence (
  assessment_id uuid not null,
  question_id text not null,
  supplier_id uuid not null,
  evidence_id uuid not null,
  attached_by uuid not null,
  attached_at timestamptz not null default now(),
  primary key (assessment_id, question_id, evidence_id),
  foreign key (supplier_id, assessment_id) references assessment (supplier_id, id),
  foreign key (supplier_id, evidence_id) references evidence (supplier_id, id)
);
