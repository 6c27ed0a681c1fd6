// Decides what an address of the agreement list looks like.
export const AGREEMENT_STATE_LIST = [
  "draft",
  "sent",
  "signed",
  "in_force",
  "declined",
  "withdrawn",
  "superseded",
  "terminated",
] as const;
export const SUPPLIER_KIND_LIST = [
  "supplier_deed",
  "joinder",
  "nda",
  "scc_sheet",
  "export_acknowledgement",
] as const;
export const VERDICT_LIST = ["pass", "fail", "review"] as const;

export interface AgreementListWish {
  readonly tab: "suppliers" | "heads";
  readonly q: string;
  readonly kind: string;
  readonly state: string;
  readonly verdict: string;
}

/** The list's address; what is empty is left out. */
export function listHref(
  wish: Partial<AgreementListWish>,
  more: Readonly<Record<string, string>> = {},
  path = "/agreements",
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...wish, ...more }))
    if (value !== "" && value !== "suppliers") search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
