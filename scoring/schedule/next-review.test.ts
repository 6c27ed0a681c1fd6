import { expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { MODEL_2026_1 as MODEL } from "#scoring/model/2026-1.ts";
import { nextReview, remindersFor, reminderToSend } from "#scoring/schedule/next-review.ts";

test.each([
  ["low", "2028-01-31", "full_review", null],
  ["moderate", "2027-01-31", "full_review", null],
  ["high", "2026-07-31", "evidence_review", "2026-07-31"],
  ["critical", "2026-04-30", "full_review", null],
] as const)(
  "a %s supplier decided on 31 January is looked at on %s",
  (tier, on, because, evidenceOn) => {
    expect(nextReview(MODEL, tier, "2026-01-31", null)).toMatchObject({ on, because, evidenceOn });
  },
);

test("a high supplier's evidence is due after 6 months and the whole after 12", () => {
  expect(nextReview(MODEL, "high", "2026-01-31", null).fullOn).toBe("2027-01-31");
});

test("evidence that ends earlier brings the review forward, later evidence does not", () => {
  const ending = (day: string) => nextReview(MODEL, "moderate", "2026-01-31", day);
  expect(ending("2026-05-20")).toMatchObject({ on: "2026-05-20", because: "evidence_ends" });
  expect(ending("2027-01-31")).toMatchObject({ on: "2027-01-31", because: "evidence_ends" });
  expect(ending("2027-02-01")).toMatchObject({ on: "2027-01-31", because: "full_review" });
});

test("an edition whose evidence cadence is no shorter than the whole only reviews the whole", () => {
  const review = { ...MODEL.review, high: { evidenceMonths: 12, fullMonths: 12 } };
  expect(nextReview({ ...MODEL, review }, "high", "2026-01-31", null).because).toBe("full_review");
});

const PERIOD = { startedOn: "2026-03-01", dueOn: "2026-03-31" };

test("reminders fall a week before, a day before and three days after the due day", () => {
  expect(remindersFor(MODEL, PERIOD.dueOn)).toEqual([
    { key: "due_in_7", on: "2026-03-24", days: -7 },
    { key: "due_in_1", on: "2026-03-30", days: -1 },
    { key: "overdue_3", on: "2026-04-03", days: 3 },
  ]);
});

test("looking every day sends each reminder once, on its day", () => {
  expect(
    remindersSent(Array.from({ length: 60 }, (_, count) => addDays(PERIOD.startedOn, count))),
  ).toEqual(["2026-03-24 due_in_7", "2026-03-30 due_in_1", "2026-04-03 overdue_3"]);
});

test("anti-pattern 7: days on which nobody looked lose no reminder, and catching up sends one", () => {
  expect(remindersSent(["2026-03-23", "2026-03-26", "2026-03-27"])).toEqual([
    "2026-03-26 due_in_7",
  ]);
  expect(remindersSent(["2026-03-23", "2026-04-10", "2026-04-11"])).toEqual([
    "2026-04-10 overdue_3",
  ]);
});

test("a deadline shorter than the first reminder does not start with one", () => {
  const short = { startedOn: "2026-03-28", dueOn: "2026-03-31" };
  expect(reminderToSend(MODEL, short, "2026-03-28", [])).toBeNull();
  expect(reminderToSend(MODEL, short, "2026-03-30", [])?.key).toBe("due_in_1");
});

function remindersSent(days: readonly string[]): string[] {
  const sent: string[] = [];
  return days.flatMap((today) => {
    const reminder = reminderToSend(MODEL, PERIOD, today, sent);
    if (!reminder) return [];
    sent.push(reminder.key);
    return [`${today} ${reminder.key}`];
  });
}
