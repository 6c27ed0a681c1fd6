// PDFs for tests: pages of every turn and box, scripts, attachments, rubbish.
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
  return Buffer.from(await document.save());
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
