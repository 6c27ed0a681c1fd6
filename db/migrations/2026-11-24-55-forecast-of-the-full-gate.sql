-- The forecast follows the new facts too: people, revocations, incidents, plans, handling rules, and what an item is.

create function refresh_forecast_where(in_engagements uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); e uuid;
begin
  perform set_config('flowdown.scope', 'system', true);
  for e in select distinct g.engagement_id from access_grant g
    where g.revoked_at is null and (in_engagements is null or g.engagement_id = any (in_engagements)) loop
    perform refresh_grant_forecast(e);
  end loop;
  perform set_config('flowdown.scope', caller, true);
end $$;

create function refresh_forecast_of_record() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
declare caller text := flowdown_scope(); found uuid[];
begin
  perform set_config('flowdown.scope', 'system', true);
  if tg_table_name = 'revocation_entry' then
    select array_agg(distinct x.engagement_id) into found from access_grant x
      where x.supplier_id = new.supplier_id or exists (select from access_recipient p where p.request_id = x.request_id and p.email = new.email);
  elsif tg_table_name in ('phase_term_check') then
    select array_agg(p.engagement_id) into found from phase_proposal p where p.id = new.proposal_id;
  else
    select array_agg(distinct x.engagement_id) into found from access_grant x where x.supplier_id = new.supplier_id;
  end if;
  perform set_config('flowdown.scope', caller, true);
  perform refresh_forecast_where(coalesce(found, '{}'));
  return null;
end $$;
create trigger revocation_entry_facts after insert or update on revocation_entry
  for each row execute function refresh_forecast_of_record();
create trigger incident_facts after insert or update on incident for each row execute function refresh_forecast_of_record();
create trigger supplier_person_facts after insert or update on supplier_person
  for each row execute function refresh_forecast_of_record();
create trigger phase_term_check_facts after insert on phase_term_check
  for each row execute function refresh_forecast_of_record();

create function refresh_forecast_of_rules() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform refresh_forecast_where(null);
  return null;
end $$;
create trigger handling_edition_facts after update of state on handling_edition
  for each row when (new.state = 'published') execute function refresh_forecast_of_rules();

drop trigger material_facts on material;
create trigger material_facts after update of level, phase, overlays, allowed_countries, allowed_citizenships, head_agreement_id
  on material for each row execute function refresh_forecast_of_material();

alter table reminder_sent drop constraint reminder_sent_subject_kind_check;
alter table reminder_sent add constraint reminder_sent_subject_kind_check check (subject_kind in
  ('assessment','evidence','renewal','agreement','deviation','phase','undertaking','grant'));

create index engagement_phase_closes on engagement_phase (closes_on);
create index supplier_person_undertaking on supplier_person (undertaking_until) where undertaking_until is not null;
create index agreement_ends on agreement (ends_on) where ends_on is not null;
