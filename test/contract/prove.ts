/**
 * Proves that the gates can fail: breaks one small thing at a time, in a copy of the sources, and expects the test
 * that guards it to notice. The working tree is never touched, so that this may be interrupted at any moment.
 * Usage: npm run prove [-- words of a title]; races need TEST_DATABASE_URL. PROVE_SECONDS ends it early, and
 * PROVE_REPORTS is a folder of vitest's reports of the unbroken sources, whose tests need not run again.
 */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { makeDump } from "../support/global-setup.ts";
import { type Breakage, breakages, patternOf } from "./breakages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const COPIED = [
  "schema",
  "api",
  "admin",
  "test",
  "docs",
  "vitest.config.ts",
  "tsconfig.json",
  "package.json",
  "Dockerfile",
  ".dockerignore",
  "compose.yaml",
  "deploy",
  "README.md",
  "package-lock.json",
  ".npmrc",
];
const LEFT_OUT = new Set(["node_modules", "dist"]);

const wanted = process.argv.slice(2).join(" ");
const onPostgres = Boolean(process.env["TEST_DATABASE_URL"]);
const chosen = breakages.filter(
  (breakage) => breakage.title.includes(wanted) && (onPostgres || breakage.project !== "races"),
);

/** Each worker breaks things in a copy of its own. */
function makeCopy(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "lianou-prove-"));
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
  for (const name of COPIED) {
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !LEFT_OUT.has(path.basename(file)),
    });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** On PostgreSQL two lines of defence stand behind one another; on the embedded database each shows by itself. */
function environmentFor(project: string): NodeJS.ProcessEnv {
  if (project === "races") return process.env;
  const { TEST_DATABASE_URL: _, ...embedded } = process.env;
  return { ...embedded, TEST_EMBEDDED_DUMP: dump };
}

/** Runs tests of an unbroken copy; null when the run itself broke before any test. */
async function run(copy: string, project: string, guards: readonly Breakage[]): Promise<Report | null> {
  const files = new Set(guards.map(({ test }) => test));
  const titles = new Set(guards.map(({ title }) => patternOf(title)));
  const output = path.join(copy, "report.json");
  rmSync(output, { force: true });
  const child = spawn(
    process.execPath,
    [
      path.join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--project", project, "--reporter=json", `--outputFile=${output}`, ...files],
      ...["-t", [...titles].join("|")],
    ],
    { cwd: copy, stdio: "ignore", env: environmentFor(project) },
  );
  await new Promise((resolve) => child.once("exit", resolve));
  try {
    return JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    return null;
  }
}

/** What becomes of the test while nothing is broken: passed, failed, or absent. */
function statusOf(reports: readonly Report[], breakage: Breakage): string {
  const states = reports
    .flatMap(({ testResults }) => testResults)
    .filter((file) => file.name.endsWith(breakage.test))
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.title === breakage.title)
    .map((test) => test.status);
  if (states.includes("failed")) return "failed";
  return states[0] ?? "absent";
}

const dump = path.join(mkdtempSync(path.join(tmpdir(), "lianou-prove-")), "migrated.tar");
process.on("exit", () => rmSync(path.dirname(dump), { recursive: true, force: true }));
await makeDump(dump);

const copies = Array.from({ length: Math.min(2, availableParallelism()) }, makeCopy);
const [first = makeCopy()] = copies;

async function runUnbroken(): Promise<Report[]> {
  const reports: (Report | null)[] = [];
  for (const project of new Set(chosen.map((breakage) => breakage.project))) {
    const guards = chosen.filter((breakage) => breakage.project === project);
    reports.push(await run(first, project, guards));
  }
  return reports.filter((report) => report !== null);
}
const folder = process.env["PROVE_REPORTS"];
const unbroken = folder
  ? globSync(`${folder}/*.json`).map((file) => JSON.parse(readFileSync(file, "utf8")) as Report)
  : await runUnbroken();

let proved = 0;
let tried = 0;
/** What was not tried in time is counted apart, and another day begins there. */
const until = Number(process.env["PROVE_SECONDS"] ?? Number.POSITIVE_INFINITY) * 1000;

/** Takes one breakage after the other off a list, and has it tried in a copy. */
async function work(copy: string, queue: Breakage[]): Promise<void> {
  if (queue.length === 0) return;
  const worker = fork(path.join(copy, "test/contract/prove-worker.ts"), {
    cwd: copy,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, TEST_EMBEDDED_DUMP: dump },
  });
  for (let breakage = queue.shift(); breakage && performance.now() < until; breakage = queue.shift()) {
    tried += 1;
    const began = performance.now();
    const fault = await prove(worker, breakage);
    if (fault === null) proved += 1;
    const took = `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(7);
    const said = `${took} ${breakage.test}: ${breakage.title}${fault ? ` — ${fault}` : ""}`;
    console.log(`${fault === null ? "  proved " : "  NOT    "}${said}`);
  }
  worker.disconnect();
}

/** Why the gate is not proved, or null when it is. */
async function prove(worker: ChildProcess, breakage: Breakage): Promise<string | null> {
  const before = statusOf(unbroken, breakage);
  if (before !== "passed") return `the test is ${before} before anything is broken`;
  worker.send(breakage);
  const waiting = new AbortController();
  const ended = once(worker, "exit", waiting).then(() => [{ fault: "what tried it came to an end" }]);
  ended.catch(() => {});
  const [{ fault }] = await Promise.race([once(worker, "message", waiting), ended]);
  waiting.abort();
  return fault;
}

// Races alone, because they are about time; the others two at a time, from another place on each day.
await work(
  first,
  chosen.filter((breakage) => breakage.project === "races"),
);
const others = chosen.filter((breakage) => breakage.project !== "races");
const start = Math.floor(((Math.floor(Date.now() / 86_400_000) * 0.618) % 1) * others.length);
const queue = [...others.slice(start), ...others.slice(0, start)];
await Promise.all(copies.map((copy) => work(copy, queue)));
const notes = [
  onPostgres ? "" : "races left out: TEST_DATABASE_URL is not set",
  tried < chosen.length ? `${chosen.length - tried} not tried: the time was over` : "",
].filter((note) => note !== "");
console.log(
  `${proved} gates proved, ${tried - proved} not${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`,
);
process.exitCode = proved === tried && tried > 0 ? 0 : 1;
