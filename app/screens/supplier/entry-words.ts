// What is said to somebody who holds a link: before it is opened, when it opens, and when it does not.
import { catalogue } from "#app/ui/words.ts";

export const ENTRY_WORDS = catalogue({
  en: {
    skip: "Skip to the content",
    asks: "asks you through Flowdown",
    help: "Questions? Call or write to",
    signedInAs: "You work here as",
    language: "Language",
    pasteTitle: "Open your invitation",
    pasteLede:
      "Open the link in the mail you got. If it brought you here without doing anything, paste the whole link below.",
    code: "Link or code from the mail",
    codeHint: "It begins with https:// and ends with a long row of letters and digits.",
    codeWrong:
      "This is not a link of ours. Copy the whole link from the mail, up to its last letter.",
    look: "Show me what is asked",
    reading: "Reading your link …",
    hello: (name: string) => `Dear ${name},`,
    invites: (asker: string, supplier: string) =>
      `${asker} asks ${supplier} how confidential material is protected`,
    handsOver: (hander: string) => `${hander} asks you to answer a part of a questionnaire`,
    welcomeBack: (supplier: string) => `Back to the workspace of ${supplier}`,
    ledeInvite: "Read this first. Nothing has been opened or confirmed yet.",
    ledeBack: "Everything that was saved is still there.",
    whoAsks: "Who asks",
    why: "Why",
    what: "What is asked",
    howLong: "How long it takes",
    dueOn: "Please answer by",
    readers: "Who reads it",
    readersText: (asker: string) =>
      `The people at ${asker} who decide about access to confidential material, and those who audit them. No other supplier sees any of it.`,
    kept: "How long it is kept",
    keptText:
      "Answers and evidence are kept while the business relation lasts and three years after, then erased.",
    call: "Whom to call",
    validUntil: "This link is good until",
    questions: (count: number) => (count === 1 ? "1 question" : `up to ${count} questions`),
    documents: (count: number) => (count === 1 ? "1 document" : `${count} documents`),
    agreements: (count: number) =>
      count === 1 ? "1 agreement to read and sign" : `${count} agreements to read and sign`,
    minutes: (count: number) =>
      `About ${count} minutes. Answers save themselves: stop whenever you like, go on from another device, hand parts to colleagues.`,
    message: (name: string) => `${name} writes:`,
    begin: "Confirm and begin",
    noAccount: "No account and no password are needed.",
    notYou: (name: string) =>
      `This invitation is for ${name}. If that is not you, close this page: nothing has happened. If it was forwarded to you, ask for a link in your own name.`,
    usedTitle: "This link has been used already",
    usedText:
      "Each link opens once. If the mail was forwarded, perhaps a colleague opened it; if you opened it yourself on another device, your work is still there.",
    expiredTitle: "This link has expired",
    expiredText:
      "Links are good for a limited time so that an old mail cannot open your workspace.",
    revokedTitle: "This link was withdrawn",
    revokedText:
      "The request was taken back, or a newer link replaced this one. Look for a newer mail, or ask for a fresh link.",
    unknownTitle: "We do not know this link",
    unknownText:
      "Perhaps the mail program cut it off. Copy the whole link from the mail and paste it below, or ask for a fresh one.",
    again: "Paste the link again",
    renewTitle: "Send me a fresh link",
    renewLede:
      "Enter the mail address at which you got the invitation. A fresh link goes to that address only; older ones then stop working.",
    email: "Your mail address",
    emailWrong: "Enter a mail address like name@company.com.",
    renew: "Send me a fresh link",
    renewedTitle: "Look into your mailbox",
    renewedText: (email: string) =>
      `If ${email} belongs to a contact of ours, a fresh link is on its way. It usually arrives within a minute. Nothing came? Look into the spam folder, or call the person who invited you.`,
    tooOften: "Too many attempts. Wait ten minutes and try again: nothing was lost.",
    notDone: "This did not work",
  },
  de: {
    skip: "Zum Inhalt springen",
    asks: "fragt Sie über Flowdown",
    help: "Fragen? Rufen Sie an oder schreiben Sie",
    signedInAs: "Sie arbeiten hier als",
    language: "Sprache",
    pasteTitle: "Einladung öffnen",
    pasteLede:
      "Öffnen Sie den Link in der E-Mail, die Sie erhalten haben. Hat er Sie nur hierher gebracht, fügen Sie unten den ganzen Link ein.",
    code: "Link oder Code aus der E-Mail",
    codeHint:
      "Er beginnt mit https:// und endet mit einer langen Folge aus Buchstaben und Ziffern.",
    codeWrong:
      "Das ist keiner unserer Links. Kopieren Sie den ganzen Link aus der E-Mail, bis zum letzten Buchstaben.",
    look: "Zeigen, worum es geht",
    reading: "Ihr Link wird gelesen …",
    hello: (name: string) => `Guten Tag ${name},`,
    invites: (asker: string, supplier: string) =>
      `${asker} fragt ${supplier}, wie vertrauliches Material geschützt wird`,
    handsOver: (hander: string) =>
      `${hander} bittet Sie um Antworten zu einem Teil des Fragebogens`,
    welcomeBack: (supplier: string) => `Zurück in den Arbeitsbereich von ${supplier}`,
    ledeInvite: "Lesen Sie dies zuerst. Noch ist nichts geöffnet oder bestätigt.",
    ledeBack: "Alles bisher Gespeicherte ist noch da.",
    whoAsks: "Wer fragt",
    why: "Warum",
    what: "Was gefragt wird",
    howLong: "Wie lange es dauert",
    dueOn: "Bitte antworten Sie bis",
    readers: "Wer es liest",
    readersText: (asker: string) =>
      `Die Personen bei ${asker}, die über den Zugang zu vertraulichem Material entscheiden, und deren Revision. Kein anderer Lieferant sieht etwas davon.`,
    kept: "Wie lange es aufbewahrt wird",
    keptText:
      "Antworten und Nachweise werden für die Dauer der Geschäftsbeziehung und drei Jahre darüber hinaus aufbewahrt, dann gelöscht.",
    call: "Wen Sie anrufen können",
    validUntil: "Dieser Link gilt bis",
    questions: (count: number) => (count === 1 ? "1 Frage" : `bis zu ${count} Fragen`),
    documents: (count: number) => (count === 1 ? "1 Dokument" : `${count} Dokumente`),
    agreements: (count: number) =>
      count === 1
        ? "1 Vereinbarung zum Lesen und Unterschreiben"
        : `${count} Vereinbarungen zum Lesen und Unterschreiben`,
    minutes: (count: number) =>
      `Etwa ${count} Minuten. Antworten speichern sich selbst: Sie können jederzeit aufhören, auf einem anderen Gerät weitermachen und Teile an Kolleginnen und Kollegen geben.`,
    message: (name: string) => `${name} schreibt:`,
    begin: "Bestätigen und beginnen",
    noAccount: "Sie brauchen kein Konto und kein Passwort.",
    notYou: (name: string) =>
      `Diese Einladung gilt ${name}. Sind Sie das nicht, schließen Sie diese Seite: Es ist nichts geschehen. Wurde sie Ihnen weitergeleitet, bitten Sie um einen Link auf Ihren eigenen Namen.`,
    usedTitle: "Dieser Link wurde schon benutzt",
    usedText:
      "Jeder Link öffnet einmal. Wurde die E-Mail weitergeleitet, hat ihn vielleicht jemand anderes geöffnet; haben Sie ihn selbst auf einem anderen Gerät geöffnet, ist Ihre Arbeit noch da.",
    expiredTitle: "Dieser Link ist abgelaufen",
    expiredText:
      "Links gelten nur eine begrenzte Zeit, damit eine alte E-Mail Ihren Arbeitsbereich nicht öffnen kann.",
    revokedTitle: "Dieser Link wurde zurückgezogen",
    revokedText:
      "Die Anfrage wurde zurückgenommen, oder ein neuerer Link hat diesen ersetzt. Suchen Sie nach einer neueren E-Mail oder fordern Sie einen neuen Link an.",
    unknownTitle: "Diesen Link kennen wir nicht",
    unknownText:
      "Vielleicht hat das E-Mail-Programm ihn abgeschnitten. Kopieren Sie den ganzen Link aus der E-Mail und fügen Sie ihn unten ein, oder fordern Sie einen neuen an.",
    again: "Link noch einmal einfügen",
    renewTitle: "Neuen Link anfordern",
    renewLede:
      "Geben Sie die E-Mail-Adresse ein, an die Ihre Einladung ging. Der neue Link geht nur an diese Adresse; ältere gelten dann nicht mehr.",
    email: "Ihre E-Mail-Adresse",
    emailWrong: "Geben Sie eine E-Mail-Adresse wie name@firma.de ein.",
    renew: "Neuen Link senden",
    renewedTitle: "Sehen Sie in Ihr Postfach",
    renewedText: (email: string) =>
      `Gehört ${email} zu einer unserer Ansprechpersonen, ist ein neuer Link unterwegs. Meist kommt er innerhalb einer Minute an. Nichts angekommen? Sehen Sie im Spam-Ordner nach oder rufen Sie die Person an, die Sie eingeladen hat.`,
    tooOften:
      "Zu viele Versuche. Warten Sie zehn Minuten und versuchen Sie es noch einmal: Es ist nichts verloren.",
    notDone: "Das hat nicht geklappt",
  },
});
