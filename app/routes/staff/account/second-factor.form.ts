// What is typed around one's own password and second factor.
import { z } from "zod";
import { givenPassword, newPassword } from "#app/ui/form-schema.ts";

export const PasswordAgainForm = z.object({ password: givenPassword });

export const ChangePasswordForm = z
  .object({ presentPassword: givenPassword, newPassword })
  .refine((form) => form.presentPassword !== form.newPassword, {
    path: ["newPassword"],
    message: "This is your present password. Choose another one.",
  });
