-- Rules about countries act: where material leaves from, what a way needs, what is on record for it, and the gate.

-- A narrow mark of material falls under the rules for the broad one, never the other way round.
create function rule_is_about(in_overlays text[], in_overlay text) returns boolean language sql immutable as $$
  select cardinality(in_overlays) = 0 or coalesce(in_overlay = any (in_overlays) or overlay_name(in_overlay) = any (in_overlays), false)
$$;

-- What the register says about one way, for several marks of material and several days at once: one row for each rule that
-- speaks. A place of a rule means a country when it is the country, a group it belongs to on that day, or everywhere.
create function route_findings_on(from_country text, to_country text, in_overlays text[], in_days date[])
returns table (on_day date, mark text, finding text, rule_id uuid) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with rule as materialized (select * from jurisdiction_standing),
  place as materialized (select d.d,
      array[from_country, 'WORLD'] || array(select m.to_place from rule m where m.kind = 'membership' and m.from_place = from_country
        and m.valid_from <= d.d and coalesce(m.valid_until, 'infinity') >= d.d) as origin,
      array[to_country, 'WORLD'] || array(select m.to_place from rule m where m.kind = 'membership' and m.from_place = to_country
        and m.valid_from <= d.d and coalesce(m.valid_until, 'infinity') >= d.d) as target
    from unnest(in_days) d(d)),
  said as materialized (select p.d, o.o, r.id, r.kind, r.strength, r.valid_from, not r.from_place = any (p.target) as leaves,
      r.to_place = any (p.target) as arrives
    from place p join rule r on r.kind <> 'membership' and r.from_place = any (p.origin)
        and r.valid_from <= p.d and coalesce(r.valid_until, 'infinity') >= p.d
      join unnest(in_overlays) o(o) on rule_is_about(r.overlays, o.o))
  select e.d, e.o, 'forbidden', e.id from said e where e.kind = 'embargo' and e.arrives
  union all
  select l.d, l.o, case l.strength when 'hard' then 'forbidden' else 'conditional' end, l.id from said l
    where l.kind = 'localisation' and l.leaves and l.arrives
  union all
  select t.d, t.o, case a.strength when 'conditional' then 'conditional' when '' then 'allowed' else 'needs_basis' end, coalesce(a.id, t.id)
    from said t left join lateral (select x.id, x.strength from said x where x.kind = 'adequacy' and x.leaves and x.arrives
        and x.d = t.d and x.o is not distinct from t.o order by x.strength, x.valid_from desc, x.id limit 1) a on true
    where t.kind = 'transfer' and t.leaves;
end $$;

create or replace function route_findings(from_country text, to_country text, in_overlay text, in_day date)
returns table (finding text, rule_id uuid) language sql stable as $$
  select f.finding, f.rule_id from route_findings_on(from_country, to_country, array[in_overlay], array[in_day]) f
$$;

-- The country that material leaves from; null while nobody has said so.
create function home_country() returns text language sql stable as $$
  select s.value #>> '{}' from setting s where s.name = 'homeCountry' and s.value #>> '{}' ~ '^[A-Z]{2}$'
$$;

-- A basis rests on a row of the register, on signed clauses, or on an exception with its reason.
alter table transfer_basis add column rule_id uuid references jurisdiction_rule;
alter table transfer_basis add column agreement_id uuid references agreement;
alter table transfer_basis drop constraint transfer_basis_mechanism_check;
alter table transfer_basis add constraint transfer_basis_mechanism_check check (mechanism in
  ('standard_clauses','binding_rules','scope_confirmed','local_copy_kept','permit','derogation'));
alter table transfer_basis add constraint transfer_basis_rule check (mechanism not in ('scope_confirmed', 'local_copy_kept') or rule_id is not null);
alter table transfer_basis add constraint transfer_basis_agreement check (agreement_id is null or mechanism in ('standard_clauses', 'binding_rules'));
-- an exception is for a short time
alter table transfer_basis add constraint transfer_basis_exception check
  (mechanism <> 'derogation' or valid_until <= (valid_from + interval '6 months')::date);

