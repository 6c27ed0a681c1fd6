-- Mail waits here until it was handed to an SMTP server; without one an administrator reads it in the portal.

create table outbox_mail (
  id uuid primary key default gen_random_uuid(),
  template text not null,
  to_address text not null check (length(to_address) <= 254),
  to_name text not null default '',
  subject text not null check (length(subject) <= 300),
  text_body text not null,
  html_body text not null,
  supplier_id uuid references supplier,
  subject_id uuid,
  state text not null default 'queued' check (state in ('queued','sent','failed','kept')),
  attempts integer not null default 0,
  last_error text not null default '',
  smtp_response text not null default '',
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_mail_list on outbox_mail (created_at desc, id);
create index outbox_mail_subject on outbox_mail (subject_id);

-- The application may put work on the queue and nothing else; the queue's own tables stay out of its reach.
create function enqueue_job(in_task text, in_payload json, in_key text default null, in_run_at timestamptz default null)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(identifier => in_task, payload => in_payload, job_key => in_key,
    run_at => in_run_at, max_attempts => 12);
end $$;
