// Decides what a generated document looks like on paper: one column of A4, quiet header, numbered pages.
import { createHash } from "node:crypto";
import { degrees, PDFDocument, PDFHexString, rgb, type PDFPage } from "@cantoo/pdf-lib";
import { legibleText } from "./legible-text.ts";
import { embedFace, type Face } from "./typeface.server.ts";
import { wrapLines } from "./wrap-lines.ts";

/** A piece of a document, in reading order. */
export type Block =
  | { kind: "title" | "heading" | "text" | "small"; text: string }
  /** Labels with their values, as a table of two columns. */
  | { kind: "facts"; rows: readonly (readonly [label: string, value: string])[] }
  /** What follows starts on a new page. */
  | { kind: "page" };

export type DocumentToWrite = {
  /** Shown in the window's title and in the header of every page. */
  title: string;
  /** Shown at the foot of every page, before the page number. */
  footer: string;
  /** "Page 1 of 3" in the reader's language. */
  pageLabel: (page: number, pages: number) => string;
  language: string;
  /** When the document says it was made; nothing here reads a clock. */
  createdAt: Date;
  /** A word across every page, for what must never be taken for real. */
  stamp?: string;
  blocks: readonly Block[];
};

type Pen = { document: PDFDocument; regular: Face; bold: Face; page: PDFPage; y: number };

const PAGE = { width: 595.28, height: 841.89, side: 56, top: 84, bottom: 72 };
const ROOM = PAGE.width - 2 * PAGE.side;
const LABEL_ROOM = 150;
const INK = rgb(0.1, 0.11, 0.13);
const QUIET = rgb(0.38, 0.4, 0.44);
const LINE = rgb(0.82, 0.83, 0.85);
const STYLES = {
  title: { size: 18, leading: 24, before: 0, after: 10, bold: true, ink: INK },
  heading: { size: 11.5, leading: 16, before: 14, after: 4, bold: true, ink: INK },
  text: { size: 9.5, leading: 14, before: 0, after: 6, bold: false, ink: INK },
  small: { size: 8, leading: 11.5, before: 0, after: 5, bold: false, ink: QUIET },
} as const;

/** Writes the document as a PDF. The same input gives the same bytes; no scripts, links, forms or attachments. */
export async function writeDocument(wanted: DocumentToWrite): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const regular = await embedFace(document, "regular");
  const bold = await embedFace(document, "bold");
  describe(document, wanted);
  const pen = { document, regular, bold, page: addPage(document), y: PAGE.height - PAGE.top };
  for (const block of wanted.blocks) writeBlock(pen, block);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    if (wanted.stamp) stamp(page, bold, wanted.stamp);
    margin(page, regular, wanted.title, PAGE.height - 44);
    const label = wanted.pageLabel(index + 1, pages.length);
    margin(page, regular, `${wanted.footer}  ·  ${label}`, 36);
  }
  return document.save({ updateFieldAppearances: false });
}

function describe(document: PDFDocument, wanted: DocumentToWrite): void {
  const { title, language, createdAt } = wanted;
  // a file's identifier is its content's, or whatever seals it later would make one up
  const said = createHash("sha256").update(JSON.stringify([title, createdAt, wanted.blocks]));
  const id = PDFHexString.of(said.digest("hex").slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer("Flowdown");
  document.setCreator("Flowdown");
  document.setLanguage(language);
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
}

function writeBlock(pen: Pen, block: Block): void {
  if (block.kind === "page") return turnPage(pen);
  if (block.kind === "facts") {
    for (const row of block.rows) writeFact(pen, row);
    pen.y -= STYLES.text.after;
    return;
  }
  const style = STYLES[block.kind];
  const face = style.bold ? pen.bold : pen.regular;
  const lines = linesOf(block.text, face, style.size, ROOM);
  pen.y -= style.before;
  // A heading alone at the foot of a page belongs to the next one.
  if (style.bold) makeRoom(pen, style.leading * lines.length + 3 * STYLES.text.leading);
  for (const line of lines) writeLine(pen, line, PAGE.side, style);
  pen.y -= style.after;
}

function writeFact(pen: Pen, [label, value]: readonly [string, string]): void {
  const style = STYLES.text;
  const labels = linesOf(label, pen.regular, style.size, LABEL_ROOM - 12);
  const values = linesOf(value, pen.regular, style.size, ROOM - LABEL_ROOM);
  makeRoom(pen, style.leading * Math.min(2, Math.max(labels.length, values.length)));
  for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
    makeRoom(pen, style.leading);
    draw(pen.page, pen.regular, labels[index] ?? "", {
      ...style,
      ink: QUIET,
      x: PAGE.side,
      y: pen.y,
    });
    const x = PAGE.side + LABEL_ROOM;
    draw(pen.page, pen.regular, values[index] ?? "", { ...style, x, y: pen.y });
    pen.y -= style.leading;
  }
  const y = pen.y + style.leading - 5;
  const [start, end] = [
    { x: PAGE.side, y },
    { x: PAGE.side + ROOM, y },
  ];
  pen.page.drawLine({ start, end, thickness: 0.4, color: LINE });
  pen.y -= 3;
}

function writeLine(
  pen: Pen,
  line: string,
  x: number,
  style: (typeof STYLES)[keyof typeof STYLES],
): void {
  makeRoom(pen, style.leading);
  draw(pen.page, style.bold ? pen.bold : pen.regular, line, { ...style, x, y: pen.y });
  pen.y -= style.leading;
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y - height < PAGE.bottom - STYLES.text.leading) turnPage(pen);
}

function turnPage(pen: Pen): void {
  pen.page = addPage(pen.document);
  pen.y = PAGE.height - PAGE.top;
}

function addPage(document: PDFDocument): PDFPage {
  return document.addPage([PAGE.width, PAGE.height]);
}

// One line in the margin; too long a text is shortened visibly, the page itself carries it in full.
function margin(page: PDFPage, face: Face, text: string, y: number): void {
  const [first = "", ...rest] = linesOf(text.replaceAll("\n", " "), face, 7.5, ROOM - 10);
  const shown = rest.length > 0 ? `${first} …` : first;
  draw(page, face, shown, { size: 7.5, ink: QUIET, x: PAGE.side, y });
}

function stamp(page: PDFPage, face: Face, text: string): void {
  const shown = legibleText(text, face.drawable);
  const size = Math.min(96, 560 / face.width(shown));
  const half = (face.width(shown) * size * Math.SQRT1_2) / 2;
  const [x, y] = [PAGE.width / 2 - half + size / 4, PAGE.height / 2 - half - size / 4];
  const look = { font: face.font, size, color: rgb(0.9, 0.3, 0.25), opacity: 0.16 };
  page.drawText(shown, { ...look, x, y, rotate: degrees(45) });
}

function linesOf(text: string, face: Face, size: number, room: number): string[] {
  return wrapLines(legibleText(text, face.drawable), room / size, face.width);
}

function draw(
  page: PDFPage,
  { font }: Face,
  text: string,
  at: { x: number; y: number; size: number; ink: ReturnType<typeof rgb> },
): void {
  if (text !== "") page.drawText(text, { font, size: at.size, x: at.x, y: at.y, color: at.ink });
}
