-- The wall behind decideGate(): the same conditions, decided by the database on the facts as they stand now.

-- Whether an agreement binds on a day: signed, countersigned, begun and not ended.
create function agreement_binds(a agreement, in_day date) returns boolean language sql immutable as
  $$ select a.id is not null and a.state = 'in_force' and a.signed_at is not null and a.countersigned_at is not null
       and a.effective_on <= in_day and (a.ends_on is null or a.ends_on >= in_day) $$;

create function latest_verdict(in_agreement uuid, in_parent uuid) returns text language sql stable as
  $$ select verdict from flow_down_check where agreement_id = in_agreement and parent_id = in_parent
     order by checked_at desc, id limit 1 $$;

-- Every condition for access under an engagement, met or not, with the last day on which a met one still holds
-- (null: it does not lapse by itself). Without a request only the conditions that do not depend on material.
create function gate_conditions(in_engagement uuid, in_request uuid, in_day date)
returns table (code text, subject text, met boolean, holds_until date)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  caller text := flowdown_scope();
  e engagement; s supplier; deed agreement; head agreement; d tier_decision; o tier_override;
  r access_request; m material; g access_grant; ph engagement_phase; level text; base_ok boolean; now_ok boolean;
begin
  if caller not in ('staff', 'system', 'supplier') then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  select * into e from engagement where id = in_engagement;
  if e.id is null or (caller = 'supplier' and e.supplier_id <> flowdown_supplier_id()) then
    perform set_config('flowdown.scope', caller, true);
    return;
  end if;
  select * into s from supplier where id = e.supplier_id;
  select * into deed from agreement a where a.engagement_id = e.id and a.kind <> 'head'
    and a.state not in ('withdrawn', 'superseded', 'declined', 'terminated')
    order by (a.state = 'in_force') desc, a.created_at desc, a.id limit 1;
  select * into head from agreement a where a.id = e.head_agreement_id;
  select * into d from tier_decision t where t.engagement_id = e.id order by t.decided_at desc, t.id limit 1;
  select * into o from tier_override t where t.decision_id = d.id and t.state = 'confirmed' and t.expires_on >= in_day
    order by t.confirmed_at desc, t.id limit 1;
  if in_request is not null then
    select * into r from access_request q where q.id = in_request and q.engagement_id = e.id;
    select * into m from material x where x.id = r.material_id;
    select * into g from access_grant x where x.request_id = r.id;
  end if;
  level := coalesce(m.level, e.material_level);

  return query select 'supplier_active', s.id::text, s.status = 'active', null::date;
  return query select 'engagement_open', e.id::text, e.state = 'open', null::date;
  return query select 'agreement_in_force', deed.id::text, agreement_binds(deed, in_day), deed.ends_on;
  return query select 'authority_recorded', deed.id::text, coalesce(deed.authority_recorded, false), null::date;
  return query select 'flow_down_holds', deed.id::text,
    agreement_binds(head, in_day) and coalesce(latest_verdict(deed.id, head.id) = 'pass', false), head.ends_on;
  return query select 'chain_signed', c.id::text,
    c.state = 'consented' and agreement_binds(j, in_day) and coalesce(latest_verdict(j.id, head.id) = 'pass', false), j.ends_on
    from subcontracting c left join agreement j on j.id = c.joinder_id
    where c.engagement_id = e.id and c.state in ('proposed', 'consented');
  return query select 'assessment_decided', d.assessment_id::text,
    coalesce(d.valid_until >= in_day and exists (select from assessment x where x.id = d.assessment_id and x.state = 'decided'), false),
    d.valid_until;
  base_ok := coalesce((select tier_rank(d.tier) <= tier_rank(p.max_tier) from tier_policy p where p.material_level = level), false);
  now_ok := coalesce((select tier_rank(coalesce(o.tier, d.tier)) <= tier_rank(p.max_tier) from tier_policy p
    where p.material_level = level), false);
  return query select 'tier_within_policy', d.id::text, now_ok, case when now_ok and not base_ok then o.expires_on end;
  return query select 'no_knock_out', d.id::text, coalesce(cardinality(d.knock_outs) = 0, false), null::date;
  return query select 'evidence_current', q.kind, best.id is not null, best.expires_on
    from evidence_request q left join lateral (
      select v.id, v.expires_on from evidence v join stored_file f on f.id = v.file_id
      where v.request_id = q.id and v.review_state = 'accepted' and v.replaced_at is null and f.scan_state <> 'infected'
        and (v.expires_on is null or v.expires_on >= in_day)
      order by v.expires_on desc nulls first, v.id limit 1) best on true
    where q.engagement_id = e.id and q.required and q.state = 'open';
  if in_request is not null then
    select * into ph from engagement_phase x where x.engagement_id = e.id and x.phase = m.phase;
    return query select 'phase_open', m.phase, coalesce(ph.closes_on >= in_day and
      (select count(*) from engagement_phase x where x.engagement_id = e.id and x.phase <= m.phase)
        = substr(m.phase, 2)::integer + 1, false), ph.closes_on;
    return query select 'level_covered', m.level, coalesce(m.level <= e.material_level, false), null::date;
    return query select 'territory_allowed', r.id::text, deed.id is not null and not exists (
      select from access_recipient p where p.request_id = r.id
        and not p.country = any (deed.allowed_countries)), null::date;
    return query select 'recipients_named', r.id::text,
      exists (select from access_recipient p where p.request_id = r.id), null::date;
    return query select 'request_approved', r.id::text, exists (select from access_decision x
      where x.request_id = r.id and x.outcome = 'granted' and x.decided_by <> r.requested_by), null::date;
    if g.id is not null then
      return query select 'grant_live', g.id::text, g.revoked_at is null and g.ends_on >= in_day, g.ends_on;
    end if;
  end if;
  perform set_config('flowdown.scope', caller, true);
