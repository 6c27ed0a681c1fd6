-- Legal holds with a scope: a supplier, one of its engagements, or an item. Whoever placed one does not lift it.

alter table legal_hold alter column supplier_id drop not null;
alter table legal_hold add column engagement_id uuid, add column material_id uuid references material,
  add foreign key (supplier_id, engagement_id) references engagement (supplier_id, id),
  add constraint legal_hold_scope check ((supplier_id is null) <> (material_id is null)
    and (engagement_id is null or supplier_id is not null)),
  add constraint legal_hold_two_people check (lifted_by <> set_by),
  add constraint legal_hold_lift_reason check (lifted_at is null or length(lift_reason) >= 5);
create index legal_hold_material on legal_hold (material_id) where lifted_at is null;
create index legal_hold_recent on legal_hold (set_at desc, id);

create or replace function guard_legal_hold() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() <> 'staff' or not exists (select from staff_member s
      where s.id = case when tg_op = 'INSERT' then new.set_by else new.lifted_by end and s.status = 'active'
        and s.roles && array['risk_officer','administrator']) then
    raise exception 'a hold is placed and lifted by a risk officer or an administrator' using errcode = 'FD075';
  end if;
  if tg_op = 'INSERT' then
    if new.lifted_at is not null or new.set_at < now() - interval '1 minute' then
      raise exception 'a hold begins when it is placed' using errcode = 'FD075';
    end if;
    return new;
  end if;
  if (new.id, new.supplier_id, new.engagement_id, new.material_id, new.covers, new.reason, new.set_by, new.set_at)
      is distinct from (old.id, old.supplier_id, old.engagement_id, old.material_id, old.covers, old.reason, old.set_by, old.set_at)
      or old.lifted_at is not null then
    raise exception 'a hold is lifted once and never rewritten' using errcode = 'FD075';
  end if;
  return new;
end $$;
drop trigger legal_hold_guard on legal_hold;
create trigger legal_hold_guard before insert or update on legal_hold for each row execute function guard_legal_hold();

-- Since which day what a supplier holds of an engagement and an item has to be kept; null when it need not be.
-- A supplier learns it of itself: it is the one who must not destroy.
create function held_since(in_supplier uuid, in_engagement uuid, in_material uuid) returns date
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); since date;
begin
  if caller not in ('staff', 'system', 'supplier') or (caller = 'supplier' and in_supplier is distinct from mine) then
    return null;
  end if;
  perform set_config('flowdown.scope', 'system', true);
  select min((h.set_at at time zone 'UTC')::date) into since from legal_hold h where h.lifted_at is null
    and ((h.supplier_id = in_supplier and (h.engagement_id is null or h.engagement_id = in_engagement))
      or h.material_id = in_material);
  perform set_config('flowdown.scope', caller, true);
  return since;
end $$;
grant execute on function held_since(uuid, uuid, uuid) to flowdown_app;

-- What is held is not destroyed: nobody may say so of a day on which the hold stood.
create function guard_held_line() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and new.outcome = 'destroyed'
    and (old.outcome is distinct from 'destroyed' or old.done_on is distinct from new.done_on or old.state <> new.state)
    and new.done_on >= held_since(new.supplier_id, new.engagement_id, new.material_id) then
    raise exception 'a legal hold stands on this copy: it is kept' using errcode = 'FD077';
  end if;
  return new;
end $$;
create trigger return_line_held before update on return_line for each row execute function guard_held_line();

-- The file of an item under hold is neither replaced nor removed, by whichever function.
create function guard_held_content() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from legal_hold h where h.material_id = old.material_id and h.lifted_at is null)
    or exists (select from legal_hold h join access_grant g on g.supplier_id = h.supplier_id
      where h.lifted_at is null and g.material_id = old.material_id
        and (h.engagement_id is null or h.engagement_id = g.engagement_id)) then
    raise exception 'a legal hold stands on this item: its file is kept' using errcode = 'FD077';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger material_content_held before update or delete on material_content
  for each row execute function guard_held_content();
