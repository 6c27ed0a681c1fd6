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
      "Every time something is opened or downloaded is recorded with your name, and every condition is checked at that moment.",
    noContent: "Nothing to open yet: the file has not been provided.",
    view: "Open",
    views: (title: string) => `Open “${title}”`,
    notice: "Notice for the copy",
    elsewhere: (place: string) =>
      `Not kept in this portal: you find it in ${place}, which asks here whether it may open it for you.`,
    viewOnly_term: "For looking at only: your agreement allows no copies.",
    viewOnly_phase: "For looking at only: in this phase no copies are made.",
    viewOnly_mode: "For looking at only: your engagement was agreed without downloads.",
    viewOnly_level: "For looking at only: of secret material there are no copies.",
    mark: "Every page carries your name, the time and the number of this release.",
    viewLede: (name: string) =>
      `Nothing is shown until you press the button. Every page will carry your name (${name}) and the time, and it is recorded that you looked.`,
    showPages: "Show the pages",
    loading: "Preparing the pages …",
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    viewFailed: "The pages could not be shown. Try again; nothing was lost.",
    openedSoFar: "Opened so far",
    viewedEvent: "Looked at",
    downloadedEvent: "Downloaded",
    refusedCopy: "No copy can be made of this. Go back and open it to look at it in the portal.",
    notViewable:
      "This is no PDF, so it cannot be shown in the portal. If no copy may be made of it either, ask the person who released it for a PDF.",
    unmarkable:
      "This file cannot be marked with your name, and without it no page is handed out. The person who owns it was told and has to replace it.",
    withheld:
      "Cannot be opened yet: your name cannot be written on the pages of this file, and without it no page is handed out. The person who owns it was told and has to replace it.",
    busy: "Several files are being prepared at the moment. Please try again in half a minute.",
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
      "Jedes Öffnen und Herunterladen wird mit Ihrem Namen festgehalten, und alle Bedingungen werden in diesem Augenblick geprüft.",
    noContent: "Noch nichts zu öffnen: Die Datei wurde noch nicht bereitgestellt.",
    view: "Öffnen",
    views: (title: string) => `„${title}“ öffnen`,
    notice: "Hinweis zur Kopie",
    elsewhere: (place: string) =>
      `Liegt nicht in diesem Portal: Sie finden es in ${place}; dort wird hier nachgefragt, ob es sich für Sie öffnen darf.`,
    viewOnly_term: "Nur zum Ansehen: Ihre Vereinbarung erlaubt keine Kopien.",
    viewOnly_phase: "Nur zum Ansehen: In dieser Phase werden keine Kopien gemacht.",
    viewOnly_mode: "Nur zum Ansehen: Ihr Auftrag wurde ohne Herunterladen vereinbart.",
    viewOnly_level: "Nur zum Ansehen: Von geheimem Material gibt es keine Kopien.",
    mark: "Jede Seite trägt Ihren Namen, die Uhrzeit und die Nummer dieser Freigabe.",
    viewLede: (name: string) =>
      `Gezeigt wird erst etwas, wenn Sie die Schaltfläche drücken. Jede Seite trägt dann Ihren Namen (${name}) und die Uhrzeit, und es wird festgehalten, dass Sie hineingesehen haben.`,
    showPages: "Seiten zeigen",
    loading: "Die Seiten werden vorbereitet …",
    pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    viewFailed:
      "Die Seiten ließen sich nicht zeigen. Versuchen Sie es noch einmal; verloren ist nichts.",
    openedSoFar: "Bisher geöffnet",
    viewedEvent: "Angesehen",
    downloadedEvent: "Heruntergeladen",
    refusedCopy:
      "Hiervon darf keine Kopie gemacht werden. Gehen Sie zurück und öffnen Sie es zum Ansehen im Portal.",
    notViewable:
      "Das ist kein PDF und lässt sich im Portal nicht zeigen. Darf auch keine Kopie gemacht werden, bitten Sie die Person, die es freigegeben hat, um ein PDF.",
    unmarkable:
      "Diese Datei lässt sich nicht mit Ihrem Namen kennzeichnen, und ohne ihn wird keine Seite herausgegeben. Wer dafür zuständig ist, weiß Bescheid und muss sie ersetzen.",
    withheld:
      "Lässt sich noch nicht öffnen: Auf die Seiten dieser Datei lässt sich Ihr Name nicht schreiben, und ohne ihn wird keine Seite herausgegeben. Wer dafür zuständig ist, weiß Bescheid und muss sie ersetzen.",
    busy: "Zurzeit werden mehrere Dateien vorbereitet. Bitte versuchen Sie es in einer halben Minute erneut.",
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
