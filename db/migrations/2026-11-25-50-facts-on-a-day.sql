-- The facts of the gate as they count on another day: to look ahead, to look back, and to hold both walls against each
-- other on any day. Only the facts listen to it; the conditions of the wall are told their day and never read it.

create function gate_facts_day() returns date language sql stable as
  $$ select coalesce(nullif(current_setting('flowdown.facts_day', true), '')::date, flowdown_today()) $$;

-- Each part that asked for today now asks for the day of the facts; what is offered as evidence can be told apart.
do $$
declare part record;
begin
  for part in select p.oid, pg_get_functiondef(p.oid) as text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('gate_supplier_facts', 'gate_assessment_facts', 'gate_evidence_facts', 'gate_offers',
      'gate_person_fact', 'gate_request_facts') loop
    execute replace(replace(part.text, 'flowdown_today()', 'gate_facts_day()'),
      'jsonb_build_object(''state'', case when v.review_state', 'jsonb_build_object(''id'', v.id, ''state'', case when v.review_state');
  end loop;
end $$;

-- gate_facts() or gate_facts_of_item() as they count on a day. An item is named where nobody asked for it yet.
create function gate_facts_on(in_engagement uuid, in_request uuid, in_material uuid, in_day date) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare facts jsonb;
begin
  perform set_config('flowdown.facts_day', in_day::text, true);
  facts := case when in_request is null and in_material is not null then gate_facts_of_item(in_engagement, in_material)
    else gate_facts(in_engagement, in_request) end;
  perform set_config('flowdown.facts_day', '', true);
  return facts;
end $$;
grant execute on function gate_facts_day(), gate_facts_on(uuid, uuid, uuid, date) to flowdown_app;
