-- Subcontractors at any depth: how long a proposal may be objected to follows from the agreements that bind it, silence
-- counts by the day and not by a job, and nobody is put below itself.

alter table subcontracting
  -- items of the register the company would see; empty: what `touches` says
  add column material_ids uuid[] not null default '{}',
  add column proposed_on date not null default flowdown_today(),
  -- the strictest rule of all agreements above on the day of the proposal; null: consent is needed
  add column window_rule text check (window_rule in
    ('free','notify_after','notify_before','general_consent_objection','prior_specific_consent')),
  add column notice_days integer check (notice_days between 0 and 36525),
  -- the last day of the window; from the day after on silence is consent. Null: silence never is
  add column objects_until date,
  -- when a job put the silence on record; nothing waits for it
  add column silence_noted_at timestamptz,
  -- which reminders of the end of the window went out
  add column window_reminders text[] not null default '{}',
  -- the prime stopped using it, or we ended it
  add column ended_on date,
  add column end_reason text not null default '' check (length(end_reason) <= 2000),
  add check (objects_until is null or window_rule is not null);
update subcontracting set proposed_on = (proposed_at at time zone 'UTC')::date;
create index subcontracting_window on subcontracting (objects_until, id) where state = 'proposed';

-- Consent on a day: given by somebody, or by silence after the last day of the window.
create function edge_consented(c subcontracting, in_day date) returns boolean language sql immutable as
  $$ select c.state = 'consented' or (c.state = 'proposed' and c.objects_until is not null and c.objects_until < in_day) $$;

-- The engagements from one up to the one directly below the head, nearest first (step 0 is the one asked about).
create function engagement_path(in_engagement uuid) returns table (engagement_id uuid, supplier_id uuid, step integer)
language sql stable as $$
  with recursive up as (
    select e.id, e.supplier_id, e.parent_engagement_id, 0 as step from engagement e where e.id = in_engagement
    union all
    select e.id, e.supplier_id, e.parent_engagement_id, up.step + 1
    from up join engagement e on e.id = up.parent_engagement_id where up.step < 60)
  select id, supplier_id, step from up
$$;

-- Every edge below an engagement that is used or about to be, however deep; `depth` 1 is a direct subcontractor, `direct`
-- the edge of the direct subcontractor it stands under.
create function chain_below(in_engagement uuid) returns table (edge_id uuid, engagement_id uuid, depth integer, direct uuid)
language sql stable as $$
  with recursive down as (
    select c.id, c.engagement_id, c.sub_engagement_id, 1 as depth, c.id as direct
    from subcontracting c where c.engagement_id = in_engagement and c.state in ('proposed', 'consented')
    union all
    select c.id, c.engagement_id, c.sub_engagement_id, down.depth + 1, down.direct
    from down join subcontracting c on c.engagement_id = down.sub_engagement_id
    where c.state in ('proposed', 'consented') and down.depth < 60)
  select id, engagement_id, depth, direct from down
$$;

create function disclosure_rank(rule text) returns integer language sql immutable as $$
  select array_position(array['free','notify_after','notify_before','general_consent_objection','prior_specific_consent','prohibited'], rule)
$$;

-- The rule for one more tier below an engagement: the strictest of all agreements from its own up to the head. Silence can
-- only count when the proposer's own agreement is in force; where nobody says anything, consent is needed.
--   days:  the longest notice any of them asks for (30 where none names it)
--   reach: the last tier they let the material go to; null where none limits it. The proposer's sub would be on `tier`.
create function subcontracting_rule(in_engagement uuid, in_day date)
returns table (rule text, days integer, reach integer, tier integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); e engagement; own agreement; found_rule text; found_days integer; found_reach integer; depth integer;
begin
  if caller not in ('staff', 'system', 'supplier') then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  select * into e from engagement where id = in_engagement;
  if e.id is null or (caller = 'supplier' and e.supplier_id is distinct from flowdown_supplier_id()) then
    perform set_config('flowdown.scope', caller, true);
    return;
  end if;
  own := gate_deed(e.id);
  select max(p.step) + 1 into depth from engagement_path(e.id) p;
  with above as (
    select (gate_deed(p.engagement_id)).terms as terms from engagement_path(e.id) p
    union all select a.terms from agreement a where a.id = e.head_agreement_id)
  select (array['free','notify_after','notify_before','general_consent_objection','prior_specific_consent','prohibited'])
      [max(disclosure_rank(terms->>'sub_disclosure'))],
    max((terms->>'sub_change_notice_days')::integer),
    min(case when terms->>'flow_down_depth' ~ '^\d{1,4}$' then (terms->>'flow_down_depth')::integer end)
    into found_rule, found_days, found_reach from above;
  rule := coalesce(found_rule, 'prior_specific_consent');
  if disclosure_rank(rule) < disclosure_rank('prior_specific_consent') and not agreement_binds(own, in_day) then
    rule := 'prior_specific_consent';
  end if;
  days := case when rule in ('notify_before', 'general_consent_objection') then coalesce(found_days, 30) end;
  reach := found_reach;
  tier := depth + 1;
  perform set_config('flowdown.scope', caller, true);
  return next;
end $$;

