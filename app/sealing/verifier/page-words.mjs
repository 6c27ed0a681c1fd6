// The words of the page, in English and German.

export const SAYS = {
  en: {
    title: "Verify a signature or a log",
    lede: "Drop what the portal gave you: a package, a receipt with its text, a sealed PDF, an exported log. It is checked here, in your browser; nothing is sent anywhere.",
    drop: "Drop files here, or",
    choose: "choose files",
    key: "Fingerprint of the key you trust",
    keyHint:
      "Taken from the PDF, or from somebody who wrote it down. Without one, a file that somebody else sealed anew holds too.",
    checking: "Checking …",
    holds: "This holds",
    broken: "This does not hold",
    where: (/** @type {number} */ line) => `Line or record ${line}`,
    other: "Deutsch",
    details: "In detail",
    none: "There was nothing to check.",
    signed: "signed",
    countersigned: "countersigned",
    declined: "declined",
    stamped: "timestamp of a checkpoint",
    at: "at",
    trusted: "Sealed by the key you named.",
    anyKey: "You named no key: this shows that nothing was changed, not who sealed it.",
    kind: {
      package: "Package",
      log: "Exported log",
      receipt: "Receipt",
      pdf: "Sealed PDF",
      checkpoint: "Checkpoint",
      timestamp: "Timestamp",
      document: "File",
      keys: "Keys",
    },
    checked: {
      records: "Every record is as it was sealed: not a character was changed.",
      text: "The text is exactly the one that was signed.",
      "no-text":
        "The text itself is not beside it: give both, to see that it is the one that was signed.",
      passkey:
        "A signer confirmed exactly this text by a passkey of their own; its answer fits the key in the record.",
      inclusion: "The records stand in the portal's chain, under a sealed checkpoint.",
      timestamp:
        "A timestamp shows until when at the latest a checkpoint existed. Whether that authority deserves trust is yours to judge: compare its certificate.",
      pdf: "The PDF is sealed as a whole: nothing in it was changed or added since.",
      log: "Every event and record follows the one before; no checkpoint's word is broken.",
      kept: "The checkpoint you kept is in it: nothing was cut off or rewritten since.",
      checkpoint: "The checkpoint is as it was sealed.",
    },
    nature:
      "What signers gave are simple electronic signatures; the seal is the portal's. This page says that records are unchanged, not what follows from them in law.",
  },
  de: {
    title: "Eine Unterschrift oder ein Protokoll prüfen",
    lede: "Legen Sie ab, was das Portal Ihnen gegeben hat: ein Paket, eine Quittung mit ihrem Text, ein gesiegeltes PDF, ein exportiertes Protokoll. Geprüft wird hier in Ihrem Browser; nichts wird irgendwohin gesendet.",
    drop: "Dateien hier ablegen, oder",
    choose: "Dateien wählen",
    key: "Fingerabdruck des Schlüssels, dem Sie trauen",
    keyHint:
      "Aus dem PDF, oder von jemandem, der ihn notiert hat. Ohne ihn hält auch eine Datei stand, die jemand anders neu gesiegelt hat.",
    checking: "Wird geprüft …",
    holds: "Das hält stand",
    broken: "Das hält nicht stand",
    where: (/** @type {number} */ line) => `Zeile oder Eintrag ${line}`,
    other: "English",
    details: "Im Einzelnen",
    none: "Es gab nichts zu prüfen.",
    signed: "unterzeichnet",
    countersigned: "gegengezeichnet",
    declined: "abgelehnt",
    stamped: "Zeitstempel eines Prüfpunkts",
    at: "am",
    trusted: "Gesiegelt mit dem Schlüssel, den Sie genannt haben.",
    anyKey:
      "Sie haben keinen Schlüssel genannt: Das zeigt, dass nichts verändert wurde, nicht wer gesiegelt hat.",
    kind: {
      package: "Paket",
      log: "Exportiertes Protokoll",
      receipt: "Quittung",
      pdf: "Gesiegeltes PDF",
      checkpoint: "Prüfpunkt",
      timestamp: "Zeitstempel",
      document: "Datei",
      keys: "Schlüssel",
    },
    checked: {
      records: "Jeder Eintrag ist so, wie er gesiegelt wurde: Kein Zeichen wurde verändert.",
      text: "Der Text ist genau der, der unterzeichnet wurde.",
      "no-text":
        "Der Text selbst liegt nicht dabei: Geben Sie beide, um zu sehen, dass es der unterzeichnete ist.",
      passkey:
        "Eine unterzeichnende Person hat genau diesen Text mit ihrem Passkey bestätigt; seine Antwort passt zum Schlüssel im Eintrag.",
      inclusion: "Die Einträge stehen in der Kette des Portals, unter einem gesiegelten Prüfpunkt.",
      timestamp:
        "Ein Zeitstempel zeigt, bis wann spätestens es einen Prüfpunkt gab. Ob die Stelle Vertrauen verdient, beurteilen Sie: Vergleichen Sie ihr Zertifikat.",
      pdf: "Das PDF ist als Ganzes gesiegelt: Nichts darin wurde seither verändert oder ergänzt.",
      log: "Jedes Ereignis und jeder Eintrag folgt auf den vorigen; keinem Prüfpunkt wird widersprochen.",
      kept: "Der Prüfpunkt, den Sie aufbewahrt haben, ist darin: Seither wurde nichts abgeschnitten oder umgeschrieben.",
      checkpoint: "Der Prüfpunkt ist so, wie er gesiegelt wurde.",
    },
    nature:
      "Unterzeichnende haben einfache elektronische Signaturen gegeben; das Siegel ist das des Portals. Diese Seite sagt, dass Einträge unverändert sind, nicht was rechtlich daraus folgt.",
  },
};
