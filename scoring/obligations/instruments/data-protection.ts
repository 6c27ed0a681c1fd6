// Data: what processors of personal data have to pass on: GDPR Art. 28(4), standard contractual clauses clause 9, HIPAA.
import type { Instrument, Parameter } from "#scoring/obligations/instruments/instrument.ts";

const AUTHORISATION: Parameter = {
  id: "authorisation",
  kind: "choice",
  usual: "general",
  label: {
    en: "Authorisation of further processors",
    de: "Genehmigung weiterer Auftragsverarbeiter",
  },
  values: [
    { id: "specific", en: "for each one beforehand", de: "für jeden einzeln vorab" },
    {
      id: "general",
      en: "general, with the right to object",
      de: "allgemein, mit Widerspruchsrecht",
    },
  ],
};

const OBJECTION: Parameter = {
  id: "objection_days",
  kind: "number",
  unit: "day",
  least: 1,
  most: 365,
  usual: 30,
  label: { en: "Time to object to a change", de: "Frist zum Widerspruch gegen eine Änderung" },
};

const RETURN: Parameter = {
  id: "return_days",
  kind: "number",
  unit: "day",
  least: 0,
  most: 365,
  usual: 30,
  label: { en: "Return or deletion after the end", de: "Rückgabe oder Löschung nach dem Ende" },
};

const consent = (authorisation: string | number | undefined) =>
  authorisation === "specific" ? "prior_specific_consent" : "general_consent_objection";

export const GDPR_28: Instrument = {
  id: "gdpr-28-4",
  label: {
    en: "GDPR Art. 28: further processors",
    de: "DSGVO Art. 28: weitere Auftragsverarbeiter",
  },
  help: {
    en: "The duties of the contract with the controller are repeated as the same duties, on every tier.",
    de: "Die Pflichten aus dem Vertrag mit dem Verantwortlichen werden als dieselben auf jeder Stufe wiederholt.",
  },
  cite: "GDPR Art. 28(2) to (4)",
  covers: ["personal_data", "special_category", "phi"],
  parameters: [
    AUTHORISATION,
    OBJECTION,
    {
      id: "notice_hours",
      kind: "number",
      unit: "hour",
      least: 1,
      most: 72,
      usual: 24,
      label: { en: "Notice of a breach of personal data", de: "Meldung einer Datenpanne" },
    },
    RETURN,
  ],
  clauses: ({ authorisation, objection_days = 0, notice_hours = 0, return_days = 0 }) => [
    {
      term: "individual_undertaking",
      value: "employment_contract",
      mode: "same",
      cite: "GDPR Art. 28(3)(b)",
    },
    {
      term: "breach_notice",
      value: Number(notice_hours),
      mode: "same",
      cite: "GDPR Art. 28(3)(f), 33(2)",
    },
    {
      term: "return_or_destroy",
      value: Number(return_days),
      mode: "same",
      cite: "GDPR Art. 28(3)(g)",
    },
    { term: "retention_exceptions", value: ["legal_hold"], cite: "GDPR Art. 28(3)(g)" },
    {
      term: "sub_disclosure",
      value: consent(authorisation),
      mode: "same",
      cite: "GDPR Art. 28(2)",
    },
    { term: "sub_change_notice_days", value: Number(objection_days), cite: "GDPR Art. 28(2)" },
    { term: "flow_down_mode", value: "same", cite: "GDPR Art. 28(4)" },
    { term: "flow_down_depth", value: "all_tiers", cite: "GDPR Art. 28(4)" },
    { term: "liability_for_subs", value: "fully_liable", mode: "same", cite: "GDPR Art. 28(4)" },
    {
      term: "audit_right",
      value: "onsite_on_notice",
      mode: "same",
      cite: "GDPR Art. 28(3)(h)",
    },
  ],
};

