// Decides what a refused answer says: which field, why, and what to do, in both languages.
import type { Text } from "#scoring/obligations/wording.ts";

const REASONS = {
  unknown_question: {
    en: "This question is not part of the questionnaire. Reload the page.",
    de: "Diese Frage gehört nicht zum Fragebogen. Laden Sie die Seite neu.",
  },
  not_an_object: {
    en: "The answer arrived in a form we cannot read. Reload the page and answer again.",
    de: "Die Antwort kam in unlesbarer Form an. Laden Sie die Seite neu und antworten Sie erneut.",
  },
  unknown_field: {
    en: "The answer contains something that was not asked for. Reload the page and answer again.",
    de: "Die Antwort enthält etwas, wonach nicht gefragt wurde. Laden Sie die Seite neu und antworten Sie erneut.",
  },
  both_given: {
    en: "An answer and “does not apply” exclude each other. Choose one of them.",
    de: "Eine Antwort und „Trifft nicht zu“ schließen einander aus. Wählen Sie eines von beiden.",
  },
  always_applies: {
    en: "This question applies to everyone. Choose one of the answers and explain in the comment.",
    de: "Diese Frage gilt für alle. Wählen Sie eine der Antworten und erläutern Sie sie im Kommentar.",
  },
  reason_missing: {
    en: "Say in a sentence why this does not apply. It is saved as soon as there is a reason.",
    de: "Schreiben Sie in einem Satz, warum dies nicht zutrifft. Sobald ein Grund da ist, wird gespeichert.",
  },
  wrong_type: {
    en: "The answer has the wrong form for this question. Reload the page and answer again.",
    de: "Die Antwort hat für diese Frage die falsche Form. Laden Sie die Seite neu und antworten Sie erneut.",
  },
  unknown_choice: {
    en: "This is not one of the answers offered. Choose one of them.",
    de: "Dies ist keine der angebotenen Antworten. Wählen Sie eine davon.",
  },
  chosen_twice: {
    en: "One answer is chosen twice. Choose each at most once.",
    de: "Eine Antwort ist zweimal gewählt. Wählen Sie jede höchstens einmal.",
  },
  not_a_whole_number: {
    en: "This is not a whole number. Write digits only, for example 90.",
    de: "Dies ist keine ganze Zahl. Schreiben Sie nur Ziffern, zum Beispiel 90.",
  },
  out_of_range: {
    en: "The number must lie between {min} and {max}.",
    de: "Die Zahl muss zwischen {min} und {max} liegen.",
  },
  not_a_day: {
    en: "This day is not in the calendar. Write it as year-month-day, for example 2027-03-31.",
    de: "Diesen Tag gibt es im Kalender nicht. Schreiben Sie ihn als Jahr-Monat-Tag, zum Beispiel 2027-03-31.",
  },
  too_long: {
    en: "The text is too long. Shorten it to {max} characters; attach a document if you need more room.",
    de: "Der Text ist zu lang. Kürzen Sie ihn auf {max} Zeichen; fügen Sie bei Bedarf ein Dokument an.",
  },
  forbidden_character: {
    en: "The text contains an invisible control character. Type it again instead of pasting it.",
    de: "Der Text enthält ein unsichtbares Steuerzeichen. Geben Sie ihn neu ein, statt ihn einzufügen.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalReason = keyof typeof REASONS;

/** An answer that was not kept. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** "question", "answer", "value", "notApplicable" or "comment". */
  readonly field: string;
  readonly message: Text;
}

/** The refusal for a reason, with the figures that its words name. */
export function refuse(
  reason: RefusalReason,
  field: string,
  figures: Readonly<Record<string, number>> = {},
): Refusal {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(figures[name] ?? place));
  const { en, de } = REASONS[reason];
  return { ok: false, reason, field, message: { en: put(en), de: put(de) } };
}
