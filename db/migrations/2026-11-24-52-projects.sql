-- Projects group engagements; a plan says per phase what is disclosed to whom and under which demands; a phase opens by
-- a proposal of one person and the approval of another, and the demands approved with it bind until it closes.

create table project (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 2000),
  owner_id uuid not null references staff_member,
  state text not null default 'active' check (state in ('active','closed')),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index project_name on project (lower(name));
alter table engagement add column project_id uuid references project;
create index engagement_project on engagement (project_id);

-- The plan of a phase, for one engagement or for every engagement of a project that has none of its own.
create table phase_plan (
  id uuid primary key default gen_random_uuid(),
  project_id uuid references project,
  engagement_id uuid references engagement,
  phase text not null check (phase in ('P0','P1','P2','P3','P4','P5')),
  purpose text not null check (length(purpose) between 1 and 1000),
  recipients text not null default '' check (length(recipients) <= 1000),
  -- in the shape of PhaseDemands in scoring/gate/phase-plan.ts
  demands jsonb not null default '{}' check (jsonb_typeof(demands) = 'object'),
  -- [{id, text}]
  entry jsonb not null default '[]' check (jsonb_typeof(entry) = 'array'),
  exit jsonb not null default '[]' check (jsonb_typeof(exit) = 'array'),
  begins_on date,
  ends_on date,
  changed_by uuid not null references staff_member,
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  check ((project_id is null) <> (engagement_id is null)),
  check (ends_on >= begins_on)
);
create unique index phase_plan_project on phase_plan (project_id, phase);
create unique index phase_plan_engagement on phase_plan (engagement_id, phase);

create function phase_plan_of(in_engagement uuid, in_phase text) returns phase_plan language sql stable as
  $$ select p from phase_plan p where p.phase = in_phase and (p.engagement_id = in_engagement
       or p.project_id = (select e.project_id from engagement e where e.id = in_engagement))
     order by p.engagement_id is null limit 1 $$;

-- A criterion that is met: who found so, when, and what shows it.
create table phase_tick (
  engagement_id uuid not null,
  supplier_id uuid not null,
  phase text not null check (phase in ('P0','P1','P2','P3','P4','P5')),
  criterion_id text not null check (criterion_id ~ '^[0-9a-z_-]{1,40}$'),
  shown_by text not null default '' check (length(shown_by) <= 500),
  ticked_by uuid not null references staff_member,
  ticked_at timestamptz not null default now(),
  primary key (engagement_id, phase, criterion_id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);

create table phase_proposal (
  id uuid primary key default gen_random_uuid(),
  engagement_id uuid not null,
  supplier_id uuid not null,
  phase text not null check (phase in ('P0','P1','P2','P3','P4','P5')),
  purpose text not null check (length(purpose) between 1 and 1000),
  recipients text not null default '' check (length(recipients) <= 1000),
  spillover text not null default '' check (length(spillover) <= 2000),
  spillover_level text not null check (spillover_level in ('none','low','moderate','high')),
  -- the plan's demands as they stood when it was proposed
  demands jsonb not null default '{}',
  closes_on date not null,
  proposed_by uuid not null references staff_member,
  proposed_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open','approved','refused','withdrawn')),
  decided_by uuid references staff_member,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 2000),
  decided_in xid8,
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id),
  check (state <> 'approved' or (decided_by is not null and decided_by <> proposed_by)),
  check ((state = 'open') = (decided_at is null))
);
create unique index phase_proposal_one_open on phase_proposal (engagement_id, phase) where state = 'open';
create index phase_proposal_engagement on phase_proposal (engagement_id, proposed_at desc);

alter table engagement_phase
  add column proposal_id uuid references phase_proposal,
  -- going back to an earlier phase closes the later ones, from that day on
  add column closed_on date,
  add column closed_by uuid references staff_member,
  add column close_reason text not null default '' check (length(close_reason) <= 2000);
revoke delete on engagement_phase from flowdown_app;

