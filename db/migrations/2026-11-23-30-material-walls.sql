-- Material and access, held against whoever is logged in as the application: who may ask, decide, store and be told what,
-- and a forecast that follows every fact a grant rests on.

-- The bytes go in by one function and come out by open_material(); the table itself is closed to the application.
revoke insert, update on material_content from flowdown_app;

-- Keeps the sealed bytes of an item that is in use, in place of older ones. Returns the object that is no longer needed.
create function store_material_content(in_material uuid, in_object_key text, in_sha256 text, in_size bigint, in_type text,
  in_name text, in_wrapped text) returns table (stored boolean, replaced text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare old_key text;
begin
  if flowdown_scope() <> 'staff' or not exists (select from material m where m.id = in_material and m.state = 'active') then
    return query select false, null::text;
    return;
  end if;
  select c.object_key into old_key from material_content c where c.material_id = in_material for update;
  insert into material_content as c (material_id, object_key, sha256, size_bytes, sniffed_type, original_name, wrapped_key)
  values (in_material, in_object_key, in_sha256, in_size, in_type, in_name, in_wrapped)
  on conflict (material_id) do update set object_key = excluded.object_key, sha256 = excluded.sha256,
    size_bytes = excluded.size_bytes, sniffed_type = excluded.sniffed_type, original_name = excluded.original_name,
    wrapped_key = excluded.wrapped_key, stored_at = now();
  return query select true, old_key;
end $$;

-- What is kept of an item, without what would open it. A supplier learns it of items it was granted, and no hash.
create function describe_material_content(in_material uuid)
returns table (size_bytes bigint, sniffed_type text, original_name text, sha256 text, stored_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope();
begin
  if caller not in ('staff', 'system') then return; end if;
  return query select c.size_bytes, c.sniffed_type, c.original_name, c.sha256, c.stored_at
    from material_content c where c.material_id = in_material;
end $$;

-- Which of a supplier's own grants there is something to open for, and how large it is; nothing else is told.
create function granted_content_sizes() returns table (grant_id uuid, size_bytes bigint)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id();
begin
  if caller <> 'supplier' or mine is null then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  return query select g.id, c.size_bytes from access_grant g join material_content c on c.material_id = g.material_id
    where g.supplier_id = mine and g.revoked_at is null;
  perform set_config('flowdown.scope', caller, true);
end $$;
grant execute on function store_material_content(uuid, text, text, bigint, text, text, text), describe_material_content(uuid),
  granted_content_sizes() to flowdown_app;

-- What was asked for stays as it was asked: recipients are named with the request, and only its state moves, once.
revoke update on access_request from flowdown_app;
grant update (state) on access_request to flowdown_app;
revoke update, delete on access_recipient from flowdown_app;

create function guard_access_request() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() not in ('staff', 'system') or (tg_op = 'INSERT' and new.state <> 'open')
    or (tg_op = 'UPDATE' and old.state <> 'open') then
    raise exception 'staff ask for access, and a request is settled once' using errcode = 'FD009';
  end if;
  return new;
end $$;
create trigger access_request_guard before insert or update on access_request
  for each row execute function guard_access_request();

create function guard_access_recipient() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and (flowdown_scope() not in ('staff', 'system')
    or not exists (select from access_request r where r.id = new.request_id and r.state = 'open')
    or exists (select from access_decision x where x.request_id = new.request_id)) then
    raise exception 'recipients are named before anybody decides' using errcode = 'FD009';
  end if;
  return new;
end $$;
create trigger access_recipient_guard before insert on access_recipient
  for each row execute function guard_access_recipient();

-- Staff decide, a risk officer grants, and nobody's grant is written by the one it is for.
create function guard_access_decision() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and (flowdown_scope() not in ('staff', 'system')
    or not exists (select from staff_member s where s.id = new.decided_by and s.status = 'active' and 'risk_officer' = any (s.roles))) then
    raise exception 'access is decided by a risk officer' using errcode = 'FD009';
  end if;
  return new;
end $$;
create trigger access_decision_guard before insert on access_decision
  for each row execute function guard_access_decision();

create or replace function guard_grant_change() returns trigger language plpgsql as $$
begin
  if (new.id, new.request_id, new.decision_id, new.supplier_id, new.engagement_id, new.material_id, new.starts_on, new.ends_on,
      new.created_at) is distinct from (old.id, old.request_id, old.decision_id, old.supplier_id, old.engagement_id,
      old.material_id, old.starts_on, old.ends_on, old.created_at)
     or (old.revoked_at is not null and (new.revoked_at, new.revoked_by, new.revoke_reason)
       is distinct from (old.revoked_at, old.revoked_by, old.revoke_reason))
     or (current_user = 'flowdown_app' and flowdown_scope() not in ('staff', 'system')) then
    raise exception 'a grant is revoked and granted anew, never edited' using errcode = 'FD005';
  end if;
  return new;
end $$;

alter table material_event drop constraint material_event_type_check;
alter table material_event add constraint material_event_type_check check (type in ('registered','changed','content_stored',
  'requested','withdrawn','granted','refused','suspended','resumed','revoked','opened','retired'));

-- A supplier adds to the chain of custody only that it opened something of its own.
drop policy anyone_appends on material_event;
create policy own_openings on material_event for insert with check ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and type = 'opened' and supplier_id = (select flowdown_supplier_id())
    and exists (select from access_grant g where g.id = grant_id and g.material_id = material_event.material_id)));

-- The forecast follows the facts that have no supplier of their own: the item, the head agreement, the supplier's standing.
create function refresh_forecast_of_material() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); e record;
begin
  perform set_config('flowdown.scope', 'system', true);
  for e in select distinct g.engagement_id from access_grant g where g.material_id = new.id and g.revoked_at is null loop
    perform refresh_grant_forecast(e.engagement_id);
  end loop;
  perform set_config('flowdown.scope', caller, true);
  return null;
end $$;
create trigger material_facts after update of level, phase on material
  for each row execute function refresh_forecast_of_material();

create function refresh_forecast_of_head() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); e record;
begin
  perform set_config('flowdown.scope', 'system', true);
  for e in select x.id from engagement x where x.head_agreement_id = new.id and exists
      (select from access_grant g where g.engagement_id = x.id and g.revoked_at is null) loop
    perform refresh_grant_forecast(e.id);
  end loop;
  perform set_config('flowdown.scope', caller, true);
  return null;
end $$;
create trigger head_agreement_facts after update on agreement
  for each row when (new.kind = 'head') execute function refresh_forecast_of_head();

create function refresh_forecast_of_supplier() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  perform refresh_supplier_summary(new.id);
  return null;
end $$;
create trigger supplier_standing_facts after update of status on supplier
  for each row when (old.status is distinct from new.status) execute function refresh_forecast_of_supplier();

create index material_by_reference on material (state, lower(reference), id);
create index material_owner on material (owner_id);
create index access_request_recent on access_request (requested_at desc, id desc);
create index access_grant_lapse on access_grant (lapse_code, holds_until) where revoked_at is null;
