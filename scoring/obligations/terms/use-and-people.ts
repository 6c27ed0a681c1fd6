// Data: terms on who may use the material for what, and where.
import { COUNTRY_CHOICES, COUNTRY_GROUPS } from "#scoring/obligations/terms/country-choices.ts";
import type { AnyTermRow } from "#scoring/obligations/term.ts";

export const USE_AND_PEOPLE = {
  permitted_purpose: {
    class: "SET_SUB",
    label: { en: "Permitted purpose", de: "Erlaubter Zweck" },
    help: {
      en: "What the material may be used for. Anything not named is not allowed.",
      de: "Wofür das Material verwendet werden darf. Was nicht genannt ist, ist nicht erlaubt.",
    },
    sentence: {
      en: "The material is used only for: {value}.",
      de: "Das Material wird nur verwendet für: {value}.",
    },
    gap: {
      en: "Use you would have to forbid would then be lawful under the sub-agreement.",
      de: "Eine Verwendung, die Sie verbieten müssten, wäre nach der Unter-Vereinbarung erlaubt.",
    },
    cite: "Directive (EU) 2016/943 Art. 4(3); VDA ISA 6.1.2",
    values: [
      { id: "evaluation", en: "evaluation", de: "Bewertung" },
      { id: "quotation", en: "preparing an offer", de: "Angebotserstellung" },
      { id: "design", en: "design and development", de: "Entwurf und Entwicklung" },
      { id: "testing", en: "testing and qualification", de: "Prüfung und Qualifikation" },
      { id: "production", en: "production", de: "Fertigung" },
      { id: "support", en: "maintenance and support", de: "Wartung und Betreuung" },
      { id: "translation", en: "translation", de: "Übersetzung" },
      { id: "logistics", en: "transport and storage", de: "Transport und Lagerung" },
      { id: "failure_analysis", en: "failure analysis", de: "Fehleranalyse" },
    ],
    groups: {
      preparation: {
        en: "preparing the contract",
        de: "Vertragsanbahnung",
        members: ["evaluation", "quotation"],
      },
      development: {
        en: "development work",
        de: "Entwicklungsarbeit",
        members: ["design", "testing"],
      },
      performance: {
        en: "performing the engagement",
        de: "Durchführung des Auftrags",
        members: ["development", "production", "support", "translation", "logistics"],
      },
      quality: {
        en: "quality assurance",
        de: "Qualitätssicherung",
        members: ["testing", "failure_analysis"],
      },
      engagement: {
        en: "everything for this engagement",
        de: "alles für diesen Auftrag",
        members: ["preparation", "performance", "quality"],
      },
    },
  },
  permitted_recipients: {
    class: "SET_SUB",
    label: { en: "Permitted recipients", de: "Erlaubte Empfänger" },
    help: {
      en: "Which kinds of people may see the material.",
      de: "Welche Personenkreise das Material sehen dürfen.",
    },
    sentence: {
      en: "The material is shown only to: {value}.",
      de: "Das Material wird nur gezeigt: {value}.",
    },
    gap: {
      en: "People you promised to keep out could see the material.",
      de: "Personen, die Sie fernhalten müssen, könnten das Material sehen.",
    },
    cite: "GDPR Art. 28(3)(b)",
    values: [
      { id: "employees", en: "employees", de: "Beschäftigten" },
      { id: "temporary_staff", en: "temporary staff", de: "Leiharbeitskräften" },
      { id: "affiliates", en: "affiliated companies", de: "verbundenen Unternehmen" },
      {
        id: "subcontractors",
        en: "approved subcontractors",
        de: "genehmigten Unterauftragnehmern",
      },
      {
        id: "advisers",
        en: "professional advisers",
        de: "zur Verschwiegenheit verpflichteten Beratern",
      },
      { id: "insurers", en: "insurers", de: "Versicherern" },
      { id: "authorities", en: "competent authorities", de: "zuständigen Behörden" },
    ],
  },
  territories: {
    class: "SET_SUB",
    label: { en: "Territories", de: "Gebiete" },
    help: {
      en: "Where the material may be stored, processed or looked at. Regions count as their countries.",
      de: "Wo das Material gespeichert, verarbeitet oder eingesehen werden darf. Regionen zählen als ihre Länder.",
    },
    sentence: {
      en: "The material is stored, processed and accessed only in: {value}.",
      de: "Das Material wird nur an diesen Orten gespeichert, verarbeitet und eingesehen: {value}.",
    },
    gap: {
      en: "The material could lie where you promised it never would.",
      de: "Das Material könnte dort liegen, wo es Ihrer Zusage nach nie liegen darf.",
    },
    cite: "DORA Art. 30(2)(b); Implementing Decision (EU) 2021/914",
    values: COUNTRY_CHOICES,
    groups: COUNTRY_GROUPS,
  },
  personnel_nationality: {
    class: "SET_SUB",
    label: { en: "Citizenship of persons", de: "Staatsangehörigkeit der Personen" },
    help: {
      en: "Citizens of which countries may see the material. Every citizenship and permanent residence a person holds counts.",
      de: "Staatsangehörige welcher Länder das Material sehen dürfen. Jede Staatsangehörigkeit und jedes Daueraufenthaltsrecht einer Person zählt.",
    },
    sentence: {
      en: "Access is given only to persons whose citizenships and permanent residences all lie in: {value}.",
      de: "Zugang erhalten nur Personen, deren Staatsangehörigkeiten und Daueraufenthaltsrechte alle hierunter fallen: {value}.",
    },
    gap: {
      en: "Showing the material to a person could be an export that you may not allow.",
      de: "Das Material einer Person zu zeigen könnte eine Ausfuhr sein, die Sie nicht erlauben dürfen.",
    },
    cite: "22 CFR 120.50(b); 15 CFR 734.13(b)",
    values: COUNTRY_CHOICES,
    groups: COUNTRY_GROUPS,
  },
  data_transfer_mechanism: {
    class: "SET_SUB",
    label: { en: "Transfer of personal data", de: "Übermittlung personenbezogener Daten" },
    help: {
      en: "What a transfer of personal data to another country may rest on. Whether it holds for a route is checked separately, by date.",
      de: "Worauf eine Übermittlung personenbezogener Daten in ein anderes Land gestützt werden darf. Ob das für einen Weg trägt, wird gesondert und nach Datum geprüft.",
    },
    sentence: {
      en: "Personal data goes to another country only on the basis of: {value}.",
      de: "Personenbezogene Daten gelangen nur auf dieser Grundlage in ein anderes Land: {value}.",
    },
    gap: {
      en: "Personal data could leave on a basis that you may not rely on.",
      de: "Personenbezogene Daten könnten auf einer Grundlage abfließen, auf die Sie sich nicht stützen dürfen.",
    },
    cite: "GDPR Art. 44 to 46; Implementing Decision (EU) 2021/914",
    values: [
      { id: "adequacy", en: "an adequacy decision", de: "Angemessenheitsbeschluss" },
      {
        id: "scc_m1",
        en: "standard clauses, module 1 (controller to controller)",
        de: "Standardvertragsklauseln Modul 1 (Verantwortlicher an Verantwortlichen)",
      },
      {
        id: "scc_m2",
        en: "standard clauses, module 2 (controller to processor)",
        de: "Standardvertragsklauseln Modul 2 (Verantwortlicher an Auftragsverarbeiter)",
      },
      {
        id: "scc_m3",
        en: "standard clauses, module 3 (processor to processor)",
        de: "Standardvertragsklauseln Modul 3 (Auftragsverarbeiter an Auftragsverarbeiter)",
      },
      {
        id: "scc_m4",
        en: "standard clauses, module 4 (processor to controller)",
        de: "Standardvertragsklauseln Modul 4 (Auftragsverarbeiter an Verantwortlichen)",
      },
      {
        id: "bcr",
        en: "binding corporate rules",
        de: "verbindliche interne Datenschutzvorschriften",
      },
      {
        id: "idta",
        en: "the UK transfer agreement or addendum",
        de: "britische Übermittlungsvereinbarung oder britischer Zusatz",
      },
    ],
  },
  need_to_know: {
    class: "BOOL",
    label: { en: "Need to know", de: "Kenntnis nur bei Bedarf" },
    help: {
      en: "Only those who need the material for their task may see it.",
      de: "Nur wer das Material für seine Aufgabe braucht, darf es sehen.",
    },
    sentence: {
      en: "Within a permitted group, only those see the material who need it for their task.",
      de: "Auch im erlaubten Kreis sehen das Material nur diejenigen, die es für ihre Aufgabe brauchen.",
    },
    otherwise: {
      en: "Access within a permitted group is not limited further.",
      de: "Im erlaubten Kreis ist der Zugang nicht weiter beschränkt.",
    },
    gap: {
      en: "Everybody in the company could look, whether the task needs it or not.",
      de: "Jeder im Unternehmen könnte hineinsehen, ob die Aufgabe es verlangt oder nicht.",
    },
    cite: "ISO/IEC 27002:2022 5.15; VDA ISA 6.1.2",
  },
  individual_undertaking: {
    class: "CHAIN",
    label: { en: "Individual undertakings", de: "Persönliche Verpflichtung" },
    help: {
      en: "How each person who sees the material is bound.",
      de: "Wie jede Person gebunden ist, die das Material sieht.",
    },
    sentence: {
      en: "Persons with access are bound as follows: {value}.",
      de: "Personen mit Zugang sind wie folgt gebunden: {value}.",
    },
    gap: {
      en: "A person who leaks could say that nothing was ever signed.",
      de: "Wer etwas weitergibt, könnte sagen, nie etwas unterschrieben zu haben.",
    },
    cite: "ISO/IEC 27002:2022 6.6; GDPR Art. 28(3)(b)",
    values: [
      { id: "none", en: "not at all", de: "gar nicht" },
      { id: "policy_bound", en: "by company policy", de: "durch Unternehmensrichtlinie" },
      { id: "employment_contract", en: "by employment contract", de: "durch Arbeitsvertrag" },
      {
        id: "named_signed",
        en: "each by name, signed before access",
        de: "namentlich, vor dem Zugang unterschrieben",
      },
    ],
  },
} as const satisfies Readonly<Record<string, AnyTermRow>>;
