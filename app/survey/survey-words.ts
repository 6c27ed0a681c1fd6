// The words around the questions: sections, saving, conflicts, evidence.
import { catalogue, type wordsFor } from "#app/ui/words.ts";

export const SURVEY_WORDS = catalogue({
  en: {
    loading: "The questions are being fetched …",
    loadFailed:
      "The questions could not be fetched. Check the connection and reload the page; everything saved is still there.",
    noScript:
      "The questionnaire needs JavaScript so that every answer is saved as you give it. Please allow it for this page.",
    sections: "Sections",
    section: "Section",
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    progress: "Answered",
    back: "Back",
    next: "Next section",
    review: "Review and submit",
    handedDone: "I am finished",
    saving: "Saving …",
    saved: "Saved",
    offline: "Not saved yet: no connection. We keep trying; leave this page open.",
    conflict: "A colleague answered this meanwhile",
    failed: "Not saved",
    allSaved: "Everything is saved",
    incomplete: "Saved as soon as there is a reason",
    signedOut: "Your session has ended. What you typed is still on this page.",
    signedOutHelp:
      "Open a fresh link in another tab, then come back here and try again: nothing has to be typed twice.",
    retry: "Try again now",
    freshLink: "Get a fresh link",
    optional: "May be left empty.",
    answeredBy: (name: string) => `Answered by ${name}`,
    cameBack: "This answer came back with a question",
    cameBackChanged: "Changed since it came back",
    returnedTitle: (count: number) =>
      count === 1
        ? "1 answer came back with a question"
        : `${count} answers came back with a question`,
    returnedText:
      "Only these answers can be changed now; the others stand as submitted. When you have looked at all of them, submit again.",
    nextReturned: "Go to the next one",
    attach: "Attach evidence",
    attached: (count: number) =>
      count === 1 ? "1 document attached" : `${count} documents attached`,
    attachHint: (kinds: string) => `Counts here: ${kinds}.`,
    attachNone: "You have not uploaded any document yet.",
    attachUpload: "Upload a document",
    attachFailed: "This could not be attached. Try again.",
    bothTitle: "Two answers to one question",
    bothText: (name: string) =>
      `${name} saved another answer while you were writing. Nothing is lost: choose which one stands.`,
    yours: "Yours",
    theirs: (name: string) => `By ${name}`,
    keepMine: "Keep mine",
    keepTheirs: "Keep theirs",
    noAnswer: "No answer",
    notApplicable: (reason: string) => `Does not apply: ${reason}`,
    comment: (text: string) => `Comment: ${text}`,
  },
  de: {
    loading: "Die Fragen werden geholt …",
    loadFailed:
      "Die Fragen konnten nicht geholt werden. Prüfen Sie die Verbindung und laden Sie die Seite neu; alles Gespeicherte ist noch da.",
    noScript:
      "Der Fragebogen braucht JavaScript, damit jede Antwort sofort gespeichert wird. Bitte erlauben Sie es für diese Seite.",
    sections: "Abschnitte",
    section: "Abschnitt",
    answered: (answered: number, asked: number) => `${answered} von ${asked} beantwortet`,
    progress: "Beantwortet",
    back: "Zurück",
    next: "Nächster Abschnitt",
    review: "Prüfen und einreichen",
    handedDone: "Ich bin fertig",
    saving: "Wird gespeichert …",
    saved: "Gespeichert",
    offline:
      "Noch nicht gespeichert: keine Verbindung. Wir versuchen es weiter; lassen Sie die Seite offen.",
    conflict: "Dies wurde inzwischen von jemand anderem beantwortet",
    failed: "Nicht gespeichert",
    allSaved: "Alles ist gespeichert",
    incomplete: "Wird gespeichert, sobald ein Grund da ist",
    signedOut: "Ihre Sitzung ist beendet. Was Sie geschrieben haben, steht noch auf dieser Seite.",
    signedOutHelp:
      "Öffnen Sie in einem anderen Tab einen neuen Link, kommen Sie hierher zurück und versuchen Sie es noch einmal: Sie müssen nichts doppelt schreiben.",
    retry: "Jetzt noch einmal versuchen",
    freshLink: "Neuen Link anfordern",
    optional: "Kann leer bleiben.",
    answeredBy: (name: string) => `Beantwortet von ${name}`,
    cameBack: "Diese Antwort kam mit einer Rückfrage zurück",
    cameBackChanged: "Seit der Rückfrage geändert",
    returnedTitle: (count: number) =>
      count === 1
        ? "1 Antwort kam mit einer Rückfrage zurück"
        : `${count} Antworten kamen mit einer Rückfrage zurück`,
    returnedText:
      "Nur diese Antworten lassen sich jetzt ändern; die übrigen gelten wie eingereicht. Wenn Sie alle angesehen haben, reichen Sie erneut ein.",
    nextReturned: "Zur nächsten",
    attach: "Nachweis beifügen",
    attached: (count: number) =>
      count === 1 ? "1 Dokument beigefügt" : `${count} Dokumente beigefügt`,
    attachHint: (kinds: string) => `Hier zählt: ${kinds}.`,
    attachNone: "Sie haben noch kein Dokument hochgeladen.",
    attachUpload: "Dokument hochladen",
    attachFailed: "Das konnte nicht beigefügt werden. Versuchen Sie es noch einmal.",
    bothTitle: "Zwei Antworten auf eine Frage",
    bothText: (name: string) =>
      `${name} hat eine andere Antwort gespeichert, während Sie schrieben. Es ist nichts verloren: Wählen Sie, welche gilt.`,
    yours: "Ihre",
    theirs: (name: string) => `Von ${name}`,
    keepMine: "Meine behalten",
    keepTheirs: "Die andere behalten",
    noAnswer: "Keine Antwort",
    notApplicable: (reason: string) => `Trifft nicht zu: ${reason}`,
    comment: (text: string) => `Kommentar: ${text}`,
  },
});

export type SurveyWords = ReturnType<typeof wordsFor<(typeof SURVEY_WORDS)["en"]>>;
