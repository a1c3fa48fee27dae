import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../api/database/migrate.ts";
import { createEmbedded, type OpenDatabase, openEmbedded } from "../../api/database/orm.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openEmbedded(await createEmbedded());
  await migrate(database.orm);
});
afterAll(() => database.close());

describe("the migrations", () => {
  it("lead to exactly what the entities say", async () => {
    const { schema } = database.orm as unknown as {
      schema: { getUpdateSchemaSQL(options: object): Promise<string> };
    };
    const difference = await schema.getUpdateSchemaSQL({ safe: false, wrap: false });
    const statements = difference.split("\n").filter((line) => line.trim() && !line.startsWith("set "));
    expect(statements, "run npm run migrate:create -- name-of-the-change").toEqual([]);
  });

  it("may run again and change nothing", async () => {
    await expect(migrate(database.orm)).resolves.toBeUndefined();
  });
});
