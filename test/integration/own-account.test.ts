import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecordedHousehold } from "../../api/beneficiary/register.service.ts";
import { deviceWords, networkOf } from "../../api/kernel/device.ts";
import { createApiToken } from "../../api/organisation/token.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { Client } from "../support/client.ts";
import { PHONE, recordOwnFamily } from "../support/masked-families.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { CHROME, codeOf, signIns } from "../support/sign-ins.ts";

let test: TestPlatform;
let actors: Actors;
let admin: TestActor;
let family: RecordedHousehold;
let people: ReturnType<typeof signIns>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  admin = await actors.as("ADMINISTRATOR");
  family = await recordOwnFamily(await actors.as("TOWNSHIP_OFFICER"));
  people = signIns(test, actors);
});
afterAll(() => test.close());

/** Each test a day after the last, so that no session or throttle of one reaches the next. */
let days = 0;
beforeEach(() => {
  days += 1;
  test.clock.set(START);
  test.clock.advance({ days });
});

const ACCOUNT = `{ account { sessions { id device network current createdAt lastSeenAt }
  signIns { at result device network } } }`;
const account = async (client: Client) => (await client.query(ACCOUNT)).account;
const isIn = async (client: Client) => (await client.query("{ me { demo } }")).me !== null;
const REVOKE = "mutation($id: ID!) { revokeSession(id: $id) { sessions { id } } }";
const OTHERS = "mutation { revokeOtherSessions { sessions { id current } } }";
const END_ALL = "mutation($u: ID!) { endUserSessions(userId: $u) { id } }";
const CONFIRM = "mutation($p: String!) { confirmIdentity(proof: $p) { demo } }";

describe("one's own sign-ins", () => {
  it("are those that are open, told by device and network, the one that asks marked", async () => {
    const who = await people.person("多处登录的人");
    const lapsed = await people.enter(who);
    test.clock.advance({ minutes: 31 });
    const [desk, phone] = [await people.enter(who), await people.enter(who)];
    await people.enter(await people.person("别人"));
    const { sessions } = await account(phone);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ device: "Chrome · Windows", network: "127.0.*.*" });
    expect([await isIn(lapsed), await isIn(desk)]).toEqual([false, true]);
    await test.database.asOperator("update post set valid_to = '2026-01-31' where id = $1", [
      who.actor.postId,
    ]);
    const elsewhere = await actors.addPost(who, "AUDITOR");
    expect((await account(await people.enter(who))).sessions, "of posts that are over, none").toHaveLength(1);
    expect(elsewhere).toBeTruthy();
  });

  it("are ended one by one or all others at once, and their cookies open nothing", async () => {
    const who = await people.person("忘记退出的人");
    test.clock.advance({ minutes: 31 });
    const clients = [await people.enter(who), await people.enter(who), await people.enter(who)] as const;
    const [mine, second, third] = clients;
    const id = (await account(second)).sessions.find(({ current }: { current: boolean }) => current).id;
    expect((await mine.query(REVOKE, { id })).revokeSession.sessions).toHaveLength(2);
    expect(await Promise.all(clients.map(isIn))).toEqual([true, false, true]);
    await refused(mine.query(REVOKE, { id }), "NOT_FOUND");
    expect((await mine.query(OTHERS)).revokeOtherSessions.sessions).toEqual([
      { id: expect.any(String), current: true },
    ]);
    expect(await isIn(third)).toBe(false);
  });

  it("are nobody else's: another's is not found, and an administrator ends all of an account in scope", async () => {
    const who = await people.person("被管理的人");
    const client = await people.enter(who);
    const id = (await account(client)).sessions[0].id;
    for (const by of [await people.person("同事"), admin])
      await refused(actors.client(by).query(REVOKE, { id }), "NOT_FOUND");
    const neighbour = await actors.as("ADMINISTRATOR", { region: "otherCounty" });
    await refused(actors.client(neighbour).query(END_ALL, { u: who.actor.userId }), "NOT_FOUND");
    expect(await isIn(client)).toBe(true);
    const tried = await test.database.asOperator(
      "select 1 from audit_entry where action = 'user.endSessions'",
    );
    expect(tried, "the neighbour did nothing at all").toEqual([]);
    await actors.client(admin).query(END_ALL, { u: who.actor.userId });
    expect(await isIn(client)).toBe(false);
  });

  it("of the last days are told with those tried in vain, each from a network and not an address", async () => {
    const who = await people.person("看记录的人", "CHARITY_OFFICER");
    await people.attempt(who, undefined, "不是这个密码不是这个", { "user-agent": CHROME });
    test.clock.advance({ minutes: 1 });
    const { signIns: attempts } = await account(await people.enter(who));
    expect(attempts.map(({ result }: { result: string }) => result)).toEqual(["SIGNED_IN", "WRONG_PASSWORD"]);
    expect(attempts[1]).toMatchObject({ device: "Chrome · Windows", network: "127.0.*.*" });
    const kept = await test.database.asOperator("select * from audit_entry where object_id = $1", [
      who.actor.userId,
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1|AppleWebKit/);
  });

  it("name a browser in words of ours alone, and the network of any address", () => {
    const wechat = "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile MicroMessenger/8.0";
    expect([deviceWords(wechat), deviceWords("<script>"), deviceWords(undefined)]).toEqual([
      "微信 · Android",
      null,
      null,
    ]);
    expect(
      ["10.20.30.40", "::ffff:10.20.30.40", "2001:db8:1:2::3", "::1", "nonsense", null].map(networkOf),
    ).toEqual(["10.20.*.*", "10.20.*.*", "2001:db8:1:*", "*", null, null]);
  });
});

