// Decides how rules about countries are called, and what an address of their list looks like.
import { formatCountry } from "#app/ui/format.ts";
import type { StateTone } from "#app/ui/state-badge.tsx";
import { COUNTRIES } from "#scoring/obligations/countries.ts";

export const KIND_LIST = ["adequacy", "transfer", "localisation", "embargo", "membership"] as const;
export type Kind = (typeof KIND_LIST)[number];

export const KIND_WORDS: Readonly<
  Record<Kind, { label: string; from: string; to: string; lede: string }>
> = {
  adequacy: {
    label: "Adequacy",
    from: "Leaving",
    to: "To",
    lede: "Where personal data may go without anything more.",
  },
  transfer: {
    label: "Transfers",
    from: "Leaving",
    to: "To",
    lede: "From where data may leave only with a basis on record.",
  },
  localisation: {
    label: "Localisation",
    from: "Data of",
    to: "Towards",
    lede: "Which data stays, leaves as a copy, or leaves under conditions.",
  },
  embargo: {
    label: "Closed",
    from: "From",
    to: "To",
    lede: "Where nothing goes.",
  },
  membership: {
    label: "Groups",
    from: "Country",
    to: "Belongs to",
    lede: "Which countries a group stands for, by day.",
  },
};

export const STRENGTH_WORDS = {
  "": "Without limits",
  hard: "Stays",
  copy: "A copy stays",
  conditional: "Under conditions",
} as const;

/** What a row stands for where its kind has no limit to choose. */
const PLAIN_WORDS: Readonly<Partial<Record<Kind, string>>> = {
  transfer: "Needs a basis",
  embargo: "Closed",
  membership: "Member",
};

/** How far a row goes. */
export function limitWord(kind: Kind, strength: keyof typeof STRENGTH_WORDS): string {
  return PLAIN_WORDS[kind] ?? STRENGTH_WORDS[strength];
}

export const OVERLAYS = [
  "personal_data",
  "special_category",
  "phi",
  "export_controlled",
  "export_itar",
  "export_ear",
  "cui",
  "fci",
  "bank_secrecy",
  "trade_secret",
  "third_party_owned",
] as const;
export const OVERLAY_WORDS: Readonly<Record<string, string>> = {
  personal_data: "Personal data",
  special_category: "Special categories of personal data",
  phi: "Health data",
  export_controlled: "Export controlled",
  export_itar: "Export controlled (ITAR)",
  export_ear: "Export controlled (EAR)",
  cui: "Controlled information",
  fci: "Federal contract information",
  bank_secrecy: "Bank secrecy",
  trade_secret: "Trade secrets",
  third_party_owned: "Owned by third parties",
};

export const FINDING_WORDS: Readonly<
  Record<"forbidden" | "needs_basis" | "conditional" | "allowed", { word: string; tone: StateTone }>
> = {
  forbidden: { word: "Closed", tone: "bad" },
  needs_basis: { word: "Needs a basis", tone: "bad" },
  conditional: { word: "Under conditions", tone: "warn" },
  allowed: { word: "Goes", tone: "ok" },
};

/** A country by its name, a group by its code. */
export function placeName(place: string): string {
  if (place === "WORLD") return "Anywhere";
  return place in COUNTRIES ? formatCountry(place) : place;
}

/** The address of the list; what is empty is left out. */
export function rulesHref(wish: Readonly<Record<string, string>>, path = "/jurisdictions"): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== "") search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
