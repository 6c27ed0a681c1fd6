-- Rules about countries say which evidence a supplier is asked for; a request says for which countries, and none is asked twice.

alter table jurisdiction_rule add column evidence text[] not null default '{}'
  check (cardinality(evidence) <= 12 and array_to_string(evidence, ',', '?') ~ '^([a-z0-9_]{2,40}(,[a-z0-9_]{2,40})*)?$'
    and (kind <> 'membership' or cardinality(evidence) = 0));

create or replace view jurisdiction_standing with (security_invoker) as
  select r.* from jurisdiction_rule r
  where not r.withdrawn and not exists (select from jurisdiction_rule n where n.replaces_id = r.id);

-- which countries a request is about; none: it stands for every country
alter table evidence_request add column places text[] not null default '{}'
  check (array_to_string(places, ',', '?') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$');

create or replace function guard_evidence_request() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if flowdown_scope() = 'supplier' then
    raise exception 'requests are made and settled by staff' using errcode = 'FD006';
  end if;
  if tg_op = 'INSERT' and cardinality(new.places) > 0 then
    -- of two who ask at once, the second sees what the first asked for
    perform from engagement e where e.id = new.engagement_id for update;
    if exists (select from evidence_request q where q.engagement_id = new.engagement_id and q.kind = new.kind
        and q.state <> 'withdrawn' and (cardinality(q.places) = 0 or q.places && new.places)) then
      raise exception 'this evidence is asked for already' using errcode = 'FD016';
    end if;
  elsif tg_op = 'UPDATE' and new.places is distinct from old.places then
    raise exception 'a request keeps the countries it is about' using errcode = 'FD016';
  end if;
  return new;
end $$;

-- What the register began with asks for evidence from now on: each row that does is replaced, the older one stays as history.
select set_config('flowdown.scope', 'system', true);
insert into jurisdiction_rule (kind, from_place, to_place, strength, overlays, scope, valid_from, valid_until, source, checked_on,
    note, replaces_id, evidence)
  select r.kind, r.from_place, r.to_place, r.strength, r.overlays, r.scope, r.valid_from, r.valid_until, r.source, r.checked_on,
    r.note, r.id, array[case r.kind when 'transfer' then 'transfer_impact_assessment' when 'adequacy' then 'recipient_listing'
      when 'localisation' then 'data_location_proof' else 'end_use_statement' end]
  from jurisdiction_standing r
  where r.entered_by is null and (r.kind in ('transfer', 'localisation') or r.kind = 'adequacy' and r.strength = 'conditional'
    or r.kind = 'embargo' and cardinality(r.overlays) > 0);
