// The words of a supplier's material page.
import { catalogue, type wordsFor } from "#app/ui/words.ts";

export const PORTAL_MATERIAL_WORDS = catalogue({
  en: {
    title: "Material",
    lede: (asker: string) =>
      `What ${asker} has released to you, and why something may be closed for the moment.`,
    openNow: "Open to you now",
    suspended: "Suspended",
    suspendedLede:
      "Nothing was withdrawn. It opens again by itself once what is missing is in place.",
    ended: "No longer open",
    level: "Handling",
    purpose: "Purpose",
    engagement: "Engagement",
    people: "For",
    until: "Until",
    earlier: (day: string) => `On ${day} a condition runs out; keep it current to stay open.`,
    open: "Download",
    opens: (title: string) => `Download “${title}”`,
    recorded:
      "Every download is recorded with your name, and every condition is checked at that moment.",
    noContent: "Nothing to download yet: the file has not been provided.",
    missing: "What is missing",
    isSuspended: "Cannot be opened at the moment",
    endedOn: (day: string) => `ended on ${day}`,
    revokedOn: (day: string) => `withdrawn on ${day}`,
    none: "Nothing has been released to you yet",
    noneText: (asker: string) =>
      `Once ${asker} releases material to you, it appears here and you get a mail. Your checklist shows what is still needed for that.`,
    toChecklist: "To the checklist",
    yours: "you",
    upload: "Upload evidence",
    sign: "To the agreement",
    name: "To the subcontractors",
    answer: "To the questionnaire",
    settle: "Your answers",
    settleText: (asker: string) =>
      `${asker} still has to settle a point about your answers and will get in touch with you.`,
    gone: "This cannot be opened now. Go back to see what is open to you, and what is missing.",
  },
  de: {
    title: "Material",
    lede: (asker: string) =>
      `Was ${asker} für Sie freigegeben hat, und warum etwas zurzeit geschlossen sein kann.`,
    openNow: "Für Sie offen",
    suspended: "Ruht",
    suspendedLede:
      "Entzogen wurde nichts. Der Zugang ist von selbst wieder da, sobald das Fehlende vorliegt.",
    ended: "Nicht mehr offen",
    level: "Umgang",
    purpose: "Zweck",
    engagement: "Auftrag",
    people: "Für",
    until: "Bis",
    earlier: (day: string) =>
      `Am ${day} läuft eine Bedingung aus; halten Sie sie aktuell, damit der Zugang bleibt.`,
    open: "Herunterladen",
    opens: (title: string) => `„${title}“ herunterladen`,
    recorded:
      "Jedes Herunterladen wird mit Ihrem Namen festgehalten, und alle Bedingungen werden in diesem Augenblick geprüft.",
    noContent: "Noch nichts herunterzuladen: Die Datei wurde noch nicht bereitgestellt.",
    missing: "Was fehlt",
    isSuspended: "Lässt sich zurzeit nicht öffnen",
    endedOn: (day: string) => `beendet am ${day}`,
    revokedOn: (day: string) => `entzogen am ${day}`,
    none: "Für Sie ist noch nichts freigegeben",
    noneText: (asker: string) =>
      `Sobald ${asker} Material für Sie freigibt, erscheint es hier, und Sie erhalten eine E-Mail. Ihre Checkliste zeigt, was dafür noch nötig ist.`,
    toChecklist: "Zur Checkliste",
    yours: "Sie",
    upload: "Nachweis hochladen",
    sign: "Zur Vereinbarung",
    name: "Zu den Unterauftragnehmern",
    answer: "Zum Fragebogen",
    settle: "Ihre Antworten",
    settleText: (asker: string) =>
      `${asker} muss zu Ihren Antworten noch einen Punkt klären und meldet sich bei Ihnen.`,
    gone: "Das lässt sich jetzt nicht öffnen. Gehen Sie zurück: Dort steht, was offen ist und was fehlt.",
  },
});

export type PortalMaterialWords = ReturnType<typeof wordsFor<(typeof PORTAL_MATERIAL_WORDS)["en"]>>;
