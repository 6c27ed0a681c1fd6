import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkpointFile } from "#app/sealing/build-export.ts";
import { signCheckpoint } from "#app/sealing/sign-checkpoint.ts";
import { verifyExport } from "#app/sealing/verifier/judge-files.mjs";
import {
  aPortalKey,
  aRecord,
  chained,
  check,
  checkpointsOver,
  exported,
  type Row,
  type Rows,
} from "./a-record.ts";

const genuine = aRecord();
const whole = await exported(genuine);
const lines = whole.trimEnd().split("\n");

test("a genuine export holds, and says what is not yet under a checkpoint", async () => {
  expect(await check(whole)).toEqual({
    ok: true,
    summary: [
      "events: 30, streams: 3, checkpoints: 3",
      "newest events chained but not yet under a checkpoint: 6",
      `sealed with key ${genuine.key.fingerprint}`,
    ],
  });
});

test("an export may arrive in pieces of any size", async () => {
  const bytes = Buffer.from(whole);
  const pieces = Array.from({ length: bytes.length }, (_, index) =>
    bytes.subarray(index, index + 1),
  );
  expect((await verifyExport(pieces)).ok).toBe(true);
});

test("an empty record holds too", async () => {
  const empty = await exported({ ...genuine, events: [], checkpoints: [] });
  expect((await check(empty)).ok).toBe(true);
});

describe("in the file, nothing can be touched unnoticed:", () => {
  test("3,000 random changes of one to four characters", async () => {
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      cut: fc.nat(4),
      put: fc.string({ maxLength: 4 }),
    });
    const undetected: string[] = [];
    await fc.assert(
      fc.asyncProperty(change, async ({ at, cut, put }) => {
        const touched = whole.slice(0, at) + put + whole.slice(at + cut);
        if (touched !== whole && (await check(touched)).ok) undetected.push(touched);
      }),
      { numRuns: 3000 },
    );
    expect(undetected).toEqual([]);
  }, 120_000);

  test("each line left out, doubled, or exchanged with each other line", async () => {
    for (const [index, line] of lines.entries()) {
      expect((await check(joined(lines.toSpliced(index, 1)))).ok).toBe(false);
      expect((await check(joined(lines.toSpliced(index, 0, line)))).ok).toBe(false);
      for (let other = 0; other < index; other += 1) {
        const swapped = lines.with(index, lines[other] ?? "").with(other, line);
        expect((await check(joined(swapped))).ok).toBe(false);
      }
    }
  }, 60_000);

  test("a cut anywhere, and anything added", async () => {
    for (let at = 0; at < whole.length; at += 37)
      expect((await check(whole.slice(0, at))).ok).toBe(false);
    for (const extra of ["\n", " ", "{}", lines[1] ?? ""])
      expect((await check(whole + extra)).ok).toBe(false);
  });

  test.each([
    ["a doubled key", (line: string) => line.replace('"seq":1', '"seq":7,"seq":1')],
    ["another order", (line: string) => line.replace(/("stream":"\w+"),("seq":1)/, "$2,$1")],
    ["a fraction of nothing", (line: string) => line.replace('"seq":1', '"seq":1.0')],
    ["a space", (line: string) => line.replace('"seq":1', '"seq": 1')],
    ["an escape", (line: string) => line.replace('"kind"', '"\\u006bind"')],
    ["an extra field", (line: string) => line.replace('"seq":1', '"seq":1,"note":""')],
    ["another normal form", (line: string) => line.normalize("NFD")],
    ["a byte order mark", (line: string) => `\uFEFF${line}`],
    ["a carriage return", (line: string) => `${line}\r`],
  ])("%s in an event", async (_what, touch) => {
    const touched = touch(lines[1] ?? "");
    expect(touched).not.toBe(lines[1]);
    expect(await check(joined(lines.with(1, touched)))).toMatchObject({ ok: false, line: 2 });
  });
});

