// Model edition 2026-1: published, never edited. A test holds its checksum.
import { freezeDeeply, type Model } from "#scoring/model/model.ts";

/** The first edition. Its figures are explained in scoring/README.md. */
export const MODEL_2026_1: Model = freezeDeeply<Model>({
  id: "2026-1",
  coverageFor: { A3: 85, A2: 65, A1: 40 },
  assuranceFor: {
    E0: { A2: 0, A3: 0 },
    E1: { A2: 0, A3: 0 },
    E2: { A2: 0, A3: 0 },
    E3: { A2: 60, A3: 60 },
    E4: { A2: 80, A3: 90 },
  },
  residual: {
    E0: { A3: "low", A2: "low", A1: "low", A0: "low" },
    E1: { A3: "low", A2: "low", A1: "moderate", A0: "moderate" },
    E2: { A3: "low", A2: "moderate", A1: "moderate", A0: "high" },
    E3: { A3: "moderate", A2: "moderate", A1: "high", A0: "high" },
    E4: { A3: "moderate", A2: "high", A1: "high", A0: "critical" },
  },
  selfAttestedMonths: { E0: 24, E1: 24, E2: 24, E3: 12, E4: 12 },
  evidenceMonths: {
    iso27001_certificate: 36,
    statement_of_applicability: 36,
    surveillance_report: 12,
    soc2_report: 12,
    penetration_test_summary: 12,
    policy_document: 24,
    nda_register: 12,
    subcontractor_list: 12,
    insurance_certificate: 12,
    authority_proof: 12,
    other: 12,
  },
  // IAF MD 26:2023: no certificate to the 2013 text outlives the transition.
  withdrawnEditions: [{ edition: "2013", lastDay: "2025-10-31" }],
  knockOuts: { unansweredHoldsFloor: true },
  review: {
    low: { evidenceMonths: null, fullMonths: 24 },
    moderate: { evidenceMonths: null, fullMonths: 12 },
    high: { evidenceMonths: 6, fullMonths: 12 },
    critical: { evidenceMonths: null, fullMonths: 3 },
  },
  reminderDays: [-7, -1, 3],
  overrideMonths: 6,
});
