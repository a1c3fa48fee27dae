import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { breakages } from "./breakages.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** `npm run prove` takes a quarter of an hour; what went stale shows here in a moment. */
describe("A breakage", () => {
  it("breaks what stands in the sources today", () => {
    const stale = breakages.filter(
      ({ file, replace }) =>
        replace !== undefined && !readFileSync(path.join(root, file), "utf8").includes(replace),
    );
    expect(stale.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
  });

  it("names a test file that exists", () => {
    const missing = breakages.filter(({ test }) => !existsSync(path.join(root, test)));
    expect(missing.map(({ test }) => test)).toEqual([]);
  });
});
