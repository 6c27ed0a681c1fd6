// Draws pages of a PDF in the browser, loaded only when somebody looks at one. No script of the file ever runs.

export interface ShownDocument {
  readonly pages: number;
  /** Draws a page as wide as its place allows; returns its text. */
  draw(number: number, canvas: HTMLCanvasElement): Promise<string>;
}

/** Opens the bytes of a PDF. Throws when it cannot be read. */
export async function openPdf(bytes: ArrayBuffer): Promise<ShownDocument> {
  const { getDocument } = await import("unpdf/pdfjs");
  const document = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    // glyphs are drawn as shapes: no font of the file is handed to the browser
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  }).promise;
  return {
    pages: document.numPages,
    async draw(number, canvas) {
      const page = await document.getPage(number);
      const whole = page.getViewport({ scale: 1 });
      const width = Math.max(canvas.parentElement?.clientWidth ?? whole.width, 200);
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      // a large drawing is kept within what a canvas can hold
      const scale = Math.min(
        (width / whole.width) * sharp,
        5000 / Math.max(whole.width, whole.height),
      );
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    },
  };
}
