import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { VERIFIER } from "#app/sealing/assemble-verifier.ts";
import { checkpointFile } from "#app/sealing/build-export.ts";
import { aRecord, exported } from "./a-record.ts";

test("the verifier runs alone: copied elsewhere it accepts 1,000 events and names the first bad line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "flowdown-verify-"));
  const run = (...words: string[]) => spawnSync("node", words, { cwd: folder, encoding: "utf8" });
  try {
    writeFileSync(join(folder, "verify.mjs"), VERIFIER);
    const rows = aRecord(334);
    const text = await exported(rows);
    writeFileSync(join(folder, "export.jsonl"), text);
    writeFileSync(join(folder, "kept.json"), checkpointFile(rows.checkpoints[1]!));
    writeFileSync(join(folder, "bad.jsonl"), text.replace("access.granted", "access.refused"));
    const good = run("verify.mjs", "export.jsonl", "--checkpoint", "kept.json");
    expect(good.stdout).toMatch(/^OK\nevents: 1002,/);
    expect(good.status).toBe(0);
    const bad = run("verify.mjs", "bad.jsonl");
    expect(bad.stdout).toContain("BAD\nline or record 2: the event was changed");
    expect(bad.status).toBe(1);
    expect(run("verify.mjs").status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
