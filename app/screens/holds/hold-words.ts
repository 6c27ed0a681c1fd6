// How a legal hold is named: on what it stands, and where that is found.

interface Held {
  readonly scope: "supplier" | "engagement" | "material";
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly engagementId: string | null;
  readonly engagement: string | null;
  readonly materialId: string | null;
  readonly item: string | null;
}

export const SCOPE_WORDS = {
  supplier: "Supplier",
  engagement: "Engagement",
  material: "Item",
} as const;

/** What a hold stands on, in words. */
export function heldName(hold: Held): string {
  if (hold.scope === "material") return hold.item ?? "";
  return hold.scope === "engagement"
    ? `${hold.supplier ?? ""}: ${hold.engagement ?? ""}`
    : (hold.supplier ?? "");
}

/** Its page. */
export function heldHref(hold: Held): string {
  if (hold.scope === "material") return `/materials/${hold.materialId ?? ""}`;
  return hold.scope === "engagement"
    ? `/engagements/${hold.engagementId ?? ""}`
    : `/suppliers/${hold.supplierId ?? ""}`;
}
