// `npm run mutate`: changes the rules one small step at a time and sees whether a test notices.
// The argument after -- names what to mutate, else all of it: npm run mutate -- scoring/obligations/demands.ts
// What was tried is kept in coverage/mutation: a run that was stopped goes on where it stood.
import { readdirSync, readFileSync } from "node:fs";

const FOLDERS = ["scoring/obligations", "scoring/gate"];
// files whose first line begins "// Data:" hold facts and words; wording files hold nothing but words
/** @param {string} file */
const isData = (file) => readFileSync(file, "utf8").startsWith("// Data:");
/** Every file with rules. */
export const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
).filter((file) => /(?<!\.test)\.ts$/.test(file) && !isData(file));

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: files,
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner", "./tests/mutation/words-for-people.mjs"],
  ignorers: ["words-for-people"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 10_000,
  tempDirName: ".stryker-tmp",
  cleanTempDir: "always",
  reporters: ["json"],
  jsonReporter: { fileName: "coverage/mutation.json" },
  warnings: false,
  thresholds: { high: 100, low: 100, break: null },
  ignorePatterns: ["build", "coverage", "app", "db", "*.md"],
};
