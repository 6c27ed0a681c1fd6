// Decides how the gate is shown, to staff and to suppliers alike: what is missing first, with who must act, then what holds.
import { Banner } from "#app/ui/banner.tsx";
import { Checklist, type ChecklistItem } from "#app/ui/checklist.tsx";
import { formatDay } from "#app/ui/format.ts";
import { Icon } from "#app/ui/icon.tsx";
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";
import type { GateLine } from "./gate-lines.ts";

export interface GateChecklistProps {
  readonly lines: readonly GateLine[];
  /** The last day on which an open gate holds if nothing changes. */
  readonly holdsUntil?: string | null;
  readonly locale?: Locale;
  /** The page has a primary button of its own. */
  readonly calm?: boolean;
  /** Instead of the usual sentence above the list; null for none. */
  readonly summary?: { readonly title: string; readonly text?: string } | null;
}

const WORDS = catalogue({
  en: {
    todo: "Not met",
    waiting: "Not met",
    blocked: "Not met",
    done: "Met",
    acts: (who: string) => `to act: ${who}`,
    open: "The gate is open",
    openUntil: (day: string) =>
      `Every condition holds, and does so until ${day} if nothing changes.`,
    openNoDay: "Every condition holds.",
    closed: "The gate is closed",
    closedText: (unmet: number, all: number) =>
      unmet === 1
        ? `1 of ${all} conditions is not met.`
        : `${unmet} of ${all} conditions are not met.`,
    holding: (count: number) => (count === 1 ? "1 condition holds" : `${count} conditions hold`),
  },
  de: {
    todo: "Fehlt",
    waiting: "Fehlt",
    blocked: "Fehlt",
    done: "Erfüllt",
    acts: (who: string) => `am Zug: ${who}`,
    open: "Der Zugang ist frei",
    openUntil: (day: string) =>
      `Alle Bedingungen sind erfüllt, bis ${day}, wenn sich nichts ändert.`,
    openNoDay: "Alle Bedingungen sind erfüllt.",
    closed: "Der Zugang ist geschlossen",
    closedText: (unmet: number, all: number) =>
      unmet === 1
        ? `1 von ${all} Bedingungen ist nicht erfüllt.`
        : `${unmet} von ${all} Bedingungen sind nicht erfüllt.`,
    holding: (count: number) =>
      count === 1 ? "1 Bedingung ist erfüllt" : `${count} Bedingungen sind erfüllt`,
  },
});

/** The whole gate: one sentence, what is missing, and behind a fold what holds. */
export function GateChecklist(props: GateChecklistProps) {
  const { lines, locale = "en" } = props;
  const words = wordsFor(WORDS, locale);
  const missing = lines.filter(({ met }) => !met);
  const holding = lines.filter(({ met }) => met);
  return (
    <div className="stack">
      {props.summary !== null && <Summary {...props} missing={missing.length} />}
      {missing.length > 0 && (
        <Checklist
          calm={props.calm}
          items={missing.map((line) => itemOf(line, words))}
          words={words}
        />
      )}
      {holding.length > 0 && (
        <details className="gate-holding" open={missing.length === 0 || undefined}>
          <summary>{words.holding(holding.length)}</summary>
          <ul>
            {holding.map(({ id, title, text, onGap }) => (
              <li key={id}>
                <Icon name={onGap ? "warn" : "check"} />
                <span>
                  <strong>{title}</strong> {text}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Summary(props: GateChecklistProps & { missing: number }) {
  const { lines, missing, holdsUntil, locale = "en", summary } = props;
  const words = wordsFor(WORDS, locale);
  if (summary)
    return (
      <Banner tone={missing === 0 ? "ok" : "warn"} title={summary.title}>
        {summary.text}
      </Banner>
    );
  if (missing > 0)
    return (
      <Banner tone="warn" title={words.closed}>
        {words.closedText(missing, lines.length)}
      </Banner>
    );
  return (
    <Banner tone="ok" title={words.open}>
      {holdsUntil ? words.openUntil(formatDay(holdsUntil, locale, "long")) : words.openNoDay}
    </Banner>
  );
}

function itemOf(line: GateLine, words: { readonly acts: (who: string) => string }): ChecklistItem {
  return {
    id: line.id,
    state: "blocked",
    title: line.title,
    detail: line.text,
    ...(line.actor && { facts: [words.acts(line.actor)] }),
    ...(line.action && { action: line.action }),
  };
}
