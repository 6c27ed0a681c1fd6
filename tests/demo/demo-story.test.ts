import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { figuresAt } from "#app/demo/seed-records.ts";
import { keepPersonaLinks } from "#app/demo/personas.server.ts";
import { Ledger } from "#app/demo/ledger.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { listWallConditions } from "#db/gate-facts.ts";
import { aDemo } from "./a-demo.ts";

let demo: Awaited<ReturnType<typeof aDemo>>;
const spoken: unknown[] = [];

beforeAll(async () => {
  const said = (["log", "info", "warn", "error"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words) => void spoken.push(words)),
  );
  demo = await aDemo();
  expect(await demo.seed()).toBe(true);
  for (const spy of said) spy.mockRestore();
}, 120_000);
afterAll(() => demo.end());

async function rows<Row>(query: string): Promise<Row[]> {
  return (await demo.db.owner.query(query)).rows as Row[];
}

async function values(query: string): Promise<string[]> {
  return (await rows<{ value: string }>(query)).map(({ value }) => value).sort();
}

describe("told once", () => {
  test("a second telling adds nothing", async () => {
    const count = `select (select count(*) from audit_event) as events, (select count(*) from answer) as answers,
      (select count(*) from supplier) as suppliers, (select count(*) from stored_file) as files`;
    const before = await rows(count);
    expect(await demo.seed()).toBe(false);
    expect(await rows(count)).toEqual(before);
  });

  test("nothing is said on the console meanwhile", () => {
    expect(spoken).toEqual([]);
  });

  test("the same people get the same links on every start, good for weeks", async () => {
    const start = () =>
      inTransaction({ database: demo.db.database, scope: SYSTEM }, (writer, { now }) =>
        keepPersonaLinks(demo.portal, writer, now),
      );
    const first = await start();
    expect(first.length).toBeGreaterThanOrEqual(10);
    expect(new Set(first.map(({ href }) => href)).size).toBe(first.length);
    expect(await start()).toEqual(first);
    const kept = await rows(
      "select id from access_token where purpose = 'demo_sign_in' and expires_at > now() + interval '29 days'",
    );
    expect(kept.length).toBe(first.length);
  });
});

describe("every state is there:", () => {
  test("copies that are still out after an access ended, some of them overdue, none without a line", async () => {
    const lines = await rows<{ late: boolean; told: boolean }>(
      "select due_on < flowdown_today() as late, opened_at < now() as told from return_line where state = 'open'",
    );
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(lines.some(({ late }) => late)).toBe(true);
    expect(lines.every(({ told }) => told)).toBe(true);
    expect(await rows("select 1 from copies_to_return")).toEqual([]);
  });

  test("about fifty suppliers in nine countries, one archived", async () => {
    const [count] = await rows<{ n: number; countries: number; archived: number }>(
      `select count(*)::int as n, count(distinct country)::int as countries,
        count(*) filter (where status = 'archived')::int as archived from supplier`,
    );
    expect(count).toMatchObject({ countries: 9, archived: 1 });
    expect(count?.n).toBeGreaterThanOrEqual(40);
  });

  test("assessments from sent to withdrawn, every tier, overdue ones", async () => {
    expect(await values("select distinct state as value from assessment")).toEqual([
      "decided",
      "opened",
      "returned",
      "sent",
      "started",
      "submitted",
      "withdrawn",
    ]);
    expect(await values("select distinct tier as value from tier_decision")).toEqual([
      "critical",
      "high",
      "low",
      "moderate",
    ]);
    expect(
      (
        await rows(
          "select id from assessment where state in ('sent','opened','started') and due_on < flowdown_today()",
        )
      ).length,
    ).toBeGreaterThanOrEqual(2);
    expect(await values("select distinct unnest(knock_outs) as value from tier_decision")).toEqual([
      "AI_TRAINING_NOT_EXCLUDED",
      "NO_MFA",
    ]);
  });

  test("engagements, agreements, comparisons, subcontractors, overrides, requests", async () => {
    const of = (table: string, column = "state") =>
      values(`select distinct ${column} as value from ${table}`);
    expect(await of("engagement")).toEqual(["closed", "draft", "open", "withdrawn"]);
    expect(await of("agreement")).toEqual(["declined", "draft", "in_force", "sent", "signed"]);
    expect(await of("agreement", "kind")).toEqual([
      "export_acknowledgement",
      "head",
      "joinder",
      "nda",
      "supplier_deed",
    ]);
    expect(await of("flow_down_check", "verdict")).toEqual(["fail", "pass", "review"]);
    expect(await of("subcontracting")).toEqual(["consented", "objected", "proposed"]);
    expect(await of("tier_override")).toEqual(["confirmed", "proposed"]);
    expect(await of("access_request")).toEqual(["granted", "open", "refused"]);
    expect(await of("evidence", "review_state")).toEqual(["accepted", "pending", "rejected"]);
    expect(await of("stored_file", "scan_state")).toEqual(["clean", "not_scanned"]);
    expect(await of("evidence_request")).toEqual(["open", "waived"]);
    expect(await of("material", "level")).toEqual(["C1", "C2", "C3", "C4"]);
    expect(await of("section_handover")).toEqual(["done", "open"]);
    expect(await of("supplier_import")).toEqual(["done"]);
    expect(await of("answer", "review_state")).toEqual(["accepted", "pending", "returned"]);
  });

  test("live, suspended and revoked grants, each for its own reason", async () => {
    const [count] = await rows<Record<string, number>>(
      `select count(*) filter (where revoked_at is not null)::int as revoked,
        count(*) filter (where revoked_at is null and holds_until >= flowdown_today())::int as live,
        count(*) filter (where revoked_at is null and suspension_noted_at is not null)::int as suspended from access_grant`,
    );
    expect(count?.live).toBeGreaterThanOrEqual(8);
    expect(count).toMatchObject({ revoked: 2, suspended: 4 });
    expect(
      await values(
        `select distinct s.legal_name as value from access_grant g join supplier s on s.id = g.supplier_id
          where g.suspension_noted_at is not null`,
      ),
    ).toEqual([
      "Ateliers Vernaison SAS",
      "Kruszyna Galwano Sp. z o.o.",
      "Penhallow Coatings Ltd",
      "Spiegelwerk Ilmtal GmbH",
    ]);
  });

  test("certificates that end in 20, 50 and 80 days, one that ended", async () => {
    const days = await rows<{ days: number }>(
      `select distinct (expires_on - flowdown_today())::int as days from evidence
        where review_state = 'accepted' and expires_on < flowdown_today() + 90 order by 1`,
    );
    expect(days.map((row) => row.days)).toEqual([-6, 20, 50, 80]);
  });
});

