-- The gate in parts: one small function for each group of conditions, and one for the same group of facts, each of
-- which can be replaced alone. gate_conditions() and gate_facts() only put them together.

-- The agreement of an engagement that counts: the one in force, else the newest that was not given up.
create function gate_deed(in_engagement uuid) returns agreement language sql stable as
  $$ select a from agreement a where a.engagement_id = in_engagement and a.kind <> 'head'
       and a.state not in ('withdrawn', 'superseded', 'declined', 'terminated')
     order by (a.state = 'in_force') desc, a.created_at desc, a.id limit 1 $$;

create function gate_head(e engagement) returns agreement language sql stable as
  $$ select a from agreement a where a.id = e.head_agreement_id $$;

create function gate_decision(in_engagement uuid) returns tier_decision language sql stable as
  $$ select t from tier_decision t where t.engagement_id = in_engagement order by t.decided_at desc, t.id limit 1 $$;

-- The confirmed override of a decision that counts on a day; when none does, the newest one that did.
create function gate_override(in_decision uuid, in_day date) returns tier_override language sql stable as
  $$ select t from tier_override t where t.decision_id = in_decision and t.state = 'confirmed'
     order by (t.expires_on >= in_day) desc, t.confirmed_at desc, t.id limit 1 $$;

create function gate_supplier_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'supplier_active', s.id::text, s.status = 'active', null::date from supplier s where s.id = e.supplier_id
  union all select 'engagement_open', e.id::text, e.state = 'open', null
$$;

create function gate_agreement_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); head agreement := gate_head(e);
begin
  return query select 'agreement_in_force', deed.id::text, agreement_binds(deed, in_day), deed.ends_on;
  return query select 'authority_recorded', deed.id::text, coalesce(deed.authority_recorded, false), null::date;
  return query select 'flow_down_holds', deed.id::text,
    agreement_binds(head, in_day) and coalesce(latest_verdict(deed.id, head.id) = 'pass', false), head.ends_on;
end $$;

create function gate_chain_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'chain_signed', c.id::text, c.state = 'consented' and agreement_binds(j, in_day)
      and coalesce(latest_verdict(j.id, e.head_agreement_id) = 'pass', false), j.ends_on
    from subcontracting c left join agreement j on j.id = c.joinder_id
    where c.engagement_id = e.id and c.state in ('proposed', 'consented')
$$;

-- `level` is the level the tier is held against: that of the item, or that of the engagement while no item is named.
create function gate_assessment_conditions(e engagement, in_day date, level text)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare d tier_decision := gate_decision(e.id); o tier_override := gate_override(d.id, in_day); base_ok boolean; now_ok boolean;
begin
  if o.expires_on < in_day then o := null; end if;
  return query select 'assessment_decided', d.assessment_id::text,
    coalesce(d.valid_until >= in_day and exists (select from assessment x where x.id = d.assessment_id and x.state = 'decided'), false),
    d.valid_until;
  base_ok := coalesce((select tier_rank(d.tier) <= tier_rank(p.max_tier) from tier_policy p where p.material_level = level), false);
  now_ok := coalesce((select tier_rank(coalesce(o.tier, d.tier)) <= tier_rank(p.max_tier) from tier_policy p
    where p.material_level = level), false);
  return query select 'tier_within_policy', d.id::text, now_ok, case when now_ok and not base_ok then o.expires_on end;
  return query select 'no_knock_out', d.id::text, coalesce(cardinality(d.knock_outs) = 0, false), null::date;
end $$;

create function gate_evidence_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'evidence_current', q.kind, best.id is not null, best.expires_on
    from evidence_request q left join lateral (
      select v.id, v.expires_on from evidence v join stored_file f on f.id = v.file_id
      where v.request_id = q.id and v.review_state = 'accepted' and v.replaced_at is null and f.scan_state <> 'infected'
        and (v.expires_on is null or v.expires_on >= in_day)
      order by v.expires_on desc nulls first, v.id limit 1) best on true
    where q.engagement_id = e.id and q.required and q.state = 'open'
$$;

create function gate_request_conditions(e engagement, r access_request, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); m material; g access_grant; ph engagement_phase;
begin
  select * into m from material x where x.id = r.material_id;
  select * into g from access_grant x where x.request_id = r.id;
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
end $$;

-- Every condition for access under an engagement, met or not, with the last day on which a met one still holds
-- (null: it does not lapse by itself). Without a request only the conditions that do not depend on material.
create or replace function gate_conditions(in_engagement uuid, in_request uuid, in_day date)
returns table (code text, subject text, met boolean, holds_until date)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); e engagement; r access_request; level text;
begin
  if caller not in ('staff', 'system', 'supplier') then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  select * into e from engagement where id = in_engagement;
  if e.id is null or (caller = 'supplier' and e.supplier_id <> flowdown_supplier_id()) then
    perform set_config('flowdown.scope', caller, true);
    return;
  end if;
  if in_request is not null then
    select * into r from access_request q where q.id = in_request and q.engagement_id = e.id;
  end if;
  select coalesce(min(x.level), e.material_level) into level from material x where x.id = r.material_id;
  return query select * from gate_supplier_conditions(e, in_day);
  return query select * from gate_agreement_conditions(e, in_day);
  return query select * from gate_chain_conditions(e, in_day);
  return query select * from gate_assessment_conditions(e, in_day, level);
  return query select * from gate_evidence_conditions(e, in_day);
  if in_request is not null then
    return query select * from gate_request_conditions(e, r, in_day);
  end if;
  perform set_config('flowdown.scope', caller, true);
end $$;
