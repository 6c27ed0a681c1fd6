// Data: what each condition says, met or not: short, in two languages, without tiers, scores or another company's name.
import type { EvidenceKind } from "#scoring/facts.ts";
import type { Actor, ConditionCode, ConditionReason } from "#scoring/gate/condition.ts";
import type { Text } from "#scoring/obligations/wording.ts";

/** How the parties are named: a supplier reads about itself, staff read about the supplier. */
export const PARTY_WORDS: Readonly<
  Record<"supplier" | "staff", Readonly<Record<"company" | "agreement" | "assessment", Text>>>
> = {
  supplier: {
    company: { en: "Your company", de: "Ihr Unternehmen" },
    agreement: { en: "Your agreement", de: "Ihre Vereinbarung" },
    assessment: { en: "Your assessment", de: "Ihre Bewertung" },
  },
  staff: {
    company: { en: "The supplier", de: "Der Lieferant" },
    agreement: { en: "The supplier's agreement", de: "Die Vereinbarung des Lieferanten" },
    assessment: { en: "The supplier's assessment", de: "Die Bewertung des Lieferanten" },
  },
};

export const EVIDENCE_LABELS: Readonly<Record<EvidenceKind, Text>> = {
  iso27001_certificate: { en: "ISO 27001 certificate", de: "ISO-27001-Zertifikat" },
  statement_of_applicability: {
    en: "Statement of applicability",
    de: "Erklärung zur Anwendbarkeit",
  },
  surveillance_report: { en: "Surveillance audit report", de: "Bericht des Überwachungsaudits" },
  soc2_report: { en: "SOC 2 report", de: "SOC-2-Bericht" },
  penetration_test_summary: {
    en: "Penetration test summary",
    de: "Zusammenfassung des Penetrationstests",
  },
  policy_document: { en: "Policy document", de: "Richtliniendokument" },
  nda_register: { en: "Register of undertakings", de: "Verzeichnis der Verpflichtungserklärungen" },
  subcontractor_list: { en: "List of subcontractors", de: "Liste der Unterauftragnehmer" },
  insurance_certificate: { en: "Insurance certificate", de: "Versicherungsnachweis" },
  authority_proof: { en: "Proof of authority to sign", de: "Nachweis der Zeichnungsbefugnis" },
  other: { en: "Further evidence", de: "Weiterer Nachweis" },
};

export const ACTOR_LABELS: Readonly<Record<Actor, Text>> = {
  supplier: { en: "supplier", de: "Lieferant" },
  procurement: { en: "procurement", de: "Einkauf" },
  risk_officer: { en: "risk officer", de: "Risikoverantwortliche" },
  business_owner: { en: "business owner", de: "Fachverantwortliche" },
  subcontractor: { en: "subcontractor", de: "Unterauftragnehmer" },
  nobody: { en: "nobody", de: "niemand" },
};

