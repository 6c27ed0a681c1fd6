// Publishes what is new: node --import tsx questionnaires/publish.ts [folder]. It never accepts a change to what was published.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { changedSincePublication, checksumEditions } from "#questionnaires/checksum-editions.ts";
import { publishedSchema } from "#questionnaires/published.ts";

const root = resolve(process.argv[2] ?? dirname(fileURLToPath(import.meta.url)));
const file = join(root, "published.json");
const before = publishedSchema.parse(
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {},
);
const { published, problems } = checksumEditions(root);
const refusals = [...problems, ...changedSincePublication(before, published)];

if (refusals.length > 0) {
  console.error(`Nothing was published.\n${refusals.map((line) => `- ${line}`).join("\n")}`);
  console.error("Put changes into a new edition; a published one stays as it is.");
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(published, null, 2)}\n`);
  const added = Object.keys(published).filter((key) => !Object.hasOwn(before, key));
  console.log(
    added.length > 0 ? `Published ${added.join(", ")}.` : "Everything is published already.",
  );
}
