// Decides which rows of a list are suppliers already, in the register or further up in the same file.
import { whyAlike } from "#app/use-cases/parts/find-duplicates.server.ts";
import { distinctiveWords } from "#app/use-cases/parts/name-likeness.ts";
import type { Candidate } from "#db/supplier-duplicates.ts";
import type { ImportedSupplier } from "./check-row.ts";

export interface RowDuplicate {
  readonly why: "registration" | "domain" | "same name" | "similar name";
  /** A supplier of the register, or null for a row of the same file. */
  readonly supplierId: string | null;
  readonly name: string;
  readonly row: number | null;
}

/** Looks rows up one after the other; each row is remembered for the ones below it. */
export function duplicateFinder(known: readonly Candidate[]) {
  const register = new Map<string, Candidate[]>();
  for (const candidate of known)
    for (const key of keysOf({
      legalName: candidate.name,
      country: candidate.country,
      domain: candidate.domain,
      registrationNumber: candidate.registrationNumber,
    }))
      if (key !== "") register.set(key, [...(register.get(key) ?? []), candidate]);
  const above = new Map<string, { row: number; name: string }>();

  return (row: number, { facts }: ImportedSupplier): RowDuplicate[] => {
    const keys = keysOf(facts);
    const found: RowDuplicate[] = [];
    const seen = new Set<string>();
    for (const candidate of keys.flatMap((key) => register.get(key) ?? [])) {
      const why = whyAlike(facts, candidate);
      if (!why || seen.has(candidate.id)) continue;
      seen.add(candidate.id);
      found.push({ why, supplierId: candidate.id, name: candidate.name, row: null });
    }
    for (const [place, key] of keys.entries()) {
      if (key === "") continue;
      const earlier = above.get(key);
      if (earlier && !found.some(({ row: other }) => other === earlier.row))
        found.push({ why: KINDS[place]!, supplierId: null, ...earlier });
      if (!earlier) above.set(key, { row, name: facts.legalName });
    }
    return found.slice(0, 3);
  };
}

const KINDS: readonly RowDuplicate["why"][] = ["same name", "registration", "domain"];

interface Keyed {
  readonly legalName: string;
  readonly country: string;
  readonly domain: string;
  readonly registrationNumber: string;
}

// in the order of KINDS; an absent number or domain gives no key
function keysOf({ legalName, country, domain, registrationNumber }: Keyed): string[] {
  return [
    `name ${country} ${distinctiveWords(legalName).join(" ")}`,
    registrationNumber ? `number ${country} ${registrationNumber}` : "",
    domain ? `domain ${domain}` : "",
  ];
}
