// What a lead says when handing sections over. The messages are keys of the page's catalogue.
import { z } from "zod";

const letter = z.string().regex(/^[A-J]$/, "sectionsWrong");

export const HandoverForm = z.object({
  sections: z
    .union([letter.transform((one) => [one]), z.array(letter)], "sectionsWrong")
    .pipe(z.array(z.string()).min(1, "sectionsWrong").max(10, "sectionsWrong")),
  name: z.string("nameWrong").trim().min(1, "nameWrong").max(200, "nameWrong"),
  email: z
    .string("emailWrong")
    .trim()
    .toLowerCase()
    .max(254, "emailWrong")
    .pipe(z.email("emailWrong")),
  message: z.string().trim().max(1000, "messageWrong").default(""),
});
