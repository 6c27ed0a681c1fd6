-- A mail may carry a signed agreement: the row names it, and the sealed PDF is made from its records when the mail leaves.

alter table outbox_mail add column attached_agreement uuid references agreement;

-- Naming one is for staff's acts and the portal's own: a supplier's login could else have somebody else's sent to itself.
drop policy anyone_queues on outbox_mail;
create policy anyone_queues on outbox_mail for insert with check (attached_agreement is null
  or (select flowdown_scope()) in ('staff', 'system'));

-- What a mail carries, to whom, stays as it was written: a mail sent again is the mail that was to be sent.
create function guard_outbox_mail() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and (new.attached_agreement is distinct from old.attached_agreement
    or (new.to_address, new.template, new.subject) is distinct from (old.to_address, old.template, old.subject)) then
    raise exception 'a mail that was written stays as it is' using errcode = 'FD121';
  end if;
  return new;
end $$;
create trigger outbox_mail_guard before update on outbox_mail for each row execute function guard_outbox_mail();
