-- Long work of procurement that can be left and found again: lists read from a file, and invitations to many.

create table supplier_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 255),
  encoding text not null,
  delimiter text not null,
  header jsonb not null,
  -- field of the register → place of the column it is read from
  mapping jsonb not null,
  row_count integer not null,
  state text not null default 'checked' check (state in ('checked','running','done','discarded')),
  -- how many rows this run shall import, so that progress has an end
  wanted integer not null default 0,
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index supplier_import_recent on supplier_import (created_at desc, id);

create table supplier_import_row (
  import_id uuid not null references supplier_import,
  -- the line in the file as a spreadsheet counts it: the header is row 1
  row_number integer not null,
  cells jsonb not null,
  problems jsonb not null default '[]',
  duplicates jsonb not null default '[]',
  state text not null check (state in ('ready','duplicate','refused','chosen','imported')),
  supplier_id uuid references supplier,
  primary key (import_id, row_number)
);
create index supplier_import_row_state on supplier_import_row (import_id, state, row_number);

create table invitation_batch (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  -- what every engagement of the batch is made of: triage, owner, package, message
  brief jsonb not null,
  due_on date not null,
  state text not null default 'prepared' check (state in ('prepared','running','done','discarded')),
  created_by uuid not null references staff_member,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

create table invitation_batch_item (
  batch_id uuid not null references invitation_batch,
  supplier_id uuid not null references supplier,
  contact_id uuid references contact,
  state text not null check (state in ('ready','no_contact','archived','sent')),
  engagement_id uuid references engagement,
  primary key (batch_id, supplier_id)
);

grant select, insert, update on supplier_import, supplier_import_row, invitation_batch, invitation_batch_item to flowdown_app;
-- choosing another mapping checks the rows anew
grant delete on supplier_import_row to flowdown_app;
grant execute on function supplier_ids_by_words(tsquery) to flowdown_app;

do $$
declare t text;
begin
  foreach t in array array['supplier_import','supplier_import_row','invitation_batch','invitation_batch_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_only on %I using ((select flowdown_scope()) in (''staff'', ''system''))', t);
  end loop;
end $$;
