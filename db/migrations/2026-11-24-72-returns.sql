-- Return or destroy: every copy that was taken is a line until it is given back, destroyed with a certificate, or kept
-- under an exception the agreements allow. A supplier is not taken out of the register while a line is open.

create table return_line (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null,
  engagement_id uuid not null,
  material_id uuid references material,
  grant_id uuid references access_grant,
  -- who took the copies; for a declared copy, the contact who declared it
  holder text not null check (length(holder) between 1 and 200),
  kind text not null check (kind in ('download','declared')),
  downloads integer not null default 0,
  -- what a declared copy is: "two prints in the workshop"
  what text not null default '' check (length(what) <= 300),
  cause text not null check (cause in ('exit','expiry','revocation','breach')),
  opened_at timestamptz not null default now(),
  due_on date not null,
  standard text not null check (standard in ('delete','secure_erase','800-88_clear','800-88_purge','800-88_destroy')),
  certificate_demanded boolean not null,
  allowed_exceptions text[] not null default '{}',
  -- the agreements whose terms say so
  rests_on uuid[] not null default '{}',
  state text not null default 'open' check (state in ('open','answered','certified','accepted')),
  outcome text check (outcome in ('returned','destroyed','retained')),
  method text check (method in ('delete','secure_erase','800-88_clear','800-88_purge','800-88_destroy')),
  done_on date,
  done_by text not null default '' check (length(done_by) <= 200),
  exception text,
  reason text not null default '' check (length(reason) <= 1000),
  answered_by uuid references contact,
  answered_at timestamptz,
  certificate_id uuid,
  review_note text not null default '' check (length(review_note) <= 1000),
  reviewed_by uuid references staff_member,
  reviewed_at timestamptz,
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  version integer not null default 1,
  unique (supplier_id, id),
  foreign key (supplier_id, engagement_id) references engagement (supplier_id, id),
  check ((kind = 'download') = (grant_id is not null)),
  check (kind = 'download' or length(what) >= 3),
  check (state = 'open' or outcome is not null),
  check (outcome is distinct from 'destroyed' or array_position(array['delete','secure_erase','800-88_clear','800-88_purge',
    '800-88_destroy'], method) >= array_position(array['delete','secure_erase','800-88_clear','800-88_purge','800-88_destroy'], standard)),
  check (outcome is distinct from 'retained' or (exception = any (allowed_exceptions) and length(reason) >= 5)),
  check (state <> 'accepted' or reviewed_by is not null),
  check (state not in ('certified','accepted') or certificate_id is not null)
);
create unique index return_line_once on return_line (grant_id, holder) where grant_id is not null;
create index return_line_supplier on return_line (supplier_id, state);
create index return_line_engagement on return_line (engagement_id, state);
create index return_line_due on return_line (due_on, id) where state <> 'accepted';

-- Sealed records of deliveries and their end, one chain over the portal, beside that of agreements.
create table delivery_record (
  seq bigint primary key,
  id uuid not null unique default gen_random_uuid(),
  record_type text not null check (record_type in ('return.certified','supplier.erased')),
  supplier_id uuid not null references supplier,
  subject_id uuid not null,
  contact_id uuid references contact,
  staff_id uuid references staff_member,
  text_body text not null,
  body_text text not null,
  prev_hash text not null check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null,
  key_id text not null,
  at timestamptz not null default now(),
  check ((record_type = 'return.certified') = (contact_id is not null) and (contact_id is null) <> (staff_id is null))
);
create index delivery_record_subject on delivery_record (subject_id, seq);
create table delivery_record_head (only_row boolean primary key default true check (only_row), seq bigint not null, hash text not null);
insert into delivery_record_head values (true, 0, repeat('0', 64));
create trigger delivery_record_stands before update or delete or truncate on delivery_record
  for each statement execute function refuse_change();
create function lock_delivery_head() returns table (seq bigint, hash text) language sql
  security definer set search_path = pg_catalog, public as
  $$ select h.seq, h.hash from delivery_record_head h for update $$;
create function move_delivery_head() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update delivery_record_head set seq = new.seq, hash = new.hash where seq + 1 = new.seq and hash = new.prev_hash;
  if not found then
    raise exception 'a record follows the last one' using errcode = 'FD072';
  end if;
  return null;
end $$;
create trigger delivery_record_moves_head after insert on delivery_record for each row execute function move_delivery_head();

-- Copies that were taken by grants which are over, and for which no line stands yet.
create view copies_to_return with (security_invoker = true) as
  select g.id as grant_id, g.supplier_id, g.engagement_id, g.material_id, m.level, v.actor_name as holder,
    count(*)::integer as downloads, max(v.at) as last_at,
    case when g.revoked_at is not null then 'revocation' when e.state in ('closed','withdrawn') then 'exit' else 'expiry' end as cause,
    coalesce((g.revoked_at at time zone 'UTC')::date, case when e.state in ('closed','withdrawn')
      then (e.closed_at at time zone 'UTC')::date end, g.ends_on) as ended_on
  from access_grant g join engagement e on e.id = g.engagement_id join material m on m.id = g.material_id
    join material_event v on v.grant_id = g.id and v.type = 'opened' and coalesce(v.detail ->> 'way', 'download') = 'download'
  where (g.revoked_at is not null or g.ends_on < flowdown_today() or e.state in ('closed','withdrawn'))
    and not exists (select from return_line l where l.grant_id = g.id and l.holder = v.actor_name)
  group by g.id, e.state, e.closed_at, m.level, v.actor_name;

