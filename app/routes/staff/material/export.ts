// The register of material as CSV, with the same filter and order as on the screen, made while it is sent.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { listMaterial } from "#db/material-list.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import type { z } from "zod";
import { MaterialSearch } from "./list-params.ts";

const PAGE = 500;
const HEADER =
  "Reference,Title,Level,Phase,Owner,Head agreement,Access today,Suspended,Content".split(",");

export const loader = forStaff(
  "material.read",
  MaterialSearch,
  async ({ context, today }, search) =>
    csvDownload(`material-${today}.csv`, lines(context, search)),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(
  asking: Asking,
  search: z.output<typeof MaterialSearch>,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  let after: { key: string; id: string } | null = null;
  do {
    const wish: Parameters<typeof listMaterial>[2] = {
      sort: search.sort,
      descending: search.dir === "desc",
      after,
      size: PAGE,
    };
    const rows = await inReading(asking, (reader, { today }) =>
      listMaterial(reader, search, wish, today),
    );
    yield rows
      .map((row) =>
        csvLine([
          row.reference,
          row.title,
          levelWord(row.level),
          phaseWord(row.phase),
          row.owner,
          row.head ?? "",
          row.live,
          row.suspended,
          row.hasContent ? "yes" : "no",
        ]),
      )
      .join("");
    const last = rows.at(-1);
    after = rows.length === PAGE && last ? { key: last.sortKey, id: last.id } : null;
  } while (after);
}