-- The last day on which a proposal of a day may be objected to; null where silence never counts.
create function objects_until(rule text, days integer, proposed date) returns date language sql immutable as $$
  select case when rule in ('free', 'notify_after') then proposed - 1
    when rule in ('notify_before', 'general_consent_objection') then proposed + days end
$$;
grant execute on function edge_consented(subcontracting, date), engagement_path(uuid), chain_below(uuid), disclosure_rank(text),
  subcontracting_rule(uuid, date), objects_until(text, integer, date) to flowdown_app;

-- A prime proposes where its agreements let it and takes back what is not decided; everything else staff decide. The window
-- is set here from the terms, so that no caller can shorten it, and a company never stands below itself.
create or replace function guard_subcontracting() returns trigger language plpgsql as $$
declare r record; scope text := flowdown_scope();
begin
  if new.sub_supplier_id is not null and (tg_op = 'INSERT' or new.sub_supplier_id is distinct from old.sub_supplier_id)
    and exists (select from engagement_path(new.engagement_id) p where p.supplier_id = new.sub_supplier_id) then
    raise exception 'a company cannot stand below itself' using errcode = 'FD013';
  end if;
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    select * into r from subcontracting_rule(new.engagement_id, flowdown_today());
    if new.state = 'proposed' and new.window_rule is null and r.rule is distinct from 'prohibited' then
      new.window_rule := r.rule;
      new.notice_days := r.days;
      new.objects_until := objects_until(r.rule, r.days, new.proposed_on);
    end if;
    if scope in ('staff', 'system') then return new; end if;
    if new.state <> 'proposed' or new.sub_supplier_id is not null or new.sub_engagement_id is not null
      or new.joinder_id is not null or new.decided_by is not null or new.silence_noted_at is not null
      or new.proposed_on <> flowdown_today() or not exists (select from engagement e where e.id = new.engagement_id
        and e.supplier_id = new.prime_supplier_id and e.state = 'open') then
      raise exception 'a supplier proposes subcontractors of its own engagements, no more' using errcode = 'FD008';
    end if;
    if r.rule is null or r.rule = 'prohibited' or r.reach < r.tier then
      raise exception 'the agreements allow no further tier here' using errcode = 'FD014';
    end if;
    if (new.window_rule, new.notice_days, new.objects_until)
        is distinct from (r.rule, r.days, objects_until(r.rule, r.days, new.proposed_on)) then
      raise exception 'the window follows from the agreements' using errcode = 'FD008';
    end if;
    if exists (select from unnest(new.material_ids) m where not exists (select from access_request q
        where q.material_id = m and q.engagement_id = new.engagement_id)) then
      raise exception 'nobody hands on what it may not touch itself' using errcode = 'FD008';
    end if;
    return new;
  end if;
  if scope not in ('staff', 'system') and not (
      old.state = 'proposed' and new.state = 'withdrawn' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state'
      or old.state = 'consented' and new.state = 'ended' and new.ended_on = flowdown_today()
        and to_jsonb(new) - array['state', 'ended_on', 'end_reason'] = to_jsonb(old) - array['state', 'ended_on', 'end_reason']) then
    raise exception 'a supplier may only take back what is not decided, or stop using a company' using errcode = 'FD008';
  end if;
  if (new.engagement_id, new.prime_supplier_id, new.name, new.country, new.contact_name, new.contact_email, new.touches,
      new.starts_on, new.material_ids, new.proposed_by, new.proposed_at, new.proposed_on, new.window_rule, new.notice_days,
      new.objects_until) is distinct from (old.engagement_id, old.prime_supplier_id, old.name, old.country, old.contact_name,
      old.contact_email, old.touches, old.starts_on, old.material_ids, old.proposed_by, old.proposed_at, old.proposed_on,
      old.window_rule, old.notice_days, old.objects_until) then
    raise exception 'what was proposed stays as it was' using errcode = 'FD008';
  end if;
  if new.state <> old.state and not (old.state || '>' || new.state) = any (array['proposed>consented', 'proposed>objected',
      'proposed>withdrawn', 'proposed>ended', 'consented>ended']) then
    raise exception 'a subcontractor does not go from % to %', old.state, new.state using errcode = 'FD008';
  end if;
  if new.state = 'objected' and old.state = 'proposed' and edge_consented(old, flowdown_today()) then
    raise exception 'the window for an objection is over' using errcode = 'FD015';
  end if;
  return new;
end $$;

-- How far each of the caller's subcontractors is, in one word; nothing else of the joinder reaches the prime.
create or replace function subcontractor_progress() returns table (edge_id uuid, progress text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); today date := flowdown_today();
begin
  if caller <> 'supplier' or mine is null then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  return query select c.id, case when c.state = 'proposed' and edge_consented(c, today) then 'consented'
      when c.state <> 'consented' then c.state
      when j.state = 'sent' then 'invited'
      when j.state = 'in_force' and not agreement_binds(j, today) then 'ended'
      when j.state in ('signed', 'in_force', 'declined') then j.state
      when j.state in ('terminated', 'superseded', 'withdrawn') then 'ended' else 'consented' end
    from subcontracting c left join agreement j on j.id = c.joinder_id where c.prime_supplier_id = mine;
  perform set_config('flowdown.scope', caller, true);
end $$;
