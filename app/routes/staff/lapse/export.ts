// Everything one lapse would shut as CSV, judged while it is sent.
import { z } from "zod";
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { readLapsePage, type LapseEffect } from "#app/access/read-lapse.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { findLapsing, LAPSE_KINDS } from "#db/lapse-effects.ts";

const Search = z.object({ kind: z.enum(LAPSE_KINDS), id: z.uuid() });
const SIZE = 100;
const HEADER =
  "Effect,Supplier,Tier,Engagement,Reference,Item,Granted until,Conditions,Because".split(",");
const EFFECTS: Readonly<Record<LapseEffect, string>> = {
  shuts: "would shut",
  shut_already: "shut already",
  stays_open: "stays open",
};

export const loader = forStaff(
  "access.read",
  Search,
  async ({ reader, context, today }, { kind, id }) => {
    const lapsing = await findLapsing(reader, kind, id);
    if (!lapsing) throw notFound();
    const lines = csvPages<string>(context, HEADER, async (paging, after, moment) => {
      const wish = { after: after ?? null, size: SIZE };
      const page = await readLapsePage(paging, lapsing, moment.today, wish);
      return {
        lines: page.lines.map((line) => [
          EFFECTS[line.effect],
          line.supplierName,
          line.tier,
          line.engagement,
          line.reference,
          line.materialTitle,
          line.endsOn,
          line.conditions.join("; "),
          line.because,
        ]),
        next: page.next,
      };
    });
    return csvDownload(`if-this-lapses-${kind}-${today}.csv`, lines);
  },
);
