// The operator changes the key by the command of the README: the portal publishes both keys afterwards.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SESSION_SECRET } from "#tests/support/passwords.ts";
import { startProcess } from "#tests/support/server-process.ts";

interface Published {
  certificates: { fingerprint: string; replacedAt: string }[];
  keys: { fingerprint: string; from: string; until: string; after: string }[];
}

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "flowdown-operator-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function publishedNow() {
  const server = await startProcess(folder);
  const answer = await fetch(`${server.url}/.well-known/portal-signing-keys`);
  const { keys, certificates } = (await answer.json()) as Published;
  const page = await (await fetch(`${server.url}/verify`)).text();
  await server.stop();
  return { keys, certificates, page };
}

test("stop, change the key, start: the new one is published with the old one, and the page that verifies knows both", async () => {
  const before = await publishedNow();
  expect(before.keys).toHaveLength(1);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["build/start.js", "--rotate-key"],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        FLOWDOWN_DATA: folder,
        FLOWDOWN_SECRET: SESSION_SECRET,
        DATABASE_URL: "",
      },
    },
  );
  const { keys, certificates, page } = await publishedNow();
  const [now, old] = keys;
  expect(stdout).toContain(`before  ${before.keys[0]!.fingerprint}`);
  expect(stdout).toContain(`now     ${now!.fingerprint}`);
  expect(old).toMatchObject({ fingerprint: before.keys[0]!.fingerprint, until: now!.from });
  expect(now).toMatchObject({ after: old!.fingerprint, until: "" });
  const [sealing, sealed] = certificates;
  expect(sealed).toMatchObject({ fingerprint: before.certificates[0]!.fingerprint });
  expect(sealed!.replacedAt).not.toBe("");
  expect(sealing).toMatchObject({ replacedAt: "" });
  expect(stdout).toContain(`now     ${sealing!.fingerprint}, until `);
  for (const { fingerprint } of keys) expect(page).toContain(fingerprint);
}, 120_000);
