// Data: words that tell how recipients are bound and how they handle the material.
import { EXCEPT, FORBIDS, FREED, type Rule } from "./rule.ts";

const PERSONS =
  /\b(?:employees?|persons?|individuals?|personnel|staff|representatives?|recipients?|beschaftigte\w*|mitarbeiter\w*|personen|empfanger\w*)\b/;
const COPY =
  /\b(?:cop(?:y|ies|ied|ying)|reproduc\w+|duplicat\w+|kopie\w*|vervielfaltig\w*|abschrift\w*)\b/;
const OWN_CARE =
  /\b(?:same (?:degree|standard|level) of (?:care|protection)|same care|(?:degree|standard) of care)\b[^.;]{0,120}\b(?:its|their|his|your) own\b|\b(?:gleiche\w*|dieselbe|derselben) sorgfalt\b[^.;]{0,140}\beigene\w*\b|\bsorgfalt\b[^.;]{0,60}\bwie (?:(?:mit|bei|in|ihre|seine)\b[^.;]{0,20})?eigene\w*/;
const NOT_BELOW_REASONABLE =
  /\b(?:(?:but )?(?:in no event|no|not|never) (?:case )?less than (?:a )?(?:reasonable|commercially reasonable)|at least (?:a )?reasonable|mindestens (?:jedoch )?(?:mit |die |der ){0,2}(?:angemessene\w*|verkehrsublich\w*|im verkehr erforderliche\w*)|nicht (?:jedoch )?weniger als (?:die )?(?:angemessene|verkehrsubliche))\b/;
const SUB =
  /\bsub-?\s?(?:contractors?|processors?|suppliers?|tiers?)\b|\bunterauftrag\w*|\bsubunternehm\w*|\bunterlieferant\w*/;

