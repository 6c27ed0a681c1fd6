// What the forms about demands of authorities say. Messages are codes: the page says them in its language.
import { z } from "zod";
import { TIME_ZONES } from "#app/screens/compelled/time-zones.ts";
import { DEMAND_STEPS } from "#scoring/delivery/demand-steps.ts";
import { momentOf } from "#scoring/delivery/notice-clock.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

const day = z.iso.date().optional();

export const DemandFields = z.object({
  engagementId: z.uuid("engagementId"),
  authority: z.string("authority").trim().min(2, "authority").max(200, "authority"),
  country: z.string("country").refine((code) => Object.hasOwn(COUNTRIES, code), "country"),
  fileReference: z.string().trim().max(120).default(""),
  receivedOn: z.iso.date("receivedOn"),
  receivedTime: z
    .string("receivedTime")
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, "receivedTime"),
  timeZone: z.enum(TIME_ZONES, "timeZone"),
  answerDueOn: day,
  touches: z.string("touches").trim().min(3, "touches").max(2000, "touches"),
  permitted: z.enum(["yes", "unclear", "no"], "permitted"),
  barredUntil: day,
});

export const StepForm = z.object({
  step: z.enum(DEMAND_STEPS, "step"),
  note: z.string("note").trim().min(3, "note").max(4000, "note"),
});

export const NoticeForm = z.object({
  note: z.string("note").trim().min(3, "note").max(2000, "note"),
});

/** The report as the register keeps it: the time as a moment, a bar only where telling is forbidden. */
export function reportOf(form: z.output<typeof DemandFields>) {
  const { receivedOn, receivedTime, barredUntil, answerDueOn, ...rest } = form;
  const [hour = 0, minute = 0] = receivedTime.split(/[:.]/).map(Number);
  return {
    ...rest,
    receivedAt: new Date(momentOf(receivedOn, hour, form.timeZone) + minute * 60_000),
    answerDueOn: answerDueOn ?? null,
    barredUntil: form.permitted === "no" ? (barredUntil ?? null) : null,
  };
}
