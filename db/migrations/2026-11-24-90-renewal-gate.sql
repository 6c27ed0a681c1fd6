-- The gate while agreements are being renewed: until the day the old text holds against the new promises too, and after
-- it nothing holds that was not signed anew. Replaces the parts for agreements and chain, the same in everything else.

create or replace function flow_down_lasts(in_agreement uuid, in_parent uuid) returns date language sql stable as $$
  select case when v = 'pass' then 'infinity'::date when v is not null then
    greatest(flow_down_accepted_until(in_agreement, in_parent), renewal_grace(in_agreement, in_parent)) end
  from latest_verdict(in_agreement, in_parent) v
$$;

create or replace function flow_down_fact(in_agreement uuid, in_parent uuid) returns jsonb language sql stable as $$
  select case when v is not null then jsonb_build_object('verdict', v,
    'acceptedUntil', case when v <> 'pass' then flow_down_accepted_until(in_agreement, in_parent) end,
    'graceUntil', case when v <> 'pass' then renewal_grace(in_agreement, in_parent) end) end
  from latest_verdict(in_agreement, in_parent) v
$$;

create or replace function gate_agreement_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
declare deed agreement := gate_deed(e.id); head agreement := gate_head(e); lasts date := flow_down_lasts(deed.id, head.id);
begin
  return query select 'agreement_in_force', deed.id::text, agreement_binds(deed, in_day), agreement_last_day(deed);
  return query select 'authority_recorded', deed.id::text, coalesce(deed.authority_recorded, false), null::date;
  return query select 'flow_down_holds', deed.id::text, agreement_binds(head, in_day) and coalesce(lasts >= in_day, false),
    least(head.ends_on, nullif(lasts, 'infinity'));
end $$;

create or replace function gate_chain_conditions(e engagement, in_day date)
returns table (code text, subject text, met boolean, holds_until date) language plpgsql stable as $$
begin
  return query select 'chain_signed', c.id::text, edge_consented(c, in_day) and agreement_binds(j, in_day)
      and coalesce(f.lasts >= in_day, false), least(agreement_last_day(j), nullif(f.lasts, 'infinity'))
    from chain_below(e.id) b join subcontracting c on c.id = b.edge_id left join agreement j on j.id = c.joinder_id
      cross join lateral flow_down_lasts(j.id, e.head_agreement_id) f(lasts);
  if e.parent_engagement_id is null then return; end if;
  return query select 'path_holds', e.id::text,
      coalesce(bool_and(coalesce(x.state = 'open' and s.status = 'active' and edge_consented(c, in_day)
        and agreement_binds(d, in_day) and f.lasts >= in_day, false)), false),
      min(least(agreement_last_day(d), nullif(f.lasts, 'infinity')))
    from path_above(e.id) p join engagement x on x.id = p.above_id join supplier s on s.id = x.supplier_id
      left join subcontracting c on c.id = p.edge_id left join agreement d on d.id = (gate_deed(x.id)).id
      cross join lateral flow_down_lasts(d.id, e.head_agreement_id) f(lasts);
end $$;
