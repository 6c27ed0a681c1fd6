import { afterAll, beforeAll, expect, test } from "vitest";
import { aDemo } from "./a-demo.ts";

let demo: Awaited<ReturnType<typeof aDemo>>;
let milliseconds = 0;

beforeAll(async () => {
  demo = await aDemo();
  const began = performance.now();
  expect(await demo.seed()).toBe(true);
  milliseconds = performance.now() - began;
}, 120_000);
afterAll(() => demo.end());

test("it is told in less than a quarter of a minute", () => {
  console.log(Math.round(milliseconds));
  expect(milliseconds).toBeLessThan(15_000);
});
test("look", async () => {
  const { rows } = await demo.db.owner.query(
    `select legal_name, country, exposure, tier, override_tier o, assessment_state st, due_on::text, evidence_expires_on::text ev, live_grants g, attention a, status from supplier order by legal_name`,
  );
  console.table(rows);
  console.table(
    (
      await demo.db.owner.query(
        `select s.legal_name, d.tier, d.band, d.low_bp, d.high_bp, d.assured_bp, d.valid_until::text, d.knock_outs, e.exposure from tier_decision d join supplier s on s.id=d.supplier_id join engagement e on e.id=d.engagement_id order by 1`,
      )
    ).rows,
  );
  console.table(
    (
      await demo.db.owner.query(
        `select s.legal_name, g.holds_until::text, g.lapse_code, g.revoked_at is not null r, g.suspension_noted_at from access_grant g join supplier s on s.id=g.supplier_id order by 1`,
      )
    ).rows,
  );
  console.table(
    (
      await demo.db.owner.query(
        `select s.legal_name, a.kind, a.state, f.verdict from agreement a join supplier s on s.id=a.supplier_id left join flow_down_check f on f.agreement_id=a.id order by 1`,
      )
    ).rows,
  );
});
