// The legal holds as CSV, narrowed as on the screen.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { heldName, SCOPE_WORDS } from "#app/screens/holds/hold-words.ts";
import { listHolds } from "#db/legal-holds.ts";
import { HoldSearch } from "./hold.form.ts";

const HEADER = "Matter,On,Kind,Reason,Placed,By,Lifted,By,Why it ended".split(",");

export const loader = forStaff("hold.read", HoldSearch, async ({ context, today }, wish) =>
  csvDownload(
    `legal-holds-${wish.state}-${today}.csv`,
    csvPages<never>(context, HEADER, async (reader) => {
      const lifted = wish.state === "lifted";
      const rows = await listHolds(reader, { lifted, q: wish.q, size: 5000 });
      return {
        lines: rows.map((hold) => [
          hold.covers,
          heldName(hold),
          SCOPE_WORDS[hold.scope],
          hold.reason,
          hold.setAt.toISOString(),
          hold.setBy,
          hold.liftedAt?.toISOString() ?? "",
          hold.liftedBy ?? "",
          hold.liftReason,
        ]),
        next: null,
      };
    }),
  ),
);
