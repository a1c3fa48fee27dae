/**
 * For development: the compiler, the server and the console's page server side by side, each watching its sources.
 * The first that ends takes the others with it. Usage: npm run dev, then open http://127.0.0.1:5173
 */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { ensureBuilt, exitOf } from "./build.ts";

const root = path.resolve(import.meta.dirname, "../..");
const children: ChildProcess[] = [];

function run(...parameters: string[]): Promise<unknown> {
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  children.push(child);
  return exitOf(child);
}

const stop = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

await ensureBuilt();
await Promise.race([
  run("node_modules/typescript/bin/tsc", "-p", "api", "--watch", "--preserveWatchOutput"),
  run("--watch", "--enable-source-maps", "build/api/main.js"),
  run("node_modules/vite/bin/vite.js", "admin"),
]);
stop();
