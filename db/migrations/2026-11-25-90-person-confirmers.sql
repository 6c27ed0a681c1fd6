-- What a person is cleared for is confirmed by an active risk officer and by nobody else: the gate opens on it.
create or replace function guard_supplier_person() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  fresh boolean := tg_op = 'INSERT';
  citizenship boolean;
  undertaking boolean;
begin
  if tg_op = 'UPDATE' and (new.supplier_id, new.email) is distinct from (old.supplier_id, old.email) then
    raise exception 'a person keeps the mail address: enter another person' using errcode = 'FD009';
  end if;
  citizenship := new.citizenship_confirmed_on is not null and (fresh
    or (new.citizenship_confirmed_on, new.citizenship_confirmed_by) is distinct from (old.citizenship_confirmed_on, old.citizenship_confirmed_by));
  undertaking := new.undertaking_confirmed_on is not null and (fresh
    or (new.undertaking_confirmed_on, new.undertaking_confirmed_by) is distinct from (old.undertaking_confirmed_on, old.undertaking_confirmed_by));
  if current_user = 'flowdown_app' and (citizenship or undertaking) then
    if flowdown_scope() <> 'staff'
      or (citizenship and not is_active_risk_officer(new.citizenship_confirmed_by))
      or (undertaking and not is_active_risk_officer(new.undertaking_confirmed_by)) then
      raise exception 'a risk officer confirms what a person is cleared for' using errcode = 'FD009';
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

create function is_active_risk_officer(in_staff uuid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from staff_member s where s.id = in_staff and s.status = 'active' and 'risk_officer' = any (s.roles))
$$;
