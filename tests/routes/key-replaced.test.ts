// The portal's key is changed under a running process: it takes the new one by itself, or says clearly that nothing was lost.
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rotatePortalKey } from "#app/settle-portal-key.server.ts";
import { aPortalKey } from "#tests/sealing/a-record.ts";
import { aSentDeed, type SentDeed } from "#tests/support/agreements.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { markShown } from "#app/sealing/shown-text.server.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";

let portal: TestPortal;
let auditor: Caller;
beforeAll(async () => {
  portal = await aPortal();
  auditor = await callersOf(portal).staff(["auditor"]);
});
afterAll(() => portal.stop());

const exported = () => auditor.post("/audit/export", {});

async function signAs(deed: SentDeed, language: "en" | "de") {
  const { agreementId, sha256, contactId } = deed;
  await portal.db.owner.query("update contact set language = $2 where id = $1", [
    contactId,
    language,
  ]);
  const signer = await callersOf(portal).supplier(deed);
  return signer.post(`/portal/agreements/${agreementId}`, {
    sha256,
    shown: markShown(portal.portal.secret, { agreementId, sha256, contactId }, new Date()),
    name: "Ana Ruiz",
    title: "Managing director",
    authority: "on",
    consent: "on",
    intent: "on",
  });
}

const stateOf = async ({ agreementId }: SentDeed) =>
  (await portal.db.owner.query("select state from agreement where id = $1", [agreementId])).rows;

test("where both share a folder, the next thing that is sealed is sealed with the new key", async () => {
  const { config, masterKey, portalKey } = portal.portal;
  const folder = path.join(config.dataFolder, "secrets");
  const seal = { masterKey, origin: config.FLOWDOWN_URL };
  const { next } = await rotatePortalKey(portal.db.ownerUrl, folder, seal);
  expect(portal.portal.portalKey.fingerprint).toBe(portalKey.fingerprint);
  const answer = await exported();
  expect(answer.status).toBe(302);
  expect(portal.portal.portalKey.fingerprint).toBe(next);
});

test("where it cannot, whoever signs reads that nothing was lost, in their language, and nothing is kept", async () => {
  const deed = await aSentDeed(portal);
  const elsewhere = aPortalKey();
  await portal.db.owner.query(
    "insert into portal_key (number, key_id, spki, fingerprint, began_at) values (9, $1, $2, $3, '2026-11-26T00:00:00.000Z')",
    [elsewhere.keyId, elsewhere.spkiBase64, elsewhere.fingerprint],
  );
  for (const [language, said] of [
    ["en", "Nothing was lost, and nothing was done by half."],
    ["de", "Nichts ging verloren, und nichts wurde halb getan."],
  ] as const) {
    const answer = await signAs(deed, language);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain(said);
  }
  expect(await stateOf(deed)).toEqual([{ state: "sent" }]);
  const refused = await exported();
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("120");
  expect(await refused.json()).toMatchObject({
    code: "key_replaced",
    message: expect.stringContaining("Nothing was lost"),
  });
});
