// Decides how a table leaves the portal as CSV: readable by spreadsheets, and never a formula in them.

// what a spreadsheet would run: also behind blanks, and in the full-width forms it folds to ASCII
const FORMULA = /^\s*[=+\-@|\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const CSV_START = "\uFEFF";

/** One line. A cell that a spreadsheet would take for a formula gets an apostrophe in front; nothing else changes. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(",")}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** A download that is made while it is sent: `parts` yields text, memory holds one part at a time. */
export function csvDownload(name: string, parts: AsyncIterable<string>): Response {
  const bytes = new TextEncoder();
  const iterator = parts[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replaceAll(/[^\w.-]+/g, "-")}"`,
    },
  });
}
