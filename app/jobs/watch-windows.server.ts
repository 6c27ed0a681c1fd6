// Reminds risk officers before a window for objections ends, and puts on record that silence was consent once it has.
import type { Portal } from "#app/portal.server.ts";
import { tellOfSubcontractor } from "#app/use-cases/parts/tell-of-subcontractor.server.ts";
import { recordEvent } from "#db/audit.ts";
import {
  listEndingWindows,
  listSilentEdges,
  noteSilence,
  noteWindowReminder,
  type OpenWindow,
} from "#db/objection-windows.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { WINDOW_REMINDERS } from "#scoring/chain/objection-window.ts";
import { reminderToSend, type Reminder } from "#scoring/schedule/next-review.ts";

type Runs = Pick<Portal, "database" | "config">;
const AHEAD = 14;
const AT_ONCE = 200;

/**
 * Silence counts by its day whether this runs or not: it only writes down what is so. Safe at any time, twice, and by two
 * processes at once. Returns how many reminders went out and how many silences were noted.
 */
export async function watchWindows(runs: Runs): Promise<{ reminded: number; noted: number }> {
  const asking = { database: runs.database, scope: SYSTEM };
  const [ending, silent, today] = await inReading(asking, async (reader, moment) => [
    await listEndingWindows(reader, moment.today, AHEAD),
    await listSilentEdges(reader, moment.today, AT_ONCE),
    moment.today,
  ]);
  let reminded = 0;
  for (const window of ending) {
    const period = { startedOn: window.proposedOn, dueOn: window.objectsUntil };
    const reminder = reminderToSend(WINDOW_REMINDERS, period, today, window.sentKeys);
    if (reminder && (await remind(runs, window, reminder))) reminded += 1;
  }
  let noted = 0;
  for (const edge of silent) if (await noteOne(runs, edge)) noted += 1;
  return { reminded, noted };
}

async function remind(runs: Runs, window: OpenWindow, { key }: Reminder): Promise<boolean> {
  return inTransaction({ database: runs.database, scope: SYSTEM }, async (writer) => {
    if (!(await noteWindowReminder(writer, window.id, key))) return false;
    await tellOfSubcontractor(writer, runs, { ...matterOf(window), about: "window_ends" });
    await recordEvent(writer, SYSTEM.actor, {
      type: "subcontractor.window_reminded",
      supplierId: window.supplierId,
      subjectId: window.id,
      detail: { key, objectsUntil: window.objectsUntil },
    });
    return true;
  });
}

async function noteOne(runs: Runs, edge: OpenWindow): Promise<boolean> {
  return inTransaction({ database: runs.database, scope: SYSTEM }, async (writer) => {
    if (!(await noteSilence(writer, edge.id))) return false;
    await tellOfSubcontractor(writer, runs, { ...matterOf(edge), about: "silence" });
    await recordEvent(writer, SYSTEM.actor, {
      type: "subcontractor.silence_noted",
      supplierId: edge.supplierId,
      subjectId: edge.id,
      detail: { name: edge.name, objectsUntil: edge.objectsUntil },
    });
    return true;
  });
}

function matterOf({ id, name, supplierId, supplierName, objectsUntil }: OpenWindow) {
  return { edgeId: id, supplierId, supplierName, subcontractor: name, until: objectsUntil };
}
