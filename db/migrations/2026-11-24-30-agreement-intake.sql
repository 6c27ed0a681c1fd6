-- Agreements that were signed elsewhere, on their way into the register: the file as it came, what was read in it, and who
-- chose which value for which term from which passage.

create table agreement_intake (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (length(file_name) between 1 and 255),
  object_key text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  sniffed_type text not null check (sniffed_type in ('pdf','docx')),
  wrapped_key text not null,
  scan_state text not null default 'quarantined' check (scan_state in
    ('quarantined','not_scanned','clean','infected','error')),
  scan_detail text not null default '',
  state text not null default 'reading' check (state in ('reading','unreadable','open','registered','discarded')),
  -- why it could not be read
  problem text not null default '' check (length(problem) <= 60),
  -- its paragraphs, and what they may mean; null until it was read
  document jsonb,
  findings jsonb,
  -- what the register will say of it, as typed so far
  counterparty text not null default '' check (length(counterparty) <= 200),
  reference text not null default '' check (length(reference) <= 120),
  effective_on date,
  ends_on date,
  -- the version in the register that this one replaces, and the entry it became
  replaces_id uuid references agreement,
  agreement_id uuid unique references agreement,
  uploaded_by uuid not null references staff_member,
  uploaded_at timestamptz not null default now(),
  settled_by uuid references staff_member,
  settled_at timestamptz,
  check ((state = 'registered') = (agreement_id is not null)),
  check (state not in ('open','registered') or document is not null)
);
create index agreement_intake_recent on agreement_intake (uploaded_at desc, id);

-- Every choice about a term, one row each; the last one of a term counts. Nothing is ever changed or taken away.
create table agreement_intake_choice (
  seq bigint generated always as identity primary key,
  intake_id uuid not null references agreement_intake,
  term text not null check (length(term) between 1 and 60),
  -- from a passage, entered by hand, or the agreement says nothing about it
  source text not null check (source in ('passage','hand','absent')),
  value jsonb,
  -- where it stands and why it was proposed: page, words of the passage
  passage jsonb,
  chosen_by uuid not null references staff_member,
  chosen_by_name text not null check (length(chosen_by_name) between 1 and 200),
  chosen_at timestamptz not null default now(),
  check ((source = 'absent') = (value is null)),
  check (source <> 'passage' or passage is not null)
);
create index agreement_intake_choice_of on agreement_intake_choice (intake_id, term, seq desc);

grant select, insert, update on agreement_intake to flowdown_app;
grant select, insert on agreement_intake_choice to flowdown_app;

do $$
declare t text;
begin
  foreach t in array array['agreement_intake','agreement_intake_choice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_only on %I using ((select flowdown_scope()) in (''staff'', ''system''))', t);
  end loop;
end $$;

-- The file stays what it was when it came, the text what was read, and what is settled is settled.
create function guard_agreement_intake() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'reading' or new.scan_state <> 'quarantined' then
      raise exception 'a file is read before anything is decided about it' using errcode = 'FD030';
    end if;
    return new;
  end if;
  if (new.id, new.file_name, new.object_key, new.sha256, new.size_bytes, new.sniffed_type, new.wrapped_key, new.uploaded_by,
      new.uploaded_at) is distinct from (old.id, old.file_name, old.object_key, old.sha256, old.size_bytes, old.sniffed_type,
      old.wrapped_key, old.uploaded_by, old.uploaded_at) then
    raise exception 'the file that came stays the file that came' using errcode = 'FD030';
  end if;
  if old.state in ('registered', 'discarded') then
    raise exception 'what is settled stays settled' using errcode = 'FD030';
  end if;
  if old.document is not null and new.state <> 'discarded'
    and (new.document, new.findings) is distinct from (old.document, old.findings) then
    raise exception 'what was read stays as it was read' using errcode = 'FD030';
  end if;
  if new.state <> old.state and not (old.state || '>' || new.state) = any (array['reading>open', 'reading>unreadable',
      'open>registered', 'open>discarded', 'unreadable>discarded', 'reading>discarded']) then
    raise exception 'an intake does not go from % to %', old.state, new.state using errcode = 'FD030';
  end if;
  if new.state = 'registered' and not exists (select from agreement a where a.id = new.agreement_id and a.kind = 'head') then
    raise exception 'only a head agreement is registered from a file' using errcode = 'FD030';
  end if;
  return new;
end $$;
create trigger agreement_intake_guard before insert or update on agreement_intake
  for each row execute function guard_agreement_intake();

create function guard_agreement_intake_choice() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if flowdown_scope() <> 'staff'
    or not exists (select from agreement_intake i where i.id = new.intake_id and i.state = 'open') then
    raise exception 'staff choose values while the intake is open' using errcode = 'FD030';
  end if;
  return new;
end $$;
create trigger agreement_intake_choice_guard before insert on agreement_intake_choice
  for each row execute function guard_agreement_intake_choice();

-- A file of an intake that was not thrown away belongs to its row: the sweep leaves it alone.
create or replace function unknown_objects(in_keys text[]) returns setof text language sql stable
  security definer set search_path = pg_catalog, public as $$
  select k from unnest(in_keys) k where flowdown_scope() = 'system'
    and not exists (select from stored_file f where f.object_key = k)
    and not exists (select from material_content c where c.object_key = k)
    and not exists (select from agreement_intake i where i.object_key = k and i.state <> 'discarded') $$;
