// Runs alone in a child process: writes a mark on every page of a PDF, or reads the text of one. A hostile file can end
// this process and nothing else. In: one line of JSON, then the PDF. Out: the result; on refusal exit code 3 and one word.
import { createRequire } from "node:module";
import { readFileSync, writeSync } from "node:fs";
import { exit, stdin, stdout } from "node:process";
import {
  decodePDFRawStream,
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  rgb,
} from "@cantoo/pdf-lib";
import fontkit from "@cantoo/fontkit";

const LARGEST_SIDE = 20_000;
const INK = rgb(0.35, 0.37, 0.4);
const PAPER = rgb(1, 1, 1);
const FONT = "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf";

/** A PDF that cannot be marked as it has to be; the word says why. */
class Unmarkable extends Error {}

/**
 * @typedef {{ what: "mark", diagonal: string, footer: string }} Marking
 * @typedef {import("@cantoo/pdf-lib").PDFFont} Font
 * @typedef {import("@cantoo/pdf-lib").PDFPage} Page
 */

/** @returns {Promise<{ order: Marking | { what: "read" }, bytes: Buffer }>} */
async function readOrder() {
  const pieces = [];
  for await (const piece of stdin) pieces.push(/** @type {Buffer} */ (piece));
  const all = Buffer.concat(pieces);
  const end = all.indexOf(10);
  return { order: JSON.parse(all.subarray(0, end).toString("utf8")), bytes: all.subarray(end + 1) };
}

/** @param {Buffer} bytes */
async function open(bytes) {
  const options = { updateMetadata: false, throwOnInvalidObject: false };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!/encrypt/i.test(String(error))) throw new Unmarkable("damaged");
  }
  try {
    // opens without a password, yet forbids this or that: it is our own paper
    return await PDFDocument.load(bytes, { ...options, password: "" });
  } catch {
    throw new Unmarkable("encrypted");
  }
}

