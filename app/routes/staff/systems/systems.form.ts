// What is typed about a token for another system.
import { z } from "zod";

export const TokenForm = z.object({
  name: z
    .string("Name the system that will use it, such as “PLM production”.")
    .trim()
    .min(1, "Name the system that will use it, such as “PLM production”.")
    .max(80, "A name has at most 80 characters: shorten it."),
  days: z.coerce
    .number("Choose for how long.")
    .int("Choose for how long.")
    .min(1, "A token lasts at least a day.")
    .max(366, "A token lasts at most a year: make a new one then."),
});
