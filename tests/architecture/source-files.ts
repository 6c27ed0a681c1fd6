// The project's own source as the architecture tests see it: files, lines, imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDERS = ["app", "db", "questionnaires", "scoring", "tests"];

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports at run time; imports of types alone are left out. */
  readonly imports: readonly string[];
  readonly typeImports: readonly string[];
}

/** Every TypeScript file of the five folders, every program of our own that Node runs as it is, and server.ts. */
export function sourceFiles(): SourceFile[] {
  const names = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  );
  return [...names, "server.ts"]
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !name.endsWith(".d.ts"))
    .map(read);
}

function read(name: string): SourceFile {
  const text = readFileSync(path.join(ROOT, name), "utf8");
  // a plain program names its types in comments
  const code = name.endsWith(".mjs") ? text.replaceAll(/\/\*[\s\S]*?\*\//g, "") : text;
  const imports: string[] = [];
  const typeImports: string[] = [];
  for (const [, typeOnly, names, from, bare, dynamic] of code.matchAll(
    /^(?:import|export)\s+(type\s)?([^;]*?)\s+from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gms,
  )) {
    const target = resolve(name, from ?? bare ?? dynamic ?? "");
    (typeOnly || onlyTypes(names) ? typeImports : imports).push(target);
  }
  return { name, text, lines: text.split("\n").length - 1, imports, typeImports };
}

// import { type A, type B } from … vanishes like import type
function onlyTypes(names: string | undefined): boolean {
  const list = names && /^\{([\s\S]*)\}$/.exec(names)?.[1];
  return (
    Boolean(list) &&
    list!.split(",").every((one) => one.trim() === "" || one.trim().startsWith("type "))
  );
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1).replace(/\?.*$/, "");
  if (specifier.startsWith("."))
    return path.posix.join(path.posix.dirname(from), specifier).replace(/\?.*$/, "");
  return `npm:${specifier}`;
}

export function isTest(file: SourceFile): boolean {
  return file.name.startsWith("tests/") || /\.test\.tsx?$/.test(file.name);
}

/** Written by a program, or a table of facts: exempt from the limits on size. */
export function isGeneratedOrData(file: SourceFile): boolean {
  return file.name.endsWith(".generated.ts") || /^\/\/ (?:Data|Written by)/.test(file.text);
}
