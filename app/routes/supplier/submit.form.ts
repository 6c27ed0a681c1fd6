// What a person declares when submitting. The messages are keys of the page's catalogue.
import { z } from "zod";

export const SubmitForm = z.object({
  name: z.string("nameWrong").trim().min(1, "nameWrong").max(200, "nameWrong"),
  title: z.string("titleWrong").trim().min(1, "titleWrong").max(120, "titleWrong"),
  declared: z.literal("on", "declareWrong"),
});
