// What is said to a supplier about each kind of evidence: why it is asked for, and what counts. Never how it is scored.
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Text } from "#scoring/obligations/wording.ts";

export interface EvidenceGuidance {
  readonly why: Text;
  /** What a reviewer accepts, one point a line. */
  readonly counts: readonly Text[];
}

/** Guidance for every kind; a kind without any does not compile. */
export const EVIDENCE_GUIDANCE: Readonly<Record<EvidenceKind, EvidenceGuidance>> = {
  iso27001_certificate: {
    why: {
      en: "An accredited certificate is the shortest way to show that information security is managed and looked at from outside.",
      de: "Ein akkreditiertes Zertifikat zeigt am kürzesten, dass Informationssicherheit gesteuert und von außen geprüft wird.",
    },
    counts: [
      {
        en: "ISO/IEC 27001:2022, from a certification body with a recognised accreditation",
        de: "ISO/IEC 27001:2022, von einer anerkannt akkreditierten Zertifizierungsstelle",
      },
      {
        en: "Your company, site and service stand in the scope",
        de: "Ihr Unternehmen, der Standort und die Leistung stehen im Geltungsbereich",
      },
      {
        en: "All pages, with number, issue date and expiry date",
        de: "Alle Seiten, mit Nummer, Ausstellungs- und Ablaufdatum",
      },
    ],
  },
  statement_of_applicability: {
    why: {
      en: "A certificate says little until one can see which controls it covers.",
      de: "Ein Zertifikat sagt wenig, solange man nicht sieht, welche Maßnahmen es umfasst.",
    },
    counts: [
      {
        en: "The version and date that the certificate names",
        de: "Version und Datum, die das Zertifikat nennt",
      },
      {
        en: "A reason for every control left out; details may be blacked out",
        de: "Eine Begründung für jede ausgeschlossene Maßnahme; Einzelheiten dürfen geschwärzt sein",
      },
    ],
  },
  surveillance_report: {
    why: {
      en: "It shows that the system still worked when it was last audited.",
      de: "Er zeigt, dass das System beim letzten Audit noch funktionierte.",
    },
    counts: [
      {
        en: "Report, or a letter of the certification body, of the last 12 months",
        de: "Bericht oder Schreiben der Zertifizierungsstelle aus den letzten 12 Monaten",
      },
      {
        en: "Number of findings and whether major ones are closed",
        de: "Zahl der Feststellungen und ob wesentliche Abweichungen geschlossen sind",
      },
    ],
  },
  soc2_report: {
    why: {
      en: "An independent auditor describes how your controls worked over a period.",
      de: "Ein unabhängiger Prüfer beschreibt, wie Ihre Kontrollen über einen Zeitraum wirkten.",
    },
    counts: [
      {
        en: "Type 2, with the criterion Confidentiality in scope",
        de: "Typ 2, mit dem Kriterium Vertraulichkeit",
      },
      {
        en: "A period that ended within the last 12 months",
        de: "Ein Zeitraum, der in den letzten 12 Monaten endete",
      },
    ],
  },
  penetration_test_summary: {
    why: {
      en: "Somebody independent should have tried to break in.",
      de: "Jemand Unabhängiges sollte versucht haben einzudringen.",
    },
    counts: [
      {
        en: "A summary by the tester: what was tested, when, how, what was found and fixed",
        de: "Eine Zusammenfassung des Prüfers: was, wann und wie geprüft, was gefunden und behoben wurde",
      },
      { en: "Not older than 12 months", de: "Nicht älter als 12 Monate" },
      {
        en: "No open weaknesses in detail: leave those out",
        de: "Keine offenen Schwachstellen im Einzelnen: Lassen Sie diese weg",
      },
    ],
  },
  policy_document: {
    why: {
      en: "It shows that the duty of confidence is written down and known to your people.",
      de: "Sie zeigt, dass die Pflicht zur Vertraulichkeit festgeschrieben und Ihren Leuten bekannt ist.",
    },
    counts: [
      {
        en: "The policy in force, with version, date and who approved it",
        de: "Die gültige Fassung, mit Version, Datum und Freigabe",
      },
      {
        en: "Extracts are enough when they cover the subject",
        de: "Auszüge genügen, wenn sie das Thema abdecken",
      },
    ],
  },
  nda_register: {
    why: {
      en: "Everybody who sees the material has to be bound by name.",
      de: "Jede Person, die das Material sieht, muss namentlich gebunden sein.",
    },
    counts: [
      {
        en: "A list of the people involved and the date each one signed",
        de: "Eine Liste der Beteiligten und wann jede Person unterschrieben hat",
      },
      {
        en: "Names may be shortened to initials; the number must be right",
        de: "Namen dürfen auf Initialen gekürzt sein; die Zahl muss stimmen",
      },
    ],
  },
  subcontractor_list: {
    why: {
      en: "Nobody may see the material whom we do not know of.",
      de: "Niemand darf das Material sehen, von dem wir nichts wissen.",
    },
    counts: [
      {
        en: "Every company that would touch the material, with country and task",
        de: "Jedes Unternehmen, das mit dem Material zu tun hätte, mit Land und Aufgabe",
      },
    ],
  },
  insurance_certificate: {
    why: {
      en: "A loss of this size should be covered.",
      de: "Ein Schaden dieser Größe sollte gedeckt sein.",
    },
    counts: [
      {
        en: "Confirmation of the insurer with sum, scope and period",
        de: "Bestätigung des Versicherers mit Summe, Umfang und Zeitraum",
      },
    ],
  },
  authority_proof: {
    why: {
      en: "It shows that whoever signs may bind your company.",
      de: "Er zeigt, dass die unterzeichnende Person Ihr Unternehmen binden darf.",
    },
    counts: [
      {
        en: "Extract of the commercial register not older than 3 months, or a signed power of attorney",
        de: "Handelsregisterauszug, nicht älter als 3 Monate, oder eine unterschriebene Vollmacht",
      },
    ],
  },
  transfer_impact_assessment: {
    why: {
      en: "It shows how what is entrusted to you stays protected in the country it goes to.",
      de: "Sie zeigt, wie Anvertrautes in dem Land geschützt bleibt, in das es gelangt.",
    },
    counts: [
      {
        en: "For each country named: which data goes there, who may ask for it, and what you do about it",
        de: "Für jedes genannte Land: welche Daten dorthin gelangen, wer sie verlangen könnte und was Sie dagegen tun",
      },
      {
        en: "With date, author and the day on which it is looked at again",
        de: "Mit Datum, Verfasser und dem Tag der nächsten Durchsicht",
      },
    ],
  },
  transfer_clauses: {
    why: {
      en: "It shows which clauses cover data that leaves for the countries named.",
      de: "Sie zeigen, welche Klauseln für Daten gelten, die in die genannten Länder gelangen.",
    },
    counts: [
      {
        en: "The clauses as signed, with edition, module, parties and annexes",
        de: "Die unterzeichneten Klauseln mit Fassung, Modul, Parteien und Anhängen",
      },
    ],
  },
  recipient_listing: {
    why: {
      en: "Some countries are open to listed recipients only: it shows that you are one.",
      de: "Manche Länder stehen nur gelisteten Empfängern offen: Er zeigt, dass Sie dazugehören.",
    },
    counts: [
      {
        en: "An extract of the public list with your company's name, status and the day it was read",
        de: "Ein Auszug der öffentlichen Liste mit Ihrem Firmennamen, dem Status und dem Tag des Abrufs",
      },
    ],
  },
  data_location_proof: {
    why: {
      en: "It shows where the data lies and from where it can be reached.",
      de: "Er zeigt, wo die Daten liegen und von wo aus sie erreichbar sind.",
    },
    counts: [
      {
        en: "Sites or cloud regions of storage, backup and remote access, confirmed by whoever runs them",
        de: "Standorte oder Cloud-Regionen für Speicherung, Sicherung und Fernzugriff, vom Betreiber bestätigt",
      },
      {
        en: "Where a copy has to stay in the country: that it does",
        de: "Muss eine Kopie im Land bleiben: dass sie es tut",
      },
    ],
  },
  end_use_statement: {
    why: {
      en: "It says who uses the material in the end, where, and what for.",
      de: "Sie sagt, wer das Material am Ende nutzt, wo und wofür.",
    },
    counts: [
      {
        en: "Signed, with end user, place and purpose, and that nothing goes on to a closed country",
        de: "Unterzeichnet, mit Endverwender, Ort und Zweck, und dass nichts in ein gesperrtes Land weitergegeben wird",
      },
    ],
  },
  other: {
    why: {
      en: "Anything else that helps to understand how you protect what is entrusted to you.",
      de: "Alles, was sonst zeigt, wie Sie Anvertrautes schützen.",
    },
    counts: [
      {
        en: "Say in the title what it is and which answer it supports",
        de: "Sagen Sie im Titel, was es ist und welche Antwort es stützt",
      },
    ],
  },
};
