// Tells whoever must act that something ends and takes access along, in one transaction with the note that they were told.
import { lastDayStaffMail } from "#app/emails/last-day-staff.ts";
import { undertakingEndingMail } from "#app/emails/undertaking-ending.ts";
import { ENDING_RULES } from "#app/use-cases/parts/ending-kinds.ts";
import { mailAsker } from "#app/use-cases/parts/mail-asker.ts";
import { formatList } from "#app/ui/format.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { stillEnds, type Ending, type EndingKind } from "#db/endings.ts";
import { listEvidenceReaders } from "#db/evidence-readers.ts";
import { queueMail } from "#db/outbox.ts";
import { noteReminder } from "#db/reminders.ts";
import { readSettings } from "#db/settings.ts";
import { listStaffToTell } from "#db/staff-address.ts";
import { SYSTEM } from "#db/transaction.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";
import type { Reminder } from "#scoring/schedule/next-review.ts";
import type { Runs } from "./remind-all.server.ts";

type Subject = Ending & { readonly kind: EndingKind };

/** False when this reminder went out already, or nothing ends on that day any more. */
export async function remindOfLastDay(
  writer: Writer,
  runs: Runs,
  subject: Subject,
  reminder: Reminder,
  today: string,
): Promise<boolean> {
  const { kind, supplierId, dueOn } = subject;
  if (!(await stillEnds(writer, kind, subject))) return false;
  if (!(await noteReminder(writer, kind, subject, reminder.key))) return false;
  const acts = ENDING_RULES[kind].acts;
  if (acts === "supplier") await tellSupplier(writer, runs, subject, today);
  else await tellStaff(writer, runs, subject, today);
  await recordEvent(writer, SYSTEM.actor, {
    type: "ending.reminded",
    supplierId,
    subjectId: subject.placeId,
    detail: { kind, key: reminder.key, dueOn },
  });
  return true;
}

async function tellSupplier(
  writer: Writer,
  { config }: Runs,
  { supplierId, supplierName, titles, dueOn, placeId }: Subject,
  today: string,
): Promise<void> {
  if (supplierId === null) return;
  const asker = mailAsker(await readSettings(writer));
  for (const contact of await listEvidenceReaders(writer, supplierId, null))
    await queueMail(writer, {
      ...undertakingEndingMail({
        locale: contact.language,
        name: contact.name,
        supplierName,
        people: titles,
        dueOn,
        today,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      template: "undertaking_ending",
      to: { name: contact.name, address: contact.email },
      supplierId,
      subjectId: placeId,
    });
}

const ROLE_WORDS = {
  procurement: "look after this supplier",
  risk_officer: "are a risk officer",
  business_owner: "own the engagement",
  auditor: "",
  administrator: "",
} as const;

async function tellStaff(
  writer: Writer,
  { config }: Runs,
  { kind, ownerId, supplierId, supplierName, titles, dueOn, placeId }: Subject,
  today: string,
): Promise<void> {
  const { acts, what, toDo, href } = ENDING_RULES[kind];
  if (acts === "supplier") return;
  const origin = config.FLOWDOWN_URL;
  const { organisation } = await readSettings(writer);
  for (const person of await listStaffToTell(writer, ownerId, acts))
    await queueMail(writer, {
      ...lastDayStaffMail({
        name: person.name,
        supplierName,
        what,
        which: whichOf(kind, titles),
        toDo,
        dueOn,
        today,
        why: `You get this mail because you ${ROLE_WORDS[acts]}.`,
        organisation,
        href: origin + href(placeId),
        origin,
      }),
      template: `${kind}_ending`,
      to: { name: person.name, address: person.address },
      supplierId,
      subjectId: placeId,
    });
}

/** Which ones, as far as a mail may say: of material only how many. */
function whichOf(kind: EndingKind, titles: readonly string[]): string {
  if (kind === "grant") return titles.length === 1 ? "to one item" : `to ${titles.length} items`;
  const { named = formatList } = ENDING_RULES[kind];
  return kind === "deviation" ? formatList(titles.map(termWord)) : named(titles);
}

function termWord(term: string): string {
  const known = TERM_IDS.find((id) => id === term);
  return known ? termRow(known).label.en : term;
}
