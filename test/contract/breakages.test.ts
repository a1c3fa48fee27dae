import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { breakages } from "./breakages.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Of a test for each of several, the title still holds its %s. */
const titlesIn = (name: string): string[] =>
  [
    ...readFileSync(path.join(import.meta.dirname, name), "utf8").matchAll(
      /\bit\(\s*"([^"]+)"|\)\(\s*"(%s[^"]*)"/g,
    ),
  ].map((match) => match[1] ?? match[2]!);

/** `npm run prove` takes a quarter of an hour; what went stale shows here in a moment. */
describe("A breakage", () => {
  it("breaks what stands in the sources today", () => {
    const stale = breakages.filter(
      ({ file, replace }) =>
        replace !== undefined && !readFileSync(path.join(root, file), "utf8").includes(replace),
    );
    expect(stale.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
  });

  it("names one test, where the title stands for several", () => {
    expect(breakages.filter(({ title }) => title.includes("%s")).map(({ title }) => title)).toEqual([]);
  });

  it("names a test file that exists", () => {
    const missing = breakages.filter(({ test }) => !existsSync(path.join(root, test)));
    expect(missing.map(({ test }) => test)).toEqual([]);
  });

  it("stands behind each contract: every title has one that makes it fail", () => {
    const contracts = readdirSync(import.meta.dirname)
      .filter((name) => name.endsWith(".test.ts") && name !== "breakages.test.ts")
      .flatMap((name) => titlesIn(name).map((title) => ({ test: `test/contract/${name}`, title })));
    expect(contracts.length).toBeGreaterThan(30);
    const unproved = contracts.filter(
      ({ test, title }) =>
        !breakages.some((each) => each.test === test && each.title.endsWith(title.replace("%s", ""))),
    );
    expect(unproved).toEqual([]);
  });
});
