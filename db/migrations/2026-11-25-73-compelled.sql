-- Compelled disclosure: a court or an authority demands material. Who demands what, by when, whether notice is allowed, what
-- was decided and handed over; each company up the line owes its own notice, by its own clock. History is only added to.

create table compelled_demand (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  authority text not null check (length(authority) between 2 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  file_reference text not null default '' check (length(file_reference) <= 120),
  received_at timestamptz not null,
  answer_due_on date,
  time_zone text not null check (length(time_zone) between 3 and 60),
  touches text not null check (length(touches) between 3 and 2000),
  -- whether the law lets the company tell of it, and until when it does not
  permitted text not null check (permitted in ('yes','unclear','no')),
  barred_until date,
  -- the law forbade notice at some time: the clock began when it no longer did
  was_barred boolean not null default false,
  -- whether the supplier itself gave notice by this entry, or staff heard of it elsewhere
  told boolean not null,
  reported_by_contact uuid references contact,
  reported_by_staff uuid references staff_member,
  reported_at timestamptz not null default now(),
  stance text check (stance in ('contest','protective_order','minimum','comply')),
  disclosed boolean not null default false,
  state text not null default 'open' check (state in ('open','closed')),
  closed_at timestamptz,
  closed_by uuid references staff_member,
  unique (supplier_id, id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id),
  check ((reported_by_contact is null) <> (reported_by_staff is null)),
  check (told or reported_by_staff is not null),
  check (received_at <= reported_at + interval '5 minutes'),
  check (permitted = 'no' or barred_until is null),
  check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by is null))
);
create index compelled_demand_list on compelled_demand (state, reported_at desc, id);
create index compelled_demand_supplier on compelled_demand (supplier_id, reported_at desc);

-- One for each company up the line that owes one, and one of the organisation's own where somebody stands above it.
create table compelled_notice (
  id uuid primary key default gen_random_uuid(),
  demand_id uuid not null references compelled_demand,
  tier integer not null check (tier >= 0),
  -- null: the organisation itself
  supplier_id uuid references supplier,
  engagement_id uuid not null references engagement,
  term text not null check (term ~ '^(prompt_before|\d{1,5})$'),
  rests_on uuid references agreement,
  starts_at timestamptz,
  due_at timestamptz,
  given_at timestamptz,
  given_by text not null default '' check (length(given_by) <= 200),
  note text not null default '' check (length(note) <= 2000),
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  unique (demand_id, tier),
  check ((starts_at is null) = (due_at is null)),
  check ((given_at is null) = (given_by = ''))
);
create index compelled_notice_due on compelled_notice (due_at) where given_at is null and due_at is not null;
create index compelled_notice_supplier on compelled_notice (supplier_id, demand_id);

create table compelled_event (
  id bigint generated always as identity primary key,
  demand_id uuid not null,
  supplier_id uuid not null,
  type text not null check (type in ('reported','notice_given','contest','protective_order','minimum','comply','disclosed',
    'permitted','barred','withdrawn','closed','overdue')),
  actor_kind text not null check (actor_kind in ('supplier','staff','system')),
  actor_name text not null,
  note text not null default '' check (length(note) <= 4000),
  at timestamptz not null default now(),
  foreign key (supplier_id, demand_id) references compelled_demand (supplier_id, id)
);
create index compelled_event_demand on compelled_event (demand_id, id);
create trigger compelled_event_stands before update or delete or truncate on compelled_event
  for each statement execute function refuse_change();

create function guard_compelled_demand() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare scope text := flowdown_scope();
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'open' or new.stance is not null or new.disclosed or scope not in ('staff','supplier')
      or (scope = 'supplier') <> (new.reported_by_contact is not null) then
      raise exception 'a demand is reported open, by whom it says' using errcode = 'FD079';
    end if;
    return new;
  end if;
  if old.state = 'closed' or (scope = 'supplier' and new.state <> old.state)
    or (new.supplier_id, new.engagement_id, new.authority, new.country, new.file_reference, new.received_at, new.answer_due_on,
      new.time_zone, new.touches, new.told, new.reported_by_contact, new.reported_by_staff, new.reported_at)
      is distinct from (old.supplier_id, old.engagement_id, old.authority, old.country, old.file_reference, old.received_at,
      old.answer_due_on, old.time_zone, old.touches, old.told, old.reported_by_contact, old.reported_by_staff, old.reported_at)
    or (old.disclosed and not new.disclosed) or (old.was_barred and not new.was_barred) then
    raise exception 'what was reported stays as it was' using errcode = 'FD079';
  end if;
  return new;
end $$;
create trigger compelled_demand_guard before insert or update on compelled_demand
  for each row execute function guard_compelled_demand();

create function guard_compelled_notice() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
declare scope text := flowdown_scope();
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if old.given_at is not null and (new.given_at, new.given_by, new.note) is distinct from (old.given_at, old.given_by, old.note)
    or (new.demand_id, new.tier, new.supplier_id, new.engagement_id, new.term, new.rests_on)
      is distinct from (old.demand_id, old.tier, old.supplier_id, old.engagement_id, old.term, old.rests_on)
    or (scope = 'supplier' and (new.starts_at, new.due_at, new.reminded_at, new.overdue_told_at)
      is distinct from (old.starts_at, old.due_at, old.reminded_at, old.overdue_told_at))
    or (new.given_at is distinct from old.given_at and (new.given_at > now() + interval '1 minute'
      or new.given_at < now() - interval '1 minute') and scope <> 'system') then
    raise exception 'a notice is given once, now, by whoever owes it' using errcode = 'FD079';
  end if;
  return new;
end $$;
create trigger compelled_notice_guard before update on compelled_notice for each row execute function guard_compelled_notice();

-- The notices a company owes, with no more about the demand below it than it needs: no authority, no other company.
create function own_notices() returns table (id uuid, demand_id uuid, engagement_id uuid, tier integer, term text, due_at timestamptz,
  given_at timestamptz, given_by text, note text, reported_at timestamptz, time_zone text, barred boolean, open boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id();
begin
  if caller <> 'supplier' or mine is null then return; end if;
  perform set_config('flowdown.scope', 'system', true);
  return query select n.id, n.demand_id, n.engagement_id, n.tier, n.term, n.due_at, n.given_at, n.given_by, n.note,
      d.reported_at, d.time_zone, d.permitted = 'no', d.state = 'open'
    from compelled_notice n join compelled_demand d on d.id = n.demand_id
    where n.supplier_id = mine order by n.given_at is not null, n.due_at nulls last, n.id limit 200;
  perform set_config('flowdown.scope', caller, true);
end $$;
grant execute on function own_notices() to flowdown_app;

do $$
declare t text;
begin
  foreach t in array array['compelled_demand','compelled_notice','compelled_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I using ((select flowdown_scope()) in (''staff'', ''system'')
      or ((select flowdown_scope()) = ''supplier'' and supplier_id = (select flowdown_supplier_id())))', t);
  end loop;
end $$;
grant select, insert on compelled_demand, compelled_notice, compelled_event to flowdown_app;
grant update (permitted, barred_until, was_barred, stance, disclosed, state, closed_at, closed_by) on compelled_demand to flowdown_app;
grant update (starts_at, due_at, given_at, given_by, note, reminded_at, overdue_told_at) on compelled_notice to flowdown_app;
