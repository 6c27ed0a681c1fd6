import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#app/files/open-file.server.ts";
import { receiveFile, type FileToReceive } from "#app/files/receive-file.server.ts";
import { aDocx, anArchive, anXlsx } from "./an-archive.ts";
import { allOf, aStore, inPieces, keyOf } from "./a-store.ts";

let place: Awaited<ReturnType<typeof aStore>>;
beforeAll(async () => void (place = await aStore()));
afterAll(() => place.remove());

const supplierKey = keyOf("sup-1");
const aPdf = (length: number) =>
  Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(Math.max(0, length - 9))]);
const aPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const aJpg = Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100", "hex"), Buffer.alloc(64)]);

const receive = (name: string, bytes: Uint8Array, changes: Partial<FileToReceive> = {}) =>
  receiveFile({
    name,
    source: inPieces(bytes, 1000, 70_000, 1),
    limitBytes: 10_000_000,
    supplierId: "sup-1",
    fileId: "file-1",
    supplierKey,
    store: place.store,
    ...changes,
  });

async function accepted(name: string, bytes: Uint8Array) {
  const result = await receive(name, bytes);
  if ("refused" in result) throw new Error(`refused: ${result.refused}`);
  return result;
}

const reopen = (kept: { objectKey: string; wrappedDek: string }) =>
  openFile({ ...kept, supplierId: "sup-1", fileId: "file-1", supplierKey, store: place.store });

