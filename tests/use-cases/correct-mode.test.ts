// A clause of a head agreement was registered with a wrong mode: put right with a reason, and everything below judged anew.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctMode, type CorrectionForm } from "#app/use-cases/correct-mode.server.ts";
import { listCorrections } from "#db/mode-corrections.ts";
import { sql } from "kysely";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { aDesk } from "#tests/support/agreements.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { linesOf, openReasons } from "#tests/support/renewals.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const officer = () => staffContext(desk, "head.correct", ["risk_officer"]);
const REASON = "The customer's clause says it word for word.";
const WRONG: CorrectionForm = {
  term: "breach_notice",
  was: "at_least_as_strict",
  becomes: "verbatim",
  reason: REASON,
};
const reasons = async (engagementId: string) => {
  const today = await inReading({ database: desk.db.database, scope: SYSTEM }, (_, moment) =>
    Promise.resolve(moment.today),
  );
  return openReasons(desk, engagementId, today);
};
const modesOf = async (headId: string) =>
  (
    await desk.db.owner.query<{ modes: object }>("select modes from agreement where id = $1", [
      headId,
    ])
  ).rows[0]!.modes;

describe("a mode that was registered wrong", () => {
  test("is put right: what no longer holds shuts in both walls and is asked to sign anew", async () => {
    const deed = await anInForceDeed(desk);
    expect(await reasons(deed.engagementId)).toEqual([]);
    const done = await correctMode(await officer(), deed.headId, WRONG);
    if (!done.ok) throw new Error(done.reason);
    expect(done.compared).toBe(1);
    expect(await modesOf(deed.headId)).toEqual({ breach_notice: "verbatim" });
    const [shut, ...more] = await reasons(deed.engagementId);
    expect(shut).toMatch(/^flow_down_/);
    expect(more).toEqual([]);
    expect((await linesOf(desk, done.roundId!)).map(({ old }) => old)).toEqual([deed.agreementId]);
    const [kept] = await inReading({ database: desk.db.database, scope: SYSTEM }, (reader) =>
      listCorrections(reader, deed.headId),
    );
    expect(kept).toMatchObject({ ...WRONG, by: expect.any(String) });
    const { rows } = await desk.db.owner.query<{ body: string }>(
      "select body from audit_event where type = 'head_agreement.mode_corrected' and subject_id = $1",
      [deed.headId],
    );
    expect(JSON.parse(rows[0]!.body)).toMatchObject({ detail: { reason: REASON, compared: 1 } });
  });

  test("and back: what holds again opens without anybody signing", async () => {
    const deed = await anInForceDeed(desk);
    const context = await officer();
    const first = await correctMode(context, deed.headId, WRONG);
    if (!first.ok) throw new Error(first.reason);
    const back = await correctMode(context, deed.headId, {
      ...WRONG,
      was: "verbatim",
      becomes: "substance",
    });
    expect(back).toEqual({ ok: true, compared: 1, roundId: null });
    expect(await reasons(deed.engagementId)).toEqual([]);
  });

  test("is put right once: whoever saw it as it was before is told so", async () => {
    const deed = await anInForceDeed(desk);
    const context = await officer();
    const all = await Promise.all([1, 2, 3].map(() => correctMode(context, deed.headId, WRONG)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of all.filter(({ ok }) => !ok))
      expect(one).toEqual({ ok: false, reason: "changed" });
  });

  test("of a clause that is not there, or of an agreement that is over, is nothing to put right", async () => {
    const deed = await anInForceDeed(desk);
    const context = await officer();
    expect(await correctMode(context, deed.headId, { ...WRONG, term: "survival" })).toEqual({
      ok: false,
      reason: "unstated",
    });
    expect(await correctMode(context, deed.headId, { ...WRONG, becomes: WRONG.was })).toEqual({
      ok: false,
      reason: "same",
    });
    expect(await correctMode(context, deed.agreementId, WRONG)).toEqual({
      ok: false,
      reason: "missing",
    });
    await desk.db.owner.query("update agreement set state = 'terminated' where id = $1", [
      deed.headId,
    ]);
    expect(await correctMode(context, deed.headId, WRONG)).toEqual({
      ok: false,
      reason: "not_in_force",
    });
  });
});

describe("the wall", () => {
  const insert = (headId: string, by: string, was = "at_least_as_strict") =>
    inTransaction({ database: desk.db.database, scope: { ...SYSTEM, kind: "staff" } }, (writer) =>
      sql`insert into mode_correction (agreement_id, term, was, becomes, reason, corrected_by)
        values (${headId}::uuid, 'breach_notice', ${was}, 'substance', ${REASON}, ${by}::uuid)`.execute(
        writer,
      ),
    );

  test("lets a risk officer do it and nobody else, from how the clause stands, and keeps the correction", async () => {
    const deed = await anInForceDeed(desk);
    const buyer = await staffContext(desk, "agreement.write", ["procurement"]);
    const { staff } = await officer();
    await expect(insert(deed.headId, buyer.staff.id)).rejects.toThrow("by a risk officer");
    await expect(insert(deed.headId, staff.id, "verbatim")).rejects.toThrow("not passed on in");
    await expect(insert(deed.agreementId, staff.id)).rejects.toThrow("not passed on in");
    expect(await modesOf(deed.headId)).toEqual({});
    await insert(deed.headId, staff.id);
    expect(await modesOf(deed.headId)).toEqual({ breach_notice: "substance" });
    await expect(desk.db.owner.query("delete from mode_correction")).rejects.toThrow("append-only");
  });

  test("counts no comparison that was made with the mode before", async () => {
    const deed = await anInForceDeed(desk);
    const { staff } = await officer();
    await insert(deed.headId, staff.id);
    expect(await reasons(deed.engagementId)).toEqual(["flow_down_not_compared"]);
  });
});
