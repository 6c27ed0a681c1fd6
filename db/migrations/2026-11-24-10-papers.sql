-- What may be signed beside deed and joinder: a mutual confidentiality agreement, the sheet to the standard contractual
-- clauses, the acknowledgement of export control. The gate goes on asking for the deed or the joinder alone.

alter table agreement drop constraint agreement_kind_check;
alter table agreement add constraint agreement_kind_check
  check (kind in ('head','supplier_deed','joinder','nda','scc_sheet','export_acknowledgement'));
alter table agreement
  -- what a paper names beside its terms, as it was chosen; its text says it in words
  add column facts jsonb;

drop index agreement_one_draft;
create unique index agreement_one_draft on agreement (engagement_id, kind) where kind <> 'head' and state = 'draft';

-- Facts are part of the text: once it was sent they stay.
create function guard_agreement_facts() returns trigger language plpgsql as $$
begin
  if current_user = 'flowdown_app' and old.state <> 'draft' and new.facts is distinct from old.facts then
    raise exception 'a text that was sent stays as it is' using errcode = 'FD006';
  end if;
  return new;
end $$;
create trigger agreement_facts_guard before update of facts on agreement
  for each row execute function guard_agreement_facts();

-- The agreement of an engagement that counts: the one in force, else the newest that was not given up.
create or replace function gate_deed(in_engagement uuid) returns agreement language sql stable as
  $$ select a from agreement a where a.engagement_id = in_engagement and a.kind in ('supplier_deed', 'joinder')
       and a.state not in ('withdrawn', 'superseded', 'declined', 'terminated')
     order by (a.state = 'in_force') desc, a.created_at desc, a.id limit 1 $$;
