// What the demo leaves on record holds: it verifies, it can be computed again, and both walls agree about it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyRecord } from "#app/sealing/seal-record.ts";
import { streamExport } from "#app/sealing/stream-export.server.ts";
import { verifyExport } from "#app/sealing/verifier/judge-files.mjs";
import { recomputeDecision } from "#app/use-cases/parts/decision-record.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { decideGate, decideReadiness } from "#scoring/gate/decide-gate.ts";
import { aDemo } from "./a-demo.ts";

let demo: Awaited<ReturnType<typeof aDemo>>;

beforeAll(async () => {
  demo = await aDemo();
  await demo.seed();
}, 120_000);
afterAll(() => demo.end());

async function rows<Row>(query: string): Promise<Row[]> {
  return (await demo.db.owner.query(query)).rows as Row[];
}

describe("the records stand:", () => {
  test("the audit export verifies, all of it under checkpoints", async () => {
    const text = await new Response(streamExport(demo.portal, SYSTEM)).text();
    const verdict = await verifyExport([Buffer.from(text)]);
    expect(verdict).toMatchObject({ ok: true });
    expect(JSON.stringify(verdict)).toContain('under a checkpoint: 0"');
  });

  test("the sealed records form one chain, in the order of their moments", async () => {
    const { keyId, publicKey } = demo.portal.portalKey;
    const sealed = await rows<{
      seq: number;
      body_text: string;
      signature: string;
      hash: string;
      prev_hash: string;
      at: Date;
    }>("select * from signature order by seq");
    expect(sealed.length).toBeGreaterThan(30);
    let before = { hash: "0".repeat(64), at: new Date(0) };
    for (const { body_text: bodyText, signature, hash, prev_hash, at } of sealed) {
      expect(verifyRecord({ bodyText, signature, hash }, new Map([[keyId, publicKey]])).ok).toBe(
        true,
      );
      expect(prev_hash).toBe(before.hash);
      expect(at >= before.at).toBe(true);
      before = { hash, at };
    }
    const [head] = await rows<{ hash: string }>("select hash from signature_head");
    expect(head?.hash).toBe(before.hash);
  });

  test("every decision comes out the same when it is computed again", async () => {
    const decided = await rows<{ model_edition: string; inputs: unknown; result: unknown }>(
      "select model_edition, inputs, result from tier_decision",
    );
    for (const { model_edition: modelEdition, inputs, result } of decided)
      expect(recomputeDecision({ modelEdition, inputs, result })?.same).toBe(true);
  });

  test("nothing lies in the future, and causes come before effects", async () => {
    const wrong = await rows(`select 'event' as what from audit_event where at > now()
      union all select 'assessment' from assessment where not (created_at <= coalesce(opened_at, created_at)
        and coalesce(opened_at, sent_at) <= coalesce(started_at, opened_at, sent_at)
        and (submitted_at is null or started_at <= submitted_at) and (decided_at is null or submitted_at <= decided_at))
      union all select 'answer' from answer w join assessment a on a.id = w.assessment_id
        where w.answered_at < a.started_at or (w.version = 1 and w.answered_at > a.submitted_at)
      union all select 'review' from answer w join assessment a on a.id = w.assessment_id
        where w.reviewed_at < a.submitted_at or w.reviewed_at > a.decided_at
      union all select 'agreement' from agreement where signed_at < sent_at or countersigned_at < signed_at
      union all select 'grant' from access_decision x join access_request r on r.id = x.request_id
        join tier_decision d on d.engagement_id = r.engagement_id where x.outcome = 'granted' and x.decided_at < d.decided_at
      union all select 'evidence' from evidence where reviewed_at < created_at`);
    expect(wrong).toEqual([]);
  });
});

test("both walls say the same of every engagement and every request", async () => {
  const all = await rows<{ engagement: string; request: string | null }>(
    `select id as engagement, null as request from engagement
      union all select engagement_id, id from access_request`,
  );
  await inReading({ database: demo.db.database, scope: SYSTEM }, async (reader, { today }) => {
    for (const { engagement, request } of all) {
      const facts = await findGateFacts(reader, engagement, request);
      const decision = request ? decideGate(facts!, today) : decideReadiness(facts!, today);
      const wall = await listWallConditions(reader, engagement, request, today);
      expect(decision.open, engagement).toBe(wall.every(({ met }) => met));
    }
  });
});
