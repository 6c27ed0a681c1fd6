// Data: words that tell how copies end, and which notices an agreement carries.
import { FREED, type Rule } from "./rule.ts";

const DESTROY =
  /\b(?:destr(?:oy\w*|uct\w*)|delet\w+|eras\w+|return\w*|vernicht\w*|losch\w*|geloscht|zerstor\w*|zuruck(?:zu)?geb\w*|ruckgabe|herausgabe)\b/;

export const ENDING_RULES: readonly Rule[] = [
  {
    term: "destruction_standard",
    value: "800-88_purge",
    when: [/\b800-88\b/, /\bpurg(?:e|ed|ing)\b/],
    unless: [FREED, /\bor clear\b|\bclear or\b/],
  },
  {
    term: "destruction_standard",
    value: "800-88_destroy",
    when: [
      /\b800-88\b/,
      /["'(]destroy["')]|\b(?:level|method|category|verfahren|stufe)\W{0,3}destroy\b|\bphysical(?:ly)? destr\w+|\bphysisch\w* (?:zerstor|vernicht)\w*/,
    ],
    unless: [FREED, /\bpurg(?:e|ed|ing)\b|\bclear(?:ed|ing)?\b/],
  },
  {
    term: "destruction_standard",
    value: "800-88_clear",
    when: [/\b800-88\b/, /\bclear(?:ed|ing)?\b/],
    unless: [FREED, /\bpurg(?:e|ed|ing)\b/],
  },
  {
    term: "destruction_standard",
    value: "800-88_clear",
    when: [/\b800-88\b/],
    unless: [FREED, /\bpurg(?:e|ed|ing)\b|\bclear(?:ed|ing)?\b|["'(]destroy["')]|\bphysical/],
    doubt: "NIST SP 800-88 is named without a level: Clear is its lowest.",
  },
  {
    term: "destruction_standard",
    value: "800-88_destroy",
    when: [/\bdin (?:en )?(?:iso\/iec )?66399\b|\biso\/iec 21964\b/],
    doubt: "DIN 66399 has security levels of its own: compare the level that is named.",
  },
  {
    term: "destruction_standard",
    value: "secure_erase",
    when: [
      DESTROY,
      /\b(?:overwrit\w+|secure(?:ly)? (?:eras\w+|delet\w+|wip\w+)|uberschr\w+|sicher(?:es|e|en)? (?:ge)?losch\w*)\b/,
    ],
    unless: [FREED, /\b(?:backup|back-up|sicherungskopie\w*|backups)\b/],
  },
  {
    term: "destruction_certificate",
    value: true,
    when: [
      DESTROY,
      /\b(?:certif(?:y|ies|ied|icates?|ication)|confirm\w*[^.;]{0,40}\bin writing|written (?:confirmation|certification|statement)|bescheinig\w*|schriftlich\w*[^.;]{0,40}\bbestatig\w*|bestatig\w*[^.;]{0,40}\b(?:schriftlich\w*|in textform)|vernichtungsnachweis\w*|loschprotokoll\w*)\b/,
    ],
  },
  {
    term: "whistleblower_notice",
    value: true,
    when: [
      /\b1833\b|\bdefend trade secrets act\b/,
      /\bimmun\w*|\bnot be held (?:criminally|civilly|liable)|\bliab\w+/,
    ],
    unless: [],
  },
  {
    term: "whistleblower_notice",
    value: true,
    when: [
      /\bwhistle-?\s?blow\w*|\bhinweisgeber\w*|\breport\w* (?:a )?(?:suspected )?violations? of law\b/,
    ],
    unless: [],
    doubt: "Check that persons are told so in writing.",
  },
  {
    term: "ip_ownership",
    value: ["discloser"],
    when: [
      /\b(?:ownership|title|property|rights?|eigentum\w*|inhaber\w*|rechte)\b/,
      /\b(?:remains?|retain\w*|vests? in|belongs? to|shall be owned by|stays? with|verbleib\w*|bleib\w*|steh\w* (?:\w+ )?zu)\b/,
      /\b(?:disclosing party|discloser|customer|offenlegende\w*(?: partei)?|auftraggeber\w*)\b/,
    ],
    doubt: "Check that new results are meant, not only what was handed over.",
  },
  {
    term: "ip_ownership",
    value: ["joint"],
    when: [
      /\b(?:jointly owned|joint ownership|owned jointly|gemeinsame\w* eigentum|gemeinschaftlich\w* (?:eigentum|zu))\b/,
    ],
    doubt: "Check which results are meant.",
  },
  {
    term: "licence_back",
    value: ["none"],
    when: [
      /\b(?:no (?:express or implied |implied |right or )?licen[cs]es?|no licen[cs]e|not (?:be )?(?:construed|deemed|interpreted) (?:as|to)[^.;]{0,40}\b(?:grant\w*|licen[cs]e)|does not (?:grant|confer|convey)[^.;]{0,80}\b(?:licen[cs]e|rights?)|keine(?:rlei)? (?:lizenz\w*|nutzungsrecht\w*)|kein nutzungsrecht|raumt[^.;]{0,60}\bkeine\w*)\b/,
    ],
    unless: [/\bother than\b|\bexcept\b|\bausser\b|\bausgenommen\b/],
    doubt:
      "It says that no licence is granted. Whether improvements are licensed back is for you to judge.",
  },
];

/** Words that speak of a term, but whose value only a person can tell. */
export const MENTIONS: readonly { readonly term: string; readonly when: readonly RegExp[] }[] = [
  {
    term: "verbatim_clause",
    when: [/\b252\.204-70(?:12|20|21)\b|\bwithout alteration\b|\bverbatim\b|\bwortgleich\b/],
  },
  {
    term: "breach_notice",
    when: [
      /\b(?:unauthori[sz]ed (?:use|access|disclosure)|security (?:incident|breach)|data breach|unbefugte\w*|sicherheitsvorf\w+|datenpanne\w*|datenschutzverletzung\w*)\b/,
      /\b(?:promptly|immediately|without (?:undue )?delay|forthwith|unverzuglich|umgehend|sofort)\b/,
      /\b(?:notif\w+|inform\w*|report\w*|melde\w*|mitteil\w*|informier\w*|benachrichtig\w*|unterricht\w*)\b/,
    ],
  },
  {
    term: "return_or_destroy",
    when: [
      /\b(?:promptly|immediately|without (?:undue )?delay|forthwith|upon (?:written )?request|on (?:written )?request|unverzuglich|umgehend|auf (?:verlangen|anforderung|aufforderung))\b/,
      /\b(?:return|destroy|delete)\b[^.;]{0,80}\b(?:information|material|documents?|copies)\b|\b(?:zuruck(?:zu)?geb\w*|vernicht\w*|losch\w*|herausgeb\w*)\b/,
      /\b(?:confidential|information|documents?|materials?|copies|vertraulich\w*|informationen|unterlagen|kopien|dokumente)\b/,
    ],
  },
];
