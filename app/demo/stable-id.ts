// Decides the id of everything in the demo story from its name, so that a link into one demo opens the same thing in another.
import { createHash } from "node:crypto";

/** A UUID (version 8) made from a name: the same name gives the same id. */
export function stableId(...name: string[]): string {
  const hex = createHash("sha256")
    .update(`flowdown-demo\n${name.join("\n")}`)
    .digest("hex");
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A number from 0 to 99 made from a name: chance that always falls the same way. */
export function chanceOf(...name: string[]): number {
  return createHash("sha256").update(name.join("\n")).digest().readUInt32BE(0) % 100;
}
