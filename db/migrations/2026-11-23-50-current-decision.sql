-- Which decision counts for an engagement, and until when: kept, so that what ends soon is found without reading history.

create table current_decision (
  engagement_id uuid primary key references engagement,
  decision_id uuid not null references tier_decision,
  assessment_id uuid not null,
  supplier_id uuid not null references supplier,
  valid_until date not null,
  decided_at timestamptz not null
);
create index current_decision_ending on current_decision (valid_until, decision_id);

insert into current_decision select distinct on (engagement_id) engagement_id, id, assessment_id, supplier_id, valid_until, decided_at
  from tier_decision order by engagement_id, decided_at desc, id;

create function keep_current_decision() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into current_decision values (new.engagement_id, new.id, new.assessment_id, new.supplier_id, new.valid_until, new.decided_at)
    on conflict (engagement_id) do update set decision_id = excluded.decision_id, assessment_id = excluded.assessment_id,
      valid_until = excluded.valid_until, decided_at = excluded.decided_at
      where excluded.decided_at >= current_decision.decided_at;
  return null;
end $$;
create trigger tier_decision_current after insert on tier_decision for each row execute function keep_current_decision();

grant select on current_decision to flowdown_app;
alter table current_decision enable row level security;
alter table current_decision force row level security;
create policy own_rows on current_decision using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and supplier_id = (select flowdown_supplier_id())));
drop index tier_decision_ending;

-- what lies with suppliers, by due day; and what one colleague's suppliers owe
create index assessment_with_supplier on assessment (due_on, id) where state in ('sent', 'opened', 'started', 'returned');
create index supplier_owner_due on supplier (owner_id, due_key, id) where status = 'active';
