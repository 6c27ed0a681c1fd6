// A head agreement is tightened: everybody below signs anew, sees what changes, and nothing closes in the meantime.
import { expect, test, vi } from "vitest";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { callersOf } from "#tests/support/as.ts";
import { countersign, sign } from "#tests/support/agreements.ts";
import { anInvitation } from "#tests/support/builders.ts";
import { anInForceDeed, aProposal, consent, subOf } from "#tests/support/chain.ts";
import { linesOf, newVersionOf } from "#tests/support/renewals.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

/** Whether agreements, head and chain hold on a day so many days ahead. */
const papersHold = (engagementId: string, ahead: number) =>
  inReading({ database: portal().portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const codes = ["agreement_in_force", "flow_down_holds", "chain_signed"];
    const wall = await listWallConditions(reader, engagementId, null, addDays(today, ahead));
    return wall.filter(({ code }) => codes.includes(code)).every(({ met }) => met);
  });

test("a head agreement is tightened and everyone below must sign anew", async () => {
  const deed = await anInForceDeed(portal());
  const edgeId = await aProposal(portal(), deed);
  await consent(portal(), edgeId);
  const sub = await subOf(portal(), edgeId);
  await sign(portal(), sub);
  await countersign(portal(), sub.agreementId);

  const officer = await visitor();
  const { cookie } = await callersOf(portal()).staff(["risk_officer"]);
  const [name = "", ...value] = cookie.split("=");
  await officer.page.setCookie({ name, value: value.join("="), url: portal().url });
  await officer.open(`/agreements/new?replaces=${deed.headId}`);
  await officer.fill("Reference", "NP-2026-9");
  await officer.fill("Incident notice", "30");
  await officer.pick("Where the new version asks for more", "another 30 days");
  await officer.choose("Both sides have signed this agreement outside the portal.");
  await officer.press("Register the new version");
  await officer.sees("Prepared. Nobody has been asked yet");
  await officer.sees("Foundry GmbH");
  await officer.sees("Coating");
  await officer.press("Write the new versions and ask everybody");
  await officer.sees("Under way");
  const roundId = new URL(officer.page.url()).pathname.split("/").at(-1)!;
  await vi.waitFor(
    async () =>
      expect((await linesOf(portal(), roundId)).map(({ nextState }) => nextState)).toEqual([
        "sent",
        "sent",
      ]),
    { timeout: 20_000, interval: 200 },
  );
  expect([
    await papersHold(deed.engagementId, 30),
    await papersHold(deed.engagementId, 31),
  ]).toEqual([true, false]);

  const { secret } = await anInvitation(portal().db, { ...deed, subjectId: deed.engagementId });
  const supplier = await visitor();
  await supplier.open(`/enter#${secret}`);
  await supplier.press("Confirm and begin");
  const next = await newVersionOf(portal(), deed, roundId, deed.agreementId);
  await supplier.open(`/portal/agreements/${next.agreementId}`);
  await supplier.sees("Please sign by");
  await supplier.sees("What changes");
  await supplier.sees("18 hours");

  const joinder = await newVersionOf(portal(), sub, roundId, sub.agreementId);
  for (const version of [next, joinder]) {
    await sign(portal(), version);
    await countersign(portal(), version.agreementId);
  }
  await officer.open(`/agreements/renewals/${roundId}`);
  await officer.sees("2 of 2");
  expect(await papersHold(deed.engagementId, 90)).toBe(true);
  expect([officer.troubles, supplier.troubles]).toEqual([[], []]);
}, 120_000);
