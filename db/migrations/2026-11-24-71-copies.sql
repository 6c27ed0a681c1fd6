-- Copies of material: what may be done with a file, where an item is kept, and who opened what.

-- The name of the system that holds the item; null when its file is kept here or still to be given.
alter table material add column held_elsewhere text check (length(held_elsewhere) between 1 and 120);

-- The agreements an engagement rests on, up the line: of each engagement the one that binds or bound last, and its head.
create function agreements_above(in_engagement uuid) returns setof agreement language sql stable as $$
  with recursive line as (
    select e.id, e.parent_engagement_id, e.head_agreement_id, 0 as depth from engagement e where e.id = in_engagement
    union all
    select p.id, p.parent_engagement_id, p.head_agreement_id, l.depth + 1
      from line l join engagement p on p.id = l.parent_engagement_id where l.depth < 50),
  binding as (
    select l.head_agreement_id as id from line l
    union
    select (select a.id from agreement a where a.engagement_id = l.id and a.kind <> 'head' and a.countersigned_at is not null
      order by (a.state = 'in_force') desc, a.effective_on desc, a.id limit 1) from line l)
  select a.* from agreement a join binding b on b.id = a.id order by a.kind, a.created_at, a.id $$;

-- What the handling of a granted item rests on. A supplier is told of its own grants only, and no text of a head agreement.
create function delivery_facts(in_grant uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); facts jsonb;
begin
  if caller not in ('staff', 'system', 'supplier') then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  select jsonb_build_object('level', m.level, 'phase', m.phase, 'accessMode', e.access_mode, 'kind', c.sniffed_type,
      'copies', coalesce((select jsonb_agg(distinct a.terms ->> 'copies') from agreements_above(e.id) a
        where a.terms ? 'copies'), '[]'))
    into facts
    from access_grant g join material m on m.id = g.material_id join engagement e on e.id = g.engagement_id
      left join material_content c on c.material_id = m.id
    where g.id = in_grant and (caller <> 'supplier' or g.supplier_id = mine);
  perform set_config('flowdown.scope', caller, true);
  return facts;
end $$;

-- What was opened of a supplier's own grants: when and how, for its own notice; staff read material_event itself.
create function own_openings(in_grant uuid) returns table (at timestamptz, name text, way text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id();
begin
  if caller <> 'supplier' or mine is null then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  return query select v.at, v.actor_name, coalesce(v.detail ->> 'way', 'download') from material_event v
    where v.grant_id = in_grant and v.supplier_id = mine and v.type = 'opened' order by v.id desc limit 200;
  perform set_config('flowdown.scope', caller, true);
end $$;
grant execute on function agreements_above(uuid), delivery_facts(uuid), own_openings(uuid) to flowdown_app;

create index material_event_grant on material_event (grant_id, id) where grant_id is not null;
