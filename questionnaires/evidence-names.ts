// Decides how a kind of evidence is called towards a supplier, in both languages.
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** Every kind of evidence with its name; a kind without a name does not compile. */
export const EVIDENCE_NAMES: Readonly<Record<EvidenceKind, Text>> = {
  iso27001_certificate: { en: "ISO/IEC 27001 certificate", de: "Zertifikat nach ISO/IEC 27001" },
  statement_of_applicability: {
    en: "Statement of applicability",
    de: "Erklärung zur Anwendbarkeit",
  },
  surveillance_report: {
    en: "Report of the last surveillance audit",
    de: "Bericht des letzten Überwachungsaudits",
  },
  soc2_report: { en: "SOC 2 report", de: "SOC-2-Bericht" },
  penetration_test_summary: {
    en: "Summary of a penetration test",
    de: "Zusammenfassung eines Penetrationstests",
  },
  policy_document: { en: "Policy or procedure", de: "Richtlinie oder Verfahrensanweisung" },
  nda_register: {
    en: "Register of confidentiality undertakings",
    de: "Verzeichnis der Vertraulichkeitsverpflichtungen",
  },
  subcontractor_list: { en: "List of subcontractors", de: "Liste der Unterauftragnehmer" },
  insurance_certificate: { en: "Insurance certificate", de: "Versicherungsbestätigung" },
  authority_proof: { en: "Proof of authority to sign", de: "Nachweis der Vertretungsbefugnis" },
  transfer_impact_assessment: {
    en: "Transfer impact assessment",
    de: "Bewertung der Übermittlung ins Ausland",
  },
  transfer_clauses: { en: "Standard clauses as signed", de: "Unterzeichnete Standardklauseln" },
  recipient_listing: { en: "Proof of being listed", de: "Nachweis der Listung" },
  data_location_proof: { en: "Proof of data location", de: "Nachweis des Datenstandorts" },
  end_use_statement: { en: "End-use statement", de: "Endverbleibserklärung" },
  other: { en: "Other document", de: "Anderes Dokument" },
};
