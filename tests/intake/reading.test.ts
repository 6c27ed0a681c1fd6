// Reading agreements in a process of its own: layouts and languages come out whole, hostile files end that process only.
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  readAgreement,
  type ReadAgreement,
} from "#app/imports/agreements/reading/read-agreement.server.ts";
import { anArchive } from "#tests/files/an-archive.ts";
import {
  aLockedPdf,
  aPackedWordFile,
  aPdf,
  aScan,
  aWordFile,
  manyPages,
  wordParts,
  type PdfLayout,
} from "./a-document.ts";
import { AN_NDA, EINE_VEREINBARUNG } from "./agreements.ts";

type Read = Extract<ReadAgreement, { ok: true }>;

const read = (kind: "pdf" | "docx", file: Buffer, limits = {}) =>
  readAgreement(kind, Readable.from([file]), limits);

async function readWell(kind: "pdf" | "docx", file: Buffer): Promise<Read> {
  const answer = await read(kind, file);
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
}

function clearOf({ findings }: Read): Record<string, unknown> {
  const clear = findings.suggestions.filter(({ confidence }) => confidence === "clear");
  return Object.fromEntries(clear.map(({ term, value }) => [term, value]));
}

describe("an agreement in any layout", () => {
  test.each<[string, PdfLayout]>([
    ["one column", {}],
    ["two columns", { columns: 2 }],
    [
      "large letters over many pages, with heads and page numbers",
      { fontSize: 17, head: "Mutual NDA, strictly confidential" },
    ],
    ["a stamp across the page", { stamp: "CONFIDENTIAL" }],
  ])("English, %s: the same clear values", async (_name, layout) => {
    const answer = await readWell("pdf", await aPdf(AN_NDA.paragraphs, layout));
    expect(clearOf(answer)).toEqual(AN_NDA.clear);
    expect(answer.document.paragraphs.map(({ text }) => text).join(" ")).not.toMatch(
      /Page \d|CONFIDENTIAL|strictly/,
    );
  });

  test("German, as PDF and as Word file: the same clear values", async () => {
    const pdf = await readWell("pdf", await aPdf(EINE_VEREINBARUNG.paragraphs, { fontSize: 15 }));
    const docx = await readWell("docx", aWordFile(EINE_VEREINBARUNG.paragraphs));
    expect(clearOf(pdf)).toEqual(EINE_VEREINBARUNG.clear);
    expect(clearOf(docx)).toEqual(EINE_VEREINBARUNG.clear);
    expect(docx.document.paragraphs.map(({ text }) => text)).toEqual(EINE_VEREINBARUNG.paragraphs);
  });

  test("every passage says on which page it stands, and is found there word for word", async () => {
    const { document, findings } = await readWell(
      "pdf",
      await aPdf(AN_NDA.paragraphs, { fontSize: 16 }),
    );
    expect(document.pages).toBeGreaterThan(2);
    const notice = findings.suggestions.find(({ term }) => term === "breach_notice");
    const paragraph = document.paragraphs[notice?.paragraph ?? -1];
    expect(paragraph?.page).toBeGreaterThan(1);
    expect(paragraph?.text.slice(notice?.start, notice?.end)).toContain("seventy-two (72) hours");
  });

  test("the checklist tells what is there and what is not", async () => {
    const { findings } = await readWell("docx", aWordFile(AN_NDA.paragraphs));
    const lacking = findings.clauses
      .filter(({ passage }) => passage === null)
      .map(({ topic }) => topic);
    expect(findings.clauses).toHaveLength(17);
    expect(lacking).toEqual(AN_NDA.lacking);
  });

  test("pages without text among others are named", async () => {
    const { PDFDocument } = await import("@cantoo/pdf-lib");
    const pdf = await PDFDocument.load(await aPdf(AN_NDA.paragraphs, { fontSize: 16 }));
    pdf.insertPage(1, [595, 842]);
    const { document } = await readWell("pdf", Buffer.from(await pdf.save()));
    expect(document.blankPages).toEqual([2]);
  });
});

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${"bcdefghij"
  .split("")
  .map((name, place) => `<!ENTITY ${name} "${`&${"abcdefghi"[place]};`.repeat(10)}">`)
  .join("")}]>`;
const entity = `<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a hostile file", () => {
  test.each<[string, "pdf" | "docx", () => Buffer | Promise<Buffer>, string]>([
    ["with a password", "pdf", () => aLockedPdf(["Secret."]), "encrypted"],
    ["of pictures", "pdf", () => aScan(), "scanned"],
    [
      "cut in the middle",
      "pdf",
      async () => (await aPdf(AN_NDA.paragraphs)).subarray(0, 400),
      "damaged",
    ],
    [
      "that only begins like a PDF",
      "pdf",
      () => Buffer.from(`%PDF-1.7\n${"x".repeat(100_000)}`),
      "damaged",
    ],
    ["with far too many pages", "pdf", () => manyPages(400), "too-many-pages"],
    ["that is no archive", "docx", () => Buffer.from("PK\u0003\u0004 broken"), "damaged"],
    [
      "with a billion laughs",
      "docx",
      () => anArchive(wordParts(said("&j;"), laughs)),
      "unsafe-xml",
    ],
    [
      "that reads another file",
      "docx",
      () => anArchive(wordParts(said("&file;"), entity)),
      "unsafe-xml",
    ],
    [
      "that unpacks to more than it says",
      "docx",
      () => aPackedWordFile(8_000_000, 900_000),
      "unpacks-too-large",
    ],
    ["with one part far too large", "docx", () => aPackedWordFile(30_000_000), "unpacks-too-large"],
    ["without any text", "docx", () => aWordFile([" "]), "empty"],
    [
      "with macros",
      "docx",
      () => aWordFile(["Text."], [{ name: "word/vbaProject.bin", content: "x" }]),
      "damaged",
    ],
    [
      "of a million words too many",
      "docx",
      () => aWordFile(["word ".repeat(250_000)]),
      "too-much-text",
    ],
  ])(
    "%s is told as what it is, and costs this process next to nothing",
    async (_name, kind, make, problem) => {
      const file = await make();
      const before = process.cpuUsage();
      expect(await read(kind, file)).toEqual({ ok: false, problem });
      // less work in all than a tenth of a second: nobody else can have waited longer for this process
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(100);
    },
  );

  test("that takes too long is stopped in time", async () => {
    const begun = performance.now();
    const answer = await read("docx", aWordFile(["Text."]), { seconds: 0.05 });
    expect(answer).toEqual({ ok: false, problem: "too-slow" });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test("that takes too much memory is stopped", async () => {
    const deep = said("text").repeat(120_000);
    const answer = await read("docx", anArchive(wordParts(deep)), { heapMegabytes: 40 });
    expect(answer).toEqual({ ok: false, problem: "too-much-memory" });
  });
});
