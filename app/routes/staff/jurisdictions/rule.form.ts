// What the addresses of rules about countries say, and the form for a row.
import { z } from "zod";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { KIND_LIST, OVERLAYS } from "#app/screens/jurisdictions/rule-words.ts";

const place = z.string().trim().toUpperCase().max(24);
const chosen = place.regex(/^[A-Z]{2}$/).catch("");

export const RuleListParams = z.object({
  kind: z.enum(KIND_LIST).catch("adequacy"),
  q: z.string().trim().max(120).catch(""),
  history: z.enum(["", "all"]).catch(""),
  from: chosen,
  to: chosen,
  overlay: z.enum(["", ...OVERLAYS]).catch(""),
  done: z.enum(["home"]).optional().catch(undefined),
});

export const HomeForm = z.object({
  home: z
    .string("Choose a country.")
    .refine((code) => Object.hasOwn(COUNTRIES, code), "Choose a country."),
});

export const NewRuleParams = z.object({
  kind: z.enum(KIND_LIST).catch("adequacy"),
  replaces: z.uuid().optional().catch(undefined),
});
export const RuleParams = z.object({ ruleId: z.uuid() });
export const RulePageParams = RuleParams.extend({
  done: z.enum(["entered", "withdrawn", "replaced"]).optional().catch(undefined),
});

const PLACE = "Give a country code like DE, or a group like EEA; WORLD for anywhere.";
const coded = z
  .string(PLACE)
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9_]{1,23}$/, PLACE);

export const RuleForm = z
  .object({
    kind: z.enum(KIND_LIST),
    from: coded,
    to: coded,
    strength: z.enum(["", "hard", "copy", "conditional"]).default(""),
    overlays: z.array(z.enum(OVERLAYS)).default([]),
    evidence: z.array(z.enum(EVIDENCE_KINDS)).default([]),
    scope: z.string().trim().max(500, "Shorten it to 500 characters.").default(""),
    validFrom: z.iso.date("Enter a day as YYYY-MM-DD."),
    validUntil: z.iso.date("Enter a day as YYYY-MM-DD, or leave it empty.").optional(),
    source: z.string("Say where it stands.").trim().min(3, "Say where it stands.").max(500),
    note: z.string().trim().max(2000).default(""),
  })
  .refine(({ validFrom, validUntil }) => !validUntil || validUntil >= validFrom, {
    path: ["validUntil"],
    message: "The last day lies before the first one.",
  })
  .refine(({ kind, strength }) => kind !== "localisation" || strength !== "", {
    path: ["strength"],
    message: "Say whether the data stays, a copy stays, or conditions apply.",
  })
  .refine(
    ({ kind, strength }) => kind !== "adequacy" || strength === "" || strength === "conditional",
    {
      path: ["strength"],
      message: "An adequacy is without limits or under conditions.",
    },
  )
  .refine(({ kind, evidence }) => kind !== "membership" || evidence.length === 0, {
    path: ["evidence"],
    message: "Who belongs to a group asks for no evidence: enter it with a rule about the group.",
  });
