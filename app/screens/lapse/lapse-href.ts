// Decides how the address of "If this lapses" is written, and where the thing itself is looked after.
import { hrefWith } from "#app/screens/lists/href.ts";

export type LapseKind = "evidence" | "agreement" | "subcontractor" | "person";

/** The page of one thing, or its file. */
export function lapseHref(kind: LapseKind, id: string, path = "/lapse"): string {
  return hrefWith(path, { kind, id });
}

/** The page of the thing that could lapse. */
export function thingHref(thing: {
  readonly kind: LapseKind;
  readonly id: string;
  readonly supplierId: string | null;
}): string {
  if (thing.kind === "evidence") return `/evidence/${thing.id}`;
  if (thing.kind === "agreement") return `/agreements/${thing.id}`;
  if (thing.kind === "subcontractor") return `/chain/edges/${thing.id}`;
  return `/suppliers/${thing.supplierId ?? ""}/persons`;
}
