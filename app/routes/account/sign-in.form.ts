// What the sign-in asks: an address and a password, then a code.
import { z } from "zod";
import { emailAddress, givenPassword } from "#app/ui/form-schema.ts";

export const SignInForm = z.object({ email: emailAddress, password: givenPassword });

/** Six digits; spaces that authenticators show between them are taken out. */
export const CodeForm = z.object({
  code: z
    .string("Enter the six digits.")
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "The code has six digits: enter the one shown now.")),
});

export const RecoveryForm = z.object({
  code: z
    .string("Enter one of your recovery codes.")
    .trim()
    .regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/, "A recovery code looks like aB3dE-5fGh7."),
});

/** Where to go afterwards; a hand-edited value is checked again when it is used. */
export const NextParams = z.object({ next: z.string().max(2000).optional().catch(undefined) });
