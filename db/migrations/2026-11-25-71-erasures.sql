-- Cryptographic erasure of a supplier's files or of an item's file: an administrator and a risk officer, two people, one key
-- destroyed. What was erased stays named by its hashes; the log and every decision stay.

alter table erasure alter column supplier_id drop not null;
alter table erasure add column material_id uuid references material,
  add column cause text not null default 'ended' check (cause in ('ended','retention','demanded','returning')),
  add constraint erasure_one_thing check ((supplier_id is null) <> (material_id is null));
alter table erasure alter column cause drop default;
create unique index erasure_open_material on erasure (material_id) where state = 'proposed';
create index erasure_recent on erasure (proposed_at desc, id);

alter table delivery_record alter column supplier_id drop not null;
alter table delivery_record drop constraint delivery_record_record_type_check;
alter table delivery_record add constraint delivery_record_record_type_check
  check (record_type in ('return.certified','supplier.erased','material.erased','break_glass.unmarked')),
  add constraint delivery_record_of_whom
  check (supplier_id is not null or record_type in ('material.erased','break_glass.unmarked'));

alter table material_event drop constraint material_event_type_check;
alter table material_event add constraint material_event_type_check check (type in ('registered','changed','content_stored',
  'requested','withdrawn','granted','refused','suspended','resumed','revoked','opened','retired',
  'break_glass_granted','break_glass_opened','break_glass_unmarked','held','hold_lifted','erased'));

create or replace function guard_erasure() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if flowdown_scope() <> 'staff' or new.state <> 'proposed' or not exists (select from staff_member s
        where s.id = new.proposed_by and s.status = 'active' and s.roles && array['risk_officer','administrator']) then
      raise exception 'an erasure is proposed by a risk officer or an administrator' using errcode = 'FD075';
    end if;
    return new;
  end if;
  if old.state <> 'proposed' or new.state <> 'withdrawn' then
    raise exception 'an erasure is done by carry_out_erasure() and by nothing else' using errcode = 'FD075';
  end if;
  return new;
end $$;
drop trigger erasure_guard on erasure;
create trigger erasure_guard before insert or update on erasure for each row execute function guard_erasure();

-- A destroyed key stays destroyed: nothing takes its place, so nothing is sealed that could be taken for readable.
create or replace function guard_supplier_key() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and (new.supplier_id <> old.supplier_id or new.erased_at is distinct from old.erased_at
      or old.erased_at is not null or new.wrapped = '') then
    raise exception 'a key is destroyed by an erasure of two people, and by nothing else' using errcode = 'FD075';
  end if;
  return new;
end $$;

create function guard_erased_supplier() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if exists (select from supplier_key k where k.supplier_id = coalesce(to_jsonb(new) ->> 'supplier_id', to_jsonb(new) ->> 'id')::uuid
      and k.erased_at is not null) then
    raise exception 'the files of this supplier were erased' using errcode = 'FD078';
  end if;
  return new;
end $$;
create trigger stored_file_of_erased before insert on stored_file for each row execute function guard_erased_supplier();
create trigger supplier_comes_back before update of status on supplier
  for each row when (old.status = 'archived' and new.status = 'active') execute function guard_erased_supplier();

-- What stands in the way of an erasure: hold, active, granted, lines, nothing. Copies that are still out stand in its way
-- unless the file is erased because it has to be given back.
create function erasure_obstacles(in_supplier uuid, in_material uuid, in_cause text) returns text[]
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare found text[] := '{}';
begin
  if flowdown_scope() not in ('staff', 'system') then return null; end if;
  if in_supplier is not null then
    if exists (select from legal_hold h where h.supplier_id = in_supplier and h.lifted_at is null) then
      found := found || 'hold'::text;
    end if;
    if exists (select from engagement e where e.supplier_id = in_supplier and e.state = 'open')
      or (in_cause <> 'returning' and not exists (select from supplier s where s.id = in_supplier and s.status = 'archived')) then
      found := found || 'active'::text;
    end if;
    if in_cause <> 'returning' and (exists (select from return_line l where l.supplier_id = in_supplier and l.state <> 'accepted')
      or exists (select from copies_to_return c where c.supplier_id = in_supplier)) then
      found := found || 'lines'::text;
    end if;
    if not exists (select from supplier_key k join stored_file f using (supplier_id)
        where k.supplier_id = in_supplier and k.erased_at is null) then
      found := found || 'nothing'::text;
    end if;
    return found;
  end if;
  if exists (select from legal_hold h where h.material_id = in_material and h.lifted_at is null)
    or exists (select from legal_hold h join access_grant g on g.supplier_id = h.supplier_id
      where h.lifted_at is null and g.material_id = in_material
        and (h.engagement_id is null or h.engagement_id = g.engagement_id)) then
    found := found || 'hold'::text;
  end if;
  if not exists (select from material m where m.id = in_material and m.state = 'retired') then
    found := found || 'active'::text;
  end if;
  if exists (select from access_grant g join engagement e on e.id = g.engagement_id where g.material_id = in_material
      and g.revoked_at is null and g.ends_on >= flowdown_today() and e.state = 'open')
    or exists (select from break_glass b where b.material_id = in_material and b.approved_at is not null
      and b.ended_at is null and b.ends_at > now()) then
    found := found || 'granted'::text;
  end if;
  if in_cause <> 'returning' and (exists (select from return_line l where l.material_id = in_material and l.state <> 'accepted')
    or exists (select from copies_to_return c where c.material_id = in_material)) then
    found := found || 'lines'::text;
  end if;
  if not exists (select from material_content c where c.material_id = in_material) then
    found := found || 'nothing'::text;
  end if;
  return found;
