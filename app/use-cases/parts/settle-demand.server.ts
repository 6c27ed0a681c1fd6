// Sets the clocks of a demand: who owes a notice up the line, from when and until when; and tells those whose clock begins.
import type { Config } from "#app/config.server.ts";
import type { Database, Writer } from "#db/connection.ts";
import { findDemand, listLineAbove, listNotices, type Demand, type Notice } from "#db/compelled.ts";
import { addNotice, lockDemand, setNoticeClock } from "#db/compelled-changes.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import { noticeDue, strictestNotice, type NoticeTerm } from "#scoring/delivery/notice-clock.ts";
import { tellDemand, tellOfficersOfDemand } from "./tell-demand.server.ts";

interface Runs {
  readonly database: Database;
  readonly config: Config;
}

/**
 * Safe at any time and twice: it runs behind every change, in the portal's own name because a supplier sees nobody above
 * it, and every hour for what a crash left undone.
 */
export async function settleDemand({ database, config }: Runs, demandId: string): Promise<void> {
  await inTransaction({ database, scope: SYSTEM }, async (writer, { today, now }) => {
    await lockDemand(writer, demandId);
    const demand = await findDemand(writer, demandId);
    if (demand?.state !== "open") return;
    if ((await listNotices(writer, demandId)).length === 0) {
      await openNotices(writer, demand);
      await tellOfficersOfDemand(writer, config, "reported", { demand, dueAt: null });
    }
    const notices = await listNotices(writer, demandId);
    const barred = isBarred(demand, today);
    for (const notice of notices.filter((one) => one.givenAt === null || isUnjudged(one, demand))) {
      const startsAt = barred ? null : startOf(notice, notices, demand, now);
      if (startsAt?.getTime() === notice.startsAt?.getTime()) continue;
      await setNoticeClock(writer, notice.id, startsAt && clockOf(notice, demand, startsAt));
      // the organisation hears of every demand anyway
      const begins = startsAt !== null && notice.startsAt === null && notice.givenAt === null;
      if (begins && notice.supplierId !== null)
        await tellDemand(writer, config, "owed", { demand, notice });
    }
  });
}

/** Whether the law forbids notice on a day, as far as the supplier said. */
export function isBarred(
  demand: Pick<Demand, "permitted" | "barredUntil">,
  today: string,
): boolean {
  return demand.permitted === "no" && (demand.barredUntil === null || demand.barredUntil >= today);
}

// a report that is itself the notice gets its clock afterwards, so that it shows whether it came in time
function isUnjudged(notice: Notice, demand: Demand): boolean {
  return notice.tier === 0 && notice.startsAt === null && !demand.wasBarred;
}

async function openNotices(writer: Writer, demand: Demand): Promise<void> {
  const line = await listLineAbove(writer, demand.engagementId);
  const given = demand.told ? { at: demand.reportedAt, by: demand.reportedBy ?? "" } : null;
  for (const [tier, place] of line.entries())
    await addNotice(writer, {
      demandId: demand.id,
      tier,
      supplierId: place.supplierId,
      engagementId: place.engagementId,
      ...termOf(place.said),
      given: tier === 0 ? given : null,
    });
  const top = line.at(-1);
  // the organisation owes one only where somebody stands above it: the other party of the head agreement
  if (!top?.headAgreementId) return;
  await addNotice(writer, {
    demandId: demand.id,
    tier: line.length,
    supplierId: null,
    engagementId: top.engagementId,
    ...termOf(top.said.filter(({ kind }) => kind === "head")),
    given: null,
  });
}

function termOf(said: readonly { readonly id: string; readonly term: NoticeTerm }[]) {
  const term = strictestNotice(said.map((one) => one.term));
  const restsOn = said.find((one) => one.term === term)?.id ?? null;
  return { term: String(term), restsOn };
}

// The one that was asked owes from the demand on (from the end of a bar, when there was one); the companies above from the
// moment the portal passes its notice on; the organisation from the moment it knows.
function startOf(notice: Notice, all: readonly Notice[], demand: Demand, now: Date): Date | null {
  if (notice.startsAt) return notice.startsAt;
  if (notice.tier === 0) return demand.wasBarred ? now : demand.receivedAt;
  if (notice.supplierId === null) return now;
  return all[0]?.givenAt ? now : null;
}

function clockOf(notice: Notice, demand: Demand, startsAt: Date) {
  const due = noticeDue({
    startsAt: startsAt.getTime(),
    term: notice.term === "prompt_before" ? notice.term : Number(notice.term),
    answerDueOn: demand.answerDueOn,
    zone: demand.timeZone,
  });
  return { startsAt, dueAt: new Date(due) };
}
