-- The record that stands: one hash chain per stream, written in the transaction of the change, never changed after.

create table audit_stream (
  stream text primary key,
  seq bigint not null,
  hash text not null
);

create table audit_event (
  stream text not null,
  seq bigint not null,
  at timestamptz not null,
  at_text text not null,
  type text not null,
  supplier_id uuid,
  subject_id uuid,
  actor_kind text not null check (actor_kind in ('staff','supplier','system','nobody')),
  actor_id uuid,
  actor_name text not null,
  body text not null,
  prev_hash text not null,
  hash text not null,
  written_in xid8 not null default pg_current_xact_id(),
  primary key (stream, seq)
);
create index audit_event_at on audit_event (at desc, stream, seq);
create index audit_event_type on audit_event (type, at desc);
create index audit_event_subject on audit_event (subject_id, at desc);

-- Appends one event and returns its hash. The hashed text is laid down in app/sealing/verify.mjs.
create function audit_append(in_stream text, in_type text, in_supplier uuid, in_subject uuid,
  in_actor_kind text, in_actor_id uuid, in_actor_name text, in_body text)
returns text language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head audit_stream;
  moment timestamptz := clock_timestamp();
  moment_text text;
  new_hash text;
begin
  insert into audit_stream values (in_stream, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from audit_stream where stream = in_stream for update;
  moment_text := to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  new_hash := encode(sha256(convert_to('flowdown/audit/v1' || chr(10) || in_stream || chr(10) || (head.seq + 1) || chr(10)
    || head.hash || chr(10) || moment_text || chr(10) || in_body, 'UTF8')), 'hex');
  insert into audit_event (stream, seq, at, at_text, type, supplier_id, subject_id, actor_kind, actor_id, actor_name,
    body, prev_hash, hash)
  values (in_stream, head.seq + 1, moment, moment_text, in_type, in_supplier, in_subject, in_actor_kind, in_actor_id,
    in_actor_name, in_body, head.hash, new_hash);
  update audit_stream set seq = head.seq + 1, hash = new_hash where stream = in_stream;
  return new_hash;
end $$;

create table audit_checkpoint (
  number bigint primary key,
  prev_hash text not null,
  at_text text not null,
  heads text not null,
  key_id text not null,
  signature text not null,
  hash text not null
);

-- Nothing above may change once written, whoever asks: owners included, short of dropping the trigger.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'FD002';
end $$;
create trigger audit_event_stands before update or delete or truncate on audit_event
  for each statement execute function refuse_change();
create trigger audit_checkpoint_stands before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse_change();
create trigger signature_stands before update or delete or truncate on signature
  for each statement execute function refuse_change();
create trigger tier_decision_stands before update or delete or truncate on tier_decision
  for each statement execute function refuse_change();
create trigger access_decision_stands before update or delete or truncate on access_decision
  for each statement execute function refuse_change();
create trigger material_event_stands before update or delete or truncate on material_event
  for each statement execute function refuse_change();
create trigger answer_event_stands before update or delete or truncate on answer_event
  for each statement execute function refuse_change();
