// Decides what differs between two editions of a text, clause by clause, in one language.
import type { Agreement } from "#questionnaires/agreements/agreement.ts";
import { diffWords, type WordChange } from "#questionnaires/agreements/diff-words.ts";

/** One clause that is not the same in both editions. Numbers are null where the edition has no such clause. */
export interface ClauseDifference {
  readonly clause: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly paragraphs: readonly (readonly WordChange[])[];
}

export type Side = "before" | "after";

/** How a clause reads on one side: its paragraphs, places filled or not. Both sides may be the same edition. */
export type ReadClause = (agreement: Agreement, clause: string, side: Side) => readonly string[];

/**
 * The clauses whose words differ, in the order of the newer edition, those that went behind them. A clause that only
 * moved to another number is not different. `read` says how a clause reads, for example with its places filled.
 */
export function compareEditions(
  before: Agreement,
  after: Agreement,
  locale: "en" | "de",
  read: ReadClause = (agreement, clause) =>
    agreement.words[locale].clauses[clause]?.paragraphs ?? [],
): readonly ClauseDifference[] {
  const [old, now] = [idsOf(before), idsOf(after)];
  const ids = [...now, ...old.filter((id) => !now.includes(id))];
  return ids.flatMap((clause) => {
    const [was, is] = [textOf(before, clause, "before"), textOf(after, clause, "after")];
    if (was === is) return [];
    const words = (now.includes(clause) ? after : before).words[locale].clauses[clause];
    return [
      {
        clause,
        title: words?.title ?? clause,
        before: numberIn(old, clause),
        after: numberIn(now, clause),
        paragraphs: paragraphsOf(
          old.includes(clause) ? read(before, clause, "before") : [],
          now.includes(clause) ? read(after, clause, "after") : [],
        ),
      },
    ];
  });

  function textOf(agreement: Agreement, clause: string, side: Side): string | null {
    const words = agreement.words[locale].clauses[clause];
    if (!words) return null;
    return [words.title, ...read(agreement, clause, side)].join("\n");
  }
}

/** The ids of the clauses whose words or terms differ, in any language. */
export function changedClauses(before: Agreement, after: Agreement): readonly string[] {
  const ids = (["en", "de"] as const).flatMap((locale) =>
    compareEditions(before, after, locale).map(({ clause }) => clause),
  );
  return [...new Set(ids)];
}

// Paragraph by paragraph where their number is the same; else the clause as a whole, so that no word is lost.
function paragraphsOf(
  was: readonly string[],
  is: readonly string[],
): readonly (readonly WordChange[])[] {
  if (was.length === is.length) return is.map((text, at) => diffWords(was[at] ?? "", text));
  return [diffWords(was.join(" "), is.join(" "))];
}

function idsOf({ structure }: Agreement): readonly string[] {
  return structure.clauses.map(({ id }) => id);
}

function numberIn(ids: readonly string[], clause: string): number | null {
  const at = ids.indexOf(clause);
  return at < 0 ? null : at + 1;
}
