-- Confidential items, who asked for them, who agreed, and what happened to them since.

create table material (
  id uuid primary key default gen_random_uuid(),
  reference text not null check (length(reference) between 1 and 60),
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 4000),
  level text not null check (level in ('C0','C1','C2','C3','C4')),
  phase text not null check (phase in ('P0','P1','P2','P3','P4','P5')),
  owner_id uuid not null references staff_member,
  head_agreement_id uuid references agreement,
  state text not null default 'active' check (state in ('active','retired')),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index material_reference on material (reference);
create index material_list on material (state, lower(title), id);

-- The bytes themselves. The application role has no right to read this table: see open_material().
create table material_content (
  material_id uuid primary key references material,
  object_key text not null,
  sha256 text not null,
  size_bytes bigint not null,
  sniffed_type text not null,
  original_name text not null,
  wrapped_key text not null,
  stored_at timestamptz not null default now()
);

create table access_request (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  material_id uuid not null references material,
  purpose text not null check (length(purpose) between 1 and 2000),
  until_on date not null,
  requested_by uuid not null references staff_member,
  requested_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open','granted','refused','withdrawn')),
  unique (supplier_id, id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);
create index access_request_supplier on access_request (supplier_id, requested_at desc);
create index access_request_material on access_request (material_id);
create index access_request_state on access_request (state, requested_at desc, id);

create table access_recipient (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  supplier_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) <= 254 and email = lower(email)),
  country text not null check (country ~ '^[A-Z]{2}$'),
  foreign key (supplier_id, request_id) references access_request (supplier_id, id)
);
create index access_recipient_request on access_recipient (request_id);

create table access_decision (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null,
  supplier_id uuid not null,
  outcome text not null check (outcome in ('granted','refused')),
  reason text not null default '' check (length(reason) <= 2000),
  conditions jsonb not null,
  decided_by uuid not null references staff_member,
  decided_at timestamptz not null default now(),
  written_in xid8 not null default pg_current_xact_id(),
  foreign key (supplier_id, request_id) references access_request (supplier_id, id)
);
create unique index access_decision_once on access_decision (request_id);

create table access_grant (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null unique,
  decision_id uuid not null unique references access_decision,
  supplier_id uuid not null,
  engagement_id uuid not null,
  material_id uuid not null references material,
  starts_on date not null,
  ends_on date not null,
  revoked_at timestamptz,
  revoked_by uuid references staff_member,
  revoke_reason text not null default '' check (length(revoke_reason) <= 2000),
  suspension_noted_at timestamptz,
  -- forecast kept by refresh_grant_forecast(): the last day on which all conditions hold if nothing changes
  holds_until date,
  lapse_code text,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on),
  check (revoked_at is null or length(revoke_reason) > 0),
  foreign key (supplier_id, request_id) references access_request (supplier_id, id)
);
create index access_grant_supplier on access_grant (supplier_id);
create index access_grant_material on access_grant (material_id);
create index access_grant_forecast on access_grant (holds_until) where revoked_at is null;

-- Chain of custody: everything that happened to an item, in order. Append-only.
create table material_event (
  id bigint generated always as identity primary key,
  material_id uuid not null references material,
  supplier_id uuid references supplier,
  grant_id uuid references access_grant,
  type text not null check (type in
    ('registered','changed','content_stored','requested','granted','refused','suspended','resumed','revoked','opened','retired')),
  actor_name text not null,
  detail jsonb not null default '{}',
  at timestamptz not null default now()
);
create index material_event_material on material_event (material_id, id);
