-- The same full gate as facts: what scoring/gate/gate-facts.ts calls material, demands, people and policy.

create or replace function gate_supplier_facts(e engagement) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'supplier', jsonb_build_object('id', s.id, 'name', s.legal_name, 'state', s.status),
    'engagement', jsonb_build_object('id', e.id, 'name', e.title, 'state', e.state, 'level', e.material_level),
    'supplierRevoked', exists (select from revocation_entry v where v.supplier_id = s.id and v.email is null
      and v.listed_on <= flowdown_today() and (v.lifted_on is null or v.lifted_on > flowdown_today())),
    'severeIncidents', coalesce((select jsonb_agg(i.id order by i.opened_on, i.id) from incident i
      where i.supplier_id = s.id and i.severity in ('S1', 'S2') and i.opened_on <= flowdown_today()
        and (i.closed_on is null or i.closed_on > flowdown_today())), '[]'))
  from supplier s where s.id = e.supplier_id
$$;

create function gate_offers(e engagement, in_kind text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('state', case when v.review_state = 'accepted' and f.scan_state <> 'infected' then 'accepted'
      when v.review_state = 'pending' and f.scan_state <> 'infected' then 'submitted' else 'rejected' end, 'expiresOn', v.expires_on)
    order by v.created_at, v.id), '[]')
  from evidence v join stored_file f on f.id = v.file_id join evidence_request q on q.id = v.request_id
  where q.engagement_id = e.id and v.kind = in_kind and v.replaced_at is null
$$;

