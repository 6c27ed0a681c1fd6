-- Which released items a demand of a court or an authority touches: picked from what the supplier was granted under that
-- engagement; words of its own may say more. Items and gate show it, and the chain of custody keeps it.

create table compelled_touch (
  demand_id uuid not null,
  supplier_id uuid not null,
  grant_id uuid not null references access_grant,
  primary key (demand_id, grant_id),
  foreign key (supplier_id, demand_id) references compelled_demand (supplier_id, id)
);
create index compelled_touch_grant on compelled_touch (grant_id);
create trigger compelled_touch_stands before update or delete or truncate on compelled_touch
  for each statement execute function refuse_change();
alter table compelled_touch enable row level security;
alter table compelled_touch force row level security;
create policy own_rows on compelled_touch using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and supplier_id = (select flowdown_supplier_id())));
grant select, insert on compelled_touch to flowdown_app;

create function guard_compelled_touch() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and not exists (select from compelled_demand d
      join access_grant g on g.supplier_id = d.supplier_id and g.engagement_id = d.engagement_id
      where d.id = new.demand_id and g.id = new.grant_id and d.state = 'open' and d.reported_at = now()) then
    raise exception 'a demand touches what was granted under its engagement, as it is reported' using errcode = 'FD079';
  end if;
  return new;
end $$;
create trigger compelled_touch_guard before insert on compelled_touch
  for each row execute function guard_compelled_touch();

-- words or items: at the end of the transaction one of them is there
alter table compelled_demand drop constraint compelled_demand_touches_check;
alter table compelled_demand add constraint compelled_demand_touches_check
  check (touches = '' or length(touches) between 3 and 2000);
create function guard_touching_nothing() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.touches = '' and not exists (select from compelled_touch t where t.demand_id = new.id) then
    raise exception 'a demand touches something' using errcode = 'FD079';
  end if;
  return null;
end $$;
create constraint trigger compelled_demand_touches after insert on compelled_demand deferrable initially deferred
  for each row execute function guard_touching_nothing();

-- the chain of custody: an authority demanded it of whoever was granted it, and got something
alter table material_event drop constraint material_event_type_check;
alter table material_event add constraint material_event_type_check check (type in ('registered','changed','content_stored',
  'requested','withdrawn','granted','refused','suspended','resumed','revoked','opened','retired',
  'break_glass_granted','break_glass_opened','break_glass_unmarked','held','hold_lifted','erased','demanded','handed_over'));
alter policy own_openings on material_event with check ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and type in ('opened', 'demanded', 'handed_over')
    and supplier_id = (select flowdown_supplier_id())
    and exists (select from access_grant g where g.id = grant_id and g.material_id = material_event.material_id)));
