// Decides what of a page a reader sees, whichever way it is turned or cut.
import { Unmarkable } from "./unmarkable.mjs";

const LARGEST_SIDE = 20_000;

/** @typedef {ReturnType<typeof sheetOf>} Sheet */

/**
 * The visible page: its size as a reader holds it, and where a point of it lies for the file.
 * @param {import("@cantoo/pdf-lib").PDFPage} page
 */
export function sheetOf(page) {
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
