/**
 * Brings the configured database to the current schema and ends: PostgreSQL under DATABASE_MIGRATION_URL, the role
 * that owns the tables, or the embedded database under DATA_DIR. Usage: npm run migrate
 */
import { readConfiguration } from "../database/configuration.ts";
import { migrate } from "../database/migrate.ts";
import { openDatabase, openPostgres } from "../database/orm.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const configuration = readConfiguration();
  const database = configuration.migrationUrl
    ? await openPostgres(configuration.migrationUrl, 1)
    : await openDatabase(configuration);
  try {
    await migrate(database.orm);
    console.log("数据库结构已是最新。The schema is current.");
  } finally {
    await database.close();
  }
});
