// Decides what a file of rows says: its encoding, its delimiter, its header and rows, or why it cannot be read.
import { CsvError, parse } from "csv-parse/sync";

export const MOST_ROWS = 100_000;
export const MOST_BYTES = 20_000_000;
const MOST_COLUMNS = 100;

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type ReadTable =
  | {
      readonly ok: true;
      readonly encoding: string;
      readonly delimiter: string;
      readonly header: readonly string[];
      readonly rows: readonly TableRow[];
    }
  | {
      readonly ok: false;
      readonly reason:
        "empty" | "spreadsheet" | "not_text" | "too_many_rows" | "too_many_columns" | "open_quote";
      /** The line where it went wrong, when there is one. */
      readonly line?: number;
    };

/** Reads a CSV file of any usual origin. Refuses rather than guesses where reading on would shift columns. */
export function readTable(bytes: Uint8Array): ReadTable {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { ok: false, reason: "spreadsheet" };
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") return { ok: false, reason: "empty" };
  // eslint-disable-next-line no-control-regex -- a NUL in decoded text means that the bytes were no text
  if (text.includes("\0")) return { ok: false, reason: "not_text" };
  const hint = /^sep=(.)\r?\n/.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? guessDelimiter(body);
  const records = split(body, delimiter);
  if ("reason" in records) return records;
  const first = records.findIndex((cells) => !isBlank(cells));
  const header = (records[first] ?? []).map((cell) => cell.trim());
  if (header.length > MOST_COLUMNS) return { ok: false, reason: "too_many_columns" };
  const offset = 1 + (hint ? 1 : 0);
  const rows = records
    .map((cells, at) => ({ row: at + offset, cells }))
    .slice(first + 1)
    .filter(({ cells }) => !isBlank(cells));
  if (rows.length === 0) return { ok: false, reason: "empty" };
  if (rows.length > MOST_ROWS) return { ok: false, reason: "too_many_rows" };
  return { ok: true, encoding, delimiter, header, rows };
}

function split(
  body: string,
  delimiter: string,
): string[][] | { ok: false; reason: "open_quote"; line?: number } {
  try {
    return parse(body, {
      delimiter,
      relax_column_count: true,
      // 5" pipes: a quote inside an unquoted cell is a character
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, reason: "open_quote", line: lineOf(error) };
  }
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as CsvError & { lines?: unknown };
  return typeof lines === "number" ? lines : undefined;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const as = (encoding: string) => ({
    encoding,
    text: new TextDecoder(encoding.toLowerCase()).decode(bytes).replace(/^\uFEFF/, ""),
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("UTF-16LE");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("UTF-16BE");
  const start = bytes.subarray(0, 2000);
  const zeros = (parity: 0 | 1) =>
    start.filter((byte, at) => at % 2 === parity && byte === 0).length / (start.length / 2);
  if (start.length > 8 && zeros(1) > 0.6) return as("UTF-16LE");
  if (start.length > 8 && zeros(0) > 0.6) return as("UTF-16BE");
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return as("UTF-8");
  } catch {
    return as("Windows-1252");
  }
}

const DELIMITERS = [";", ",", "\t", "|"] as const;

// The delimiter that cuts the first lines into most cells, the same number each; quoted text does not count.
function guessDelimiter(body: string): string {
  const lines = body
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 10);
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [header = 0] = counts;
    return header === 0 ? 0 : header + counts.filter((count) => count === header).length / 10;
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best), ",");
}
