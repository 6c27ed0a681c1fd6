// Data: the seventeen topics an agreement on confidentiality usually settles (after ContractNLI, Koreeda and Manning 2021),
// and the English and German words by which each is found.

export interface ClauseTopic {
  readonly id: string;
  readonly when: readonly RegExp[];
  readonly unless: readonly RegExp[];
}

const RECIPIENT_SHARES =
  /\b(?:disclos\w*|share\w*|provid\w*|make available|access|offen(?:zu)?leg\w*|weiter(?:zu)?geb\w*|weitergabe|zuganglich\w*|uberlass\w*)\b/;
const SECRET =
  /\b(?:confidential\w*|information|vertraulich\w*|informationen|unterlagen|geheim\w*)\b/;
const NOT_COVERED =
  /\b(?:not (?:apply|include|extend|be considered|be deemed)|exclud\w+|exception\w*|gilt nicht|gelten nicht|nicht fur|ausgenommen|keine vertraulichen|entfallt|besteht nicht|bestehen nicht)\b/;
const ENDS =
  /\b(?:terminat\w*|expir\w*|end of|after|request|beendigung|ende|ablauf|verlangen|aufforderung|anforderung|kundigung)\b/;

export const CLAUSE_TOPICS: readonly ClauseTopic[] = [
  {
    id: "marking",
    when: [
      /\b(?:mark(?:ed|ing)?|label\w*|designat\w*|identified|gekennzeichnet|kennzeichn\w*|bezeichnet)\b/,
      /\b(?:confidential|proprietary|vertraulich|geheim)\b/,
    ],
    unless: [/\b(?:trade|service)mark/],
  },
  {
    id: "technical_only",
    when: [
      /\b(?:technical|know-how|trade secrets?|business|financial|commercial|technisch\w*|kaufmannisch\w*|geschaftlich\w*|betriebs- und geschaftsgeheimnis\w*)\b/,
      /\b(?:means|includ\w*|shall mean|is defined|bezeichnet|umfass\w*|sind|im sinne|insbesondere)\b/,
      SECRET,
    ],
    unless: [],
  },
  {
    id: "oral",
    when: [/\b(?:oral(?:ly)?|verbal(?:ly)?|mundlich\w*)\b/, SECRET],
    unless: [/\b(?:amendment\w*|side agreements?|nebenabreden|anderungen)\b/],
  },
  {
    id: "limited_use",
    when: [
      /\b(?:us(?:e|ed|ing)|verwend\w*|nutz\w*|benutz\w*)\b/,
      /\b(?:only|solely|exclusively|other than|not use|except|nur|ausschliesslich|lediglich|kein\w* ander\w*|nicht)\b/,
      /\b(?:purpose\w*|zweck\w*)\b/,
    ],
    unless: [],
  },
  {
    id: "employees",
    when: [
      RECIPIENT_SHARES,
      /\b(?:employees|officers|directors|staff|personnel|representatives|mitarbeiter\w*|beschaftigte\w*|arbeitnehmer\w*|organe)\b/,
    ],
    unless: [/\b(?:solicit\w*|abwerb\w*)\b/],
  },
  {
    id: "third_parties",
    when: [
      RECIPIENT_SHARES,
      /\b(?:third part(?:y|ies)|sub-?contractors?|sub-?processors?|advis[eo]rs|affiliates|consultants|dritte\w*|unterauftrag\w*|subunternehm\w*|berater\w*|verbundene\w*)\b/,
    ],
    unless: [NOT_COVERED],
  },
  {
    id: "compelled",
    when: [
      /\b(?:required|compelled|obliged|order\w*|subpoena|verpflichtet|gezwungen|anordnung\w*|angeordnet)\b/,
      /\b(?:by law|court|authorit(?:y|ies)|regulat\w*|legal process|gesetz\w*|gericht\w*|behord\w*)\b/,
      /\b(?:disclos\w*|offen(?:zu)?leg\w*|herausgabe|weiter(?:zu)?geb\w*)\b/,
    ],
    unless: [],
  },
  {
    id: "agreement_itself",
    when: [
      /\b(?:existence|fact that|contents? of this agreement|terms (?:and conditions )?of this agreement|this agreement[^.;]{0,40}confidential|discussions|negotiations|bestehen|existenz|inhalt dieser|tatsache|verhandlungen)\b/,
      /\b(?:disclos\w*|confidential\w*|reveal\w*|announce\w*|publici\w*|offen(?:zu)?leg\w*|vertraulich\w*|bekannt\w*|offentlich\w*)\b/,
      /\b(?:agreement|discussions|negotiations|vereinbarung|vertrag\w*|verhandlungen|gesprache)\b/,
    ],
    unless: [NOT_COVERED],
  },
  {
    id: "reverse_engineering",
    when: [
      /\breverse[- ]engineer\w*|\bdecompil\w+|\bdisassembl\w+|\bruckentwick\w+|\bzuruck(?:zu)?entwickel\w*|\bdekompilier\w*|\bruckbau\w*/,
    ],
    unless: [],
  },
  {
    id: "independent_development",
    when: [
      /\b(?:independent(?:ly)? (?:developed|created|conceived|development)|developed independently|(?:unabhangig|selbst(?:andig|standig)|eigenstandig)[^.;]{0,60}entwickelt\w*)\b/,
    ],
    unless: [],
  },
  {
    id: "third_party_source",
    when: [
      /\b(?:(?:from|by) (?:a |any |another )?third part(?:y|ies)|from another source|von (?:einem |einer )?dritte\w*)\b/,
      /\b(?:receiv\w*|obtain\w*|acquir\w*|disclos\w*|erhalt\w*|erlangt\w*|bekannt\w*|zuganglich\w*)\b/,
    ],
    unless: [/\b(?:shall not disclose|not to disclose|dritten nicht|nicht an dritte)\b/],
  },
  {
    id: "no_licence",
    when: [
      /\b(?:no (?:right|licen[cs]e|title)[^.;]{0,40}\b(?:grant\w*|licen[cs]e|transfer\w*|convey\w*)|not (?:be )?(?:construed|deemed|interpreted)[^.;]{0,60}\b(?:licen[cs]e|grant\w*)|(?:does not|nothing)[^.;]{0,60}\b(?:grant\w*|licen[cs]e)|keine(?:rlei)? (?:lizenz\w*|nutzungsrecht\w*|rechte)|kein nutzungsrecht|nicht als[^.;]{0,40}lizenz\w*)\b/,
    ],
    unless: [],
  },
  {
    id: "return",
    when: [
      /\b(?:return\w*|destr\w+|delet\w*|eras\w*|zuruck(?:zu)?geb\w*|ruckgabe|vernicht\w*|losch\w*|herausgeb\w*)\b/,
      SECRET,
      ENDS,
    ],
    unless: [],
  },
  {
    id: "copies",
    when: [
      /\b(?:cop(?:y|ies|ied)|reproduc\w*|duplicat\w*|kopie\w*|vervielfaltig\w*|abschrift\w*)\b/,
      /\b(?:shall|may|must|only|not|necessary|darf|durfen|nur|nicht|erforderlich|soweit)\b/,
    ],
    unless: [
      /\b(?:return\w*|destr\w+|retain\w*|counterpart\w*|ruckgabe|vernicht\w*|ausfertigung\w*|losch\w*)\b/,
    ],
  },
  {
    id: "non_solicitation",
    when: [
      /\b(?:non-?\s?solicit\w*|(?:not|neither)[^.;]{0,60}\b(?:solicit\w*|hire|recruit\w*)|abwerb\w*)\b/,
    ],
    unless: [],
  },
  {
    id: "survival",
    when: [
      /\b(?:surviv\w*|remain\w*|continue\w*|for a period of|for (?:\w+ )?\(?\d*\)? ?years|fortbesteh\w*|bestehen|gelten|gilt|bleib\w*|wirk\w*|fur die dauer)\b/,
      /\b(?:terminat\w*|expir\w*|end of|years?|disclosure|beendigung|ende|ablauf|jahre\w*|unbefristet)\b/,
      /\b(?:confidential\w*|obligations?|secrecy|vertraulich\w*|verpflichtung\w*|geheimhaltung\w*|pflichten)\b/,
    ],
    unless: [],
  },
  {
    id: "retention",
    when: [
      /\b(?:retain\w*|keep|kept|retention|aufbewahr\w*|behalt\w*|zuruck(?:zu)?behalt\w*)\b/,
      /\b(?:cop(?:y|ies)|backup\w*|back-up\w*|archiv\w*|records?|law|kopie\w*|sicherung\w*|exemplar\w*|gesetz\w*|unterlagen)\b/,
    ],
    unless: [/\bretain\w* (?:all |full )?(?:right|title|ownership)/],
  },
];
