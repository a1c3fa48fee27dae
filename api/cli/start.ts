/**
 * Starts the platform from a fresh clone or an older build: builds what changed, then runs it in this process.
 * Read by Node as it stands, so nothing here may import a file that needs the compiler. Usage: npm start
 */
import { BuildFailed, ensureBuilt } from "./build.ts";

/** Not a literal, so that neither the compiler nor the linter looks for the build before it is there. */
const server = new URL("../../build/api/main.js", import.meta.url).href;

try {
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof BuildFailed ? error.message : error);
  process.exit(1);
}
await import(server);
