// Makes the agreements that tests hand in: PDFs in several layouts, Word files, and hostile ones.
import { deflateRawSync } from "node:zlib";
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from "@cantoo/pdf-lib";
import { anArchive, type Part } from "#tests/files/an-archive.ts";

export interface PdfLayout {
  readonly columns?: 1 | 2;
  /** Points; a larger one gives more pages. */
  readonly fontSize?: number;
  /** Printed at the top and the bottom of every page, with its number. */
  readonly head?: string;
  readonly stamp?: string;
}

/** A PDF with these paragraphs, set line by line. */
export async function aPdf(paragraphs: readonly string[], layout: PdfLayout = {}): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  await setText(pdf, paragraphs, layout);
  return Buffer.from(await pdf.save());
}

async function setText(pdf: PDFDocument, paragraphs: readonly string[], layout: PdfLayout) {
  const { columns = 1, fontSize = 11 } = layout;
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const width = columns === 2 ? 235 : 475;
  let page: PDFPage | undefined;
  let [column, y] = [0, 0];
  const place = () => {
    if (!page) [page, y] = [newPage(pdf, font, layout), 770];
    if (y >= 60) return page;
    column += 1;
    if (column >= columns) [page, column] = [newPage(pdf, font, layout), 0];
    y = 770;
    return page;
  };
  for (const paragraph of paragraphs) {
    for (const line of linesOf(paragraph, font, fontSize, width)) {
      place().drawText(line, { x: 60 + column * 250, y, size: fontSize, font });
      y -= fontSize * 1.3;
    }
    y -= fontSize * 0.8;
  }
}

function newPage(pdf: PDFDocument, font: PDFFont, { head, stamp }: PdfLayout): PDFPage {
  const page = pdf.addPage([595, 842]);
  const number = pdf.getPageCount();
  if (head) {
    page.drawText(head, { x: 60, y: 812, size: 8, font });
    page.drawText(`Page ${number}`, { x: 280, y: 24, size: 8, font });
  }
  if (stamp)
    page.drawText(stamp, {
      x: 120,
      y: 300,
      size: 60,
      font,
      rotate: { type: "degrees", angle: 45 } as never,
    });
  return page;
}

function linesOf(paragraph: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line !== "" && font.widthOfTextAtSize(`${line} ${word}`, size) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A PDF that opens with a password only. */
export async function aLockedPdf(paragraphs: readonly string[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  await setText(pdf, paragraphs, {});
  pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** A scan: pages with a picture and no text. */
export async function aScan(pages = 2): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1)
    pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
  return Buffer.from(await pdf.save());
}

/** A PDF with so many empty pages. */
export async function manyPages(count: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page += 1) pdf.addPage([100, 100]);
  return Buffer.from(await pdf.save());
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The parts of a minimal Word file around a body of XML. */
export function wordParts(body: string, declaration = ""): Part[] {
  return [
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0" encoding="UTF-8"?>${declaration}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A Word file with these paragraphs. */
export function aWordFile(paragraphs: readonly string[], extra: readonly Part[] = []): Buffer {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
    .join("");
  return anArchive([...wordParts(body), ...extra]);
}

/** A Word file whose text part is packed and unpacks to `plain` bytes, whatever its directory claims. */
export function aPackedWordFile(plain: number, claimed = plain): Buffer {
  const [types, rels, document] = wordParts(" ".repeat(plain));
  const packed = deflateRawSync(Buffer.from(document?.content ?? ""));
  const file = anArchive([
    types!,
    rels!,
    { name: "word/document.xml", bytes: packed, plain: claimed, method: 8 },
  ]);
  return file;
}
