// The mark: on every page whatever its turn and box, the same bytes for the same facts, and hostile files end alone.
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import { copyMark, grantsNamedIn } from "#app/pdf/copy-mark.ts";
import { workOnPdf } from "#app/pdf/pdf-child.server.ts";
import {
  brokenTable,
  bytesOf,
  manyPages,
  oddThird,
  onePage,
  signed,
  unmarkable,
  untypedPage,
  withScript,
} from "./some-pdfs.ts";

const GRANT = "6f0c2d1e-1234-4abc-8def-0123456789ab";
const MARK = copyMark({
  name: "Łucja Müller",
  email: "lucja@castings.example",
  supplierName: "Own Castings",
  grantId: GRANT,
  at: new Date("2026-03-14T09:30:15.999Z"),
});
const mark = (bytes: Buffer, longestMs?: number) =>
  workOnPdf({ what: "mark", ...MARK }, bytes, longestMs);

async function marked(bytes: Buffer): Promise<Buffer> {
  const outcome = await mark(bytes);
  if ("refused" in outcome) throw new Error(outcome.refused);
  return outcome.bytes;
}

/** What is known of a PDF before anybody asks for it. */
async function tried(bytes: Buffer): Promise<unknown> {
  const outcome = await workOnPdf({ what: "try" }, bytes);
  return "refused" in outcome ? outcome : JSON.parse(outcome.bytes.toString("utf8"));
}

async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((one) => one.replaceAll(/\s+/g, " "));
}

describe("the mark", () => {
  test("stands on every page, upright for the reader, and leaves what was there", async () => {
    const pages = await pagesOf(await marked(await bytesOf(await manyPages())));
    expect(pages).toHaveLength(8);
    for (const text of pages) {
      expect(text).toContain("DRAWING");
      expect(text).toContain("Łucja Müller");
      expect(text).toContain("2026-03-14 09:30:15 UTC");
      expect(text.replaceAll(" ", "")).toContain(GRANT);
    }
  }, 60_000);

  test("lies inside what a reader sees, whichever way the page is turned or cut", async () => {
    const document = await getDocumentProxy(
      new Uint8Array(await marked(await bytesOf(await manyPages()))),
    );
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const found = items.find((item) => "str" in item && item.str.startsWith("Opened by"));
      const at = (found as { transform: number[] } | undefined)?.transform ?? [];
      const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
      const [x, y] = [at[4] ?? NaN, at[5] ?? NaN];
      const seen = { x: a * x + c * y + e, y: b * x + d * y + f };
      expect(seen.x).toBeGreaterThan(0);
      expect(seen.x).toBeLessThan(width / 4);
      // the foot of the page as the reader holds it, its text running to the right
      expect(seen.y).toBeGreaterThan(height * 0.5);
      expect(seen.y).toBeLessThan(height);
      expect(a * (at[0] ?? 0) + c * (at[1] ?? 0)).toBeGreaterThan(0);
    }
  }, 60_000);

  test("is the same for the same facts, and nothing but its time differs for another time", async () => {
    const plain = await onePage("DRAWING");
    expect((await marked(plain)).equals(await marked(plain))).toBe(true);
  }, 60_000);

  test("survives content that scales, turns and clips everything after it", async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    page.drawText("DRAWING", { x: 50, y: 700, size: 14 });
    const rude = document.context.flateStream("q 0.001 0 0 0.001 0 0 cm 0 0 1 1 re W n q q q");
    page.node.addContentStream(document.context.register(rude));
    const out = await getDocumentProxy(new Uint8Array(await marked(await bytesOf(document))));
    const { items } = await (await out.getPage(1)).getTextContent();
    const footer = items.find((item) => "str" in item && item.str.startsWith("Opened by"));
    expect((footer as { height: number }).height).toBeGreaterThan(4);
  }, 60_000);

  test("a script of the file is gone", async () => {
    const out = await PDFDocument.load(await marked(await withScript()), { updateMetadata: false });
    expect(out.catalog.has(PDFName.of("OpenAction"))).toBe(false);
  }, 60_000);
});

describe("what is broken or signed and can be marked all the same", () => {
  test("a lying table of objects loses no page", async () => {
    const pages = await pagesOf(await marked(await brokenTable()));
    expect(pages).toHaveLength(8);
    for (const text of pages) expect(text).toContain("DRAWING");
  }, 60_000);

  test("a signed file is marked on every page, and whoever stores it hears that no signature holds in a copy", async () => {
    const bytes = await signed();
    const pages = await pagesOf(await marked(bytes));
    expect(pages).toHaveLength(8);
    for (const text of pages) expect(text.replaceAll(" ", "")).toContain(GRANT);
    expect(await tried(bytes)).toEqual({ signed: true });
    expect(await tried(await onePage("DRAWING"))).toEqual({ signed: false });
  }, 60_000);
});

describe("what cannot be marked", () => {
  test("is refused, each for its reason", async () => {
    for (const [reason, bytes] of Object.entries(await unmarkable()))
      for (const outcome of [await mark(bytes), await tried(bytes)])
        expect(outcome).toMatchObject({ refused: reason });
  }, 60_000);

  test("is refused with the page where one page is to blame", async () => {
    expect(await mark(await oddThird())).toEqual({ refused: "odd-pages", page: 3 });
    // such a page is shown by readers: had it been left out of the marking, it would leave without a mark
    expect(await pagesOf(await untypedPage())).toHaveLength(2);
    expect(await mark(await untypedPage())).toEqual({ refused: "odd-pages", page: 2 });
  }, 60_000);

  test("whatever is broken, cut off or overwritten in a file: every page is marked, or nothing comes out", async () => {
    const whole = Buffer.from(await (await manyPages()).save({ useObjectStreams: false }));
    const wounds = [0.12, 0.35, 0.5, 0.75, 0.97].flatMap((part) => {
      const at = Math.floor(whole.length * part);
      const scratched = Buffer.from(whole);
      scratched.fill("%", at, at + 12);
      return [whole.subarray(0, at), scratched];
    });
    let out = 0;
    for (const bytes of [await brokenTable(), ...wounds]) {
      const outcome = await mark(bytes);
      if ("refused" in outcome) continue;
      out += 1;
      for (const text of await pagesOf(outcome.bytes))
        expect(text.replaceAll(" ", "")).toContain(GRANT);
    }
    expect(out).toBeGreaterThan(0);
  }, 120_000);

  test("a file that opens without a password but forbids printing is our own paper: marked", async () => {
    const document = await manyPages();
    document.encrypt({ userPassword: "", ownerPassword: "owner" });
    expect(await pagesOf(await marked(await bytesOf(document)))).toHaveLength(8);
  }, 60_000);

  test("a child that takes too long is ended, and the portal does not wait for it", async () => {
    const began = performance.now();
    expect(await mark(await onePage("DRAWING"), 30)).toEqual({ refused: "too-slow" });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("reading a copy back", () => {
  test("finds the number in the text of a marked file, and none in another", async () => {
    const read = async (bytes: Buffer) => {
      const outcome = await workOnPdf({ what: "read" }, bytes);
      return "bytes" in outcome ? grantsNamedIn(outcome.bytes.toString("utf8")) : outcome.refused;
    };
    expect(await read(await marked(await onePage("DRAWING")))).toEqual([GRANT]);
    expect(await read(await onePage("DRAWING"))).toEqual([]);
    expect(await read(Buffer.from("no PDF at all"))).toBe("damaged");
  }, 60_000);
});
