import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { agreementRecord } from "#app/pdf/agreement-record.ts";
import { demoCertificate } from "#app/pdf/demo-certificate.ts";
import { legibleText } from "#app/pdf/legible-text.ts";
import { submissionReceipt } from "#app/pdf/submission-receipt.ts";
import { wrapLines } from "#app/pdf/wrap-lines.ts";
import { writeDocument, type DocumentToWrite } from "#app/pdf/write-document.server.ts";
import { anAgreement, aSubmission } from "./samples.ts";

const CERTIFICATE = {
  holder: "Łódzka Tłocznia",
  address: "ul. Żółta 1, Łódź",
  scope: "Tooling",
  certificateNumber: "DEMO-0001",
  issuedOn: "2026-01-15",
  validUntil: "2029-01-14",
};

// Every word that a document says, in reading order.
const wordsOf = ({ blocks }: DocumentToWrite) =>
  blocks
    .flatMap((block) =>
      block.kind === "page" ? [] : block.kind === "facts" ? block.rows.flat() : [block.text],
    )
    .join("\n");

describe("a receipt of submission", () => {
  test("says who submitted what, when, with which statement and which checksum", () => {
    const said = wordsOf(submissionReceipt(aSubmission()));
    for (const part of [
      "Łódzka Tłocznia Żółć Sp. z o.o.",
      "Jiří Dvořák <jiri@example.test>",
      "2026-11-22 10:15:00 UTC",
      "I confirm that these answers are true",
      "cd".repeat(32),
      "Confidentiality baseline (2026-1)",
      "Every quarter\nNote: By the owner",
      "Is material encrypted at rest?\nNot answered",
      "certificate.pdf",
    ])
      expect(said).toContain(part);
  });

  test("is written in the supplier's language", () => {
    const said = wordsOf(submissionReceipt(aSubmission({ locale: "de", evidence: [] })));
    expect(said).toContain("Eingereicht von");
    expect(said).toContain("Es wurden keine Nachweise beigefügt.");
    expect(said).not.toContain("Submitted");
  });
});

describe("the record of an agreement", () => {
  test.each(["en", "de"] as const)(
    "carries the whole text and the whole certificate (%s)",
    (locale) => {
      const agreement = anAgreement({ locale });
      const said = wordsOf(agreementRecord(agreement));
      expect(said).toContain(agreement.text);
      for (const part of ["34".repeat(32), "12".repeat(32), "56".repeat(32), "0123456789abcdef"])
        expect(said).toContain(part);
      for (const part of [
        "2026-11-22 10:20:30 UTC",
        "2001:db8::7",
        "one-time code",
        "sole authority",
      ])
        expect(said).toContain(part);
      expect(said).toMatch(/simple electronic signatures|einfachen elektronischen Signaturen/);
    },
  );

  test.each(["en", "de"] as const)("never claims more than it is (%s)", (locale) => {
    const said = wordsOf(agreementRecord(anAgreement({ locale })));
    expect(said).not.toMatch(/qualifi|advanced|fortgeschritten|eIDAS/i);
  });
});

test("the demo's certificate says that it is a specimen on every page", () => {
  const document = demoCertificate(CERTIFICATE);
  expect(document.stamp).toBe("SPECIMEN");
  expect(wordsOf(document)).toContain("certifies nothing");
});

describe("a written document", () => {
  const written = {
    receipt: submissionReceipt(aSubmission()),
    agreement: agreementRecord(anAgreement({ text: "Clause. ".repeat(3000) })),
    certificate: demoCertificate(CERTIFICATE),
  };

  test.each(Object.entries(written))(
    "is the same bytes every time (%s)",
    async (_name, document) => {
      const [one, other] = [await writeDocument(document), await writeDocument(document)];
      expect(Buffer.from(one).equals(other)).toBe(true);
    },
  );

  test.each(Object.entries(written))(
    "can be opened and is dated as told (%s)",
    async (_name, document) => {
      const opened = await PDFDocument.load(await writeDocument(document), {
        updateMetadata: false,
      });
      expect(opened.getTitle()).toBe(document.title);
      expect(opened.getModificationDate()).toEqual(document.createdAt);
      expect(opened.getPageCount()).toBe(document === written.agreement ? 7 : 1);
    },
  );

  test("holds no script, action, link, form or attachment, whatever the names in it say", async () => {
    const evil =
      ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> endobj\n1 0 obj<</JS 1>>\u202e\0中";
    const document = submissionReceipt(
      aSubmission({
        receiptId: evil,
        supplier: { legalName: evil, registration: evil },
        evidence: [{ name: evil, sha256: evil }],
      }),
    );
    const bytes = await writeDocument({ ...document, stamp: evil });
    const { names, texts } = await insideOf(bytes);
    const forbidden =
      /^(JS|JavaScript|OpenAction|AA|Launch|URI|Annot|Link|Widget|AcroForm|EmbeddedFiles|GoToR|RichMedia|XFA)$/;
    expect([...names].filter((name) => forbidden.test(name))).toEqual([]);
    expect(names.has("Page") && texts.length > 2).toBe(true);
    for (const text of [...texts, Buffer.from(bytes).toString("latin1")])
      expect(text).not.toMatch(/\/(JS|JavaScript|OpenAction|Launch)\b/);
  });

  test("spreads over pages without losing a line", async () => {
    const blocks = Array.from({ length: 200 }, (_, index) => ({
      kind: "facts" as const,
      rows: [[`Label ${index}`, "value ".repeat(40)] as const],
    }));
    const opened = await PDFDocument.load(await writeDocument({ ...written.receipt, blocks }));
    expect(opened.getPageCount()).toBeGreaterThan(10);
  });

  test("takes any text there is", async () => {
    const anyText = fc.string({ unit: "binary", maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, text) => {
        const document = agreementRecord(anAgreement({ title: name, text, portal: name }));
        expect((await writeDocument(document)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});

describe("a text on paper", () => {
  const latin = new Set(Array.from({ length: 0x250 }, (_, point) => point));

  test("names what cannot be seen or drawn, and keeps the rest", () => {
    expect(legibleText("Zoë\u202Efdp.exe\u200B 中\r\n\tŁ", latin)).toBe(
      "Zoë[U+202E]fdp.exe[U+200B] [U+4E2D]\n    Ł",
    );
  });

  test("fits its room, and loses nothing but the space at a break", () => {
    const words = fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (parts, room) => {
        const text = parts.join(" ").replaceAll("\n", "");
        const lines = wrapLines(text, room, (line) => [...line].length);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(room);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
    );
  });
});

// Every name used as a key or value in any object, and every stream as text.
async function insideOf(bytes: Uint8Array) {
  const opened = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = new Set<string>();
  const texts: string[] = [];
  const visit = (object: unknown) => {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (object instanceof PDFName) names.add(object.decodeText());
    if (object instanceof PDFArray) object.asArray().forEach(visit);
    if (dictionary instanceof PDFDict)
      for (const [key, value] of dictionary.entries()) {
        names.add(key.decodeText());
        visit(value);
      }
    if (object instanceof PDFRawStream) texts.push(textOf(object));
  };
  for (const [, object] of opened.context.enumerateIndirectObjects()) visit(object);
  return { names, texts };
}

function textOf(stream: PDFRawStream): string {
  const raw = Buffer.from(stream.getContents());
  const packed = stream.dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode");
  return (packed ? inflateSync(raw) : raw).toString("latin1");
}
