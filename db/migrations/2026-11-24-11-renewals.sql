-- When a text or the promises above it changed: who has to sign anew, by when, and what holds until then.

create table renewal_round (
  id uuid primary key default gen_random_uuid(),
  -- head: a head agreement was replaced by a tighter one; edition: a text changed materially
  cause text not null check (cause in ('head','edition')),
  head_id uuid references agreement,
  previous_head_id uuid references agreement,
  template text,
  edition text,
  -- what the suppliers read about it; the difference itself stands in each agreement
  message text not null default '' check (length(message) <= 2000),
  due_on date not null,
  -- suspend: access goes on until the day and is suspended after it; at_once: suspended until signed; remind: nothing is suspended
  afterwards text not null check (afterwards in ('suspend','at_once','remind')),
  state text not null default 'prepared' check (state in ('prepared','sent','ended')),
  opened_on date not null default flowdown_today(),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  sent_by uuid references staff_member,
  sent_at timestamptz,
  ended_by uuid references staff_member,
  ended_at timestamptz,
  end_reason text not null default '' check (length(end_reason) <= 2000),
  check ((cause = 'head') = (head_id is not null and previous_head_id is not null)),
  check ((cause = 'edition') = (template is not null and edition is not null)),
  -- less than what is owed never goes on for ever
  check (cause <> 'head' or afterwards <> 'remind'),
  check (due_on between opened_on and opened_on + 180),
  check ((state = 'ended') = (ended_at is not null))
);
create index renewal_round_list on renewal_round (created_at desc, id desc);
create index renewal_round_head on renewal_round (head_id) where head_id is not null;

-- One agreement that is to be replaced in a round.
create table renewal (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references renewal_round,
  agreement_id uuid not null references agreement,
  supplier_id uuid not null references supplier,
  engagement_id uuid not null references engagement,
  -- the head agreement it is held against now, and the one it was signed under
  head_id uuid references agreement,
  previous_head_id uuid references agreement,
  new_agreement_id uuid references agreement,
  opened_on date not null default flowdown_today(),
  due_on date not null,
  afterwards text not null check (afterwards in ('suspend','at_once','remind')),
  message text not null default '' check (length(message) <= 2000),
  -- up to which day it was strict enough when the round began: what was not held before is not held by a round
  held_until date,
  -- why no text could be sent; empty while nothing is wrong
  problem text not null default '' check (problem in ('','nobody','unprintable','nothing_above','draft_open','not_in_force')),
  state text not null default 'open' check (state in ('open','released')),
  released_by uuid references staff_member,
  released_at timestamptz,
  release_reason text not null default '' check (length(release_reason) <= 2000),
  unique (round_id, agreement_id),
  check (due_on between opened_on and opened_on + 180),
  check ((state = 'released') = (released_at is not null))
);
create index renewal_agreement on renewal (agreement_id) where state = 'open';
create index renewal_new_agreement on renewal (new_agreement_id) where new_agreement_id is not null;
create index renewal_due on renewal (due_on, id) where state = 'open';
create index renewal_supplier on renewal (supplier_id);

alter table renewal_round enable row level security;
alter table renewal_round force row level security;
create policy staff_only on renewal_round using ((select flowdown_scope()) in ('staff', 'system'));
alter table renewal enable row level security;
alter table renewal force row level security;
create policy staff_only on renewal using ((select flowdown_scope()) in ('staff', 'system'));
create policy own_rows on renewal for select using ((select flowdown_scope()) = 'supplier'
  and supplier_id = (select flowdown_supplier_id()));
grant select, insert on renewal_round, renewal to flowdown_app;
grant update (message, due_on, afterwards, state, sent_by, sent_at, ended_by, ended_at, end_reason) on renewal_round to flowdown_app;
grant update (new_agreement_id, due_on, afterwards, message, problem, state, released_by, released_at, release_reason)
  on renewal to flowdown_app;

-- The last day on which an agreement still binds although it has to be renewed; null while nobody asks for that.
create function renewal_due(in_agreement uuid) returns date language sql stable as $$
  select min(case r.afterwards when 'suspend' then r.due_on when 'at_once' then r.opened_on - 1 end)
  from renewal r where r.agreement_id = in_agreement and r.state = 'open'
$$;

-- The last day on which an agreement counts as strict enough for a head because it is being renewed; null for none.
create function renewal_grace(in_agreement uuid, in_parent uuid) returns date language sql stable as $$
  select max(least(r.due_on, r.held_until)) from renewal r
  where r.agreement_id = in_agreement and r.head_id = in_parent and r.state = 'open' and r.afterwards = 'suspend'
    -- least() passes over null: what was not held before is not held now
    and r.held_until is not null
$$;

-- An agreement binds from its first to its last day, and no longer than it may go unrenewed.
create or replace function agreement_binds(a agreement, in_day date) returns boolean language sql stable as
  $$ select a.id is not null and a.state = 'in_force' and a.signed_at is not null and a.countersigned_at is not null
       and a.effective_on <= in_day and (a.ends_on is null or a.ends_on >= in_day)
       and coalesce(renewal_due(a.id) >= in_day, true) $$;
create function agreement_last_day(a agreement) returns date language sql stable as
  $$ select least(a.ends_on, renewal_due(a.id)) $$;
grant execute on function renewal_due(uuid), renewal_grace(uuid, uuid), agreement_last_day(agreement) to flowdown_app;

create or replace function agreement_fact(a agreement) returns jsonb language sql stable as $$
  select case when a.id is not null then jsonb_build_object(
    'id', a.id, 'name', a.title, 'signed', a.signed_at is not null, 'countersigned', a.countersigned_at is not null,
    'effectiveOn', coalesce(a.effective_on::text, '9999-12-31'), 'endsOn', a.ends_on, 'renewBy', renewal_due(a.id),
    'stopped', case when a.state in ('terminated', 'superseded') then a.state when a.state <> 'in_force' and a.countersigned_at is not null then 'terminated' end,
    'authorityRecorded', a.authority_recorded, 'territories', to_jsonb(a.allowed_countries)) end $$;

-- A round asks for agreements that are in force, in a transaction of staff; what was held before is read here, not told.
create function guard_renewal() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if flowdown_scope() <> 'staff' or new.state <> 'open' or new.opened_on <> flowdown_today() or not exists (
        select from agreement a where a.id = new.agreement_id and a.supplier_id = new.supplier_id
          and a.engagement_id = new.engagement_id and a.kind in ('supplier_deed', 'joinder') and a.state = 'in_force') then
      raise exception 'what is in force is renewed, by staff' using errcode = 'FD015';
    end if;
    new.held_until := flow_down_lasts(new.agreement_id, new.previous_head_id);
    return new;
  end if;
  if flowdown_scope() not in ('staff', 'system') or old.state = 'released' and new.state <> 'released' then
    raise exception 'a release is not taken back' using errcode = 'FD015';
  end if;
  return new;
end $$;
create trigger renewal_guard before insert or update on renewal for each row execute function guard_renewal();
create trigger renewal_facts after insert or update on renewal for each row execute function facts_changed();

alter table reminder_sent drop constraint reminder_sent_subject_kind_check;
alter table reminder_sent add constraint reminder_sent_subject_kind_check
  check (subject_kind in ('assessment','evidence','renewal'));