// The attacker holds the database but not the key; the portal exports what it finds there.
describe("in the database, what a checkpoint saw cannot be touched unnoticed:", () => {
  const spoil = async (touch: (rows: Rows) => Partial<Rows>) =>
    check(await exported({ ...genuine, ...touch(genuine) }));
  const stripped = (rows: readonly Row[]) =>
    rows.map(({ stream, at, body }) => ({ stream, at, body }));

  test("any field of any event", async () => {
    const field = fc.constantFrom("stream", "seq", "prev", "at", "body", "hash" as const);
    await fc.assert(
      fc.asyncProperty(fc.nat(29), field, fc.string(), fc.nat(), async (at, name, text, number) => {
        const old = genuine.events[at];
        if (!old) return;
        const row = { ...old, [name]: name === "seq" ? number : text };
        if (row[name as keyof Row] === old[name as keyof Row]) return;
        const verdict = await spoil(({ events }) => ({ events: events.with(at, row) }));
        expect(verdict.ok).toBe(false);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  test("any event changed, removed, added or moved, with every later hash computed anew", async () => {
    // The first eight events of every stream are under a checkpoint.
    const where = fc.record({ stream: fc.nat(2), seq: fc.integer({ min: 1, max: 8 }) });
    const what = fc.constantFrom("change", "remove", "add", "move");
    await fc.assert(
      fc.asyncProperty(where, what, async ({ stream, seq }, deed) => {
        const at = stream * 10 + seq - 1;
        const contents = stripped(genuine.events);
        const event = contents[at];
        const next = contents[at - (seq === 1 ? -1 : 1)];
        if (!event || !next) return;
        const forged = { ...event, body: '{"type":"access.refused"}' };
        if (deed === "change") contents[at] = forged;
        if (deed === "remove") contents.splice(at, 1);
        if (deed === "add") contents.splice(at, 0, forged);
        if (deed === "move") {
          contents[at] = next;
          contents[at - (seq === 1 ? -1 : 1)] = event;
        }
        expect((await spoil(() => ({ events: chained(contents) }))).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test("a whole stream removed", async () => {
    const verdict = await spoil(({ events }) => ({
      events: events.filter(({ stream }) => stream !== "supplier:a"),
    }));
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("supplier:a") });
  });

  test("the newest events removed", async () => {
    const verdict = await spoil(({ events }) => ({ events: events.filter(({ seq }) => seq < 8) }));
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("is gone") });
  });

  test("a checkpoint removed, changed, exchanged or signed by somebody else", async () => {
    const [one, two, three] = genuine.checkpoints;
    if (!one || !two || !three) throw new Error("three checkpoints were made");
    const stranger = aPortalKey();
    const replaced = signCheckpoint(two, { ...stranger, keyId: genuine.key.keyId });
    for (const checkpoints of [
      [two, three],
      [one, three],
      [two, one, three],
      [one, { ...two, at: "2020-01-01T00:00:00.000Z" }, three],
      [one, { ...two, heads: two.heads.slice(1) }, three],
      [
        one,
        {
          ...two,
          heads: [],
          at: `${two.at}\n${two.heads.map((head) => head.join(" ")).join("\n")}`,
        },
        three,
      ],
      [one, replaced, three],
      [one, signCheckpoint(two, stranger), three],
    ])
      expect((await spoil(() => ({ checkpoints }))).ok).toBe(false);
  });

  test("an event that says the same thing twice", async () => {
    const contents = stripped(genuine.events);
    const forged = { ...contents[9], stream: "portal", at: "now", body: '{"a":1,"a":2}' };
    expect(await spoil(() => ({ events: chained(contents.with(9, forged)) }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining("doubled keys"),
    });
  });
});

describe("with a checkpoint kept elsewhere", () => {
  const kept = checkpointFile(genuine.checkpoints[2] ?? genuine.checkpoints[0]!);

  test("the genuine export holds, now and after it has grown", async () => {
    expect((await check(whole, { checkpoint: kept })).ok).toBe(true);
    const events = chained([
      ...genuine.events.map(({ stream, at, body }) => ({ stream, at, body })),
      { stream: "portal", at: "2026-11-23T00:00:00.000Z", body: "{}" },
    ]);
    const checkpoints = checkpointsOver(events, genuine.key, 3, 6, 8, 11);
    const grown = await exported({ ...genuine, events, checkpoints });
    expect((await check(grown, { checkpoint: kept })).ok).toBe(true);
  });

  test("cutting off the newest events together with their checkpoints shows", async () => {
    const cut = {
      ...genuine,
      events: genuine.events.filter(({ seq }) => seq <= 6),
      checkpoints: genuine.checkpoints.slice(0, 2),
    };
    const text = await exported(cut);
    expect((await check(text)).ok).toBe(true);
    expect(await check(text, { checkpoint: kept })).toMatchObject({
      ok: false,
      reason: expect.stringContaining("cut off or rewritten"),
    });
  });

  test("history written anew with another key shows", async () => {
    const other = aRecord();
    const forged = { ...other, events: genuine.events };
    forged.checkpoints = checkpointsOver(forged.events, other.key, 3, 6, 8);
    const text = await exported(forged);
    expect((await check(text)).ok).toBe(true);
    expect((await check(text, { checkpoint: kept })).ok).toBe(false);
    expect((await check(text, { key: [genuine.key.fingerprint] })).ok).toBe(false);
  });
});

test("a published key or its short id is enough to trust, another is not", async () => {
  expect((await check(whole, { key: [genuine.key.keyId] })).ok).toBe(true);
  expect((await check(whole, { key: [genuine.key.fingerprint] })).ok).toBe(true);
  expect((await check(whole, { key: ["0".repeat(16)] })).ok).toBe(false);
});

const joined = (all: readonly string[]) => `${all.join("\n")}\n`;
