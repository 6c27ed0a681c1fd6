-- What is signed beside deed and joinder is signed anew in rounds too; a paper with a whole company hangs on no engagement.

alter table renewal alter column engagement_id drop not null;

create or replace function guard_renewal() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_user <> 'flowdown_app' then return new; end if;
  if tg_op = 'INSERT' then
    if flowdown_scope() <> 'staff' or new.state <> 'open' or new.opened_on <> flowdown_today() or not exists (
        select from agreement a where a.id = new.agreement_id and a.supplier_id = new.supplier_id
          and a.engagement_id is not distinct from new.engagement_id and a.kind <> 'head' and a.state = 'in_force') then
      raise exception 'what is in force is renewed, by staff' using errcode = 'FD015';
    end if;
    new.held_until := flow_down_lasts(new.agreement_id, new.previous_head_id);
    return new;
  end if;
  if flowdown_scope() not in ('staff', 'system') or old.state = 'released' and new.state <> 'released' then
    raise exception 'a release is not taken back' using errcode = 'FD015';
  end if;
  return new;
end $$;
