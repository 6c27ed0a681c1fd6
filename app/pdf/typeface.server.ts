// Decides which letters generated documents are set in: Inter, embedded, so that every European name can be written.
import fontkit, { type Font, type FontCollection } from "@cantoo/fontkit";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

export type Face = {
  font: PDFFont;
  /** Code points that the font can draw. */
  drawable: ReadonlySet<number>;
  /** Width of a text at size 1. */
  width(text: string): number;
};

const require = createRequire(import.meta.url);
const FOLDER = "@expo-google-fonts/inter";
const FILES = {
  regular: "400Regular/Inter_400Regular.ttf",
  bold: "600SemiBold/Inter_600SemiBold.ttf",
};

// Inter draws "->" as an arrow and the like; a document of record shows the characters it was given.
const AS_WRITTEN = { calt: false, liga: false, clig: false, ccmp: false, locl: false, kern: false };

type Weight = keyof typeof FILES;

// Each weight is read, taken apart and measured once for the life of the process; a document only takes its subset.
const bytes = new Map<Weight, Promise<Uint8Array>>();
const fonts = new WeakMap<Uint8Array, Font | FontCollection>();
const widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() };

/** Embeds a weight of the typeface, reduced to the letters that will be used. */
export async function embedFace(document: PDFDocument, weight: Weight): Promise<Face> {
  document.registerFontkit({ create: takeApart });
  const options = { subset: true, features: AS_WRITTEN };
  const font = await document.embedFont(await load(weight), options);
  const measured = widths[weight];
  const widthOf = (character: string) => {
    const known = measured.get(character);
    if (known !== undefined) return known;
    const width = font.widthOfTextAtSize(character, 1);
    measured.set(character, width);
    return width;
  };
  return {
    font,
    drawable: new Set(font.getCharacterSet()),
    width(text) {
      let sum = 0;
      for (const character of text) sum += widthOf(character);
      return sum;
    },
  };
}

function takeApart(file: Uint8Array): Font | FontCollection {
  const known = fonts.get(file);
  if (known) return known;
  const font = fontkit.create(file);
  fonts.set(file, font);
  return font;
}

function load(weight: Weight): Promise<Uint8Array> {
  const known = bytes.get(weight);
  if (known) return known;
  const reading = readFile(require.resolve(`${FOLDER}/${FILES[weight]}`));
  bytes.set(weight, reading);
  return reading;
}
