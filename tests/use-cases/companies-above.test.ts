// The companies above at a gate further down: what of them counts there, and what is known of them and shuts nothing.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { insert } from "#tests/support/builders.ts";
import { IN_FORCE } from "#tests/support/open-access.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import type { LinkScene } from "#tests/support/scene.ts";

const LINK: LinkScene = {
  state: "consented",
  objectsIn: null,
  agreement: IN_FORCE,
  verdict: "pass",
  acceptedIn: null,
  engagement: "open",
  supplier: "active",
};
let portal: TestPortal;
let people: AccessPeople;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
});
afterAll(() => portal.stop());

interface Company {
  readonly supplierId: string;
  readonly engagementId: string;
}

/** Access for a company of the third tier, and the two above it, the nearer first. */
async function aThirdTier() {
  const ids = await people.aGranted("words", "a.txt", { above: [LINK, LINK] });
  const { rows } = await portal.db.owner.query<Company>(
    `select supplier_id as "supplierId", engagement_id as "engagementId" from engagement_path($1) where step > 0 order by step`,
    [ids.engagementId],
  );
  for (const [name, at] of [
    ["Nearer Above Ltd", 0],
    ["Topmost Above Ltd", 1],
  ] as const)
    await portal.db.owner.query("update supplier set legal_name = $2 where id = $1", [
      rows[at]!.supplierId,
      name,
    ]);
  return { ...ids, nearer: rows[0]!, top: rows[1]! };
}

const pages = async (ids: { supplierId: string; materialId: string; requestId: string }) => {
  const read = async (address: string) =>
    (await (await people.officer.get(address)).text()).replaceAll("<!-- -->", "");
  return {
    gate: await read(`/gate?supplier=${ids.supplierId}&material=${ids.materialId}`),
    request: await read(`/access/${ids.requestId}`),
  };
};

/** The row of a company in the table of those above. */
const rowOf = (page: string, name: string) =>
  page.split("<tr").find((row) => row.includes(`>${name}</a>`)) ?? "";

async function aCertificateThatEnded({ supplierId, engagementId }: Company) {
  const of = { supplier_id: supplierId };
  const asked = await insert(portal.db, "evidence_request", {
    ...of,
    engagement_id: engagementId,
    kind: "iso27001_certificate",
    required: true,
    created_by: people.officer.staffId,
  });
  const fileId = await insert(portal.db, "stored_file", {
    ...of,
    object_key: randomUUID(),
    sha256: "0".repeat(64),
    size_bytes: 1,
    sniffed_type: "pdf",
    original_name: "certificate.pdf",
    wrapped_key: "",
    scan_state: "clean",
  });
  await insert(portal.db, "evidence", {
    ...of,
    request_id: asked,
    file_id: fileId,
    kind: "iso27001_certificate",
    title: "ISO 27001",
    expires_on: addDays(people.today, -1),
    review_state: "accepted",
  });
}

describe("a company above", () => {
  test("whose certificate ended, with an open incident or on the revocation list, shuts its own access only, and it is said", async () => {
    const ids = await aThirdTier();
    await aCertificateThatEnded(ids.nearer);
    await insert(portal.db, "incident", {
      supplier_id: ids.top.supplierId,
      title: "Laptop lost",
      report: "It was left on a train.",
      severity: "S1",
      happened_on: people.today,
      opened_by: ids.requesterId,
    });
    await insert(portal.db, "revocation_entry", {
      supplier_id: ids.top.supplierId,
      reason: "until this is settled",
      listed_by: ids.requesterId,
    });
    const { gate, request } = await pages(ids);
    expect(gate).toContain("Open until");
    for (const page of [gate, request]) {
      expect(page).toContain("shut its own access, not this one");
      const nearer = rowOf(page, "Nearer Above Ltd");
      expect(nearer).toContain("Holds");
      expect(nearer).toContain("This evidence has expired: ISO 27001 certificate.");
      const top = rowOf(page, "Topmost Above Ltd");
      expect(top).toContain("Holds");
      expect(top).toContain("A severe incident is open; access rests until it is closed.");
      expect(top).toContain("The supplier is excluded from access at present.");
    }
  });

  test("whose agreement is terminated shuts the third tier's access, and its row says which", async () => {
    const ids = await aThirdTier();
    await portal.db.owner.query(
      "update agreement set state = 'terminated' where engagement_id = $1",
      [ids.top.engagementId],
    );
    const { gate } = await pages(ids);
    expect(gate).toContain("Not everything agreed above in the chain is in force");
    expect(rowOf(gate, "Nearer Above Ltd")).toContain("Holds");
    expect(rowOf(gate, "Topmost Above Ltd")).toContain("Does not hold");
  });
});

test("staff read the name of a deeper subcontractor that keeps a gate shut, and its supplier that of the company it knows", async () => {
  const bound = { state: "consented", joinder: IN_FORCE, verdict: "pass" } as const;
  const ids = await people.aRequest({
    subs: [{ ...bound, below: [{ ...bound, joinder: null }] }],
  });
  await portal.db.owner.query(
    `update subcontracting set name = 'Deep Down Ltd' where id = (select edge_id from chain_below($1) where depth = 2)`,
    [ids.engagementId],
  );
  const { gate, request } = await pages(ids);
  for (const page of [gate, request]) expect(page).toContain("Deep Down Ltd, under Coating");
  const shown = await (await ids.lead.get("/portal/material")).text();
  expect(shown).not.toContain("Deep Down Ltd");
});

test("a supplier directly below the head agreement has none", async () => {
  const { gate } = await pages(await people.aGranted());
  expect(gate).not.toContain("Above in the chain");
});
