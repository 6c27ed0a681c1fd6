import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sendReminders } from "#app/jobs/send-reminders.server.ts";
import {
  moveRenewal,
  releaseFromRenewal,
  remindNow,
} from "#app/use-cases/change-renewal.server.ts";
import { endRenewalRound } from "#app/use-cases/end-renewal-round.server.ts";
import { addDays } from "#scoring/day.ts";
import { aDesk } from "#tests/support/agreements.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { pinToday } from "#tests/support/database.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import {
  agreementState,
  aTighterHead,
  linesOf,
  openReasons,
  reading,
  sendRound,
  TIGHTER,
} from "#tests/support/renewals.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterEach(() => pinToday(desk.db.owner, null));
afterAll(() => desk.stop());

const today = () => reading(desk, (_, moment) => Promise.resolve(moment.today));
const papers = (engagementId: string, day: string) => openReasons(desk, engagementId, day);
const stateOf = (agreementId: string) => agreementState(desk, agreementId);

describe("while a round goes on", () => {
  async function aSentRound(days = 30) {
    const deed = await anInForceDeed(desk);
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER, days);
    await sendRound(desk, roundId!, { days });
    const [line] = await linesOf(desk, roundId!);
    return { deed, roundId: roundId!, line: line! };
  }
  const officer = () => staffContext(desk, "agreement.write", ["risk_officer"]);

  test("it is sent once, and its texts are written once", async () => {
    const { roundId } = await aSentRound();
    expect(await sendRound(desk, roundId)).toEqual({ ok: false, reason: "sent" });
    const { rows } = await desk.db.owner.query(
      "select count(*)::int as n from agreement where id in (select new_agreement_id from renewal where round_id = $1)",
      [roundId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("the day of one supplier can be moved, not into the past and not beyond half a year", async () => {
    const { deed, line } = await aSentRound(10);
    const day = await today();
    expect(await moveRenewal(await officer(), line.id, addDays(day, -1))).toEqual({
      ok: false,
      reason: "day",
    });
    expect(await moveRenewal(await officer(), line.id, addDays(day, 181))).toEqual({
      ok: false,
      reason: "day",
    });
    expect(await moveRenewal(await officer(), line.id, addDays(day, 40))).toEqual({ ok: true });
    expect(await papers(deed.engagementId, addDays(day, 40))).toEqual([]);
  });

  test("one supplier can be released; what is weaker then closes the gate by itself", async () => {
    const { deed, line } = await aSentRound();
    expect(
      await releaseFromRenewal(await officer(), line.id, "The engagement ends anyway"),
    ).toEqual({
      ok: true,
    });
    expect(await stateOf(line.next!)).toBe("withdrawn");
    expect(await papers(deed.engagementId, await today())).toEqual(["flow_down_weaker"]);
    expect(await releaseFromRenewal(await officer(), line.id, "once more, please")).toEqual({
      ok: false,
      reason: "settled",
    });
  });

  test("ending it withdraws what nobody signed and releases whoever had not", async () => {
    const { roundId, line } = await aSentRound();
    expect(await endRenewalRound(await officer(), roundId, "The customer took it back")).toEqual({
      ok: true,
      released: 1,
    });
    expect(await stateOf(line.next!)).toBe("withdrawn");
    expect(await endRenewalRound(await officer(), roundId, "again, please")).toEqual({
      ok: false,
      reason: "ended",
    });
  });

  test("suppliers are reminded before the day and after it, each time once", async () => {
    const { deed, line } = await aSentRound(30);
    const day = await today();
    const mails = async () =>
      (
        await desk.db.owner.query<{ subject: string }>(
          "select subject from outbox_mail where template = 'agreement_renewal_due' and supplier_id = $1 order by created_at",
          [deed.supplierId],
        )
      ).rows.map(({ subject }) => subject);
    await sendReminders(desk.portal);
    expect(await mails()).toEqual([]);
    await pinToday(desk.db.owner, addDays(day, 23));
    await sendReminders(desk.portal);
    await sendReminders(desk.portal);
    expect(await mails()).toEqual([expect.stringContaining("is to be signed anew")]);
    await pinToday(desk.db.owner, addDays(day, 31));
    await sendReminders(desk.portal);
    expect((await mails())[1]).toContain("was not signed anew");
    expect(await remindNow(await officer(), line.id)).toEqual({ ok: true });
    expect(await mails()).toHaveLength(3);
  });

  test("a supplier without anybody to sign is named, and the others are asked", async () => {
    const deed = await anInForceDeed(desk);
    await desk.db.owner.query("update contact set status = 'removed' where supplier_id = $1", [
      deed.supplierId,
    ]);
    const { roundId } = await aTighterHead(desk, deed.headId, TIGHTER);
    await sendRound(desk, roundId!);
    expect(await linesOf(desk, roundId!)).toMatchObject([{ next: null, problem: "nobody" }]);
  });
});
