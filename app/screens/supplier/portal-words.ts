// The words around every page of a supplier's workspace.
import { catalogue } from "#app/ui/words.ts";

export const PORTAL_WORDS = catalogue({
  en: {
    skip: "Skip to the content",
    asks: "asks you through Flowdown",
    help: "Questions? Call or write to",
    signedInAs: "You work here as",
    language: "Language",
    areas: "Areas",
    checklist: "Checklist",
    questionnaire: "Questionnaire",
    evidence: "Evidence",
    agreement: "Agreement",
    subcontractors: "Subcontractors",
    people: "People",
    material: "Material",
    returns: "Returns",
    authority: "Does a court or an authority demand this material?",
    compelled: "Report it here",
    account: "Account",
    sessions: "Devices",
    leave: "Leave",
    notFoundTitle: "There is nothing here",
    notFoundText:
      "The page does not exist, or it is not part of what you were asked to work on. Nothing was changed.",
    failedTitle: "Something broke on our side",
    failedText:
      "What was saved before is safe. Your last step was either done or not done, never by half. Please try again.",
    diskTitle: "Changes are refused for the moment",
    diskText:
      "The server is nearly out of space. Everything saved so far is safe and can be read. Please try again later.",
    keyTitle: "Nothing can be sealed for the moment",
    keyText:
      "The portal's key was changed, and this server does not hold the new one yet. Nothing was lost, and nothing was done by half. Please try again in a few minutes; what you typed is still there if you go back.",
    back: "Back to the start",
  },
  de: {
    skip: "Zum Inhalt springen",
    asks: "fragt Sie über Flowdown",
    help: "Fragen? Rufen Sie an oder schreiben Sie",
    signedInAs: "Sie arbeiten hier als",
    language: "Sprache",
    areas: "Bereiche",
    checklist: "Checkliste",
    questionnaire: "Fragebogen",
    evidence: "Nachweise",
    agreement: "Vereinbarung",
    subcontractors: "Unterauftragnehmer",
    people: "Personen",
    material: "Material",
    returns: "Rückgabe",
    authority: "Verlangt ein Gericht oder eine Behörde dieses Material?",
    compelled: "Hier melden",
    account: "Konto",
    sessions: "Geräte",
    leave: "Verlassen",
    notFoundTitle: "Hier ist nichts",
    notFoundText:
      "Die Seite gibt es nicht, oder sie gehört nicht zu dem, woran Sie arbeiten sollen. Es wurde nichts geändert.",
    failedTitle: "Bei uns ist etwas schiefgegangen",
    failedText:
      "Bisher Gespeichertes ist sicher. Ihr letzter Schritt wurde entweder ganz oder gar nicht ausgeführt. Bitte versuchen Sie es noch einmal.",
    diskTitle: "Änderungen sind zurzeit nicht möglich",
    diskText:
      "Auf dem Server ist fast kein Platz mehr. Alles bisher Gespeicherte ist sicher und lesbar. Bitte versuchen Sie es später noch einmal.",
    keyTitle: "Zurzeit kann nichts gesiegelt werden",
    keyText:
      "Der Schlüssel des Portals wurde gewechselt, und dieser Server hat den neuen noch nicht. Nichts ging verloren, und nichts wurde halb getan. Bitte versuchen Sie es in einigen Minuten noch einmal; was Sie eingegeben haben, steht noch da, wenn Sie zurückgehen.",
    back: "Zurück zum Anfang",
  },
});