-- Whether the terms of an agreement are at least what a phase demands, as compared by scoring/obligations.
create table phase_term_check (
  id uuid primary key default gen_random_uuid(),
  proposal_id uuid not null references phase_proposal,
  agreement_id uuid not null references agreement,
  supplier_id uuid not null references supplier,
  verdict text not null check (verdict in ('pass','fail')),
  result jsonb not null,
  checked_at timestamptz not null default now()
);
create index phase_term_check_latest on phase_term_check (proposal_id, agreement_id, checked_at desc);

-- Criteria of a phase's plan that nobody has ticked.
create function phase_unticked(in_engagement uuid, in_phase text, in_kind text) returns text[] language sql stable as $$
  select coalesce(array_agg(c ->> 'id' order by c ->> 'id'), '{}')
  from phase_plan_of(in_engagement, in_phase) p
    cross join lateral jsonb_array_elements(case in_kind when 'entry' then p.entry else p.exit end) c
  where not exists (select from phase_tick t where t.engagement_id = in_engagement and t.phase = in_phase
    and t.criterion_id = c ->> 'id')
$$;

create function guard_phase_proposal() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() not in ('staff', 'system') then
    raise exception 'staff propose phases' using errcode = 'FD009';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'a proposal begins open' using errcode = 'FD009'; end if;
    return new;
  end if;
  if old.state <> 'open' or (to_jsonb(new) - array['state','decided_by','decided_at','reason','decided_in'])
      is distinct from (to_jsonb(old) - array['state','decided_by','decided_at','reason','decided_in']) then
    raise exception 'a proposal is decided once and never edited' using errcode = 'FD005';
  end if;
  if new.state = 'approved' and not exists (select from staff_member s where s.id = new.decided_by
      and s.id <> new.proposed_by and s.status = 'active' and 'risk_officer' = any (s.roles)) then
    raise exception 'a phase is approved by a risk officer who did not propose it' using errcode = 'FD009';
  end if;
  new.decided_in := pg_current_xact_id();
  return new;
end $$;
create trigger phase_proposal_guard before insert or update on phase_proposal
  for each row execute function guard_phase_proposal();

-- A phase opens with its approved proposal, in the same transaction, after the phases before it and their criteria.
create function guard_engagement_phase() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare place integer := substr(new.phase, 2)::integer; before text := 'P' || (place - 1);
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() not in ('staff', 'system') then
    raise exception 'staff open phases' using errcode = 'FD009';
  end if;
  if tg_op = 'UPDATE' and old.closed_on is null and new.closed_on is not null
    and (to_jsonb(new) - array['closed_on','closed_by','close_reason']) = (to_jsonb(old) - array['closed_on','closed_by','close_reason']) then
    return new;
  end if;
  if new.closed_on is not null or not exists (select from phase_proposal p where p.id = new.proposal_id
      and p.state = 'approved' and p.decided_in = pg_current_xact_id() and p.decided_by = new.opened_by
      and p.proposed_by <> p.decided_by and (p.engagement_id, p.phase) = (new.engagement_id, new.phase)
      and new.closes_on <= p.closes_on) then
    raise exception 'a phase opens with a proposal that another person approves' using errcode = 'FD009';
  end if;
  if (select count(*) from engagement_phase x where x.engagement_id = new.engagement_id and x.phase < new.phase
      and x.closed_on is null) < place then
    raise exception 'phases open one after the other' using errcode = 'FD009';
  end if;
  if cardinality(phase_unticked(new.engagement_id, new.phase, 'entry')) > 0
    or (place > 0 and cardinality(phase_unticked(new.engagement_id, before, 'exit')) > 0) then
    raise exception 'criteria of the phase are not met' using errcode = 'FD009';
  end if;
  return new;
end $$;
create trigger engagement_phase_guard before insert or update on engagement_phase
  for each row execute function guard_engagement_phase();

do $$
declare t text;
begin
  foreach t in array array['project','phase_plan','phase_tick','phase_proposal','phase_term_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_only on %I using ((select flowdown_scope()) in (''staff'', ''system''))', t);
  end loop;
end $$;
grant select, insert, update on project, phase_plan, phase_proposal to flowdown_app;
grant select, insert, delete on phase_tick to flowdown_app;
grant delete on phase_plan to flowdown_app;
grant select, insert on phase_term_check to flowdown_app;
