// Data: what people write beside an answer, in their own language.

export const WORDS_BY_QUESTION: Readonly<
  Record<string, { readonly en: string; readonly de: string }>
> = {
  confidentiality_owner: {
    en: "Our head of quality, with a written mandate from the management.",
    de: "Unsere Leiterin Qualität, schriftlich von der Geschäftsführung beauftragt.",
  },
  staff_undertaking: {
    en: "Part of every employment contract since 2018; older contracts were amended.",
    de: "Seit 2018 Teil jedes Arbeitsvertrags, ältere Verträge wurden ergänzt.",
  },
  confidentiality_training: {
    en: "One hour a year, with a short test. Attendance is listed.",
    de: "Eine Stunde im Jahr mit kurzem Test. Die Teilnahme wird festgehalten.",
  },
  ai_training: {
    en: "The tenant setting is switched off and checked every quarter.",
    de: "Im Mandanten abgeschaltet, wird jedes Quartal geprüft.",
  },
  separated_from_others: {
    en: "One project folder per customer, own permission group.",
    de: "Je Kunde ein eigenes Projektverzeichnis mit eigener Berechtigungsgruppe.",
  },
  removable_media: {
    en: "USB storage is disabled on shop-floor computers. Machine programs go over the network.",
    de: "USB-Speicher sind an den Rechnern der Fertigung gesperrt, Programme gehen über das Netz.",
  },
  physical_items: {
    en: "Prints are numbered, kept in a locked cabinet and shredded after the last operation.",
    de: "Ausdrucke sind nummeriert, liegen im verschlossenen Schrank und werden danach vernichtet.",
  },
  mfa: {
    en: "Hardware keys for administrators, an app for everybody else.",
    de: "Sicherheitsschlüssel für Administratoren, App für alle anderen.",
  },
  leaver_access: {
    en: "HR opens a ticket; accounts are closed on the last working day.",
    de: "Die Personalabteilung eröffnet ein Ticket, Konten enden am letzten Arbeitstag.",
  },
  access_review: {
    en: "Project leads confirm the list at the start of each quarter.",
    de: "Die Projektleitungen bestätigen die Liste zu Beginn jedes Quartals.",
  },
  backup_encryption: {
    en: "Backups are encrypted with a key that is kept in our safe.",
    de: "Sicherungen sind verschlüsselt, der Schlüssel liegt im Tresor.",
  },
  key_control: {
    en: "The cloud provider holds the keys for mail, we hold those of the file server.",
    de: "Für E-Mail hält der Anbieter die Schlüssel, für den Dateiserver wir selbst.",
  },
  premises: {
    en: "Badge and visitor book. Cameras at both entrances.",
    de: "Ausweis und Besucherbuch. Kameras an beiden Eingängen.",
  },
  remote_work_rules: {
    en: "Only on company notebooks and only through the tunnel; printing at home is forbidden.",
    de: "Nur auf Firmengeräten und nur über den Tunnel, Drucken zu Hause ist untersagt.",
  },
  sub_authorisation: {
    en: "We ask in writing before each new party.",
    de: "Wir fragen vor jeder neuen Stelle schriftlich.",
  },
  incident_plan: {
    en: "Section 7 of our handbook. The on-call list is on the last page.",
    de: "Abschnitt 7 unseres Handbuchs. Die Rufbereitschaft steht auf der letzten Seite.",
  },
  incident_exercise: {
    en: "Last exercise in spring: a lost notebook.",
    de: "Letzte Übung im Frühjahr: ein verlorenes Notebook.",
  },
  erasure_method: {
    en: "A certified company shreds the disks, we keep the certificate.",
    de: "Ein zertifizierter Betrieb schreddert die Datenträger, wir heben den Nachweis auf.",
  },
  backup_expiry: {
    en: "Daily for 30 days, monthly for 12 months. We are shortening this.",
    de: "Täglich 30 Tage, monatlich 12 Monate. Wir verkürzen das gerade.",
  },
  iso_certificate: {
    en: "The certificate covers both sites. The last surveillance audit had two minor findings.",
    de: "Das Zertifikat umfasst beide Standorte. Letztes Überwachungsaudit mit zwei Nebenabweichungen.",
  },
  penetration_test: {
    en: "The summary is available for reading at our site.",
    de: "Die Zusammenfassung kann bei uns eingesehen werden.",
  },
  critical_fixes: {
    en: "Machines on the shop floor are patched in the next maintenance window.",
    de: "Maschinen in der Fertigung werden im nächsten Wartungsfenster aktualisiert.",
  },
  audit_right: {
    en: "Four weeks of notice would help us.",
    de: "Vier Wochen Vorlauf würden uns helfen.",
  },
};
