-- How far each stream is under a checkpoint: the next checkpoint names only what moved. Proof lies in the checkpoints.

create table audit_sealed (
  stream text primary key references audit_stream,
  seq bigint not null
);
grant select, insert, update on audit_sealed to flowdown_app;

create index audit_event_actor on audit_event (actor_id, at desc);
create index audit_event_supplier on audit_event (supplier_id, at desc);
