// What the addresses and forms of legal holds say.
import { z } from "zod";

export const HoldSearch = z.object({
  state: z.enum(["standing", "lifted"]).catch("standing"),
  q: z.string().trim().max(120).catch(""),
});

const TARGET = /^(supplier|engagement|material):([0-9a-f]{8}-[0-9a-f-]{27})$/;
const choose = "Choose what has to be kept.";
const matter = "Name the matter in a line, at least three characters.";
const why = "Give the reason, at least five characters: it stays on the record.";

export const NewHoldSearch = z.object({ target: z.string().regex(TARGET).catch("") });

export const HoldForm = z.object({
  target: z.string(choose).regex(TARGET, choose),
  covers: z.string(matter).trim().min(3, matter).max(300, "A line has at most 300 characters."),
  reason: z.string(why).trim().min(5, why).max(2000, "A reason has at most 2,000 characters."),
});

export const LiftForm = HoldForm.pick({ reason: true });
export const HoldParams = z.object({ holdId: z.uuid() });

/** Reads "supplier:…" apart. */
export function targetOf(text: string) {
  const [, scope, id] = TARGET.exec(text) ?? [];
  return { scope: (scope ?? "supplier") as "supplier" | "engagement" | "material", id: id ?? "" };
}
