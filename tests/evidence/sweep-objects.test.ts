import { utimes } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newObjectKey } from "#app/files/store.server.ts";
import { sweepObjects } from "#app/jobs/sweep-objects.server.ts";
import { callersOf } from "#tests/support/as.ts";
import { aPerson, insert } from "#tests/support/builders.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { anAskedSupplier, evidenceOf, objectsOf, sent } from "./arranging.ts";

let portal: TestPortal;
beforeAll(async () => void (portal = await aPortal()));
afterAll(() => portal.stop());

async function* bytes() {
  yield Buffer.from("sealed");
}

test("bytes without a row are taken away after a while; evidence and material stay", async () => {
  const { store } = portal.portal;
  const asked = await anAskedSupplier(portal.db);
  await sent(await callersOf(portal).supplier(asked), { name: "a.pdf", request: asked.requestId });
  const [row] = await evidenceOf(portal.db, asked.supplierId);
  const [material, orphan, fresh] = [newObjectKey(), newObjectKey(), newObjectKey()];
  for (const key of [material, orphan]) await store.put(key, bytes());
  await aMaterialWith(material);
  for (const file of await objectsOf(portal)) await utimes(file, 0, 0);
  await store.put(fresh, bytes());

  const swept = await sweepObjects(portal.portal, new Date());
  expect(swept).toEqual({ orphans: 1, partials: 0 });
  const left = [];
  for await (const key of store.keys()) left.push(key);
  expect(left.sort()).toEqual([row?.object, material, fresh].sort());
});

test("the sweep knows every table that points at stored bytes", async () => {
  const { rows } = await portal.db.owner.query<{ table: string; known: boolean }>(
    `select c.relname as table, pg_get_functiondef('unknown_objects'::regproc) ~ ('from ' || c.relname || ' ') as known
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'object_key' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ known }) => !known)).toEqual([]);
});

async function aMaterialWith(objectKey: string): Promise<void> {
  const person = await aPerson(portal.db, ["business_owner"]);
  const materialId = await insert(portal.db, "material", {
    reference: "M-1",
    title: "Drawing",
    level: "C2",
    phase: "P1",
    owner_id: person,
    created_by: person,
  });
  await portal.db.owner.query(
    `insert into material_content (material_id, object_key, sha256, size_bytes, sniffed_type, original_name, wrapped_key)
     values ($1, $2, '', 1, 'pdf', 'a.pdf', '')`,
    [materialId, objectKey],
  );
}
