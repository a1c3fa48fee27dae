import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readConfiguration } from "../../api/database/configuration.ts";
import { permissionsOf, permissionsWithoutFactor } from "../../api/kernel/context.ts";
import { type Role, roles } from "../../schema/codes/roles.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import type { Client } from "../support/client.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { codeOf, cookieOf, signIns } from "../support/sign-ins.ts";

let test: TestPlatform;
let actors: Actors;
let admin: TestActor;
let people: ReturnType<typeof signIns>;

beforeAll(async () => {
  test = await openTestPlatform({ configuration: { secondFactor: "required" } });
  actors = await seedActors(test);
  admin = await actors.as("ADMINISTRATOR");
  people = signIns(test, actors);
});
afterAll(() => test.close());

/** Each test a day after the last, so that no throttle and no session of one reaches the next. */
let days = 0;
beforeEach(() => {
  days += 1;
  test.clock.set(START);
  test.clock.advance({ days });
});

const me = async (client: Client) =>
  (await client.query("{ me { permissions secondFactor secondFactorBound } }")).me;
const CONFIRM = "mutation($p: String!) { confirmIdentity(proof: $p) { secondFactor permissions } }";
const RESET = "mutation($u: ID!) { resetSecondFactor(userId: $u) { secondFactorSince } }";
const TOKEN =
  'mutation { createApiToken(label: "x", expiresInDays: 1, idempotencyKey: "some-key-1") { secret } }';
const person: typeof people.person = (...given) => people.person(...given);

describe("a post that sees clear values, moves money or administers", () => {
  it.each(Object.keys(roles) as Role[])(
    "%s: what it needs a second factor for is withheld without",
    async (role) => {
      const client = await people.enter(await person("只有密码", role));
      const all = permissionsOf(role);
      const left = permissionsWithoutFactor(role);
      const { permissions, secondFactor } = await me(client);
      expect(new Set(permissions)).toEqual(left);
      expect(secondFactor).toBe(left.size < all.size ? "TO_ENROL" : "NOT_NEEDED");
      const guarded = ["beneficiary:reveal", "donation:confirm", "allocation:post", "organisation:manage"];
      expect(permissions.filter((one: string) => guarded.includes(one))).toEqual([]);
    },
  );

  it("reads that an authenticator has to be bound, not that it may not, and no token carries more than it", async () => {
    const officer = await people.enter(await person("没绑定的人"));
    const reveal = `mutation { revealField(personId: "${admin.actor.userId}", field: NAME, purpose: "核对身份信息") { value } }`;
    await refused(officer.query(reveal), "SECOND_FACTOR_REQUIRED");
    const charity = await people.enter(await person("没绑定的人", "CHARITY_OFFICER"));
    await refused(charity.query(TOKEN), "SECOND_FACTOR_REQUIRED");
    // A township officer has no such permission, with or without.
    await refused(
      (await people.enter(await person("没绑定的人", "TOWNSHIP_OFFICER"))).query(reveal),
      "FORBIDDEN",
    );
  });

  it("has everything once an authenticator is bound, in this session at once and later by its code", async () => {
    const who = await person("要绑定的人");
    const client = await people.enter(who);
    const { secret, recoveryCodes } = await people.bind(client);
    expect(new Set((await me(client)).permissions)).toEqual(permissionsOf("COUNTY_OFFICER"));
    expect(new Set(recoveryCodes).size).toBe(10);
    const again = await people.enter(who, people.code(secret));
    expect(await me(again)).toMatchObject({ secondFactor: "DONE", secondFactorBound: true });
  });

  it("is so wherever nobody says otherwise, and in a demonstration stays usable by password alone", () => {
    const settings = { LIANOU_DEMO: "0", DATABASE_URL: "postgres://a@b/c" };
    expect(readConfiguration(settings).secondFactor).toBe("required");
    expect(readConfiguration({ ...settings, LIANOU_SECOND_FACTOR: "optional" }).secondFactor).toBe(
      "optional",
    );
    expect(readConfiguration({ LIANOU_DEMO: "1" }).secondFactor).toBe("optional");
    expect(() => readConfiguration({ ...settings, LIANOU_SECOND_FACTOR: "no" })).toThrow(
      /LIANOU_SECOND_FACTOR/,
    );
  });
});

describe("signing in with an authenticator", () => {
  it("asks for the code once the password was right, and opens nothing without or with a wrong one", async () => {
    const who = await person("带验证码的人");
    const { secret } = await people.bind(await people.enter(who));
    const without = await people.attempt(who);
    expect([codeOf(without), cookieOf(without)]).toEqual(["SECOND_FACTOR_REQUIRED", undefined]);
    const wrong = await people.attempt(who, people.code(secret, 5));
    expect([codeOf(wrong), cookieOf(wrong)]).toEqual(["INVALID_INPUT", undefined]);
    expect(wrong.body.errors?.[0]?.extensions.fields).toHaveProperty("code");
    expect(codeOf(await people.attempt(who, people.code(secret), "不是这个密码不是这个"))).toBe(
      "SIGN_IN_FAILED",
    );
    // Full-width digits and a space, as a phone may show them.
    await people.enter(
      who,
      people.code(secret).replace(/^.../, (three) => `${three} `),
    );
  });

  it("takes no code twice, nor one from before the last", async () => {
    const who = await person("被偷看的人");
    const { secret } = await people.bind(await people.enter(who));
    const [before, now] = [people.code(secret, -1), people.code(secret)];
    await people.enter(who, now);
    for (const used of [now, before]) expect(codeOf(await people.attempt(who, used))).toBe("INVALID_INPUT");
    test.clock.advance({ seconds: 30 });
    await people.enter(who, people.code(secret));
  });

  it("makes guesses at the code wait like those at a password, which the right password does not clear", async () => {
    const who = await person("被猜的人");
    const { secret } = await people.bind(await people.enter(who));
    for (let guess = 0; guess < 5; guess += 1) {
      expect(codeOf(await people.attempt(who, people.code(secret, 50 + guess)))).toBe("INVALID_INPUT");
      expect(codeOf(await people.attempt(who))).toBe("SECOND_FACTOR_REQUIRED");
    }
    expect(codeOf(await people.attempt(who, people.code(secret)))).toBe("RATE_LIMITED");
    test.clock.advance({ minutes: 1 });
    await people.enter(who, people.code(secret));
  });

  it("takes each recovery code once, and keeps neither them nor the secret as they are", async () => {
    const who = await person("丢了手机的人");
    const { secret, recoveryCodes } = await people.bind(await people.enter(who));
    const client = await people.enter(who, recoveryCodes[3]?.toUpperCase().replace("-", ""));
    expect((await client.query("{ account { recoveryCodesLeft } }")).account.recoveryCodesLeft).toBe(9);
    expect(codeOf(await people.attempt(who, recoveryCodes[3]))).toBe("INVALID_INPUT");
    const kept = JSON.stringify([
      await test.database.asOperator("select * from user_account"),
      await test.database.asOperator("select * from audit_entry"),
      test.log,
    ]);
    for (const clear of [secret, ...recoveryCodes]) expect(kept).not.toContain(clear);
  });
});