end $$;

-- A grant comes into being only with its decision, in the same transaction, when every condition holds.
create function guard_access_grant() returns trigger language plpgsql as $$
declare unmet text;
begin
  if not exists (select from access_decision x join access_request r on r.id = x.request_id
    where x.id = new.decision_id and x.request_id = new.request_id and x.outcome = 'granted'
      and x.written_in = pg_current_xact_id() and x.decided_by <> r.requested_by
      and r.engagement_id = new.engagement_id and r.material_id = new.material_id and r.supplier_id = new.supplier_id
      and new.ends_on <= r.until_on) then
    raise exception 'a grant needs its own decision by another person than the requester' using errcode = 'FD003';
  end if;
  select string_agg(distinct c.code, ', ') into unmet
    from gate_conditions(new.engagement_id, new.request_id, flowdown_today()) c where not c.met;
  if unmet is not null or not exists (select from gate_conditions(new.engagement_id, new.request_id, flowdown_today())) then
    raise exception 'the gate is closed: %', coalesce(unmet, 'no facts') using errcode = 'FD004';
  end if;
  return new;
end $$;
create trigger access_grant_guard before insert on access_grant for each row execute function guard_access_grant();

-- After that only revocation and the kept forecast may change; a revoked grant never comes back.
create function guard_grant_change() returns trigger language plpgsql as $$
begin
  if (new.request_id, new.decision_id, new.supplier_id, new.engagement_id, new.material_id, new.starts_on, new.ends_on)
     is distinct from (old.request_id, old.decision_id, old.supplier_id, old.engagement_id, old.material_id, old.starts_on, old.ends_on)
     or (old.revoked_at is not null and (new.revoked_at, new.revoke_reason) is distinct from (old.revoked_at, old.revoke_reason)) then
    raise exception 'a grant is revoked and granted anew, never edited' using errcode = 'FD005';
  end if;
  return new;
end $$;
create trigger access_grant_change before update on access_grant for each row execute function guard_grant_change();

-- The only way to the bytes of an item: the grant's conditions are judged at this moment.
create function open_material(in_grant uuid)
returns table (material_id uuid, object_key text, sha256 text, size_bytes bigint, sniffed_type text, original_name text, wrapped_key text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare g access_grant; caller text := flowdown_scope();
begin
  perform set_config('flowdown.scope', 'system', true);
  select * into g from access_grant x where x.id = in_grant;
  perform set_config('flowdown.scope', caller, true);
  if g.id is null or caller <> 'supplier' or g.supplier_id <> flowdown_supplier_id() then return; end if;
  if exists (select from gate_conditions(g.engagement_id, g.request_id, flowdown_today()) c where not c.met) then return; end if;
  return query select x.material_id, x.object_key, x.sha256, x.size_bytes, x.sniffed_type, x.original_name, x.wrapped_key
    from material_content x where x.material_id = g.material_id;
end $$;