export const SCC_9: Instrument = {
  id: "scc-2021-914-9",
  label: {
    en: "Standard contractual clauses, clause 9",
    de: "Standardvertragsklauseln, Klausel 9",
  },
  help: {
    en: "A further processor outside the European Economic Area is bound in substance to the same duties.",
    de: "Ein weiterer Auftragsverarbeiter außerhalb des Europäischen Wirtschaftsraums wird dem Inhalt nach gleich verpflichtet.",
  },
  cite: "Implementing Decision (EU) 2021/914 clauses 8.8, 9 and 15",
  covers: ["personal_data", "special_category", "phi"],
  parameters: [
    {
      id: "module",
      kind: "choice",
      usual: "scc_m2",
      label: { en: "Module", de: "Modul" },
      values: [
        {
          id: "scc_m2",
          en: "2, controller to processor",
          de: "2, Verantwortlicher an Auftragsverarbeiter",
        },
        {
          id: "scc_m3",
          en: "3, processor to processor",
          de: "3, Auftragsverarbeiter an Auftragsverarbeiter",
        },
      ],
    },
    AUTHORISATION,
    OBJECTION,
  ],
  clauses: ({ module, authorisation, objection_days = 0 }) => [
    {
      term: "data_transfer_mechanism",
      value: ["adequacy", "bcr", ...(module === "scc_m2" ? ["scc_m2"] : []), "scc_m3"],
      cite: "SCC (EU) 2021/914 clause 8.8",
    },
    {
      term: "sub_disclosure",
      value: consent(authorisation),
      mode: "substance",
      cite: "SCC (EU) 2021/914 clause 9(a)",
    },
    {
      term: "sub_change_notice_days",
      value: Number(objection_days),
      cite: "SCC (EU) 2021/914 clause 9(a)",
    },
    {
      term: "flow_down_mode",
      value: "substance",
      mode: "substance",
      cite: "SCC (EU) 2021/914 clause 9(b)",
    },
    {
      term: "liability_for_subs",
      value: "fully_liable",
      mode: "substance",
      cite: "SCC (EU) 2021/914 clause 9(d)",
    },
    {
      term: "audit_right",
      value: "documents",
      mode: "substance",
      cite: "SCC (EU) 2021/914 clause 9(c)",
    },
    {
      term: "compelled_disclosure_notice",
      value: "prompt_before",
      mode: "substance",
      cite: "SCC (EU) 2021/914 clause 15.1",
    },
    {
      term: "compelled_disclosure_duties",
      value: ["challenge", "minimise", "notify"],
      mode: "substance",
      cite: "SCC (EU) 2021/914 clauses 15.1 and 15.2",
    },
  ],
};

export const HIPAA: Instrument = {
  id: "hipaa-164-504",
  label: {
    en: "HIPAA: subcontractors of business associates",
    de: "HIPAA: Unterauftragnehmer von Geschäftspartnern",
  },
  help: {
    en: "A subcontractor that handles protected health information agrees to the same restrictions.",
    de: "Ein Unterauftragnehmer mit geschützten Gesundheitsdaten unterliegt denselben Beschränkungen.",
  },
  cite: "45 CFR 164.502(e)(1)(ii), 164.504(e)(2)(ii)(D) and (5), 164.410",
  covers: ["phi"],
  parameters: [
    {
      id: "notice_days",
      kind: "number",
      unit: "day",
      least: 1,
      most: 60,
      usual: 60,
      label: { en: "Notice of a breach, from discovery", de: "Meldung einer Panne, ab Entdeckung" },
    },
    RETURN,
  ],
  clauses: ({ notice_days = 0, return_days = 0 }) => [
    {
      term: "breach_notice",
      value: { within: 24 * Number(notice_days), from: "discovery" },
      mode: "same",
      cite: "45 CFR 164.410",
    },
    {
      term: "return_or_destroy",
      value: Number(return_days),
      mode: "same",
      cite: "45 CFR 164.504(e)(2)(ii)(J)",
    },
    { term: "audit_right", value: "documents", mode: "same", cite: "45 CFR 164.504(e)(2)(ii)(I)" },
    { term: "flow_down_mode", value: "same", cite: "45 CFR 164.504(e)(2)(ii)(D)" },
    { term: "flow_down_depth", value: "all_tiers", cite: "45 CFR 164.504(e)(5)" },
  ],
};
