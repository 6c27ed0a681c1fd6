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
  transfer_impact_assessment: {
    en: "Transfer impact assessment",
    de: "Bewertung der Übermittlung ins Ausland",
  },
  transfer_clauses: { en: "Standard clauses as signed", de: "Unterzeichnete Standardklauseln" },
  recipient_listing: { en: "Proof of being listed", de: "Nachweis der Listung" },
  data_location_proof: { en: "Proof of data location", de: "Nachweis des Datenstandorts" },
  end_use_statement: { en: "End-use statement", de: "Endverbleibserklärung" },
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
  not_revoked: {
    en: "{company} is not on the revocation list.",
    de: "{company} steht nicht auf der Sperrliste.",
  },
  no_severe_incident: {
    en: "No severe incident is open.",
    de: "Es ist kein schwerer Vorfall offen.",
  },
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
  phase_demands: {
    en: "What this phase asks for is there.",
    de: "Was diese Phase verlangt, liegt vor.",
  },
  level_covered: {
    en: "The engagement covers material of this kind.",
    de: "Der Auftrag deckt Material dieser Art ab.",
  },
  limits_kept: {
    en: "The limits of the phase are kept.",
    de: "Die Grenzen der Phase sind eingehalten.",
  },
  owner_bound: {
    en: "The promise behind this material is kept.",
    de: "Die Zusage hinter diesem Material ist eingehalten.",
  },
  territory_allowed: {
    en: "Every recipient is in an agreed country.",
    de: "Alle Empfänger sind in vereinbarten Ländern.",
  },
  countries_kept: {
    en: "Every recipient is in a country where this material may be opened.",
    de: "Alle Empfänger sind in Ländern, in denen dieses Material geöffnet werden darf.",
  },
  route_allowed: {
    en: "No rule about countries stands against it: {subject}.",
    de: "Keine Regel über Länder steht entgegen: {subject}.",
  },
  recipients_named: { en: "The recipients are named.", de: "Die Empfänger sind benannt." },
  recipients_bound: {
    en: "Recipients are bound as this material asks: {subject}.",
    de: "Empfänger sind so verpflichtet, wie dieses Material es verlangt: {subject}.",
  },
  export_cleared: {
    en: "Export rules are kept: {subject}.",
    de: "Exportvorschriften sind eingehalten: {subject}.",
  },
  term_left: {
    en: "{agreement} still runs long enough for new access.",
    de: "{agreement} läuft noch lange genug für einen neuen Zugang.",
  },
  request_approved: {
    en: "The request is approved by a second person.",
    de: "Die Anfrage ist von einer zweiten Person genehmigt.",
  },
  grant_live: { en: "The access is running.", de: "Der Zugang läuft." },
};

