-- A clause of a head agreement was registered with a wrong mode: a risk officer puts it right, with a reason that stays.

create table mode_correction (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement,
  term text not null check (term ~ '^[a-z_]{2,60}$'),
  was text not null check (was in ('substance','at_least_as_strict','same','verbatim')),
  becomes text not null check (becomes in ('substance','at_least_as_strict','same','verbatim')),
  reason text not null check (length(reason) between 10 and 2000),
  corrected_by uuid not null references staff_member,
  corrected_at timestamptz not null default now(),
  check (was <> becomes)
);
create index mode_correction_agreement on mode_correction (agreement_id, corrected_at);
alter table mode_correction enable row level security;
alter table mode_correction force row level security;
create policy staff_only on mode_correction using ((select flowdown_scope()) in ('staff', 'system'));
grant select, insert on mode_correction to flowdown_app;
create trigger mode_correction_stands before update or delete or truncate on mode_correction
  for each statement execute function refuse_change();

-- The one way in which a registered mode changes. Comparisons made with the mode before count no more from this moment on.
create function correct_mode() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if flowdown_scope() <> 'staff' or not exists (select from staff_member s where s.id = new.corrected_by
      and s.status = 'active' and 'risk_officer' = any (s.roles)) then
    raise exception 'a mode is put right by a risk officer' using errcode = 'FD140';
  end if;
  update agreement a set modes = case when new.becomes = 'at_least_as_strict' then a.modes - new.term
      else a.modes || jsonb_build_object(new.term, new.becomes) end
    where a.id = new.agreement_id and a.kind = 'head' and a.state = 'in_force' and a.terms ? new.term
      and coalesce(a.modes ->> new.term, 'at_least_as_strict') = new.was;
  if not found then
    raise exception 'the clause is not passed on in the way that is to be put right' using errcode = 'FD140';
  end if;
  return new;
end $$;
create trigger mode_correction_counts before insert on mode_correction for each row execute function correct_mode();
