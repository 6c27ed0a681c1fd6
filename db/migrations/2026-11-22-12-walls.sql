-- The second wall: what the application's own login may do, and which rows it sees in which scope.

grant usage on schema public to flowdown_app;
grant select on all tables in schema public to flowdown_app;
revoke select on material_content from flowdown_app;
grant execute on all functions in schema public to flowdown_app;

grant insert, update on setting, staff_member, supplier, contact, access_token, supplier_session, engagement, assessment,
  answer, section_handover, supplier_key, stored_file, evidence_request, evidence, agreement, subcontracting, tier_override,
  material, material_content, access_request, access_grant, outbox_mail, signature_head to flowdown_app;
grant insert, update, delete on rate_limit, answer_evidence, engagement_phase, access_recipient to flowdown_app;
grant insert on answer_event, evidence_message, signature, flow_down_check, tier_decision, access_decision, material_event,
  audit_checkpoint, portfolio_snapshot to flowdown_app;

do $$
declare t text;
begin
  -- a row belongs to one supplier: staff and jobs see it, that supplier sees it, nobody else does
  foreach t in array array['engagement','engagement_phase','assessment','answer','answer_event','section_handover','supplier_key',
    'stored_file','evidence_request','evidence','evidence_message','answer_evidence','agreement','signature','flow_down_check',
    'tier_decision','tier_override','access_request','access_recipient','access_decision','access_grant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I using ((select flowdown_scope()) in (''staff'', ''system'')
      or ((select flowdown_scope()) = ''supplier'' and supplier_id = (select flowdown_supplier_id())))', t);
  end loop;
  -- entering the portal: links and sessions are looked up before anybody is known
  foreach t in array array['contact','access_token','supplier_session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_rows on %I using ((select flowdown_scope()) in (''staff'', ''system'', ''door'')
      or ((select flowdown_scope()) = ''supplier'' and supplier_id = (select flowdown_supplier_id())))', t);
  end loop;
end $$;

alter table supplier enable row level security;
alter table supplier force row level security;
create policy own_rows on supplier using ((select flowdown_scope()) in ('staff', 'system', 'door')
  or ((select flowdown_scope()) = 'supplier' and id = (select flowdown_supplier_id())));

-- both ends of an edge see it; what each may read of it is the query's business
alter table subcontracting enable row level security;
alter table subcontracting force row level security;
create policy both_ends on subcontracting using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and (select flowdown_supplier_id()) in (prime_supplier_id, sub_supplier_id)))
  with check ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and prime_supplier_id = (select flowdown_supplier_id())));

-- an item is named to a supplier only once somebody asked for access on its behalf
alter table material enable row level security;
alter table material force row level security;
create policy named_rows on material using ((select flowdown_scope()) in ('staff', 'system')
  or ((select flowdown_scope()) = 'supplier' and exists (select from access_request r
    where r.material_id = material.id and r.supplier_id = (select flowdown_supplier_id()))));

alter table material_event enable row level security;
alter table material_event force row level security;
create policy staff_reads on material_event for select using ((select flowdown_scope()) in ('staff', 'system'));
create policy anyone_appends on material_event for insert with check ((select flowdown_scope()) in ('staff', 'system', 'supplier'));

alter table outbox_mail enable row level security;
alter table outbox_mail force row level security;
create policy staff_reads on outbox_mail for select using ((select flowdown_scope()) in ('staff', 'system'));
create policy jobs_send on outbox_mail for update using ((select flowdown_scope()) in ('staff', 'system'));
create policy anyone_queues on outbox_mail for insert with check (true);

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy staff_reads on audit_event for select using ((select flowdown_scope()) in ('staff', 'system'));
create policy anyone_appends on audit_event for insert with check (true);
