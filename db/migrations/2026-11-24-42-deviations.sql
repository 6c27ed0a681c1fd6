-- Clauses that stay weaker than what is owed above and are accepted for a while: with a reason, a compensating measure, a
-- last day and two people. The comparison stays what it is; the gate only learns up to which day the gap is accepted.

create table deviation (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  -- the head agreement under which the clause was compared
  parent_id uuid not null references agreement,
  supplier_id uuid not null references supplier,
  term text not null check (term ~ '^[a-z][a-z0-9_]*$'),
  verdict text not null check (verdict in ('weaker','incomparable','missing','infeasible','not_close')),
  -- what is owed above and what is promised here: a deviation covers this gap and no wider one
  owed jsonb not null,
  given jsonb not null,
  reason text not null check (length(reason) between 10 and 4000),
  compensating_measure text not null check (length(compensating_measure) between 10 and 4000),
  expires_on date not null,
  proposed_on date not null default flowdown_today(),
  proposed_by uuid not null references staff_member,
  proposed_at timestamptz not null default now(),
  state text not null default 'proposed' check (state in ('proposed','confirmed','refused','withdrawn')),
  settled_by uuid references staff_member,
  settled_at timestamptz,
  withdrawn_by uuid references staff_member,
  withdrawn_at timestamptz,
  withdraw_reason text not null default '' check (length(withdraw_reason) <= 2000),
  check (expires_on >= proposed_on and expires_on <= (proposed_on + interval '12 months')::date),
  -- two people, whoever writes
  check (settled_by is null or settled_by <> proposed_by),
  check ((state in ('proposed')) = (settled_by is null and withdrawn_by is null)),
  check (state <> 'confirmed' or settled_by is not null),
  check ((state = 'withdrawn') = (withdrawn_by is not null and withdrawn_at is not null))
);
create index deviation_agreement on deviation (agreement_id, parent_id);
create index deviation_supplier on deviation (supplier_id);
create index deviation_list on deviation (proposed_at desc, id desc);
create index deviation_ending on deviation (expires_on, id) where state = 'confirmed';
create unique index deviation_waiting on deviation (agreement_id, parent_id, term) where state = 'proposed';
alter table deviation enable row level security;
alter table deviation force row level security;
create policy staff_only on deviation using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on deviation to flowdown_app;
grant update (state, settled_by, settled_at, withdrawn_by, withdrawn_at, withdraw_reason) on deviation to flowdown_app;

-- What keeps the latest comparison of an agreement from passing, clause by clause.
create function open_clauses(in_agreement uuid, in_parent uuid) returns table (term text, verdict text, owed jsonb, given jsonb)
language sql stable as $$
  select c->>'term', case when c->>'verdict' in ('weaker', 'missing', 'incomparable') then c->>'verdict'
        when c->>'cascade' = 'infeasible' then 'infeasible' else 'not_close' end,
      coalesce(c->'head', 'null'), coalesce(c->'sub', 'null')
    from (select x.result from flow_down_check x where x.agreement_id = in_agreement and x.parent_id = in_parent
      order by x.checked_at desc, x.id limit 1) latest,
    jsonb_array_elements(case jsonb_typeof(latest.result->'clauses') when 'array' then latest.result->'clauses' else '[]' end) c
    -- as holds() in scoring/obligations/compare-term.ts
    where c->>'verdict' <> 'not_applicable' and (c->>'verdict' = 'missing' or coalesce(c->>'cascade', '') = 'infeasible'
      or not coalesce((c->'mode'->>'met')::boolean, c->>'verdict' in ('equal', 'stricter')))
$$;

-- The last day on which the whole gap is accepted: every open clause of the latest comparison is covered by a confirmed
-- deviation of this very gap; the earliest of their ends. Null while one clause is not covered. It may lie in the past.
create function flow_down_accepted_until(in_agreement uuid, in_parent uuid) returns date language sql stable as $$
  select case when count(*) > 0 and bool_and(covered.until is not null) then min(covered.until) end
  from open_clauses(in_agreement, in_parent) o left join lateral (
    select max(d.expires_on) as until from deviation d where d.agreement_id = in_agreement and d.parent_id = in_parent
      and d.term = o.term and d.owed = o.owed and d.given = o.given and d.state = 'confirmed') covered on true
$$;
grant execute on function open_clauses(uuid, uuid), flow_down_accepted_until(uuid, uuid) to flowdown_app;

create function may_accept(person uuid, confirms boolean) returns boolean language sql stable as $$
  select exists (select from staff_member s where s.id = person and s.status = 'active'
    and ('risk_officer' = any (s.roles) or (not confirms and 'procurement' = any (s.roles))))
$$;

create function guard_deviation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - array['state', 'settled_by', 'settled_at', 'withdrawn_by', 'withdrawn_at', 'withdraw_reason']
      <> to_jsonb(old) - array['state', 'settled_by', 'settled_at', 'withdrawn_by', 'withdrawn_at', 'withdraw_reason']
      or old.settled_by is not null and (new.settled_by, new.settled_at) is distinct from (old.settled_by, old.settled_at)) then
    raise exception 'a deviation is proposed anew, never edited' using errcode = 'FD012';
  end if;
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() <> 'staff' then
    raise exception 'staff accept a deviation, nobody else' using errcode = 'FD012';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.proposed_on <> flowdown_today() or not may_accept(new.proposed_by, false) then
      raise exception 'a deviation begins as a proposal of today' using errcode = 'FD012';
    end if;
    if not exists (select from open_clauses(new.agreement_id, new.parent_id) o where o.term = new.term
        and o.verdict = new.verdict and o.owed = new.owed and o.given = new.given) then
      raise exception 'there is no such gap' using errcode = 'FD012';
    end if;
    return new;
  end if;
  if not (old.state || '>' || new.state) = any (array['proposed>confirmed', 'proposed>refused', 'proposed>withdrawn', 'confirmed>withdrawn']) then
    raise exception 'a deviation does not go from % to %', old.state, new.state using errcode = 'FD012';
  end if;
  if new.state = 'confirmed' and (new.expires_on < flowdown_today() or not may_accept(new.settled_by, true)) then
    raise exception 'a deviation is confirmed by a risk officer, before it ends' using errcode = 'FD012';
  end if;
  return new;
end $$;
create trigger deviation_guard before insert or update on deviation for each row execute function guard_deviation();
create trigger deviation_facts after insert or update on deviation for each row execute function facts_changed();
