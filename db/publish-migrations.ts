// Publishes the migrations: notes the checksum of each new file. A published one that changed is refused.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "migrations");
const list = path.join(folder, "published.json");

/** SHA-256 of every migration file, by name. */
export function migrationChecksums(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(path.join(folder, name)))
        .digest("hex"),
    ]),
  );
}

/** What was published, by name. */
export function publishedMigrations(): Record<string, string> {
  return JSON.parse(readFileSync(list, "utf8")) as Record<string, string>;
}

if (process.argv[1] === import.meta.filename) {
  const now = migrationChecksums();
  const changed = Object.entries(publishedMigrations()).filter(([name, sum]) => now[name] !== sum);
  if (changed.length > 0) {
    console.error(
      `Published migrations never change; write a new one instead: ${changed.map(([name]) => name).join(", ")}`,
    );
    process.exit(1);
  }
  writeFileSync(list, `${JSON.stringify(now, null, 2)}\n`);
}
