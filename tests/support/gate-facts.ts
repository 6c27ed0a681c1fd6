// Facts with which the gate is open.
import type {
  ChainEdgeFact,
  DemandsFact,
  LinkAboveFact,
  EvidenceRequirementFact,
  GateFacts,
  SupplierAgreementFact,
} from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";

/** The day on which the open facts are judged. */
export const GATE_DAY = "2026-05-04";
export const YESTERDAY = "2026-05-03";
export const TOMORROW = "2026-05-05";

export const agreement: SupplierAgreementFact = {
  id: "agreement-1",
  name: "Deed 7",
  signed: true,
  countersigned: true,
  effectiveOn: "2026-01-01",
  endsOn: null,
  renewBy: null,
  stopped: null,
  authorityRecorded: true,
  territories: ["EEA"],
};

export const edge: ChainEdgeFact = {
  id: "edge-1",
  name: "Coating Ltd",
  consented: true,
  objectsUntil: null,
  joinder: { ...agreement, id: "joinder-1", name: "Joinder 1" },
  flowDown: { verdict: "pass", acceptedUntil: null },
};

/** The prime above a subcontractor. */
export const linkAbove: LinkAboveFact = {
  consented: true,
  objectsUntil: null,
  open: true,
  agreement: { ...agreement, id: "above-1", name: "Deed above" },
  flowDown: { verdict: "pass", acceptedUntil: null },
};

export const certificate: EvidenceRequirementFact = {
  id: "requirement-1",
  kind: "iso27001_certificate",
  offers: [{ state: "accepted", expiresOn: "2027-03-31" }],
};

export const ada: RecipientFact = {
  name: "Ada Weber",
  country: "DE",
  route: [{ from: "2026-01-01", until: "2031-12-31", state: "open" }],
  revoked: false,
  person: {
    id: "person-1",
    undertaking: { signedOn: "2026-02-01", until: "2027-02-01", confirmed: true },
    citizenships: ["TR", "DE"],
    citizenshipConfirmed: true,
  },
};

export const demands: DemandsFact = {
  maxTier: null,
  maxLevel: "C3",
  viewOnly: false,
  maxItems: 2,
  controls: [{ question: "remote_access_mfa", met: true }],
  evidence: [
    {
      id: "soc2_report",
      kind: "soc2_report",
      offers: [{ state: "accepted", expiresOn: "2027-01-31" }],
    },
  ],
  terms: "pass",
};

/** Facts that open the gate on GATE_DAY. */
export const OPEN_FACTS: GateFacts = {
  supplier: { id: "supplier-1", name: "Casting AG", state: "active" },
  engagement: { id: "engagement-1", name: "Housing", state: "open", level: "C3" },
  agreement,
  headAgreement: { ...agreement, id: "head-1", name: "Head 1" },
  flowDown: { verdict: "pass", acceptedUntil: null },
  chain: [edge],
  above: [linkAbove],
  assessment: {
    id: "assessment-1",
    submitted: true,
    validUntil: "2027-01-31",
    tier: { assessed: "moderate", override: null },
  },
  openKnockOuts: [],
  requiredEvidence: [certificate],
  supplierRevoked: false,
  severeIncidents: [],
  material: {
    id: "material-1",
    name: "Drawing 12",
    level: "C3",
    phase: "P2",
    allowedCountries: ["DE", "FR"],
    export: "none",
    allowedCitizenships: ["DE", "FR"],
    undertaking: true,
    viewOnly: false,
    ownHead: {
      agreement: { ...agreement, id: "head-2" },
      flowDown: { verdict: "pass", acceptedUntil: null },
    },
  },
  demands,
  otherItems: ["2026-06-30"],
  policy: { daysLeft: 7 },
  phases: [
    { phase: "P0", opened: true, closesOn: "2026-02-01" },
    { phase: "P1", opened: true, closesOn: "2026-03-01" },
    { phase: "P2", opened: true, closesOn: "2026-12-31" },
  ],
  request: {
    id: "request-1",
    requesterId: "owner-1",
    mode: "download",
    recipients: [ada],
    approvedBy: ["officer-1"],
  },
  judging: "grant",
  grant: { id: "grant-1", endsOn: "2026-11-30", revoked: false },
};

export const expired = { state: "accepted", expiresOn: YESTERDAY } as const;
