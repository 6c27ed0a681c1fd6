// What the addresses of an engagement's countries say, and the forms about a basis on record.
import { z } from "zod";
import { BASIS_NOTES } from "#app/screens/transfers/basis-words.ts";
import {
  MAY_NAME_CLAUSES,
  MECHANISMS,
  NEEDS_RULE,
} from "#scoring/obligations/jurisdictions/transfer-basis.ts";

type Note = keyof typeof BASIS_NOTES;

export const CountriesParams = z.object({
  engagementId: z.uuid(),
  done: z
    .enum(Object.keys(BASIS_NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});

export const AskParams = z.object({ engagementId: z.uuid() });

const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/);
const mark = z.string().regex(/^[a-z_]{2,40}$/);

export const NewBasisParams = z.object({
  engagementId: z.uuid(),
  country: code.catch(""),
  overlay: mark.catch("personal_data"),
});

export const BasisParams = z.object({ basisId: z.uuid() });

const chosen = z.uuid("Choose one of the list.").optional();

export const BasisForm = z
  .object({
    toCountry: code.refine(Boolean, "Choose a country."),
    overlay: mark,
    mechanism: z.enum(MECHANISMS, "Choose what it rests on."),
    ruleId: chosen,
    agreementId: chosen,
    note: z
      .string("Say why, and where the proof lies.")
      .trim()
      .min(10, "Say why, and where the proof lies: at least a short sentence.")
      .max(2000, "This is too long: shorten it."),
    validUntil: z.iso.date("Enter a day as YYYY-MM-DD."),
  })
  .refine(({ mechanism, ruleId }) => !NEEDS_RULE.includes(mechanism) || ruleId, {
    path: ["ruleId"],
    message: "Choose the row whose limits are kept.",
  })
  .refine(({ mechanism, agreementId }) => !agreementId || MAY_NAME_CLAUSES.includes(mechanism), {
    path: ["agreementId"],
    message: "Only clauses and binding rules rest on an agreement. Choose none here.",
  });

export const WithdrawBasisForm = z.object({
  reason: z.string("Say why.").trim().min(3, "Say why.").max(2000),
});
