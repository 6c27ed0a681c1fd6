-- A document that ends takes the decision that rests on it along on the same day: the forecast names the document, the
-- cause that somebody can do something about.
create or replace function refresh_grant_forecast(in_engagement uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
declare g record; f record; today date := flowdown_today();
begin
  for g in select x.id, x.request_id, x.holds_until, x.lapse_code from access_grant x
    where x.engagement_id = in_engagement and x.revoked_at is null order by x.id loop
    select case when c.met then c.holds_until else today - 1 end as until, c.code into f
      from gate_conditions(in_engagement, g.request_id, today) c
      where not c.met or c.holds_until is not null order by 1, c.code <> 'evidence_current', 2 limit 1;
    if (g.holds_until, g.lapse_code) is distinct from (f.until, f.code) then
      update access_grant set holds_until = f.until, lapse_code = f.code where id = g.id;
    end if;
  end loop;
end $$;
