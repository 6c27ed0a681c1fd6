// The one test command: types, lint, format, build, then every test on the embedded PostgreSQL 18 and, when it is
// there, on PostgreSQL 15. Ends with one line of true counts.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres15 } from "./support/postgres-15.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const counts = { passed: 0, failed: 0, skipped: 0 };

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** Runs a command of node_modules/.bin with its output shown; true when it exits with 0. */
function runs(
  command: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  const file = command === "npm" ? command : path.join(ROOT, "node_modules", ".bin", command);
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...environment },
    });
    child.on("exit", (code) => resolve(code === 0));
    child.on("error", () => resolve(false));
  });
}

async function check(name: string, command: string, args: string[]): Promise<void> {
  const began = Date.now();
  const passed = await runs(command, args);
  counts[passed ? "passed" : "failed"] += 1;
  console.log(
    `${passed ? "passed" : "FAILED"}: ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
}

async function suite(
  name: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "flowdown-report-"));
  const file = path.join(folder, "report.json");
  console.log(`\n== ${name}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = await runs("vitest", ["run", ...args, ...reporters], {
    NODE_ENV: "test",
    ...environment,
  });
  const report = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Report,
    () => undefined,
  );
  await rm(folder, { recursive: true, force: true });
  if (report) {
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
    counts.skipped += report.numPendingTests + report.numTodoTests;
    // the name of a test that may be skipped says why
    for (const { status, fullName } of report.testResults.flatMap((one) => one.assertionResults))
      if (status !== "passed" && status !== "failed") console.log(`skipped: ${fullName}`);
  }
  // a file that broke before its first test, or a runner that died, is a failure too
  if (!ended && !(report && report.numFailedTests > 0)) counts.failed += 1;
}

await check("every type fits", "tsc", ["--noEmit"]);
await check("scoring compiles without DOM, Node or a clock", "tsc", ["--noEmit", "-p", "scoring"]);
await check("no lint", "oxlint", ["--deny-warnings"]);
await check("one format", "prettier", ["--check", "--log-level", "warn", "."]);
await check("the product builds", "npm", ["run", "--silent", "build"]);
await suite("rules, and everything that crosses a border, on the embedded PostgreSQL 18", []);

const fifteen = await startPostgres15();
if ("skipped" in fifteen) {
  console.log(`\n== PostgreSQL 15: skipped, ${fifteen.skipped}`);
  counts.skipped += 1;
} else {
  const onDatabase = ["--project", "borders", "tests/db", "tests/use-cases", "tests/walls"];
  // faults sown into the wall say how well the tests look, which no version of PostgreSQL changes
  onDatabase.push("--exclude", "tests/walls/*-faults.test.ts");
  await suite("what touches the database, on PostgreSQL 15", onDatabase, {
    TEST_OWNER_URL: fifteen.ownerUrl,
  });
  await fifteen.stop();
}

const { passed, failed, skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
