// The words of the page of one document.
import { catalogue } from "#app/ui/words.ts";

export const PIECE_WORDS = catalogue({
  en: {
    backToList: "All evidence",
    file: "File",
    download: "Download",
    notYet: "can be downloaded once it is checked",
    size: "Size",
    scan: "Malware check",
    rejectedTitle: "This document was not accepted",
    rejectedText: "Send a new version, or answer below if something was misunderstood.",
    infectedTitle: "Malware was found in this file",
    infectedText:
      "Nobody can open it here and it counts for nothing. Have the computer it came from looked at, then send a clean copy.",
    expiredTitle: "This document has expired",
    expiringTitle: "This document expires soon",
    expiringText:
      "Send the new one as soon as you have it. The old one stays in force until the new one is accepted.",
    replacedTitle: "A newer version was sent",
    replacedText: "This one is kept for the record.",
    toNewer: "Open the newer version",
    acceptedText: "It was accepted. If something changes, send a new version.",
    replaceTitle: "Send a new version",
    chooseNew: "The new file",
    messages: "Messages",
    messagesNone: "Nothing was written yet. If something needs explaining, write it here.",
    message: "Your message",
    messageHint: "The reviewers at our company read it. Please no passwords or personal data.",
    sendMessage: "Send the message",
    messageMissing: "Write something, at most 4,000 characters.",
    you: "You",
  },
  de: {
    backToList: "Alle Nachweise",
    file: "Datei",
    download: "Herunterladen",
    notYet: "lässt sich herunterladen, sobald sie geprüft ist",
    size: "Größe",
    scan: "Prüfung auf Schadsoftware",
    rejectedTitle: "Dieses Dokument wurde nicht angenommen",
    rejectedText:
      "Senden Sie eine neue Fassung, oder antworten Sie unten, falls etwas missverstanden wurde.",
    infectedTitle: "In dieser Datei wurde Schadsoftware gefunden",
    infectedText:
      "Niemand kann sie hier öffnen, und sie zählt nicht. Lassen Sie den Rechner prüfen, von dem sie stammt, und senden Sie dann eine saubere Fassung.",
    expiredTitle: "Dieses Dokument ist abgelaufen",
    expiringTitle: "Dieses Dokument läuft bald ab",
    expiringText:
      "Senden Sie das neue, sobald Sie es haben. Das alte gilt weiter, bis das neue angenommen ist.",
    replacedTitle: "Es gibt eine neuere Fassung",
    replacedText: "Diese hier bleibt als Beleg erhalten.",
    toNewer: "Neuere Fassung öffnen",
    acceptedText: "Es wurde angenommen. Wenn sich etwas ändert, senden Sie eine neue Fassung.",
    replaceTitle: "Neue Fassung senden",
    chooseNew: "Die neue Datei",
    messages: "Nachrichten",
    messagesNone:
      "Noch wurde nichts geschrieben. Wenn etwas zu erklären ist, schreiben Sie es hier.",
    message: "Ihre Nachricht",
    messageHint:
      "Die Prüfenden bei uns lesen sie. Bitte keine Passwörter oder personenbezogenen Daten.",
    sendMessage: "Nachricht senden",
    messageMissing: "Schreiben Sie etwas, höchstens 4.000 Zeichen.",
    you: "Sie",
  },
});
