// Data: terms on passing material on to further companies, answering for them, and checking them.
import { CERTIFICATIONS, STANDS_FOR } from "#scoring/obligations/terms/certifications.ts";
import type { AnyTermRow } from "#scoring/obligations/term.ts";

export const PASSING_ON = {
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
    cascade: true,
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
  flow_down_depth: {
    class: "DEPTH",
    label: { en: "Depth of flow-down", de: "Tiefe der Weitergabe" },
    help: {
      en: "Down to which tier these duties are carried. The first company below is tier 1; nothing may go deeper.",
      de: "Bis zu welcher Stufe diese Pflichten weitergegeben werden. Das erste Unternehmen darunter ist Stufe 1; tiefer darf nichts gehen.",
    },
    sentence: {
      en: "These duties are carried down to {value} of the supply chain, and no further company receives the material.",
      de: "Diese Pflichten werden bis {value} der Lieferkette weitergegeben; kein weiteres Unternehmen erhält das Material.",
    },
    otherwise: {
      en: "These duties, this one included, are carried down to every tier of the supply chain.",
      de: "Diese Pflichten einschließlich dieser werden an jede Stufe der Lieferkette weitergegeben.",
    },
    gap: {
      en: "Somewhere further down the material would lie with a company that nobody bound.",
      de: "Weiter unten läge das Material bei einem Unternehmen, das niemand verpflichtet hat.",
    },
    cite: "DFARS 252.204-7012(m)(1); 32 CFR 170.23",
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
  required_certifications: {
    class: "SET_SUP",
    label: { en: "Certificates to hold", de: "Zu führende Zertifikate" },
    help: {
      en: "Certificates and audit reports that are kept valid. A stronger one of the same scheme stands for a weaker one.",
      de: "Zertifikate und Prüfberichte, die gültig gehalten werden. Ein stärkeres desselben Schemas steht für ein schwächeres.",
    },
    sentence: {
      en: "These certificates are kept valid for as long as the material is held: {value}.",
      de: "Diese Zertifikate bleiben gültig, solange das Material gehalten wird: {value}.",
    },
    gap: {
      en: "You would have to show a certificate that the sub need not hold.",
      de: "Sie müssten ein Zertifikat vorlegen, das das Unterunternehmen nicht zu führen hat.",
    },
    cite: "32 CFR 170.23; VDA ISA 6.1.1",
    values: CERTIFICATIONS,
    standsFor: STANDS_FOR,
  },
} as const satisfies Readonly<Record<string, AnyTermRow>>;