describe("an account that is closed, or whose post is over,", () => {
  it("opens nothing any more, with a cookie or with a token", async () => {
    const deactivate = async (who: TestActor) =>
      void (await actors
        .client(admin)
        .query("mutation($u: ID!) { deactivateUser(userId: $u) { active } }", { u: who.actor.userId }));
    const lastDay = async (who: TestActor) => {
      await actors
        .client(admin)
        .query("mutation($p: ID!, $d: LocalDate) { endPost(postId: $p, lastDay: $d) { id } }", {
          p: who.actor.postId,
          d: test.clock.now().toISOString().slice(0, 10),
        });
      test.clock.advance({ hours: 14 });
      // The cookie idled; what decides is the post, so the session is as if it had been used all the time.
      await test.database.asOperator(
        "update session set last_seen_at = $1, ends_at = $2 where user_id = $3",
        [test.clock.now(), new Date(test.clock.now().getTime() + 3_600_000), who.actor.userId],
      );
    };
    for (const [name, end] of [
      ["停用", deactivate],
      ["期满", lastDay],
    ] as const) {
      const who = await people.person(`${name}的人`, "CHARITY_OFFICER");
      const cookie = await people.enter(who);
      const { secret } = await createApiToken(who, "接口", 30, `token-key-${name}`);
      const token = new Client(test, async () => ({ authorization: `Bearer ${secret}` }));
      const ask = (client: Client) => client.query("{ organisations(first: 1) { totalCount } }");
      await Promise.all([cookie, token].map(ask));
      await end(who);
      for (const client of [cookie, token]) await refused(ask(client), "UNAUTHENTICATED");
      expect(codeOf(await people.attempt(who))).toBe("SIGN_IN_FAILED");
    }
  });
});

