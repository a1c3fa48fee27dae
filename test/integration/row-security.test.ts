import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { raw, sql } from "../../api/database/sql.ts";
import { type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { type Actors, seedActors } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { onPostgres } from "../support/database.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  await actors.as("TOWNSHIP_OFFICER");
  await actors.as("CHARITY_OFFICER");
  await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
});
afterAll(() => test.close());

const nobody = (): RequestContext => ({
  requestId: "test",
  platform: test.platform,
  actor: null,
  system: false,
  remoteAddress: null,
});

const count = (ctx: RequestContext, table: string) =>
  scoped(
    ctx,
    async (tx) => (await tx.row<{ n: number }>(sql`select count(*)::int as n from ${raw(table)}`))?.n,
  );

describe("row-level security", () => {
  it("shows nothing to a scope that is empty", async () => {
    for (const table of ["user_account", "post", "session", "api_token", "sign_in_throttle", "audit_entry"]) {
      expect(await count(nobody(), table), table).toBe(0);
    }
    expect(await count(systemContext(test.platform), "user_account")).toBe(3);
  });

  it("shows a partner the people of its own organisation and no others", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const names = await scoped(charity, (tx) => tx.rows(sql`select id from user_account`));
    expect(names).toEqual([{ id: charity.actor.userId }]);
    expect(await count(charity, "session")).toBe(1);
  });

  it("shows a department the history of its own region range and none beside it", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER");
    const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    const county = await actors.as("COUNTY_OFFICER");
    const note = (ctx: RequestContext) =>
      scopedWrite(ctx, async (tx) => tx.audit({ action: "test.note", objectKind: "test", objectId: null }));
    await note(officer);
    await note(neighbour);
    const seen = (ctx: RequestContext) =>
      scoped(ctx, async (tx) => {
        const rows = await tx.rows<{ region_code: string }>(
          sql`select region_code from audit_entry where action = 'test.note' order by region_code`,
        );
        return rows.map((row) => row.region_code);
      });
    expect(await seen(officer)).toEqual([regionCode("township")]);
    expect(await seen(neighbour)).toEqual([regionCode("otherTownship")]);
    expect(await seen(county)).toEqual([regionCode("township"), regionCode("otherTownship")]);
  });
});

describe("the role of a request", () => {
  it("is one that owns nothing, is no superuser and bypasses no policy", async () => {
    const role = await scoped(systemContext(test.platform), (tx) =>
      tx.row(sql`select current_user as name, r.rolsuper, r.rolbypassrls,
          (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
        from pg_roles r where r.rolname = current_user`),
    );
    expect(role).toEqual({ name: "lianou_system", rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  it("ends with its transaction, and so does its scope", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    await scoped(charity, (tx) => tx.row(sql`select 1`));
    const left = await scoped(nobody(), (tx) =>
      // Empty on a connection that had one, and nothing at all on another.
      tx.row(sql`select coalesce(current_setting('app.organisation_id', true), '') as organisation`),
    );
    expect(left).toEqual({ organisation: "" });
  });

  if (onPostgres())
    it("is taken by a sign-in role that sees nothing by itself", async () => {
      const rows = await test.platform.orm.em
        .getConnection()
        .execute("select session_user, (select count(*)::int from user_account) as people");
      expect(rows[0]).toMatchObject({ people: 0 });
      expect(rows[0].session_user).toMatch(/^lianou_test_/);
    });
});
