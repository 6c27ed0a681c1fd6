// Where a notice stands at a moment, from the row as it is kept.
import { noticeStanding } from "#scoring/delivery/notice-clock.ts";

/** Its standing; a bar counts as long as no clock runs. */
export function standingOf(
  notice: { readonly dueAt: Date | null; readonly givenAt: Date | null; readonly barred: boolean },
  now: Date,
) {
  return noticeStanding(
    {
      barred: notice.barred && notice.dueAt === null,
      dueAt: notice.dueAt?.getTime() ?? null,
      givenAt: notice.givenAt?.getTime() ?? null,
    },
    now.getTime(),
  );
}
