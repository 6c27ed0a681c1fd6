// What rests on a sheet rests on the one that is signed in its place: until then the way shuts with the sheet, in both walls.
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordTransferBasis } from "#app/use-cases/record-transfer-basis.server.ts";
import { findGateFacts, listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { aDesk, countersign, sign } from "#tests/support/agreements.ts";
import { aContact, anAuthority } from "#tests/support/builders.ts";
import { staffContext } from "#tests/support/contexts.ts";
import { aWaitingRequest } from "#tests/support/open-access.ts";
import { onFirstEdition, SCC_FACTS } from "#tests/support/papers.ts";
import type { TestPortal } from "#tests/support/portal.ts";
import { newVersionOf, openTextRound, sendRound } from "#tests/support/renewals.ts";

let desk: TestPortal;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.stop());

const reading = <T>(work: Parameters<typeof inReading<T>>[1]) =>
  inReading({ database: desk.portal.database, scope: SYSTEM }, work);

test("a way that rests on a sheet shuts after the day in both walls, and opens again by the sheet that is signed anew", async () => {
  const request = await aWaitingRequest(desk.db, {
    recipients: ["IN"],
    approvedBySelf: false,
    more: { item: { overlays: ["personal_data"] } },
  });
  const { supplierId, engagementId } = request;
  const contactId = await aContact(desk.db, supplierId, { name: "Ana Ruiz" });
  await anAuthority(desk.db, supplierId, contactId);
  const company = { supplierId, contactId, engagementId };
  const sheet = await onFirstEdition(desk, company, "scc_sheet", SCC_FACTS);
  const day = await reading((_, moment) => Promise.resolve(moment.today));
  const recorded = await recordTransferBasis(
    await staffContext(desk, "jurisdiction.write", ["risk_officer"]),
    {
      engagementId,
      toCountry: "IN",
      overlay: "personal_data",
      mechanism: "standard_clauses",
      ruleId: null,
      agreementId: sheet.agreementId,
      note: "The sheet that both sides signed.",
      validUntil: addDays(day, 300),
    },
  );
  expect(recorded).toMatchObject({ ok: true });
  const way = (on: string) =>
    reading(async (reader) => {
      const wall = await listWallConditions(reader, engagementId, request.requestId, on);
      const facts = (await findGateFacts(reader, engagementId, request.requestId))!;
      const judged = decideGate(facts, on).conditions;
      return [wall, judged].map((all) => all.find(({ code }) => code === "route_allowed")?.met);
    });
  const roundId = await openTextRound(desk, "scc-reference-sheet");
  await sendRound(desk, roundId, { days: 5 });
  expect(await way(addDays(day, 5))).toEqual([true, true]);
  expect(await way(addDays(day, 6))).toEqual([false, false]);
  const next = await newVersionOf(desk, company, roundId, sheet.agreementId);
  await sign(desk, next);
  await countersign(desk, next.agreementId);
  expect(await way(day)).toEqual([true, true]);
  expect(await way(addDays(day, 6))).toEqual([true, true]);
  const { rows } = await desk.db.owner.query(
    "select agreement_id as on, withdrawn_on is null as stands, valid_until::text as until from transfer_basis where engagement_id = $1 order by recorded_at",
    [engagementId],
  );
  expect(rows).toEqual([
    { on: sheet.agreementId, stands: false, until: addDays(day, 300) },
    { on: next.agreementId, stands: true, until: addDays(day, 300) },
  ]);
});
