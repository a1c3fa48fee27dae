import { describe, expect, it } from "vitest";
import { sourcesOf } from "./sources.ts";

/** Every way to the database that does not take the role and the scope of the caller. */
const WAYS: readonly [what: string, pattern: RegExp][] = [
  ["a fork of the entity manager", /\.fork\(/],
  ["the platform's own entity manager", /\.orm\.(em|schema|migrator)\b/],
  ["a bare connection", /getConnection\(|getKysely\(|getDriver\(/],
  ["a pool of its own", /new (pg\.)?(Pool|Client)\(|\bpostgres\(/],
  ["an embedded database of its own", /PGlite\.create\(|new PGlite\(/],
  ["an ORM of its own", /MikroORM\.init|openPostgres\(|openEmbedded\(/],
  ["a read past its scope", /\b(readOn|askOn|poolOf)\(/],
  ["a transaction of its own", /\.(transactional|begin)\(/],
  ["a driver", /from "(pg|kysely|@electric-sql\/pglite|@mikro-orm\/(postgresql|pglite|sql|migrations))"/],
];

/** Opens the database before there is a platform, and says so here. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "api/open-platform.ts": ["an ORM of its own"],
};

describe("the database", () => {
  it("is reached only through scoped and scopedWrite: nothing outside of api/database opens another way", () => {
    const sources = sourcesOf("api").filter((source) => !/^api\/(database|cli)\//.test(source.path));
    expect(sources.length).toBeGreaterThan(30);
    const found = sources.flatMap((source) =>
      WAYS.filter(
        ([what, pattern]) => pattern.test(source.text) && !ALLOWED[source.path]?.includes(what),
      ).map(([what]) => `${source.path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it("is told the time: no statement asks it for its own", () => {
    // Wherever SQL may stand: in templates, in raw text, in policies, in the bodies of triggers, in migrations. What is
    // called on a clock, or declared as a clock's, is none.
    const own =
      /(?<![.\w])(now\(\)(?!: Date)|current_(date|time|timestamp)\b|localtime(stamp)?\b|(clock|statement|transaction)_timestamp\b|timeofday\b|'now')/gi;
    const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
    const found = sourcesOf("api").flatMap((source) =>
      [...source.text.replace(comments, "").matchAll(own)].map(([asked]) => `${source.path}: ${asked}`),
    );
    expect(found).toEqual([]);
  });
});
