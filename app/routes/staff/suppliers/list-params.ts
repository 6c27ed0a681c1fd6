// Decides what the address of the supplier list may ask for. Whatever is not understood is left out, never an error page.
import { z } from "zod";
import { SUPPLIER_ORDERS, type Place } from "#db/supplier-list.ts";
import type { SupplierFilter } from "#db/supplier-filter.ts";
import type { ListWish } from "#app/screens/suppliers/list-address.ts";
import { EXPOSURES, TIERS } from "#scoring/facts.ts";

const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values).optional().catch(undefined);
const text = z.string().trim().min(1).max(120).optional().catch(undefined);

export const SupplierListParams = z.object({
  q: text,
  tier: choice(...TIERS, "none"),
  exposure: choice(...EXPOSURES, "none"),
  state: choice(
    "none",
    "draft",
    "sent",
    "opened",
    "started",
    "submitted",
    "returned",
    "decided",
    "withdrawn",
  ),
  due: choice("overdue", "14"),
  evidence: choice("expired", "30", "60", "90"),
  access: choice("blocked", "live"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  tag: text,
  status: choice("archived"),
  more: choice("1"),
  sort: z.enum(SUPPLIER_ORDERS).catch("name"),
  dir: z.enum(["asc", "desc"]).catch("asc"),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});
export type SupplierListInput = z.output<typeof SupplierListParams>;

/** The part of the input that narrows. */
export function filterOf(input: SupplierListInput): SupplierFilter {
  const { q, tier, exposure, state, due, evidence, access, country, owner, tag } = input;
  return {
    status: input.status ?? "active",
    search: q,
    ownerId: owner,
    tier,
    exposure,
    state,
    due,
    evidence,
    access,
    country,
    tag,
  };
}

/** The part of the input that stands in every address of the list. */
export function wishOf({ after: _after, before: _before, ...wish }: SupplierListInput): ListWish {
  return wish;
}

const PlaceShape = z.tuple([z.string(), z.string(), z.uuid()]);
const KEY_SHAPES: Partial<Record<SupplierListInput["sort"], RegExp>> = {
  tier: /^\d$/,
  exposure: /^\d$/,
  state: /^\d+$/,
  due: /^(?:\d{4}-\d{2}-\d{2}|infinity)$/,
  evidence: /^(?:\d{4}-\d{2}-\d{2}|infinity)$/,
  created: /^[\d :.+-]+$/,
};

/** A place in the list as text for the address. */
export function writePlace(place: Place | undefined): string | undefined {
  return place && Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that the address names, when it is one of this order; otherwise the list starts at the top. */
export function readPlace(
  text: string | undefined,
  order: SupplierListInput["sort"],
): Place | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = PlaceShape.safeParse(
      JSON.parse(Buffer.from(text, "base64url").toString("utf8")),
    );
    if (!parsed.success) return undefined;
    return (KEY_SHAPES[order]?.test(parsed.data[0]) ?? true) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