/** @param {Buffer} bytes @param {Marking} marking */
async function mark(bytes, marking) {
  const document = await open(bytes);
  refuseWhatHides(document);
  const pages = document.getPages();
  if (pages.length === 0) throw new Unmarkable("damaged");
  document.registerFontkit(fontkit);
  const file = createRequire(import.meta.url).resolve(FONT);
  const font = await document.embedFont(readFileSync(file), {
    subset: true,
    features: { calt: false, liga: false, clig: false, ccmp: false, locl: false, kern: false },
  });
  const drawable = new Set(font.getCharacterSet());
  const texts = {
    diagonal: legible(marking.diagonal, drawable),
    footer: legible(marking.footer, drawable),
  };
  for (const page of pages) markPage(document, page, font, texts);
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

// what lies beside the pages would leave without a mark; scripts have no place in a file that is shown
/** @param {PDFDocument} document */
function refuseWhatHides(document) {
  const { catalog } = document;
  const names = catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
  if (names?.has(PDFName.of("EmbeddedFiles")) || catalog.has(PDFName.of("Collection")))
    throw new Unmarkable("attachments");
  const form = catalog.lookupMaybe(PDFName.of("AcroForm"), PDFDict);
  if (form?.has(PDFName.of("XFA"))) throw new Unmarkable("dynamic-form");
  names?.delete(PDFName.of("JavaScript"));
  catalog.delete(PDFName.of("OpenAction"));
  catalog.delete(PDFName.of("AA"));
}

/** @param {PDFDocument} document @param {Page} page @param {Font} font @param {{ diagonal: string, footer: string }} texts */
function markPage(document, page, font, texts) {
  const sheet = sheetOf(page);
  setAside(document, page);
  page.node.delete(PDFName.of("AA"));
  writeDiagonals(page, font, texts.diagonal, sheet);
  writeFooter(page, font, texts.footer, sheet);
}

/**
 * The visible page: its size as a reader holds it, and where a point of it lies for the file.
 * @param {Page} page
 */
function sheetOf(page) {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x = Math.max(media.x, crop.x);
  const y = Math.max(media.y, crop.y);
  const width = Math.min(media.x + media.width, crop.x + crop.width) - x;
  const height = Math.min(media.y + media.height, crop.y + crop.height) - y;
  const sound = [x, y, width, height].every(Number.isFinite);
  if (!sound || width < 20 || height < 20 || width > LARGEST_SIDE || height > LARGEST_SIDE)
    throw new Unmarkable("odd-pages");
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const places = {
    0: (/** @type {number} */ u, /** @type {number} */ v) => ({ x: x + u, y: y + v }),
    90: (/** @type {number} */ u, /** @type {number} */ v) => ({ x: x + width - v, y: y + u }),
    180: (/** @type {number} */ u, /** @type {number} */ v) => ({
      x: x + width - u,
      y: y + height - v,
    }),
    270: (/** @type {number} */ u, /** @type {number} */ v) => ({ x: x + v, y: y + height - u }),
  };
  const lying = turn % 180 === 90;
  return {
    turn,
    wide: lying ? height : width,
    tall: lying ? width : height,
    place: places[/** @type {0 | 90 | 180 | 270} */ (turn)],
  };
}

// The page as it was becomes one picture in itself: whatever it does to scale or clip ends with it, and the mark lies on top.
/** @param {PDFDocument} document @param {Page} page */
function setAside(document, page) {
  const { context } = document;
  const { node } = page;
  const body = bodyOf(document, page);
  const box = page.getMediaBox();
  body.dict.set(PDFName.of("Type"), PDFName.of("XObject"));
  body.dict.set(PDFName.of("Subtype"), PDFName.of("Form"));
  body.dict.set(
    PDFName.of("BBox"),
    context.obj([box.x, box.y, box.x + box.width, box.y + box.height]),
  );
  const resources = node.Resources();
  if (resources) body.dict.set(PDFName.of("Resources"), resources);
  const form = context.register(body);
  node.set(PDFName.of("Resources"), context.obj({ XObject: { FlowdownPage: form } }));
  const shown = context.flateStream("q /FlowdownPage Do Q\n");
  node.set(PDFName.of("Contents"), context.register(shown));
}

/** @param {PDFDocument} document @param {Page} page @returns {PDFRawStream} */
function bodyOf({ context }, page) {
  const contents = page.node.Contents();
  if (!contents)
    return /** @type {PDFRawStream} */ (/** @type {unknown} */ (context.flateStream("")));
  if (!(contents instanceof PDFArray)) return copied(contents, context);
  const parts = [];
  for (let at = 0; at < contents.size(); at += 1) {
    const stream = contents.lookup(at);
    if (!(stream instanceof PDFRawStream)) throw new Unmarkable("odd-pages");
    parts.push(Buffer.from(decodePDFRawStream(stream).decode()), Buffer.from("\n"));
  }
  return /** @type {PDFRawStream} */ (
    /** @type {unknown} */ (context.flateStream(new Uint8Array(Buffer.concat(parts))))
  );
}

/** @param {unknown} stream @param {PDFDocument["context"]} context */
function copied(stream, context) {
  if (!(stream instanceof PDFRawStream)) throw new Unmarkable("odd-pages");
  return PDFRawStream.of(stream.dict.clone(context), stream.contents);
}

/** @param {Page} page @param {Font} font @param {string} text @param {ReturnType<typeof sheetOf>} sheet */
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

/** @param {Page} page @param {Font} font @param {string} text @param {ReturnType<typeof sheetOf>} sheet */
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

// what cannot be seen or drawn is named, so that no two people look alike
/** @param {string} text @param {Set<number>} drawable */
function legible(text, drawable) {
  return Array.from(text.normalize("NFC"), (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    const seen = drawable.has(point) && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(sign);
    return seen ? sign : `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
  }).join("");
}

/** @param {Buffer} bytes */
async function readText(bytes) {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return Buffer.from(text.slice(0, 2_000_000), "utf8");
}

try {
  const { order, bytes } = await readOrder();
  const result = order.what === "mark" ? await mark(bytes, order) : await readText(bytes);
  for (let at = 0; at < result.length;) at += writeSync(stdout.fd, result, at);
  exit(0);
} catch (error) {
  writeSync(2, error instanceof Unmarkable ? error.message : "damaged");
  exit(3);
}
