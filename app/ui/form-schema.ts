// Decides what a name, an address and a new password look like wherever one is typed in; the words name reason and fix.
import { z } from "zod";

/** A mail address, lower case, plain ASCII: look-alike letters and invisible ones are refused, not repaired. */
export const emailAddress = z
  .string("Enter the mail address.")
  .trim()
  .toLowerCase()
  .max(254, "A mail address has at most 254 characters.")
  .pipe(z.email("Enter a mail address like name@company.com."));

/** A person's name as they write it. */
export const personName = z
  .string("Enter the name.")
  .trim()
  .min(1, "Enter the name.")
  .max(200, "A name has at most 200 characters here: shorten it.");

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** A password somebody chooses. Length is what counts; nothing is demanded of its characters. */
export const newPassword = z
  .string("Choose a password.")
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters; several words are easiest to keep.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`);

/** A password typed to prove who somebody is. Its length is bounded before it is hashed. */
export const givenPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`);
