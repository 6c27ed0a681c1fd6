-- Staff, supplier contacts, the links they enter by, and their sessions.

create table staff_member (
  id uuid primary key default gen_random_uuid(),
  auth_user_id uuid unique,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254 and email = lower(email)),
  roles text[] not null check (
    roles <@ array['procurement','risk_officer','business_owner','auditor','administrator']
    -- an auditor who also decides would audit himself
    and (not 'auditor' = any (roles) or cardinality(roles) = 1)),
  status text not null default 'invited' check (status in ('invited','active','disabled')),
  invited_by uuid references staff_member,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index staff_member_email on staff_member (email);

create table supplier (
  id uuid primary key default gen_random_uuid(),
  legal_name text not null check (length(legal_name) between 1 and 200),
  registration_number text not null default '' check (length(registration_number) <= 60),
  country text not null check (country ~ '^[A-Z]{2}$'),
  domain text not null default '' check (length(domain) <= 253 and domain = lower(domain)),
  tags text[] not null default '{}',
  note text not null default '' check (length(note) <= 4000),
  owner_id uuid references staff_member,
  status text not null default 'active' check (status in ('active','archived')),
  created_by uuid references staff_member,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  -- kept by refresh_supplier_summary(): what lists and dashboards show, so that neither reads a whole table
  exposure text check (exposure in ('E0','E1','E2','E3','E4')),
  tier text check (tier in ('low','moderate','high','critical')),
  override_tier text check (override_tier in ('low','moderate','high','critical')),
  override_until date,
  assessment_state text not null default 'none' check (assessment_state in
    ('none','draft','sent','opened','started','submitted','returned','decided','withdrawn')),
  due_on date,
  evidence_expires_on date,
  live_grants integer not null default 0,
  attention integer not null default 0
);
create index supplier_by_name on supplier (status, lower(legal_name), id);
create index supplier_by_due on supplier (status, due_on, id);
create index supplier_by_tier on supplier (status, tier, exposure, id);
create index supplier_by_state on supplier (status, assessment_state, id);
create index supplier_by_expiry on supplier (status, evidence_expires_on, id);
create index supplier_by_created on supplier (status, created_at, id);
create index supplier_domain on supplier (domain) where domain <> '';
create index supplier_registration on supplier (country, registration_number) where registration_number <> '';
create index supplier_tags on supplier using gin (tags);
create index supplier_owner on supplier (owner_id);

create table contact (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  auth_user_id uuid unique,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254 and email = lower(email)),
  phone text not null default '' check (length(phone) <= 40),
  job_title text not null default '' check (length(job_title) <= 120),
  language text not null default 'en' check (language in ('en','de')),
  kind text not null default 'lead' check (kind in ('lead','signatory','colleague')),
  status text not null default 'active' check (status in ('active','removed')),
  created_at timestamptz not null default now(),
  unique (supplier_id, id)
);
create unique index contact_email on contact (supplier_id, email) where status = 'active';
create index contact_by_email on contact (email);

create table access_token (
  id uuid primary key default gen_random_uuid(),
  purpose text not null check (purpose in
    ('first_run','staff_invitation','supplier_invitation','section_handover','contact_sign_in','demo_sign_in')),
  token_hash bytea not null unique,
  supplier_id uuid references supplier,
  contact_id uuid references contact,
  staff_id uuid references staff_member,
  -- the assessment or agreement the link leads to; the section for a hand-over
  subject_id uuid,
  section text,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now()
);
create index access_token_subject on access_token (subject_id);
create index access_token_contact on access_token (contact_id);

create table supplier_session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  supplier_id uuid not null references supplier,
  contact_id uuid not null,
  -- set for a colleague who was handed one section: nothing else opens
  assessment_id uuid,
  section text,
  method text not null check (method in ('link','password','passkey')),
  address text not null default '',
  user_agent text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  foreign key (supplier_id, contact_id) references contact (supplier_id, id)
);
create index supplier_session_contact on supplier_session (contact_id);

create table rate_limit (
  bucket text primary key,
  window_started_at timestamptz not null,
  hits integer not null
);
