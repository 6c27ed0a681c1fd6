// Data: terms whose value is a list: which sentence speaks of the term, and which words in it mean which member.
import { FORBIDS, FREED } from "./rule.ts";

export interface ListTerm {
  readonly term: string;
  /** All of these stand in a sentence that speaks of the term. */
  readonly topic: readonly RegExp[];
  readonly unless: readonly RegExp[];
  readonly members: Readonly<Record<string, RegExp>>;
  /** With these words the sentence names the whole list; without, a person has to look. */
  readonly whole: RegExp | null;
  /** What a person has to look at when the list is not surely whole. */
  readonly doubt: string;
  /** Whether the topic is looked for in the words that introduce a list as well. */
  readonly lists: boolean;
}

const ONLY =
  /\b(?:only|solely|exclusively|no(?:body|one)? other|except|other than|nur|ausschliesslich|lediglich|allein)\b/;
const DEMANDED =
  /\b(?:required|compelled|obliged|ordered|requested|subpoena\w*|legal process|court order|demand\w*|verpflichtet|gezwungen|angeordnet|anordnung|verlangt|aufforder\w*)\b/;
const POWER =
  /\b(?:law|court|regulat\w*|authorit(?:y|ies)|judicial|government\w*|administrative|subpoena|legal process|gesetz\w*|gericht\w*|behord\w*|hoheitlich\w*)\b/;

