// Decides how a text of unknown origin is shown on paper: every character is either printed or named, none vanishes.

// Controls, invisible formatting (bidi overrides, zero width), lone surrogates, unassigned and private characters.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/**
 * The text as it can be printed with a font that has the given code points. What cannot be seen or drawn
 * is written as [U+XXXX], so that two different texts never look the same on paper. Keeps line feeds.
 */
export function legibleText(text: string, drawable: ReadonlySet<number>): string {
  let shown = "";
  for (const character of text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, "    ")) {
    const point = character.codePointAt(0) ?? 0;
    const plain = character === "\n" || (drawable.has(point) && !INVISIBLE.test(character));
    shown += plain ? character : `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
  }
  return shown;
}
