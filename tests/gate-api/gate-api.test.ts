// Other systems ask the gate: who may, what they are told, that it is signed, and that it agrees with the description.
import { execFile } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { addDays } from "#scoring/day.ts";
import { accessPeople, type AccessPeople } from "#tests/support/access-people.ts";
import { callersOf, type Caller } from "#tests/support/as.ts";
import { aPortal, type TestPortal } from "#tests/support/portal.ts";
import { aSystem, aToken } from "./a-token.ts";

interface Envelope {
  answer: {
    open: boolean;
    supplier: string;
    material: { id: string; reference: string };
    lapsesOn: string | null;
    at: string;
    expires: string;
    rests: {
      grant: string | null;
      open: boolean;
      conditions: { code: string; met: boolean; reason: string | null }[];
    }[];
  };
  keyId: string;
  signature: string;
}
type Schemas = Record<string, object>;

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const run = promisify(execFile);
let portal: TestPortal;
let people: AccessPeople;
let administrator: Caller;
let ask: ReturnType<typeof aSystem>;
beforeAll(async () => {
  portal = await aPortal();
  people = await accessPeople(portal);
  administrator = await callersOf(portal).staff(["administrator"], "Adele Admin");
  ask = aSystem(portal, await aToken(administrator, "PLM production"));
});
afterAll(() => portal.stop());

async function unmet(pair: { supplier: string; material: string }): Promise<string[]> {
  const { answer } = (await (await ask(pair)).json()) as Envelope;
  return answer.rests.flatMap((one) =>
    one.conditions.filter(({ met }) => !met).map(({ code }) => code),
  );
}

describe("the answer", () => {
  test("is open while a grant holds, and says which grant, which conditions and until when", async () => {
    const { supplierId: supplier, materialId: material, grantId } = await people.aGranted();
    const answer = await ask({ supplier, material });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const { answer: said } = (await answer.json()) as Envelope;
    expect(said).toMatchObject({ open: true, supplier, material: { id: material } });
    expect(said.lapsesOn).toBe(addDays(people.today, 11));
    expect(said.rests).toHaveLength(1);
    expect(said.rests[0]).toMatchObject({ grant: grantId, open: true });
    expect(said.rests[0]!.conditions.every(({ met }) => met)).toBe(true);
    expect(Date.parse(said.expires) - Date.parse(said.at)).toBeLessThanOrEqual(60_000);
  });

  test("finds the item by its reference too", async () => {
    const { supplierId: supplier, materialId } = await people.aGranted();
    const { rows } = await portal.db.owner.query<{ reference: string }>(
      "select reference from material where id = $1",
      [materialId],
    );
    const said = (await (await ask({ supplier, material: rows[0]!.reference })).json()) as Envelope;
    expect(said.answer).toMatchObject({ open: true, material: { id: materialId } });
  });

  test("shuts in the moment a certificate lapses or the grant is revoked, with the code of what is missing", async () => {
    const {
      supplierId: supplier,
      materialId: material,
      requestId,
      owner,
    } = await people.aGranted();
    await portal.db.owner.query("update evidence set expires_on = $2 where supplier_id = $1", [
      supplier,
      addDays(people.today, -1),
    ]);
    expect(await unmet({ supplier, material })).toEqual(["evidence_current"]);
    await owner.post(`/access/${requestId}/revoke`, { reason: "No longer needed." });
    expect(await unmet({ supplier, material })).toEqual(["evidence_current", "grant_live"]);
  });

  test("is closed where nothing was granted, with what an engagement still lacks", async () => {
    const { supplierId: supplier, materialId: material } = await people.aRequest();
    expect(await unmet({ supplier, material })).toEqual([
      "phase_demands",
      "level_covered",
      "limits_kept",
      "territory_allowed",
      "countries_kept",
      "route_allowed",
      "recipients_named",
      "recipients_bound",
      "export_cleared",
      "request_approved",
      "grant_live",
    ]);
  });

  test("names no person, document or company", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const text = await (await ask({ supplier, material })).text();
    const { rows } = await portal.db.owner.query<{ name: string }>(
      `select legal_name as name from supplier where id = $1 union select title from agreement where supplier_id = $1
       union select title from engagement where supplier_id = $1 union select p.name from access_recipient p where supplier_id = $1
       union select title from material where id = $2`,
      [supplier, material],
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ name }) => text.includes(`"${name}"`))).toEqual([]);
  });

  test("HEAD carries the signature and no body", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const answer = await ask({ supplier, material }, "HEAD");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("flowdown-signature")).toMatch(/keyId="[0-9a-f]{16}"/);
    expect(await answer.text()).toBe("");
  });
});

