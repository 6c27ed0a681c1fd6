-- The facts of the gate in the same parts as its conditions, each a piece of the document of scoring/gate/gate-facts.ts.

create function gate_supplier_facts(e engagement) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'supplier', jsonb_build_object('id', s.id, 'name', s.legal_name, 'state', s.status),
    'engagement', jsonb_build_object('id', e.id, 'name', e.title, 'state', e.state, 'level', e.material_level))
  from supplier s where s.id = e.supplier_id
$$;

create function gate_agreement_facts(e engagement) returns jsonb language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); head agreement := gate_head(e);
begin
  return jsonb_build_object('agreement', agreement_fact(deed), 'headAgreement', agreement_fact(head),
    'flowDown', flow_down_fact(deed.id, head.id));
end $$;

create function gate_chain_facts(e engagement) returns jsonb language sql stable as $$
  select jsonb_build_object('chain', coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name,
      'consented', c.state = 'consented', 'joinder', agreement_fact(j), 'flowDown', flow_down_fact(j.id, e.head_agreement_id))
      order by c.proposed_at, c.id), '[]'))
  from subcontracting c left join agreement j on j.id = c.joinder_id
  where c.engagement_id = e.id and c.state in ('proposed', 'consented')
$$;

create function gate_assessment_facts(e engagement) returns jsonb language plpgsql stable as $$
declare d tier_decision := gate_decision(e.id); o tier_override := gate_override(d.id, flowdown_today());
begin
  return jsonb_build_object(
    'assessment', (select jsonb_build_object('id', a.id, 'submitted', a.submitted_at is not null,
        'validUntil', case when a.state = 'decided' then d.valid_until end,
        'tier', case when d.id is not null then jsonb_build_object('assessed', d.tier,
          'override', case when o.id is not null then jsonb_build_object('tier', o.tier, 'until', o.expires_on) end) end)
      from assessment a where a.engagement_id = e.id and (d.id is null or a.id = d.assessment_id)
      order by a.created_at desc, a.id limit 1),
    'openKnockOuts', case when d.id is not null then to_jsonb(d.knock_outs) end);
end $$;

create function gate_evidence_facts(e engagement) returns jsonb language sql stable as $$
  select jsonb_build_object('requiredEvidence', coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind,
      'offers', coalesce((
        select jsonb_agg(jsonb_build_object('state', case when v.review_state = 'accepted' and f.scan_state <> 'infected' then 'accepted'
            when v.review_state = 'pending' and f.scan_state <> 'infected' then 'submitted' else 'rejected' end, 'expiresOn', v.expires_on)
          order by v.created_at, v.id)
        from evidence v join stored_file f on f.id = v.file_id where v.request_id = q.id and v.replaced_at is null), '[]'))
      order by q.kind, q.id), '[]'))
  from evidence_request q where q.engagement_id = e.id and q.required and q.state = 'open'
$$;

-- What belongs to one request; with no request the phases of the engagement are still told.
create function gate_request_facts(e engagement, r access_request) returns jsonb language plpgsql stable as $$
declare m material; g access_grant;
begin
  select * into m from material x where x.id = r.material_id;
  select * into g from access_grant x where x.request_id = r.id;
  return jsonb_build_object(
    'material', case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.title, 'level', m.level, 'phase', m.phase) end,
    'phases', coalesce((select jsonb_agg(jsonb_build_object('phase', p.phase, 'opened', true, 'closesOn', p.closes_on) order by p.phase)
      from engagement_phase p where p.engagement_id = e.id), '[]'),
    'request', case when r.id is not null then jsonb_build_object('id', r.id, 'requesterId', r.requested_by,
      'recipients', coalesce((select jsonb_agg(jsonb_build_object('name', x.name, 'country', x.country) order by x.name, x.id)
        from access_recipient x where x.request_id = r.id), '[]'),
      'approvedBy', coalesce((select jsonb_agg(x.decided_by) from access_decision x
        where x.request_id = r.id and x.outcome = 'granted'), '[]')) end,
    'judging', case when g.id is null then 'request' else 'grant' end,
    'grant', case when g.id is not null then
      jsonb_build_object('id', g.id, 'endsOn', g.ends_on, 'revoked', g.revoked_at is not null) end);
end $$;

-- A supplier gets the facts of its own engagements only; without the right to see one there are none (null).
create or replace function gate_facts(in_engagement uuid, in_request uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); facts jsonb; e engagement; r access_request;
begin
  if caller not in ('staff', 'system', 'supplier') then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  select * into e from engagement where id = in_engagement;
  if e.id is null or (caller = 'supplier' and e.supplier_id <> flowdown_supplier_id()) then
    perform set_config('flowdown.scope', caller, true);
    return null;
  end if;
  if in_request is not null then
    select * into r from access_request q where q.id = in_request and q.engagement_id = e.id;
  end if;
  facts := gate_supplier_facts(e) || gate_agreement_facts(e) || gate_chain_facts(e) || gate_assessment_facts(e)
    || gate_evidence_facts(e) || gate_request_facts(e, r);
  perform set_config('flowdown.scope', caller, true);
  return facts;
end $$;
