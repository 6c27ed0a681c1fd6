// Knows the project's folder, wherever this code runs from: its sources, or the one file they are built into.
import { existsSync } from "node:fs";
import path from "node:path";

/** The nearest folder above that holds the project's manifest. */
export const PROJECT_FOLDER = above(import.meta.dirname);

function above(folder: string): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error("package.json is missing: start from a whole checkout");
  return above(parent);
}
