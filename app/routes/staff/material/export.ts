// The register of material as CSV, with the same filter and order as on the screen, made while it is sent.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { levelWord, phaseWord } from "#app/screens/material/level-words.ts";
import { listMaterial } from "#db/material-list.ts";
import type { Asking } from "#db/transaction.ts";
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

function lines(asking: Asking, search: z.output<typeof MaterialSearch>): AsyncGenerator<string> {
  return csvPages<{ key: string; id: string }>(asking, HEADER, async (reader, after, { today }) => {
    const wish = {
      sort: search.sort,
      descending: search.dir === "desc",
      after: after ?? null,
      size: PAGE,
    };
    const rows = await listMaterial(reader, search, wish, today);
    const cells = rows.map((row) => [
      row.reference,
      row.title,
      levelWord(row.level),
      phaseWord(row.phase),
      row.owner,
      row.head ?? "",
      row.live,
      row.suspended,
      row.hasContent ? "yes" : "no",
    ]);
    const last = rows[PAGE - 1];
    return { lines: cells, next: last && { key: last.sortKey, id: last.id } };
  });
}