export const MET_WORDING: Readonly<Record<ConditionCode, Text>> = {
  supplier_active: {
    en: "{company} is an active supplier.",
    de: "{company} ist als aktiver Lieferant geführt.",
  },
  engagement_open: { en: "The engagement is open.", de: "Der Auftrag ist offen." },
  agreement_in_force: { en: "{agreement} is in force.", de: "{agreement} ist in Kraft." },
  authority_recorded: {
    en: "The authority of the signatory is on record.",
    de: "Die Zeichnungsbefugnis ist festgehalten.",
  },
  flow_down_holds: {
    en: "{agreement} is strict enough.",
    de: "{agreement} ist streng genug.",
  },
  chain_signed: {
    en: "Subcontractors are consented to and bound: {subject}.",
    de: "Unterauftragnehmer sind genehmigt und gebunden: {subject}.",
  },
  path_holds: {
    en: "Everything agreed above in the chain is in force.",
    de: "Alles, was in der Kette darüber vereinbart ist, ist in Kraft.",
  },
  assessment_decided: { en: "{assessment} is approved.", de: "{assessment} ist freigegeben." },
  tier_within_policy: {
    en: "{assessment} allows access to material of this kind.",
    de: "{assessment} erlaubt den Zugang zu Material dieser Art.",
  },
  no_knock_out: {
    en: "No answer rules access out.",
    de: "Keine Antwort schließt den Zugang aus.",
  },
  evidence_current: {
    en: "Evidence is accepted and current: {subject}.",
    de: "Nachweise sind angenommen und gültig: {subject}.",
  },
  phase_open: {
    en: "The phase of disclosure is open.",
    de: "Die Phase der Offenlegung ist eröffnet.",
  },
  level_covered: {
    en: "The engagement covers material of this kind.",
    de: "Der Auftrag deckt Material dieser Art ab.",
  },
  territory_allowed: {
    en: "Every recipient is in an agreed country.",
    de: "Alle Empfänger sind in vereinbarten Ländern.",
  },
  recipients_named: { en: "The recipients are named.", de: "Die Empfänger sind benannt." },
  request_approved: {
    en: "The request is approved by a second person.",
    de: "Die Anfrage ist von einer zweiten Person genehmigt.",
  },
  grant_live: { en: "The access is running.", de: "Der Zugang läuft." },
};

