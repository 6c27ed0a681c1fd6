-- Which reminder went out: written in the transaction that queues the mail, so each is sent once and none is lost.

create table reminder_sent (
  subject_kind text not null check (subject_kind in ('assessment','evidence')),
  subject_id uuid not null,
  -- the day the reminder counts from: a new day starts a new round of reminders
  due_on date not null,
  key text not null,
  supplier_id uuid not null references supplier,
  sent_at timestamptz not null default now(),
  primary key (subject_kind, subject_id, due_on, key)
);
create index reminder_sent_supplier on reminder_sent (supplier_id);

alter table reminder_sent enable row level security;
alter table reminder_sent force row level security;
create policy staff_only on reminder_sent using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on reminder_sent to flowdown_app;
