import path from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { tables } from "./test/support/tables.ts";

// Each process reads what was compiled before, of packages too.
process.env["NODE_COMPILE_CACHE"] ??= path.resolve(import.meta.dirname, "node_modules/.cache/node");

const setup = (name: string) => path.resolve(import.meta.dirname, "test/support", name);

export default defineConfig({
  root: import.meta.dirname,
  // Resolvers and schema classes carry decorators; the file cache of the runner does not read tsconfig for them.
  oxc: { decorator: { legacy: true } },
  test: {
    maxWorkers: 2,
    // The files of a run share two processes: the platform is loaded and its schema compiled twice, not a hundred
    // times. Each file opens a database of its own. Not threads: V8 fails where two of them share compiled WASM.
    pool: "forks",
    isolate: false,
    // A test that cannot end is a failure, never a wait.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 20_000,
    // type-graphql must meet the one copy of graphql that everything else uses.
    server: { deps: { inline: ["type-graphql"] } },
    alias: [
      { find: /^graphql$/, replacement: path.resolve(import.meta.dirname, "node_modules/graphql/index.js") },
    ],
    projects: [
      { extends: true, test: { name: "unit", include: ["test/{unit,contract}/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/{integration,stories}/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...tables],
          globalSetup: [setup("global-setup.ts")],
        },
      },
      {
        extends: true,
        test: { name: "tables", include: [...tables], globalSetup: [setup("global-setup.ts")] },
      },
      {
        extends: true,
        test: {
          name: "races",
          include: ["test/races/**/*.test.ts"],
          globalSetup: [setup("require-postgres.ts"), setup("global-setup.ts")],
          testTimeout: 120_000,
          // Each file loads both cores with its own connections; two at once would only measure each other.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "bench",
          include: ["test/bench/**/*.bench.ts"],
          globalSetup: [setup("global-setup.ts")],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "console",
          include: ["test/console/**/*.test.ts"],
          globalSetup: [setup("build-console.ts"), setup("global-setup.ts")],
          // Of real seconds in a browser: a machine may be three times as slow as one that does nothing else.
          testTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
