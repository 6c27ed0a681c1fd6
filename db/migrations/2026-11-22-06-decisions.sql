-- What was decided, by whom, on which inputs. Append-only for the application.

create table tier_decision (
  id uuid primary key default gen_random_uuid(),
  assessment_id uuid not null,
  supplier_id uuid not null,
  engagement_id uuid not null references engagement,
  computed_tier text not null check (computed_tier in ('low','moderate','high','critical')),
  tier text not null check (tier in ('low','moderate','high','critical')),
  band text not null check (band in ('A0','A1','A2','A3')),
  knock_outs text[] not null default '{}',
  low_bp integer not null,
  high_bp integer not null,
  assured_bp integer not null,
  model_edition text not null,
  edition_sha256 text not null,
  inputs jsonb not null,
  result jsonb not null,
  reason text not null default '' check (length(reason) <= 4000),
  decided_by uuid not null references staff_member,
  decided_at timestamptz not null default now(),
  decided_on date not null,
  valid_until date not null,
  -- the decision is the computed tier; only an override, by two people, may say otherwise
  check (tier = computed_tier),
  foreign key (supplier_id, assessment_id) references assessment (supplier_id, id)
);
create index tier_decision_supplier on tier_decision (supplier_id, decided_at desc);
create index tier_decision_assessment on tier_decision (assessment_id, decided_at desc);

create table tier_override (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references tier_decision,
  supplier_id uuid not null references supplier,
  tier text not null check (tier in ('low','moderate','high','critical')),
  reason text not null check (length(reason) between 10 and 4000),
  compensating_measure text not null default '' check (length(compensating_measure) <= 4000),
  expires_on date not null,
  proposed_by uuid not null references staff_member,
  proposed_at timestamptz not null default now(),
  state text not null default 'proposed' check (state in ('proposed','confirmed','refused','withdrawn')),
  confirmed_by uuid references staff_member,
  confirmed_at timestamptz,
  check (confirmed_by is null or confirmed_by <> proposed_by),
  check (state <> 'confirmed' or confirmed_by is not null)
);
create index tier_override_decision on tier_override (decision_id);
create unique index tier_override_open on tier_override (decision_id) where state = 'proposed';

-- Inviter and tier approver are different people (separation of duties, S1).
create function refuse_own_tier_decision() returns trigger language plpgsql as $$
begin
  if exists (select from engagement e where e.id = new.engagement_id and e.created_by = new.decided_by) then
    raise exception 'the person who invited this supplier may not decide its tier' using errcode = 'FD001';
  end if;
  return new;
end $$;
create trigger tier_decision_by_another before insert on tier_decision
  for each row execute function refuse_own_tier_decision();

-- The highest residual tier that may touch material of a level. The same table stands in scoring/gate/policy.ts.
create table tier_policy (material_level text primary key, max_tier text not null);
insert into tier_policy values ('C0','high'), ('C1','high'), ('C2','high'), ('C3','moderate'), ('C4','low');

create function tier_rank(tier text) returns integer language sql immutable parallel safe as
  $$ select array_position(array['low','moderate','high','critical'], tier) $$;
