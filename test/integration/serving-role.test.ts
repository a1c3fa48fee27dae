import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigurationError } from "../../api/database/configuration.ts";
import { DEMO_CHARITY_TOKEN } from "../../api/database/demo/sign-in-list.ts";
import { refuseDemoData } from "../../api/database/refuse-demo-data.ts";
import { assertServingRole } from "../../api/database/serving-role.ts";
import { hashSecret } from "../../api/organisation/actor.ts";
import { seedActors } from "../support/actors.ts";
import { onPostgres } from "../support/database.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;

beforeAll(async () => {
  test = await openTestPlatform();
});
afterAll(() => test.close());

describe("the role under which the platform serves", () => {
  if (onPostgres()) {
    it("is accepted when it owns nothing and bypasses nothing", async () => {
      await expect(assertServingRole(test.platform)).resolves.toBeUndefined();
    });

    it("is not enough where a table no longer forces row security", async () => {
      await test.database.asOperator("alter table need_item no force row level security");
      await expect(assertServingRole(test.platform)).rejects.toThrow(/need_item/);
      await test.database.asOperator("alter table need_item force row level security");
    });
  } else {
    it("is refused when it is a superuser, as that of the embedded database is", async () => {
      await expect(assertServingRole(test.platform)).rejects.toThrow(ConfigurationError);
    });
  }
});

describe("a database that holds the demonstration", () => {
  it("is not served in earnest, because its tokens and passwords are known, unless forced", async () => {
    const actors = await seedActors(test);
    const { actor } = await actors.as("CHARITY_OFFICER");
    await expect(refuseDemoData(test.platform, {})).resolves.toBeUndefined();
    await test.database.asOperator(
      `insert into api_token (id, secret_hash, post_id, organisation_id, label, created_at, expires_at)
        values (gen_random_uuid(), $1, $2, $3, 'demo', '2026-03-01', '2027-03-01')`,
      [hashSecret(DEMO_CHARITY_TOKEN), actor.postId, actor.organisationId],
    );
    await expect(refuseDemoData(test.platform, {})).rejects.toThrow(ConfigurationError);
    await expect(refuseDemoData(test.platform, { LIANOU_FORCE_DEMO: "1" })).resolves.toBeUndefined();
  });
});
