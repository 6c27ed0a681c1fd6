// What is typed when access is granted, refused or taken back.
import { z } from "zod";
import { isDay } from "#scoring/day.ts";

export const ApproveAccessForm = z.object({
  endsOn: z.string("Give the last day of access.").refine(isDay, "Give a day of the calendar."),
  note: z.string().trim().max(2000, "A note has at most 2,000 characters.").default(""),
});

const reason = (why: string) =>
  z.string(why).trim().min(5, why).max(2000, "A reason has at most 2,000 characters: shorten it.");

export const RefuseAccessForm = z.object({
  reason: reason("Give the reason: the business owner reads it and decides what to do next."),
});

export const RevokeAccessForm = z.object({
  breach: z.literal("on").optional(),
  reason: reason("Give the reason: it is kept for as long as the record of the item."),
});
