// Decides which suppliers of the register one that is being typed in may be, and says why.
import type { Reader } from "#db/connection.ts";
import { listCandidates, type Candidate, type Resemblance } from "#db/supplier-duplicates.ts";
import { distinctiveWords, isLikeName, isSameName } from "./name-likeness.ts";

export interface Duplicate {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly archived: boolean;
  readonly why: "registration" | "domain" | "same name" | "similar name";
}

/** Possible duplicates, the surest first. A warning, never a wall: two companies may share a name. */
export async function findDuplicates(
  reader: Reader,
  typed: Resemblance,
  except: string | null = null,
): Promise<Duplicate[]> {
  const candidates = await listCandidates(reader, typed, distinctiveWords(typed.legalName), except);
  return candidates
    .flatMap((candidate) => {
      const why = whyAlike(typed, candidate);
      return why ? [{ ...named(candidate), why }] : [];
    })
    .sort((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why))
    .slice(0, 5);
}

const ORDER: readonly Duplicate["why"][] = ["registration", "domain", "same name", "similar name"];

/** Why the two may be one company; undefined when they are told apart. */
export function whyAlike(typed: Resemblance, candidate: Candidate): Duplicate["why"] | undefined {
  const sameEntry =
    typed.registrationNumber !== "" &&
    typed.registrationNumber === candidate.registrationNumber &&
    typed.country === candidate.country;
  if (sameEntry) return "registration";
  if (typed.domain !== "" && typed.domain === candidate.domain) return "domain";
  if (typed.legalName.trim() === "") return undefined;
  if (isSameName(typed.legalName, candidate.name)) return "same name";
  return isLikeName(typed.legalName, candidate.name) ? "similar name" : undefined;
}

function named({ id, name, country, status }: Candidate) {
  return { id, name, country, archived: status === "archived" };
}
