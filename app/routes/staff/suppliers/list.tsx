// The register: who may touch our material, in any order, narrowed by anything the list shows.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { filtersInForce } from "#app/screens/suppliers/list-address.ts";
import { SupplierList } from "#app/screens/suppliers/supplier-list.tsx";
import { nearness } from "#app/ui/format.ts";
import { listCountriesInUse, listStaffWithRole, listTagsInUse } from "#db/supplier-choices.ts";
import { countSuppliers } from "#db/supplier-filter.ts";
import { listSuppliers } from "#db/supplier-list.ts";
import { filterOf, readPlace, SupplierListParams, wishOf, writePlace } from "./list-params.ts";

export const meta = () => [{ title: "Suppliers · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "supplier.read",
  SupplierListParams,
  async ({ reader, context, today }, input) => {
    const filter = filterOf(input);
    const wish = wishOf(input);
    const after = readPlace(input.after, input.sort);
    const before = after ? undefined : readPlace(input.before, input.sort);
    const page = await listSuppliers(
      reader,
      filter,
      { order: input.sort, descending: input.dir === "desc", after, before, size: PAGE },
      today,
    );
    const narrowed = filtersInForce(wish) > 0;
    const first = after === undefined && before === undefined;
    const rare =
      input.more ?? input.country ?? input.owner ?? input.tag ?? input.access ?? input.status;
    return {
      wish,
      rows: page.rows.map((row) => ({
        ...row,
        due: row.dueOn === null ? null : nearness(row.dueOn, today, 7),
        evidence: row.evidenceUntil === null ? null : nearness(row.evidenceUntil, today, 30),
      })),
      total: narrowed
        ? first && !page.next
          ? page.rows.length
          : await countSuppliers(reader, filter, today)
        : page.total,
      next: writePlace(page.next),
      previous: writePlace(page.previous),
      first,
      may: {
        write: staffMay(context.staff.roles, "supplier.write"),
        invite: staffMay(context.staff.roles, "engagement.send"),
      },
      choices: rare === undefined ? null : await choices(reader),
    };
  },
);

// read only when they are looked at: the list itself is one query
async function choices(reader: Parameters<typeof listTagsInUse>[0]) {
  return {
    countries: await listCountriesInUse(reader),
    owners: (await listStaffWithRole(reader, "procurement")).map(({ id, name }) => ({ id, name })),
    tags: await listTagsInUse(reader),
  };
}

export default function Suppliers() {
  return <SupplierList {...useLoaderData<typeof loader>()} />;
}
