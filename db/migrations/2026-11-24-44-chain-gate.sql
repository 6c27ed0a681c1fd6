-- The gate along a whole chain: every edge below an engagement however deep, and, for a subcontractor, everything above it.

create index if not exists access_grant_engagement on access_grant (engagement_id) where revoked_at is null;
create index engagement_below on engagement (parent_engagement_id) where parent_engagement_id is not null;

-- The agreements between the head and this one, topmost first, that a comparison was made against.
alter table flow_down_check add column above uuid[];

create function agreements_between(in_agreement uuid) returns uuid[] language sql stable as $$
  select coalesce(array_agg((gate_deed(p.engagement_id)).id order by p.step desc), '{}')
  from agreement a cross join lateral engagement_path(a.engagement_id) p where a.id = in_agreement and p.step > 0
$$;

-- A verdict counts only against what stands above now: when an agreement in between was replaced, nothing was compared.
create or replace function latest_verdict(in_agreement uuid, in_parent uuid) returns text language sql stable as $$
  select case when c.above is null or c.above = agreements_between(in_agreement) then c.verdict end
  from flow_down_check c where c.agreement_id = in_agreement and c.parent_id = in_parent order by c.checked_at desc, c.id limit 1
$$;

-- Up to which day an agreement is strict enough: for ever when it passes, to the end of the accepted deviations, or null.
create function flow_down_lasts(in_agreement uuid, in_parent uuid) returns date language sql stable as $$
  select case v when 'pass' then 'infinity'::date when 'fail' then flow_down_accepted_until(in_agreement, in_parent)
    when 'review' then flow_down_accepted_until(in_agreement, in_parent) end from latest_verdict(in_agreement, in_parent) v
$$;

create or replace function flow_down_fact(in_agreement uuid, in_parent uuid) returns jsonb language sql stable as $$
  select case when v is not null then jsonb_build_object('verdict', v,
    'acceptedUntil', case when v <> 'pass' then flow_down_accepted_until(in_agreement, in_parent) end) end
  from latest_verdict(in_agreement, in_parent) v
$$;

create or replace function gate_agreement_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); head agreement := gate_head(e); lasts date := flow_down_lasts(deed.id, head.id);
begin
  return query select 'agreement_in_force', deed.id::text, agreement_binds(deed, in_day), deed.ends_on;
  return query select 'authority_recorded', deed.id::text, coalesce(deed.authority_recorded, false), null::date;
  return query select 'flow_down_holds', deed.id::text, agreement_binds(head, in_day) and coalesce(lasts >= in_day, false),
    least(head.ends_on, nullif(lasts, 'infinity'));
end $$;

-- The links above a subcontractor's engagement, nearest first: the engagement one tier up and the edge that leads down from it.
create function path_above(in_engagement uuid) returns table (above_id uuid, edge_id uuid) language sql stable as $$
  select p.engagement_id, c.id from engagement_path(in_engagement) p
    join engagement_path(in_engagement) below on below.step = p.step - 1
    left join lateral (select x.id from subcontracting x where x.engagement_id = p.engagement_id
      and x.sub_engagement_id = below.engagement_id and x.state in ('proposed', 'consented')
      order by (x.state = 'consented') desc, x.proposed_at desc, x.id limit 1) c on true
  order by p.step
$$;

create or replace function gate_chain_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
begin
  return query select 'chain_signed', c.id::text, edge_consented(c, in_day) and agreement_binds(j, in_day)
      and coalesce(f.lasts >= in_day, false), least(j.ends_on, nullif(f.lasts, 'infinity'))
    from chain_below(e.id) b join subcontracting c on c.id = b.edge_id left join agreement j on j.id = c.joinder_id
      cross join lateral flow_down_lasts(j.id, e.head_agreement_id) f(lasts);
  if e.parent_engagement_id is null then return; end if;
  return query select 'path_holds', e.id::text,
      coalesce(bool_and(coalesce(x.state = 'open' and s.status = 'active' and edge_consented(c, in_day)
        and agreement_binds(d, in_day) and f.lasts >= in_day, false)), false),
      min(least(d.ends_on, nullif(f.lasts, 'infinity')))
    from path_above(e.id) p join engagement x on x.id = p.above_id join supplier s on s.id = x.supplier_id
      left join subcontracting c on c.id = p.edge_id left join agreement d on d.id = (gate_deed(x.id)).id
      cross join lateral flow_down_lasts(d.id, e.head_agreement_id) f(lasts);
