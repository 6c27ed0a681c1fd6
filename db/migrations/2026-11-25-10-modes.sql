-- How closely the clauses of a head agreement have to be passed on, and comparisons that know by which of these they were made.

alter table agreement
  -- {"breach_notice": "same"}; what is not named is passed on at least as strictly
  add column modes jsonb not null default '{}' check (jsonb_typeof(modes) = 'object'),
  add constraint agreement_modes_of_heads check (kind = 'head' or modes = '{}');

-- Modes are registered with the terms and stay like them: another mode is another version.
create function guard_agreement_modes() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user = 'flowdown_app' and new.modes is distinct from old.modes then
    raise exception 'what was registered stays as it is: register a new version' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger agreement_modes_guard before update of modes on agreement
  for each row execute function guard_agreement_modes();

-- The modes that a comparison was made with.
alter table flow_down_check add column modes jsonb not null default '{}' check (jsonb_typeof(modes) = 'object');

-- A verdict counts only against what stands above now: when an agreement in between was replaced, or a clause above has to
-- be passed on in another way, nothing was compared.
create or replace function latest_verdict(in_agreement uuid, in_parent uuid) returns text language sql stable as $$
  select case when (c.above is null or c.above = agreements_between(in_agreement))
      and c.modes = (select h.modes from agreement h where h.id = in_parent) then c.verdict end
  from flow_down_check c where c.agreement_id = in_agreement and c.parent_id = in_parent order by c.checked_at desc, c.id limit 1
$$;
