-- Whether the kept PDF of an item can carry its opener's name: tried when it is stored, noted again when an opening finds
-- out. What cannot be marked is handed out to nobody; the way past it is the emergency access of two administrators.

create table mark_trial (
  material_id uuid primary key references material,
  -- the bytes it was found for: other bytes are tried anew
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  refusal text check (refusal in ('encrypted','attachments','dynamic-form','odd-pages','no-pages','damaged','too-slow')),
  page integer check (page is null or (page > 0 and refusal is not null)),
  -- somebody has signed it: no signature holds in a copy, which the mark has changed
  signed boolean not null default false,
  tried_at timestamptz not null default now()
);
alter table mark_trial enable row level security;
alter table mark_trial force row level security;
create policy staff_only on mark_trial using ((select flowdown_scope()) in ('staff', 'system'));
grant select on mark_trial to flowdown_app;

-- Notes what was found for the bytes that are kept now; a supplier's opening notes it for an item it was granted. A row
-- with whom to tell when it is news that these bytes cannot be marked.
create function note_mark_trial(in_material uuid, in_sha256 text, in_refusal text, in_page integer, in_signed boolean)
returns table (owner_id uuid, reference text) language plpgsql security definer
set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); news boolean;
begin
  if caller not in ('staff', 'system', 'supplier') then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  if exists (select from material_content c where c.material_id = in_material and c.sha256 = in_sha256)
    and (caller <> 'supplier' or exists (select from access_grant g where g.material_id = in_material and g.supplier_id = mine))
  then
    news := in_refusal is not null and not exists (select from mark_trial t
      where t.material_id = in_material and t.sha256 = in_sha256 and t.refusal is not null);
    insert into mark_trial as t (material_id, sha256, refusal, page, signed)
    values (in_material, in_sha256, in_refusal, in_page, in_signed)
    on conflict (material_id) do update set sha256 = excluded.sha256, refusal = excluded.refusal, page = excluded.page,
      signed = excluded.signed, tried_at = now();
    if news then
      return query select m.owner_id, m.reference from material m where m.id = in_material;
    end if;
  end if;
  perform set_config('flowdown.scope', caller, true);
end $$;
grant execute on function note_mark_trial(uuid, text, text, integer, boolean) to flowdown_app;

alter table break_glass drop constraint break_glass_not_marked_check;
alter table break_glass add constraint break_glass_not_marked_check
  check (not_marked in ('encrypted','attachments','dynamic-form','odd-pages','no-pages','damaged','too-slow'));

-- The data room is told why the kept bytes cannot be marked.
create or replace function delivery_facts(in_grant uuid) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); facts jsonb;
begin
  if caller not in ('staff', 'system', 'supplier') then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  select jsonb_build_object('level', m.level, 'phase', m.phase, 'kind', c.sniffed_type,
      'unmarkable', (select t.refusal from mark_trial t where t.material_id = m.id and t.sha256 = c.sha256),
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
