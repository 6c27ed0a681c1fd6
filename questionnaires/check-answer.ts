// Decides whether an answer sent by a supplier may be kept: checked against the stored edition, never against the browser.
import { z } from "zod";
import { refuse } from "#questionnaires/answer-refusals.ts";
import type { Refusal } from "#questionnaires/answer-refusals.ts";
import { findQuestion, MAX_COMMENT } from "#questionnaires/edition.ts";
import type { Edition, Question } from "#questionnaires/edition.ts";
import type { KeptAnswer } from "#questionnaires/survey-answer.ts";

export type CheckedAnswer = { readonly ok: true; readonly answer: KeptAnswer } | Refusal;

type Checked<Value> = { readonly ok: true; readonly value: Value } | Refusal;

const FIELDS: readonly string[] = ["value", "notApplicable", "comment"];

/**
 * Checks `{ value?, notApplicable?, comment? }` for one question. `value: null` takes an answer back. A number comes back
 * as its decimal text, a day as YYYY-MM-DD, several choices in the order of the edition. Refuses whatever is not known.
 */
export function checkAnswer(edition: Edition, questionId: unknown, raw: unknown): CheckedAnswer {
  const question = typeof questionId === "string" ? findQuestion(edition, questionId) : undefined;
  if (!question) return refuse("unknown_question", "question");
  if (!isPlainObject(raw)) return refuse("not_an_object", "answer");
  if (Reflect.ownKeys(raw).some((key) => typeof key !== "string" || !FIELDS.includes(key))) {
    return refuse("unknown_field", "answer");
  }
  const { value = null, notApplicable = null, comment = "" } = raw;
  const checkedComment = checkText(comment, MAX_COMMENT, "comment");
  if (!checkedComment.ok) return checkedComment;
  const rest = { comment: checkedComment.value };
  if (notApplicable !== null) {
    if (value !== null) return refuse("both_given", "notApplicable");
    const reason = checkReason(question, notApplicable);
    return reason.ok
      ? { ok: true, answer: { value: null, notApplicable: reason.value, ...rest } }
      : reason;
  }
  if (value === null) return { ok: true, answer: { value: null, notApplicable: null, ...rest } };
  const checked = checkValue(question, value);
  return checked.ok
    ? { ok: true, answer: { value: checked.value, notApplicable: null, ...rest } }
    : checked;
}

function checkReason(question: Question, reason: unknown): Checked<string> {
  if (!question.allowNotApplicable) return refuse("always_applies", "notApplicable");
  const text = checkText(reason, MAX_COMMENT, "notApplicable");
  return text.ok && text.value === "" ? refuse("reason_missing", "notApplicable") : text;
}

function checkValue(question: Question, value: unknown): Checked<KeptAnswer["value"]> {
  switch (question.kind) {
    case "single_choice":
      if (typeof value !== "string") return refuse("wrong_type", "value");
      return isChoice(question, value) ? { ok: true, value } : refuse("unknown_choice", "value");
    case "multi_choice":
      return checkChoices(question, value);
    case "text": {
      const text = checkText(value, question.maxLength ?? MAX_COMMENT, "value");
      return text.ok && text.value === "" ? { ok: true, value: null } : text;
    }
    case "number":
      return checkNumber(question, value);
    case "date":
      if (typeof value !== "string") return refuse("wrong_type", "value");
      return z.iso.date().safeParse(value).success
        ? { ok: true, value }
        : refuse("not_a_day", "value");
  }
}

function checkChoices(question: Question, value: unknown): Checked<readonly string[] | null> {
  if (!Array.isArray(value)) return refuse("wrong_type", "value");
  // Length first: a list longer than the offer cannot be right and need not be read.
  if (value.length > question.choices.length) return refuse("unknown_choice", "value");
  const chosen = new Set<string>();
  for (const item of value as readonly unknown[]) {
    if (typeof item !== "string") return refuse("wrong_type", "value");
    if (!isChoice(question, item)) return refuse("unknown_choice", "value");
    if (chosen.has(item)) return refuse("chosen_twice", "value");
    chosen.add(item);
  }
  if (chosen.size === 0) return { ok: true, value: null };
  const offered = question.choices.map((choice) => choice.value);
  return { ok: true, value: offered.filter((candidate) => chosen.has(candidate)) };
}

function checkNumber(question: Question, value: unknown): Checked<string> {
  const isText = typeof value === "string" && /^-?\d{1,12}$/.test(value);
  if (typeof value !== "number" && !isText) return refuse("not_a_whole_number", "value");
  const number = Number(value);
  if (!Number.isSafeInteger(number)) return refuse("not_a_whole_number", "value");
  const { min, max } = question.range ?? { min: 0, max: Number.MAX_SAFE_INTEGER };
  if (number < min || number > max) return refuse("out_of_range", "value", { min, max });
  return { ok: true, value: String(number) };
}

// Control characters other than tab and line end, lone surrogates, and marks that turn the direction of text around.
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;

function checkText(text: unknown, longest: number, field: string): Checked<string> {
  if (typeof text !== "string") return refuse("wrong_type", field);
  // Normalising can lengthen a text a little; a much longer one need not be read at all.
  if (text.length > longest * 4) return refuse("too_long", field, { max: longest });
  const clean = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").normalize("NFC").trim();
  if (clean.length > longest) return refuse("too_long", field, { max: longest });
  return FORBIDDEN.test(clean) ? refuse("forbidden_character", field) : { ok: true, value: clean };
}

function isChoice(question: Question, value: string): boolean {
  return question.choices.some((choice) => choice.value === value);
}

function isPlainObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return false;
  const prototype: unknown = Object.getPrototypeOf(raw);
  return prototype === Object.prototype || prototype === null;
}
