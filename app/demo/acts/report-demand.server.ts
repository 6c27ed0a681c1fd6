// A court demands drawings of a foundry this morning: reported with what it touches, contested, our own notice still owed.
import type { Portal } from "#app/portal.server.ts";
import { addDemandStep } from "#app/use-cases/add-demand-step.server.ts";
import { reportDemand as report } from "#app/use-cases/report-demand.server.ts";
import { listTouchable } from "#db/compelled-touches.ts";
import { inReading } from "#db/transaction.ts";
import { addDays } from "#scoring/day.ts";
import { engagementIdOf } from "../telling.ts";
import { asContact, contactOf, done } from "./actors.server.ts";

const AN_HOUR_MS = 3_600_000;

/** The lead reports it, ticks the drawings, and says what is done about it. */
export async function reportDemand(portal: Portal): Promise<void> {
  const lead = asContact(portal, "kesselbrink", contactOf("kesselbrink", "lead"), "own.compelled");
  const engagementId = engagementIdOf("kesselbrink/struts");
  const [granted, { today, now }] = await inReading(lead, async (reader, moment) => [
    await listTouchable(reader, { engagementId }),
    moment,
  ]);
  const { demandId } = done(
    "a demand",
    await report(lead, {
      engagementId,
      authority: "Landgericht Haldenau",
      country: "DE",
      fileReference: "4 O 118/26",
      receivedAt: new Date(now.getTime() - 2 * AN_HOUR_MS),
      answerDueOn: addDays(today, 12),
      timeZone: "Europe/Berlin",
      grants: granted.filter(({ title }) => /Strut/.test(title)).map(({ grantId }) => grantId),
      touches: "Zeichnungsblätter 3 bis 5, im Streit eines früheren Unterauftragnehmers.",
      permitted: "yes",
      barredUntil: null,
      told: true,
    }),
  );
  const step = { demandId, step: "contest", note: "Unsere Anwältin widerspricht heute." } as const;
  done("a step", await addDemandStep(lead, step));
}
