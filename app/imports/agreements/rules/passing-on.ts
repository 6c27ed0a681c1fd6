// Data: words that tell what is needed before material goes further, and how those below are bound.
import { EXCEPT, FORBIDS, FREED, type Rule } from "./rule.ts";

const SUB =
  /\bsub-?\s?(?:contract(?:ors?|ing|ed|s)?|processors?|processing|suppliers?|tiers?)\b|\bunterauftrag\w*|\bsubunternehm\w*|\bunterlieferant\w*|\bunterbeauftrag\w*|\bnachunternehm\w*/;
const THIRD = /\bthird part(?:y|ies)\b|\banother (?:person|company)\b|\bdritte[nrms]?\b/;
const DISCLOSE =
  /\b(?:disclos\w+|pass(?:ed|es|ing)? on|transfer\w*|make available|provid\w+|engag\w+|appoint\w*|use|subcontract\w*|offen(?:zu)?leg\w*|weiter(?:zu)?geb\w*|weitergabe|zuganglich|beauftrag\w*|einsetz\w*|einsatz|einschalt\w*|hinzuzieh\w*|uberlass\w*)\b/;
const CONSENT =
  /\bwithout (?:the |its |having obtained (?:the )?)?(?:(?:disclos\w+ party|discloser|customer|company|controller)'s )?(?:express |specific |explicit )*(?:prior |previous )(?:(?:and )?(?:express |specific |explicit |written )+)?(?:consent|authori[sz]ation|approval|permission)\b|\bprior (?:express |specific )*(?:written )?(?:specific )?(?:consent|authori[sz]ation|approval)\b|\b(?:ohne|nur (?:mit|nach)|der|nach|bedarf der|bedurfen der) (?:die |der )?(?:vorherige\w*|ausdruckliche\w*)[^.;]{0,40}\b(?:zustimmung|genehmigung|einwilligung)\b|\bvorherige\w* (?:schriftliche\w*|ausdruckliche\w*|gesonderte\w*)?\s?(?:zustimmung|genehmigung|einwilligung)\b/;
const BOUND =
  /\b(?:bind\w*|bound|impos\w+|oblig\w+|undertak\w+|written agreement|agree\w*|verpflicht\w+|auferleg\w*|gebunden|vertraglich)\b/;
const BELOW =
  /\b(?:sub-?\s?contract(?:ors?|s)?|sub-?\s?processors?|recipients?|representatives?|third part(?:y|ies)|affiliates|persons?|employees|empfanger\w*|unterauftrag\w*|subunternehm\w*|dritte\w*|vertreter\w*|personen|mitarbeiter\w*|beschaftigte\w*)\b/;

export const PASSING_ON_RULES: readonly Rule[] = [
  {
    term: "sub_disclosure",
    value: "prior_specific_consent",
    when: [SUB, DISCLOSE, CONSENT],
    unless: [
      FREED,
      /\b(?:general|allgemeine\w*) (?:written |prior |schriftliche\w* )*(?:consent|authori[sz]ation|genehmigung)|\bobject\w*\b|\bwiderspr\w+|\baffiliates?\b/,
      /\bdeemed\b|\bgilt als erteilt\b/,
    ],
  },
  {
    term: "sub_disclosure",
    value: "prior_specific_consent",
    when: [THIRD, DISCLOSE, CONSENT, FORBIDS],
    unless: [
      FREED,
      SUB,
      /\bdeemed\b|\bassign\w*\b|\babtret\w*|\babgetreten\b/,
      /\b(?:agreement|existence|vereinbarung) (?:or|und|and) (?:its )?(?:terms|contents|inhalt)/,
    ],
    doubt: "It speaks of third parties. Check that subcontractors are meant too.",
  },
  {
    term: "sub_disclosure",
    value: "general_consent_objection",
    when: [
      SUB,
      /\b(?:general (?:written )?(?:prior )?authori[sz]ation|general (?:written )?consent|allgemeine\w* (?:schriftliche\w* )?(?:genehmigung|zustimmung))\b|\b(?:opportunity|right|entitled|may) to object\b|\bmay object\b|\bwiderspr(?:uch|echen)\w*/,
      /\bobject\w*\b|\bwiderspr\w+|\beinspruch\b/,
    ],
  },
  {
    term: "sub_disclosure",
    value: "prohibited",
    when: [
      SUB,
      /\b(?:shall|must|may|will) not (?:use|engage|appoint|subcontract|sub-contract|employ|disclose)\b|\bsubcontracting is (?:not permitted|prohibited|excluded)|\b(?:einsatz|einschaltung|beauftragung|unterbeauftragung)\b[^.;]{0,60}\b(?:unzulassig|ausgeschlossen|untersagt|nicht (?:gestattet|zulassig|erlaubt))/,
    ],
    unless: [FREED, EXCEPT, CONSENT, /\bconsent|approval|zustimmung|genehmigung|\bonly\b|\bnur\b/],
  },
  {
    term: "sub_disclosure",
    value: "notify_before",
    when: [
      SUB,
      /\b(?:may|is entitled to|is free to|darf|ist berechtigt)\b/,
      /\b(?:notif\w+|inform\w*|notice|mitteil\w*|informier\w*|anzeig\w*)\b/,
      /\b(?:prior|before|in advance|beforehand|vorab|vorher|im voraus|vor)\b/,
    ],
    unless: [
      FREED,
      /\bobject\w*|\bwiderspr\w+|\bconsent|\bzustimmung|\bapproval|\bgenehmigung|\bmay not\b/,
    ],
    doubt: "Check whether the other side may object.",
  },
  {
    term: "flow_down_mode",
    value: "verbatim",
    when: [
      BELOW,
      /\b(?:verbatim|word for word|without alteration|wortgleich|wortlich|unverandert)\b/,
      BOUND,
    ],
  },
  {
    term: "flow_down_mode",
    value: "at_least_as_strict",
    when: [
      BELOW,
      BOUND,
      /\b(?:no(?:t)? less (?:strict|stringent|restrictive|protective|onerous|rigorous)|at least as (?:strict|stringent|restrictive|protective|onerous|rigorous)|(?:mindestens|wenigstens) (?:ebenso|genauso|gleich|so) (?:streng\w*|weit\w*|umfassend\w*|schutzend\w*)|nicht weniger streng\w*|mindestens gleichwertig\w*)\b/,
    ],
  },
  {
    term: "flow_down_mode",
    value: "same",
    when: [
      BELOW,
      BOUND,
      /\b(?:the same (?:data protection |confidentiality )?(?:obligations|duties|terms|restrictions|undertakings)|identical (?:obligations|terms|duties)|(?:dieselben|die gleichen|identische\w*) (?:datenschutz)?(?:vertraulichkeits|geheimhaltungs)?(?:pflichten|verpflichtungen|bedingungen))\b/,
    ],
    unless: [FREED, /\bsubstan(?:ce|tially)\b|\bim wesentlichen\b/],
  },
  {
    term: "flow_down_mode",
    value: "substance",
    when: [
      BELOW,
      BOUND,
      /\b(?:in substance|substantially (?:the same|similar|equivalent|identical)|the substance of|comparable|im wesentlichen (?:gleich\w*|dieselben|die gleichen|entsprechend\w*)|vergleichbare\w*|entsprechende\w* (?:pflichten|verpflichtungen|verpflichtet))\b/,
    ],
  },
  {
    term: "flow_down_depth",
    value: "all_tiers",
    when: [
      /\b(?:all|every|each|any|alle\w*|jede\w*|samtliche\w*) (?:further |lower |weitere\w* )?(?:tiers?|levels?|stufen?)\b|\bthroughout the (?:supply|subcontracting) chain\b|\bentire (?:supply )?chain\b|\bincluding this (?:paragraph|clause|section)\b|\bgesamte\w* (?:liefer)?kette\b|\beinschliesslich dieses absatzes\b/,
      /\bsub-?\s?contract\w*|\bsub-?\s?process\w*|\bsupply chain\b|\bchain\b|\bunterauftrag\w*|\bsubunternehm\w*|\b(?:liefer)?kette\b|\bflow\w* down\b|\bweiter(?:zu)?geb\w*/,
    ],
    unless: [FREED, /\bup to\b|\bonly\b|\bnur\b/],
  },
  {
    term: "audit_right",
    value: "onsite_unrestricted_plus_regulator",
    when: [
      /\baudit\w*|\binspect\w*|\bpruf\w*|\binspektion\w*/,
      /\bunrestricted\b|\buneingeschrankt\w*/,
      /\b(?:regulators?|supervisory authorit(?:y|ies)|competent authorit(?:y|ies)|aufsichtsbehorde\w*|zustandige\w* behorde\w*)\b/,
    ],
  },
  {
    term: "audit_right",
    value: "onsite_on_notice",
    when: [
      /\baudit\w*|\binspect\w*|\bpruf(?:en|ung|ungen|t)?\b|\bbesichtig\w*|\binspektion\w*|\buberpruf\w*/,
      /\b(?:on-?\s?site|premises|facilit(?:y|ies)|offices|vor ort|raumlichkeiten|geschaftsraume\w*|betriebsstatte\w*|betriebsraume\w*)\b/,
      /\b(?:notice|notification|announce\w*|ankundigung\w*|vorankundigung\w*|angekundigt\w*|frist|voraus|vorher\w*)\b/,
    ],
    unless: [
      FREED,
      /\bunrestricted\b|\buneingeschrankt/,
      /\b(?:no|not|kein\w*|nicht) (?:right|be entitled|berechtigt|recht)\b/,
    ],
  },
  {
    term: "audit_right",
    value: "remote_annual",
    when: [
      /\baudit\w*|\bpruf\w*/,
      /\b(?:remote(?:ly)?|fern\w*|virtuell\w*)\b/,
      /\b(?:once (?:a|per|every|each) (?:calendar )?year|annual(?:ly)?|yearly|jahrlich\w*|einmal (?:im|pro|je) (?:kalender)?jahr)\b/,
    ],
    unless: [FREED, /\bon-?\s?site\b|\bpremises\b|\bvor ort\b/],
  },
  {
    term: "audit_right",
    value: "none",
    when: [
      /\b(?:no right (?:to|of) (?:audit|inspect\w*)|(?:shall|is|are) not (?:be )?entitled to (?:audit|inspect)|kein (?:pruf|audit|kontroll|einsichts)recht|(?:pruf|audit|kontroll)rechte? (?:besteht|bestehen|ist|sind) (?:nicht|ausgeschlossen))\b/,
    ],
    unless: [],
  },
  {
    term: "audit_right",
    value: "certificates",
    when: [
      /\b(?:audit\w*|verif\w+|demonstrat\w+|nachweis\w*|pruf\w*|evidence)\b/,
      /\b(?:certificat(?:e|es|ion|ions)|soc 2|third[- ]party (?:audit )?reports?|audit reports?|zertifikat\w*|zertifizierung\w*|prufbericht\w*|testat\w*)\b/,
      /\b(?:provide|submit|furnish|present|make available|vorleg\w*|vorzulegen|bereit(?:zu)?stell\w*|ubermittel\w*|ubersend\w*)\b/,
    ],
    unless: [
      FREED,
      /\bdestr\w+|\bvernicht\w+|\blosch\w+/,
      /\bon-?\s?site\b|\bpremises\b|\bvor ort\b/,
    ],
    doubt: "Check that no stronger right to audit stands elsewhere.",
  },
];
