-- Steps that wait for a second person are told to whoever can take them, and told again after a time. A hold is lifted by
-- somebody else than who placed it: whoever placed it can ask for that.

alter table reminder_sent drop constraint reminder_sent_subject_kind_check;
alter table reminder_sent add constraint reminder_sent_subject_kind_check check (subject_kind in
  ('assessment','evidence','renewal','agreement','deviation','phase','undertaking','grant','transfer_basis',
   'second_erasure','second_deviation','second_hold','second_break_glass','second_unmarked'));

create table hold_release_ask (
  hold_id uuid primary key references legal_hold,
  asked_by uuid not null references staff_member,
  reason text not null check (length(reason) between 5 and 2000),
  asked_at timestamptz not null default now()
);
alter table hold_release_ask enable row level security;
alter table hold_release_ask force row level security;
create policy staff_only on hold_release_ask using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on hold_release_ask to flowdown_app;
create trigger hold_release_ask_stands before update or delete or truncate on hold_release_ask
  for each statement execute function refuse_change();

create function guard_hold_release_ask() returns trigger language plpgsql
set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and (flowdown_scope() <> 'staff' or not exists (select from legal_hold h
      join staff_member s on s.id = new.asked_by where h.id = new.hold_id and h.lifted_at is null and s.id = h.set_by
        and s.status = 'active' and s.roles && array['risk_officer','administrator'])) then
    raise exception 'whoever placed a hold that stands asks for its end' using errcode = 'FD075';
  end if;
  return new;
end $$;
create trigger hold_release_ask_guard before insert on hold_release_ask
  for each row execute function guard_hold_release_ask();
