-- What the rules about countries ask for under open engagements and nobody has asked the supplier yet; reminders of a basis that ends.

-- One row for each engagement, kind and country: as scoring reads it, over the whole register at once.
--   asked · waived: decided to do without · to_raise: asked as welcome and required by now · not_asked
create function evidence_of_rules(in_day date)
returns table (engagement_id uuid, kind text, country text, required boolean, state text, rule_ids uuid[])
language sql stable as $$
  with e as materialized (select x.id, x.head_agreement_id, x.countries from engagement x where x.state = 'open'),
  item as materialized (select e.id, m.overlays, m.id as material_id, q.id as request_id from e
      join access_request q on q.engagement_id = e.id and q.state in ('open', 'granted')
      join material m on m.id = q.material_id and m.state = 'active'
    union all select e.id, m.overlays, m.id, null from e
      join subcontracting c on c.sub_engagement_id = e.id and c.state in ('proposed', 'consented')
      join material m on m.id = any (c.material_ids) and m.state = 'active'),
  target as materialized (select e.id, c.c as country from e cross join unnest(e.countries) c(c)
      union select i.id, p.country from item i join access_recipient p on p.request_id = i.request_id),
  borne as materialized (select e.id, null::text as mark from e union select i.id, o.o from item i cross join unnest(i.overlays) o(o)),
  promised as materialized (select distinct m.head_agreement_id, o.o as mark from material m cross join unnest(m.overlays) o(o)
      where m.head_agreement_id is not null and m.state = 'active'),
  follows as materialized (select e.id, p.mark from e join promised p on p.head_agreement_id = e.head_agreement_id
      union all select e.id, 'personal_data' from e where not exists (select from item i where i.id = e.id)
        and not exists (select from promised p where p.head_agreement_id = e.head_agreement_id)),
  mark as materialized (select b.id, b.mark, true as must from borne b
      union all select f.id, f.mark, false from follows f
        where not exists (select from borne b where b.id = f.id and b.mark = f.mark)),
  found as materialized (select c.country, f.mark, f.rule_id
      from (select distinct t.country from target t) c
        cross join lateral route_findings_on(home_country(), c.country,
          array(select distinct k.mark from mark k), array[in_day]) f),
  told as (select t.id, v.v as kind, t.country, k.must, f.rule_id from target t join mark k on k.id = t.id
      join found f on f.country = t.country and f.mark is not distinct from k.mark
      join jurisdiction_rule r on r.id = f.rule_id cross join unnest(r.evidence) v(v)),
  need as (select t.id, t.kind, t.country, bool_or(t.must) as must, array_agg(distinct t.rule_id) as rules
      from told t group by t.id, t.kind, t.country)
  select n.id, n.kind, n.country, n.must,
    case when not coalesce(q.any_made, false) then 'not_asked' when q.meets then 'asked'
      when q.waived then 'waived' else 'to_raise' end, n.rules
  from need n cross join lateral (select bool_or(true) as any_made, bool_or(r.state = 'waived') as waived,
      bool_or(r.state = 'open' and (r.required or not n.must)) as meets
    from evidence_request r where r.engagement_id = n.id and r.kind = n.kind and r.state <> 'withdrawn'
      and (cardinality(r.places) = 0 or n.country = any (r.places))) q
$$;
grant execute on function evidence_of_rules(date) to flowdown_app;

alter table reminder_sent drop constraint reminder_sent_subject_kind_check;
alter table reminder_sent add constraint reminder_sent_subject_kind_check check (subject_kind in
  ('assessment','evidence','renewal','agreement','deviation','phase','undertaking','grant','transfer_basis'));
create index transfer_basis_ends on transfer_basis (valid_until) where withdrawn_on is null;