describe("the signature", () => {
  test("fits the detached bytes as they were sent, by the published key and Node alone", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const answer = await ask({ supplier, material, form: "detached" });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [, keyId, signature] = /keyId="(\w+)", alg="Ed25519", signature="([^"]+)"/.exec(
      answer.headers.get("flowdown-signature") ?? "",
    )!;
    const published = (await (
      await fetch(`${portal.url}/.well-known/portal-signing-keys`)
    ).json()) as {
      keys: { keyId: string; spkiBase64: string }[];
    };
    const { spkiBase64 } = published.keys.find((one) => one.keyId === keyId)!;
    const key = createPublicKey({
      key: Buffer.from(spkiBase64, "base64"),
      format: "der",
      type: "spki",
    });
    const signed = (message: Buffer) =>
      verify(null, message, key, Buffer.from(signature!, "base64"));
    const preamble = Buffer.from("flowdown/gate/v1\n");
    expect(signed(Buffer.concat([preamble, bytes]))).toBe(true);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(signed(Buffer.concat([preamble, changed]))).toBe(false);
    }
  });

  test("is checked by the program the portal hands out, in a folder of its own, and a changed answer is not", async () => {
    const { supplierId: supplier, materialId: material } = await people.aGranted();
    const folder = await mkdtemp(path.join(tmpdir(), "flowdown-verify-"));
    const keep = async (name: string, response: Response) =>
      writeFile(path.join(folder, name), Buffer.from(await response.arrayBuffer()));
    await keep("answer.json", await ask({ supplier, material }));
    await keep("keys.json", await fetch(`${portal.url}/.well-known/portal-signing-keys`));
    await keep("verify.mjs", await fetch(`${portal.url}/api/v1/verify-gate-answer.mjs`));
    const check = (file: string) =>
      run(process.execPath, ["verify.mjs", file, "keys.json"], { cwd: folder }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => error,
      );
    expect(await check("answer.json")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^OPEN /),
    });
    const text = await (await ask({ supplier, material })).text();
    await writeFile(path.join(folder, "changed.json"), text.replace(supplier, UNKNOWN));
    expect((await check("changed.json")).code).toBe(1);
    await writeFile(path.join(folder, "spaced.json"), text.replace(",", ", "));
    expect((await check("spaced.json")).code).toBe(1);
    const known = await readFile(path.join(folder, "keys.json"), "utf8");
    await writeFile(
      path.join(folder, "keys.json"),
      known.replace('"until":""', '"until":"2026-01-01T00:00:00.000Z"'),
    );
    expect(await check("answer.json")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("was replaced at 2026-01-01"),
    });
    await writeFile(path.join(folder, "keys.json"), known);
    const shut = await people.aRequest();
    await keep("closed.json", await ask({ supplier: shut.supplierId, material: shut.materialId }));
    expect(await check("closed.json")).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(/^CLOSED /),
    });
    await rm(folder, { recursive: true });
  });
});

describe("the description", () => {
  test("is OpenAPI 3.1, and every real answer keeps to its schemas", async () => {
    const description = (await (await fetch(`${portal.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      components: { schemas: Schemas };
    };
    expect(description.openapi).toBe("3.1.0");
    const held = (name: string) =>
      z.fromJSONSchema(
        description.components.schemas[name] as Parameters<typeof z.fromJSONSchema>[0],
      );
    const open = await people.aGranted();
    const shut = await people.aRequest();
    const [one, other] = [
      { supplier: open.supplierId, material: open.materialId },
      { supplier: shut.supplierId, material: shut.materialId },
    ];
    for (const pair of [one, other]) {
      held("GateEnvelope").parse(await (await ask(pair)).json());
      held("GateAnswer").parse(await (await ask({ ...pair, form: "detached" })).json());
    }
    for (const refused of [await ask({ supplier: UNKNOWN, material: "x" }), await ask({})])
      held("Problem").parse(await refused.json());
    expect(() => held("GateAnswer").parse({ open: "yes" })).toThrow();
  });
});
