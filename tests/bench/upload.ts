// A 20 MB upload against the least it could cost: receive over HTTP, hash, write, fsync.
import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type pg from "pg";
import type { Caller } from "../support/as.ts";
import { makeTestFolder } from "../support/embedded.ts";
import { median, medianTime, type Server } from "./measure.ts";

const BYTES = 20 * 1024 * 1024;
const ROUNDS = 7;

/** Throughput of the product as a share of the bare receiver's, both at one connection. */
export async function uploadRatio(
  _server: Server,
  supplier: Caller,
  scene: { supplierId: string; engagementId: string },
  owner: pg.Pool,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into evidence_request (supplier_id, engagement_id, kind, created_by) select $1, $2, 'policy_document', created_by from engagement where id = $2 returning id`,
    [scene.supplierId, scene.engagementId],
  );
  const bare = await bareReceiver();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await medianTime(() => bare.receive(newFile()), 1);
    const body = newFile();
    const ours = await medianTime(async () => {
      const answer = await supplier.send(
        "POST",
        `/portal/evidence/upload?request=${rows[0]!.id}&name=plan-${round}.txt`,
        new Uint8Array(body),
        { "content-type": "application/octet-stream" },
      );
      if (!answer.ok)
        throw new Error(`an upload got ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    }, 1);
    ratios.push(theirs / ours);
  }
  await bare.stop();
  return `${median(ratios).toFixed(2)} x`;
}

// text, so that it is an accepted type; random, so that nothing is saved by being alike
function newFile(): Buffer {
  return Buffer.from(randomBytes(BYTES / 2).toString("hex"));
}

async function bareReceiver() {
  const folder = makeTestFolder("flowdown-bare-upload");
  const server = createServer(async (request, response) => {
    const hash = createHash("sha256");
    const file = await open(path.join(folder, "received"), "w");
    for await (const chunk of request) {
      hash.update(chunk as Buffer);
      await file.write(chunk as Buffer);
    }
    await file.sync();
    await file.close();
    response.end(hash.digest("hex"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    receive: async (body: Buffer) =>
      void (await (
        await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: new Uint8Array(body) })
      ).text()),
    async stop() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
