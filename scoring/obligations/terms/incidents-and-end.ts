// Data: terms on incidents, on the end of confidentiality, and on what happens to copies then.
import type { AnyTermRow } from "#scoring/obligations/term.ts";

export const INCIDENTS_AND_END = {
  breach_notice: {
    class: "CLOCK",
    unit: "hour",
    cascade: true,
    anchors: [
      { id: "awareness", en: "of becoming aware", de: "nach Kenntnis" },
      {
        id: "discovery",
        en: "of discovery",
        de: "nach Entdeckung",
        sentence: {
          en: "A suspected or confirmed incident is reported within {value} of its discovery.",
          de: "Ein vermuteter oder bestätigter Vorfall wird innerhalb von {value} nach seiner Entdeckung gemeldet.",
        },
      },
      {
        id: "suspicion",
        en: "of the first suspicion",
        de: "nach dem ersten Verdacht",
        sentence: {
          en: "A suspected or confirmed incident is reported within {value} of the first suspicion.",
          de: "Ein vermuteter oder bestätigter Vorfall wird innerhalb von {value} nach dem ersten Verdacht gemeldet.",
        },
      },
    ],
    label: { en: "Incident notice", de: "Meldung von Vorfällen" },
    help: {
      en: "How soon after noticing an incident it has to be reported.",
      de: "Wie schnell ein Vorfall nach seiner Entdeckung zu melden ist.",
    },
    sentence: {
      en: "A suspected or confirmed incident is reported within {value} of becoming aware of it.",
      de: "Ein vermuteter oder bestätigter Vorfall wird innerhalb von {value} nach Kenntnis gemeldet.",
    },
    gap: {
      en: "You would be late through no act of your own.",
      de: "Sie wären ohne eigenes Zutun zu spät.",
    },
    cite: "GDPR Art. 33; DFARS 252.204-7012(c)",
  },
  survival: {
    class: "END_DATE",
    label: { en: "Survival", de: "Nachwirkung" },
    help: {
      en: "How long the material stays confidential. Compared by the computed end date.",
      de: "Wie lange das Material vertraulich bleibt. Verglichen wird das berechnete Enddatum.",
    },
    sentence: {
      en: "Confidentiality continues {value}.",
      de: "Die Vertraulichkeit gilt {value}.",
    },
    gap: {
      en: "After that day the sub may publish what you must still keep secret.",
      de: "Danach darf das Unterunternehmen veröffentlichen, was Sie noch geheim halten müssen.",
    },
    cite: "Directive (EU) 2016/943 Art. 2(1)",
  },
  return_or_destroy: {
    class: "DUR_MAX",
    unit: "day",
    cascade: true,
    label: { en: "Return or destroy", de: "Rückgabe oder Vernichtung" },
    help: {
      en: "How soon after a request or the end all copies are returned or destroyed.",
      de: "Wie schnell nach Aufforderung oder Ende alle Kopien zurückgegeben oder vernichtet werden.",
    },
    sentence: {
      en: "All copies are returned or destroyed within {value} of a request or of the end.",
      de: "Alle Kopien werden innerhalb von {value} nach Aufforderung oder Ende zurückgegeben oder vernichtet.",
    },
    gap: {
      en: "You would confirm a destruction that has not happened yet.",
      de: "Sie würden eine Vernichtung bestätigen, die noch nicht erfolgt ist.",
    },
    cite: "GDPR Art. 28(3)(g)",
  },
  destruction_standard: {
    class: "CHAIN",
    label: { en: "Destruction standard", de: "Vernichtungsstandard" },
    help: {
      en: "How thoroughly copies are destroyed.",
      de: "Wie gründlich Kopien vernichtet werden.",
    },
    sentence: {
      en: "Copies are destroyed at least by: {value}.",
      de: "Kopien werden mindestens vernichtet durch: {value}.",
    },
    gap: {
      en: "What was destroyed by the weaker method could be recovered.",
      de: "Was nach dem schwächeren Verfahren vernichtet wurde, könnte wiederhergestellt werden.",
    },
    cite: "NIST SP 800-88 Rev. 1; MVSP 1.8",
    values: [
      { id: "delete", en: "deletion", de: "Löschen" },
      { id: "secure_erase", en: "overwriting", de: "Überschreiben" },
      { id: "800-88_clear", en: "clearing (NIST SP 800-88)", de: "Clear (NIST SP 800-88)" },
      { id: "800-88_purge", en: "purging (NIST SP 800-88)", de: "Purge (NIST SP 800-88)" },
      {
        id: "800-88_destroy",
        en: "physical destruction (NIST SP 800-88)",
        de: "physische Zerstörung (NIST SP 800-88)",
      },
    ],
  },
  destruction_certificate: {
    class: "BOOL",
    label: { en: "Destruction certificate", de: "Vernichtungsnachweis" },
    help: {
      en: "Whether the destruction is confirmed in writing by a named person.",
      de: "Ob die Vernichtung von einer benannten Person schriftlich bestätigt wird.",
    },
    sentence: {
      en: "The destruction is confirmed in writing by a named person.",
      de: "Die Vernichtung wird von einer benannten Person schriftlich bestätigt.",
    },
    otherwise: {
      en: "The destruction need not be confirmed.",
      de: "Die Vernichtung muss nicht bestätigt werden.",
    },
    gap: {
      en: "You would have nothing to show when asked for proof.",
      de: "Sie hätten nichts vorzulegen, wenn ein Nachweis verlangt wird.",
    },
    cite: "NIST SP 800-88 Rev. 1 section 4.8",
  },
  retention_exceptions: {
    class: "SET_SUB",
    label: { en: "What may be kept", de: "Was aufbewahrt werden darf" },
    help: {
      en: "Copies that may stay after return or destruction. They remain confidential.",
      de: "Kopien, die nach Rückgabe oder Vernichtung bleiben dürfen. Sie bleiben vertraulich.",
    },
    sentence: {
      en: "After return or destruction only these copies may be kept, and stay protected: {value}.",
      de: "Nach Rückgabe oder Vernichtung dürfen nur diese Kopien bleiben, weiterhin geschützt: {value}.",
    },
    gap: {
      en: "Copies you must have destroyed could lawfully stay further down.",
      de: "Kopien, die Sie vernichten lassen müssen, dürften weiter unten bleiben.",
    },
    cite: "GDPR Art. 28(3)(g); common practice for confidentiality agreements",
    values: [
      {
        id: "legal_hold",
        en: "what the law orders to keep",
        de: "was kraft Gesetzes zu verwahren ist",
      },
      {
        id: "backup_rotation",
        en: "backups until they are overwritten in turn",
        de: "Sicherungen bis zum turnusmäßigen Überschreiben",
      },
      {
        id: "counsel_archive",
        en: "one copy with legal counsel as proof",
        de: "eine Kopie beim Rechtsbeistand als Nachweis",
      },
    ],
  },
} as const satisfies Readonly<Record<string, AnyTermRow>>;
