/**
 * Writes a migration from the entities: the difference between a database with every migration so far and what
 * the entities say. Usage: npm run migrate:create -- name-of-the-change
 */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { applyMigrations } from "../database/migrate.ts";
import { createEmbedded, openEmbedded } from "../database/orm.ts";

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error("Usage: npm run migrate:create -- name-of-the-change");
  process.exit(2);
}
const folder = path.resolve(import.meta.dirname, "../database/migrations");
const database = await openEmbedded(await createEmbedded());
await applyMigrations(database.orm);
const statements = await (
  database.orm as unknown as { schema: { getUpdateSchemaSQL(o: object): Promise<string> } }
).schema.getUpdateSchemaSQL({ safe: false, wrap: false });
await database.close();
const lines = statements.split(/\n/).filter((line) => line.trim() && !line.startsWith("set "));
if (lines.length === 0) {
  console.log("The migrations already equal the entities.");
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const className = `Migration${stamp}`;
const body = lines.map((line) => `    this.addSql(${JSON.stringify(line)});`).join("\n");
writeFileSync(
  path.join(folder, `${stamp}-${name}.ts`),
  `import { Migration } from "@mikro-orm/migrations";\n\nexport class ${className} extends Migration {\n  override up(): void {\n${body}\n  }\n}\n`,
);
const files = readdirSync(folder)
  .filter((file) => /^\d{14}-.*\.ts$/.test(file))
  .sort();
const classOf = (file: string) => `Migration${file.slice(0, 14)}`;
writeFileSync(
  path.join(folder, "index.ts"),
  `${files.map((file) => `import { ${classOf(file)} } from "./${file}";`).join("\n")}\n\n` +
    `/** Every migration in order. Written by \`npm run migrate:create\`. */\nexport const migrations = [\n${files
      .map((file) => `  { name: "${file.replace(/\.ts$/, "")}", class: ${classOf(file)} },`)
      .join("\n")}\n];\n`,
);
console.log(`Wrote ${stamp}-${name}.ts with ${lines.length} statements.`);
