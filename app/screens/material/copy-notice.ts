// Decides what the notice beside a copy says: for files that cannot carry a mark in themselves.
import { formatDay, formatInstant } from "#app/ui/format.ts";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";

const WORDS = catalogue({
  en: {
    title: "NOTICE TO BE KEPT BESIDE THE COPY",
    item: "Item",
    handling: "Handling",
    from: "Confidential material of",
    to: "Handed to",
    grant: "Grant",
    purpose: "For",
    until: "Access ends",
    copies: "Copies taken by",
    none: "nobody yet",
    rules:
      "Use it only for the purpose above and show it only to the people named in your agreement. Every copy, this one included, is to be returned or destroyed when access ends, as your agreement says.",
  },
  de: {
    title: "HINWEIS, BEI DER KOPIE AUFZUBEWAHREN",
    item: "Gegenstand",
    handling: "Umgang",
    from: "Vertrauliches Material von",
    to: "Übergeben an",
    grant: "Freigabe",
    purpose: "Zweck",
    until: "Zugang bis",
    copies: "Kopien gezogen von",
    none: "noch niemandem",
    rules:
      "Verwenden Sie es nur für den genannten Zweck und zeigen Sie es nur den in Ihrer Vereinbarung genannten Personen. Jede Kopie, auch diese, ist bei Ende des Zugangs zurückzugeben oder zu vernichten, wie Ihre Vereinbarung es bestimmt.",
  },
});

/** The notice as plain text. */
export function copyNotice(facts: {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly purpose: string;
  readonly endsOn: Day;
  readonly asker: string;
  readonly supplierName: string;
  readonly openings: readonly { readonly at: Date; readonly name: string; readonly way: string }[];
  readonly locale: Locale;
}): string {
  const words = wordsFor(WORDS, facts.locale);
  const taken = facts.openings
    .filter(({ way }) => way === "download")
    .map(({ at, name }) => `  ${formatInstant(at, facts.locale)}  ${name}`);
  return [
    words.title,
    "",
    `${words.item}: ${facts.title}`,
    `${words.handling}: ${facts.level}`,
    `${words.from}: ${facts.asker}`,
    `${words.to}: ${facts.supplierName}`,
    `${words.purpose}: ${facts.purpose}`,
    `${words.until}: ${formatDay(facts.endsOn, facts.locale, "long")}`,
    `${words.grant}: ${facts.id}`,
    `${words.copies}:`,
    ...(taken.length > 0 ? taken : [`  ${words.none}`]),
    "",
    words.rules,
    "",
  ].join("\n");
}
