// How each part of a handling rule is called.
import type { HandlingRule } from "#scoring/gate/handling.ts";

export const HANDLING_WORDS: Readonly<Record<keyof HandlingRule, string>> = {
  agreement: "Agreement",
  access: "Access",
  viewOnly: "View in the portal only",
  undertaking: "Undertaking of every person",
  encryption: "Encryption",
  copies: "Copies",
  onward: "Passing on",
  noticeHours: "Breach notice, hours",
  returnDays: "Return or destroy, days",
  disposal: "Disposal",
  survival: "Survival",
};

/** A value of a rule in words. */
export function handlingValue(value: string | number | boolean | null): string {
  if (value === null) return "not set";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
