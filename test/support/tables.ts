/**
 * Tests that put everything to everybody, or load the whole demonstration: minutes, where the others take seconds.
 * `npm run test:tables` runs them on the embedded database, `npm run test:pg` on PostgreSQL.
 */
export const tables: readonly string[] = [
  "test/integration/access-pairs.test.ts",
  "test/integration/access-table.test.ts",
  "test/integration/bad-input-table.test.ts",
  "test/integration/export-table.test.ts",
  "test/integration/fuzz.test.ts",
  "test/stories/demo-city.test.ts",
  "test/stories/larger-city.test.ts",
  "test/stories/statements.test.ts",
];
