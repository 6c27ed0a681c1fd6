// The outbox as CSV, narrowed as on the screen; never the bodies, which hold links.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { listMail, type MailFilter } from "#db/mail-list.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import { MailSearch } from "./mail.form.ts";

const PAGE = 500;

export const loader = forStaff("outbox.read", MailSearch, async ({ context, today }, search) =>
  Promise.resolve(csvDownload(`mail-${today}.csv`, lines(context, search))),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(asking: Asking, filter: MailFilter): AsyncGenerator<string> {
  yield (
    CSV_START + csvLine(["Written", "To", "Mail address", "Subject", "Kind", "Standing", "Sent"])
  );
  let after: { at: string; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMail>> = await inReading(asking, (reader) =>
      listMail(reader, filter, { after, size: PAGE }),
    );
    yield page
      .map((row) =>
        csvLine([
          row.createdAt.toISOString(),
          row.toName,
          row.toAddress,
          row.subject,
          row.template,
          row.state,
          row.sentAt?.toISOString() ?? "",
        ]),
      )
      .join("");
    const last = page.at(-1);
    after = last && page.length === PAGE ? { at: last.place, id: last.id } : null;
  } while (after);
}
