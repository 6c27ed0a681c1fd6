// The yardstick: the same stack with nothing of ours on top. One route reads 50 rows and renders a table, one saves a row.
import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useLoaderData } from "@remix-run/react";
import { createElement as h } from "react";
import type { Database } from "#db/connection.ts";

interface BareRow {
  id: string;
  name: string;
  country: string;
  state: string;
  due: string | null;
}

/** A Remix build with two bare routes, rendered by the product's own entry and framework build. */
export function bareBuild(product: ServerBuild, database: Database): ServerBuild {
  const root = product.routes.root!;
  const assets = {
    ...product.assets,
    routes: { root: product.assets.routes.root!, ...manifest("bare"), ...manifest("save") },
  };
  return {
    ...product,
    assets,
    routes: {
      root: { ...root, module: { default: Document } },
      bare: {
        id: "bare",
        parentId: "root",
        path: "bare",
        module: { default: Table, loader: () => readRows(database) },
      },
      save: {
        id: "save",
        parentId: "root",
        path: "save",
        module: { action: (args: LoaderFunctionArgs) => saveRow(database, args.request) },
      },
    },
  } as unknown as ServerBuild;
}

function manifest(id: string) {
  return {
    [id]: {
      id,
      parentId: "root",
      path: id,
      module: "/assets/none.js",
      hasLoader: id === "bare",
      hasAction: id === "save",
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: false,
    },
  };
}

function Document() {
  return h(
    "html",
    { lang: "en" },
    h("head", null, h(Meta), h(Links)),
    h("body", null, h(Outlet), h(Scripts)),
  );
}

async function readRows(database: Database): Promise<{ rows: BareRow[] }> {
  const rows = await database
    .selectFrom("bench_row" as never)
    .select(["id", "name", "country", "state", "due"] as never)
    .orderBy("name" as never)
    .limit(50)
    .execute();
  return { rows: rows as unknown as BareRow[] };
}

async function saveRow(database: Database, request: Request): Promise<Response> {
  const form = await request.formData();
  await database
    .updateTable("bench_row" as never)
    .set({ state: String(form.get("state")) } as never)
    .where("id" as never, "=", String(form.get("id")) as never)
    .execute();
  return Response.json({ saved: true });
}

function Table() {
  const { rows } = useLoaderData<{ rows: BareRow[] }>();
  return h(
    "table",
    null,
    h(
      "tbody",
      null,
      rows.map((row) =>
        h(
          "tr",
          { key: row.id },
          h("td", null, h("a", { href: `/bare/${row.id}` }, row.name)),
          h("td", null, row.country),
          h("td", null, row.state),
          h("td", null, row.due),
        ),
      ),
    ),
  );
}
