// What a colleague may touch: the sections that were handed over, of one assessment; a lead may touch all.
import type { SupplierPerson } from "#app/access/context.ts";

/** The letters of the sections this person works on, undefined for all of them; null when the assessment is not theirs. */
export function sectionsFor(
  { role, handedOver }: Pick<SupplierPerson, "role" | "handedOver">,
  assessmentId: string,
): readonly string[] | undefined | null {
  if (role !== "colleague") return undefined;
  if (handedOver?.assessmentId !== assessmentId) return null;
  return handedOver.section.split(",");
}
