// Which evidence rules about countries ask for is said in two places, over the whole register in the database and for one
// engagement in scoring: both must say the same.
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import type { EvidenceKind } from "#scoring/facts.ts";
import { evidenceOfRules } from "#scoring/obligations/jurisdictions/evidence-of-rules.ts";
import type { JurisdictionRule } from "#scoring/obligations/jurisdictions/jurisdiction-rule.ts";
import { askState, type AskedAlready } from "#scoring/obligations/jurisdictions/open-asks.ts";
import { freshDatabase, pinToday, type TestDatabase } from "#tests/support/database.ts";
import { stage, type SceneIds } from "#tests/support/gate-scene.ts";
import { OPEN_SCENE } from "#tests/support/open-access.ts";

const DAY = "2026-05-04";
const KINDS: EvidenceKind[] = ["transfer_impact_assessment", "data_location_proof"];
let db: TestDatabase;
let client: pg.PoolClient;
let ids: SceneIds;
beforeAll(async () => {
  db = await freshDatabase();
  await pinToday(db.owner, DAY);
  ids = await stage(db.owner, { ...OPEN_SCENE, recipients: ["US"] }, DAY);
  client = await db.owner.connect();
  // another item on the same promise, which nobody asked for
  await client.query(
    `insert into material select (jsonb_populate_record(null::material, to_jsonb(m) || jsonb_build_object('id', gen_random_uuid(),
       'reference', 'ANOTHER', 'head_agreement_id', (select head_agreement_id from engagement where id = $2)))).*
     from material m where m.id = $1`,
    [ids.materialId, ids.engagementId],
  );
  await client.query("update material set head_agreement_id = null where id = $1", [
    ids.materialId,
  ]);
});
afterAll(async () => {
  client.release();
  await db.drop();
});

const place = fc.constantFrom("DE", "FR", "IN", "US", "GROUP", "WORLD");
const marks = fc.subarray(["personal_data", "special_category", "cui"]);
const rule = fc
  .record({
    kind: fc.constantFrom("membership", "transfer", "transfer", "adequacy", "localisation"),
    from: place,
    to: place,
    overlays: fc.subarray(["personal_data", "cui"]),
    begins: fc.integer({ min: -20, max: 1 }),
    evidence: fc.subarray(KINDS, { minLength: 1 }),
  })
  .map(({ begins, ...one }) => ({
    ...one,
    strength: one.kind === "localisation" ? "copy" : "",
    scope: "",
    validFrom: addDays(DAY, begins),
    validUntil: null,
    evidence: one.kind === "membership" ? [] : one.evidence,
  })) as fc.Arbitrary<Omit<JurisdictionRule, "source">>;
const request = fc.record({
  kind: fc.constantFrom(...KINDS),
  places: fc.subarray(["DE", "IN", "US"]),
  required: fc.boolean(),
  state: fc.constantFrom("open", "waived", "withdrawn"),
}) as fc.Arbitrary<Omit<AskedAlready, "id">>;

const world = fc.record({
  home: fc.constantFrom("DE", "DE", "IN", ""),
  countries: fc.subarray(["DE", "FR", "IN"]),
  item: fc.option(marks),
  others: marks,
  // of two adequacy rows the later one speaks: each row begins on a day of its own
  rules: fc.uniqueArray(rule, { maxLength: 9, selector: ({ validFrom }) => validFrom }),
  requests: fc.array(request, { maxLength: 4 }),
});

async function stageWorld({ home, countries, item, others, rules, requests }: WorldOf) {
  await client.query("set local session_replication_role = replica");
  await client.query("delete from jurisdiction_rule");
  await client.query("delete from evidence_request where engagement_id = $1", [ids.engagementId]);
  await client.query(
    `insert into jurisdiction_rule (kind, from_place, to_place, strength, overlays, valid_from, source, evidence, checked_on)
     select r."kind", r."from", r."to", r."strength", r."overlays", r."validFrom", r."source", r."evidence", r."validFrom"
     from jsonb_to_recordset($1) as r("kind" text, "from" text, "to" text, "strength" text, "overlays" text[],
       "validFrom" date, "source" text, "evidence" text[])`,
    [JSON.stringify(rules.map((one, at) => ({ ...one, source: `row ${at}` })))],
  );
  await client.query(
    `insert into setting (name, value) values ('homeCountry', to_jsonb($1::text))
     on conflict (name) do update set value = excluded.value`,
    [home],
  );
  await client.query("update engagement set countries = $2 where id = $1", [
    ids.engagementId,
    countries,
  ]);
  await client.query("update access_request set state = $2 where id = $1", [
    ids.requestId,
    item === null ? "withdrawn" : "open",
  ]);
  await client.query(
    "update material set overlays = case id when $1 then $2::text[] else $3::text[] end",
    [ids.materialId, item ?? ["cui"], others],
  );
  await client.query(
    `insert into evidence_request (supplier_id, engagement_id, kind, places, required, state, created_by)
     select $2, $3, r."kind", r."places", r."required", r."state", $4
     from jsonb_to_recordset($1) as r("kind" text, "places" text[], "required" boolean, "state" text)`,
    [JSON.stringify(requests), ids.supplierId, ids.engagementId, ids.officerId],
  );
}

// chance seldom asks for what is only welcome: every state is met in worlds of their own
const WAY_OUT = {
  kind: "transfer",
  from: "DE",
  to: "WORLD",
  strength: "",
  overlays: ["personal_data"],
  scope: "",
  validFrom: DAY,
  validUntil: null,
  evidence: ["transfer_impact_assessment"],
} as const;
const asking = (state: "open" | "waived", required: boolean) => ({
  kind: "transfer_impact_assessment" as const,
  places: [],
  required,
  state,
});
const EVERY_STATE = [null, ["personal_data"]].flatMap((item) =>
  [[], [asking("open", true)], [asking("open", false)], [asking("waived", true)]].map(
    (requests): [WorldOf] => [
      {
        home: "DE",
        countries: ["IN"],
        item,
        others: ["personal_data"],
        rules: [WAY_OUT],
        requests,
      },
    ],
  ),
);

type WorldOf = typeof world extends fc.Arbitrary<infer T> ? T : never;

test("for any rules, countries, items and requests", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(world, async (now) => {
      await client.query("begin");
      try {
        await stageWorld(now);
        const { rows } = await client.query<{ line: string }>(
          `select concat_ws(' ', kind, country, required, state) as line from evidence_of_rules($1)
           where engagement_id = $2`,
          [DAY, ids.engagementId],
        );
        const asked = now.requests.map((one, at) => ({ ...one, id: String(at) }));
        const needed = evidenceOfRules({
          from: now.home,
          countries: now.item === null ? now.countries : [...now.countries, "US"],
          items: now.item === null ? [] : [now.item],
          others: now.others,
          day: DAY,
          table: now.rules.map((one, at) => ({ ...one, source: `row ${at}` })),
        });
        const lines = needed.map((need) => {
          const state = askState(need, asked);
          seen.add(`${state} ${need.required}`);
          return `${need.kind} ${need.country} ${need.required ? "t" : "f"} ${state}`;
        });
        expect(rows.map(({ line }) => line).sort()).toEqual(lines.sort());
      } finally {
        await client.query("rollback");
      }
    }),
    { numRuns: 250, examples: EVERY_STATE },
  );
  // a request that was welcome never has to be raised for what is only welcome
  expect([...seen].sort()).toEqual([
    "asked false",
    "asked true",
    "not_asked false",
    "not_asked true",
    "to_raise true",
    "waived false",
    "waived true",
  ]);
}, 120_000);
