-- What was asked for to be viewed only, or is by the handling rules of its level, leaves no copy: the data room reads the
-- same facts as the gate.

create or replace function delivery_facts(in_grant uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); facts jsonb;
begin
  if caller not in ('staff', 'system', 'supplier') then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  select jsonb_build_object('level', m.level, 'phase', m.phase, 'kind', c.sniffed_type,
      'accessMode', case when r.mode = 'view_only' or coalesce((handling_rule(m.level) ->> 'viewOnly')::boolean, false)
        then 'view_only' else e.access_mode end,
      'copies', coalesce((select jsonb_agg(distinct a.terms ->> 'copies') from agreements_above(e.id) a
        where a.terms ? 'copies'), '[]'))
    into facts
    from access_grant g join access_request r on r.id = g.request_id join material m on m.id = g.material_id
      join engagement e on e.id = g.engagement_id left join material_content c on c.material_id = m.id
    where g.id = in_grant and (caller <> 'supplier' or g.supplier_id = mine);
  perform set_config('flowdown.scope', caller, true);
  return facts;
end $$;
