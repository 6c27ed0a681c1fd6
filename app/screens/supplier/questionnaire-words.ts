// The words of the questionnaire's head, its list, the review and the submission.
import { catalogue, type wordsFor } from "#app/ui/words.ts";

export const QUESTIONNAIRE_WORDS = catalogue({
  en: {
    listTitle: "Questionnaires",
    listLede: "Everything you were asked to answer.",
    listNone: "No questionnaire was sent to you",
    listNoneText: "You will get a mail when one is.",
    back: "Checklist",
    dueOn: (day: string) => `Please answer by ${day}.`,
    about: "How to answer",
    handOver: "Hand a section to a colleague",
    toQuestions: "Back to the questions",
    review: "Review",
    open: "To answer",
    submitted: "Submitted",
    returned: "Came back",
    decided: "Read and settled",
  },
  de: {
    listTitle: "Fragebögen",
    listLede: "Alles, was Sie beantworten sollen.",
    listNone: "Ihnen wurde kein Fragebogen geschickt",
    listNoneText: "Sie erhalten eine E-Mail, sobald einer kommt.",
    back: "Checkliste",
    dueOn: (day: string) => `Bitte antworten Sie bis ${day}.`,
    about: "Wie Sie antworten",
    handOver: "Abschnitt weitergeben",
    toQuestions: "Zurück zu den Fragen",
    review: "Prüfen",
    open: "Zu beantworten",
    submitted: "Eingereicht",
    returned: "Zurückgekommen",
    decided: "Gelesen und abgeschlossen",
  },
});

export type QuestionnaireWords = ReturnType<typeof wordsFor<(typeof QUESTIONNAIRE_WORDS)["en"]>>;
