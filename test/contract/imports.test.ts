import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isOurs, packageOf, root, type Source, sourcesOf } from "./sources.ts";

const schema = sourcesOf("schema");
const api = sourcesOf("api");
const admin = sourcesOf("admin");

/** `file → import` for every import of ours that no pattern allows. */
function strays(sources: readonly Source[], ...allowed: RegExp[]): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((imported) => isOurs(imported) && !allowed.some((pattern) => pattern.test(imported)))
      .map((imported) => `${source.path} → ${imported}`),
  );
}

describe("the schema is a leaf:", () => {
  it("it imports nothing of ours but itself", () => {
    expect(schema.length).toBeGreaterThan(20);
    expect(strays(schema, /^schema\/(?!generated\/)/)).toEqual([]);
  });

  it("it knows no database", () => {
    const packages = new Set(
      schema.flatMap((source) => source.imports.filter((name) => !isOurs(name))).map(packageOf),
    );
    expect(
      [...packages].filter(
        (name) => !["graphql", "graphql-scalars", "reflect-metadata", "type-graphql"].includes(name),
      ),
    ).toEqual([]);
  });

  it("its classes hold no methods: a schema says what, the api says how", () => {
    const withMethods = schema
      .filter((source) => /@(ObjectType|InputType)\(/.test(source.text))
      .filter((source) => /^ {2}(?:async )?[a-z]\w*\([^)]*\)(?:: [^;{]+)? \{$/m.test(source.text));
    expect(withMethods.map((source) => source.path)).toEqual([]);
  });
});

describe("the console", () => {
  it("imports only codes and generated operations besides itself", () => {
    expect(admin.length).toBeGreaterThan(10);
    expect(strays(admin, /^admin\//, /^schema\/(codes|generated)\//)).toEqual([]);
  });
});

describe("the api", () => {
  it("imports only itself and the schema", () => {
    expect(strays(api, /^api\//, /^schema\/(?!generated\/)/)).toEqual([]);
  });

  it("has a folder for each module and no other", () => {
    const modules =
      "assistance audit beneficiary charity cli database export job kernel ledger need organisation policy purchase work";
    const folders = readdirSync(path.join(root, "api"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(modules.split(" "));
  });

  it("keeps the kernel below the modules: it knows only the database layer and the audit trail", () => {
    const kernel = api.filter((source) => source.path.startsWith("api/kernel/"));
    expect(strays(kernel, /^api\/(kernel|database|audit)\//, /^schema\//)).toEqual([]);
  });

  it("keeps entities below services and resolvers", () => {
    const entities = api.filter((source) => source.path.endsWith(".entity.ts"));
    const upwards = entities.flatMap((source) =>
      source.imports
        .filter((imported) => /\.(service|resolver|workflow|access)\.ts$/.test(imported))
        .map((imported) => `${source.path} → ${imported}`),
    );
    expect(upwards).toEqual([]);
  });

  it("never lets a schema class be an entity, nor a file hold both", () => {
    const both = api.filter(
      (source) =>
        /defineEntity\(/.test(source.text) && /@(ObjectType|InputType|Resolver)\(/.test(source.text),
    );
    expect(both.map((source) => source.path)).toEqual([]);
  });

  it("starts from source without the compiler: no file of the command line reaches a decorator", () => {
    const byPath = new Map([...api, ...schema].map((source) => [source.path, source]));
    const reached = new Set<string>();
    const visit = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const imported of byPath.get(file)?.imports ?? []) visit(imported);
    };
    for (const name of ["start", "build", "dev", "migrate", "create-migration"]) visit(`api/cli/${name}.ts`);
    const decorated = [...reached].filter((file) => /^@[A-Z]\w*\(/m.test(byPath.get(file)?.text ?? ""));
    expect(decorated).toEqual([]);
  });
});

describe("every part", () => {
  it("leaves the tests alone: nothing outside of test/ imports them", () => {
    const importers = [...schema, ...api, ...admin].filter((source) =>
      source.imports.some((imported) => imported.startsWith("test/")),
    );
    expect(importers.map((source) => source.path)).toEqual([]);
  });

  it.each([
    ["schema", schema],
    ["api", api],
    ["admin", admin],
  ] as const)(
    "%s declares each package that it imports, so that an install without tests suffices",
    (folder, sources) => {
      const { dependencies } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
      const undeclared = sources.flatMap((source) =>
        source.imports
          .filter(
            (imported) =>
              !isOurs(imported) && !imported.startsWith("node:") && !(packageOf(imported) in dependencies),
          )
          .map((imported) => `${source.path} → ${imported}`),
      );
      expect(undeclared).toEqual([]);
    },
  );

  it("names files with .ts in its imports, as Node reads them", () => {
    const sources = [...schema, ...api, ...sourcesOf("test")];
    const without = sources.flatMap((source) =>
      source.imports
        .filter((imported) => isOurs(imported) && !/\.(ts|tsx|json)$/.test(imported))
        .map((imported) => `${source.path} → ${imported}`),
    );
    expect(without).toEqual([]);
  });
});