end $$;

-- The files an erasure would make unreadable: hash, size and kind of each; no name, no content, nothing to open them by.
create function erasure_inventory(in_supplier uuid, in_material uuid) returns table (sha256 text, bytes bigint, kind text, stored_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if flowdown_scope() not in ('staff', 'system') then return; end if;
  return query
    select f.sha256, f.size_bytes, f.sniffed_type, f.uploaded_at from stored_file f where f.supplier_id = in_supplier
    union all
    select c.sha256, c.size_bytes, c.sniffed_type, c.stored_at from material_content c where c.material_id = in_material
    order by 4, 1;
end $$;

-- Destroys the key. `refused` says why not: state, same, roles, or what erasure_obstacles() says first. Otherwise the files
-- that became unreadable and the SHA-256 of the wrapped key that was destroyed.
drop function erase_supplier(uuid, uuid);
create function carry_out_erasure(in_erasure uuid, in_staff uuid)
returns table (refused text, inventory jsonb, key_hash text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare x erasure; why text[]; kept jsonb; destroyed text; n integer; size bigint;
begin
  if flowdown_scope() <> 'staff' then return query select 'state', null::jsonb, null::text; return; end if;
  select * into x from erasure e where e.id = in_erasure for update;
  if x.id is null or x.state <> 'proposed' then return query select 'state', null::jsonb, null::text; return; end if;
  if x.proposed_by = in_staff then return query select 'same', null::jsonb, null::text; return; end if;
  if (select count(*) from staff_member s where s.id in (x.proposed_by, in_staff) and s.status = 'active') < 2
    or not exists (select from staff_member a, staff_member r where a.id <> r.id
      and a.id in (x.proposed_by, in_staff) and r.id in (x.proposed_by, in_staff)
      and 'administrator' = any (a.roles) and 'risk_officer' = any (r.roles)) then
    return query select 'roles', null::jsonb, null::text; return;
  end if;
  -- a hold that is being placed refers to one of these rows: it comes before or after, never in between
  perform 1 from supplier s where s.id = x.supplier_id
    or s.id in (select g.supplier_id from access_grant g where g.material_id = x.material_id) order by s.id for update;
  perform 1 from material m where m.id = x.material_id for update;
  why := erasure_obstacles(x.supplier_id, x.material_id, x.cause);
  if cardinality(why) > 0 then return query select why[1], null::jsonb, null::text; return; end if;
  select coalesce(jsonb_agg(jsonb_build_object('sha256', i.sha256, 'bytes', i.bytes, 'kind', i.kind)), '[]'),
      count(*)::integer, coalesce(sum(i.bytes), 0)
    into kept, n, size from erasure_inventory(x.supplier_id, x.material_id) i;
  if x.supplier_id is not null then
    select encode(sha256(convert_to(k.wrapped, 'UTF8')), 'hex') into destroyed from supplier_key k
      where k.supplier_id = x.supplier_id for update;
    update supplier_key k set wrapped = '', erased_at = now() where k.supplier_id = x.supplier_id;
  else
    delete from material_content c where c.material_id = x.material_id
      returning encode(sha256(convert_to(c.wrapped_key, 'UTF8')), 'hex') into destroyed;
  end if;
  update erasure e set state = 'done', settled_by = in_staff, settled_at = now(), files = n, bytes = size where e.id = x.id;
  return query select null::text, kept, destroyed;
end $$;
grant execute on function erasure_obstacles(uuid, uuid, text), erasure_inventory(uuid, uuid), carry_out_erasure(uuid, uuid)
  to flowdown_app;

-- What may be chosen for an erasure: suppliers that left with files behind, items out of use with a file.
create function erasable() returns table (kind text, id uuid, name text, files integer, bytes bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if flowdown_scope() <> 'staff' then return; end if;
  return query
    select 'supplier', s.id, s.legal_name, count(*)::integer, coalesce(sum(f.size_bytes), 0)::bigint
      from supplier s join supplier_key k on k.supplier_id = s.id and k.erased_at is null
        join stored_file f on f.supplier_id = s.id
      where not exists (select from engagement e where e.supplier_id = s.id and e.state = 'open')
        and not exists (select from erasure x where x.supplier_id = s.id and x.state = 'proposed')
      group by s.id
    union all
    select 'material', m.id, m.reference || ' · ' || m.title, 1, c.size_bytes
      from material m join material_content c on c.material_id = m.id
      where m.state = 'retired' and not exists (select from erasure x where x.material_id = m.id and x.state = 'proposed')
    order by 1 desc, 3 limit 300;
end $$;
grant execute on function erasable() to flowdown_app;
