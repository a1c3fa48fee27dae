import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { actorOfSession, actorOfToken } from "../../api/organisation/actor.ts";
import { createPost, endPost, type NewPost } from "../../api/organisation/post.service.ts";
import { signIn } from "../../api/organisation/session.service.ts";
import { staff } from "../../api/organisation/staff.queries.ts";
import { createApiToken } from "../../api/organisation/token.service.ts";
import {
  changePassword,
  createUser,
  deactivateUser,
  resetPassword,
} from "../../api/organisation/user.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { key, next, person, postOf } from "../support/people.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let admin: TestActor;
let countyAdmin: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  admin = await actors.as("ADMINISTRATOR");
  countyAdmin = await actors.as("ADMINISTRATOR", { region: "county" });
});
afterAll(() => test.close());

describe("an account", () => {
  it("gets a password that is shown once, and signs in only after it has a post", async () => {
    const loginName = `Zhang.San-${next()}`;
    const input = { loginName: ` ${loginName} `, displayName: "张　三" };
    const again = key();
    const issued = await createUser(admin, input, again);
    await refused(
      signIn(systemContext(test.platform), loginName, issued.password as string),
      "SIGN_IN_FAILED",
    );
    await createPost(admin, postOf(issued.userId), key());
    expect(await signIn(systemContext(test.platform), loginName, issued.password as string)).toHaveProperty(
      "secret",
    );
    expect(await createUser(admin, input, again)).toEqual({ userId: issued.userId, password: null });
  });

  it("leaves neither password nor secret in the idempotency record, the audit trail or the log", async () => {
    const issued = await person(admin);
    const charity = await actors.as("CHARITY_OFFICER");
    const { secret } = await createApiToken(charity, "核对", 30, key());
    const everything = JSON.stringify([
      await test.database.asOperator("select * from idempotency_key"),
      await test.database.asOperator("select * from audit_entry"),
      await test.database.asOperator("select * from user_account"),
      await test.database.asOperator("select * from api_token"),
      test.log,
    ]);
    expect(everything).not.toContain(issued.password);
    expect(everything).not.toContain(secret);
  });

  it("refuses a login name that is taken or malformed", async () => {
    const taken = `taken-${next()}`;
    await createUser(admin, { loginName: taken, displayName: "李四" }, key());
    await refused(
      createUser(admin, { loginName: taken.toUpperCase(), displayName: "王五" }, key()),
      "DUPLICATE",
    );
    for (const loginName of ["ab", "有汉字", "with space", "-dash", "x".repeat(51)]) {
      expect(
        (await refused(createUser(admin, { loginName, displayName: "王五" }, key()), "INVALID_INPUT")).fields,
      ).toHaveProperty("loginName");
    }
  });

  it("dies at once when it is deactivated, sessions and tokens with it, and stays dead", async () => {
    const charity = await actors.as("CHARITY_OFFICER", { person: "离职的人" });
    const token = await createApiToken(charity, "接口", 30, key());
    const session = await signIn(systemContext(test.platform), charity.loginName, PASSWORD);
    expect(await actorOfToken(test.platform, token.secret as string)).not.toBeNull();
    expect(await actorOfSession(test.platform, session.secret)).not.toBeNull();
    await deactivateUser(admin, charity.actor.userId);
    expect(await actorOfToken(test.platform, token.secret as string)).toBeNull();
    expect(await actorOfSession(test.platform, session.secret)).toBeNull();
    await refused(signIn(systemContext(test.platform), charity.loginName, PASSWORD), "SIGN_IN_FAILED");
    await refused(deactivateUser(admin, charity.actor.userId), "STATE_CONFLICT");
    await test.database.asOperator("update user_account set active = true where id = $1", [
      charity.actor.userId,
    ]);
    expect(
      await actorOfToken(test.platform, token.secret as string),
      "revoked, not merely blocked",
    ).toBeNull();
    expect(await actorOfSession(test.platform, session.secret)).toBeNull();
  });

  it("is not deactivated by its own administrator, nor by one whose region does not cover all its posts", async () => {
    await refused(deactivateUser(admin, admin.actor.userId), "SEPARATION_OF_DUTIES");
    const elsewhere = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(deactivateUser(countyAdmin, elsewhere.actor.userId), "NOT_FOUND");
    const both = await actors.as("COUNTY_OFFICER", { person: "两地任职" });
    await actors.addPost(both, "COUNTY_OFFICER", { region: "otherCounty" });
    await refused(deactivateUser(countyAdmin, both.actor.userId), "NOT_FOUND");
    await refused(resetPassword(countyAdmin, both.actor.userId), "NOT_FOUND");
    await deactivateUser(admin, both.actor.userId);
  });

  it("that loses its password gets another, and its sign-ins end", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER", { person: "忘了密码" });
    const before = await signIn(systemContext(test.platform), officer.loginName, PASSWORD);
    const issued = await resetPassword(admin, officer.actor.userId);
    expect(await actorOfSession(test.platform, before.secret)).toBeNull();
    await refused(signIn(systemContext(test.platform), officer.loginName, PASSWORD), "SIGN_IN_FAILED");
    expect(
      await signIn(systemContext(test.platform), officer.loginName, issued.password as string),
    ).toHaveProperty("secret");
  });

  it("changes its own password by the current one; its other sign-ins end and this one stays", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER", { person: "改密码" });
    const other = await signIn(systemContext(test.platform), officer.loginName, PASSWORD);
    expect(
      (await refused(changePassword(officer, "不是这个", "又一个足够长的新密码啊啊"), "INVALID_INPUT"))
        .fields,
    ).toHaveProperty("current");
    expect((await refused(changePassword(officer, PASSWORD, "短"), "INVALID_INPUT")).fields).toHaveProperty(
      "password",
    );
    await changePassword(officer, PASSWORD, "又一个足够长的新密码啊啊");
    expect(await actorOfSession(test.platform, other.secret)).toBeNull();
    const mine = await scoped(officer, (tx) =>
      tx.row(sql`select revoked_at from session where id = ${officer.actor.credential.id}`),
    );
    expect(mine).toEqual({ revoked_at: null });
    await signIn(systemContext(test.platform), officer.loginName, "又一个足够长的新密码啊啊");
  });
});

