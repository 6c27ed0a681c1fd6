// Makes a list's CSV page by page while it is sent.
import { CSV_START, csvLine } from "#app/files/write-csv.ts";
import type { Reader } from "#db/connection.ts";
import { inReading, type Asking, type Moment } from "#db/transaction.ts";

export type Cells = Parameters<typeof csvLine>[0];

export interface CsvPage<Place> {
  readonly lines: readonly Cells[];
  /** Where the next page begins; nothing after the last one. */
  readonly next: Place | null | undefined;
}

/**
 * The header, then every page that `read` gives. Each is read in a transaction of its own: none is held open at the pace
 * of somebody's connection.
 */
export async function* csvPages<Place>(
  asking: Asking,
  header: Cells,
  read: (reader: Reader, after: Place | undefined, moment: Moment) => Promise<CsvPage<Place>>,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(header);
  let after: Place | undefined;
  do {
    const place = after;
    const { lines, next } = await inReading(asking, (reader, moment) =>
      read(reader, place, moment),
    );
    yield lines.map((cells) => csvLine(cells)).join("");
    after = next ?? undefined;
  } while (after);
}
