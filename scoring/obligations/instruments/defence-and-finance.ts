// Data: what defence contractors and providers of financial entities have to pass on: DFARS 7012 and 7021, DORA Art. 30.
import type {
  CmmcInfo,
  CmmcStatus,
} from "#scoring/obligations/instruments/required-cmmc-status.ts";
import { requiredCmmcStatus } from "#scoring/obligations/instruments/required-cmmc-status.ts";
import type { Instrument } from "#scoring/obligations/instruments/instrument.ts";

export const DFARS_7012: Instrument = {
  id: "dfars-252-204-7012",
  label: {
    en: "DFARS 252.204-7012: covered defense information",
    de: "DFARS 252.204-7012: geschützte Verteidigungsinformationen",
  },
  help: {
    en: "The clause goes down word for word, itself included; every tier reports incidents to the authority itself.",
    de: "Die Klausel geht wortgleich nach unten, sie selbst eingeschlossen; jede Stufe meldet Vorfälle selbst an die Behörde.",
  },
  cite: "DFARS 252.204-7012(c) and (m)",
  covers: ["cui"],
  parameters: [
    {
      id: "text",
      kind: "text",
      label: { en: "Wording of the clause", de: "Wortlaut der Klausel" },
    },
  ],
  clauses: ({ text = "" }) => [
    {
      term: "breach_notice",
      value: { within: 72, from: "discovery" },
      mode: "same",
      cite: "DFARS 252.204-7012(c)(1)(ii)",
      direct: true,
    },
    {
      term: "verbatim_clause",
      value: { text: String(text), parties: [] },
      mode: "verbatim",
      cite: "DFARS 252.204-7012(m)(1)",
    },
    { term: "flow_down_mode", value: "verbatim", cite: "DFARS 252.204-7012(m)(1)" },
    { term: "flow_down_depth", value: "all_tiers", cite: "DFARS 252.204-7012(m)(1)" },
    {
      term: "access_controls",
      value: ["access_log", "least_privilege", "mfa"],
      cite: "DFARS 252.204-7012(b)(2); NIST SP 800-171 3.1, 3.3, 3.5",
    },
  ],
};

export const DFARS_7021: Instrument = {
  id: "dfars-252-204-7021",
  label: {
    en: "DFARS 252.204-7021: CMMC status",
    de: "DFARS 252.204-7021: CMMC-Status",
  },
  help: {
    en: "The status a subcontractor needs follows from the information that flows down to it, not from the prime's own.",
    de: "Der nötige Status folgt aus den weitergegebenen Informationen, nicht aus dem des Hauptauftragnehmers.",
  },
  cite: "DFARS 252.204-7021(f); 32 CFR 170.23(a)",
  covers: ["fci", "cui"],
  parameters: [
    {
      id: "info",
      kind: "choice",
      usual: "cui",
      label: { en: "What flows down", de: "Was weitergegeben wird" },
      values: [
        { id: "none", en: "neither FCI nor CUI", de: "weder FCI noch CUI" },
        { id: "cots_only", en: "only off-the-shelf items", de: "nur handelsübliche Ware" },
        { id: "fci_only", en: "FCI only", de: "nur FCI" },
        { id: "cui", en: "CUI", de: "CUI" },
      ],
    },
    {
      id: "prime",
      kind: "choice",
      usual: "l2_c3pao",
      label: { en: "Status the prime needs", de: "Status, den der Hauptauftragnehmer braucht" },
      values: [
        { id: "none", en: "none", de: "keiner" },
        { id: "l1_self", en: "level 1 (self)", de: "Stufe 1 (Selbst)" },
        { id: "l2_self", en: "level 2 (self)", de: "Stufe 2 (Selbst)" },
        { id: "l2_c3pao", en: "level 2 (C3PAO)", de: "Stufe 2 (C3PAO)" },
        { id: "l3_dibcac", en: "level 3 (DIBCAC)", de: "Stufe 3 (DIBCAC)" },
      ],
    },
  ],
  clauses({ info, prime }) {
    const status = requiredCmmcStatus(info as CmmcInfo, prime as CmmcStatus);
    if (status === "none") return [];
    return [
      {
        term: "required_certifications",
        value: [`cmmc_${status}`],
        cite: "32 CFR 170.23(a)",
      },
      { term: "flow_down_mode", value: "substance", cite: "DFARS 252.204-7021(f)" },
      { term: "flow_down_depth", value: "all_tiers", cite: "DFARS 252.204-7021(f)" },
    ];
  },
};

export const DORA_30: Instrument = {
  id: "dora-30",
  label: {
    en: "DORA Art. 30: services for financial entities",
    de: "DORA Art. 30: Dienste für Finanzunternehmen",
  },
  help: {
    en: "Places, return of data, help with incidents, and unrestricted audit, by authorities too.",
    de: "Orte, Rückgabe der Daten, Hilfe bei Vorfällen und uneingeschränkte Prüfung, auch durch Behörden.",
  },
  cite: "Regulation (EU) 2022/2554 Art. 30; Delegated Regulation (EU) 2025/532",
  covers: ["bank_secrecy"],
  parameters: [
    {
      id: "subcontracting",
      kind: "choice",
      usual: "general_consent_objection",
      label: { en: "Subcontracting", de: "Unterauftragsvergabe" },
      values: [
        { id: "prohibited", en: "prohibited", de: "verboten" },
        {
          id: "prior_specific_consent",
          en: "for each one beforehand",
          de: "für jeden einzeln vorab",
        },
        {
          id: "general_consent_objection",
          en: "after notice, with the right to object",
          de: "nach Ankündigung, mit Widerspruchsrecht",
        },
      ],
    },
    {
      id: "change_days",
      kind: "number",
      unit: "day",
      least: 1,
      most: 365,
      usual: 60,
      label: { en: "Notice of a change", de: "Ankündigung einer Änderung" },
    },
    {
      id: "notice_hours",
      kind: "number",
      unit: "hour",
      least: 1,
      most: 72,
      usual: 24,
      label: { en: "Notice of an incident", de: "Meldung eines Vorfalls" },
    },
    {
      id: "return_days",
      kind: "number",
      unit: "day",
      least: 0,
      most: 365,
      usual: 30,
      label: { en: "Return of data at the end", de: "Rückgabe der Daten am Ende" },
    },
  ],
  clauses: ({ subcontracting = "", change_days = 0, notice_hours = 0, return_days = 0 }) => [
    { term: "breach_notice", value: Number(notice_hours), cite: "DORA Art. 30(2)(f)" },
    { term: "return_or_destroy", value: Number(return_days), cite: "DORA Art. 30(2)(d)" },
    { term: "sub_disclosure", value: subcontracting, cite: "DORA Art. 30(2)(a)" },
    {
      term: "sub_change_notice_days",
      value: Number(change_days),
      cite: "Delegated Regulation (EU) 2025/532 Art. 5",
    },
    {
      term: "audit_right",
      value: "onsite_unrestricted_plus_regulator",
      cite: "DORA Art. 30(3)(e)",
    },
    { term: "flow_down_mode", value: "at_least_as_strict", cite: "DORA Art. 29(2), 30(2)(a)" },
  ],
};
