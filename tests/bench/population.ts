// A population of suppliers for measuring: written set by set, with the counts that triggers would have kept.
import type pg from "pg";

/** Adds suppliers with contacts, engagements, assessments in every state, and the table of the yardstick. */
export async function populate(owner: pg.Pool, count: number, staffId: string): Promise<void> {
  await owner.query(
    "create table if not exists bench_row (id uuid primary key default gen_random_uuid(), name text, country text, state text, due date)",
  );
  await owner.query("grant select, update on bench_row to flowdown_app");
  await owner.query(
    `insert into bench_row (name, country, state, due) select 'Supplier ' || lpad(g::text, 6, '0'), 'DE', 'open', current_date + g % 90
    from generate_series(1, $1::int) g`,
    [Math.min(count, 1000)],
  );
  await owner.query("create index if not exists bench_row_name on bench_row (name)");
  const client = await owner.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('flowdown.scope', 'system', true)");
    // the summaries are written here as the triggers would, which would take minutes one by one
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into supplier (legal_name, registration_number, country, domain, tags, owner_id, created_by, exposure, tier, assessment_state, due_on, evidence_expires_on, created_at)
      select 'Supplier ' || lpad(g::text, 6, '0') || ' GmbH', 'HRB ' || g, (array['DE','FR','PL','CZ','IT','US','GB','JP'])[1 + g % 8], 'supplier' || g || '.example',
        array['metal'], $2, $2, (array['E0','E1','E2','E3','E4'])[1 + g % 5], case when g % 3 = 0 then (array['low','moderate','high','critical'])[1 + g % 4] end,
        (array['none','sent','opened','started','submitted','decided'])[1 + g % 6], case when g % 6 in (1, 2, 3) then current_date + (g % 60) - 20 end,
        case when g % 3 = 0 then current_date + (g % 400) end, now() - (g || ' minutes')::interval
      from generate_series(1, $1::int) g`,
      [count, staffId],
    );
    await client.query(
      "insert into contact (supplier_id, name, email) select id, 'Contact', 'contact@' || domain from supplier",
    );
    await client.query(
      `insert into engagement (supplier_id, title, business_owner_id, created_by, material_level, access_mode, volume, subcontracting, countries, exposure, package, due_on, state)
      select id, 'Castings', $1, $1, 'C2', 'download', 'regular', 'none', array['DE'], coalesce(exposure, 'E2'), '{}', current_date + 20, 'open' from supplier where assessment_state <> 'none'`,
      [staffId],
    );
    await client.query(`insert into assessment (supplier_id, engagement_id, questionnaire, edition, edition_sha256, model_edition, exposure, state, due_on, sent_at, submitted_at)
      select e.supplier_id, e.id, 'confidentiality-baseline', '2026-1', repeat('0', 64), '2026-1', e.exposure, s.assessment_state, e.due_on, now() - interval '9 days', case when s.assessment_state in ('submitted', 'decided') then now() - interval '2 days' end from engagement e join supplier s on s.id = e.supplier_id`);
    await client.query(`insert into portfolio_delta (kind, key, day, n)
      select 'cell', concat_ws('|', coalesce(exposure, '-'), coalesce(tier, '-'), '-'), null::date, count(*) from supplier group by 2 union all
      select 'state', assessment_state, null, count(*) from supplier group by 2 union all
      select 'due', '', due_on, count(*) from supplier group by 3 union all
      select 'expiry', '', evidence_expires_on, count(*) from supplier group by 3`);
    await client.query("commit");
  } finally {
    client.release();
  }
  await owner.query("analyze");
}
