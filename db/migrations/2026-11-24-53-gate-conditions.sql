-- The full gate, beside what the agreements, the chain, the assessment and the evidence say.

create or replace function gate_supplier_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'supplier_active', s.id::text, s.status = 'active', null::date from supplier s where s.id = e.supplier_id
  union all select 'engagement_open', e.id::text, e.state = 'open', null
  union all select 'not_revoked', e.supplier_id::text, not exists (select from revocation_entry v
    where v.supplier_id = e.supplier_id and v.email is null and v.listed_on <= in_day
      and (v.lifted_on is null or v.lifted_on > in_day)), null
  union all select 'no_severe_incident', e.supplier_id::text, not exists (select from incident i
    where i.supplier_id = e.supplier_id and i.severity in ('S1', 'S2') and i.opened_on <= in_day
      and (i.closed_on is null or i.closed_on > in_day)), null
$$;

-- The demands approved with the phase an item belongs to; none for a phase that was opened without any.
create function gate_demands(e engagement, m material) returns jsonb language sql stable as
  $$ select coalesce((select p.demands from engagement_phase x join phase_proposal p on p.id = x.proposal_id
       where x.engagement_id = e.id and x.phase = m.phase), '{}') $$;

create function gate_phase_conditions(e engagement, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare ph engagement_phase; demands jsonb := gate_demands(e, m);
begin
  select * into ph from engagement_phase x where x.engagement_id = e.id and x.phase = m.phase;
  return query select 'phase_open', m.phase, coalesce(ph.closes_on >= in_day and
    (select count(*) from engagement_phase x where x.engagement_id = e.id and x.phase <= m.phase
        and (x.closed_on is null or x.closed_on > in_day))
      = substr(m.phase, 2)::integer + 1, false), ph.closes_on;
  return query select 'level_covered', m.level, coalesce(m.level <= e.material_level
    and m.level <= coalesce(demands ->> 'maxLevel', 'C4'), false), null::date;
end $$;

-- What the plan of the phase asks for on top: a better result, controls, evidence, terms.
create function gate_demand_conditions(e engagement, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare demands jsonb := gate_demands(e, m); d tier_decision := gate_decision(e.id);
  o tier_override := gate_override(d.id, in_day); deed agreement := gate_deed(e.id); most integer; base_ok boolean; now_ok boolean;
begin
  if demands ->> 'maxTier' is not null then
    if o.expires_on < in_day then o := null; end if;
    most := tier_rank(demands ->> 'maxTier');
    base_ok := coalesce(tier_rank(d.tier) <= most, false);
    now_ok := coalesce(tier_rank(coalesce(o.tier, d.tier)) <= most, false);
    return query select 'phase_demands', 'tier', now_ok, case when now_ok and not base_ok then o.expires_on end;
  end if;
  return query select 'phase_demands', c ->> 'question', exists (select from answer a
      where a.assessment_id = d.assessment_id and a.question_id = c ->> 'question' and a.review_state <> 'returned'
        and a.not_applicable_reason is null and c -> 'values' ? (a.value #>> '{}')), null::date
    from jsonb_array_elements(coalesce(demands -> 'controls', '[]')) c;
  return query select 'phase_demands', k, best.id is not null, best.expires_on
    from jsonb_array_elements_text(coalesce(demands -> 'evidence', '[]')) k left join lateral (
      select v.id, v.expires_on from evidence v join stored_file f on f.id = v.file_id join evidence_request q on q.id = v.request_id
      where q.engagement_id = e.id and v.kind = k and v.review_state = 'accepted' and v.replaced_at is null
        and f.scan_state <> 'infected' and (v.expires_on is null or v.expires_on >= in_day)
      order by v.expires_on desc nulls first, v.id limit 1) best on true;
  if coalesce(demands -> 'terms', '{}') <> '{}' then
    return query select 'phase_demands', 'terms', coalesce((select t.verdict = 'pass' from phase_term_check t
      join engagement_phase x on x.proposal_id = t.proposal_id
      where x.engagement_id = e.id and x.phase = m.phase and t.agreement_id = deed.id
      order by t.checked_at desc, t.id limit 1), false), null::date;
  end if;
end $$;

-- How much of a phase may be out at a time, and how: in the portal only, or to take away.
create function gate_limit_conditions(e engagement, r access_request, m material, g access_grant, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare demands jsonb := gate_demands(e, m);
begin
  if demands ->> 'mode' = 'view_only' or coalesce((handling_rule(m.level) ->> 'viewOnly')::boolean, false) then
    return query select 'limits_kept', 'mode', coalesce(r.mode = 'view_only', false), null::date;
  end if;
  if demands ->> 'maxItems' is not null then
    return query select 'limits_kept', 'items', (select count(*) from (
        select from access_grant x join material y on y.id = x.material_id
        where x.engagement_id = e.id and y.phase = m.phase and x.material_id <> m.id and x.revoked_at is null
          and (g.id is null or (x.created_at, x.id) < (g.created_at, g.id))
        group by x.material_id having max(x.ends_on) >= in_day) others) < (demands ->> 'maxItems')::integer, null::date;
  end if;
end $$;

-- An item under another promise than the engagement's: the supplier's agreement must hold against that one too.
create function gate_owner_conditions(e engagement, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language sql stable as $$
  select 'owner_bound', h.id::text, agreement_binds(h, in_day) and coalesce(f.lasts >= in_day, false),
      least(h.ends_on, nullif(f.lasts, 'infinity'))
    from agreement h cross join lateral flow_down_lasts((gate_deed(e.id)).id, h.id) f(lasts)
    where h.id = m.head_agreement_id and h.id is distinct from e.head_agreement_id
$$;

-- The named people: where they are, what they signed, whether they were shut out, and whose citizens they are.
create function gate_recipient_conditions(e engagement, r access_request, m material, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); needed boolean := coalesce((handling_rule(m.level) ->> 'undertaking')::boolean, false);
begin
  return query select 'territory_allowed', r.id::text, deed.id is not null and not exists (
    select from access_recipient p where p.request_id = r.id
      and not p.country = any (deed.allowed_countries)), null::date;
  return query select 'countries_kept', r.id::text, m.id is not null and not exists (
    select from access_recipient p where p.request_id = r.id and not p.country = any (m.allowed_countries)), null::date;
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

create or replace function gate_request_conditions(e engagement, r access_request, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); m material; g access_grant; days integer := (select p.days_left from gate_policy p);
begin
  select * into m from material x where x.id = r.material_id;
  select * into g from access_grant x where x.request_id = r.id;
  return query select * from gate_phase_conditions(e, m, in_day);
  return query select * from gate_demand_conditions(e, m, in_day);
  return query select * from gate_limit_conditions(e, r, m, g, in_day);
  return query select * from gate_owner_conditions(e, m, in_day);
  return query select * from gate_recipient_conditions(e, r, m, in_day);
  return query select 'term_left', deed.id::text, deed.id is not null
    and (g.id is not null or coalesce(deed.ends_on - days >= in_day, true)), case when g.id is null then deed.ends_on - days end;
  return query select 'request_approved', r.id::text, exists (select from access_decision x
    where x.request_id = r.id and x.outcome = 'granted' and x.decided_by <> r.requested_by), null::date;
  if g.id is not null then
    return query select 'grant_live', g.id::text, g.revoked_at is null and g.ends_on >= in_day, g.ends_on;
  end if;
end $$;
