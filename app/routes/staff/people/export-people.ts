// The list of colleagues as CSV, narrowed as on the screen.
import { forStaff } from "#app/access/doors.server.ts";
import { STAFF_ROLES } from "#app/access/permissions.ts";
import { rolesInWords } from "#app/access/staff-navigation.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { listStaff, type StaffFilter } from "#db/people.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import { PeopleSearch } from "./people.form.ts";

const PAGE = 500;

export const loader = forStaff("people.manage", PeopleSearch, async ({ context, today }, search) =>
  Promise.resolve(csvDownload(`people-${today}.csv`, lines(context, search))),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(asking: Asking, filter: StaffFilter): AsyncGenerator<string> {
  yield (
    CSV_START + csvLine(["Name", "Mail address", "Roles", "Standing", "Second factor", "Last seen"])
  );
  let after: { name: string; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof listStaff>> = await inReading(asking, (reader) =>
      listStaff(reader, filter, { after, size: PAGE }),
    );
    yield page
      .map((row) =>
        csvLine([
          row.name,
          row.email,
          rolesInWords(STAFF_ROLES.filter((role) => row.roles.includes(role))),
          row.status,
          row.secondFactor ? "on" : "",
          row.lastSeenAt?.toISOString() ?? "",
        ]),
      )
      .join("");
    const last = page.at(-1);
    after = last && page.length === PAGE ? { name: last.name, id: last.id } : null;
  } while (after);
}
