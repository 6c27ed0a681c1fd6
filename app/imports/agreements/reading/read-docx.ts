// Reads the text of a DOCX paragraph by paragraph. Runs in the reader's own process only.
import mammoth from "mammoth";
import type { DocumentText } from "../document.ts";
import { checkOfficeParts } from "./check-office-parts.ts";
import { READER_LIMITS, Unreadable } from "./reader-limits.ts";

/** The paragraphs of the document. Throws Unreadable with the problem. */
export async function readDocx(file: Buffer): Promise<DocumentText> {
  checkOfficeParts(file);
  const text = await textOf(file);
  if (text.length > READER_LIMITS.text) throw new Unreadable("too-much-text");
  const paragraphs = text
    .split(/\n+/)
    .map((line) => ({ page: null, text: line.replaceAll(/\s+/g, " ").trim() }))
    .filter((paragraph) => paragraph.text !== "");
  if (paragraphs.length === 0) throw new Unreadable("empty");
  return { kind: "docx", pages: null, blankPages: [], paragraphs };
}

async function textOf(buffer: Buffer): Promise<string> {
  try {
    return (await mammoth.extractRawText({ buffer })).value;
  } catch {
    throw new Unreadable("damaged");
  }
}
