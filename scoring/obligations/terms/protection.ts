// Data: terms on how the material is protected, handled and defended against demands.
import type { AnyTermRow } from "#scoring/obligations/term.ts";

export const PROTECTION = {
  encryption: {
    class: "PRODUCT",
    label: { en: "Encryption", de: "Verschlüsselung" },
    help: {
      en: "How the material is encrypted, and who holds the keys. Every part is compared on its own.",
      de: "Wie das Material verschlüsselt ist und wer die Schlüssel hat. Jeder Teil wird einzeln verglichen.",
    },
    sentence: {
      en: "The material is encrypted at least as follows: {value}.",
      de: "Das Material ist mindestens wie folgt verschlüsselt: {value}.",
    },
    gap: {
      en: "The material would be protected less well than you promised.",
      de: "Das Material wäre schlechter geschützt, als Sie zugesagt haben.",
    },
    cite: "15 CFR 734.18(a)(5); 22 CFR 120.54(a)(5)",
    parts: [
      {
        id: "at_rest",
        en: "at rest",
        de: "gespeichert",
        values: [
          { id: "none", en: "none", de: "keine" },
          { id: "disk", en: "whole disk", de: "ganzer Datenträger" },
          { id: "file", en: "single files", de: "einzelne Dateien" },
          { id: "field", en: "single fields", de: "einzelne Felder" },
        ],
      },
      {
        id: "in_transit",
        en: "in transit",
        de: "unterwegs",
        values: [
          { id: "none", en: "none", de: "keine" },
          { id: "tls1.2", en: "TLS 1.2", de: "TLS 1.2" },
          { id: "tls1.3", en: "TLS 1.3", de: "TLS 1.3" },
          { id: "e2e", en: "end to end", de: "Ende zu Ende" },
        ],
      },
      {
        id: "key_control",
        en: "keys held by",
        de: "Schlüssel bei",
        values: [
          { id: "provider", en: "the provider", de: "dem Anbieter" },
          {
            id: "customer_managed",
            en: "the provider, managed by you",
            de: "dem Anbieter, von Ihnen verwaltet",
          },
          { id: "hold_your_own", en: "you alone", de: "Ihnen allein" },
        ],
      },
      {
        id: "validation",
        en: "validated module",
        de: "geprüftes Modul",
        values: [
          { id: "none", en: "not demanded", de: "nicht verlangt" },
          { id: "fips_140", en: "FIPS 140", de: "FIPS 140" },
        ],
      },
    ],
  },
  access_controls: {
    class: "SET_SUP",
    label: { en: "Access controls", de: "Zugangsmaßnahmen" },
    help: {
      en: "Which safeguards stand between people and the material.",
      de: "Welche Schutzmaßnahmen zwischen Personen und dem Material stehen.",
    },
    sentence: {
      en: "Access to the material is protected at least by: {value}.",
      de: "Der Zugang zum Material ist mindestens geschützt durch: {value}.",
    },
    gap: {
      en: "A door that you promised to lock would stand open.",
      de: "Eine Tür, die Sie verschlossen zugesagt haben, stünde offen.",
    },
    cite: "ISO/IEC 27002:2022 5.15 to 5.18, 8.2 to 8.5; NIST SP 800-171 3.1",
    values: [
      { id: "mfa", en: "multi-factor sign-in", de: "Anmeldung mit zweitem Faktor" },
      { id: "least_privilege", en: "least privilege", de: "geringstmögliche Rechte" },
      {
        id: "managed_devices",
        en: "managed and checked devices",
        de: "verwaltete, geprüfte Geräte",
      },
      { id: "time_boxed", en: "access for a limited time", de: "zeitlich begrenzter Zugang" },
      { id: "access_log", en: "logged access", de: "protokollierter Zugang" },
      { id: "access_review", en: "regular review of rights", de: "regelmäßige Prüfung der Rechte" },
      { id: "watermark", en: "personal watermarks", de: "persönliche Wasserzeichen" },
      { id: "no_removable_media", en: "no removable media", de: "keine Wechseldatenträger" },
      { id: "enclave", en: "a separated environment", de: "eine abgetrennte Umgebung" },
      { id: "physical_zones", en: "locked physical zones", de: "gesicherte Zonen vor Ort" },
      { id: "vetted_people", en: "vetted persons", de: "überprüfte Personen" },
      { id: "four_eyes_release", en: "release by two persons", de: "Freigabe durch zwei Personen" },
    ],
  },
  ai_training_use: {
    class: "CHAIN",
    label: { en: "Training of models", de: "Training von Modellen" },
    help: {
      en: "Whether the material may train machine-learning models.",
      de: "Ob mit dem Material Modelle des maschinellen Lernens trainiert werden dürfen.",
    },
    sentence: {
      en: "Training machine-learning models on the material is: {value}.",
      de: "Das Training von Modellen des maschinellen Lernens mit dem Material ist: {value}.",
    },
    gap: {
      en: "What a model has learned cannot be returned or destroyed.",
      de: "Was ein Modell gelernt hat, lässt sich weder zurückgeben noch vernichten.",
    },
    cite: "Directive (EU) 2016/943 Art. 4(3)",
    values: [
      { id: "allowed", en: "allowed", de: "erlaubt" },
      {
        id: "tenant_isolated",
        en: "allowed in a model of your own only",
        de: "nur in einem eigenen, abgeschotteten Modell erlaubt",
      },
      { id: "prohibited", en: "prohibited", de: "verboten" },
    ],
  },
  copies: {
    class: "CHAIN",
    label: { en: "Copies", de: "Kopien" },
    help: { en: "Which copies may be made.", de: "Welche Kopien gemacht werden dürfen." },
    sentence: { en: "Copies: {value}.", de: "Kopien: {value}." },
    gap: {
      en: "Copies could exist that you cannot account for.",
      de: "Es könnten Kopien bestehen, über die Sie keine Rechenschaft geben können.",
    },
    cite: "VDA ISA 6.1.2; ISO/IEC 27002:2022 5.10",
    values: [
      { id: "free", en: "free", de: "frei" },
      { id: "necessary", en: "only what the purpose needs", de: "nur soweit für den Zweck nötig" },
      { id: "logged", en: "only logged and marked", de: "nur protokolliert und gekennzeichnet" },
      { id: "view_only", en: "none, viewing only", de: "keine, nur Ansicht" },
    ],
  },
  reverse_engineering: {
    class: "CHAIN",
    label: { en: "Reverse engineering", de: "Rückentwicklung" },
    help: {
      en: "Whether products and samples may be taken apart to learn how they work. The law allows it unless it is forbidden.",
      de: "Ob Produkte und Muster untersucht werden dürfen, um ihre Bauweise zu erkennen. Das Gesetz erlaubt es, wenn es nicht verboten ist.",
    },
    sentence: {
      en: "Reverse engineering of products, samples and software is: {value}.",
      de: "Die Rückentwicklung von Produkten, Mustern und Software ist: {value}.",
    },
    gap: {
      en: "What you may not take apart could lawfully be taken apart further down.",
      de: "Was Sie nicht zerlegen dürfen, dürfte weiter unten zerlegt werden.",
    },
    cite: "Directive (EU) 2016/943 Art. 3(1)(b)",
    values: [
      { id: "silent", en: "not restricted", de: "nicht beschränkt" },
      { id: "prohibited", en: "prohibited", de: "verboten" },
    ],
  },
  residuals: {
    class: "CHAIN",
    label: { en: "What stays in memory", de: "Was im Gedächtnis bleibt" },
    help: {
      en: "Whether people may later use what they remember of the material.",
      de: "Ob Personen später verwenden dürfen, woran sie sich aus dem Material erinnern.",
    },
    sentence: {
      en: "Use of what persons remember of the material: {value}.",
      de: "Verwendung dessen, woran sich Personen aus dem Material erinnern: {value}.",
    },
    gap: {
      en: "What was learned from the material could turn up in work for somebody else.",
      de: "Aus dem Material Gelerntes könnte in Arbeiten für andere auftauchen.",
    },
    cite: "Directive (EU) 2016/943 Art. 1(3)(b); common practice for confidentiality agreements",
    values: [
      { id: "unrestricted", en: "not restricted", de: "nicht beschränkt" },
      {
        id: "unaided_memory",
        en: "only what is remembered without help and without intent",
        de: "nur, was ohne Hilfsmittel und Absicht erinnert wird",
      },
      { id: "none", en: "not allowed", de: "nicht erlaubt" },
    ],
  },
  standard_of_care: {
    class: "CHAIN",
    label: { en: "Standard of care", de: "Sorgfaltsmaßstab" },
    help: {
      en: "How carefully the material is protected.",
      de: "Wie sorgfältig das Material geschützt wird.",
    },
    sentence: {
      en: "The material is protected with: {value}.",
      de: "Das Material wird geschützt mit: {value}.",
    },
    gap: {
      en: "Careless handling would be a breach for you and none for the sub.",
      de: "Nachlässigkeit wäre bei Ihnen eine Verletzung, beim Unterunternehmen nicht.",
    },
    cite: "18 U.S.C. 1839(3); Directive (EU) 2016/943 Art. 2(1)(c)",
    values: [
      { id: "reasonable", en: "reasonable care", de: "angemessener Sorgfalt" },
      {
        id: "own_not_less_than_reasonable",
        en: "the care taken of one's own secrets, reasonable care at least",
        de: "der Sorgfalt wie für eigene Geheimnisse, mindestens angemessener",
      },
      { id: "high", en: "a high degree of care", de: "hoher Sorgfalt" },
      {
        id: "specified_controls",
        en: "the controls named in the agreement",
        de: "den in der Vereinbarung genannten Maßnahmen",
      },
    ],
  },
  compelled_disclosure_duties: {
    class: "SET_SUP",
    label: { en: "Compelled disclosure", de: "Erzwungene Offenlegung" },
    help: {
      en: "What is owed when a court or an authority demands the material.",
      de: "Was geschuldet ist, wenn ein Gericht oder eine Behörde das Material verlangt.",
    },
    sentence: {
      en: "If an authority demands the material, these duties apply as far as the law permits: {value}.",
      de: "Verlangt eine Behörde das Material, gelten, soweit gesetzlich erlaubt, diese Pflichten: {value}.",
    },
    gap: {
      en: "The material could be handed over before you can object.",
      de: "Das Material könnte herausgegeben werden, bevor Sie widersprechen können.",
    },
    cite: "SCC (EU) 2021/914 clause 15",
    values: [
      { id: "notify", en: "notify beforehand", de: "vorab benachrichtigen" },
      { id: "minimise", en: "disclose the minimum", de: "nur das Mindeste offenlegen" },
      { id: "challenge", en: "challenge the demand", de: "das Verlangen anfechten" },
      {
        id: "protective_order",
        en: "seek a protective order",
        de: "eine Schutzanordnung beantragen",
      },
      { id: "cooperate", en: "cooperate in the defence", de: "bei der Abwehr mitwirken" },
    ],
  },
  compelled_disclosure_notice: {
    class: "NOTICE",
    cascade: true,
    label: { en: "Notice of a compelled disclosure", de: "Meldung erzwungener Offenlegung" },
    help: {
      en: "How soon it is reported that a court or an authority demands the material.",
      de: "Wie schnell gemeldet wird, dass ein Gericht oder eine Behörde das Material verlangt.",
    },
    sentence: {
      en: "If an authority demands the material, this is reported within {value}, as far as the law permits.",
      de: "Verlangt eine Behörde das Material, wird dies, soweit gesetzlich erlaubt, innerhalb von {value} gemeldet.",
    },
    otherwise: {
      en: "If an authority demands the material, this is reported without delay and before anything is handed over, as far as the law permits.",
      de: "Verlangt eine Behörde das Material, wird dies, soweit gesetzlich erlaubt, unverzüglich und vor jeder Herausgabe gemeldet.",
    },
    gap: {
      en: "The chance to object would be gone before you hear of the demand.",
      de: "Die Gelegenheit zum Widerspruch wäre vorbei, bevor Sie von dem Verlangen erfahren.",
    },
    cite: "SCC (EU) 2021/914 clause 15.1",
  },
  whistleblower_notice: {
    class: "BOOL",
    label: { en: "Whistle-blower notice", de: "Hinweis für Hinweisgeber" },
    help: {
      en: "Whether persons are told that reporting an offence to an authority is no breach. Needed where individuals in the United States sign.",
      de: "Ob Personen darauf hingewiesen werden, dass die Anzeige einer Straftat bei einer Behörde keine Verletzung ist. Nötig, wo Einzelpersonen in den USA unterschreiben.",
    },
    sentence: {
      en: "Every person who signs is told in writing that reporting a suspected offence to an authority is no breach.",
      de: "Jede unterzeichnende Person wird schriftlich darauf hingewiesen, dass die Anzeige einer vermuteten Straftat bei einer Behörde keine Verletzung ist.",
    },
    otherwise: {
      en: "No notice for whistle-blowers is given.",
      de: "Ein Hinweis für Hinweisgeber wird nicht gegeben.",
    },
    gap: {
      en: "Without the notice higher damages cannot be claimed from a person in the United States.",
      de: "Ohne den Hinweis kann von einer Person in den USA kein erhöhter Schadensersatz verlangt werden.",
    },
    cite: "18 U.S.C. 1833(b)",
  },
} as const satisfies Readonly<Record<string, AnyTermRow>>;
