-- Where material may travel, as dated rows that people keep up: who belongs to which group, where personal data may go,
-- what has to stay, where nothing goes. A row is never changed: a later row replaces it and the older one stays as history.

create table jurisdiction_rule (
  id uuid primary key default gen_random_uuid(),
  -- membership: from_place (a country) belongs to to_place (a group)
  -- transfer:   what leaves from_place for anywhere outside it needs a basis on record
  -- adequacy:   that basis is there for to_place; `strength` conditional: only for recipients within the scope
  -- localisation: data of from_place stays there (hard), leaves only as a copy (copy), or under conditions (conditional)
  -- embargo:    nothing goes from from_place to to_place
  kind text not null check (kind in ('membership','transfer','adequacy','localisation','embargo')),
  from_place text not null check (from_place ~ '^[A-Z][A-Z0-9_]{1,23}$'),
  to_place text not null check (to_place ~ '^[A-Z][A-Z0-9_]{1,23}$'),
  strength text not null default '' check (strength in ('','hard','copy','conditional')),
  -- which overlays of the material it is about; empty: all material
  overlays text[] not null default '{}',
  scope text not null default '' check (length(scope) <= 500),
  valid_from date not null,
  valid_until date,
  source text not null check (length(source) between 3 and 500),
  checked_on date not null,
  note text not null default '' check (length(note) <= 2000),
  replaces_id uuid unique references jurisdiction_rule,
  -- says only that the replaced row does not count any more
  withdrawn boolean not null default false,
  entered_by uuid references staff_member,
  entered_at timestamptz not null default now(),
  check (valid_until is null or valid_until >= valid_from),
  check (case kind when 'localisation' then strength <> '' when 'adequacy' then strength in ('', 'conditional') else strength = '' end),
  check (not withdrawn or replaces_id is not null)
);
create index jurisdiction_rule_from on jurisdiction_rule (kind, from_place);
create index jurisdiction_rule_to on jurisdiction_rule (kind, to_place);
alter table jurisdiction_rule enable row level security;
alter table jurisdiction_rule force row level security;
create policy staff_only on jurisdiction_rule using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on jurisdiction_rule to flowdown_app;

create function guard_jurisdiction_rule() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and (flowdown_scope() <> 'staff' or not exists (select from staff_member s
      where s.id = new.entered_by and s.status = 'active' and 'risk_officer' = any (s.roles))) then
    raise exception 'rules about countries are kept by risk officers' using errcode = 'FD011';
  end if;
  if new.replaces_id is not null and not exists (select from jurisdiction_rule r where r.id = new.replaces_id
      and r.kind = new.kind and not r.withdrawn) then
    raise exception 'a row replaces a standing row of its kind' using errcode = 'FD011';
  end if;
  return new;
end $$;
create trigger jurisdiction_rule_guard before insert on jurisdiction_rule
  for each row execute function guard_jurisdiction_rule();

-- The rows that count: neither replaced nor withdrawn. Their own days say when.
create view jurisdiction_standing with (security_invoker) as
  select r.* from jurisdiction_rule r
  where not r.withdrawn and not exists (select from jurisdiction_rule n where n.replaces_id = r.id);
grant select on jurisdiction_standing to flowdown_app;

-- Whether a place of a rule means a country on a day.
create function place_covers(place text, country text, in_day date) returns boolean language sql stable as $$
  select place = country or place = 'WORLD' or exists (select from jurisdiction_standing m where m.kind = 'membership'
    and m.from_place = country and m.to_place = place and m.valid_from <= in_day
    and (m.valid_until is null or m.valid_until >= in_day))
$$;

-- Overlays have long and short names; the rules know the long ones.
create function overlay_name(in_overlay text) returns text language sql immutable as $$
  select case lower(replace(coalesce(in_overlay, ''), '-', '_'))
    when 'pd' then 'personal_data' when 'pd_sc' then 'personal_data' when 'phi' then 'personal_data' when 'special_category' then 'personal_data'
    when 'export_itar' then 'export_controlled' when 'export_ear' then 'export_controlled'
    when 'itar' then 'export_controlled' when 'ear' then 'export_controlled' when 'fci' then 'cui'
    when 'bank' then 'bank_secrecy' else lower(replace(coalesce(in_overlay, ''), '-', '_')) end
$$;

