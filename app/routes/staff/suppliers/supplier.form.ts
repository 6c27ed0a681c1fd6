// Decides what may be typed about a supplier; the import of a list goes by the same rules.
import { z } from "zod";
import { emailAddress, personName } from "#app/ui/form-schema.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

export const MOST_TAGS = 12;

/** The host name in whatever was pasted: "https://www.Nordguss.example/de" gives "nordguss.example". */
export function hostOf(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^[^/@]*@/, "");
  return (bare.split(/[/?#:]/)[0] ?? "").replace(/^www\./, "").replace(/\.$/, "");
}

/** Several tags in one field, parted by commas; each once. */
export function tagsOf(text: string): string[] {
  const tags = text.split(/[,;|]/).map((tag) => tag.trim().replaceAll(/\s+/g, " "));
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

export const legalName = z
  .string("Enter the legal name.")
  .trim()
  .min(1, "Enter the legal name.")
  .max(200, "A legal name has at most 200 characters here: shorten it.");

export const registrationNumber = z
  .string()
  .trim()
  .max(60, "A registration number has at most 60 characters: enter the number only.")
  .default("");

export const country = z
  .string("Choose the country.")
  .refine((code) => Object.hasOwn(COUNTRIES, code), "Choose the country from the list.");

export const domain = z
  .string()
  .transform(hostOf)
  .pipe(
    z
      .string()
      .max(253, "A domain has at most 253 characters.")
      .regex(
        /^(?:[a-z0-9\p{L}](?:[a-z0-9\p{L}-]{0,61}[a-z0-9\p{L}])?\.)+[a-z\p{L}]{2,63}$/u,
        "Enter a domain like company.com, or leave the field empty.",
      )
      .or(z.literal("")),
  )
  .default("");

export const tags = z
  .string()
  .transform(tagsOf)
  .pipe(
    z
      .array(z.string().max(40, "A tag has at most 40 characters."))
      .max(MOST_TAGS, `A supplier has at most ${MOST_TAGS} tags.`),
  )
  .default([]);

export const note = z.string().trim().max(4000, "A note has at most 4000 characters.").default("");

export const phone = z
  .string()
  .trim()
  .max(40, "A phone number has at most 40 characters.")
  .regex(/^[+\d][\d\s()/.-]*$/, "Enter digits, beginning with + for other countries.")
  .or(z.literal(""))
  .default("");

const facts = {
  legalName,
  registrationNumber,
  country,
  domain,
  tags,
  note,
  ownerId: z.uuid("Choose the owner from the list.").optional(),
};

/** A new supplier, with its first contact when one is known. */
export const NewSupplierForm = z
  .object({
    ...facts,
    contactName: personName.optional(),
    contactEmail: emailAddress.optional(),
    contactLanguage: z.enum(["en", "de"]).default("en"),
    anotherCompany: z.boolean().default(false),
  })
  .refine((form) => (form.contactName === undefined) === (form.contactEmail === undefined), {
    path: ["contactEmail"],
    error: "A contact needs a name and a mail address: fill in both, or neither.",
  });

/** A change of what is known; `version` is what the clerk saw when the page was opened. */
export const SupplierForm = z.object({ ...facts, version: z.number().int().min(1) });

export const ContactForm = z.object({
  name: personName,
  email: emailAddress,
  phone,
  jobTitle: z.string().trim().max(120, "A role has at most 120 characters.").default(""),
  language: z.enum(["en", "de"]).default("en"),
  kind: z.enum(["lead", "signatory", "colleague"]).default("lead"),
});

export const ArchiveForm = z.object({
  reason: z
    .string("Say why the supplier leaves the register.")
    .trim()
    .min(3, "Say why the supplier leaves the register.")
    .max(500, "At most 500 characters."),
});

export const NothingForm = z.object({});
