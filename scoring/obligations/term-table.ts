// Data: the obligation terms we know, as data: adding a term is adding a row, nothing else.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { REGIONS } from "#scoring/obligations/regions.ts";
import type { AnyTermRow, TermClass, ValueByClass } from "#scoring/obligations/term.ts";

export const TERM_TABLE = {
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
        members: ["design", "testing", "production", "support", "translation", "logistics"],
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
    values: Object.entries(COUNTRIES).map(([id, name]) => ({ id, ...name })),
    groups: Object.fromEntries(
      Object.entries(REGIONS).map(([id, { en, de, countries }]) => [
        id,
        { en, de, members: countries },
      ]),
    ),
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
  breach_notice: {
    class: "DUR_MAX",
    unit: "hour",
    cascade: { rule: "within" },
    label: { en: "Incident notice", de: "Meldung von Vorfällen" },
    help: {
      en: "How soon after noticing an incident it has to be reported.",
      de: "Wie schnell ein Vorfall nach seiner Entdeckung zu melden ist.",
    },
    sentence: {
      en: "A suspected or confirmed incident is reported within {value} of becoming aware of it.",
      de: "Ein vermuteter oder bestätigter Vorfall wird innerhalb von {value} nach Kenntnis gemeldet.",
    },
    gap: {
      en: "You would be late through no act of your own.",
      de: "Sie wären ohne eigenes Zutun zu spät.",
    },
    cite: "GDPR Art. 33; DFARS 252.204-7012(c)",
  },
  survival: {
    class: "END_DATE",
    label: { en: "Survival", de: "Nachwirkung" },
    help: {
      en: "How long the material stays confidential. Compared by the computed end date.",
      de: "Wie lange das Material vertraulich bleibt. Verglichen wird das berechnete Enddatum.",
    },
    sentence: {
      en: "Confidentiality continues {value}.",
      de: "Die Vertraulichkeit gilt {value}.",
    },
    gap: {
      en: "After that day the sub may publish what you must still keep secret.",
      de: "Danach darf das Unterunternehmen veröffentlichen, was Sie noch geheim halten müssen.",
    },
    cite: "Directive (EU) 2016/943 Art. 2(1)",
  },
  return_or_destroy: {
    class: "DUR_MAX",
    unit: "day",
    cascade: { rule: "within" },
    label: { en: "Return or destroy", de: "Rückgabe oder Vernichtung" },
    help: {
      en: "How soon after a request or the end all copies are returned or destroyed.",
      de: "Wie schnell nach Aufforderung oder Ende alle Kopien zurückgegeben oder vernichtet werden.",
    },
    sentence: {
      en: "All copies are returned or destroyed within {value} of a request or of the end.",
      de: "Alle Kopien werden innerhalb von {value} nach Aufforderung oder Ende zurückgegeben oder vernichtet.",
    },
    gap: {
      en: "You would confirm a destruction that has not happened yet.",
      de: "Sie würden eine Vernichtung bestätigen, die noch nicht erfolgt ist.",
    },
    cite: "GDPR Art. 28(3)(g)",
  },
  destruction_standard: {
    class: "CHAIN",
    label: { en: "Destruction standard", de: "Vernichtungsstandard" },
    help: {
      en: "How thoroughly copies are destroyed.",
      de: "Wie gründlich Kopien vernichtet werden.",
    },
    sentence: {
      en: "Copies are destroyed at least by: {value}.",
      de: "Kopien werden mindestens vernichtet durch: {value}.",
    },
    gap: {
      en: "What was destroyed by the weaker method could be recovered.",
      de: "Was nach dem schwächeren Verfahren vernichtet wurde, könnte wiederhergestellt werden.",
    },
    cite: "NIST SP 800-88 Rev. 1; MVSP 1.8",
    values: [
      { id: "delete", en: "deletion", de: "Löschen" },
      { id: "secure_erase", en: "overwriting", de: "Überschreiben" },
      { id: "800-88_clear", en: "clearing (NIST SP 800-88)", de: "Clear (NIST SP 800-88)" },
      { id: "800-88_purge", en: "purging (NIST SP 800-88)", de: "Purge (NIST SP 800-88)" },
      {
        id: "800-88_destroy",
        en: "physical destruction (NIST SP 800-88)",
        de: "physische Zerstörung (NIST SP 800-88)",
      },
    ],
  },
  destruction_certificate: {
    class: "BOOL",
    label: { en: "Destruction certificate", de: "Vernichtungsnachweis" },
    help: {
      en: "Whether the destruction is confirmed in writing by a named person.",
      de: "Ob die Vernichtung von einer benannten Person schriftlich bestätigt wird.",
    },
    sentence: {
      en: "The destruction is confirmed in writing by a named person.",
      de: "Die Vernichtung wird von einer benannten Person schriftlich bestätigt.",
    },
    otherwise: {
      en: "The destruction need not be confirmed.",
      de: "Die Vernichtung muss nicht bestätigt werden.",
    },
    gap: {
      en: "You would have nothing to show when asked for proof.",
      de: "Sie hätten nichts vorzulegen, wenn ein Nachweis verlangt wird.",
    },
    cite: "NIST SP 800-88 Rev. 1 section 4.8",
  },
  sub_disclosure: {
    class: "CHAIN",
    label: { en: "Onward disclosure", de: "Weitergabe an Dritte" },
    help: {
      en: "What is needed before the material goes to a further company.",
      de: "Was nötig ist, bevor das Material an ein weiteres Unternehmen geht.",
    },
    sentence: {
      en: "Disclosure to a further company is: {value}.",
      de: "Die Weitergabe an ein weiteres Unternehmen ist: {value}.",
    },
    gap: {
      en: "The material could reach a company that nobody agreed to.",
      de: "Das Material könnte ein Unternehmen erreichen, dem niemand zugestimmt hat.",
    },
    cite: "GDPR Art. 28(2); SCC (EU) 2021/914 clause 9; Delegated Regulation (EU) 2025/532",
    values: [
      { id: "free", en: "free", de: "frei" },
      {
        id: "notify_after",
        en: "allowed with notice afterwards",
        de: "erlaubt, mit Meldung danach",
      },
      {
        id: "notify_before",
        en: "allowed with notice beforehand",
        de: "erlaubt, mit Meldung vorab",
      },
      {
        id: "general_consent_objection",
        en: "allowed unless objected to in time",
        de: "erlaubt, wenn nicht fristgerecht widersprochen wird",
      },
      {
        id: "prior_specific_consent",
        en: "only with consent to that very company",
        de: "nur mit Zustimmung zu genau diesem Unternehmen",
      },
      { id: "prohibited", en: "prohibited", de: "verboten" },
    ],
  },
  sub_change_notice_days: {
    class: "DUR_MIN",
    unit: "day",
    cascade: { rule: "advance" },
    notApplicableIf: {
      term: "sub_disclosure",
      isAnyOf: ["prior_specific_consent", "prohibited"],
    },
    label: { en: "Notice of a new subcontractor", de: "Ankündigung neuer Unterauftragnehmer" },
    help: {
      en: "How long before a change of subcontractors it is announced, so that it can be objected to.",
      de: "Wie lange vor einem Wechsel von Unterauftragnehmern er angekündigt wird, damit Widerspruch möglich ist.",
    },
    sentence: {
      en: "A new or changed subcontractor is announced at least {value} ahead.",
      de: "Ein neuer oder geänderter Unterauftragnehmer wird mit mindestens {value} Vorlauf angekündigt.",
    },
    gap: {
      en: "The time to object would be over before you could pass the news on.",
      de: "Die Widerspruchsfrist wäre vorbei, bevor Sie die Nachricht weitergeben können.",
    },
    cite: "SCC (EU) 2021/914 clause 9(a) option 2",
  },
  flow_down_mode: {
    class: "CHAIN",
    label: { en: "Flow-down", de: "Weitergabe der Pflichten" },
    help: {
      en: "How closely these duties are repeated towards the next company.",
      de: "Wie genau diese Pflichten gegenüber dem nächsten Unternehmen wiederholt werden.",
    },
    sentence: {
      en: "These duties are passed on to further companies: {value}.",
      de: "Diese Pflichten werden an weitere Unternehmen weitergegeben: {value}.",
    },
    gap: {
      en: "The duties could thin out with every further company.",
      de: "Die Pflichten könnten mit jedem weiteren Unternehmen schwächer werden.",
    },
    cite: "GDPR Art. 28(4); DFARS 252.204-7012(m); SCC (EU) 2021/914 clause 9(b)",
    values: [
      { id: "none", en: "not at all", de: "gar nicht" },
      { id: "substance", en: "in substance", de: "dem Inhalt nach" },
      { id: "at_least_as_strict", en: "at least as strictly", de: "mindestens ebenso streng" },
      { id: "same", en: "the same duties", de: "dieselben Pflichten" },
      { id: "verbatim", en: "word for word", de: "wortgleich" },
    ],
  },
  liability_for_subs: {
    class: "CHAIN",
    label: { en: "Responsibility for subcontractors", de: "Einstehen für Unterauftragnehmer" },
    help: {
      en: "Who answers when a subcontractor breaks a duty.",
      de: "Wer einsteht, wenn ein Unterauftragnehmer eine Pflicht verletzt.",
    },
    sentence: {
      en: "Responsibility for further companies: {value}.",
      de: "Einstehen für weitere Unternehmen: {value}.",
    },
    gap: {
      en: "You would answer for a breach that nobody answers to you for.",
      de: "Sie stünden für eine Verletzung ein, für die Ihnen niemand einsteht.",
    },
    cite: "GDPR Art. 28(4)",
    values: [
      { id: "none", en: "none", de: "keines" },
      { id: "reasonable_efforts", en: "reasonable efforts", de: "angemessene Bemühungen" },
      { id: "fully_liable", en: "as for one's own acts", de: "wie für eigenes Handeln" },
    ],
  },
  liability_cap: {
    class: "MONEY",
    label: { en: "Liability cap", de: "Haftungsgrenze" },
    help: {
      en: "The most that is paid for a breach of confidentiality.",
      de: "Wie viel für eine Verletzung der Vertraulichkeit höchstens gezahlt wird.",
    },
    sentence: {
      en: "Liability for a breach of confidentiality is limited to {value}.",
      de: "Die Haftung für eine Verletzung der Vertraulichkeit ist auf {value} begrenzt.",
    },
    otherwise: {
      en: "Liability for a breach of confidentiality is not limited.",
      de: "Die Haftung für eine Verletzung der Vertraulichkeit ist nicht begrenzt.",
    },
    gap: {
      en: "The difference would be yours to bear.",
      de: "Den Unterschied würden Sie tragen.",
    },
    cite: "Common practice for confidentiality agreements",
  },
  audit_right: {
    class: "CHAIN",
    label: { en: "Audit right", de: "Prüfrecht" },
    help: {
      en: "How far compliance may be checked.",
      de: "Wie weit die Einhaltung geprüft werden darf.",
    },
    sentence: {
      en: "Compliance may be checked by: {value}.",
      de: "Die Einhaltung darf geprüft werden durch: {value}.",
    },
    gap: {
      en: "You would be asked to show what you have no right to see.",
      de: "Sie müssten zeigen, was Sie selbst nicht einsehen dürfen.",
    },
    cite: "GDPR Art. 28(3)(h); DORA Art. 30(3)(e)",
    values: [
      { id: "none", en: "no check", de: "keine Prüfung" },
      { id: "documents", en: "documents on request", de: "Unterlagen auf Anfrage" },
      { id: "certificates", en: "certificates and reports", de: "Zertifikate und Berichte" },
      { id: "remote_on_cause", en: "remote audit for cause", de: "Fernprüfung aus Anlass" },
      { id: "remote_annual", en: "yearly remote audit", de: "jährliche Fernprüfung" },
      {
        id: "onsite_on_notice",
        en: "audit on site with notice",
        de: "Prüfung vor Ort nach Ankündigung",
      },
      {
        id: "onsite_unrestricted_plus_regulator",
        en: "unrestricted audit on site, by authorities too",
        de: "uneingeschränkte Prüfung vor Ort, auch durch Behörden",
      },
    ],
  },
  audit_notice_days: {
    class: "DUR_MAX",
    unit: "day",
    label: { en: "Notice of an audit", de: "Ankündigung einer Prüfung" },
    help: {
      en: "How many days ahead an audit has to be announced at most.",
      de: "Wie viele Tage vorher eine Prüfung höchstens anzukündigen ist.",
    },
    sentence: {
      en: "An audit may begin {value} after it was announced.",
      de: "Eine Prüfung darf nach {value} ab Ankündigung beginnen.",
    },
    gap: {
      en: "You would have to open a door that is still closed to you.",
      de: "Sie müssten eine Tür öffnen, die Ihnen selbst noch verschlossen ist.",
    },
    cite: "DORA Art. 30(3)(e)",
  },
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
  governing_law_forum: {
    class: "STANCE",
    label: { en: "Governing law and forum", de: "Recht und Gerichtsstand" },
    help: {
      en: "Which law applies and who decides a dispute. Different answers are reviewed by a lawyer.",
      de: "Welches Recht gilt und wer im Streit entscheidet. Abweichungen prüft ein Jurist.",
    },
    sentence: {
      en: "Governing law and forum: {value}.",
      de: "Anwendbares Recht und Gerichtsstand: {value}.",
    },
    gap: {
      en: "You could lose in one place what you were held to in another.",
      de: "Sie könnten an einem Ort verlieren, wozu Sie an einem anderen verpflichtet sind.",
    },
    cite: "SCC (EU) 2021/914 clauses 17 and 18",
    values: [
      {
        id: "de_courts",
        en: "German law, German courts",
        de: "deutsches Recht, deutsche Gerichte",
      },
      {
        id: "at_courts",
        en: "Austrian law, Austrian courts",
        de: "österreichisches Recht, österreichische Gerichte",
      },
      { id: "ch_courts", en: "Swiss law, Swiss courts", de: "Schweizer Recht, Schweizer Gerichte" },
      {
        id: "fr_courts",
        en: "French law, French courts",
        de: "französisches Recht, französische Gerichte",
      },
      {
        id: "nl_courts",
        en: "Dutch law, Dutch courts",
        de: "niederländisches Recht, niederländische Gerichte",
      },
      { id: "ie_courts", en: "Irish law, Irish courts", de: "irisches Recht, irische Gerichte" },
      {
        id: "gb_courts",
        en: "English law, English courts",
        de: "englisches Recht, englische Gerichte",
      },
      {
        id: "us_ny_courts",
        en: "New York law, New York courts",
        de: "Recht und Gerichte von New York",
      },
      {
        id: "dis_arbitration",
        en: "German law, DIS arbitration",
        de: "deutsches Recht, DIS-Schiedsgericht",
      },
      {
        id: "icc_arbitration",
        en: "Swiss law, ICC arbitration",
        de: "Schweizer Recht, ICC-Schiedsgericht",
      },
    ],
  },
  verbatim_clause: {
    class: "TEXT",
    label: { en: "Clause carried over word for word", de: "Wortgleich übernommene Klausel" },
    help: {
      en: "A clause that may not be changed on its way down, save for the names of the parties.",
      de: "Eine Klausel, die außer den Namen der Parteien unverändert weiterzugeben ist.",
    },
    sentence: { en: "{value}", de: "{value}" },
    gap: {
      en: "A changed wording does not fulfil a duty to carry it over unchanged.",
      de: "Ein geänderter Wortlaut erfüllt die Pflicht zur unveränderten Weitergabe nicht.",
    },
    cite: "DFARS 252.204-7012(m)(1)",
  },
} as const satisfies Readonly<Record<string, AnyTermRow>>;

type TermTable = typeof TERM_TABLE;

/** The name of a term, as it is kept in JSON. */
export type TermId = keyof TermTable;

type ValueFor<Row> = Row extends {
  class: "CHAIN";
  values: readonly { id: infer Rung extends string }[];
}
  ? Rung
  : Row extends { class: infer C extends TermClass }
    ? ValueByClass[C]
    : never;

/** The typed obligations of one agreement, as JSON. A term that is absent is a term the agreement is silent on. */
export type Terms = { readonly [Id in TermId]?: ValueFor<TermTable[Id]> };

export const TERM_IDS = Object.keys(TERM_TABLE) as readonly TermId[];

/** The row of a term. */
export function termRow(id: TermId): AnyTermRow {
  return TERM_TABLE[id];
}
