// Opens a PDF of unknown origin, and refuses what would leave beside its pages without a mark.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFPageLeaf, PDFPageTree } from "@cantoo/pdf-lib";
import { Unmarkable } from "./unmarkable.mjs";

/** The document with its pages, ready to be marked. @param {Buffer} bytes */
export async function openPdf(bytes) {
  const document = await load(bytes);
  refuseWhatHides(document);
  const found = countPages(document.catalog.Pages(), new Set());
  const pages = document.getPages();
  if (pages.length === 0) throw new Unmarkable("no-pages");
  if (found !== pages.length) throw new Unmarkable("odd-pages");
  return { document, pages };
}

/** @param {Buffer} bytes */
async function load(bytes) {
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

/**
 * The pages below a node of the tree. What is named there and is no page to us, a reader may show all the same: refused.
 * @param {import("@cantoo/pdf-lib").PDFPageTree} node @param {Set<unknown>} above
 * @returns {number}
 */
function countPages(node, above) {
  if (above.has(node)) throw new Unmarkable("damaged");
  const kids = node.lookupMaybe(PDFName.of("Kids"), PDFArray);
  let found = 0;
  for (let at = 0; kids !== undefined && at < kids.size(); at += 1) {
    const kid = kids.lookup(at);
    if (kid instanceof PDFPageTree) found += countPages(kid, new Set(above).add(node));
    else if (kid instanceof PDFPageLeaf) found += 1;
    else throw new Unmarkable("odd-pages", found + 1);
  }
  return found;
}

/** Whether somebody has signed it: the mark changes the file, so that no signature holds in a copy. @param {PDFDocument} document */
export function isSigned({ catalog, context }) {
  if (catalog.has(PDFName.of("Perms"))) return true;
  const type = PDFName.of("Type");
  return context
    .enumerateIndirectObjects()
    .some(
      ([, one]) =>
        one instanceof PDFDict &&
        (one.get(type) === PDFName.of("Sig") || one.get(type) === PDFName.of("DocTimeStamp")) &&
        one.has(PDFName.of("ByteRange")),
    );
}
