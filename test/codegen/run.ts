/**
 * Writes schema/console.graphql from the classes and schema/generated/operations.ts from the documents.
 * The classes carry decorators, so the compiler goes first. Usage: npm run codegen
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { GraphQLSchema } from "graphql";
import { emitSchema, emitted, generateOperations } from "./generate.ts";

const root = path.resolve(import.meta.dirname, "../..");
const compiler = path.join(root, "node_modules/typescript/bin/tsc");
const compiled = spawnSync(process.execPath, [compiler, "-p", "api"], { cwd: root, stdio: "inherit" });
// Types may well be wrong until the new operations exist; the compiler writes its output all the same.
if (compiled.status !== 0) console.warn("The server does not type-check; generating from what was compiled.");

const built = new URL("../../build/api/build-schema.js", import.meta.url).href;
const { buildConsoleSchema } = (await import(built)) as { buildConsoleSchema(): Promise<GraphQLSchema> };
const sdl = emitSchema(await buildConsoleSchema());
writeFileSync(emitted.schema, sdl);
mkdirSync(path.dirname(emitted.operations), { recursive: true });
try {
  writeFileSync(emitted.operations, await generateOperations(sdl));
  console.log("Wrote schema/console.graphql and schema/generated/operations.ts.");
} catch (error) {
  console.error(`Wrote schema/console.graphql only. ${(error as Error).message}`);
  process.exitCode = 1;
}
