// A paper that the material calls for and nobody signed is named where people look, once, and not where the gate says it already.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notSaidBy, readMissingPapers } from "#app/use-cases/parts/missing-papers.ts";
import { inReading, SYSTEM } from "#db/transaction.ts";
import { unmet } from "#scoring/gate/condition.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import type { Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

type Ids = Awaited<ReturnType<AccessPeople["aRequest"]>>;

async function marked(overlays: readonly string[]): Promise<Ids> {
  const ids = await people.aRequest();
  await portal.db.owner.query("update material set overlays = $1 where id = $2", [
    overlays,
    ids.materialId,
  ]);
  return ids;
}

const pagesOf = ({ supplierId, engagementId, materialId, requestId }: Ids) => [
  `/engagements/${engagementId}`,
  `/suppliers/${supplierId}`,
  `/gate?supplier=${supplierId}&material=${materialId}`,
  `/access/${requestId}`,
];
const textOf = async (address: string, caller: Caller = people.officer) =>
  (await (await caller.get(address)).text()).replaceAll("<!-- -->", "");
const missingIn = ({ engagementId, materialId }: Ids) =>
  inReading({ database: portal.db.database, scope: SYSTEM }, (reader, { today }) =>
    readMissingPapers(reader, { engagementId, materialId }, today),
  );

describe("a missing export acknowledgement", () => {
  test("is named on the engagement, the supplier, the gate and the request, each once", async () => {
    const ids = await marked(["export_ear"]);
    for (const address of pagesOf(ids)) {
      const page = await textOf(address);
      expect(page.split("Not signed yet: Export acknowledgement").length, address).toBe(2);
      expect(page, address).toContain(`href="/engagements/${ids.engagementId}/agreement"`);
    }
  });

  test("is named nowhere where nothing calls for it", async () => {
    const ids = await marked([]);
    for (const address of pagesOf(ids))
      expect(await textOf(address), address).not.toContain("Not signed yet");
  });

  test("on the gate of another item it is not named", async () => {
    const ids = await marked(["export_ear"]);
    const other = await people.aRequest();
    const page = await textOf(`/gate?supplier=${ids.supplierId}&material=${other.materialId}`);
    expect(page).not.toContain("Not signed yet");
  });
});

test("a sheet is not named where the gate asks for the basis it would be", async () => {
  const ids = await marked(["personal_data"]);
  await portal.db.owner.query("update engagement set countries = '{IN}' where id = $1", [
    ids.engagementId,
  ]);
  const missing = await missingIn(ids);
  expect(missing.map(({ needed }) => needed.kind)).toEqual(["scc_sheet"]);
  expect(notSaidBy([unmet("route_basis_missing")], missing)).toEqual([]);
  expect(notSaidBy([unmet("route_forbidden"), unmet("citizenship_missing")], missing)).toEqual(
    missing,
  );
});