export const LIST_TERMS: readonly ListTerm[] = [
  {
    term: "exclusions",
    topic: [
      /\b(?:shall not (?:apply|include|extend)|(?:does|do) not (?:apply|include|extend|cover)|not (?:be )?(?:deemed|considered)(?: to be)?|excludes?|exclud\w+|exception\w*|other than information|gilt nicht|gelten nicht|nicht fur|ausgenommen|keine vertraulichen informationen|nicht (?:als )?vertraulich|findet keine anwendung|besteht nicht|bestehen nicht|entfallt)\b/,
      /\b(?:information|obligations?|confidential\w*|informationen|verpflichtung\w*|pflicht(?:en)?|vertraulich\w*|geheimhaltung\w*)\b/,
    ],
    unless: [],
    members: {
      public:
        /\b(?:public(?:ly)?(?: domain| known| available)?|generally (?:known|available)|offentlich\w*|allgemein (?:bekannt|zuganglich)|offenkundig|stand der technik)\b/,
      prior_known:
        /\b(?:(?:already|previously|lawfully) (?:known|in (?:its|the) possession)|known to (?:the )?(?:recipient|receiving party|it)|(?:in|into) (?:the|its) (?:lawful )?possession|prior to (?:the )?(?:disclosure|receipt)|bereits (?:bekannt|im besitz|vor)|vorher bekannt|zuvor bekannt|schon bekannt)\b/,
      third_party:
        /\b(?:(?:from|by) a(?:ny)? third part(?:y|ies)|from (?:another|a different) source|third part(?:y|ies) (?:who|which|that|without|having)|von (?:einem |einer )?dritte\w*(?: seite)?)\b/,
      independent_dev:
        /\bindependent(?:ly)? (?:developed|conceived|created|development)|\bdeveloped independently|\b(?:unabhangig|selbst(?:andig|standig)|eigenstandig)\b[^.;]{0,60}\b(?:entwickelt\w*|erarbeitet\w*|entdeckt\w*)/,
      released:
        /\b(?:(?:approved|authori[sz]ed|released|permitted) (?:for (?:release|disclosure) )?(?:in writing|by (?:the )?(?:written|disclos\w+))|written (?:approval|release|permission|consent)|freigegeben\w*|freigabe|schriftlich (?:zugestimmt|freigegeben|zur bekanntmachung))\b/,
    },
    whole: /./,
    doubt: "",
    lists: true,
  },
  {
    term: "compelled_disclosure_duties",
    topic: [
      DEMANDED,
      POWER,
      /\b(?:disclos\w*|offen(?:zu)?leg\w*|herausgabe|herauszugeben|bekannt(?:zu)?geb\w*|weiter(?:zu)?geb\w*)\b/,
    ],
    unless: [FREED],
    members: {
      notify:
        /\b(?:prompt(?:ly)?|prior|immediate(?:ly)?|advance|without (?:undue )?delay|before|to the extent (?:legally )?permitted|unverzuglich|vorab|vorher\w*|rechtzeitig|zuvor|im voraus)\b[^.;]{0,100}\b(?:noti(?:ce|fy|fies|fied|fication)|inform\w*|advis\w+|mitteil\w*|mit(?:zu|ge)teilt?\w*|informier\w*|unterricht\w*|benachrichtig\w*|anzeig\w*|in kenntnis)|\b(?:notif\w+|inform\w*|give notice|unterricht\w*|informier\w*|benachrichtig\w*)\b[^.;]{0,100}\b(?:prompt(?:ly)?|prior to|in advance|before|immediately|without (?:undue )?delay|unverzuglich|vorab|vorher|bevor|vor der)\b/,
      minimise:
        /\b(?:only (?:disclose )?(?:that|such|the) (?:portion|part|information)|minimum (?:portion|amount|extent|necessary)|(?:limit\w*|restrict\w*)\b[^.;]{0,50}\b(?:extent|portion|minimum|required)|no more than (?:is )?(?:legally )?(?:required|necessary)|nur (?:den|die|das|in dem)[^.;]{0,40}\b(?:teil|umfang|informationen)|(?:auf das|auf ein) (?:erforderliche|notwendige|notige|mindestmass)\w*|mindestmass|so gering wie moglich)\b/,
      challenge:
        /\b(?:(?:contest|challenge|oppose|resist|object to)\b[^.;]{0,40}\b(?:disclosure|order|demand|request|requirement|it)|rechtsmittel|(?:anfecht\w*|widerspr\w+|angreif\w*|wehren)\b)/,
      cooperate:
        /\b(?:cooperat\w+|co-operat\w+|assist\w*|reasonable assistance|unterstutz\w*|zusammen(?:zu)?arbeit\w*|mitwirk\w*)\b/,
      protective_order:
        /\b(?:recipient|receiving party|it|supplier|empfanger\w*|empfangende\w* partei)\b[^.;]{0,120}\b(?:shall|will|must|use[^.;]{0,30}efforts to|hat|wird)\b[^.;]{0,60}\b(?:seek|obtain|apply for|request|erwirk\w*|beantrag\w*)\b[^.;]{0,40}\b(?:protective order|confidential treatment|schutzanordnung|vertrauliche behandlung)/,
    },
    whole: /./,
    doubt: "",
    lists: true,
  },
  {
    term: "retention_exceptions",
    topic: [
      /\b(?:retain\w*|retention|keep|kept|aufbewahr\w*|behalt\w*|zuruck(?:zu)?behalt\w*|verbleib\w*|gilt nicht fur|nicht fur|shall not apply|does not apply|except\w*|ausgenommen|not be (?:required|obliged)\w*)\b/,
      /\b(?:return\w*|destr\w+|delet\w+|cop(?:y|ies)|backup\w*|back-up\w*|ruckgabe|vernicht\w*|losch\w*|kopie\w*|sicherung\w*|unterlagen|exemplar\w*)\b/,
    ],
    unless: [/\bpersonal data of\b/],
    members: {
      legal_hold:
        /\b(?:(?:required|obliged|prescribed|necessary) (?:to (?:be )?(?:retain\w*|kep[t]?|keep) )?(?:by|under|to comply with|pursuant to) (?:any )?(?:applicable |mandatory |statutory )*(?:law|legislation|regulation|rule)\w*|applicable law|statutory|legal (?:hold|retention)|regulatory requirement\w*|gesetzlich\w* (?:aufbewahrung\w*|verpflicht\w*|vorschrift\w*|pflicht\w*|vorgeschrieben\w*)|aufbewahrungspflicht\w*|aufbewahrungsfrist\w*)\b/,
      backup_rotation:
        /\b(?:back-?\s?ups?|backup (?:system|cop|tape|media)\w*|disaster recovery|sicherungskopie\w*|datensicherung\w*|sicherungssystem\w*)\b/,
      counsel_archive:
        /\b(?:(?:one|1|single|archival|file)\s?(?:\(1\) )?(?:archival |record )?(?:copy|set)|legal (?:department|counsel|archive)|archival purposes|(?:ein\w*|1) (?:kopie|exemplar|satz)|rechtsabteilung\w*|belegexemplar)\b/,
    },
    whole: /./,
    doubt: "",
    lists: true,
  },
  {
    term: "remedies",
    topic: [
      /\b(?:breach\w*|violat\w*|remed(?:y|ies)|entitled|infring\w*|verletz\w*|verstoss\w*|verstosst|zuwiderhandl\w*|anspruche|berechtigt)\b/,
    ],
    unless: [
      FREED,
      /\b(?:no|not|neither|waive\w*|exclud\w*|kein\w*|nicht|ausgeschlossen)\b[^.;]{0,60}\b(?:liable|damages|schadensersatz|haft\w*|indemn\w*)/,
    ],
    members: {
      injunction:
        /\b(?:injuncti\w+|equitable relief|interim (?:relief|measures)|unterlassung\w*|einstweilig\w*)\b/,
      specific_performance: /\b(?:specific performance|erfullung in natur|naturalerfullung)\b/,
      indemnity: /\b(?:indemnif\w+|indemnity|hold harmless|freistell\w*|freizustellen|schadlos)\b/,
      liquidated:
        /\b(?:liquidated damages|contractual penalt(?:y|ies)|vertragsstrafe\w*|pauschalierte\w* schadensersatz\w*)\b/,
      damages: /\b(?<!liquidated )damages\b|\b(?<!pauschalierte[nrs]? )schadensersatz\w*/,
    },
    whole: null,
    doubt: "Other remedies may stand elsewhere.",
    lists: false,
  },
  {
    term: "permitted_recipients",
    topic: [
      /\b(?:disclos\w*|make available|provid\w*|access|share|offen(?:zu)?leg\w*|zuganglich\w*|weiter(?:zu)?geb\w*|weitergabe|uberlass\w*)\b/,
      /\bto (?:those of )?(?:its|such|those|their|his|the)\b|\b(?:nur|ausschliesslich|lediglich) (?:an|gegenuber|solchen|denjenigen|den|ihren|seinen|die)\b|\b(?:seinen|ihren|diejenigen|denjenigen|solche[nr]?)\b/,
    ],
    unless: [
      FREED,
      /\b(?:required by (?:law|court)|compelled|court order|subpoena\w*|gesetzlich verpflichtet|behordlich\w*|gerichtlich\w*)\b/,
    ],
    members: {
      employees:
        /\b(?:employees|officers|directors|staff|personnel|mitarbeiter\w*|beschaftigte\w*|arbeitnehmer\w*|angestellte\w*|organe\w*)\b/,
      temporary_staff:
        /\b(?:temporary (?:staff|workers|employees)|agency workers|contract workers|leiharbeit\w*|zeitarbeit\w*)\b/,
      affiliates:
        /\b(?:affiliat\w*|group compan(?:y|ies)|subsidiar(?:y|ies)|verbundene\w* unternehmen|konzern\w*|tochtergesellschaft\w*)\b/,
      subcontractors: /\b(?:sub-?contractors|unterauftragnehmer\w*|subunternehmer\w*)\b/,
      advisers:
        /\b(?:(?:professional |legal |financial )*advis[eo]rs|attorneys|lawyers|accountants|auditors|consultants|berater\w*|wirtschaftsprufer\w*|rechtsanwalt\w*|steuerberater\w*)\b/,
      insurers: /\b(?:insurers|insurance compan(?:y|ies)|versicherer\w*|versicherung(?:en)?)\b/,
    },
    whole: ONLY,
    doubt: "It does not say that nobody else may see the material.",
    lists: true,
  },
  {
    term: "permitted_purpose",
    topic: [
      /\b(?:us(?:e|ed|ing)|purposes?|verwend\w*|nutz\w*|zweck\w*|benutz\w*)\b/,
      ONLY,
      /\b(?:purposes?|in order to|in connection with|zweck\w*|um|zur|zum|fur)\b/,
    ],
    unless: [FREED, /\b(?:trademark|logo|reference|marke\w*)\b/],
    members: {
      evaluation:
        /\b(?:evaluat\w*|assess\w* (?:a|the|whether)|bewert\w*|evaluier\w*|prufung einer (?:moglichen|etwaigen)|sondier\w*)\b/,
      quotation:
        /\b(?:quotation\w*|(?:prepar\w*|submit\w*)[^.;]{0,20}\b(?:offer|bid|tender|proposal)|angebot\w*)\b/,
      design:
        /\b(?:design\w*|develop\w*|engineering|entwurf\w*|entwickl\w*|konstruktion\w*|entwickeln)\b/,
      testing:
        /\b(?:testing|tests?|qualification|qualify\w*|erprobung\w*|testen|tests|qualifi[kz]\w*)\b/,
      production:
        /\b(?:manufactur\w*|production|producing|fertigung\w*|herstell\w*|produktion\w*|fertigen)\b/,
      support: /\b(?:maintenance|support|servic(?:e|ing)|wartung\w*|instandhalt\w*|betreuung)\b/,
      translation: /\b(?:translat\w*|ubersetz\w*)\b/,
      logistics: /\b(?:logistics|transport\w*|warehous\w*|lagerung|lagern)\b/,
    },
    whole: null,
    doubt: "Purposes are in the agreement's own words: check that nothing is missing.",
    lists: false,
  },
  {
    term: "access_controls",
    topic: [
      /\b(?:shall|must|will|ensure\w*|implement\w*|maintain\w*|require\w*|protect\w*|access|muss|mussen|hat|haben|ist|sind|stellt|sicher\w*|geschutzt|zugriff\w*|zugang\w*)\b/,
    ],
    unless: [FREED, FORBIDS],
    members: {
      mfa: /\b(?:multi-?\s?factor|two-?\s?factor|mfa|2fa|mehr-?faktor\w*|zwei-?faktor\w*)\b/,
      least_privilege:
        /\b(?:least privilege|minimal(?:prinzip|e rechte)|prinzip der geringsten (?:rechte|privilegien))\b/,
      managed_devices:
        /\b(?:(?:company-)?managed (?:devices|endpoints|laptops)|verwaltete\w* (?:gerate\w*|endgerate\w*))\b/,
      access_log:
        /\b(?:(?:access|accesses) (?:shall be |is |are |to \w+ (?:is|are|shall be) )?logged|access logs?|log (?:all|every|each) access\w*|zugriffsprotokoll\w*|zugriffe (?:werden |sind )?(?:zu )?protokollier\w*|protokollierung (?:der|aller|von) zugriffe)\b/,
      access_review:
        /\b(?:review of access rights|access rights (?:shall be |are )?reviewed|(?:quarterly|regular|annual) access reviews?|uberprufung der (?:zugriffs|berechtigung)\w*)\b/,
      watermark: /\b(?:watermark\w*|wasserzeichen)\b/,
      no_removable_media: /\b(?:no (?:use of )?removable media|keine wechseldatentrager)\b/,
      enclave:
        /\b(?:separated? (?:network|environment)|enclave|segregated environment|abgeschottete\w* (?:umgebung|netz\w*)|getrennte\w* umgebung)\b/,
      physical_zones:
        /\b(?:locked (?:room|cabinet|zone|area|storage)s?|secured? (?:area|zone)s?|verschlossen\w* (?:raum|raume\w*|schrank|schranke\w*|behalt\w*)|sicherheitszone\w*)\b/,
      vetted_people:
        /\b(?:background (?:check|screening)\w*|vetted|security-cleared|sicherheitsuberpruf\w*|zuverlassigkeitsuberpruf\w*)\b/,
      four_eyes_release: /\b(?:four-?\s?eyes|two-?person|vier-?augen-?\w*)\b/,
    },
    whole: null,
    doubt: "Other controls may stand elsewhere.",
    lists: true,
  },
  {
    term: "required_certifications",
    topic: [
      /\b(?:certif\w+|maintain\w*|attest\w*|report|assessment|label|zertifi\w+|nachweis\w*|testat\w*|pruf\w*|status)\b/,
    ],
    unless: [
      FREED,
      /\bequivalent to\b|\bbased on\b|\bin line with\b|\bin anlehnung\b|\borientier\w*/,
    ],
    members: {
      iso27001: /\biso(?:\/iec)?[ -]?(?:iec )?27001\b(?![^.;]{0,30}grundschutz)/,
      iso27001_grundschutz: /\b27001[^.;]{0,30}\bgrundschutz/,
      soc2_type2:
        /\bsoc[ -]?2\b[^.;]{0,20}\btype? ?(?:2|ii)\b|\bsoc[ -]?2\b[^.;]{0,20}\btyp (?:2|ii)\b/,
      soc2_type1: /\bsoc[ -]?2\b[^.;]{0,20}\btype? ?(?:1|i)\b(?! or)/,
      c5_type2: /\bc5\b[^.;]{0,20}\btype? ?(?:2|ii)\b|\bc5\b[^.;]{0,20}\btyp (?:2|ii)\b/,
      tisax_al3: /\btisax\b[^.;]{0,60}\b(?:al ?3|very high|sehr hoh\w*)\b/,
      tisax_al2: /\btisax\b[^.;]{0,60}\b(?:al ?2)\b/,
      cyber_essentials_plus: /\bcyber essentials plus\b/,
      cyber_essentials: /\bcyber essentials\b(?! plus)/,
      cmmc_l1_self: /\bcmmc\b[^.;]{0,20}\blevel 1\b/,
      cmmc_l2_c3pao: /\bcmmc\b[^.;]{0,20}\blevel 2\b[^.;]{0,20}\bc3pao\b/,
      cmmc_l2_self: /\bcmmc\b[^.;]{0,20}\blevel 2\b[^.;]{0,20}\bself\b/,
      cmmc_l3_dibcac: /\bcmmc\b[^.;]{0,20}\blevel 3\b/,
    },
    whole:
      /\b(?:shall|must|muss|mussen|has to|hat)\b[^.;]{0,80}\b(?:hold|maintain|be certified|have|unterhalten|aufrecht\w*|zertifiziert|verfugen|vorhalten|nachweisen)\b|\bhalt\b|\bunterhalt\b/,
    doubt: "Check that it is demanded, not only mentioned.",
    lists: true,
  },
  {
    term: "data_transfer_mechanism",
    topic: [
      /\b(?:transfer\w*|third countr(?:y|ies)|export\w*|ubermittl\w*|ubermittel\w*|drittland\w*|drittlander\w*|drittstaat\w*)\b/,
    ],
    unless: [FREED],
    members: {
      adequacy: /\b(?:adequacy (?:decision|finding)|angemessenheitsbeschluss\w*)\b/,
      scc_m1: /\bmodul(?:e|s)? ?(?:1|one|eins)\b/,
      scc_m2: /\bmodul(?:e|s)? ?(?:2|two|zwei)\b/,
      scc_m3: /\bmodul(?:e|s)? ?(?:3|three|drei)\b/,
      scc_m4: /\bmodul(?:e|s)? ?(?:4|four|vier)\b/,
      bcr: /\b(?:binding corporate rules|bcrs?|verbindliche\w* interne\w* datenschutzvorschriften)\b/,
      idta: /\b(?:idta|international data transfer (?:agreement|addendum))\b/,
    },
    whole: ONLY,
    doubt: "Check that no other mechanism is allowed.",
    lists: true,
  },
];
