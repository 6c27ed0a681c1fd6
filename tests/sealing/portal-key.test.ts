import { createHash, generateKeyPairSync } from "node:crypto";
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOrCreatePortalKey } from "#app/sealing/portal-key.server.ts";

let dataFolder: string;
beforeEach(async () => void (dataFolder = await mkdtemp(join(tmpdir(), "flowdown-key-"))));
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

const path = () => join(dataFolder, "portal-signing-key.pem");

test("the key is made once and found again, and only this account can read it", async () => {
  const made = await loadOrCreatePortalKey({ dataFolder });
  const found = await loadOrCreatePortalKey({ dataFolder });
  expect(found.fingerprint).toBe(made.fingerprint);
  const spki = Buffer.from(made.spkiBase64, "base64");
  expect(made.keyId).toBe(createHash("sha256").update(spki).digest("hex").slice(0, 16));
  if (process.platform !== "win32") expect((await stat(path())).mode & 0o777).toBe(0o600);
  expect(await readdir(dataFolder)).toEqual(["portal-signing-key.pem"]);
});

test("eight processes that start at once agree on one key", async () => {
  const starts = Array.from({ length: 8 }, () => loadOrCreatePortalKey({ dataFolder }));
  const ids = (await Promise.all(starts)).map(({ keyId }) => keyId);
  expect(new Set(ids).size).toBe(1);
});

test("a configured key is used and nothing is written", async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect((await loadOrCreatePortalKey({ dataFolder, pem })).privateKey.equals(privateKey)).toBe(
    true,
  );
  expect(await readdir(dataFolder)).toEqual([]);
});

test("a key of another kind or no key at all is refused with what to do", async () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const pem = rsa.export({ type: "pkcs8", format: "pem" }).toString();
  await expect(loadOrCreatePortalKey({ dataFolder, pem })).rejects.toThrow("openssl genpkey");
  await writeFile(path(), "", { mode: 0o600 });
  await expect(loadOrCreatePortalKey({ dataFolder })).rejects.toThrow("unencrypted PEM");
});

test.skipIf(process.platform === "win32")(
  "a key that others can read is not used (skipped on Windows)",
  async () => {
    await loadOrCreatePortalKey({ dataFolder });
    await chmod(path(), 0o644);
    await expect(loadOrCreatePortalKey({ dataFolder })).rejects.toThrow(`chmod 600 ${path()}`);
  },
);