test("a chain of five tiers for the mirror: one gap accepted by two people, one promise too slow for the chain", async () => {
  const edges = await rows<{ tier: number; name: string; verdict: string; until: string | null }>(
    `select b.depth + 1 as tier, c.name, latest_verdict(c.joinder_id, e.head_agreement_id) as verdict,
        flow_down_accepted_until(c.joinder_id, e.head_agreement_id)::text as until
      from engagement e, chain_below(e.id) b join subcontracting c on c.id = b.edge_id
      where e.title like 'Telescope mirror%' order by 1`,
  );
  expect(edges).toMatchObject([
    { tier: 2, name: "Vltava Optika s.r.o.", verdict: "review", until: expect.any(String) },
    { tier: 3, name: "Revêtements Isara SAS", verdict: "pass", until: null },
    { tier: 4, name: "Metrologia Lagunare S.r.l.", verdict: "pass", until: null },
    { tier: 5, name: "Mälarviken Analys AB", verdict: "fail", until: null },
  ]);
  const [slow] = await rows<{ term: string; verdict: string }>(
    `select o.term, o.verdict from subcontracting c join engagement e on e.id = c.engagement_id,
        open_clauses(c.joinder_id, e.head_agreement_id) o where c.name = 'Mälarviken Analys AB'`,
  );
  expect(slow).toEqual({ term: "breach_notice", verdict: "infeasible" });
});

test("the dashboard's counts are those of the lists, and the trend ends where today begins", async () => {
  const kept = await rows(
    `select kind, key, sum(n)::int as n from portfolio_delta where kind in ('cell', 'state')
      group by 1, 2 having sum(n) <> 0 order by 1, 2`,
  );
  const listed = await rows(
    `select 'cell' as kind, concat_ws('|', coalesce(exposure, '-'), coalesce(tier, '-'), coalesce(override_tier, '-')) as key,
        count(*)::int as n from supplier where status = 'active' group by 2
      union all select 'state', assessment_state, count(*)::int from supplier where status = 'active' group by 2 order by 1, 2`,
  );
  expect(kept).toEqual(listed);
  const snapshots = await rows<{ day: string; kind: string; key: string; n: number }>(
    "select day::text, kind, key, n from portfolio_snapshot order by day desc, kind, key",
  );
  const days = [...new Set(snapshots.map(({ day }) => day))];
  expect(days.length).toBe(85);
  const of = (day?: string) =>
    snapshots.filter((row) => row.day === day).map(({ kind, key, n }) => ({ kind, key, n }));
  expect(of(days[1])).toEqual(of(days[0]));
});

test("a portfolio without a story has no figures", () => {
  expect(figuresAt({ ledger: new Ledger() }, new Date())).toEqual([]);
});

test("an export-controlled item: open to one supplier, shut to another for one citizenship", async () => {
  const asked = await rows<{ supplier: string; state: string; engagement: string; id: string }>(
    `select s.legal_name as supplier, r.state, r.engagement_id as engagement, r.id
      from access_request r join material m on m.id = r.material_id join supplier s on s.id = r.supplier_id
      where 'export_ear' = any (m.overlays) order by 1`,
  );
  const said = await inReading({ database: demo.db.database, scope: SYSTEM }, (reader, { today }) =>
    Promise.all(
      asked.map(async ({ supplier, state, engagement, id }) => ({
        supplier,
        state,
        cleared: (await listWallConditions(reader, engagement, id, today))
          .filter(({ code }) => code === "export_cleared")
          .map(({ met }) => met)
          .sort(),
      })),
    ),
  );
  expect(said).toEqual([
    { supplier: "Beaufort-Lune Électronique SAS", state: "granted", cleared: [true] },
    { supplier: "Silberwald Leiterplatten AG", state: "open", cleared: [false, true] },
  ]);
});
