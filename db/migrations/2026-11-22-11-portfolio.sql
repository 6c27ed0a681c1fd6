-- Aggregates kept by the database: lists and dashboards cost the same for a thousand suppliers as for a hundred thousand.

create table portfolio_delta (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('cell','state','due','expiry','grant')),
  key text not null default '',
  day date,
  n integer not null
);
create index portfolio_delta_read on portfolio_delta (kind, key, day);

create table portfolio_snapshot (
  day date not null,
  kind text not null,
  key text not null,
  n integer not null,
  primary key (day, kind, key)
);

-- Folds the deltas so that reading stays cheap. Rows written meanwhile are left for the next time.
create function compact_portfolio() returns void language sql security definer set search_path = pg_catalog, public as $$
  with taken as (delete from portfolio_delta returning kind, key, day, n)
  insert into portfolio_delta (kind, key, day, n)
  select kind, key, day, sum(n) from taken group by kind, key, day having sum(n) <> 0 order by kind, key, day
$$;

create function tally_supplier() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and (old.status, old.exposure, old.tier, old.override_tier, old.override_until, old.assessment_state,
      old.due_on, old.evidence_expires_on) is not distinct from (new.status, new.exposure, new.tier, new.override_tier,
      new.override_until, new.assessment_state, new.due_on, new.evidence_expires_on) then
    return null;
  end if;
  if tg_op <> 'INSERT' and old.status = 'active' then
    insert into portfolio_delta (kind, key, day, n) values
      ('cell', concat_ws('|', coalesce(old.exposure, '-'), coalesce(old.tier, '-'), coalesce(old.override_tier, '-')), old.override_until, -1),
      ('state', old.assessment_state, null, -1), ('due', '', old.due_on, -1), ('expiry', '', old.evidence_expires_on, -1);
  end if;
  if tg_op <> 'DELETE' and new.status = 'active' then
    insert into portfolio_delta (kind, key, day, n) values
      ('cell', concat_ws('|', coalesce(new.exposure, '-'), coalesce(new.tier, '-'), coalesce(new.override_tier, '-')), new.override_until, 1),
      ('state', new.assessment_state, null, 1), ('due', '', new.due_on, 1), ('expiry', '', new.evidence_expires_on, 1);
  end if;
  return null;
end $$;
create trigger supplier_tally after insert or update or delete on supplier for each row execute function tally_supplier();

create function tally_grant() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and (old.revoked_at is null, old.holds_until, old.lapse_code)
      is not distinct from (new.revoked_at is null, new.holds_until, new.lapse_code) then return null; end if;
  if tg_op <> 'INSERT' and old.revoked_at is null then
    insert into portfolio_delta (kind, key, day, n) values ('grant', coalesce(old.lapse_code, ''), old.holds_until, -1);
  end if;
  if tg_op <> 'DELETE' and new.revoked_at is null then
    insert into portfolio_delta (kind, key, day, n) values ('grant', coalesce(new.lapse_code, ''), new.holds_until, 1);
  end if;
  return null;
end $$;
create trigger access_grant_tally after insert or update or delete on access_grant for each row execute function tally_grant();

-- Until when each grant of an engagement holds if nothing changes, and which condition ends it.
create function refresh_grant_forecast(in_engagement uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare g record; f record; today date := flowdown_today();
begin
  for g in select x.id, x.request_id, x.holds_until, x.lapse_code from access_grant x
    where x.engagement_id = in_engagement and x.revoked_at is null order by x.id loop
    select case when c.met then c.holds_until else today - 1 end as until, c.code into f
      from gate_conditions(in_engagement, g.request_id, today) c
      where not c.met or c.holds_until is not null order by 1, 2 limit 1;
    if (g.holds_until, g.lapse_code) is distinct from (f.until, f.code) then
      update access_grant set holds_until = f.until, lapse_code = f.code where id = g.id;
    end if;
  end loop;
end $$;

-- Recomputes what lists show about one supplier. Worst tier and highest exposure over its open engagements.
create function refresh_supplier_summary(in_supplier uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare caller text := flowdown_scope(); worst record; latest text; e record; today date := flowdown_today();
begin
  perform set_config('flowdown.scope', 'system', true);
  for e in select x.id from engagement x where x.supplier_id = in_supplier and x.state = 'open'
    union select c.engagement_id from subcontracting c where c.sub_supplier_id = in_supplier loop
    perform refresh_grant_forecast(e.id);
  end loop;
  select t.tier, o.tier as override_tier, o.expires_on as override_until into worst
    from engagement x cross join lateral (select * from tier_decision y where y.engagement_id = x.id order by y.decided_at desc limit 1) t
    left join lateral (select * from tier_override y where y.decision_id = t.id and y.state = 'confirmed'
      order by y.confirmed_at desc limit 1) o on true
    where x.supplier_id = in_supplier and x.state = 'open'
    order by tier_rank(case when o.expires_on >= today then o.tier else t.tier end) desc limit 1;
  select a.state into latest from assessment a where a.supplier_id = in_supplier order by a.created_at desc, a.id limit 1;
  update supplier s set (exposure, tier, override_tier, override_until, assessment_state, due_on, evidence_expires_on, live_grants, attention) = (
    (select max(x.exposure) from engagement x where x.supplier_id = in_supplier and x.state in ('draft', 'open')),
    worst.tier, worst.override_tier, worst.override_until, coalesce(latest, 'none'),
    (select min(a.due_on) from assessment a where a.supplier_id = in_supplier and a.state in ('sent','opened','started','returned')),
    (select min(v.expires_on) from evidence v where v.supplier_id = in_supplier and v.review_state = 'accepted' and v.replaced_at is null),
    (select count(*) from access_grant g where g.supplier_id = in_supplier and g.revoked_at is null),
    (select count(*) from assessment a where a.supplier_id = in_supplier and a.state = 'submitted')
      + (select count(*) from evidence v where v.supplier_id = in_supplier and v.review_state = 'pending' and v.replaced_at is null)
      + (select count(*) from subcontracting c where c.prime_supplier_id = in_supplier and c.state = 'proposed')
      + (select count(*) from agreement a where a.supplier_id = in_supplier and a.state = 'signed')
      + (select count(*) from tier_override o where o.supplier_id = in_supplier and o.state = 'proposed'))
    where s.id = in_supplier;
  perform set_config('flowdown.scope', caller, true);
end $$;

create function facts_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'subcontracting' then
    perform refresh_supplier_summary(new.prime_supplier_id);
  elsif new.supplier_id is not null then
    perform refresh_supplier_summary(new.supplier_id);
  end if;
  return null;
end $$;
create trigger engagement_facts after insert or update on engagement for each row execute function facts_changed();
create trigger engagement_phase_facts after insert or update on engagement_phase for each row execute function facts_changed();
create trigger assessment_facts after insert or update of state, due_on on assessment for each row execute function facts_changed();
create trigger evidence_facts after insert or update on evidence for each row execute function facts_changed();
create trigger evidence_request_facts after insert or update on evidence_request for each row execute function facts_changed();
create trigger agreement_facts after insert or update on agreement for each row execute function facts_changed();
create trigger flow_down_check_facts after insert on flow_down_check for each row execute function facts_changed();
create trigger subcontracting_facts after insert or update on subcontracting for each row execute function facts_changed();
create trigger tier_decision_facts after insert on tier_decision for each row execute function facts_changed();
create trigger tier_override_facts after insert or update on tier_override for each row execute function facts_changed();
create trigger access_grant_facts after insert or update of revoked_at on access_grant for each row execute function facts_changed();