end $$;

-- Deeper edges carry the name of the direct subcontractor they stand under: a prime knows that one and none below it.
create or replace function gate_chain_facts(e engagement) returns jsonb language plpgsql stable as $$
begin
  return jsonb_build_object(
    'chain', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', n.name, 'consented', c.state = 'consented',
        'objectsUntil', case when c.state = 'proposed' then c.objects_until end, 'joinder', agreement_fact(j),
        'flowDown', flow_down_fact(j.id, e.head_agreement_id)) order by c.proposed_at, c.id), '[]')
      from chain_below(e.id) b join subcontracting c on c.id = b.edge_id join subcontracting n on n.id = b.direct
        left join agreement j on j.id = c.joinder_id),
    'above', (select coalesce(jsonb_agg(jsonb_build_object('open', x.state = 'open' and s.status = 'active',
        'consented', coalesce(c.state = 'consented', false), 'objectsUntil', case when c.state = 'proposed' then c.objects_until end,
        'agreement', agreement_fact(d), 'flowDown', flow_down_fact(d.id, e.head_agreement_id))), '[]')
      from path_above(e.id) p join engagement x on x.id = p.above_id join supplier s on s.id = x.supplier_id
        left join subcontracting c on c.id = p.edge_id left join agreement d on d.id = (gate_deed(x.id)).id));
end $$;

-- The engagements whose grants may rest on a supplier: all of the trees in which it stands.
create function engagements_around(in_supplier uuid) returns setof uuid language sql stable as $$
  with recursive mine as (
    select x.id from engagement x where x.supplier_id = in_supplier and x.state = 'open'
    union select c.engagement_id from subcontracting c where c.sub_supplier_id = in_supplier),
  tree as (
    select (select p.engagement_id from engagement_path(m.id) p order by p.step desc limit 1) as id from mine m
    union select e.id from tree t join engagement e on e.parent_engagement_id = t.id)
  select id from tree
$$;
grant execute on function agreements_between(uuid), flow_down_lasts(uuid, uuid), path_above(uuid), engagements_around(uuid) to flowdown_app;

create or replace function refresh_supplier_summary(in_supplier uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); worst record; latest text; e record; today date := flowdown_today();
begin
  perform set_config('flowdown.scope', 'system', true);
  for e in select x.id from engagements_around(in_supplier) x(id)
      where exists (select from access_grant g where g.engagement_id = x.id and g.revoked_at is null) loop
    perform refresh_grant_forecast(e.id);
  end loop;
  select t.tier, o.tier as override_tier, o.expires_on as override_until into worst
    from engagement x cross join lateral (select * from tier_decision y where y.engagement_id = x.id order by y.decided_at desc limit 1) t
    left join lateral (select * from tier_override y where y.decision_id = t.id and y.state = 'confirmed'
      order by y.confirmed_at desc limit 1) o on true
    where x.supplier_id = in_supplier and x.state = 'open'
    order by tier_rank(case when o.expires_on >= today then o.tier else t.tier end) desc limit 1;
  select a.state into latest from assessment a where a.supplier_id = in_supplier order by a.created_at desc, a.id limit 1;
  update supplier s set (exposure, tier, override_tier, override_until, assessment_state, due_on, evidence_expires_on, live_grants, attention) = (
    (select max(x.exposure) from engagement x where x.supplier_id = in_supplier and x.state in ('draft', 'open')),
    worst.tier, worst.override_tier, worst.override_until, coalesce(latest, 'none'),
    (select min(a.due_on) from assessment a where a.supplier_id = in_supplier and a.state in ('sent','opened','started','returned')),
    (select min(v.expires_on) from evidence v where v.supplier_id = in_supplier and v.review_state = 'accepted' and v.replaced_at is null),
    (select count(*) from access_grant g where g.supplier_id = in_supplier and g.revoked_at is null),
    (select count(*) from assessment a where a.supplier_id = in_supplier and a.state = 'submitted')
      + (select count(*) from evidence v where v.supplier_id = in_supplier and v.review_state = 'pending' and v.replaced_at is null)
      + (select count(*) from subcontracting c where c.prime_supplier_id = in_supplier and c.state = 'proposed')
      + (select count(*) from agreement a where a.supplier_id = in_supplier and a.state = 'signed')
      + (select count(*) from tier_override o where o.supplier_id = in_supplier and o.state = 'proposed'))
    where s.id = in_supplier;
  perform set_config('flowdown.scope', caller, true);
end $$;
