// `npm run prove`: a hundred thousand histories along both walls on a real PostgreSQL, ten million along the pure gate.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { withDatabase } from "#db/embedded/connection-url.ts";
import { migrate } from "#db/migrate.ts";
import { startEmbeddedForTests } from "../support/embedded.ts";
import { APP_PASSWORD } from "../support/passwords.ts";
import { proveGate } from "../support/histories/prove-gate.ts";
import { proveWalls, type Proof } from "../support/histories/prove-walls.ts";
import {
  addSightings,
  holesIn,
  NOTHING_SEEN,
  tellSightings,
} from "../support/histories/sightings.ts";

const { values } = parseArgs({
  options: {
    walls: { type: "string", default: "100000" },
    gate: { type: "string", default: "10000000" },
    seed: { type: "string", default: "20260504" },
    only: { type: "string" },
  },
});
const [walls, gate, seed] = [Number(values.walls), Number(values.gate), Number(values.seed)];
/** Histories after which every condition has to have been shut, opened and alone in the way. */
const ENOUGH = 20_000;
const began = Date.now();
const said = (count: number) => count.toLocaleString("en");
const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
const minutes = () => `${((Date.now() - began) / 60_000).toFixed(1)} min`;

/** The pure gate, in slices so that a long run says where it is. */
function proveThePureGate(): boolean {
  const slice = 500_000;
  let [histories, open, disagreements] = [0, 0, 0];
  let story: string | null = null;
  for (let at = 0; histories < gate; at += 1) {
    const part = proveGate({ histories: Math.min(slice, gate - histories), seed: seed + at });
    histories += part.histories;
    open += part.open;
    disagreements += part.disagreements;
    story ??= part.story;
    console.log(
      `pure gate: ${said(histories)} histories, ${share(open, histories)} end open, ${disagreements} disagreements, seeds ${seed} to ${seed + at}, ${minutes()}`,
    );
  }
  if (story) console.log(story);
  return disagreements === 0;
}

/** Both walls, on as many databases at a time as there are cores to spare. */
async function proveBothWalls(): Promise<boolean> {
  pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
  const server = await startEmbeddedForTests();
  const places = Math.max(1, Math.min(4, availableParallelism() - 1));
  const parts: Proof[] = [];
  const total = (key: "histories" | "granted" | "disagreements") =>
    parts.reduce((sum, one) => sum + one[key], 0);
  let told = 0;
  const prove = async (place: number) => {
    const url = withDatabase(server.ownerUrl, `prove_${place}`);
    await onServer(server.ownerUrl, `create database prove_${place}`);
    await migrate(url, APP_PASSWORD);
    const client = new pg.Client(url);
    // when one place fails the server stops under the others: what failed is told, not that
    client.on("error", () => undefined);
    await client.connect();
    const histories = Math.ceil(walls / places);
    await proveWalls(client, { histories, seed: seed + place * 1_000_000 }, (proof) => {
      parts[place] = proof;
      if (Date.now() - told < 30_000 && total("histories") < walls) return;
      told = Date.now();
      console.log(
        `both walls: ${said(total("histories"))} histories, ${share(total("granted"), total("histories"))} reach a grant, ${total("disagreements")} disagreements, seed ${seed}, ${minutes()}`,
      );
    });
    await client.end();
  };
  try {
    await Promise.all(Array.from({ length: places }, (_, place) => prove(place)));
  } finally {
    await server.stop();
  }
  for (const { story } of parts) if (story) console.log(story);
  const seen = parts.map((one) => one.seen).reduce(addSightings, NOTHING_SEEN);
  console.log(tellSightings(seen));
  const holes = holesIn(seen);
  if (holes.length > 0) console.log(`never shut, opened, or alone in the way: ${holes.join(", ")}`);
  return (
    total("disagreements") === 0 &&
    total("granted") / total("histories") >= 0.4 &&
    (holes.length === 0 || total("histories") < ENOUGH)
  );
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The pure gate in a process of its own, beside the walls. */
function besides(): Promise<boolean> {
  const again = [...process.execArgv, import.meta.filename, ...process.argv.slice(2)];
  const child = spawn(process.execPath, [...again, "--only", "gate"], { stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)));
}

const held =
  values.only === "gate"
    ? proveThePureGate()
    : values.only === "walls"
      ? await proveBothWalls()
      : (await Promise.all([besides(), proveBothWalls()])).every(Boolean);
process.exit(held ? 0 : 1);