describe("a file that is taken in", () => {
  test("comes back byte for byte, whatever its length and however it arrived", async () => {
    const around = [1, 65_535, 65_536, 65_537, 131_072, 200_000];
    const lengths = fc.oneof(fc.constantFrom(...around), fc.integer({ min: 9, max: 300_000 }));
    const pieces = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(lengths, pieces, async (length, sizes) => {
        const bytes = aPdf(length);
        const kept = await receive("scan.pdf", bytes, { source: inPieces(bytes, ...sizes) });
        if ("refused" in kept) throw new Error(kept.refused);
        expect(kept.size).toBe(bytes.length);
        expect(kept.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
        expect((await allOf(reopen(kept))).equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("cannot be read from the disk, and the disk does not know its name", async () => {
    const secret = Buffer.from("PLAINTEXT-CANARY ".repeat(50));
    const kept = await accepted("quarterly plans.txt", secret);
    const path = (await place.files()).find((file) => file.endsWith(kept.objectKey)) ?? "";
    const stored = await readFile(path);
    expect(stored.includes("CANARY")).toBe(false);
    expect(kept.objectKey).toMatch(/^[0-9a-f]{32}$/);
    expect(kept.sha256.includes(kept.objectKey)).toBe(false);
  });

  test.each([
    ["certificate.pdf", aPdf(500), "pdf"],
    ["LOGO.PNG", aPng, "png"],
    ["badge.jpeg", aJpg, "jpg"],
    ["policy.docx", aDocx(), "docx"],
    ["register.xlsx", anXlsx(), "xlsx"],
    ["notes.txt", Buffer.from("Grüße aus Łódź\r\n"), "txt"],
    ["assets.csv", Buffer.from("name;owner\nlaptop;Zoë\n", "latin1"), "csv"],
  ])("%s is recognised by its bytes", async (name, bytes, kind) => {
    expect((await accepted(name, bytes)).sniffedType).toBe(kind);
  });

  test("may arrive as a web stream", async () => {
    const source = new Blob([new Uint8Array(aPdf(100_000))]).stream();
    expect(await receive("scan.pdf", Buffer.of(), { source })).toMatchObject({ size: 100_000 });
  });
});

describe("a file that is refused", () => {
  test.each([
    ["an empty file", "empty.pdf", Buffer.of(), "empty"],
    ["a program", "tool.exe", Buffer.from("MZ"), "type-not-accepted"],
    ["a name without extension", "certificate", aPdf(100), "type-not-accepted"],
    ["a picture named as a PDF", "scan.pdf", aPng, "name-content-mismatch"],
    ["text before the PDF begins", "scan.pdf", Buffer.from("x%PDF-1.7"), "name-content-mismatch"],
    [
      "a web page named as text",
      "notes.txt",
      Buffer.from("<!DOCTYPE html><p>"),
      "type-not-accepted",
    ],
    [
      "a drawing named as text",
      "notes.txt",
      Buffer.from("\uFEFF <svg onload=x>"),
      "type-not-accepted",
    ],
    ["binary named as CSV", "list.csv", Buffer.from([65, 0, 66]), "type-not-accepted"],
    [
      "binary after a page of text",
      "a.txt",
      Buffer.from(`${"a".repeat(9000)}\0`),
      "name-content-mismatch",
    ],
    ["a spreadsheet named as a letter", "letter.docx", anXlsx(), "name-content-mismatch"],
    [
      "a plain ZIP named as a letter",
      "letter.docx",
      anArchive([{ name: "a.txt" }]),
      "archive-broken",
    ],
    ["macros", "m.docx", aDocx([{ name: "word/vbaProject.bin" }]), "archive-macros"],
    [
      "an archive in an archive",
      "n.xlsx",
      anXlsx([{ name: "xl/embeddings/a.zip" }]),
      "archive-nested",
    ],
    ["an encrypted part", "e.docx", aDocx([{ name: "x", flags: 1 }]), "archive-encrypted"],
    ["a part that escapes", "p.docx", aDocx([{ name: "../../etc/cron.d/x" }]), "archive-unsafe"],
    ["a link", "l.docx", aDocx([{ name: "x", unixMode: 0o120777 }]), "archive-unsafe"],
    [
      "a swelling part",
      "b.docx",
      aDocx([{ name: "x", content: "a", plain: 9e7 }]),
      "archive-unsafe",
    ],
    [
      "parts that share bytes",
      "o.docx",
      aDocx([{ name: "x", content: "a", offset: 0 }]),
      "archive-unsafe",
    ],
    ["the same part twice", "d.docx", aDocx([{ name: "word/document.xml" }]), "archive-unsafe"],
    ["a cut archive", "c.docx", aDocx().subarray(0, -5), "archive-broken"],
    [
      "something after the archive",
      "t.docx",
      Buffer.concat([aDocx(), Buffer.alloc(9)]),
      "archive-broken",
    ],
    [
      "too many parts",
      "many.xlsx",
      anXlsx(Array.from({ length: 2_001 }, (_, index) => ({ name: `p${index}` }))),
      "archive-broken",
    ],
  ])("%s", async (_what, name, bytes, reason) => {
    const before = await place.files();
    expect(await receive(name, bytes)).toEqual({ refused: reason });
    expect(await place.files()).toEqual(before);
  });

  test("too large a file stops being read as soon as it is too large", async () => {
    let given = 0;
    async function* endless() {
      yield aPdf(50_000);
      for (;;) {
        given += 1;
        yield Buffer.alloc(50_000);
      }
    }
    const before = await place.files();
    const result = await receive("big.pdf", Buffer.of(), {
      source: endless(),
      limitBytes: 200_000,
    });
    expect(result).toEqual({ refused: "too-large" });
    expect(given).toBe(4);
    expect(await place.files()).toEqual(before);
  });

  test("a file of exactly the limit is taken", async () => {
    expect(await receive("fits.pdf", aPdf(5000), { limitBytes: 5000 })).toMatchObject({
      size: 5000,
    });
    expect(await receive("no.pdf", aPdf(5001), { limitBytes: 5000 })).toEqual({
      refused: "too-large",
    });
  });
});

test("an upload that breaks off leaves nothing behind and is reported as what it is", async () => {
  async function* breaking() {
    yield aPdf(2_500_000);
    throw new Error("connection lost");
  }
  const before = await place.files();
  await expect(receive("scan.pdf", Buffer.of(), { source: breaking() })).rejects.toThrow(
    "connection lost",
  );
  expect(await place.files()).toEqual(before);
});

test("an Office file with a damaged byte is judged, whatever the damage", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(anXlsx().length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const bytes = Buffer.from(anXlsx());
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const result = await receive("a.xlsx", bytes);
        expect("refused" in result || result.sniffedType === "xlsx").toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
