// Reads what a supplier's checklists rest on, and turns the gate's conditions into lines it may see.
import type { SupplierPerson } from "./context.ts";
import { mayOpenAddress } from "./portal-areas.ts";
import { checklistLines } from "#app/screens/supplier/checklist-lines.ts";
import type { EngagementChecklist } from "#app/screens/supplier/checklist-of-engagement.tsx";
import { readSheet } from "#app/use-cases/parts/answer-sheet.server.ts";
import type { Locale } from "#app/ui/words.ts";
import { listAnswersOfSupplier } from "#db/answers.ts";
import { listAssessmentsOfSupplier, listOpenEngagements } from "#db/assessments-of-supplier.ts";
import type { Reader } from "#db/connection.ts";
import { findGateFacts } from "#db/gate-facts.ts";
import { readSettings } from "#db/settings.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { decideReadiness } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";

/** One checklist for each open engagement; the lines carry words only, no condition, tier or score. */
export async function readChecklists(
  reader: Reader,
  { supplierId, language: locale, role }: Pick<SupplierPerson, "supplierId" | "language" | "role">,
  today: Day,
): Promise<{ asker: string; engagements: EngagementChecklist[] }> {
  const { organisation: asker } = await readSettings(reader);
  const engagements = await listOpenEngagements(reader, supplierId);
  const assessments = await listAssessmentsOfSupplier(reader, supplierId);
  const lists: EngagementChecklist[] = [];
  for (const { id, title } of engagements) {
    const facts = (await findGateFacts(reader, id)) ?? NOTHING_KNOWN;
    const { open, conditions, lapsesOn } = decideReadiness(facts, today);
    const mine = assessments.filter((one) => one.engagementId === id);
    const lines = [];
    for (const one of mine) lines.push(await lineOf(reader, supplierId, one, locale));
    lists.push({
      id,
      title,
      open,
      holdsUntil: lapsesOn && addDays(lapsesOn, -1),
      // a signatory sees how far everything is, and gets no button that leads to a page of somebody else's
      items: checklistLines({ locale, today, asker, conditions, assessments: lines }).map((line) =>
        line.action && !mayOpenAddress(role, line.action.href)
          ? { ...line, action: undefined }
          : line,
      ),
    });
  }
  return { asker, engagements: lists };
}

type Listed = Awaited<ReturnType<typeof listAssessmentsOfSupplier>>[number];

async function lineOf(reader: Reader, supplierId: string, one: Listed, locale: Locale) {
  const edition = findEdition(one.questionnaire, one.edition);
  const open = one.state !== "submitted" && one.state !== "decided";
  const sheet =
    edition && open
      ? readSheet(
          edition,
          { exposure: one.exposure },
          await listAnswersOfSupplier(reader, supplierId, one.id),
        )
      : { asked: 0, answered: 0 };
  return {
    id: one.id,
    title: edition?.title[locale] ?? one.questionnaire,
    state: one.state as (typeof STATES)[number],
    dueOn: one.dueOn,
    asked: sheet.asked,
    answered: sheet.answered,
    returned: one.returned ?? 0,
  };
}

const STATES = ["sent", "opened", "started", "submitted", "returned", "decided"] as const;
