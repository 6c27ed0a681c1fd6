// Keeps the language a contact chose and goes back to the page it was chosen on.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { safePath } from "#app/access/refusals.server.ts";
import { chooseLanguage } from "#app/use-cases/choose-language.server.ts";

const LanguageForm = z.object({
  language: z.enum(["en", "de"]),
  back: z.string().max(500).optional(),
});

export const action = supplierChanges(
  "own.sessions",
  z.object({}),
  LanguageForm,
  async ({ context }, _, { language, back }) => {
    await chooseLanguage(context, language);
    return redirect(back?.startsWith("/portal") ? safePath(back) : "/portal");
  },
);
