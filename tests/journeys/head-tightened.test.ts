// A head agreement is tightened: everybody down three tiers signs anew, sees what changes, and nothing closes in the meantime.
import { expect, test, vi } from "vitest";
import { listWallConditions } from "#db/gate-facts.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { callersOf } from "#tests/support/as.ts";
import { countersign, sign } from "#tests/support/agreements.ts";
import { anInvitation } from "#tests/support/builders.ts";
import { anInForceDeed } from "#tests/support/chain.ts";
import { aTierBelow } from "#tests/support/deep-chain.ts";
import { linesOf, newVersionOf } from "#tests/support/renewals.ts";
import { portalAndBrowser } from "./portal-and-browser.ts";

const { portal, visitor } = portalAndBrowser();

/** Whether agreements, head and chain hold on a day so many days ahead. */
const papersHold = (engagementId: string, ahead: number) =>
  inReading({ database: portal().portal.database, scope: SYSTEM }, async (reader, { today }) => {
    const codes = ["agreement_in_force", "flow_down_holds", "chain_signed", "path_holds"];
    const wall = await listWallConditions(reader, engagementId, null, addDays(today, ahead));
    return wall.filter(({ code }) => codes.includes(code)).every(({ met }) => met);
  });

test("a head agreement is tightened and everyone below must sign anew", async () => {
  const deed = await anInForceDeed(portal());
  const second = await aTierBelow(portal(), deed);
  const third = await aTierBelow(portal(), second);

  const officer = await visitor();
  const { cookie } = await callersOf(portal()).staff(["risk_officer"]);
  const [name = "", ...value] = cookie.split("=");
  await officer.page.setCookie({ name, value: value.join("="), url: portal().url });
  await officer.open(`/agreements/new?replaces=${deed.headId}`);
  await officer.fill("Reference", "NP-2026-9");
  await officer.fill("Return or destroy", "14");
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
        "sent",
      ]),
    { timeout: 20_000, interval: 200 },
  );
  // the third tier's own access goes on, and ends with the day to sign, as that of the company on top
  for (const { engagementId } of [deed, third])
    expect([await papersHold(engagementId, 30), await papersHold(engagementId, 31)]).toEqual([
      true,
      false,
    ]);

  const { secret } = await anInvitation(portal().db, { ...deed, subjectId: deed.engagementId });
  const supplier = await visitor();
  await supplier.open(`/enter#${secret}`);
  await supplier.press("Confirm and begin");
  const next = await newVersionOf(portal(), deed, roundId, deed.agreementId);
  await supplier.open(`/portal/agreements/${next.agreementId}`);
  await supplier.sees("Please sign by");
  await supplier.sees("What changes");
  await supplier.sees("11 days");

  await supplier.fill("Your full name", "Ana Ruiz");
  await supplier.fill("Your position", "Managing director");
  for (const statement of await supplier.page.$$("input[type=checkbox]")) await statement.click();
  await supplier.press("I sign this text for my company");
  await supplier.sees("Signed. A copy is on its way");
  await countersign(portal(), next.agreementId);
  expect(await papersHold(third.engagementId, 90)).toBe(false);

  for (const tier of [second, third]) {
    const joinder = await newVersionOf(portal(), tier, roundId, tier.agreementId);
    await sign(portal(), joinder);
    await countersign(portal(), joinder.agreementId);
  }
  await officer.open(`/agreements/renewals/${roundId}`);
  await officer.sees("3 of 3");
  for (const { engagementId } of [deed, third])
    expect(await papersHold(engagementId, 90)).toBe(true);
  expect([officer.troubles, supplier.troubles]).toEqual([[], []]);
}, 120_000);
