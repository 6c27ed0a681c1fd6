-- What was promised: upstream (head), by the supplier (deed), by its subcontractor (joinder); and who signed.

create table agreement (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('head','supplier_deed','joinder')),
  title text not null check (length(title) between 1 and 200),
  -- null for a head agreement: that one binds us towards our own customer
  supplier_id uuid references supplier,
  engagement_id uuid references engagement,
  parent_id uuid references agreement,
  counterparty text not null default '' check (length(counterparty) <= 200),
  reference text not null default '' check (length(reference) <= 120),
  template text not null,
  edition text not null,
  locale text not null default 'en' check (locale in ('en','de')),
  terms jsonb not null,
  -- the terms' territories after regions were expanded
  allowed_countries text[] not null,
  text_body text,
  text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'draft' check (state in
    ('draft','sent','signed','in_force','declined','withdrawn','superseded','terminated')),
  effective_on date,
  ends_on date,
  sent_at timestamptz,
  signed_at timestamptz,
  countersigned_at timestamptz,
  authority_recorded boolean not null default false,
  decline_reason text not null default '' check (length(decline_reason) <= 2000),
  created_by uuid references staff_member,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  check ((kind = 'head') = (supplier_id is null)),
  check (state not in ('sent','signed','in_force') or text_sha256 is not null),
  -- nobody is in force on one signature: head agreements are registered as signed by both sides
  check (state <> 'in_force' or (signed_at is not null and countersigned_at is not null and effective_on is not null))
);
create index agreement_supplier on agreement (supplier_id, created_at desc);
create index agreement_engagement on agreement (engagement_id);
alter table engagement add foreign key (head_agreement_id) references agreement;

-- The sealed record of each act on an agreement. Append-only: the application cannot change or delete a row.
create table signature (
  seq bigint primary key,
  agreement_id uuid not null references agreement,
  supplier_id uuid references supplier,
  record_type text not null check (record_type in ('signed','countersigned','declined')),
  party text not null check (party in ('supplier','staff')),
  contact_id uuid references contact,
  staff_id uuid references staff_member,
  body_text text not null,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null,
  key_id text not null,
  at timestamptz not null default now(),
  -- staff never sign for a supplier, a supplier never countersigns
  check ((party = 'supplier' and contact_id is not null and staff_id is null and record_type in ('signed','declined'))
      or (party = 'staff' and staff_id is not null and contact_id is null and record_type = 'countersigned')),
  unique (agreement_id, record_type)
);
create index signature_supplier on signature (supplier_id);

-- The head of the chain of sealed records: locked while the next one is written.
create table signature_head (only_row boolean primary key default true check (only_row), seq bigint not null, hash text not null);
insert into signature_head values (true, 0, repeat('0', 64));

-- Clause-by-clause result of one agreement against the one above it, as computed when it was recorded.
create table flow_down_check (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  parent_id uuid not null references agreement,
  supplier_id uuid not null references supplier,
  verdict text not null check (verdict in ('pass','fail','review')),
  result jsonb not null,
  checked_at timestamptz not null default now()
);
create index flow_down_check_agreement on flow_down_check (agreement_id, checked_at desc);

create table subcontracting (
  id uuid primary key default gen_random_uuid(),
  engagement_id uuid not null references engagement,
  prime_supplier_id uuid not null references supplier,
  sub_supplier_id uuid references supplier,
  sub_engagement_id uuid references engagement,
  joinder_id uuid references agreement,
  name text not null check (length(name) between 1 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_email text not null default '' check (length(contact_email) <= 254 and contact_email = lower(contact_email)),
  touches text not null check (length(touches) between 1 and 2000),
  starts_on date,
  state text not null default 'proposed' check (state in ('proposed','consented','objected','withdrawn','ended')),
  proposed_by uuid,
  proposed_at timestamptz not null default now(),
  decided_by uuid references staff_member,
  decided_at timestamptz,
  decision_reason text not null default '' check (length(decision_reason) <= 2000),
  check (prime_supplier_id <> sub_supplier_id)
);
create index subcontracting_engagement on subcontracting (engagement_id);
create index subcontracting_prime on subcontracting (prime_supplier_id);
create index subcontracting_sub on subcontracting (sub_supplier_id);
