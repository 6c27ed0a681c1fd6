// Writes the mark on a page: a light line across it three times, and a small one with the whole number at its foot.
import { degrees, rgb } from "@cantoo/pdf-lib";

const INK = rgb(0.35, 0.37, 0.4);
const PAPER = rgb(1, 1, 1);

/**
 * @typedef {import("@cantoo/pdf-lib").PDFFont} Font
 * @typedef {import("@cantoo/pdf-lib").PDFPage} Page
 * @typedef {import("./sheet-of.mjs").Sheet} Sheet
 */

/** @param {Page} page @param {Font} font @param {{ diagonal: string, footer: string }} texts @param {Sheet} sheet */
export function writeMark(page, font, texts, sheet) {
  writeDiagonals(page, font, texts.diagonal, sheet);
  writeFooter(page, font, texts.footer, sheet);
}

/** @param {Page} page @param {Font} font @param {string} text @param {Sheet} sheet */
function writeDiagonals(page, font, text, sheet) {
  const { wide, tall } = sheet;
  const angle = Math.atan2(tall, wide);
  const length = Math.hypot(wide, tall) * 0.6;
  const size = Math.min(length / font.widthOfTextAtSize(text, 1), Math.min(wide, tall) / 12);
  const half = font.widthOfTextAtSize(text, size) / 2;
  const step = Math.min(wide, tall) * 0.26;
  for (const off of [-1, 0, 1]) {
    const middle = {
      u: wide / 2 - off * step * Math.sin(angle),
      v: tall / 2 + off * step * Math.cos(angle),
    };
    const { x, y } = sheet.place(
      middle.u - half * Math.cos(angle),
      middle.v - half * Math.sin(angle),
    );
    const rotate = degrees((angle * 180) / Math.PI + sheet.turn);
    page.drawText(text, { font, size, x, y, rotate, color: INK, opacity: 0.14 });
  }
}

/** @param {Page} page @param {Font} font @param {string} text @param {Sheet} sheet */
function writeFooter(page, font, text, sheet) {
  const { wide, tall } = sheet;
  const size = Math.max(Math.min(wide, tall) / 80, 3);
  const room = wide - 4 * size;
  const lines = wrapped(text, room / size, font);
  const height = lines.length * size * 1.3 + size * 0.8;
  const corner = sheet.place(0, 0);
  const rotate = degrees(sheet.turn);
  page.drawRectangle({ ...corner, width: wide, height, rotate, color: PAPER, opacity: 0.72 });
  for (const [index, line] of lines.entries()) {
    const { x, y } = sheet.place(2 * size, (lines.length - 1 - index) * size * 1.3 + size * 0.7);
    page.drawText(line, { font, size, x, y, rotate, color: INK });
  }
}

/** @param {string} text @param {number} room @param {Font} font */
function wrapped(text, room, font) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (font.widthOfTextAtSize(longer, 1) <= room || lines.at(-1) === "")
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
