// PDFs for tests: pages of every turn and box, scripts, attachments, seals, broken tables, rubbish.
import { sealPdf } from "#app/pdf/seal-pdf.server.ts";
import { aSeal } from "#tests/sealing/a-package.ts";
import { degrees, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

/** Upright, lying, turned, tiny, huge and cropped pages, each with a word of its own. */
export async function manyPages(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const sheets = [
    [595, 842, 0],
    [842, 595, 90],
    [595, 842, 180],
    [595, 842, 270],
    [842, 595, -90],
    [120, 80, 0],
    [2384, 3370, 0],
  ] as const;
  for (const [width, height, turn] of sheets) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawText("DRAWING", { x: 10, y: 30, size: 12 });
  }
  const cropped = document.addPage([800, 800]);
  cropped.setMediaBox(-100, -100, 800, 800);
  cropped.setCropBox(100, 150, 400, 300);
  cropped.drawText("DRAWING", { x: 120, y: 300, size: 12 });
  return document;
}

export async function bytesOf(document: PDFDocument): Promise<Buffer> {
  return Buffer.from(await document.save({ addDefaultPage: false }));
}

/** One page that says this. */
export async function onePage(text: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText(text, { x: 50, y: 700, size: 14 });
  return bytesOf(document);
}

/** What cannot be marked, by the reason. */
export async function unmarkable(): Promise<Record<string, Buffer>> {
  const attached = await manyPages();
  await attached.attach(Buffer.from("secret"), "secret.txt");
  const locked = await manyPages();
  locked.encrypt({ userPassword: "open sesame", ownerPassword: "owner" });
  const tiny = await PDFDocument.create();
  tiny.addPage([5, 5]);
  return {
    attachments: await bytesOf(attached),
    encrypted: await bytesOf(locked),
    "odd-pages": await bytesOf(tiny),
    "no-pages": await bytesOf(await PDFDocument.create()),
    damaged: Buffer.from("%PDF-1.7\nrubbish"),
  };
}

/** A PDF that would run a script when it is opened. */
export async function withScript(): Promise<Buffer> {
  const document = await manyPages();
  const action = document.context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(1)") });
  document.catalog.set(PDFName.of("OpenAction"), action);
  return bytesOf(document);
}

/** Three pages, of which the last is too small to carry anything. */
export async function oddThird(): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const side of [600, 600, 5]) document.addPage([side, side]);
  return bytesOf(document);
}

/** The second of two pages does not say that it is one: readers show it all the same. */
export async function untypedPage(): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (const word of ["FIRST", "SECOND"]) document.addPage([600, 600]).drawText(word);
  const plain = Buffer.from(await document.save({ useObjectStreams: false })).toString("latin1");
  const at = plain.lastIndexOf("/Type /Page\n");
  return Buffer.from(`${plain.slice(0, at)}/Typo /Page\n${plain.slice(at + 12)}`, "latin1");
}

/** Its table of objects lies, and the place of the table too: readers look for the objects themselves. */
export async function brokenTable(): Promise<Buffer> {
  const plain = await (await manyPages()).save({ useObjectStreams: false });
  const text = Buffer.from(plain).toString("latin1");
  const at = text.lastIndexOf("\nxref");
  const lied = text.slice(at).replaceAll(/\d{10} \d{5} n/g, "0000000007 00000 n");
  return Buffer.from(
    text.slice(0, at) + lied.replace(/startxref\s+\d+/, "startxref\n99999999"),
    "latin1",
  );
}

/** Sealed by somebody: any change to it breaks the seal. */
export async function signed(): Promise<Buffer> {
  const { seal } = await aSeal();
  const document = await (await manyPages()).save({ useObjectStreams: false });
  const says = { at: new Date("2026-11-22T11:00:00Z"), reason: "Released", location: "Werk 1" };
  return Buffer.from(await sealPdf(document, seal, says));
}
