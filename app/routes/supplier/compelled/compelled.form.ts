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
  /** Grants of released items it touches; own words may say more, or stand alone where nothing was granted. */
  grants: z.array(z.uuid("grants")).max(200, "grants").default([]),
  touches: z
    .string("touches")
    .trim()
    .refine((words) => words === "" || words.length >= 3, "touches")
    .max(2000, "touches")
    .default(""),
  permitted: z.enum(["yes", "unclear", "no"], "permitted"),
  barredUntil: day,
});

/** Says what it touches, in one way or the other; said beside the field together with what else is missing. */
export const saysWhat = {
  check: (form: { readonly grants?: readonly string[]; readonly touches?: string }): boolean =>
    (form.grants ?? []).length > 0 || (form.touches ?? "") !== "",
  told: { path: ["touches"], message: "touches", when: () => true },
};

export const DemandForm = DemandFields.refine(saysWhat.check, saysWhat.told);

export const StepForm = z.object({
  step: z.enum(DEMAND_STEPS, "step"),
  note: z.string("note").trim().min(3, "note").max(4000, "note"),
});

export const NoticeForm = z.object({
  note: z.string("note").trim().min(3, "note").max(2000, "note"),
});

/** Beside which field a refused report is explained. */
export const REFUSED = {
  future: { receivedOn: ["receivedOn"] },
  missing: { engagementId: ["engagementId"] },
  items: { grants: ["grants"] },
};

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