create function gate_demand_facts(e engagement, m material) returns jsonb language plpgsql stable as $$
declare demands jsonb := gate_demands(e, m); d tier_decision := gate_decision(e.id); deed agreement := gate_deed(e.id);
begin
  return jsonb_build_object(
    'maxTier', demands ->> 'maxTier', 'maxLevel', demands ->> 'maxLevel', 'viewOnly', coalesce(demands ->> 'mode' = 'view_only', false),
    'maxItems', (demands ->> 'maxItems')::integer,
    'controls', coalesce((select jsonb_agg(jsonb_build_object('question', c ->> 'question', 'met', exists (select from answer a
        where a.assessment_id = d.assessment_id and a.question_id = c ->> 'question' and a.review_state <> 'returned'
          and a.not_applicable_reason is null and c -> 'values' ? (a.value #>> '{}'))))
      from jsonb_array_elements(coalesce(demands -> 'controls', '[]')) c), '[]'),
    'evidence', coalesce((select jsonb_agg(jsonb_build_object('id', k, 'kind', k, 'offers', gate_offers(e, k)))
      from jsonb_array_elements_text(coalesce(demands -> 'evidence', '[]')) k), '[]'),
    'terms', case when coalesce(demands -> 'terms', '{}') = '{}' then 'none' else coalesce((select t.verdict from phase_term_check t
      join engagement_phase x on x.proposal_id = t.proposal_id
      where x.engagement_id = e.id and x.phase = m.phase and t.agreement_id = deed.id
      order by t.checked_at desc, t.id limit 1), 'not_compared') end);
end $$;

-- What is known of an item before anybody asks for it.
create function gate_material_facts(e engagement, m material) returns jsonb language plpgsql stable as $$
declare rule jsonb := handling_rule(m.level); h agreement; deed agreement := gate_deed(e.id);
begin
  if m.id is null then return jsonb_build_object('material', null, 'demands', null); end if;
  select * into h from agreement a where a.id = m.head_agreement_id and a.id is distinct from e.head_agreement_id;
  return jsonb_build_object(
    'material', jsonb_build_object('id', m.id, 'name', m.title, 'level', m.level, 'phase', m.phase,
      'allowedCountries', to_jsonb(m.allowed_countries), 'allowedCitizenships', to_jsonb(m.allowed_citizenships),
      'export', case when 'export_itar' = any (m.overlays) then 'every' when 'export_ear' = any (m.overlays) then 'latest' else 'none' end,
      'undertaking', coalesce((rule ->> 'undertaking')::boolean, false), 'viewOnly', coalesce((rule ->> 'viewOnly')::boolean, false),
      'ownHead', case when h.id is not null then jsonb_build_object('agreement', agreement_fact(h), 'flowDown', flow_down_fact(deed.id, h.id)) end),
    'demands', gate_demand_facts(e, m));
end $$;

create function gate_person_fact(p access_recipient) returns jsonb language sql stable as $$
  select jsonb_build_object('name', p.name, 'country', p.country,
    'revoked', exists (select from revocation_entry v where v.email = p.email and v.listed_on <= flowdown_today()
      and (v.lifted_on is null or v.lifted_on > flowdown_today())),
    'person', (select jsonb_build_object('id', q.id,
        'undertaking', case when q.undertaking_signed_on is not null then jsonb_build_object('signedOn', q.undertaking_signed_on,
          'until', q.undertaking_until, 'confirmed', q.undertaking_confirmed_on is not null) end,
        'citizenships', to_jsonb(q.citizenships), 'citizenshipConfirmed', q.citizenship_confirmed_on is not null)
      from supplier_person q where q.supplier_id = p.supplier_id and q.email = p.email and q.state = 'active'))
$$;

create or replace function gate_request_facts(e engagement, r access_request) returns jsonb language plpgsql stable as $$
declare m material; g access_grant;
begin
  select * into m from material x where x.id = r.material_id;
  select * into g from access_grant x where x.request_id = r.id;
  return gate_material_facts(e, m) || jsonb_build_object(
    'policy', (select jsonb_build_object('daysLeft', p.days_left) from gate_policy p),
    'phases', coalesce((select jsonb_agg(jsonb_build_object('phase', p.phase,
        'opened', p.closed_on is null or p.closed_on > flowdown_today(), 'closesOn', p.closes_on) order by p.phase)
      from engagement_phase p where p.engagement_id = e.id), '[]'),
    'otherItems', coalesce((select jsonb_agg(o.ends order by o.ends) from (select max(x.ends_on) as ends
      from access_grant x join material y on y.id = x.material_id
      where x.engagement_id = e.id and y.phase = m.phase and x.material_id <> m.id and x.revoked_at is null
        and (g.id is null or (x.created_at, x.id) < (g.created_at, g.id)) group by x.material_id) o), '[]'),
    'request', case when r.id is not null then jsonb_build_object('id', r.id, 'requesterId', r.requested_by, 'mode', r.mode,
      'recipients', coalesce((select jsonb_agg(gate_person_fact(x) order by x.name, x.id)
        from access_recipient x where x.request_id = r.id), '[]'),
      'approvedBy', coalesce((select jsonb_agg(x.decided_by) from access_decision x
        where x.request_id = r.id and x.outcome = 'granted'), '[]')) end,
    'judging', case when g.id is null then 'request' else 'grant' end,
    'grant', case when g.id is not null then
      jsonb_build_object('id', g.id, 'endsOn', g.ends_on, 'revoked', g.revoked_at is not null) end);
end $$;

-- The facts of an engagement and an item nobody has asked for yet. For staff.
create function gate_facts_of_item(in_engagement uuid, in_material uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); known jsonb; e engagement; m material; added jsonb;
begin
  if caller not in ('staff', 'system') then return null; end if;
  known := gate_facts(in_engagement, null);
  if known is null then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  select * into e from engagement x where x.id = in_engagement;
  select * into m from material x where x.id = in_material;
  added := gate_material_facts(e, m) || jsonb_build_object('otherItems', coalesce((select jsonb_agg(o.ends order by o.ends)
    from (select max(x.ends_on) as ends from access_grant x join material y on y.id = x.material_id
      where x.engagement_id = e.id and y.phase = m.phase and x.material_id <> m.id and x.revoked_at is null group by x.material_id) o), '[]'));
  perform set_config('flowdown.scope', caller, true);
  return known || added;
end $$;
grant execute on function gate_facts_of_item(uuid, uuid) to flowdown_app;