export const PEOPLE_RULES: readonly Rule[] = [
  {
    term: "need_to_know",
    value: true,
    when: [
      /\bneed(?:s|ing)?[- ]to[- ]know\b|\bneeds? (?:access )?(?:to )?(?:know|have access to) [^.;]{0,40}\b(?:information|it|material)|\b(?:kenntnis|information\w*)\b[^.;]{0,70}\b(?:benotigen|bedurfen|angewiesen sind|kennen mussen|erforderlich ist)\b|\bkenntnis nur\b/,
    ],
    unless: [FREED, /\bwhether or not\b|\birrespective\b|\bunabhangig davon\b/],
  },
  {
    term: "individual_undertaking",
    value: "named_signed",
    when: [
      /\b(?:each|every|all|jede\w*|alle|samtliche)\b/,
      PERSONS,
      /\b(?:sign(?:s|ed)?|execut(?:e|es|ed)|unterzeichne\w*|unterschr\w+)\b/,
      /\b(?:individual|personal|named?|by name|personlich\w*|namentlich\w*|einzeln\w*)\b/,
      /\b(?:before|prior to|vor|bevor|ehe)\b/,
    ],
  },
  {
    term: "individual_undertaking",
    value: "employment_contract",
    when: [
      PERSONS,
      /\b(?:employment (?:contracts?|agreements?|terms)|contracts? of employment|arbeitsvertr\w+)\b/,
      /\b(?:bound|oblig\w+|subject to|confidential\w*|verpflicht\w+|gebunden|geheimhalt\w*|verschwiegenheit\w*|vertraulich\w*)\b/,
    ],
  },
  {
    term: "individual_undertaking",
    value: "policy_bound",
    when: [
      PERSONS,
      /\b(?:bound by|subject to|comply with|gebunden an|unterliegen)\b[^.;]{0,60}\b(?:polic(?:y|ies)|code of conduct|richtlinie\w*|verhaltenskodex)\b/,
    ],
    doubt: "Check that the policy is the only thing that binds them.",
  },
  {
    term: "standard_of_care",
    value: "own_not_less_than_reasonable",
    when: [OWN_CARE, NOT_BELOW_REASONABLE],
  },
  {
    term: "standard_of_care",
    value: "own_not_less_than_reasonable",
    when: [OWN_CARE],
    unless: [FREED, NOT_BELOW_REASONABLE],
    doubt: "It names the care for one's own secrets, but no reasonable care as the least.",
  },
  {
    term: "standard_of_care",
    value: "high",
    when: [
      /\b(?:(?:the )?(?:highest|high|strictest|utmost) (?:degree|standard|level) of (?:care|confidentiality|diligence)|(?:hochste\w*|grosste\w*|besondere\w*|ausserste\w*) sorgfalt|streng(?:st)?e vertraulichkeit zu wahren)\b/,
    ],
  },
  {
    term: "standard_of_care",
    value: "reasonable",
    when: [
      /\b(?:(?:use|exercise|apply|take|with|using|exercising) (?:a )?(?:commercially )?reasonable (?:degree of |standard of )?care|mit (?:angemessener|verkehrsublicher|der im verkehr erforderlichen) sorgfalt|die (?:angemessene|verkehrsubliche|im verkehr erforderliche) sorgfalt)\b/,
    ],
    unless: [FREED, OWN_CARE, /\bless than\b|\bmindestens\b|\bhigh/],
  },
  {
    term: "copies",
    value: "view_only",
    when: [FORBIDS, COPY, /\b(?:any|no|keine\w*|weder)\b/],
    unless: [
      FREED,
      EXCEPT,
      /\b(?:necessary|required|erforderlich|notwendig|only|nur|solely|lediglich)\b/,
      /\breverse\b/,
    ],
  },
  {
    term: "copies",
    value: "necessary",
    when: [
      COPY,
      /\b(?:only|no more|solely|to the extent|as far as|insofar|except|other than|unless|nur|soweit|lediglich|ausschliesslich)\b[^.;]{0,90}\b(?:necessary|required|needed|erforderlich|notwendig|benotigt|unerlasslich)\b/,
    ],
    unless: [FREED, /\b(?:retain|by law|aufbewahr\w*|gesetz\w*|backup|back-up)\b/],
  },
  {
    term: "copies",
    value: "logged",
    when: [
      COPY,
      /\b(?:log|register|record|inventory|verzeichnis|protokoll\w*|nachweis)\b[^.;]{0,40}\b(?:cop(?:y|ies)|kopie\w*)|\b(?:cop(?:y|ies)|kopie\w*)\b[^.;]{0,80}\b(?:logged|registered|recorded|numbered|protokolliert|verzeichnet|nummeriert)\b/,
    ],
  },
  {
    term: "reverse_engineering",
    value: "prohibited",
    when: [
      /\breverse[- ]engineer\w*|\bdecompil\w+|\bdisassembl\w+|\bruckentwick\w+|\bzuruck(?:zu)?entwickel\w*|\bdekompilier\w*|\bruckwarts(?:zu)?entwick\w*|\bruckbau\w*/,
      FORBIDS,
    ],
    unless: [
      FREED,
      /\b(?:shall be|is|are|remains?) (?:free|permitted|allowed|entitled) to\b|\bnothing\b|\bprevent\b|\bbleibt (?:erlaubt|zulassig)\b/,
    ],
  },
  {
    term: "ai_training_use",
    value: "tenant_isolated",
    when: [
      /\b(?:train\w*|fine-?tun\w*|trainier\w*|training\w*)\b/,
      /\b(?:models?|machine learning|artificial intelligence|ai|ki|kunstliche\w* intelligenz|modelle?\w*)\b/,
      /\b(?:isolated|dedicated|exclusively for (?:the )?(?:disclos\w+|customer)|own instance|separate instance|isoliert\w*|abgeschottet\w*|eigene\w* instanz)\b/,
    ],
    doubt: "Check that the model is for the discloser alone.",
  },
  {
    term: "ai_training_use",
    value: "prohibited",
    when: [
      /\b(?:train\w*|fine-?tun\w*|improve|develop|trainier\w*|training\w*|anlernen)\b/,
      /\b(?:machine[- ]learning|artificial[- ]intelligence|ai|ki|llms?|language models?|kunstliche\w* intelligenz|ki-\w+|sprachmodelle?\w*)\b/,
      FORBIDS,
    ],
    unless: [FREED, EXCEPT, /\b(?:isolated|dedicated|isoliert)\b/],
  },
  {
    term: "residuals",
    value: "unaided_memory",
    when: [
      /\b(?:unaided memor(?:y|ies)|residuals?|residual (?:knowledge|information)|im gedachtnis|erinnerungswissen)\b/,
      /\b(?:free to use|may use|right to use|entitled to use|durfen|frei verwenden|berechtigt)\b/,
      /\b(?:unaided|memor(?:y|ies)|gedachtnis|erinner\w+)\b/,
    ],
    unless: [
      /\b(?:no|not|nicht|kein\w*)\b[^.;]{0,30}\b(?:free|entitled|right|residuals?|berechtigt|verwend\w*)\b/,
    ],
  },
  {
    term: "residuals",
    value: "none",
    when: [
      /\b(?:no (?:residuals?|residual rights?)|(?:unaided memory|residuals?)[^.;]{0,60}\b(?:shall not|may not|not)|(?:nicht|kein\w*)[^.;]{0,60}\b(?:residual\w*|im gedachtnis|erinnerungswissen)|(?:im gedachtnis|erinnerungswissen)[^.;]{0,80}\b(?:nicht|kein\w*))\b/,
    ],
    unless: [FREED, /\bnot (?:apply|extend|restrict|limit|prevent|prohibit)\b/, EXCEPT],
  },
  {
    term: "liability_for_subs",
    value: "fully_liable",
    when: [
      /\b(?:liable|liability|responsible|haftet|haften|einzustehen|steht|verantwortlich)\b/,
      /\b(?:sub-?\s?contractors?|sub-?\s?processors?|recipients|representatives|personnel|affiliates|third part(?:y|ies)|unterauftrag\w*|subunternehm\w*|empfanger\w*|vertreter\w*|erfullungsgehilf\w*|dritte\w*)\b/,
      /\bas (?:if|though|for|it would)\b[^.;]{0,60}\b(?:own|itself|themselves|it had)|\bas its own\b|\bfully (?:liable|responsible)\b|\bwie fur eigenes\b|\bwie fur (?:sein|ihr)(?:e|en|es)? eigene\w*|\b(?:in vollem umfang|uneingeschrankt) (?:haft\w+|verantwortlich|einzustehen)|\b(?:haftet|haften) (?:in vollem umfang|uneingeschrankt)\b/,
    ],
    unless: [FREED, /\bnot (?:be )?(?:liable|responsible)\b|\bhaftet nicht\b/],
  },
  {
    term: "liability_for_subs",
    value: "reasonable_efforts",
    when: [
      /\b(?:(?:commercially )?reasonable (?:efforts|endeavours)|best efforts|angemessene (?:bemuhungen|anstrengungen)|zumutbare\w*)\b/,
      SUB,
      /\b(?:ensure|procure|compl\w+|sicher(?:zu)?stell\w*|einhalt\w*)\b/,
    ],
    doubt: "Check that nothing else makes the company liable for them.",
  },
];
