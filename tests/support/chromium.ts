// Decides which Chromium the tests use: on Linux the one that npm brings, unpacked once for this checkout.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { PROJECT_FOLDER } from "#db/project-folder.ts";

const CACHE = path.join(PROJECT_FOLDER, "node_modules", ".cache");
const UNPACKED = path.join(CACHE, "chromium");

/** The program's path. Several test processes may ask at once; none ever sees a half-unpacked one. */
export async function chromiumProgram(): Promise<string> {
  if (existsSync(UNPACKED)) return path.join(UNPACKED, "chromium");
  await mkdir(CACHE, { recursive: true });
  const fresh = await mkdtemp(path.join(CACHE, "unpacking-"));
  const before = process.env["TMPDIR"];
  // the package unpacks to the shared folder for temporary files, where another account's may lie already
  process.env["TMPDIR"] = fresh;
  try {
    chromium.setGraphicsMode = false;
    await chromium.executablePath();
    await rename(fresh, UNPACKED);
  } catch (error) {
    // somebody else was first
    if (!existsSync(UNPACKED)) throw error;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    await rm(fresh, { recursive: true, force: true });
  }
  return path.join(UNPACKED, "chromium");
}