create or replace function guard_transfer_basis() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - array['withdrawn_on', 'withdrawn_by', 'withdraw_reason'])
      <> (to_jsonb(old) - array['withdrawn_on', 'withdrawn_by', 'withdraw_reason']) then
    raise exception 'a basis is recorded anew, never edited' using errcode = 'FD011';
  end if;
  if tg_op = 'INSERT' and new.agreement_id is not null and not exists (select from agreement a
      where a.id = new.agreement_id and a.supplier_id = new.supplier_id) then
    raise exception 'the clauses of a basis are those of its supplier' using errcode = 'FD011';
  end if;
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() <> 'staff' or not exists (select from staff_member s where s.status = 'active'
      and s.id = case tg_op when 'INSERT' then new.recorded_by else new.withdrawn_by end and 'risk_officer' = any (s.roles)) then
    raise exception 'a basis is put on record by a risk officer' using errcode = 'FD011';
  end if;
  if tg_op = 'INSERT' and (new.withdrawn_on is not null or new.valid_from < flowdown_today())
    or tg_op = 'UPDATE' and (old.withdrawn_on is not null or new.withdrawn_on is distinct from flowdown_today()) then
    raise exception 'a basis counts from its record on, and is withdrawn once' using errcode = 'FD011';
  end if;
  return new;
end $$;

create function basis_counts(b transfer_basis, in_day date) returns boolean language sql stable as $$
  select b.valid_from <= in_day and b.valid_until >= in_day and (b.withdrawn_on is null or b.withdrawn_on > in_day)
    and (b.agreement_id is null or (select agreement_binds(a, in_day) from agreement a where a.id = b.agreement_id))
$$;

-- How a way stands for one engagement and one item from a day on, over every mark of the item, as stretches of days on which
-- nothing changes; the last one has no end.
--   forbidden: closed by a rule · unknown: rules speak about such items and nobody said where ours leave from
--   no_basis: something has to be on record, and is not · open
create function route_spans(in_engagement uuid, from_country text, to_country text, in_overlays text[], in_since date)
returns table (first_day date, last_day date, state text) language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare marks text[] := case when cardinality(in_overlays) = 0 then array[null]::text[] else in_overlays end; days date[];
begin
  select array_agg(distinct c.d) into days from (
    select in_since union all
    select x.d from jurisdiction_standing r cross join lateral (values (r.valid_from), (r.valid_until + 1)) x(d)
      where x.d > in_since union all
    select x.d from transfer_basis b left join agreement a on a.id = b.agreement_id
      cross join lateral (values (b.valid_from), (b.valid_until + 1), (b.withdrawn_on), (a.effective_on),
        (agreement_last_day(a) + 1)) x(d)
      where b.engagement_id = in_engagement and b.to_country = $3 and x.d > in_since) c(d);
  return query
  with found as materialized (select f.on_day, f.mark, f.finding
      from route_findings_on(from_country, to_country, marks, days) f),
  -- a rule that speaks of such items where nobody said where ours leave from
  spoken as materialized (select d.d from unnest(days) d(d) where from_country is null and exists (select from jurisdiction_standing r
      join unnest(marks) o(o) on rule_is_about(r.overlays, o.o) where r.kind in ('transfer', 'localisation')
        and r.valid_from <= d.d and coalesce(r.valid_until, 'infinity') >= d.d)),
  stands as (select d.d, case
      when exists (select from found f where f.on_day = d.d and f.finding = 'forbidden') then 'forbidden'
      when exists (select from spoken k where k.d = d.d) then 'unknown'
      when exists (select from found f where f.on_day = d.d and f.finding <> 'allowed' and not exists (
          select from transfer_basis b where b.engagement_id = in_engagement and b.to_country = $3
            and b.overlay in (overlay_name(f.mark), 'any') and basis_counts(b, d.d))) then 'no_basis'
      else 'open' end as s from unnest(days) d(d)),
  turn as (select k.d, k.s from (select x.d, x.s, lag(x.s) over (order by x.d) as before from stands x) k
    where k.before is null or k.s <> k.before)
  select t.d, lead(t.d) over (order by t.d) - 1, t.s from turn t order by t.d;
end $$;
grant execute on function rule_is_about(text[], text), route_findings_on(text, text, text[], date[]), home_country(),
  basis_counts(transfer_basis, date), route_spans(uuid, text, text, text[], date) to flowdown_app;
