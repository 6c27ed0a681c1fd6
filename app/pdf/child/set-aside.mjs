// Puts what a page shows aside as one picture, so that nothing in it can move or cover the mark.
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { Unmarkable } from "./unmarkable.mjs";

/**
 * @typedef {import("@cantoo/pdf-lib").PDFDocument} PDFDocument
 * @typedef {import("@cantoo/pdf-lib").PDFPage} Page
 */

// The page as it was becomes one picture in itself: whatever it does to scale or clip ends with it, and the mark lies on top.
/** @param {PDFDocument} document @param {Page} page */
export function setAside(document, page) {
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
