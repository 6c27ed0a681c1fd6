// Decides how a text is drawn by a font: what it has not, and what nobody would see, stands there as its number.

/** No two people look alike in it. @param {string} text @param {Set<number>} drawable */
export function legible(text, drawable) {
  return Array.from(text.normalize("NFC"), (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    const seen = drawable.has(point) && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(sign);
    return seen ? sign : `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
  }).join("");
}
