// Writes the certificate of return or destruction from the lines it covers: the bytes that are shown, hashed and sealed.
import { findAgreement, newestEdition } from "#questionnaires/agreements/catalogue.ts";
import { renderAgreement } from "#questionnaires/agreements/render-text.ts";
import type { ReturnLine } from "#db/returns.ts";
import { formatDay } from "#app/ui/format.ts";
import { RETURN_WORDS } from "#app/screens/returns/return-words.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";

const ID = "return-certificate";

/** The text; null when it cannot be written from these lines (none of them answered). */
export function certificateText(facts: {
  readonly lines: readonly ReturnLine[];
  readonly organisation: string;
  readonly supplierName: string;
  readonly signatory: string;
  readonly agreements: string;
  readonly locale: Locale;
}): string | null {
  const { lines, locale } = facts;
  const [first] = lines;
  const template = findAgreement(ID, newestEdition(ID));
  if (!first || !template) return null;
  const words = wordsFor(RETURN_WORDS, locale);
  const kept = lines.filter(({ outcome }) => outcome === "retained");
  const methods = lines.flatMap(({ method }) =>
    method ? [words[`method_${methodKey(method)}`]] : [],
  );
  const days = lines.flatMap(({ doneOn }) => (doneOn ? [doneOn] : [])).toSorted();
  const rendered = renderAgreement(template, locale, {
    parties: { disclosing: oneLine(facts.organisation), receiving: oneLine(facts.supplierName) },
    termTexts: {},
    facts: {
      reference: first.engagementId,
      agreement_reference: oneLine(facts.agreements) || "–",
      engagement: oneLine(first.engagement),
      occasion: words[`cause_${first.cause}`],
      inventory: lines.map((line) => inventoryLine(line, locale)),
      method: [...new Set(methods)].join(", ") || words.noneDestroyed,
      done_on: days.length > 0 ? formatDay(days.at(-1)!, locale, "long") : "–",
      exceptions:
        kept.length > 0
          ? kept.map((line) =>
              oneLine(
                `${nameOf(line)}: ${words[`exception_${exceptionKey(line.exception)}`]}. ${line.reason}`,
              ),
            )
          : [words.nothingKept],
      signatory: oneLine(facts.signatory),
    },
  });
  return rendered.ok ? rendered.text : null;
}

function inventoryLine(line: ReturnLine, locale: Locale): string {
  const words = wordsFor(RETURN_WORDS, locale);
  const what = line.outcome ? words[`outcome_${line.outcome}`] : words.outcome_returned;
  const method = line.method ? ` (${words[`method_${methodKey(line.method)}`]})` : "";
  const done = line.doneOn ? `, ${formatDay(line.doneOn, locale, "long")}` : "";
  return oneLine(`${nameOf(line)}, ${line.holder}: ${what}${method}${done}, ${line.doneBy}`);
}

/** The item and the grant a line is about, or what was declared. */
export function nameOf(line: Pick<ReturnLine, "item" | "what" | "grantId">): string {
  return line.grantId ? `${line.item ?? ""} [${line.grantId}]` : line.what;
}

function methodKey(method: string) {
  return method.replaceAll("-", "_") as "delete";
}

function exceptionKey(exception: string | null) {
  return (exception ?? "legal_hold") as "legal_hold";
}

// a line end or a direction mark could forge a line of the certificate
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
}
