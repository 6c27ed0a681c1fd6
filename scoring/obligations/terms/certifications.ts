// Data: certificates and audit reports an agreement can demand, and which one stands for which.
import type { Choice } from "#scoring/obligations/term.ts";

/** `scheme` with any scope; `scheme@material`: the scope names the places and services that touch the material. */
export const CERTIFICATIONS = [
  { id: "iso27001", en: "ISO/IEC 27001", de: "ISO/IEC 27001" },
  {
    id: "iso27001@material",
    en: "ISO/IEC 27001 covering the places of the material",
    de: "ISO/IEC 27001 für die Orte des Materials",
  },
  {
    id: "iso27001_grundschutz",
    en: "ISO 27001 based on IT-Grundschutz",
    de: "ISO 27001 auf Basis von IT-Grundschutz",
  },
  { id: "soc2_type1", en: "SOC 2 type 1 report", de: "SOC-2-Bericht Typ 1" },
  { id: "soc2_type2", en: "SOC 2 type 2 report", de: "SOC-2-Bericht Typ 2" },
  { id: "c5_type1", en: "BSI C5 type 1 report", de: "BSI-C5-Bericht Typ 1" },
  { id: "c5_type2", en: "BSI C5 type 2 report", de: "BSI-C5-Bericht Typ 2" },
  { id: "tisax_al2", en: "TISAX, high protection (AL 2)", de: "TISAX, hoher Schutzbedarf (AL 2)" },
  {
    id: "tisax_al3",
    en: "TISAX, very high protection (AL 3)",
    de: "TISAX, sehr hoher Schutzbedarf (AL 3)",
  },
  { id: "cyber_essentials", en: "Cyber Essentials", de: "Cyber Essentials" },
  { id: "cyber_essentials_plus", en: "Cyber Essentials Plus", de: "Cyber Essentials Plus" },
  { id: "cmmc_l1_self", en: "CMMC level 1 (self)", de: "CMMC Stufe 1 (Selbst)" },
  { id: "cmmc_l2_self", en: "CMMC level 2 (self)", de: "CMMC Stufe 2 (Selbst)" },
  { id: "cmmc_l2_c3pao", en: "CMMC level 2 (C3PAO)", de: "CMMC Stufe 2 (C3PAO)" },
  { id: "cmmc_l3_dibcac", en: "CMMC level 3 (DIBCAC)", de: "CMMC Stufe 3 (DIBCAC)" },
] as const satisfies readonly Choice[];

/**
 * What each certificate stands for beside itself; the rest follows step by step. Only where the scheme itself says so:
 * a wider scope or a longer observation of the same criteria, and 32 CFR 170.16 to 170.18 for CMMC. One scheme never
 * stands for another: ISO/IEC 27001 and SOC 2, for example, audit different things.
 */
export const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  "iso27001@material": ["iso27001"],
  // an ISO/IEC 27001 certificate by BSI's method, issued with the standard's own name
  iso27001_grundschutz: ["iso27001"],
  soc2_type2: ["soc2_type1"],
  c5_type2: ["c5_type1"],
  tisax_al3: ["tisax_al2"],
  cyber_essentials_plus: ["cyber_essentials"],
  cmmc_l2_self: ["cmmc_l1_self"],
  cmmc_l2_c3pao: ["cmmc_l2_self"],
  cmmc_l3_dibcac: ["cmmc_l2_c3pao"],
};
