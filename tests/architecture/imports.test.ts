import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { isTest, sourceFiles, type SourceFile } from "./source-files.ts";

const product = sourceFiles().filter((file) => !isTest(file));
const node = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

/** Who may import whom at run time: first matching row counts. Types may always be named. */
const RULES: { from: RegExp; may: RegExp; npm: RegExp }[] = [
  { from: /^scoring\//, may: /^scoring\//, npm: /^$/ },
  { from: /^questionnaires\//, may: /^questionnaires\/|^scoring\/facts\.ts$/, npm: /^zod$/ },
  { from: /^db\//, may: /^db\//, npm: /^(?:kysely|pg|graphile-worker)$/ },
  {
    from: /^app\/use-cases\//,
    may: /^(?:scoring|questionnaires|db|app\/(?:emails|files|imports|sealing|pdf|access|use-cases\/parts))\/|^app\/[\w-]+\.server\.ts$/,
    npm: /^zod$/,
  },
  {
    from: /^app\/(?:ui|charts|survey|screens)\//,
    may: /^(?:scoring|questionnaires\/survey-answer\.ts|app\/(?:ui|charts|survey|screens|routes\/.*\.form\.ts))/,
    npm: /./,
  },
  {
    from: /^app\/routes\//,
    may: /^(?:scoring|questionnaires|db|app)\//,
    npm: /^(?:@remix-run\/|react|@conform-to\/|zod|survey-|uqr)/,
  },
  { from: /^app\/|^server\.ts$/, may: /^(?:scoring|questionnaires|db|app)\//, npm: /./ },
];

function offences(file: SourceFile): string[] {
  const rule = RULES.find(({ from }) => from.test(file.name));
  if (!rule) return [`${file.name} lies in no known folder`];
  return file.imports
    .filter((target) => !allowed(rule, target))
    .map((target) => `${file.name} imports ${target}`);
}

function allowed(rule: (typeof RULES)[number], target: string): boolean {
  if (!target.startsWith("npm:")) return rule.may.test(target);
  const name = target.slice("npm:".length);
  return node.has(name) ? !rule.from.test("scoring/") : rule.npm.test(name);
}

describe("who may import whom", () => {
  test("every import keeps to the table in README.md", () => {
    expect(product.flatMap(offences)).toEqual([]);
  });

  test("only use-cases, jobs, start-up, doors and tests open transactions for writing", () => {
    const may = /^app\/(?:use-cases|jobs|files|[\w-]+\.server\.ts)|^db\/transaction\.ts$/;
    const openers = product.filter(
      (file) => /\binTransaction\(/.test(file.text) && !may.test(file.name),
    );
    expect(openers.map((file) => file.name)).toEqual([]);
  });

  test("a use-case never calls another", () => {
    const calls = product
      .filter(
        (file) =>
          file.name.startsWith("app/use-cases/") && !file.name.startsWith("app/use-cases/parts/"),
      )
      .flatMap((file) =>
        file.imports
          .filter((target) => /^app\/use-cases\/(?!parts\/)/.test(target))
          .map((target) => `${file.name} calls ${target}`),
      );
    expect(calls).toEqual([]);
  });

  test("only db/ speaks SQL", () => {
    const speakers = product.filter(
      (file) =>
        !file.name.startsWith("db/") &&
        /from "kysely"|from "pg"/.test(file.text) &&
        /\bsql`/.test(file.text),
    );
    expect(
      speakers.map((file) => file.name).filter((name) => name !== "app/http/health.ts"),
    ).toEqual([]);
  });

  test("nothing in the product imports a test", () => {
    expect(
      product
        .filter((file) => file.imports.some((target) => target.startsWith("tests/")))
        .map((file) => file.name),
    ).toEqual([]);
  });
});

test("there is no import cycle", () => {
  const graph = new Map(sourceFiles().map((file) => [file.name, file.imports]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (name: string, trail: string[]): void => {
    if (trail.includes(name))
      return void cycles.push([...trail.slice(trail.indexOf(name)), name].join(" → "));
    if (done.has(name)) return;
    for (const target of graph.get(name) ?? [])
      if (graph.has(target)) visit(target, [...trail, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  expect(cycles).toEqual([]);
});