describe("a post", () => {
  let candidate: Promise<string> | undefined;
  const fieldsOf = async (over: Partial<NewPost>, by: TestActor = admin) => {
    candidate ??= person(admin).then((issued) => issued.userId);
    const userId = await candidate;
    return Object.keys(
      (await refused(createPost(by, postOf(userId, over), key()), "INVALID_INPUT")).fields ?? {},
    );
  };

  it("has a role that suits its organisation", async () => {
    expect(await fieldsOf({ role: "CHARITY_OFFICER", regionCode: null })).toEqual(["role"]);
    expect((await fieldsOf({ organisationId: organisationId("charity") }))[0]).toBe("role");
    expect(await fieldsOf({ organisationId: organisationId("charity"), role: "CHARITY_FINANCE" })).toEqual([
      "regionCode",
    ]);
  });

  it("lies at the level of its role, within the region of its organisation", async () => {
    expect(await fieldsOf({ regionCode: regionCode("village") })).toEqual(["regionCode"]);
    expect(await fieldsOf({ regionCode: regionCode("otherTownship") })).toEqual(["regionCode"]);
    expect(await fieldsOf({ regionCode: null })).toEqual(["regionCode"]);
    expect(await fieldsOf({ role: "VILLAGE_ASSISTANT", regionCode: "371602001999" })).toEqual(["regionCode"]);
  });

  it("begins today or later and does not end before it begins", async () => {
    expect(await fieldsOf({ validFrom: "2026-03-03" })).toEqual(["validFrom"]);
    expect(await fieldsOf({ validFrom: "2026-04-01", validTo: "2026-03-31" })).toEqual(["validTo"]);
  });

  it("is given neither to oneself, nor outside one's region, nor twice, nor to a closed account", async () => {
    await refused(createPost(admin, postOf(admin.actor.userId), key()), "SEPARATION_OF_DUTIES");
    const { userId } = await person(countyAdmin);
    const cityPost = {
      organisationId: organisationId("cityBureau"),
      role: "CITY_OFFICER",
      regionCode: regionCode("city"),
    } as const;
    await refused(createPost(countyAdmin, postOf(userId, cityPost), key()), "NOT_FOUND");
    await createPost(countyAdmin, postOf(userId), key());
    await refused(createPost(countyAdmin, postOf(userId), key()), "DUPLICATE");
    await deactivateUser(countyAdmin, userId);
    await refused(
      createPost(countyAdmin, postOf(userId, { role: "TOWNSHIP_REVIEWER" }), key()),
      "STATE_CONFLICT",
    );
  });

  it("gives nothing before its first day and nothing after its last", async () => {
    const issued = await person(admin);
    const login = await test.database.asOperator<{ login_name: string }>(
      "select login_name from user_account where id = $1",
      [issued.userId],
    );
    const trySignIn = () =>
      signIn(systemContext(test.platform), login[0]!.login_name, issued.password as string);
    await createPost(admin, postOf(issued.userId, { validFrom: "2026-03-05", validTo: "2026-03-06" }), key());
    const start = test.clock.now();
    try {
      await refused(trySignIn(), "SIGN_IN_FAILED");
      test.clock.set("2026-03-05T01:00:00Z");
      const session = await trySignIn();
      test.clock.set("2026-03-06T15:59:00Z");
      await trySignIn();
      test.clock.set("2026-03-06T16:01:00Z");
      expect(await actorOfSession(test.platform, session.secret)).toBeNull();
      await refused(trySignIn(), "SIGN_IN_FAILED");
    } finally {
      test.clock.set(start);
    }
  });

  it("ends at once, its sessions and tokens with it, while the person's other posts go on", async () => {
    const officer = await actors.as("CHARITY_OFFICER", { person: "换岗的人" });
    const other = await actors.addPost(officer, "CHARITY_FINANCE");
    const token = await createApiToken(officer, "接口", 30, key());
    await endPost(admin, officer.actor.postId, null);
    expect(await actorOfToken(test.platform, token.secret as string)).toBeNull();
    const session = await signIn(systemContext(test.platform), officer.loginName, PASSWORD);
    expect((await actorOfSession(test.platform, session.secret))?.postId).toBe(other);
    await refused(endPost(admin, officer.actor.postId, null), "STATE_CONFLICT");
  });

  it("ends neither in the past, nor one's own, nor outside one's region", async () => {
    const officer = await actors.as("TOWNSHIP_OFFICER", { person: "留任" });
    await refused(endPost(admin, officer.actor.postId, "2026-03-03"), "INVALID_INPUT");
    await refused(endPost(admin, admin.actor.postId, null), "SEPARATION_OF_DUTIES");
    const elsewhere = await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    await refused(endPost(countyAdmin, elsewhere.actor.postId, null), "NOT_FOUND");
  });

  it("is refused by row-level security outside an administrator's region even where the service forgets", async () => {
    const insert = (by: TestActor, region: string) =>
      scopedWrite(by, async (tx) => {
        await tx.rows(sql`
          insert into post (id, user_id, organisation_id, role, region_code, valid_from)
          values (gen_random_uuid(), ${by.actor.userId}, ${organisationId("cityBureau")}, 'CITY_OFFICER', ${region}, '2026-03-04')`);
        tx.audit({ action: "test.post", objectKind: "post", objectId: null });
      });
    await expect(insert(countyAdmin, regionCode("otherCounty"))).rejects.toThrow(/row-level security/);
    await expect(insert(await actors.as("CITY_OFFICER"), regionCode("county"))).rejects.toThrow(
      /row-level security/,
    );
  });
});

describe("the accounts an administrator sees", () => {
  it("are those with a post in the own region, and those made there that have none yet", async () => {
    await actors.as("COUNTY_OFFICER", { region: "otherCounty" });
    const { userId } = await person(countyAdmin);
    const names = (await staff(countyAdmin, { first: 100 })).nodes;
    expect(names.some((user) => user.id === userId)).toBe(true);
    expect(
      names.every(
        (user) =>
          user.posts.length === 0 ||
          user.posts.some((post) =>
            (post.region?.code ?? post.organisation?.region?.code ?? "").startsWith("371602"),
          ),
      ),
    ).toBe(true);
    expect(names.length).toBeGreaterThan(3);
    await refused(staff(await actors.as("CITY_OFFICER"), {}), "FORBIDDEN");
  });

  it("are found by part of a name, and paged without gap or repetition", async () => {
    const all = (await staff(admin, { first: 100 })).nodes.map((user) => user.id);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await staff(admin, { first: 3, after });
      seen.push(...page.nodes.map((user) => user.id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(all);
    expect((await staff(admin, { search: "离职的" })).totalCount).toBe(1);
  });
});
