// Decides how the place in a long list stands in an address: the last row's sort values, opaque, checked when read.
import type { z } from "zod";

/** The place as text for a search parameter. */
export function writeCursor(place: Readonly<Record<string, string | number>>): string {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** The place of a search parameter; null when there is none or it was edited into nonsense. */
export function readCursor<S extends z.ZodType>(text: string, shape: S): z.output<S> | null {
  if (text === "") return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    return shape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
