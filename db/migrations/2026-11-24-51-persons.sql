-- The people of a supplier who may be named for material, what shuts them or their company out, and what went wrong.

create table supplier_person (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254 and email = lower(email)),
  country text not null check (country ~ '^[A-Z]{2}$'),
  -- every citizenship held, the most recent one last; empty until somebody says
  citizenships text[] not null default '{}' check (cardinality(citizenships) <= 10),
  citizenship_basis text not null default '' check (length(citizenship_basis) <= 200),
  citizenship_confirmed_by uuid references staff_member,
  citizenship_confirmed_on date,
  undertaking_signed_on date,
  -- last day on which it binds; null is without an end
  undertaking_until date,
  undertaking_document text not null default '' check (length(undertaking_document) <= 200),
  undertaking_confirmed_by uuid references staff_member,
  undertaking_confirmed_on date,
  state text not null default 'active' check (state in ('active','left')),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  unique (supplier_id, email),
  check (undertaking_until is null or undertaking_until >= undertaking_signed_on),
  check ((citizenship_confirmed_on is null) = (citizenship_confirmed_by is null)),
  check ((undertaking_confirmed_on is null) = (undertaking_confirmed_by is null))
);

-- Staff confirm, and what was confirmed stands for exactly what it was: a change takes the confirmation along.
create function guard_supplier_person() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare fresh boolean := tg_op = 'INSERT';
begin
  if tg_op = 'UPDATE' and (new.supplier_id, new.email) is distinct from (old.supplier_id, old.email) then
    raise exception 'a person keeps the mail address: enter another person' using errcode = 'FD009';
  end if;
  if current_user = 'flowdown_app' and flowdown_scope() not in ('staff', 'system') then
    if (fresh and (new.citizenship_confirmed_on is not null or new.undertaking_confirmed_on is not null))
      or (not fresh and ((new.citizenship_confirmed_on is not null and new.citizenship_confirmed_on is distinct from old.citizenship_confirmed_on)
        or (new.undertaking_confirmed_on is not null and new.undertaking_confirmed_on is distinct from old.undertaking_confirmed_on))) then
      raise exception 'staff confirm what a person is cleared for' using errcode = 'FD009';
    end if;
  end if;
  if not fresh and (new.name, new.citizenships) is distinct from (old.name, old.citizenships) then
    new.citizenship_confirmed_by := null; new.citizenship_confirmed_on := null; new.citizenship_basis := '';
  end if;
  if not fresh and (new.name, new.undertaking_signed_on, new.undertaking_until, new.undertaking_document)
      is distinct from (old.name, old.undertaking_signed_on, old.undertaking_until, old.undertaking_document) then
    new.undertaking_confirmed_by := null; new.undertaking_confirmed_on := null;
  end if;
  return new;
end $$;
create trigger supplier_person_guard before insert or update on supplier_person
  for each row execute function guard_supplier_person();

-- Who is shut out: a whole supplier (no mail address) or one person, wherever that address is named.
create table revocation_entry (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  email text check (email = lower(email)),
  person_name text not null default '' check (length(person_name) <= 200),
  reason text not null check (length(reason) between 1 and 2000),
  listed_by uuid not null references staff_member,
  listed_on date not null default flowdown_today(),
  lifted_by uuid references staff_member,
  lifted_on date,
  lift_reason text not null default '' check (length(lift_reason) <= 2000),
  created_at timestamptz not null default now(),
  check ((lifted_on is null) = (lifted_by is null)),
  check (lifted_by is null or (lifted_by <> listed_by and length(lift_reason) > 0))
);
create index revocation_entry_supplier on revocation_entry (supplier_id);
create index revocation_entry_email on revocation_entry (email) where email is not null;

-- What went wrong at a supplier. S1 and S2 shut its access until a second person closes the record.
create table incident (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  title text not null check (length(title) between 1 and 200),
  report text not null check (length(report) between 1 and 8000),
  severity text not null check (severity in ('S1','S2','S3','S4')),
  happened_on date not null,
  opened_by uuid not null references staff_member,
  opened_on date not null default flowdown_today(),
  closed_by uuid references staff_member,
  closed_on date,
  closing_note text not null default '' check (length(closing_note) <= 4000),
  created_at timestamptz not null default now(),
  check ((closed_on is null) = (closed_by is null)),
  check (closed_by is null or length(closing_note) > 0),
  check (closed_by is null or severity in ('S3','S4') or closed_by <> opened_by)
);
create index incident_supplier on incident (supplier_id, opened_on desc, id);

-- Both are written by staff, and change once, by being ended.
create function guard_shutting_record() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare ended jsonb; changed jsonb; may_change text[];
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() not in ('staff', 'system') then
    raise exception 'staff keep this record' using errcode = 'FD009';
  end if;
  if tg_op = 'UPDATE' then
    ended := to_jsonb(old); changed := to_jsonb(new);
    may_change := array['closed_by','closed_on','closing_note','lifted_by','lifted_on','lift_reason'];
    if (ended - may_change) is distinct from (changed - may_change)
      or coalesce(ended ->> 'closed_on', ended ->> 'lifted_on') is not null then
      raise exception 'a record of this kind is ended once and never edited' using errcode = 'FD005';
    end if;
    if not exists (select from staff_member s where s.status = 'active' and 'risk_officer' = any (s.roles)
        and s.id::text = coalesce(changed ->> 'closed_by', changed ->> 'lifted_by')) then
      raise exception 'a risk officer ends it' using errcode = 'FD009';
    end if;
  elsif coalesce(to_jsonb(new) ->> 'closed_on', to_jsonb(new) ->> 'lifted_on') is not null then
    raise exception 'a record of this kind begins open' using errcode = 'FD009';
  end if;
  return new;
end $$;
create trigger revocation_entry_guard before insert or update on revocation_entry
  for each row execute function guard_shutting_record();
create trigger incident_guard before insert or update on incident for each row execute function guard_shutting_record();

do $$
declare t text;
begin
  foreach t in array array['revocation_entry','incident'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_only on %I using ((select flowdown_scope()) in (''staff'', ''system''))', t);
    execute format('grant select, insert, update on %I to flowdown_app', t);
  end loop;
end $$;
alter table supplier_person enable row level security;
alter table supplier_person force row level security;
create policy own_rows on supplier_person using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and supplier_id = (select flowdown_supplier_id())));
grant select, insert, update on supplier_person to flowdown_app;
