// Shows copies that are kept under an exception: they stay protected, and until when.
import { Section } from "#app/ui/section.tsx";
import { formatDay } from "#app/ui/format.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { daysBetween, type Day } from "#scoring/day.ts";
import { RETURN_WORDS } from "./return-words.ts";
import type { ShownLine } from "./shown-line.ts";

/** Until when what was learned stays confidential: a day, without end, or unsaid; null before the engagement ended. */
export type Protection = { readonly until: Day | null; readonly said: boolean } | null;

/** The countdown in a sentence. */
export function protectionText(kept: NonNullable<Protection>, today: Day, locale: Locale): string {
  const words = wordsFor(RETURN_WORDS, locale);
  if (!kept.said) return words.protectedUnsaid;
  if (kept.until === null) return words.protectedOpen;
  const left = daysBetween(today, kept.until);
  const day = formatDay(kept.until, locale, "long");
  return left >= 0
    ? `${words.protectedUntil(day)} ${words.daysLeft(left)}`
    : words.protectedOver(day);
}

/** Nothing where nothing is kept. */
export function KeptCopies(props: {
  lines: readonly ShownLine[];
  protection: Protection;
  today: Day;
  locale: Locale;
}) {
  const { protection, today, locale } = props;
  const words = wordsFor(RETURN_WORDS, locale);
  const kept = props.lines.filter(({ outcome }) => outcome === "retained");
  if (kept.length === 0) return null;
  return (
    <Section title={words.kept} lede={words.keptText}>
      <ul className="edges">
        {kept.map((line) => (
          <li key={line.id} className="edge">
            <h3>{line.grantId ? line.item : line.what}</h3>
            <p>
              {words[`exception_${line.exception as "legal_hold"}`]}: {line.reason}
            </p>
            <p className="small muted">
              {line.doneBy}
              {line.doneOn && `, ${formatDay(line.doneOn, locale)}`} ·{" "}
              {protection?.said && protection.until !== null
                ? words.keptUntil(
                    formatDay(protection.until, locale),
                    Math.max(0, daysBetween(today, protection.until)),
                  )
                : words.keptOpen}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
