// Reads the text of a PDF, to find the number of a grant in it.

/** @param {Buffer} bytes */
export async function readText(bytes) {
  // large, and needed only here
  const { extractText, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  return Buffer.from(text.slice(0, 2_000_000), "utf8");
}