drop function route_covered_until(uuid, text, text, text, date);
drop function place_covers(text, text, date);

-- The gate: every named person sits where this very item may go.
create function gate_route_conditions(e engagement, r access_request, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'route_allowed', p.name, coalesce(w.state = 'open', false), w.last_day from access_recipient p
    left join lateral (select s.state, s.last_day from route_spans(e.id, home_country(), p.country, m.overlays, in_day) s
      order by s.first_day limit 1) w on true
    where p.request_id = r.id
$$;

create or replace function gate_recipient_conditions(e engagement, r access_request, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); needed boolean := coalesce((handling_rule(m.level) ->> 'undertaking')::boolean, false);
begin
  return query select 'territory_allowed', r.id::text, deed.id is not null and not exists (
    select from access_recipient p where p.request_id = r.id
      and not p.country = any (deed.allowed_countries)), null::date;
  return query select 'countries_kept', r.id::text, m.id is not null and not exists (
    select from access_recipient p where p.request_id = r.id and not p.country = any (m.allowed_countries)), null::date;
  return query select * from gate_route_conditions(e, r, m, in_day);
  return query select 'recipients_named', r.id::text,
    exists (select from access_recipient p where p.request_id = r.id), null::date;
  return query select 'recipients_bound', p.name,
      not exists (select from revocation_entry v where v.email = p.email and v.listed_on <= in_day
        and (v.lifted_on is null or v.lifted_on > in_day))
      and (not needed or coalesce(q.undertaking_confirmed_on is not null and q.undertaking_signed_on <= in_day
        and coalesce(q.undertaking_until, 'infinity') >= in_day, false)),
      case when needed then q.undertaking_until end
    from access_recipient p left join supplier_person q on q.supplier_id = p.supplier_id and q.email = p.email and q.state = 'active'
    where p.request_id = r.id;
  if m.overlays && array['export_itar', 'export_ear'] then
    return query select 'export_cleared', p.name, coalesce(q.citizenship_confirmed_on is not null
        and cardinality(q.citizenships) > 0
        and case when 'export_itar' = any (m.overlays) then q.citizenships <@ m.allowed_citizenships
          else q.citizenships[cardinality(q.citizenships)] = any (m.allowed_citizenships) end, false), null::date
      from access_recipient p left join supplier_person q on q.supplier_id = p.supplier_id and q.email = p.email and q.state = 'active'
      where p.request_id = r.id;
  end if;
end $$;

create or replace function gate_person_fact(p access_recipient) returns jsonb language sql stable as $$
  select jsonb_build_object('name', p.name, 'country', p.country,
    'revoked', exists (select from revocation_entry v where v.email = p.email and v.listed_on <= flowdown_today()
      and (v.lifted_on is null or v.lifted_on > flowdown_today())),
    'route', (select jsonb_agg(jsonb_build_object('from', s.first_day, 'until', s.last_day, 'state', s.state) order by s.first_day)
      from access_request r join material m on m.id = r.material_id
        cross join lateral route_spans(r.engagement_id, home_country(), p.country, m.overlays, flowdown_today()) s
      where r.id = p.request_id),
    'person', (select jsonb_build_object('id', q.id,
        'undertaking', case when q.undertaking_signed_on is not null then jsonb_build_object('signedOn', q.undertaking_signed_on,
          'until', q.undertaking_until, 'confirmed', q.undertaking_confirmed_on is not null) end,
        'citizenships', to_jsonb(q.citizenships), 'citizenshipConfirmed', q.citizenship_confirmed_on is not null)
      from supplier_person q where q.supplier_id = p.supplier_id and q.email = p.email and q.state = 'active'))
$$;

-- What rests on a rule or on a basis is looked at again when either changes.
create trigger jurisdiction_rule_facts after insert on jurisdiction_rule
  for each statement execute function refresh_forecast_of_rules();
create function refresh_forecast_of_basis() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform refresh_forecast_where(array[new.engagement_id]);
  return null;
end $$;
create trigger transfer_basis_facts after insert or update on transfer_basis
  for each row execute function refresh_forecast_of_basis();
create trigger setting_home_facts after insert or update on setting
  for each row when (new.name = 'homeCountry') execute function refresh_forecast_of_rules();
