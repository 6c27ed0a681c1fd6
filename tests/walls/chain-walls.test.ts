// Who sees what of a chain, first wall or second: the prime one word, the subcontractor its own joinder, siblings nothing.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findOwnAgreement } from "#db/agreements.ts";
import { inReading, inTransaction } from "#db/transaction.ts";
import { aDesk, signingAs } from "#tests/support/agreements.ts";
import { anInForceDeed, aProposal, consent, subOf } from "#tests/support/chain.ts";
import type { TestPortal } from "#tests/support/portal.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

test("the prime reads neither joinder nor company of its subcontractor, first wall or second", async () => {
  const deed = await anInForceDeed(desk);
  const edgeId = await aProposal(desk, deed);
  await consent(desk, edgeId);
  const sub = await subOf(desk, edgeId);
  const asPrime = { database: desk.portal.database, scope: signingAs(desk, deed).scope };
  await inReading(asPrime, async (reader) => {
    expect(await findOwnAgreement(reader, deed.supplierId, sub.agreementId)).toBeUndefined();
    // the second wall alone: asked as if the first one had let it through
    expect(await findOwnAgreement(reader, sub.supplierId, sub.agreementId)).toBeUndefined();
    const { rows } = await sql`select 1 from supplier where id = ${sub.supplierId}
        union all select 1 from engagement where supplier_id = ${sub.supplierId}
        union all select 1 from contact where supplier_id = ${sub.supplierId}`.execute(reader);
    expect(rows).toEqual([]);
  });
});

test("the subcontractor reads its joinder, but neither the deed it joins nor the head agreement", async () => {
  const deed = await anInForceDeed(desk);
  const edgeId = await aProposal(desk, deed);
  await consent(desk, edgeId);
  const sub = await subOf(desk, edgeId);
  const asSub = { database: desk.portal.database, scope: signingAs(desk, sub).scope };
  await inReading(asSub, async (reader) => {
    const joinder = await findOwnAgreement(reader, sub.supplierId, sub.agreementId);
    expect(joinder?.text).toContain("Foundry GmbH");
    expect(joinder?.text).not.toContain("Northern Prime");
    const { rows } = await sql<{ id: string }>`select id from agreement`.execute(reader);
    expect(rows).toEqual([{ id: sub.agreementId }]);
  });
});

test("siblings below one prime never see each other", async () => {
  const deed = await anInForceDeed(desk);
  const [first, second] = [await aProposal(desk, deed), await aProposal(desk, deed)];
  await consent(desk, first);
  await consent(desk, second);
  const [one, other] = [await subOf(desk, first), await subOf(desk, second)];
  const asOne = { database: desk.portal.database, scope: signingAs(desk, one).scope };
  await inReading(asOne, async (reader) => {
    const { rows } = await sql`select id from subcontracting where id = ${second}
        union all select id from supplier where id = ${other.supplierId}
        union all select id from agreement where id = ${other.agreementId}`.execute(reader);
    expect(rows).toEqual([]);
  });
});

test("a prime cannot consent to its own proposal by raw SQL", async () => {
  const deed = await anInForceDeed(desk);
  const edgeId = await aProposal(desk, deed);
  const asPrime = { database: desk.portal.database, scope: signingAs(desk, deed).scope };
  for (const change of ["state = 'consented'", "state = 'withdrawn', touches = 'less'"])
    await expect(
      inTransaction(asPrime, (writer) =>
        sql.raw(`update subcontracting set ${change} where id = '${edgeId}'`).execute(writer),
      ),
    ).rejects.toThrow(/may only take back/);
});
