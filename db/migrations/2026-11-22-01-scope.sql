-- Who is asking, and what day it is. Every policy and every gate reads these functions and nothing else.

create function flowdown_scope() returns text language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('flowdown.scope', true), ''), 'none') $$;

create function flowdown_supplier_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('flowdown.supplier_id', true), '')::uuid $$;

-- Staff and jobs see every supplier; a supplier sees itself; without a scope nobody sees anything.
create function flowdown_sees(owner uuid) returns boolean language sql stable parallel safe as
  $$ select (select flowdown_scope()) in ('staff', 'system')
       or ((select flowdown_scope()) = 'supplier' and owner = (select flowdown_supplier_id())) $$;

-- The one clock. A row here pins the day; only the owner of the database can write it (rehearsals and tests).
create table clock (only_row boolean primary key default true check (only_row), pinned_on date not null);

create function flowdown_today() returns date language sql stable as
  $$ select coalesce((select pinned_on from clock), (now() at time zone 'UTC')::date) $$;

create table setting (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