-- How many lines are still open in the engagements below one, any depth: a number, for the prime as well.
create function returns_open_below(in_engagement uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); mine uuid := flowdown_supplier_id(); n integer;
begin
  if caller not in ('staff', 'system', 'supplier') then return null; end if;
  perform set_config('flowdown.scope', 'system', true);
  if caller = 'supplier' and not exists (select from engagement e where e.id = in_engagement and e.supplier_id = mine) then
    perform set_config('flowdown.scope', caller, true);
    return null;
  end if;
  with recursive below as (
    select e.id, 1 as depth from engagement e where e.parent_engagement_id = in_engagement
    union all select e.id, b.depth + 1 from below b join engagement e on e.parent_engagement_id = b.id where b.depth < 50)
  select (select count(*) from return_line l join below b on b.id = l.engagement_id where l.state <> 'accepted')
    + (select count(*) from copies_to_return c join below b on b.id = c.engagement_id) into n;
  perform set_config('flowdown.scope', caller, true);
  return n;
end $$;

-- Who may write what: the portal opens lines, the supplier answers and certifies its own, a risk officer settles.
create function guard_return_line() returns trigger language plpgsql as $$
declare scope text := flowdown_scope();
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'open' or scope not in ('staff','system','supplier') or (scope = 'supplier' and new.kind <> 'declared') then
      raise exception 'a line begins open; a supplier adds only copies it declares' using errcode = 'FD072';
    end if;
    return new;
  end if;
  if (new.id, new.supplier_id, new.engagement_id, new.material_id, new.grant_id, new.holder, new.kind, new.downloads, new.what,
      new.cause, new.opened_at, new.due_on, new.standard, new.certificate_demanded, new.allowed_exceptions, new.rests_on)
    is distinct from (old.id, old.supplier_id, old.engagement_id, old.material_id, old.grant_id, old.holder, old.kind,
      old.downloads, old.what, old.cause, old.opened_at, old.due_on, old.standard, old.certificate_demanded,
      old.allowed_exceptions, old.rests_on) then
    raise exception 'what a line asks for stays as it was' using errcode = 'FD072';
  end if;
  if old.state = 'accepted' then
    raise exception 'an accepted line is closed' using errcode = 'FD072';
  end if;
  if new.state <> old.state and not (old.state || '>' || new.state) = any (case when scope = 'supplier'
      then array['open>answered','answered>certified'] else array['certified>accepted','certified>open'] end) then
    raise exception 'a line does not go from % to % by this hand', old.state, new.state using errcode = 'FD072';
  end if;
  if scope = 'supplier' then
    if old.state = 'certified' or (new.review_note, new.reviewed_by, new.reviewed_at)
        is distinct from (old.review_note, old.reviewed_by, old.reviewed_at) then
      raise exception 'what was certified waits for its review' using errcode = 'FD072';
    end if;
  elsif (new.outcome, new.method, new.done_on, new.done_by, new.exception, new.reason, new.answered_by)
      is distinct from (old.outcome, old.method, old.done_on, old.done_by, old.exception, old.reason, old.answered_by) then
    raise exception 'nobody answers for a supplier' using errcode = 'FD072';
  end if;
  if new.state = 'accepted' and coalesce(returns_open_below(new.engagement_id), 1) > 0 then
    raise exception 'a subcontractor still has open lines' using errcode = 'FD073';
  end if;
  return new;
end $$;
create trigger return_line_guard before insert or update on return_line for each row execute function guard_return_line();

create function guard_supplier_leaves() returns trigger language plpgsql as $$
begin
  -- arranging and restoring, by the owner of the database, go past it
  if current_user <> 'flowdown_app' then return new; end if;
  if exists (select from return_line l where l.supplier_id = new.id and l.state <> 'accepted')
    or exists (select from copies_to_return c where c.supplier_id = new.id) then
    raise exception 'copies of this supplier are still to be returned or destroyed' using errcode = 'FD074';
  end if;
  return new;
end $$;
create trigger supplier_leaves before update of status on supplier
  for each row when (old.status <> 'archived' and new.status = 'archived') execute function guard_supplier_leaves();

-- A legal hold: who demands that nothing is erased, why, since when; lifted once, never rewritten.
create table legal_hold (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  covers text not null check (length(covers) between 3 and 300),
  reason text not null check (length(reason) between 5 and 2000),
  set_by uuid not null references staff_member,
  set_at timestamptz not null default now(),
  lifted_by uuid references staff_member,
  lifted_at timestamptz,
  lift_reason text not null default '' check (length(lift_reason) <= 2000),
  check ((lifted_at is null) = (lifted_by is null))
);
create index legal_hold_supplier on legal_hold (supplier_id) where lifted_at is null;