export const UNMET_WORDING: Readonly<Record<ConditionReason, Text>> = {
  supplier_unknown: {
    en: "There is no supplier on record.",
    de: "Es ist kein Lieferant verzeichnet.",
  },
  supplier_inactive: {
    en: "{company} is not an active supplier at present.",
    de: "{company} wird derzeit nicht als aktiver Lieferant geführt.",
  },
  engagement_unknown: {
    en: "There is no engagement that access could be given for.",
    de: "Es gibt keinen Auftrag, für den Zugang gewährt werden könnte.",
  },
  engagement_not_open: { en: "The engagement is not open.", de: "Der Auftrag ist nicht offen." },
  agreement_missing: {
    en: "No agreement has been prepared yet.",
    de: "Es ist noch keine Vereinbarung vorbereitet.",
  },
  agreement_unsigned: {
    en: "{agreement} has not been signed yet.",
    de: "{agreement} ist noch nicht unterschrieben.",
  },
  agreement_not_countersigned: {
    en: "{agreement} has not been countersigned yet.",
    de: "{agreement} ist noch nicht gegengezeichnet.",
  },
  agreement_not_yet_effective: {
    en: "{agreement} is signed but not in force yet.",
    de: "{agreement} ist unterschrieben, aber noch nicht in Kraft.",
  },
  agreement_ended: { en: "{agreement} has ended.", de: "{agreement} ist abgelaufen." },
  agreement_stopped: {
    en: "{agreement} was terminated or replaced.",
    de: "{agreement} wurde beendet oder ersetzt.",
  },
  agreement_renewal_overdue: {
    en: "{agreement} had to be signed anew, and the day for it has passed.",
    de: "{agreement} war neu zu unterzeichnen, und der Tag dafür ist verstrichen.",
  },
  authority_missing: {
    en: "It is not on record that the signatory may sign for the company.",
    de: "Es ist nicht festgehalten, dass die unterzeichnende Person für das Unternehmen zeichnen darf.",
  },
  head_missing: {
    en: "The agreement that this access rests on is missing on our side.",
    de: "Auf unserer Seite fehlt die Vereinbarung, auf der dieser Zugang beruht.",
  },
  head_not_in_force: {
    en: "The agreement that this access rests on is not in force on our side.",
    de: "Auf unserer Seite ist die Vereinbarung, auf der dieser Zugang beruht, nicht in Kraft.",
  },
  flow_down_not_compared: {
    en: "{agreement} has not been compared with our own duties yet.",
    de: "{agreement} wurde noch nicht mit unseren eigenen Pflichten verglichen.",
  },
  flow_down_weaker: {
    en: "{agreement} is weaker than our own duties in at least one clause.",
    de: "{agreement} ist in mindestens einer Klausel schwächer als unsere eigenen Pflichten.",
  },
  flow_down_in_review: {
    en: "{agreement} has clauses that are under legal review.",
    de: "{agreement} enthält Klauseln, die rechtlich geprüft werden.",
  },
  deviation_ended: {
    en: "An exception that was accepted for this agreement has ended.",
    de: "Eine für diese Vereinbarung zugelassene Abweichung ist ausgelaufen.",
  },
  chain_unknown: {
    en: "It has not been declared whether subcontractors are involved.",
    de: "Es wurde nicht erklärt, ob Unterauftragnehmer beteiligt sind.",
  },
  sub_not_consented: {
    en: "The use of this subcontractor has not been consented to: {subject}.",
    de: "Der Einsatz dieses Unterauftragnehmers ist nicht genehmigt: {subject}.",
  },
  joinder_missing: {
    en: "No joinder has been prepared for this subcontractor: {subject}.",
    de: "Für diesen Unterauftragnehmer ist keine Beitrittserklärung vorbereitet: {subject}.",
  },
  joinder_unsigned: {
    en: "This subcontractor has not signed its joinder yet: {subject}.",
    de: "Dieser Unterauftragnehmer hat seine Beitrittserklärung noch nicht unterschrieben: {subject}.",
  },
  joinder_not_countersigned: {
    en: "The joinder of this subcontractor has not been countersigned yet: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers ist noch nicht gegengezeichnet: {subject}.",
  },
  joinder_not_yet_effective: {
    en: "The joinder of this subcontractor is not in force yet: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers ist noch nicht in Kraft: {subject}.",
  },
  joinder_ended: {
    en: "The joinder of this subcontractor has ended: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers ist abgelaufen: {subject}.",
  },
  joinder_stopped: {
    en: "The joinder of this subcontractor was terminated or replaced: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers wurde beendet oder ersetzt: {subject}.",
  },
  joinder_renewal_overdue: {
    en: "A subcontractor had to sign anew, and the day for it has passed: {subject}.",
    de: "Ein Unterauftragnehmer hatte neu zu unterzeichnen, und der Tag dafür ist verstrichen: {subject}.",
  },
  sub_flow_down_not_compared: {
    en: "The joinder of this subcontractor has not been compared yet: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers wurde noch nicht verglichen: {subject}.",
  },
  sub_flow_down_weaker: {
    en: "The joinder of this subcontractor is not strict enough: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers ist nicht streng genug: {subject}.",
  },
  sub_flow_down_in_review: {
    en: "The joinder of this subcontractor is under legal review: {subject}.",
    de: "Die Beitrittserklärung dieses Unterauftragnehmers wird rechtlich geprüft: {subject}.",
  },
  sub_deviation_ended: {
    en: "An exception that was accepted for this subcontractor has ended: {subject}.",
    de: "Eine für diesen Unterauftragnehmer zugelassene Abweichung ist ausgelaufen: {subject}.",
  },
  path_unknown: {
    en: "It is not known what stands above in the chain.",
    de: "Es ist nicht bekannt, was in der Kette darüber steht.",
  },
  path_broken: {
    en: "Not everything agreed above in the chain is in force and strict enough.",
    de: "Nicht alles, was in der Kette darüber vereinbart ist, ist in Kraft und streng genug.",
  },
  assessment_missing: {
    en: "No assessment has been sent yet.",
    de: "Es wurde noch kein Fragebogen versandt.",
  },
  assessment_unanswered: {
    en: "{assessment} has not been submitted yet.",
    de: "{assessment} ist noch nicht eingereicht.",
  },
  assessment_undecided: {
    en: "{assessment} has not been approved yet.",
    de: "{assessment} ist noch nicht freigegeben.",
  },
  assessment_stale: {
    en: "{assessment} is out of date and has to be repeated.",
    de: "{assessment} ist veraltet und muss wiederholt werden.",
  },
  tier_unknown: {
    en: "{assessment} has no result yet.",
    de: "{assessment} hat noch kein Ergebnis.",
  },
  tier_above_policy: {
    en: "{assessment} does not allow access to material of this kind.",
    de: "{assessment} erlaubt keinen Zugang zu Material dieser Art.",
  },
  knock_outs_unknown: {
    en: "It has not been checked yet whether an answer rules access out.",
    de: "Es wurde noch nicht geprüft, ob eine Antwort den Zugang ausschließt.",
  },
  knock_out_open: {
    en: "An answer of the assessment rules access out until the matter is resolved.",
    de: "Eine Antwort der Bewertung schließt den Zugang aus, bis die Sache geklärt ist.",
  },
  evidence_unknown: {
    en: "It has not been decided yet which evidence is needed.",
    de: "Es wurde noch nicht festgelegt, welche Nachweise nötig sind.",
  },
  evidence_missing: {
    en: "This evidence has not been provided yet: {subject}.",
    de: "Dieser Nachweis wurde noch nicht vorgelegt: {subject}.",
  },
  evidence_in_review: {
    en: "This evidence is being reviewed: {subject}.",
    de: "Dieser Nachweis wird geprüft: {subject}.",
  },
  evidence_rejected: {
    en: "This evidence was not accepted and is needed again: {subject}.",
    de: "Dieser Nachweis wurde nicht angenommen und wird erneut benötigt: {subject}.",
  },
  evidence_expired: {
    en: "This evidence has expired: {subject}.",
    de: "Dieser Nachweis ist abgelaufen: {subject}.",
  },
  phase_unknown: {
    en: "No phase of disclosure is planned for this material.",
    de: "Für dieses Material ist keine Phase der Offenlegung geplant.",
  },
  phase_not_opened: {
    en: "The phase of disclosure for this material has not been opened.",
    de: "Die Phase der Offenlegung für dieses Material ist nicht eröffnet.",
  },
  phase_skipped: {
    en: "An earlier phase of disclosure has not been opened.",
    de: "Eine frühere Phase der Offenlegung wurde nicht eröffnet.",
  },
  phase_closed: {
    en: "The phase of disclosure for this material is over.",
    de: "Die Phase der Offenlegung für dieses Material ist vorüber.",
  },
  level_unknown: {
    en: "It is not known which material is asked for.",
    de: "Es ist nicht bekannt, um welches Material es geht.",
  },
  level_exceeded: {
    en: "The engagement does not cover material of this kind.",
    de: "Der Auftrag deckt Material dieser Art nicht ab.",
  },
  territory_unknown: {
    en: "It is not known where the recipients are.",
    de: "Es ist nicht bekannt, wo sich die Empfänger befinden.",
  },
  territory_not_agreed: {
    en: "{agreement} names no countries.",
    de: "{agreement} nennt keine Länder.",
  },
  territory_outside: {
    en: "A recipient is in a country that the agreement does not allow.",
    de: "Ein Empfänger ist in einem Land, das die Vereinbarung nicht erlaubt.",
  },
  recipients_missing: {
    en: "No recipient has been named.",
    de: "Es ist kein Empfänger benannt.",
  },
  approval_missing: {
    en: "The request has not been approved yet.",
    de: "Die Anfrage ist noch nicht genehmigt.",
  },
  approval_by_requester: {
    en: "The request was approved only by the person who made it.",
    de: "Die Anfrage wurde nur von der anfragenden Person selbst genehmigt.",
  },
  grant_missing: { en: "No access has been granted.", de: "Es wurde kein Zugang gewährt." },
  grant_revoked: { en: "The access was revoked.", de: "Der Zugang wurde entzogen." },
  grant_ended: { en: "The access has ended.", de: "Der Zugang ist abgelaufen." },
};
