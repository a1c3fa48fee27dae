/**
 * Writes schema/console.graphql and public.graphql from the classes and schema/generated from the documents.
 * The classes carry decorators, so the compiler goes first. Usage: npm run codegen
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { GraphQLSchema } from "graphql";
import { emitSchema, emitted, generateOperations, generatePublicOperations } from "./generate.ts";

const root = path.resolve(import.meta.dirname, "../..");
const compiler = path.join(root, "node_modules/typescript/bin/tsc");
const compiled = spawnSync(process.execPath, [compiler, "-p", "api"], { cwd: root, stdio: "inherit" });
// Types may well be wrong until the new operations exist; the compiler writes its output all the same.
if (compiled.status !== 0) console.warn("The server does not type-check; generating from what was compiled.");

const built = new URL("../../build/api/build-schema.js", import.meta.url).href;
const { buildConsoleSchema, buildPublicSchema } = (await import(built)) as Record<
  "buildConsoleSchema" | "buildPublicSchema",
  () => Promise<GraphQLSchema>
>;
const sdl = emitSchema(await buildConsoleSchema());
writeFileSync(emitted.schema, sdl);
const publicSdl = emitSchema(await buildPublicSchema());
writeFileSync(emitted.publicSchema, publicSdl);
mkdirSync(path.dirname(emitted.operations), { recursive: true });
try {
  writeFileSync(emitted.operations, await generateOperations(sdl));
  writeFileSync(emitted.publicOperations, generatePublicOperations(publicSdl));
  console.log("Wrote schema/console.graphql, schema/public.graphql and schema/generated.");
} catch (error) {
  console.error(`Wrote the schemas only. ${(error as Error).message}`);
  process.exitCode = 1;
}
