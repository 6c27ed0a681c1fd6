// Decides how typed terms travel through a form: what each class of term is called there, and how it is read back.
import { z } from "zod";
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import { anchorOf, timeOf } from "#scoring/obligations/kinds/clocks.ts";
import type {
  AnyTermRow,
  Clock,
  EndDate,
  Money,
  Problem,
  TermValue,
} from "#scoring/obligations/term.ts";
import { TERM_IDS, termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** What stands in the fields of one term: texts as a browser sends them. */
export type TermInput = string | readonly string[] | Readonly<Record<string, string>>;
export type TermsInput = Readonly<Partial<Record<TermId, TermInput>>>;

/** The fields' contents for terms that are already known. */
export function inputOf(terms: Terms): TermsInput {
  const entries = TERM_IDS.flatMap((id) => {
    const value = terms[id];
    return value === undefined ? [] : [[id, fieldsOf(termRow(id), value)] as const];
  });
  return Object.fromEntries(entries);
}

function fieldsOf(row: AnyTermRow, value: TermValue): TermInput {
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return String(value);
    case "CLOCK": {
      const clock = value as Clock;
      return { within: String(timeOf(clock)), from: anchorOf(clock, row).id };
    }
    case "NOTICE":
    case "DEPTH":
      return typeof value === "string"
        ? { kind: value }
        : { kind: "number", number: String(value) };
    case "BOOL":
      return value === true ? "yes" : "no";
    case "END_DATE":
      return endFields(value as EndDate);
    case "MONEY":
      return moneyFields(value as Money);
    case "TEXT": {
      const { text, parties } = value as { text: string; parties: readonly string[] };
      return { text, parties: parties.join("; ") };
    }
    default:
      return value as TermInput;
  }
}

function endFields(value: EndDate): Readonly<Record<string, string>> {
  if (typeof value === "string") return { kind: value };
  return { kind: "months", months: String(value.months), from: value.from };
}

function moneyFields(value: Money): Readonly<Record<string, string>> {
  if (value === "uncapped") return { kind: "uncapped" };
  return { kind: "amount", amount: String(value.amount), currency: value.currency };
}

export type ReadTerms =
  | { readonly ok: true; readonly terms: Terms }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the fields back. Empty fields are terms on which nothing is agreed; unknown names are refused. */
export function readTermsInput(input: unknown): ReadTerms {
  const given = isFields(input) ? input : {};
  const values = Object.entries(given).flatMap(([id, fields]) => {
    const row = (TERM_IDS as readonly string[]).includes(id) ? termRow(id as TermId) : null;
    const value = row ? valueOf(row, fields) : fields;
    return value === undefined ? [] : [[id, value] as const];
  });
  return parseTerms(Object.fromEntries(values));
}

function valueOf(row: AnyTermRow, fields: unknown): unknown {
  if (fields === undefined || fields === "") return undefined;
  switch (row.class) {
    case "DUR_MAX":
    case "DUR_MIN":
      return wholeNumber(fields);
    case "CLOCK":
      return isFields(fields) ? clockOf(fields) : wholeNumber(fields);
    case "NOTICE":
    case "DEPTH":
      return isFields(fields) ? numberOrWord(fields) : wholeNumber(fields);
    case "BOOL":
      return fields === "yes" ? true : fields === "no" ? false : fields;
    case "SET_SUB":
    case "SET_SUP":
    case "STANCE":
      return typeof fields === "string" ? [fields] : fields;
    case "PRODUCT":
      return isFields(fields) ? productOf(fields) : fields;
    case "END_DATE":
      return isFields(fields) ? endOf(fields) : fields;
    case "MONEY":
      return isFields(fields) ? moneyOf(fields) : fields;
    case "TEXT":
      return isFields(fields) ? textOf(fields) : fields;
    default:
      return fields;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function clockOf({ within, from }: Fields): unknown {
  if (within === undefined || within === "") return undefined;
  return { within: wholeNumber(within), from };
}

function numberOrWord({ kind, number }: Fields): unknown {
  if (kind === undefined || kind === "") return undefined;
  return kind === "number" ? wholeNumber(number) : kind;
}

function productOf(fields: Fields): unknown {
  const chosen = Object.entries(fields).filter(([, rung]) => rung !== undefined && rung !== "");
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}

function endOf({ kind, months, from }: Fields): unknown {
  if (kind === undefined || kind === "") return undefined;
  return kind === "months" ? { months: wholeNumber(months), from } : kind;
}

function moneyOf({ kind, amount, currency }: Fields): unknown {
  if (kind === undefined || kind === "") return undefined;
  return kind === "amount" ? { amount: wholeNumber(amount), currency } : kind;
}

function textOf({ text, parties }: Fields): unknown {
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const names = typeof parties === "string" ? parties.split(";") : [];
  return { text, parties: names.map((name) => name.trim()).filter((name) => name !== "") };
}

// what is no number goes on as it was typed, so that the refusal can name it
function wholeNumber(text: unknown): unknown {
  return typeof text === "string" && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text;
}

function isFields(input: unknown): input is Fields {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

/** The part of a form that holds terms; each refusal stands at its own term and says how to mend it. */
export const TermsField = z.unknown().transform((input, context): Terms => {
  const read = readTermsInput(input);
  if (read.ok) return read.terms;
  for (const { field, reason, fix } of read.problems) {
    const [id = "", ...part] = field.split(".");
    const label = (TERM_IDS as readonly string[]).includes(id)
      ? termRow(id as TermId).label.en
      : id;
    context.addIssue({
      code: "custom",
      path: [id, ...part],
      message: `${label} ${reason}. ${fix}`,
    });
  }
  return z.NEVER;
});

/** The terms' fields of a form that is open in the browser, as the server would get them. */
export function inputFromForm(form: FormData): TermsInput {
  const input: Record<string, unknown> = {};
  for (const [name, value] of form) {
    const [root, id, part] = name.split(".");
    if (root !== "terms" || id === undefined || typeof value !== "string") continue;
    if (part !== undefined) {
      const fields = isFields(input[id]) ? input[id] : {};
      input[id] = { ...fields, [part]: value };
    } else {
      const before = input[id];
      input[id] = before === undefined ? value : [before, value].flat();
    }
  }
  return input as TermsInput;
}
