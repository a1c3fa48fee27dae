/**
 * Breaks things in the copy of the sources that it is started in, one after the other, and says what became of the
 * test that guards each. It keeps the runner and what is transformed already, so that only what is broken is new.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest, type Reporter, type TestCase, type Vitest } from "vitest/node";
import { type Breakage, patternOf } from "./breakages.ts";

const copy = process.cwd();
/** What makes the database is broken with it; for all else the one that was migrated once will do. */
const { TEST_EMBEDDED_DUMP: dump } = process.env;
let found: TestCase[] = [];
const collect: Reporter = {
  onTestCaseResult: (test) => {
    found.push(test);
  },
};

function start(project: string): Promise<Vitest> {
  return createVitest("test", { root: copy, project, watch: false, bail: 1, reporters: [collect] });
}

const runners = new Map<string, Promise<Vitest>>();

/** Each database of its own: where its making is broken, the runner is new as well. */
async function runnerFor({ project, file }: Pick<Breakage, "project" | "file">): Promise<Vitest> {
  if (project !== "races") delete process.env["TEST_DATABASE_URL"];
  if (file.startsWith("api/database/")) {
    delete process.env["TEST_EMBEDDED_DUMP"];
    return start(project);
  }
  if (dump) process.env["TEST_EMBEDDED_DUMP"] = dump;
  const runner = runners.get(project) ?? start(project);
  runners.set(project, runner);
  return runner;
}

/** What became of the test: passed, failed, or absent. A title that runs several times failed if one did. */
async function statusOf(runner: Vitest, { test, title }: Breakage): Promise<string> {
  found = [];
  runner.setGlobalTestNamePattern(new RegExp(patternOf(title)));
  const files = await runner.globTestSpecifications([test]);
  await runner.runTestSpecifications(files.filter(({ moduleId }) => moduleId.endsWith(test)));
  const states = found
    .filter((each) => each.name === title && each.module.moduleId.endsWith(test))
    .map((each) => each.result().state);
  if (states.includes("failed")) return "failed";
  return states[0] ?? "absent";
}

/** Why the gate is not proved, or null when it is. */
async function prove(breakage: Breakage): Promise<string | null> {
  const { replace, by } = breakage;
  const file = path.join(copy, breakage.file);
  const original = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (replace !== undefined && !original.includes(replace))
    return `${breakage.file} does not hold what is to be broken`;
  const runner = await runnerFor(breakage);
  const isOwn = breakage.file.startsWith("api/database/");
  // A file that ought not to be there makes its folders, which go with it.
  const made = mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, replace === undefined ? `${original}\n${by}\n` : original.replace(replace, () => by));
  try {
    runner.invalidateFile(file);
    const status = await statusOf(runner, breakage);
    return status === "failed" ? null : `the test is ${status} although ${breakage.file} is broken`;
  } finally {
    if (made) rmSync(made, { recursive: true });
    else writeFileSync(file, original);
    runner.invalidateFile(file);
    if (isOwn) await runner.close();
  }
}

process.on("message", async (breakage: Breakage) => {
  const fault = await prove(breakage).catch((error: Error) => `it could not be tried: ${error.message}`);
  process.send?.({ fault });
});
process.on("disconnect", () => process.exit());
