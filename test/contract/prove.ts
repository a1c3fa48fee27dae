/**
 * Proves that the gates can fail: breaks one small thing at a time, in a copy of the sources, and expects the test
 * that guards it to notice. The working tree is never touched, so that this may be interrupted at any moment.
 * Usage: npm run prove [-- words of a title]; races need TEST_DATABASE_URL
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { makeDump } from "../support/global-setup.ts";
import { type Breakage, breakages } from "./breakages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const COPIED = ["schema", "api", "admin", "test", "vitest.config.ts", "tsconfig.json", "package.json"];
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
function environmentFor(project: string, broken?: string): NodeJS.ProcessEnv {
  if (project === "races") return process.env;
  const { TEST_DATABASE_URL: _, ...embedded } = process.env;
  // What makes the database is broken with it; for all else the one that was migrated once will do.
  return broken?.startsWith("api/database/") ? embedded : { ...embedded, TEST_EMBEDDED_DUMP: dump };
}

/** Runs the tests in the copy; null when the run itself broke before any test. */
async function run(
  copy: string,
  project: string,
  files: readonly string[],
  breakage?: Breakage,
): Promise<Report | null> {
  const title = breakage?.title;
  const output = path.join(copy, "report.json");
  rmSync(output, { force: true });
  const child = spawn(
    process.execPath,
    [
      path.join(root, "node_modules/vitest/vitest.mjs"),
      ...["run", "--project", project, "--reporter=json", `--outputFile=${output}`, ...files],
      ...(title ? ["-t", title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")] : []),
    ],
    { cwd: copy, stdio: "ignore", env: environmentFor(project, breakage?.file) },
  );
  await new Promise((resolve) => child.once("exit", resolve));
  try {
    return JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    return null;
  }
}

/** What became of the test: passed, failed, or absent. A title that runs several times failed if one did. */
function statusOf(report: Report | null, breakage: Breakage): string {
  const states = (report?.testResults ?? [])
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
const unbroken = new Map<string, Report | null>();
for (const project of new Set(chosen.map((breakage) => breakage.project))) {
  const files = new Set(
    chosen.filter((breakage) => breakage.project === project).map((breakage) => breakage.test),
  );
  unbroken.set(project, await run(first, project, [...files]));
}

/** Why the gate is not proved, or null when it is. */
async function prove(copy: string, breakage: Breakage): Promise<string | null> {
  const before = statusOf(unbroken.get(breakage.project) ?? null, breakage);
  if (before !== "passed") return `the test is ${before} before anything is broken`;
  const file = path.join(copy, breakage.file);
  // A file that ought not to be there makes its folders, which go with it.
  const made = mkdirSync(path.dirname(file), { recursive: true });
  const original = existsSync(file) ? readFileSync(file, "utf8") : "";
  const { replace, by } = breakage;
  if (replace !== undefined && !original.includes(replace))
    return `${breakage.file} does not hold what is to be broken`;
  writeFileSync(file, replace === undefined ? `${original}\n${by}\n` : original.replace(replace, () => by));
  try {
    const after = statusOf(await run(copy, breakage.project, [breakage.test], breakage), breakage);
    return after === "failed" ? null : `the test is ${after} although ${breakage.file} is broken`;
  } finally {
    if (made) rmSync(made, { recursive: true });
    else writeFileSync(file, original);
  }
}

let proved = 0;

/** Takes one breakage after the other off a list. */
async function work(copy: string, queue: Breakage[]): Promise<void> {
  for (let breakage = queue.shift(); breakage; breakage = queue.shift()) {
    const fault = await prove(copy, breakage);
    if (fault === null) proved += 1;
    console.log(
      `${fault === null ? "  proved " : "  NOT    "} ${breakage.test}: ${breakage.title}${fault ? ` — ${fault}` : ""}`,
    );
  }
}

// Two at a time; races alone, because they are about time.
const others = chosen.filter((breakage) => breakage.project !== "races");
await Promise.all(copies.map((copy) => work(copy, others)));
await work(
  first,
  chosen.filter((breakage) => breakage.project === "races"),
);
const left = onPostgres ? "" : " (races left out: TEST_DATABASE_URL is not set)";
console.log(`${proved} gates proved, ${chosen.length - proved} not${left}`);
process.exitCode = proved === chosen.length && proved > 0 ? 0 : 1;
