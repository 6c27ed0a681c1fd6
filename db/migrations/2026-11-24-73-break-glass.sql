-- Break-glass: emergency access to one item for one named member of staff, by two administrators, for four hours at most.

create table break_glass (
  id uuid primary key default gen_random_uuid(),
  material_id uuid not null references material,
  staff_id uuid not null references staff_member,
  reason text not null check (length(reason) between 10 and 2000),
  requested_by uuid not null references staff_member,
  requested_at timestamptz not null default now(),
  approved_by uuid references staff_member,
  approved_at timestamptz,
  ends_at timestamptz,
  ended_by uuid references staff_member,
  ended_at timestamptz,
  -- two administrators, and whoever reads is neither of them
  check (approved_by <> requested_by),
  check (staff_id <> requested_by and staff_id <> approved_by),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (ends_at is null)),
  check (ends_at > approved_at and ends_at <= approved_at + interval '4 hours'),
  check ((ended_at is null) = (ended_by is null))
);
create index break_glass_running on break_glass (ends_at) where approved_at is not null and ended_at is null;
create index break_glass_recent on break_glass (requested_at desc, id);

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy staff_only on break_glass using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on break_glass to flowdown_app;
grant update (approved_by, approved_at, ends_at, ended_by, ended_at) on break_glass to flowdown_app;

create function guard_break_glass() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' and (new.approved_by is not null or new.ended_by is not null or not exists (select from staff_member s
      where s.id = new.requested_by and s.status = 'active' and 'administrator' = any (s.roles))) then
    raise exception 'an administrator asks, and another one approves' using errcode = 'FD076';
  end if;
  if tg_op = 'UPDATE' then
    if (old.approved_by is not null and (new.approved_by, new.approved_at, new.ends_at)
        is distinct from (old.approved_by, old.approved_at, old.ends_at)) or old.ended_at is not null then
      raise exception 'an emergency access is approved once and ends once' using errcode = 'FD076';
    end if;
    if new.approved_by is distinct from old.approved_by and (new.requested_at < now() - interval '24 hours'
        or new.approved_at > now() + interval '1 minute' or new.approved_at < now() - interval '1 minute'
        or not exists (select from staff_member s where s.id = new.approved_by and s.status = 'active'
          and 'administrator' = any (s.roles))) then
      raise exception 'a second administrator approves, now and within a day' using errcode = 'FD076';
    end if;
  end if;
  return new;
end $$;
create trigger break_glass_guard before insert or update on break_glass for each row execute function guard_break_glass();

-- The only way to the bytes outside of a grant: this person, this item, now.
create function open_by_break_glass(in_id uuid, in_staff uuid)
returns table (material_id uuid, object_key text, sha256 text, size_bytes bigint, sniffed_type text, original_name text, wrapped_key text)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if flowdown_scope() <> 'staff' then return; end if;
  return query select c.material_id, c.object_key, c.sha256, c.size_bytes, c.sniffed_type, c.original_name, c.wrapped_key
    from break_glass b join material_content c on c.material_id = b.material_id
      join staff_member s on s.id = b.staff_id and s.status = 'active'
    where b.id = in_id and b.staff_id = in_staff and b.approved_by is not null and b.approved_by <> b.requested_by
      and b.ended_at is null and now() >= b.approved_at and now() < b.ends_at;
end $$;
grant execute on function open_by_break_glass(uuid, uuid) to flowdown_app;

alter table material_event drop constraint material_event_type_check;
alter table material_event add constraint material_event_type_check check (type in ('registered','changed','content_stored',
  'requested','withdrawn','granted','refused','suspended','resumed','revoked','opened','retired',
  'break_glass_granted','break_glass_opened'));
