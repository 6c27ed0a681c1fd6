// The words of "What stands between you and access".
import { catalogue, type wordsFor } from "#app/ui/words.ts";

export const CHECKLIST_WORDS = catalogue({
  en: {
    title: "What stands between you and access",
    lede: (asker: string) =>
      `Everything ${asker} needs before confidential material may be shared with you. Start with the first line; each has one button.`,
    ledeOpen: (asker: string) => `Everything ${asker} needs is in place.`,
    progress: "Done",
    progressText: (done: number, all: number) => `${done} of ${all}`,
    openTitle: "Nothing stands between you and access",
    openText: (until: string) => `This holds until ${until}.`,
    openTextNoDay: "Material that is released to you appears under Material.",
    toMaterial: "Material released to you",
    none: "There is nothing to do",
    noneText: (asker: string) =>
      `No request of ${asker} is open at the moment. You will get a mail when that changes.`,
    dueOn: (day: string) => `due ${day}`,
    overdue: (day: string) => `was due ${day}`,
    yourTurn: "Your turn",
    waitsFor: (who: string) => `Waits for: ${who}`,
    todo: "To do",
    waiting: "Waiting",
    blocked: "Needs attention",
    done: "Done",
    answer: (title: string) => `Answer the questionnaire “${title}”`,
    returned: (title: string) => `Look again at answers in “${title}”`,
    submitted: (title: string) => `Questionnaire “${title}”`,
    answered: (answered: number, asked: number) => `${answered} of ${asked} answered`,
    returnedCount: (count: number) =>
      count === 1
        ? "1 answer came back with a question"
        : `${count} answers came back with a question`,
    returnedAll: "Every answer that came back was changed. Read it over and submit again.",
    inReview: (asker: string) =>
      `You have submitted your answers. People at ${asker} are reading them and will come back to you if something is unclear.`,
    decided: (asker: string) => `${asker} has read your answers.`,
    stillOpen: (asker: string) =>
      `Your answers were read. ${asker} still has to settle a point before access is possible, and will get in touch with you.`,
    begin: "Begin",
    goOn: "Continue",
    reviewAndSubmit: "Review and submit",
    view: "View",
    provide: (name: string) => `Provide: ${name}`,
    upload: "Upload",
    uploadAgain: "Upload again",
    sign: (name: string) => `Read and sign: ${name}`,
    agreement: "Agreement",
    readAndSign: "Read and sign",
    authority: "Say on what authority you sign",
    above: "What your part of the work hangs from",
    subcontractors: "Subcontractors",
    subcontractor: (name: string) => `Subcontractor: ${name}`,
    nameThem: "Name subcontractors",
    noneNamed:
      "You have named none. If another company will touch the material, name it here first.",
    comparison: "Comparison with our own duties",
    account: "Your standing as a supplier",
  },
  de: {
    title: "Was zwischen Ihnen und dem Zugang steht",
    lede: (asker: string) =>
      `Alles, was ${asker} braucht, bevor Ihnen vertrauliches Material gezeigt werden darf. Beginnen Sie mit der ersten Zeile; jede hat einen Knopf.`,
    ledeOpen: (asker: string) => `Alles, was ${asker} braucht, liegt vor.`,
    progress: "Erledigt",
    progressText: (done: number, all: number) => `${done} von ${all}`,
    openTitle: "Nichts steht zwischen Ihnen und dem Zugang",
    openText: (until: string) => `Das gilt bis ${until}.`,
    openTextNoDay: "Für Sie freigegebenes Material erscheint unter Material.",
    toMaterial: "Für Sie freigegebenes Material",
    none: "Es gibt nichts zu tun",
    noneText: (asker: string) =>
      `Zurzeit ist keine Anfrage von ${asker} offen. Sie erhalten eine E-Mail, sobald sich das ändert.`,
    dueOn: (day: string) => `fällig am ${day}`,
    overdue: (day: string) => `war fällig am ${day}`,
    yourTurn: "Sie sind an der Reihe",
    waitsFor: (who: string) => `Wartet auf: ${who}`,
    todo: "Zu tun",
    waiting: "Wartet",
    blocked: "Braucht Aufmerksamkeit",
    done: "Erledigt",
    answer: (title: string) => `Fragebogen „${title}“ beantworten`,
    returned: (title: string) => `Antworten in „${title}“ noch einmal ansehen`,
    submitted: (title: string) => `Fragebogen „${title}“`,
    answered: (answered: number, asked: number) => `${answered} von ${asked} beantwortet`,
    returnedCount: (count: number) =>
      count === 1
        ? "1 Antwort kam mit einer Rückfrage zurück"
        : `${count} Antworten kamen mit einer Rückfrage zurück`,
    returnedAll:
      "Jede Antwort mit Rückfrage wurde geändert. Lesen Sie noch einmal darüber und reichen Sie erneut ein.",
    inReview: (asker: string) =>
      `Sie haben Ihre Antworten eingereicht. Bei ${asker} werden sie gelesen; ist etwas unklar, meldet man sich bei Ihnen.`,
    decided: (asker: string) => `${asker} hat Ihre Antworten gelesen.`,
    stillOpen: (asker: string) =>
      `Ihre Antworten wurden gelesen. ${asker} muss vor dem Zugang noch einen Punkt klären und wird sich bei Ihnen melden.`,
    begin: "Beginnen",
    goOn: "Fortsetzen",
    reviewAndSubmit: "Prüfen und einreichen",
    view: "Ansehen",
    provide: (name: string) => `Vorlegen: ${name}`,
    upload: "Hochladen",
    uploadAgain: "Erneut hochladen",
    sign: (name: string) => `Lesen und unterschreiben: ${name}`,
    agreement: "Vereinbarung",
    readAndSign: "Lesen und unterschreiben",
    authority: "Angeben, mit welcher Befugnis Sie unterschreiben",
    above: "Wovon Ihr Teil der Arbeit abhängt",
    subcontractors: "Unterauftragnehmer",
    subcontractor: (name: string) => `Unterauftragnehmer: ${name}`,
    nameThem: "Unterauftragnehmer nennen",
    noneNamed:
      "Sie haben keine genannt. Wird ein anderes Unternehmen das Material berühren, nennen Sie es vorher hier.",
    comparison: "Vergleich mit unseren eigenen Pflichten",
    account: "Ihr Stand als Lieferant",
  },
});

export type ChecklistWords = ReturnType<typeof wordsFor<(typeof CHECKLIST_WORDS)["en"]>>;
