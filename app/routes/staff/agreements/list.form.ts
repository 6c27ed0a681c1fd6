// What the address of the agreement list may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import type { AgreementFilter, PlaceInList } from "#db/agreements.ts";
import {
  AGREEMENT_STATE_LIST,
  SUPPLIER_KIND_LIST,
  VERDICT_LIST,
} from "#app/screens/agreements/list-address.ts";

export const AgreementListParams = z.object({
  tab: z.enum(["suppliers", "heads"]).catch("suppliers"),
  q: z.string().trim().max(120).catch(""),
  kind: z.enum(["", ...SUPPLIER_KIND_LIST]).catch(""),
  state: z.enum(["", ...AGREEMENT_STATE_LIST]).catch(""),
  verdict: z.enum(["", ...VERDICT_LIST]).catch(""),
  after: z.string().max(100).catch(""),
});
export type AgreementListInput = z.output<typeof AgreementListParams>;

/** The part of the input that narrows. */
export function filterOf({ tab, q, kind, state, verdict }: AgreementListInput): AgreementFilter {
  return { kinds: kindsOf(tab, kind), q, state, verdict };
}

function kindsOf(
  tab: AgreementListInput["tab"],
  kind: AgreementListInput["kind"],
): AgreementFilter["kinds"] {
  if (tab === "heads") return ["head"];
  return kind === "" ? SUPPLIER_KIND_LIST : [kind];
}

const Place = z.tuple([z.iso.datetime(), z.uuid()]);

/** A place in a list by time, from an address; null for the beginning or for what cannot be understood. */
export function readPlace(text: string): PlaceInList | null {
  const parsed = Place.safeParse(text.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}

/** The place behind a page, for the next address; null when nothing is behind it. One row more was read than shown. */
export function placeBehind(
  rows: readonly { readonly place: string; readonly id: string }[],
  size: number,
): string | null {
  const last = rows.length > size ? rows[size - 1] : undefined;
  return last ? `${last.place}_${last.id}` : null;
}
