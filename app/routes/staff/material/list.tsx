// The register of material: what is confidential, how much, who answers for it, who can open it today.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { readCursor, writeCursor } from "#app/screens/lists/cursor.ts";
import { MaterialList } from "#app/screens/material/material-list.tsx";
import { listMaterial, listMaterialOwners } from "#db/material-list.ts";
import { MaterialCursor, MaterialSearch } from "./list-params.ts";

export const meta = () => [{ title: "Material · Flowdown" }];

const PAGE = 50;

export const loader = forStaff(
  "material.read",
  MaterialSearch,
  async ({ reader, context, today }, { after, ...search }) => {
    const wish = {
      sort: search.sort,
      descending: search.dir === "desc",
      after: readCursor(after, MaterialCursor),
      size: PAGE + 1,
    };
    const rows = await listMaterial(reader, search, wish, today);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      search,
      rows: shown.map(({ sortKey: _sortKey, ...row }) => row),
      first: wish.after === null,
      next:
        rows.length > PAGE && last ? writeCursor({ key: last.sortKey, id: last.id }) : undefined,
      owners: await listMaterialOwners(reader),
      may: { write: staffMay(context.staff.roles, "material.write") },
    };
  },
);

export default function Material() {
  return <MaterialList {...useLoaderData<typeof loader>()} />;
}
