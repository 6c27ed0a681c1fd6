// What somebody who enters may send: a link, or a mail address to get a fresh one.
import { z } from "zod";

/** The whole link from the mail or only what stands behind its `#`. */
export const LinkForm = z.object({
  code: z
    .string("code_wrong")
    .max(2000, "code_wrong")
    .transform((pasted) => pasted.trim().split("#").at(-1) ?? "")
    .pipe(z.string().regex(/^[A-Za-z0-9_-]{43}$/, "code_wrong")),
});

export const RenewForm = z.object({
  email: z
    .string("email_wrong")
    .trim()
    .toLowerCase()
    .max(254, "email_wrong")
    .pipe(z.email("email_wrong")),
});

/** The language somebody chose before we know them; anything else is no choice. */
export const EntryParams = z.object({
  lang: z.enum(["en", "de"]).optional().catch(undefined),
});
