// What a contact types to have a password, and which session it ends. Messages are keys of the page's catalogue.
import { z } from "zod";
import { PASSWORD_MAX, PASSWORD_MIN } from "#app/ui/form-schema.ts";

export const PasswordForm = z.object({
  password: z
    .string("passwordWrong")
    .min(PASSWORD_MIN, "passwordWrong")
    .max(PASSWORD_MAX, "passwordWrong"),
});

export const EndSessionForm = z.object({ which: z.union([z.literal("all"), z.uuid()]) });
