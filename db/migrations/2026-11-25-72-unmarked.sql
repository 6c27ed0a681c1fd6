-- An emergency access to a PDF that cannot carry its reader's name: refused, until two administrators decide for exactly
-- these bytes that it is handed out without marks. The reader is neither of them.

alter table break_glass
  add column not_marked text check (not_marked in ('encrypted','attachments','dynamic-form','odd-pages','damaged','too-slow')),
  add column not_marked_sha256 text check (not_marked_sha256 ~ '^[0-9a-f]{64}$'),
  add column unmarked_asked_by uuid references staff_member,
  add column unmarked_asked_at timestamptz,
  add column unmarked_reason text not null default '' check (length(unmarked_reason) <= 2000),
  add column unmarked_approved_by uuid references staff_member,
  add column unmarked_approved_at timestamptz,
  add constraint break_glass_unmarked_two check (unmarked_approved_by <> unmarked_asked_by
    and unmarked_asked_by <> staff_id and unmarked_approved_by <> staff_id),
  add constraint break_glass_unmarked_order check ((not_marked is null) = (not_marked_sha256 is null)
    and (unmarked_asked_by is null) = (unmarked_asked_at is null)
    and (unmarked_approved_by is null) = (unmarked_approved_at is null)
    and (unmarked_asked_by is null or (not_marked is not null and length(unmarked_reason) >= 10))
    and (unmarked_approved_by is null or unmarked_asked_by is not null));
grant update (not_marked, not_marked_sha256, unmarked_asked_by, unmarked_asked_at, unmarked_reason, unmarked_approved_by,
  unmarked_approved_at) on break_glass to flowdown_app;

create function guard_unmarked() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if new.not_marked is not null or new.unmarked_asked_by is not null then
      raise exception 'an emergency access begins with marks' using errcode = 'FD076';
    end if;
    return new;
  end if;
  if old.unmarked_approved_by is not null and (new.not_marked, new.not_marked_sha256, new.unmarked_asked_by, new.unmarked_reason,
      new.unmarked_approved_by, new.unmarked_approved_at) is distinct from (old.not_marked, old.not_marked_sha256,
      old.unmarked_asked_by, old.unmarked_reason, old.unmarked_approved_by, old.unmarked_approved_at) then
    raise exception 'what was decided stays' using errcode = 'FD076';
  end if;
  if old.unmarked_asked_by is not null and (new.unmarked_asked_by, new.unmarked_reason, new.not_marked_sha256)
      is distinct from (old.unmarked_asked_by, old.unmarked_reason, old.not_marked_sha256) then
    raise exception 'what was asked stays as it was asked' using errcode = 'FD076';
  end if;
  if new.unmarked_approved_by is distinct from old.unmarked_approved_by and old.unmarked_asked_by is null then
    raise exception 'one administrator asks, another one approves' using errcode = 'FD076';
  end if;
  if exists (select from unnest(array[
      case when new.unmarked_asked_by is distinct from old.unmarked_asked_by then new.unmarked_asked_by end,
      case when new.unmarked_approved_by is distinct from old.unmarked_approved_by then new.unmarked_approved_by end]) as person
    where person is not null and (old.approved_by is null or old.ended_at is not null or old.ends_at <= now()
      or not exists (select from staff_member s where s.id = person and s.status = 'active'
        and 'administrator' = any (s.roles)))) then
    raise exception 'two administrators decide, while the access runs' using errcode = 'FD076';
  end if;
  return new;
end $$;
create trigger break_glass_unmarked before insert or update on break_glass for each row execute function guard_unmarked();
