import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "#db/settings.ts";
import { migrationChecksums, publishedMigrations } from "#db/publish-migrations.ts";
import { isGeneratedOrData, isTest, ROOT, sourceFiles } from "./source-files.ts";

const files = sourceFiles();
const product = files.filter((file) => !isTest(file));
const named = (found: typeof files) => found.map((file) => `${file.name} (${file.lines})`);

describe("sizes", () => {
  test("no file is longer than 250 lines", () => {
    expect(named(files.filter((file) => file.lines > 250 && !isGeneratedOrData(file)))).toEqual([]);
  });

  test("no route is longer than 150 lines", () => {
    expect(
      named(product.filter((file) => file.name.startsWith("app/routes/") && file.lines > 150)),
    ).toEqual([]);
  });

  test("half of the product's files have at most 80 lines", () => {
    const lines = product
      .filter((file) => !isGeneratedOrData(file))
      .map((file) => file.lines)
      .sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
  });
});

describe("names and words", () => {
  test("no file is a drawer for odds and ends", () => {
    const drawers = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|services?|managers?|lib|index)(?:\/|\.(?:tsx?|mjs)$)/.test(
        file.name,
      ),
    );
    expect(named(drawers)).toEqual([]);
  });

  test("file names are in kebab-case", () => {
    const odd = files.filter(
      (file) => !/^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9.-]*\.(?:tsx?|mjs)$/.test(file.name),
    );
    expect(named(odd)).toEqual([]);
  });

  test("no type is switched off", () => {
    const off = files.filter((file) =>
      /: any\b(?= ?[;,)=}>|]|\[)|<any>|as any\b(?! \w)|@ts-(?:ignore|expect-error|nocheck)/.test(
        file.text.replaceAll(/"[^"\n]*"|\/[^/\n]+\/[a-z]*/g, ""),
      ),
    );
    expect(named(off.filter((file) => !file.name.startsWith("tests/architecture/")))).toEqual([]);
  });

  test("every file of the product opens with what it decides", () => {
    expect(named(product.filter((file) => !/^(?:#!.*\n)?(?:\/\/|\/\*\*)/.test(file.text)))).toEqual(
      [],
    );
  });
});

describe("purity", () => {
  test("scoring reads no clock and rolls no dice", () => {
    const impure = product.filter(
      (file) =>
        file.name.startsWith("scoring/") &&
        /Date\.now|new Date\(\)|Math\.random|performance\.now/.test(file.text),
    );
    expect(named(impure)).toEqual([]);
  });

  test("only app/config.server.ts reads the environment", () => {
    const readers = product.filter(
      (file) => /process\.env/.test(file.text) && file.name !== "app/config.server.ts",
    );
    expect(named(readers)).toEqual([]);
  });

  test("the top level holds the four folders, tests, and nothing unexpected", () => {
    const visible = readdirSync(ROOT).filter(
      (name) => !name.startsWith(".") && !["node_modules", "build", "coverage"].includes(name),
    );
    expect(visible.sort()).toEqual([
      "LICENSE",
      "README.md",
      "app",
      "db",
      "package-lock.json",
      "package.json",
      "questionnaires",
      "remix.config.js",
      "scoring",
      "server.ts",
      "tests",
      "tsconfig.json",
      "vite.config.ts",
    ]);
  });
});

describe("settings", () => {
  test("anti-pattern 6: no setting can be changed that nothing acts on", () => {
    const acting = product.filter(
      (file) =>
        file.name.startsWith("app/") && !/settings|^app\/demo|^app\/imports/.test(file.name),
    );
    const dead = Object.keys(DEFAULT_SETTINGS).filter(
      (name) => !acting.some((file) => new RegExp(`\\b${name}\\b`).test(file.text)),
    );
    expect(dead).toEqual([]);
  });
});

describe("what was published is never edited", () => {
  test("every migration still has the checksum it was published with", () => {
    // a new one is published by `npm run db:publish`
    expect(migrationChecksums()).toEqual(publishedMigrations());
  });

  test("package versions are exact and the lock file knows them", () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const versions = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    };
    expect(
      Object.entries(versions).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
      ),
    ).toEqual([]);
    expect(existsSync(path.join(ROOT, "package-lock.json"))).toBe(true);
  });
});
