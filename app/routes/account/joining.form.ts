// What somebody types who makes the first administrator, or who joins by a link.
import { z } from "zod";
import { emailAddress, newPassword, personName } from "#app/ui/form-schema.ts";

const linkSecret = z
  .string("Open the whole link of the mail.")
  .regex(/^[\w-]{43}$/, "The link is not complete. Copy all of it into the address bar.");

export const SetupForm = z.object({
  token: linkSecret,
  organisation: z
    .string("Enter the name suppliers know you by.")
    .trim()
    .min(1, "Enter the name suppliers know you by.")
    .max(120, "At most 120 characters."),
  name: personName,
  email: emailAddress,
  password: newPassword,
});

export const JoinForm = z.object({ token: linkSecret, password: newPassword });

export const DemoSignInForm = z.object({ token: linkSecret });
