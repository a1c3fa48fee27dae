import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildConsoleSchema, buildPublicSchema } from "../../api/build-schema.ts";
import { emitSchema, emitted, generateOperations, generatePublicOperations } from "../codegen/generate.ts";

let sdl: string;
beforeAll(async () => {
  sdl = emitSchema(await buildConsoleSchema());
});

const committed = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
/** Compares without printing thousands of lines. */
function expectCurrent(file: string, fresh: string): void {
  const old = committed(file).split("\n");
  const line = fresh.split("\n").findIndex((text, index) => text !== old[index]);
  const same = committed(file) === fresh;
  expect(same, `${file} is out of date from line ${line + 1} on: run npm run codegen`).toBe(true);
}

describe("what is generated and committed", () => {
  it("the schema is the one that the classes give", () => {
    expectCurrent(emitted.schema, sdl);
  });

  it("the public schema and the manifest of its operations are those of the classes and the documents", async () => {
    const publicSdl = emitSchema(await buildPublicSchema());
    expectCurrent(emitted.publicSchema, publicSdl);
    expectCurrent(emitted.publicOperations, generatePublicOperations(publicSdl));
  });

  it("the typed operations are those of the documents and the schema", async () => {
    expectCurrent(emitted.operations, await generateOperations(sdl));
  });
});
