-- An independent authority's timestamp (RFC 3161) of a checkpoint: added once, never changed. And how the asking goes.

create table checkpoint_stamp (
  checkpoint bigint primary key references audit_checkpoint,
  -- the authority's answer as it came (TimeStampResp, DER)
  response bytea not null check (length(response) between 100 and 100000),
  -- what it states, read from it when it was checked
  stamped_at timestamptz not null,
  authority text not null,
  -- SHA-256 of the authority's certificate
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  serial text not null,
  -- whether the certificate led to the configured root; false where none is configured
  rooted boolean not null,
  kept_at timestamptz not null default now()
);
create trigger checkpoint_stamp_stands before update or delete or truncate on checkpoint_stamp
  for each statement execute function refuse_change();

-- How often an authority was asked for a checkpoint that has no stamp yet, what came of it, and whether asking has ended.
create table checkpoint_stamp_try (
  checkpoint bigint primary key references audit_checkpoint,
  tries integer not null check (tries >= 1),
  reason text not null check (length(reason) <= 500),
  given_up boolean not null,
  at timestamptz not null default now()
);

alter table checkpoint_stamp enable row level security;
alter table checkpoint_stamp force row level security;
create policy anyone_reads on checkpoint_stamp for select using (true);
create policy jobs_add on checkpoint_stamp for insert with check ((select flowdown_scope()) = 'system');
alter table checkpoint_stamp_try enable row level security;
alter table checkpoint_stamp_try force row level security;
create policy staff_reads on checkpoint_stamp_try for select using ((select flowdown_scope()) in ('staff', 'system'));
create policy jobs_note on checkpoint_stamp_try for insert with check ((select flowdown_scope()) = 'system');
create policy jobs_renew on checkpoint_stamp_try for update using ((select flowdown_scope()) = 'system');
grant select, insert on checkpoint_stamp to flowdown_app;
grant select, insert, update on checkpoint_stamp_try to flowdown_app;

-- Work that must not take more than one worker at a time stands in a line of its own.
create function enqueue_in_line(in_line text, in_task text, in_payload json, in_key text)
returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform graphile_worker.add_job(identifier => in_task, payload => in_payload, job_key => in_key, queue_name => in_line,
    max_attempts => 12);
end $$;
revoke execute on function enqueue_in_line(text, text, json, text) from public;
grant execute on function enqueue_in_line(text, text, json, text) to flowdown_app;
