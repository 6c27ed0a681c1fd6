-- Who may sign for a supplier, said beforehand by another person; until when a request to sign stands; and a second look
-- at who acts for us: all three held against whoever is logged in as the application.

-- the last day on which the text can be signed; null for what was sent before there was one
alter table agreement add column sign_by date;

create table signing_authority (
  id uuid primary key default gen_random_uuid(),
  supplier_id uuid not null references supplier,
  contact_id uuid not null references contact,
  source text not null check (source in ('supplier','staff')),
  recorded_by_contact uuid references contact,
  recorded_by_staff uuid references staff_member,
  basis text not null check (basis in ('register','power_of_attorney','resolution','other')),
  -- what the authority rests on, or what was looked at
  note text not null check (length(note) between 5 and 1000),
  evidence_id uuid references evidence,
  valid_until date,
  recorded_at timestamptz not null default now(),
  written_in xid8 not null default pg_current_xact_id(),
  withdrawn_at timestamptz,
  withdrawn_by text not null default '' check (length(withdrawn_by) <= 200),
  -- nobody records an authority of their own
  check ((source = 'supplier' and recorded_by_contact is not null and recorded_by_staff is null and recorded_by_contact <> contact_id)
      or (source = 'staff' and recorded_by_staff is not null and recorded_by_contact is null))
);
create index signing_authority_supplier on signing_authority (supplier_id, recorded_at desc);
create unique index signing_authority_live on signing_authority (contact_id) where withdrawn_at is null;
alter table signing_authority enable row level security;
alter table signing_authority force row level security;
create policy own_rows on signing_authority using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and supplier_id = (select flowdown_supplier_id())));
grant select, insert, update on signing_authority to flowdown_app;

-- A member of staff showed anew who is sitting there: holds for five minutes, for one session.
create table step_up (
  id uuid primary key default gen_random_uuid(),
  auth_user_id uuid not null references auth_user on delete cascade,
  session_hash text not null check (session_hash ~ '^[0-9a-f]{64}$'),
  method text not null check (method in ('totp','passkey','demo')),
  at timestamptz not null default now()
);
create index step_up_person on step_up (auth_user_id, at desc);
alter table step_up enable row level security;
alter table step_up force row level security;
create policy staff_only on step_up using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on step_up to flowdown_app;

create function stepped_up(in_staff uuid) returns boolean language sql stable as
  $$ select exists (select from step_up u join staff_member m on m.auth_user_id = u.auth_user_id
       where m.id = in_staff and u.at > now() - interval '5 minutes') $$;
grant execute on function stepped_up(uuid) to flowdown_app;

create function guard_signing_authority() returns trigger language plpgsql as $$
declare scope text := flowdown_scope();
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if scope not in ('staff', 'supplier') then
    raise exception 'an authority is recorded by a person' using errcode = 'FD007';
  end if;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_at is null
      or to_jsonb(new) - array['withdrawn_at', 'withdrawn_by'] <> to_jsonb(old) - array['withdrawn_at', 'withdrawn_by'] then
      raise exception 'an authority is withdrawn and recorded anew, never edited' using errcode = 'FD007';
    end if;
    return new;
  end if;
  if new.withdrawn_at is not null or new.written_in <> pg_current_xact_id() or new.recorded_at > now() + interval '1 second'
    or not exists (select from contact c where c.id = new.contact_id and c.supplier_id = new.supplier_id
      and c.status = 'active' and c.kind in ('lead', 'signatory')) then
    raise exception 'an authority is that of an active lead or signatory of the supplier' using errcode = 'FD007';
  end if;
  if scope = 'supplier' and (new.source <> 'supplier' or new.supplier_id is distinct from flowdown_supplier_id()
      or not exists (select from contact l join contact c on c.id = new.contact_id where l.id = new.recorded_by_contact
        and l.supplier_id = new.supplier_id and l.status = 'active' and l.kind = 'lead' and lower(l.email) <> lower(c.email))) then
    raise exception 'a supplier''s lead records who else may sign, nobody themselves' using errcode = 'FD007';
  end if;
  if scope = 'staff' and (new.source <> 'staff' or not stepped_up(new.recorded_by_staff)) then
    raise exception 'staff confirm an authority in person' using errcode = 'FD007';
  end if;
  return new;
end $$;
create trigger signing_authority_guard before insert or update on signing_authority
  for each row execute function guard_signing_authority();

-- Every signature names the authority it rests on; every countersignature the second look before it.
alter table signature add column authority_id uuid references signing_authority;
create function guard_signature_authority() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if new.record_type = 'signed' and not exists (select from signing_authority a where a.id = new.authority_id
      and a.contact_id = new.contact_id and a.supplier_id = new.supplier_id and a.withdrawn_at is null
      and (a.valid_until is null or a.valid_until >= flowdown_today())
      -- recorded earlier, never by the click that signs
      and a.written_in <> pg_current_xact_id()) then
    raise exception 'nobody signs without an authority that somebody else recorded before' using errcode = 'FD007';
  end if;
  if new.record_type = 'countersigned' and not stepped_up(new.staff_id) then
    raise exception 'nobody countersigns without showing anew who is there' using errcode = 'FD007';
  end if;
  return new;
end $$;
create trigger signature_needs_authority before insert on signature
  for each row execute function guard_signature_authority();

-- The flag that the gate reads becomes true by a signature that rests on such a record, and by nothing else.
create function guard_agreement_authority() returns trigger language plpgsql as $$
begin
  if current_user <> 'flowdown_app' or new.kind = 'head' then return new; end if;
  if tg_op = 'INSERT' then
    if new.authority_recorded then
      raise exception 'an authority is recorded for a person, not for a draft' using errcode = 'FD006';
    end if;
    return new;
  end if;
  if new.authority_recorded <> old.authority_recorded and (old.state || '>' || new.state) <> 'sent>signed' then
    raise exception 'the authority is settled by signing' using errcode = 'FD006';
  end if;
  if old.state = 'sent' and new.state = 'signed' and (not new.authority_recorded or coalesce(new.sign_by < flowdown_today(), false)) then
    raise exception 'the request to sign is over, or nobody may sign' using errcode = 'FD006';
  end if;
  if new.sign_by is distinct from old.sign_by and (new.state not in ('draft', 'sent') or flowdown_scope() <> 'staff') then
    raise exception 'only staff say until when a text can be signed' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger agreement_needs_authority before insert or update on agreement
  for each row execute function guard_agreement_authority();
