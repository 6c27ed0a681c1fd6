// Marks every page of a PDF, or none: the result is whole or there is none.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { PDFName } from "@cantoo/pdf-lib";
import fontkit from "@cantoo/fontkit";
import { legible } from "./legible.mjs";
import { isSigned, openPdf } from "./open-pdf.mjs";
import { setAside } from "./set-aside.mjs";
import { sheetOf } from "./sheet-of.mjs";
import { Unmarkable } from "./unmarkable.mjs";
import { writeMark } from "./write-mark.mjs";

const FONT = "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf";

/**
 * @typedef {{ readonly diagonal: string, readonly footer: string }} Marking
 * @typedef {import("@cantoo/pdf-lib").PDFDocument} PDFDocument
 * @typedef {import("@cantoo/pdf-lib").PDFPage} Page
 */

/** The marked file. @param {Buffer} bytes @param {Marking} marking */
export async function markPages(bytes, marking) {
  return (await marked(bytes, marking)).bytes;
}

/** Marks it for nobody, to learn whether it can be. @param {Buffer} bytes */
export async function tryMark(bytes) {
  const { signed } = await marked(bytes, { diagonal: "-", footer: "-" });
  return Buffer.from(JSON.stringify({ signed }));
}

/** @param {Buffer} bytes @param {Marking} marking */
async function marked(bytes, marking) {
  const { document, pages } = await openPdf(bytes);
  const signed = isSigned(document);
  const font = await inter(document);
  const drawable = new Set(font.getCharacterSet());
  const texts = {
    diagonal: legible(marking.diagonal, drawable),
    footer: legible(marking.footer, drawable),
  };
  for (const [index, page] of pages.entries())
    onPage(index + 1, () => {
      const sheet = sheetOf(page);
      setAside(document, page);
      page.node.delete(PDFName.of("AA"));
      writeMark(page, font, texts, sheet);
    });
  const saved = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  return { bytes: saved, signed };
}

/** @param {PDFDocument} document */
function inter(document) {
  document.registerFontkit(fontkit);
  const file = createRequire(import.meta.url).resolve(FONT);
  return document.embedFont(readFileSync(file), {
    subset: true,
    features: { calt: false, liga: false, clig: false, ccmp: false, locl: false, kern: false },
  });
}

// whoever saves it anew has to know where to look
/** @param {number} number @param {() => void} work */
function onPage(number, work) {
  try {
    work();
  } catch (error) {
    throw error instanceof Unmarkable ? error.on(number) : new Unmarkable("odd-pages", number);
  }
}
