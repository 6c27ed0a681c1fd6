// Decides whether a mapping names a control that exists: only identifiers of the frameworks are kept, never their text.

const ANNEX_A_CONTROLS = { 5: 37, 6: 8, 7: 14, 8: 34 } as const;

// Requirements per family of NIST SP 800-171 revision 2, family 3.1 first: 110 in all.
const NIST_171_REQUIREMENTS = [22, 3, 9, 9, 11, 3, 6, 9, 2, 6, 3, 4, 16, 7] as const;

const MVSP_CONTROLS = [8, 8, 5, 4] as const;

// Subcategories of NIST CSF 2.0; the gaps in the numbering are the framework's own: 106 in all.
const CSF_SUBCATEGORIES: Readonly<Record<string, readonly number[]>> = {
  "GV.OC": upTo(5),
  "GV.RM": upTo(7),
  "GV.RR": upTo(4),
  "GV.PO": upTo(2),
  "GV.OV": upTo(3),
  "GV.SC": upTo(10),
  "ID.AM": [1, 2, 3, 4, 5, 7, 8],
  "ID.RA": upTo(10),
  "ID.IM": upTo(4),
  "PR.AA": upTo(6),
  "PR.AT": upTo(2),
  "PR.DS": [1, 2, 10, 11],
  "PR.PS": upTo(6),
  "PR.IR": upTo(4),
  "DE.CM": [1, 2, 3, 6, 9],
  "DE.AE": [2, 3, 4, 6, 7, 8],
  "RS.MA": upTo(5),
  "RS.AN": [3, 6, 7, 8],
  "RS.CO": [2, 3],
  "RS.MI": [1, 2],
  "RC.RP": upTo(6),
  "RC.CO": [3, 4],
};

/** The frameworks a question can be mapped to, each with the test its identifiers must pass. */
export const FRAMEWORKS = {
  annexA: isAnnexA,
  nist171: isNist171,
  csf: isCsf,
  mvsp: isMvsp,
} as const;

export type Framework = keyof typeof FRAMEWORKS;

/** ISO/IEC 27001:2022 Annex A, written "A.5.1" to "A.8.34". */
function isAnnexA(id: string): boolean {
  const parts = /^A\.([5-8])\.([1-9]\d?)$/.exec(id);
  if (!parts) return false;
  return Number(parts[2]) <= ANNEX_A_CONTROLS[Number(parts[1]) as 5 | 6 | 7 | 8];
}

/** NIST SP 800-171 revision 2, written "3.1.1" to "3.14.7". */
function isNist171(id: string): boolean {
  const parts = /^3\.([1-9]\d?)\.([1-9]\d?)$/.exec(id);
  return !!parts && Number(parts[2]) <= (NIST_171_REQUIREMENTS[Number(parts[1]) - 1] ?? 0);
}

/** NIST CSF 2.0 subcategory, written "GV.SC-05". */
function isCsf(id: string): boolean {
  const parts = /^([A-Z]{2}\.[A-Z]{2})-(\d{2})$/.exec(id);
  return !!parts && (CSF_SUBCATEGORIES[parts[1] ?? ""] ?? []).includes(Number(parts[2]));
}

/** Minimum Viable Secure Product 3.0, written "1.1" to "4.4". */
function isMvsp(id: string): boolean {
  const parts = /^([1-4])\.([1-9])$/.exec(id);
  return !!parts && Number(parts[2]) <= (MVSP_CONTROLS[Number(parts[1]) - 1] ?? 0);
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
