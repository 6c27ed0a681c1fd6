-- One figure a day for the trend: replaced whole when it is taken again on the same day, with the tier in force that day.

revoke insert on portfolio_snapshot from flowdown_app;

-- 'cell' and 'state' as they are kept, and 'tier': how many active suppliers stand in each tier on that day, overrides included.
create function keep_portfolio_snapshot(in_day date) returns void language sql security definer set search_path = pg_catalog, public as $$
  delete from portfolio_snapshot where day = in_day;
  insert into portfolio_snapshot (day, kind, key, n)
    select in_day, kind, key, sum(n) from portfolio_delta where kind in ('cell', 'state')
      group by kind, key having sum(n) <> 0
    union all
    select in_day, 'tier', tier, sum(n) from (
      select case when day >= in_day and split_part(key, '|', 3) <> '-' then split_part(key, '|', 3)
        else split_part(key, '|', 2) end as tier, n
      from portfolio_delta where kind = 'cell') cells
      group by tier having sum(n) <> 0
$$;
grant execute on function keep_portfolio_snapshot(date) to flowdown_app;
