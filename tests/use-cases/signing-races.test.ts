// What happens at once: signing against refusing and running out, two who countersign, and a second look that is stale.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countersignAgreement } from "#app/use-cases/countersign-agreement.server.ts";
import { declineAgreement } from "#app/use-cases/decline-agreement.server.ts";
import { aDesk, aSentDeed, sign, signingAs } from "#tests/support/agreements.ts";
import { staffContext } from "#tests/support/contexts.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { steppedUp } from "#tests/support/step-up.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const stateOf = async (id: string) =>
  (await desk.db.owner.query("select state from agreement where id = $1", [id])).rows[0]!.state;

describe("at once", () => {
  test("of a signature and a refusal at the same moment one happens, with one record", async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const deed = await aSentDeed(desk);
      const refusal = { sha256: deed.sha256, reason: "Our insurer forbids it." };
      const tries = await Promise.all([
        ...Array.from({ length: 4 }, () => sign(desk, deed)),
        ...Array.from({ length: 4 }, () =>
          declineAgreement(signingAs(desk, deed), deed.agreementId, refusal),
        ),
      ]);
      expect(tries.filter(({ ok }) => ok).length).toBe(1);
      const { rows } = await desk.db.owner.query(
        "select record_type from signature where agreement_id = $1",
        [deed.agreementId],
      );
      expect(rows.map((row) => row.record_type)).toEqual([await stateOf(deed.agreementId)]);
    }
  });

  test("a signature while the request runs out is whole or not there", async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const deed = await aSentDeed(desk);
      const over = desk.db.owner.query(
        "update agreement set sign_by = flowdown_today() - 1 where id = $1 and state = 'sent'",
        [deed.agreementId],
      );
      const [signed] = await Promise.all([sign(desk, deed), over]);
      const { rows } = await desk.db.owner.query(
        "select count(*)::int as n from signature where agreement_id = $1",
        [deed.agreementId],
      );
      expect([signed.ok, rows[0].n]).toEqual(signed.ok ? [true, 1] : [false, 0]);
    }
  });

  test("two officers countersign at once: one is the one, the other is told", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    const officers = await Promise.all(
      ["Rolf", "Ines"].map(async (name) => {
        const one = await staffContext(desk, "agreement.countersign", ["risk_officer"], name);
        await steppedUp(desk.db, one.staff.authUserId);
        return one;
      }),
    );
    const tries = await Promise.all(
      officers.map((one) => countersignAgreement(one, deed.agreementId, deed.sha256)),
    );
    expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(tries.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "not_signed" });
  });

  test("a step-up of another session or an hour ago counts for nothing", async () => {
    const deed = await aSentDeed(desk);
    await sign(desk, deed);
    const officer = await staffContext(desk, "agreement.countersign", ["risk_officer"]);
    const { authUserId } = officer.staff;
    await desk.db.owner.query(
      `insert into step_up (auth_user_id, session_hash, method, at) values
         ($1, repeat('a', 64), 'totp', now()), ($1, encode(sha256('flowdown/session\n'), 'hex'), 'totp', now() - interval '1 hour')`,
      [authUserId],
    );
    expect(await countersignAgreement(officer, deed.agreementId, deed.sha256)).toEqual({
      ok: false,
      reason: "step_up",
    });
    await steppedUp(desk.db, authUserId);
    expect(await countersignAgreement(officer, deed.agreementId, deed.sha256)).toMatchObject({
      ok: true,
    });
    const { rows } = await desk.db.owner.query(
      "select body_text from signature where agreement_id = $1 and record_type = 'countersigned'",
      [deed.agreementId],
    );
    const { stepUp } = JSON.parse(rows[0].body_text).payload.authentication;
    expect(stepUp).toMatchObject({ method: "totp", at: expect.stringMatching(/Z$/) });
  });
});
