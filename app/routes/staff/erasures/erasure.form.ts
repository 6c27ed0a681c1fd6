// What the addresses and forms of erasures say.
import { z } from "zod";
import { ERASURE_CAUSES } from "#db/erasures.ts";

const UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";
const why = "Give the reason, at least five characters: it stands in the certificate.";

export const ErasureParams = z.object({ erasureId: z.uuid() });
export const NewErasureSearch = z.object({
  of: z
    .string()
    .regex(new RegExp(`^(supplier|material):${UUID}$`))
    .catch(""),
});
export const ProposeForm = z.object({
  cause: z.enum(ERASURE_CAUSES, "Choose the cause."),
  reason: z.string(why).trim().min(5, why).max(2000, "A reason has at most 2,000 characters."),
  typed: z.string("Type the name as it stands there.").trim(),
});
export const ConfirmForm = ProposeForm.pick({ typed: true });

/** Reads "supplier:…" apart; null when the address names nothing. */
export function targetOf(of: string) {
  const [kind, id = null] = of.split(":");
  if (kind === "supplier") return { supplierId: id, materialId: null };
  return kind === "material" ? { supplierId: null, materialId: id } : null;
}
