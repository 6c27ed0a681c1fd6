// Decides how a kept answer reads: the words of the choices as they were asked, never the values behind them.
import type { Question } from "#questionnaires/edition.ts";
import type { Locale } from "#scoring/obligations/wording.ts";

/** The answer in words; one line per choice. Empty when nothing was chosen. A value that was never offered is shown as it is. */
export function answerInWords(question: Question, value: unknown, locale: Locale = "en"): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values
    .filter((one): one is string => typeof one === "string" && one !== "")
    .map((one) => question.choices.find((choice) => choice.value === one)?.label[locale] ?? one);
}
