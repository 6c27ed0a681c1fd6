-- The links above a subcontractor are told in their order, the nearest first, so that each can be named.
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
        'agreement', agreement_fact(d), 'flowDown', flow_down_fact(d.id, e.head_agreement_id)) order by p.place), '[]')
      from path_above(e.id) with ordinality p(above_id, edge_id, place) join engagement x on x.id = p.above_id
        join supplier s on s.id = x.supplier_id
        left join subcontracting c on c.id = p.edge_id left join agreement d on d.id = (gate_deed(x.id)).id));
end $$;
