// Tells the demo story into an empty portal, once: what was lived first is written first, and before the same walls.
import { seedOnce, refreshPortfolio } from "#db/seeds/demo-rows.ts";
import { keepSnapshot } from "#db/portfolio.ts";
import type { Portal } from "#app/portal.server.ts";
import { actOut } from "./acts/act.server.ts";
import { calendarOf } from "./calendar.ts";
import { Ledger } from "./ledger.ts";
import { tellRequests } from "./seed-access.ts";
import { tellAgreement, type Promised } from "./seed-agreements.ts";
import { tellAssessment } from "./seed-assessment.ts";
import { tellHeads, tellMaterial, tellStaff } from "./seed-company.ts";
import { tellContents } from "./seed-contents.server.ts";
import { tellEvidence } from "./seed-evidence.server.ts";
import { tellImport } from "./seed-import.ts";
import { tellLetter } from "./seed-letters.ts";
import { sealActs, writeAuditLog, writeTrend } from "./seed-records.ts";
import { tellProjects } from "./seed-projects.ts";
import { tellEndings, tellEngagement, tellSupplier } from "./seed-register.ts";
import { tellReturns } from "./seed-returns.ts";
import { tellSubcontractors } from "./seed-subcontractors.ts";
import { tellSuspensions } from "./seed-suspensions.ts";
import { SUPPLIERS } from "./story/suppliers.ts";
import type { Telling, Told } from "./telling.ts";

/** The name of the setting that says the story was told. */
export const SEEDED = "demo_seeded";

/**
 * Seeds the story in one transaction, then lets its people act on this day. Returns whether it was told now; an earlier
 * telling is left as it is.
 */
export async function seedDemo(portal: Portal, ownerUrl: string): Promise<boolean> {
  const toldNow = await seedOnce(ownerUrl, SEEDED, async (writer, { today, now }) => {
    const calendar = calendarOf(today, now);
    const telling: Telling = { writer, calendar, ledger: new Ledger(), portal };
    await tellStaff(telling);
    await tellHeads(telling);
    await tellMaterial(telling);
    await tellContents(telling);
    for (const supplier of SUPPLIERS) await tellSupplier(telling, supplier);
    await tellImport(telling);
    const told = await tellWork(telling);
    await tellProjects(telling);
    await tellPromises(telling, told);
    for (const one of told) await tellSubcontractors(telling, one, "before");
    for (const one of told) await tellRequests(telling, one);
    await tellReturns(telling);
    await tellSuspensions(telling);
    for (const one of told) await tellSubcontractors(telling, one, "after");
    for (const supplier of SUPPLIERS) await tellEndings(telling, supplier);
    await refreshPortfolio(writer);
    await tellSuspensions(telling);
    await sealActs(telling);
    await writeAuditLog(telling);
    await writeTrend(telling);
    await keepSnapshot(writer, today);
  });
  await actOut(portal, ownerUrl, toldNow);
  return toldNow;
}

// primes before their subcontractors: an engagement below refers to the one above
async function tellWork(telling: Telling): Promise<Told[]> {
  const told: Told[] = [];
  const all = SUPPLIERS.flatMap((supplier) =>
    supplier.engagements.map((story) => ({ supplier, story })),
  );
  const above = new Map(all.map(({ story }) => [story.key, story.below]));
  const depthOf = (key: string): number => {
    const next = above.get(key);
    return next === undefined ? 0 : 1 + depthOf(next);
  };
  const ordered = all.toSorted((one, other) => depthOf(one.story.key) - depthOf(other.story.key));
  for (const { supplier, story } of ordered) {
    const asked = await tellEngagement(telling, supplier, story);
    const shown = await tellEvidence(telling, asked);
    await tellAssessment(telling, shown);
    await tellLetter(telling, shown);
    told.push(shown);
  }
  return told;
}

async function tellPromises(telling: Telling, told: readonly Told[]): Promise<void> {
  const promised = new Map<string, Promised>();
  for (const [place, one] of told.entries()) {
    const { key, below } = one.story;
    const made = await tellAgreement(
      telling,
      one,
      (below && promised.get(below)) || null,
      place + 1,
    );
    if (made) promised.set(key, made);
  }
}
