/**
 * Builds what changed: the server with the TypeScript compiler, the console with Vite, both at once. Whether an
 * output is current is told by a hash of its inputs that is stored beside it, so that a second start waits for nothing.
 * Usage: npm run build
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

interface Target {
  readonly name: "server" | "console";
  readonly title: string;
  readonly inputs: readonly string[];
  /** Without this file the output is not there, whatever the hash says. */
  readonly product: string;
  readonly stamp: string;
  readonly command: readonly [script: string, ...parameters: string[]];
}

const targets: readonly Target[] = [
  {
    name: "server",
    title: "服务端 server",
    inputs: ["schema", "api", "tsconfig.json", "package.json", "package-lock.json"],
    product: "build/api/main.js",
    stamp: "build/inputs.sha256",
    command: ["node_modules/typescript/bin/tsc", "-p", "api"],
  },
  {
    name: "console",
    title: "控制台 console",
    inputs: ["schema/codes", "schema/generated", "admin", "tsconfig.json", "package-lock.json"],
    product: "admin/dist/index.html",
    stamp: "build/console-inputs.sha256",
    command: ["node_modules/vite/bin/vite.js", "build", "admin", "--logLevel", "warn"],
  },
];

const IGNORED = new Set(["node_modules", "dist", ".cache"]);

/** Every file at or below a path, in the order of the names. */
function filesBelow(place: string): string[] {
  const stat = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [place] : [];
  return readdirSync(path.join(root, place))
    .filter((name) => !IGNORED.has(name))
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

function hashOf(target: Target): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of target.inputs.flatMap(filesBelow)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

function isCurrent(target: Target, hash: string): boolean {
  const stamp = path.join(root, target.stamp);
  return (
    existsSync(path.join(root, target.product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash
  );
}

/** Brings the outputs up to date. Throws when one does not build; its output is then not called current. */
export async function ensureBuilt(names: readonly Target["name"][] = ["server", "console"]): Promise<void> {
  const wanted = targets.filter((target) => names.includes(target.name));
  const stale = wanted
    .map((target) => ({ target, hash: hashOf(target) }))
    .filter(({ target, hash }) => !isCurrent(target, hash));
  if (stale.length === 0) return;
  const begun = performance.now();
  process.stdout.write(`  正在构建 building: ${stale.map(({ target }) => target.title).join(", ")} …\n`);
  const outcomes = await Promise.allSettled(stale.map(({ target, hash }) => build(target, hash)));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
  process.stdout.write(`  构建完成 built in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}

async function build(target: Target, hash: string): Promise<void> {
  const stamp = path.join(root, target.stamp);
  rmSync(stamp, { force: true });
  const [script, ...parameters] = target.command;
  const child = spawn(process.execPath, [path.join(root, script), ...parameters], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await exitOf(child);
  if (code !== 0) throw new BuildFailed(`${target.title}: 构建失败 the build failed (${code}).`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

export class BuildFailed extends Error {}

export const exitOf = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal ?? 1));
  });

if (import.meta.main) {
  try {
    await ensureBuilt();
  } catch (error) {
    console.error(error instanceof BuildFailed ? error.message : error);
    process.exitCode = 1;
  }
}
