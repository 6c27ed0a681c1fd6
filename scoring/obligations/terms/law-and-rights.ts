// Data: terms on law, rights, remedies, and clauses that are carried over word for word.
import type { AnyTermRow } from "#scoring/obligations/term.ts";

export const LAW_AND_RIGHTS = {
  exclusions: {
    class: "SET_SUB",
    label: { en: "What is not covered", de: "Was nicht erfasst ist" },
    help: {
      en: "Information that does not count as confidential. Whoever relies on it has to prove it.",
      de: "Informationen, die nicht als vertraulich gelten. Wer sich darauf beruft, muss es beweisen.",
    },
    sentence: {
      en: "Only such information is not covered, with the burden of proof on the recipient: {value}.",
      de: "Nicht erfasst sind nur folgende Informationen, die Beweislast liegt beim Empfänger: {value}.",
    },
    gap: {
      en: "The sub could call information free that you must keep secret.",
      de: "Das Unterunternehmen könnte Informationen für frei halten, die Sie geheim halten müssen.",
    },
    cite: "Directive (EU) 2016/943 Art. 2(1), 3(1)",
    values: [
      {
        id: "public",
        en: "what is public without a breach",
        de: "ohne Verletzung öffentlich Bekanntes",
      },
      { id: "prior_known", en: "what was known before", de: "vorher Bekanntes" },
      {
        id: "third_party",
        en: "what came lawfully from a third party",
        de: "rechtmäßig von Dritten Erhaltenes",
      },
      {
        id: "independent_dev",
        en: "what was developed independently",
        de: "unabhängig Entwickeltes",
      },
      { id: "released", en: "what was released in writing", de: "schriftlich Freigegebenes" },
    ],
  },
  remedies: {
    class: "SET_SUP",
    label: { en: "Remedies", de: "Ansprüche bei Verletzung" },
    help: {
      en: "What may be claimed after a breach.",
      de: "Was nach einer Verletzung verlangt werden kann.",
    },
    sentence: {
      en: "After a breach these remedies are open: {value}.",
      de: "Nach einer Verletzung bestehen diese Ansprüche: {value}.",
    },
    gap: {
      en: "You could be held to something that you cannot hold the sub to.",
      de: "Sie könnten zu etwas herangezogen werden, wozu Sie das Unterunternehmen nicht heranziehen können.",
    },
    cite: "Directive (EU) 2016/943 Art. 12 to 14",
    values: [
      { id: "injunction", en: "injunction", de: "Unterlassung" },
      { id: "damages", en: "damages", de: "Schadensersatz" },
      { id: "specific_performance", en: "specific performance", de: "Erfüllung" },
      { id: "indemnity", en: "indemnity", de: "Freistellung" },
      { id: "liquidated", en: "agreed sum for each breach", de: "Vertragsstrafe" },
    ],
  },
  ip_ownership: {
    class: "STANCE",
    single: true,
    label: { en: "Ownership of new know-how", de: "Rechte an neuem Wissen" },
    help: {
      en: "Who owns what is created with the material. Different answers are reviewed by a lawyer.",
      de: "Wem gehört, was mit dem Material geschaffen wird. Abweichungen prüft ein Jurist.",
    },
    sentence: {
      en: "New know-how created with the material belongs to: {value}.",
      de: "Mit dem Material geschaffenes neues Wissen steht zu: {value}.",
    },
    gap: {
      en: "You could have to hand over rights that you never received.",
      de: "Sie müssten womöglich Rechte übertragen, die Sie nie erhalten haben.",
    },
    cite: "Common practice for development agreements",
    values: [
      { id: "discloser", en: "the disclosing party", de: "der offenlegenden Partei" },
      { id: "creator", en: "the party that created it", de: "der Partei, die es geschaffen hat" },
      { id: "joint", en: "both parties together", de: "beiden Parteien gemeinsam" },
      { id: "separate", en: "whom a separate agreement names", de: "wie gesondert vereinbart" },
    ],
  },
  licence_back: {
    class: "STANCE",
    single: true,
    label: { en: "Licence back", de: "Rücklizenz" },
    help: {
      en: "What right of use the disclosing party receives in what the recipient creates.",
      de: "Welches Nutzungsrecht die offenlegende Partei an dem erhält, was der Empfänger schafft.",
    },
    sentence: {
      en: "Licence to the disclosing party in new know-how: {value}.",
      de: "Lizenz der offenlegenden Partei an neuem Wissen: {value}.",
    },
    gap: {
      en: "You could owe a licence that you have no right to grant.",
      de: "Sie könnten eine Lizenz schulden, die Sie nicht erteilen können.",
    },
    cite: "Common practice for development agreements",
    values: [
      { id: "none", en: "none", de: "keine" },
      {
        id: "non_exclusive_free",
        en: "non-exclusive and free of charge",
        de: "einfach und unentgeltlich",
      },
      {
        id: "non_exclusive_fair",
        en: "non-exclusive on fair terms",
        de: "einfach, zu angemessenen Bedingungen",
      },
      { id: "exclusive", en: "exclusive", de: "ausschließlich" },
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
