// Reads the text of a PDF page by page. Runs in the reader's own process only: a hostile file can do no more than end it.
import { getDocumentProxy } from "unpdf";
import type { DocumentText } from "../document.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { layOutPage, type Line, type Piece } from "./lay-out-page.ts";
import { READER_LIMITS, Unreadable } from "./reader-limits.ts";

// a page with fewer letters holds a picture, not a text
const LEAST_LETTERS = 12;

/** The paragraphs of the document. Throws Unreadable with the problem. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await opened(bytes);
  if (pdf.numPages > READER_LIMITS.pages) throw new Unreadable("too-many-pages");
  const pages: Line[][] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = layOutPage(await piecesOf(pdf, number));
    letters += lettersOf(lines);
    if (letters > READER_LIMITS.text) throw new Unreadable("too-much-text");
    pages.push(lines);
  }
  const blankPages = pages.flatMap((lines, place) =>
    lettersOf(lines) < LEAST_LETTERS ? [place + 1] : [],
  );
  if (blankPages.length === pages.length) throw new Unreadable("scanned");
  return { kind: "pdf", pages: pages.length, blankPages, paragraphs: joinParagraphs(pages) };
}

async function opened(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      stopAtErrors: false,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new Unreadable(name === "PasswordException" ? "encrypted" : "damaged");
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function piecesOf(pdf: Pdf, number: number): Promise<Piece[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item) => ("str" in item ? pieceOf(item) : []));
  } catch {
    // one damaged page: the others may be whole, and the page is told as blank
    return [];
  }
}

function pieceOf({
  str,
  transform,
  width,
}: {
  str: string;
  transform: unknown[];
  width: number;
}): Piece[] {
  const [a, b, c, d, x, y] = transform.map(Number);
  if (a === undefined || d === undefined || x === undefined || y === undefined) return [];
  // turned text is a stamp or a watermark, not a line of the agreement
  if (Math.abs(b ?? 0) > Math.abs(a) * 0.2) return [];
  const height = Math.hypot(c ?? 0, d) || 10;
  return [{ text: str.replaceAll("\0", ""), x, y, width, height }];
}

function lettersOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