-- Cryptographic erasure: proposed by one member of staff, done by another, a risk officer among them.
create table erasure (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  reason text not null check (length(reason) between 5 and 2000),
  proposed_by uuid not null references staff_member,
  proposed_at timestamptz not null default now(),
  state text not null default 'proposed' check (state in ('proposed','done','withdrawn')),
  settled_by uuid references staff_member,
  settled_at timestamptz,
  files integer,
  bytes bigint,
  check (state <> 'done' or settled_by <> proposed_by),
  check ((state = 'proposed') = (settled_by is null))
);
create unique index erasure_open on erasure (supplier_id) where state = 'proposed';
alter table supplier_key add column erased_at timestamptz;

-- A destroyed key does not come back, and only erase_supplier() destroys one.
create function guard_supplier_key() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and (new.supplier_id <> old.supplier_id or new.erased_at is distinct from old.erased_at
      or (old.wrapped <> '' and new.wrapped = '')) then
    raise exception 'a key is destroyed by an erasure of two people, and by nothing else' using errcode = 'FD075';
  end if;
  return new;
end $$;
create trigger supplier_key_guard before update on supplier_key for each row execute function guard_supplier_key();

create function guard_legal_hold() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and ((new.id, new.supplier_id, new.covers, new.reason, new.set_by, new.set_at)
      is distinct from (old.id, old.supplier_id, old.covers, old.reason, old.set_by, old.set_at) or old.lifted_at is not null) then
    raise exception 'a hold is lifted once and never rewritten' using errcode = 'FD075';
  end if;
  return new;
end $$;
create trigger legal_hold_guard before update on legal_hold for each row execute function guard_legal_hold();

create function guard_erasure() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and (old.state <> 'proposed' or new.state <> 'withdrawn') then
    raise exception 'an erasure is done by erase_supplier() and by nothing else' using errcode = 'FD075';
  end if;
  return new;
end $$;
create trigger erasure_guard before update on erasure for each row execute function guard_erasure();

-- Destroys the key of a supplier that has left the register. Says why it does not: hold, active, same, role, state, nothing.
create function erase_supplier(in_erasure uuid, in_staff uuid) returns table (refused text, files integer, bytes bigint)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare x erasure; n integer; size bigint;
begin
  if flowdown_scope() <> 'staff' then return query select 'state', null::integer, null::bigint; return; end if;
  select * into x from erasure where id = in_erasure for update;
  perform 1 from supplier s where s.id = x.supplier_id for update;
  if x.id is null or x.state <> 'proposed' then return query select 'state', null::integer, null::bigint; return; end if;
  if x.proposed_by = in_staff then return query select 'same', null::integer, null::bigint; return; end if;
  if (select count(*) from staff_member s where s.id in (x.proposed_by, in_staff) and s.status = 'active') < 2
    or not exists (select from staff_member s where s.id in (x.proposed_by, in_staff) and 'risk_officer' = any (s.roles)) then
    return query select 'role', null::integer, null::bigint; return;
  end if;
  if exists (select from legal_hold h where h.supplier_id = x.supplier_id and h.lifted_at is null) then
    return query select 'hold', null::integer, null::bigint; return;
  end if;
  if not exists (select from supplier s where s.id = x.supplier_id and s.status = 'archived') then
    return query select 'active', null::integer, null::bigint; return;
  end if;
  select count(*)::integer, coalesce(sum(f.size_bytes), 0) into n, size from stored_file f where f.supplier_id = x.supplier_id;
  update supplier_key k set wrapped = '', erased_at = now() where k.supplier_id = x.supplier_id;
  update erasure e set state = 'done', settled_by = in_staff, settled_at = now(), files = n, bytes = size where e.id = x.id;
  return query select null::text, n, size;
end $$;

alter table return_line add foreign key (certificate_id) references delivery_record (id);

do $$
declare t text;
begin
  foreach t in array array['return_line','delivery_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I using ((select flowdown_scope()) in (''staff'', ''system'')
      or ((select flowdown_scope()) = ''supplier'' and supplier_id = (select flowdown_supplier_id())))', t);
  end loop;
  foreach t in array array['legal_hold','erasure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy staff_only on %I using ((select flowdown_scope()) in (''staff'', ''system''))', t);
  end loop;
end $$;
grant select, insert, update on return_line to flowdown_app;
grant select, insert on delivery_record, legal_hold, erasure to flowdown_app;
grant update (lifted_by, lifted_at, lift_reason) on legal_hold to flowdown_app;
grant update (state, settled_by, settled_at) on erasure to flowdown_app;
grant select on copies_to_return, delivery_record_head to flowdown_app;
grant execute on function lock_delivery_head(), returns_open_below(uuid), erase_supplier(uuid, uuid) to flowdown_app;