-- What the register says about one way on one day: the worst finding, the rule behind it, and what it asks for.
--   forbidden: nothing goes there · needs_basis: only with a basis on record · conditional: only within conditions · allowed
create function route_findings(from_country text, to_country text, in_overlay text, in_day date)
returns table (finding text, rule_id uuid) language sql stable as $$
  with standing as (select r.* from jurisdiction_standing r where r.kind <> 'membership' and r.valid_from <= in_day
    and (r.valid_until is null or r.valid_until >= in_day)
    and (cardinality(r.overlays) = 0 or overlay_name(in_overlay) = any (r.overlays)))
  select 'forbidden', e.id from standing e where e.kind = 'embargo'
    and place_covers(e.from_place, from_country, in_day) and place_covers(e.to_place, to_country, in_day)
  union all
  select case l.strength when 'hard' then 'forbidden' else 'conditional' end, l.id from standing l where l.kind = 'localisation'
    and place_covers(l.from_place, from_country, in_day) and not place_covers(l.from_place, to_country, in_day)
    and place_covers(l.to_place, to_country, in_day)
  union all
  select case a.strength when 'conditional' then 'conditional' when '' then 'allowed' else 'needs_basis' end, coalesce(a.id, t.id)
  from standing t left join lateral (select x.id, x.strength from standing x where x.kind = 'adequacy'
      and place_covers(x.from_place, from_country, in_day) and place_covers(x.to_place, to_country, in_day)
      order by x.strength, x.valid_from desc, x.id limit 1) a on true
  where t.kind = 'transfer' and place_covers(t.from_place, from_country, in_day)
    and not place_covers(t.from_place, to_country, in_day)
$$;

create function route_verdict(from_country text, to_country text, in_overlay text, in_day date) returns text
language sql stable as $$
  select coalesce((select f.finding from route_findings(from_country, to_country, in_overlay, in_day) f
    order by array_position(array['forbidden','needs_basis','conditional','allowed'], f.finding) limit 1), 'allowed')
$$;

-- What the gate asks: whether material with this overlay (null: none) may go this way on this day without anything more.
create function route_allowed(from_country text, to_country text, in_overlay text, in_day date) returns boolean
language sql stable as $$ select route_verdict(from_country, to_country, in_overlay, in_day) = 'allowed' $$;

-- What was put on record so that a way which needs a basis, or has conditions, may be taken for one engagement.
create table transfer_basis (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  to_country text not null check (to_country ~ '^[A-Z]{2}$'),
  overlay text not null check (length(overlay) between 2 and 40 and overlay = overlay_name(overlay)),
  mechanism text not null check (mechanism in
    ('standard_clauses','binding_rules','scope_confirmed','local_copy_kept','permit')),
  note text not null check (length(note) between 10 and 2000),
  valid_from date not null default flowdown_today(),
  valid_until date not null,
  recorded_by uuid not null references staff_member,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_by uuid references staff_member,
  withdraw_reason text not null default '' check (length(withdraw_reason) <= 2000),
  check (valid_until >= valid_from and valid_until <= (valid_from + interval '24 months')::date),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id)
);
create index transfer_basis_engagement on transfer_basis (engagement_id, to_country);
alter table transfer_basis enable row level security;
alter table transfer_basis force row level security;
create policy staff_only on transfer_basis using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on transfer_basis to flowdown_app;
grant update (withdrawn_on, withdrawn_by, withdraw_reason) on transfer_basis to flowdown_app;

create function guard_transfer_basis() returns trigger language plpgsql as $$
begin
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
create trigger transfer_basis_guard before insert or update on transfer_basis
  for each row execute function guard_transfer_basis();

-- The last day up to which a way is covered for an engagement: by the register alone (infinity), by a basis on record, or null.
create function route_covered_until(in_engagement uuid, from_country text, to_country text, in_overlay text, in_day date)
returns date language sql stable as $$
  select case route_verdict(from_country, to_country, in_overlay, in_day) when 'allowed' then 'infinity'::date
    when 'forbidden' then null
    else (select max(b.valid_until) from transfer_basis b where b.engagement_id = in_engagement and b.to_country = $3
      and b.overlay = overlay_name($4) and b.valid_from <= in_day and b.valid_until >= in_day
      and (b.withdrawn_on is null or b.withdrawn_on > in_day)) end
$$;
grant execute on function place_covers(text, text, date), overlay_name(text), route_findings(text, text, text, date),
  route_verdict(text, text, text, date), route_allowed(text, text, text, date),
  route_covered_until(uuid, text, text, text, date) to flowdown_app;
