import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SUPPLIER_PERMISSIONS } from "#app/access/permissions.ts";
import { getEdition } from "#questionnaires/catalogue.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, loadBuild, type TestPortal } from "#tests/support/portal.ts";
import { addressesOf } from "#tests/support/route-map.ts";
import { aWorld, type World } from "#tests/support/world.ts";

const edition = getEdition("confidentiality-baseline", "2026-1");
const questions = edition.sections.flatMap((section) => section.questions);
const KNOCK_OUTS = questions.flatMap(({ knockOut }) => (knockOut ? [knockOut.code] : []));

/** What a supplier must never be sent: how answers are weighed, how it was rated, what is noted about it. */
const NEVER = [
  ...KNOCK_OUTS,
  "knockOut",
  "relevantFrom",
  "annexA",
  "nist171",
  '"weight"',
  '"credit"',
  '"exposure"',
  "internal_note",
  "internalNote",
  "computed_tier",
  "override_tier",
  "assured_bp",
  "assurance",
];

let portal: TestPortal;
let world: World;
let caller: Caller;
let addresses: string[];
beforeAll(async () => {
  portal = await aPortal();
  world = await aWorld(portal);
  caller = await callersOf(portal).supplier({
    supplierId: world.own.supplierId!,
    contactId: world.own.contactId!,
  });
  addresses = addressesOf(await loadBuild())
    .filter(({ door, method }) => method === "GET" && door.permission in SUPPLIER_PERMISSIONS)
    .map(({ path: address }) =>
      address.replace(/:(\w+)\??/g, (_, name: string) => encodeURIComponent(world.own[name] ?? "")),
    );
  await portal.db.owner.query(
    "update assessment set questionnaire = 'confidentiality-baseline', edition = '2026-1', exposure = 'E3'",
  );
}, 60_000);
afterAll(() => portal.stop());

async function leaksAt(address: string): Promise<string[]> {
  const found: string[] = [];
  for (const asked of [address, `${address}.data`]) {
    const answer = await caller.get(asked);
    const body = Buffer.from(await answer.arrayBuffer()).toString("latin1");
    for (const word of [...NEVER, ...world.canaries])
      if (body.includes(word)) found.push(`${asked} (${answer.status}): ${word}`);
    if (/"E[0-4]"/.test(body)) found.push(`${asked}: an exposure class`);
  }
  return found;
}

describe("anti-pattern 17: nothing internal in any byte a supplier is sent", () => {
  test.each(["started", "returned", "submitted", "decided"])(
    "every page and its data while the assessment is %s",
    async (state) => {
      await portal.db.owner.query(
        "update assessment set state = $1, submitted_at = now(), submitted_by = $2",
        [state, world.own.contactId],
      );
      expect(addresses.length).toBeGreaterThan(8);
      const leaks = (await Promise.all(addresses.map(leaksAt))).flat();
      expect(leaks).toEqual([]);
    },
    60_000,
  );

  test("the definition of the survey carries words and choices, and no other property", async () => {
    const answer = await caller.get(`/portal/assessments/${world.own.assessmentId}/survey`);
    const { survey } = (await answer.json()) as { survey: { pages: { elements: object[] }[] } };
    const names = new Set(survey.pages.flatMap(({ elements }) => elements.flatMap(Object.keys)));
    expect([...names].sort()).toEqual(
      [
        "choices",
        "commentText",
        "description",
        "inputType",
        "max",
        "maxLength",
        "min",
        "name",
        "rows",
        "showCommentArea",
        "title",
        "type",
        "visibleIf",
      ].filter((name) => names.has(name)),
    );
  });

  test("no script a browser can load knows a weight or a knock-out", () => {
    const folder = path.join(import.meta.dirname, "../../build/client/assets");
    const telling = readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .filter((name) => {
        const text = readFileSync(path.join(folder, name), "utf8");
        return KNOCK_OUTS.some((code) => text.includes(code)) || text.includes("nist171");
      });
    expect(KNOCK_OUTS.length).toBeGreaterThan(5);
    expect(telling).toEqual([]);
  });
});