/** For staff: a condition that holds only because a gap was accepted. It is weaker, and says so. */
export const GAP_WORDING: Readonly<Partial<Record<ConditionCode, Text>>> = {
  flow_down_holds: {
    en: "{agreement} is weaker than what is owed; the gap is accepted for a while.",
    de: "{agreement} ist schwächer als geschuldet; die Lücke ist auf Zeit hingenommen.",
  },
  chain_signed: {
    en: "A subcontractor is bound by less than is owed; the gap is accepted for a while: {subject}.",
    de: "Ein Unterauftragnehmer ist zu weniger verpflichtet als geschuldet; die Lücke ist auf Zeit hingenommen: {subject}.",
  },
  path_holds: {
    en: "Something agreed above in the chain is weaker than what is owed; the gap is accepted for a while.",
    de: "In der Kette darüber ist etwas schwächer vereinbart als geschuldet; die Lücke ist auf Zeit hingenommen.",
  },
  owner_bound: {
    en: "{agreement} is weaker than the promise behind this material; the gap is accepted for a while.",
    de: "{agreement} ist schwächer als die Zusage hinter diesem Material; die Lücke ist auf Zeit hingenommen.",
  },
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
  revocation_unknown: {
    en: "It is not known whether {company} is on the revocation list.",
    de: "Es ist nicht bekannt, ob {company} auf der Sperrliste steht.",
  },
  supplier_revoked: {
    en: "{company} is excluded from access at present.",
    de: "{company} ist derzeit vom Zugang ausgeschlossen.",
  },
  incidents_unknown: {
    en: "It is not known whether a severe incident is open.",
    de: "Es ist nicht bekannt, ob ein schwerer Vorfall offen ist.",
  },
  incident_open: {
    en: "A severe incident is open; access rests until it is closed.",
    de: "Ein schwerer Vorfall ist offen; der Zugang ruht, bis er abgeschlossen ist.",
  },
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
  demands_unknown: {
    en: "It is not known what the phase of disclosure asks for.",
    de: "Es ist nicht bekannt, was die Phase der Offenlegung verlangt.",
  },
  demand_tier_missed: {
    en: "{assessment} does not reach what this phase asks for.",
    de: "{assessment} reicht für diese Phase nicht aus.",
  },
  demand_control_missing: {
    en: "A measure that this phase asks for is not shown by the answers.",
    de: "Eine Maßnahme, die diese Phase verlangt, ergibt sich nicht aus den Antworten.",
  },
  demand_evidence_missing: {
    en: "Evidence that this phase asks for is missing or has ended: {subject}.",
    de: "Ein Nachweis, den diese Phase verlangt, fehlt oder ist abgelaufen: {subject}.",
  },
  demand_terms_not_compared: {
    en: "{agreement} has not been compared with what this phase asks for yet.",
    de: "{agreement} wurde noch nicht mit dem verglichen, was diese Phase verlangt.",
  },
  demand_terms_weaker: {
    en: "{agreement} is weaker than this phase asks for.",
    de: "{agreement} ist schwächer, als diese Phase verlangt.",
  },
  level_unknown: {
    en: "It is not known which material is asked for.",
    de: "Es ist nicht bekannt, um welches Material es geht.",
  },
  level_exceeded: {
    en: "The engagement does not cover material of this kind.",
    de: "Der Auftrag deckt Material dieser Art nicht ab.",
  },
  phase_level_exceeded: {
    en: "The phase of disclosure does not cover material of this kind.",
    de: "Die Phase der Offenlegung deckt Material dieser Art nicht ab.",
  },
  limits_unknown: {
    en: "It is not known how this material may be used.",
    de: "Es ist nicht bekannt, wie dieses Material genutzt werden darf.",
  },
  view_only_exceeded: {
    en: "This material may only be viewed in the portal, and more was asked for.",
    de: "Dieses Material darf nur im Portal angesehen werden, angefragt wurde mehr.",
  },
  items_exceeded: {
    en: "As many items of this phase are out already as may be at a time.",
    de: "Aus dieser Phase ist bereits so viel Material offengelegt wie gleichzeitig erlaubt.",
  },
  owner_unknown: {
    en: "It is not known which promise this material rests on.",
    de: "Es ist nicht bekannt, auf welcher Zusage dieses Material beruht.",
  },
  owner_head_not_in_force: {
    en: "The promise behind this material is not in force on our side.",
    de: "Auf unserer Seite ist die Zusage hinter diesem Material nicht in Kraft.",
  },
  owner_not_compared: {
    en: "{agreement} has not been compared with the promise behind this material yet.",
    de: "{agreement} wurde noch nicht mit der Zusage hinter diesem Material verglichen.",
  },
  owner_weaker: {
    en: "{agreement} is weaker than the promise behind this material.",
    de: "{agreement} ist schwächer als die Zusage hinter diesem Material.",
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
  countries_unknown: {
    en: "It is not known where this material may be opened.",
    de: "Es ist nicht bekannt, wo dieses Material geöffnet werden darf.",
  },
  country_outside: {
    en: "A recipient is in a country where this material may not be opened.",
    de: "Ein Empfänger ist in einem Land, in dem dieses Material nicht geöffnet werden darf.",
  },
  routes_unknown: {
    en: "It is not known which way this material takes: {subject}.",
    de: "Es ist nicht bekannt, welchen Weg dieses Material nimmt: {subject}.",
  },
  route_home_unknown: {
    en: "It is not on record from which country this material leaves: {subject}.",
    de: "Es ist nicht vermerkt, aus welchem Land dieses Material kommt: {subject}.",
  },
  route_forbidden: {
    en: "A rule in our register closes the country where this person works: {subject}.",
    de: "Eine Regel in unserem Verzeichnis sperrt das Land, in dem diese Person arbeitet: {subject}.",
  },
  route_basis_missing: {
    en: "A rule in our register asks for a basis for the country where this person works: {subject}.",
    de: "Eine Regel in unserem Verzeichnis verlangt eine Grundlage für das Land, in dem diese Person arbeitet: {subject}.",
  },
  recipients_missing: {
    en: "No recipient has been named.",
    de: "Es ist kein Empfänger benannt.",
  },
  recipients_unknown: {
    en: "It is not known what binds the recipients.",
    de: "Es ist nicht bekannt, wie die Empfänger verpflichtet sind.",
  },
  recipient_revoked: {
    en: "This person is excluded from access at present: {subject}.",
    de: "Diese Person ist derzeit vom Zugang ausgeschlossen: {subject}.",
  },
  recipient_not_entered: {
    en: "This person is not in the register of people yet: {subject}.",
    de: "Diese Person ist noch nicht im Personenverzeichnis eingetragen: {subject}.",
  },
  undertaking_missing: {
    en: "This person has given no undertaking of their own yet: {subject}.",
    de: "Diese Person hat noch keine eigene Verpflichtung unterschrieben: {subject}.",
  },
  undertaking_not_begun: {
    en: "The undertaking of this person has not begun yet: {subject}.",
    de: "Die Verpflichtung dieser Person gilt noch nicht: {subject}.",
  },
  undertaking_unconfirmed: {
    en: "The undertaking of this person has not been confirmed yet: {subject}.",
    de: "Die Verpflichtung dieser Person ist noch nicht bestätigt: {subject}.",
  },
  undertaking_ended: {
    en: "The undertaking of this person has ended: {subject}.",
    de: "Die Verpflichtung dieser Person ist abgelaufen: {subject}.",
  },
  export_unknown: {
    en: "It is not known whether export rules apply.",
    de: "Es ist nicht bekannt, ob Exportvorschriften gelten.",
  },
  export_nobody_allowed: {
    en: "It has not been recorded yet who may see this export-controlled material.",
    de: "Es ist noch nicht festgehalten, wer dieses exportkontrollierte Material sehen darf.",
  },
  citizenship_missing: {
    en: "Export rules ask for the citizenships of this person: {subject}.",
    de: "Die Exportvorschriften verlangen die Staatsangehörigkeiten dieser Person: {subject}.",
  },
  citizenship_unconfirmed: {
    en: "The citizenships of this person have not been confirmed yet: {subject}.",
    de: "Die Staatsangehörigkeiten dieser Person sind noch nicht bestätigt: {subject}.",
  },
  citizenship_outside: {
    en: "Export rules do not allow access for this person: {subject}.",
    de: "Die Exportvorschriften erlauben dieser Person keinen Zugang: {subject}.",
  },
  term_unknown: {
    en: "It is not known how long the agreement still runs.",
    de: "Es ist nicht bekannt, wie lange die Vereinbarung noch läuft.",
  },
  term_too_short: {
    en: "{agreement} ends too soon for new access.",
    de: "{agreement} endet zu bald für einen neuen Zugang.",
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