describe("binding an authenticator", () => {
  it("is nothing before a code confirms it, ends every other sign-in and is done once", async () => {
    const who = await person("绑定一半的人");
    const [client, other] = [await people.enter(who), await people.enter(who)];
    const begin = async () =>
      (await client.query("mutation { beginSecondFactor { secret uri } }")).beginSecondFactor;
    const confirm = (c: string) =>
      client.query("mutation($c: String!) { confirmSecondFactor(code: $c) }", { c });
    const { secret, uri } = await begin();
    expect(uri).toContain(`secret=${secret}`);
    await refused(confirm(people.code(secret, 9)), "INVALID_INPUT");
    expect(await me(client)).toMatchObject({ secondFactor: "TO_ENROL", secondFactorBound: false });
    await people.enter(who);
    await confirm(people.code(secret));
    expect(await me(other)).toBeNull();
    await refused(confirm(people.code(secret, 1)), "STATE_CONFLICT");
  });

  it("is for a person who has just shown who it is, and never in place of one that is owed", async () => {
    const who = await person("座位空着的人");
    const client = await people.enter(who);
    test.clock.advance({ minutes: 11 });
    await refused(client.query("mutation { beginSecondFactor { secret } }"), "STEP_UP_REQUIRED");
    await client.query(CONFIRM, { p: PASSWORD });
    await people.bind(client);
    // As a sign-in by the office that gave no second factor.
    await test.database.asOperator("update session set second_factor = false where user_id = $1", [
      who.actor.userId,
    ]);
    expect(await me(client)).toMatchObject({ secondFactor: "TO_CONFIRM" });
    await refused(client.query("mutation { beginSecondFactor { secret } }"), "STEP_UP_REQUIRED");
  });

  it("is undone by another administrator of the region alone, on record, and its sign-ins end", async () => {
    const who = await person("换手机的人");
    const client = await people.enter(who);
    const { secret } = await people.bind(client);
    const neighbour = actors.client(await actors.as("ADMINISTRATOR", { region: "otherCounty" }));
    const u = who.actor.userId;
    await refused(neighbour.query(RESET, { u }), "NOT_FOUND");
    await refused(actors.client(admin).query(RESET, { u: admin.actor.userId }), "SEPARATION_OF_DUTIES");
    await actors.client(admin).query(RESET, { u });
    await refused(actors.client(admin).query(RESET, { u }), "STATE_CONFLICT");
    expect(await me(client)).toBeNull();
    const rows = await test.database.asOperator(
      "select user_id as by from audit_entry where action = 'user.resetSecondFactor' and object_id = $1",
      [u],
    );
    expect(rows).toEqual([{ by: admin.actor.userId }]);
    expect(await me(await people.enter(who))).toMatchObject({ secondFactor: "TO_ENROL" });
    expect(people.code(secret)).toHaveLength(6);
  });

  it("is refused to an API token, as is all else of an account", async () => {
    const token = await actors.tokenClient(await actors.as("CHARITY_OFFICER"));
    for (const asked of [
      "{ account { id } }",
      "mutation { beginSecondFactor { secret } }",
      'mutation { confirmSecondFactor(code: "123456") }',
      'mutation { confirmIdentity(proof: "123456") { demo } }',
      "mutation { revokeOtherSessions { id } }",
      `mutation { revokeSession(id: "${admin.actor.userId}") { id } }`,
    ]) {
      await refused(token.query(asked), "FORBIDDEN");
    }
  });
});

describe("a session that owes the code, since another sign-in opened it,", () => {
  it("gets everything by the code and nothing by the password", async () => {
    const who = await person("统一登录的人");
    const client = await people.enter(who);
    const { secret } = await people.bind(client);
    await test.database.asOperator("update session set second_factor = false where user_id = $1", [
      who.actor.userId,
    ]);
    expect(new Set((await me(client)).permissions)).toEqual(permissionsWithoutFactor("COUNTY_OFFICER"));
    await refused(client.query(CONFIRM, { p: PASSWORD }), "INVALID_INPUT");
    const { confirmIdentity } = await client.query(CONFIRM, { p: people.code(secret) });
    expect(confirmIdentity.secondFactor).toBe("DONE");
    expect(new Set((await me(client)).permissions)).toEqual(permissionsOf("COUNTY_OFFICER"));
  });
});
