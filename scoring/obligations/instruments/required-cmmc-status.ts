// Which CMMC status a subcontractor needs at least, by what flows down to it and what the prime needs itself (32 CFR 170.23).

/** From none to the highest; a higher status of the same scope contains the lower ones (32 CFR 170.16 to 170.18). */
export type CmmcStatus = "none" | "l1_self" | "l2_self" | "l2_c3pao" | "l3_dibcac";

/** What the subcontractor handles: nothing of the kind, only commercial off-the-shelf items, FCI only, or CUI. */
export type CmmcInfo = "none" | "cots_only" | "fci_only" | "cui";

/**
 * The lowest status that suffices; "none" where nothing flows that asks for one. A prime on level 3 passes on level 2
 * by an assessor, never level 3. CUI asks for level 2 (self) at least, whatever the prime has (170.23(a)(2)).
 */
export function requiredCmmcStatus(info: CmmcInfo, prime: CmmcStatus): CmmcStatus {
  if (info === "none" || info === "cots_only") return "none";
  if (info === "fci_only") return "l1_self";
  return prime === "l2_c3pao" || prime === "l3_dibcac" ? "l2_c3pao" : "l2_self";
}
