// What the people of the story do on the day it is opened, by the use-cases themselves: each chapter once.
import type { Portal } from "#app/portal.server.ts";
import { sealCheckpoint } from "#app/jobs/seal-checkpoint.server.ts";
import { seedOnce } from "#db/seeds/demo-rows.ts";
import { eraseFormerFoundry, placeClaimHold } from "./keep-and-erase.server.ts";
import { reportDemand } from "./report-demand.server.ts";
import { signPapers } from "./sign-papers.server.ts";

const CHAPTERS = {
  demo_papers: signPapers,
  demo_hold: placeClaimHold,
  demo_erasure: eraseFormerFoundry,
  demo_demand: reportDemand,
} as const;

/**
 * Lets them act; what was done in an earlier telling is left as it is. A story that is told now needs every chapter; in
 * one that was lived in since, a chapter that does not fit any more is left out.
 */
export async function actOut(portal: Portal, ownerUrl: string, toldNow: boolean): Promise<void> {
  let acted = false;
  for (const [name, chapter] of Object.entries(CHAPTERS))
    try {
      acted = (await seedOnce(ownerUrl, name, () => chapter(portal))) || acted;
    } catch (error) {
      if (toldNow) throw error;
      portal.log.warn({ err: error, chapter: name }, "a chapter of the demo is left out");
    }
  // so that the record is sealed up to what they did
  if (acted) await sealCheckpoint(portal);
}
