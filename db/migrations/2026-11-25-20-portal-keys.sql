-- Every key this portal ever sealed with, one after the other: the newest seals, the others only prove what they sealed.

create table portal_key (
  number bigint primary key check (number >= 1),
  key_id text not null unique check (key_id ~ '^[0-9a-f]{16}$'),
  -- the public half alone, base64 of its SPKI
  spki text not null,
  fingerprint text not null unique check (fingerprint ~ '^[0-9a-f]{64}$' and left(fingerprint, 16) = key_id),
  -- ISO 8601 in UTC, as it is signed; empty for the first, which has no beginning that anybody wrote down
  began_at text not null,
  -- the signature of the key before over this one; empty for the first, and where the key before was lost
  handover text not null default '',
  check ((began_at = '') = (number = 1) and (number > 1 or handover = ''))
);
create trigger portal_key_stands before update or delete or truncate on portal_key
  for each statement execute function refuse_change();

-- public anyway; written by the owner of the database alone, when the portal starts or its operator changes the key
grant select on portal_key to flowdown_app;

-- Whatever is sealed is sealed with the key in use: a process that still holds the one before seals nothing more.
create function guard_seal_key() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare newest text := (select k.key_id from portal_key k order by k.number desc limit 1);
begin
  if current_user = 'flowdown_app' and newest is distinct from new.key_id and newest is not null then
    raise exception 'the key % is no longer in use: start this process again', new.key_id using errcode = 'FD120';
  end if;
  return new;
end $$;
create trigger signature_seal_key before insert on signature for each row execute function guard_seal_key();
create trigger audit_checkpoint_seal_key before insert on audit_checkpoint for each row execute function guard_seal_key();
create trigger delivery_record_seal_key before insert on delivery_record for each row execute function guard_seal_key();