describe("a look at a clear value", () => {
  const look = (client: Client) =>
    client.query(
      'mutation($p: ID!) { revealField(personId: $p, field: PHONE, purpose: "电话核实领取人") { value looksLeftToday } }',
      { p: family.personIds[0] },
    );
  const looksOf = async (who: TestActor) =>
    (
      await test.database.asOperator(
        "select 1 from audit_entry where action = 'person.reveal' and user_id = $1",
        [who.actor.userId],
      )
    ).length;

  it("wants a proof not older than ten minutes in this session, refuses without a trace, and goes on after one", async () => {
    const who = await people.person("离开座位的人");
    const [client, other] = [await people.enter(who), await people.enter(who)];
    test.clock.advance({ minutes: 10 });
    expect((await look(client)).revealField.value).toBe(PHONE);
    test.clock.advance({ seconds: 1 });
    await refused(look(client), "STEP_UP_REQUIRED");
    await refused(client.query(CONFIRM, { p: "不是这个密码不是这个" }), "INVALID_INPUT");
    await refused(look(client), "STEP_UP_REQUIRED");
    expect(await looksOf(who)).toBe(1);
    await client.query(CONFIRM, { p: PASSWORD });
    expect((await look(client)).revealField.looksLeftToday).toBe(48);
    await refused(look(other), "STEP_UP_REQUIRED");
  });

  it("wants the code of whoever bound an authenticator, and no password", async () => {
    const who = await people.person("有验证码的人");
    const client = await people.enter(who);
    const { secret } = await people.bind(client);
    test.clock.advance({ minutes: 11 });
    await refused(client.query(CONFIRM, { p: PASSWORD }), "INVALID_INPUT");
    await client.query(CONFIRM, { p: people.code(secret) });
    expect((await look(client)).revealField.value).toBe(PHONE);
  });

  it("keeps its proof when the post is switched, and none is made by that", async () => {
    const who = await people.person("两个岗位的人");
    const postId = await actors.addPost(who, "AUDITOR");
    const begin = await people.attempt(who);
    const SWITCH = "mutation($p: ID!) { switchPost(postId: $p) { activePost { id } } }";
    const switched = async (client: Client, p: string) =>
      people.withCookieOf(await client.send(SWITCH, { p }));
    test.clock.advance({ minutes: 6 });
    const auditing = await switched(people.withCookieOf(begin), postId);
    const back = await switched(auditing, who.actor.postId);
    await look(back);
    test.clock.advance({ minutes: 6 });
    const again = await switched(await switched(back, postId), who.actor.postId);
    await refused(look(again), "STEP_UP_REQUIRED");
  });

  it("is refused to an API token, whatever its post may", async () => {
    const token = await actors.tokenClient(await people.person("有令牌的人"));
    expect((await refused(look(token), "FORBIDDEN")).message).toContain("接口令牌");
  });

  it("makes guesses at the proof wait like those at the sign-in", async () => {
    const client = await people.enter(await people.person("猜密码的人"));
    for (let guess = 0; guess < 5; guess += 1)
      await refused(client.query(CONFIRM, { p: "不是这个密码不是这个" }), "INVALID_INPUT");
    await refused(client.query(CONFIRM, { p: PASSWORD }), "RATE_LIMITED");
  });
});

describe("an administrator", () => {
  it("does to its own account nothing that only another may: posts, password, authenticator, closing", async () => {
    const client = actors.client(admin);
    const u = admin.actor.userId;
    for (const [asked, variables] of [
      ["mutation($u: ID!) { resetPassword(userId: $u) { password } }", { u }],
      ["mutation($u: ID!) { resetSecondFactor(userId: $u) { id } }", { u }],
      ["mutation($u: ID!) { deactivateUser(userId: $u) { id } }", { u }],
      ["mutation($p: ID!) { endPost(postId: $p) { id } }", { p: admin.actor.postId }],
      [
        'mutation($i: CreatePostInput!) { createPost(input: $i, idempotencyKey: "own-post-key") { id } }',
        {
          i: {
            userId: u,
            organisationId: admin.actor.organisationId,
            role: "CITY_OFFICER",
            regionCode: admin.actor.regionCode,
          },
        },
      ],
    ] as const) {
      await refused(client.query(asked, variables), "SEPARATION_OF_DUTIES");
    }
  });
});
