import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { type Answer, Client } from "../support/client.ts";
import { openTestPlatform, START, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("COUNTY_OFFICER");
});
afterAll(() => test.close());

/** Each test a week after the last, so that no throttle or session of one reaches the next. */
let weeks = 0;
beforeEach(() => {
  weeks += 1;
  test.clock.set(START);
  test.clock.advance({ days: 7 * weeks });
});

const SIGN_IN =
  "mutation($n: String!, $p: String!) { signIn(loginName: $n, password: $p) { user { id } activePost { id } demo } }";
const signIn = (loginName: string, password = PASSWORD) =>
  actors.stranger.send(SIGN_IN, { n: loginName, p: password });
const codeOf = (answer: Answer) => answer.body.errors?.[0]?.extensions.code;
const cookieOf = (answer: Answer) => String([answer.headers["set-cookie"]].flat()[0] ?? "");
const withCookie = (cookie: string) => new Client(test, async () => ({ cookie: cookie.split(";")[0] ?? "" }));
const whoami = async (client: Client) => (await client.query("{ me { user { id } activePost { id } } }")).me;

describe("signing in", () => {
  it("by name and password opens a session, whatever the case of the name", async () => {
    const answer = await signIn(` ${officer.loginName.toUpperCase()} `);
    expect(answer.body.data).toMatchObject({ signIn: { user: { id: officer.actor.userId } } });
    expect(await whoami(withCookie(cookieOf(answer)))).toMatchObject({ user: { id: officer.actor.userId } });
  });

  it("sets a cookie that scripts cannot read, other sites cannot send and plain http does not carry", async () => {
    const cookie = cookieOf(await signIn(officer.loginName));
    expect(cookie).toMatch(/^__Host-lianou=[\w-]{43};/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain("Domain");
  });

  it("keeps only a hash of the secret", async () => {
    const secret = cookieOf(await signIn(officer.loginName)).split(/[=;]/)[1];
    const rows = await test.database.asOperator("select * from session");
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("answers a wrong name exactly as a wrong password", async () => {
    const wrongPassword = await signIn(officer.loginName, "不是这个密码不是这个");
    const wrongName = await signIn("nobody-by-this-name");
    const strip = (answer: Answer) => ({ ...answer.body.errors?.[0], extensions: codeOf(answer) });
    expect(codeOf(wrongName)).toBe("SIGN_IN_FAILED");
    expect(strip(wrongName)).toEqual(strip(wrongPassword));
    expect(wrongName.status).toBe(wrongPassword.status);
    expect(cookieOf(wrongName)).toBe("");
  });

  it("leaves an audit row for a success and for a failure, and neither holds the name that was tried", async () => {
    const since = test.clock.now();
    await signIn(officer.loginName);
    await signIn("a-name-typed-wrong", "a password typed wrong");
    const rows = await test.database.asOperator<{ action: string }>(
      "select * from audit_entry where at >= $1 order by id",
      [since],
    );
    expect(rows.map((row) => row.action).sort()).toEqual(["session.signIn", "session.signInFailed"]);
    expect(JSON.stringify(rows)).not.toContain("typed");
  });

  it("is told in the audit trail by account, tried in vain too, and a name that nobody has by none", async () => {
    const closed = await actors.as("TOWNSHIP_OFFICER", { person: "离岗人员" });
    await test.database.asOperator("update user_account set active = false where id = $1", [
      closed.actor.userId,
    ]);
    const since = test.clock.now();
    await signIn(officer.loginName);
    await signIn(officer.loginName, "a password typed wrong");
    await signIn(closed.loginName);
    await signIn("nobody-by-this-name");
    const rows = await test.database.asOperator<{ action: string; object: string; region: string }>(
      `select action, object_id as object, region_code as region from audit_entry
       where at >= $1 and user_id is null order by id`,
      [since],
    );
    const { userId: object, regionCode: region } = officer.actor;
    const failed = "session.signInFailed";
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(
      expect.arrayContaining([
        { action: "session.signIn", object, region },
        { action: failed, object, region },
        { action: failed, object: closed.actor.userId, region: closed.actor.regionCode },
        { action: failed, object: null, region: null },
      ]),
    );
  });
});

describe("signing in again", () => {
  it("ends the session whose cookie it replaces, whoever's that was, and no other", async () => {
    const first = cookieOf(await signIn(officer.loginName));
    const elsewhere = cookieOf(await signIn(officer.loginName));
    const next = await actors.as("TOWNSHIP_OFFICER");
    const answer = await withCookie(first).send(SIGN_IN, { n: next.loginName, p: PASSWORD });
    expect(await whoami(withCookie(cookieOf(answer)))).toMatchObject({ user: { id: next.actor.userId } });
    expect(await whoami(withCookie(first))).toBeNull();
    expect(await whoami(withCookie(elsewhere))).not.toBeNull();
  });

  it("leaves the session as it is when it fails", async () => {
    const cookie = cookieOf(await signIn(officer.loginName));
    await withCookie(cookie).send(SIGN_IN, { n: officer.loginName, p: "不是这个密码不是这个" });
    expect(await whoami(withCookie(cookie))).not.toBeNull();
  });
});

describe("failing to sign in", () => {
  const fail = (times: number, name: string) =>
    Array.from({ length: times }).reduce<Promise<unknown>>(
      (before) => before.then(() => signIn(name, "wrong")),
      Promise.resolve(),
    );

  it("five times makes the account wait, and each further failure longer, up to 15 minutes", async () => {
    const name = "made-up-account";
    await fail(5, name);
    for (const seconds of [15, 30, 60, 120, 240, 480, 900, 900]) {
      test.clock.advance({ seconds: seconds - 1 });
      expect(codeOf(await signIn(name, "wrong")), `a second before ${seconds}`).toBe("RATE_LIMITED");
      test.clock.advance({ seconds: 1 });
      expect(codeOf(await signIn(name, "wrong")), `after ${seconds}`).toBe("SIGN_IN_FAILED");
    }
  }, 60_000);

  it("also refuses the right password while it waits, and lets it in afterwards", async () => {
    const clerk = await actors.as("COUNTY_OFFICER", { person: "王小明" });
    await fail(5, clerk.loginName);
    const waiting = await signIn(clerk.loginName);
    expect(codeOf(waiting)).toBe("RATE_LIMITED");
    expect(cookieOf(waiting)).toBe("");
    test.clock.advance({ minutes: 1 });
    expect(codeOf(await signIn(clerk.loginName))).toBeUndefined();
  });

  it("is forgotten by a success", async () => {
    const clerk = await actors.as("COUNTY_OFFICER", { person: "李小红" });
    await fail(4, clerk.loginName);
    await signIn(clerk.loginName);
    await fail(4, clerk.loginName);
    expect(codeOf(await signIn(clerk.loginName))).toBeUndefined();
  });
});

describe("a session", () => {
  const open = async () => withCookie(cookieOf(await signIn(officer.loginName)));

  it("lasts while it is used and ends after 30 idle minutes", async () => {
    const client = await open();
    for (let use = 0; use < 3; use += 1) {
      test.clock.advance({ minutes: 29 });
      expect(await whoami(client)).not.toBeNull();
    }
    test.clock.advance({ minutes: 30 });
    expect(await whoami(client)).toBeNull();
  });

  it("ends after 12 hours, however much it is used", async () => {
    const client = await open();
    for (let use = 0; use < 35; use += 1) {
      test.clock.advance({ minutes: 20 });
      expect(await whoami(client), `after ${use + 1} times 20 minutes`).not.toBeNull();
    }
    test.clock.advance({ minutes: 20 });
    expect(await whoami(client)).toBeNull();
  });

  it("ends when its user is made inactive or its post ends", async () => {
    const leaver = await actors.as("COUNTY_OFFICER", { person: "离职的人" });
    const client = actors.client(leaver);
    expect(await whoami(client)).not.toBeNull();
    await test.database.asOperator("update post set valid_to = '2020-12-31' where id = $1", [
      leaver.actor.postId,
    ]);
    expect(await whoami(client)).toBeNull();
    await test.database.asOperator("update post set valid_to = null where id = $1", [leaver.actor.postId]);
    expect(await whoami(client)).not.toBeNull();
    await test.database.asOperator("update user_account set active = false where id = $1", [
      leaver.actor.userId,
    ]);
    expect(await whoami(client)).toBeNull();
  });

  it("ends at signing out, which takes its cookie away", async () => {
    const client = await open();
    const answer = await client.send("mutation { signOut }");
    expect(cookieOf(answer)).toMatch(/^__Host-lianou=;.*1970/);
    expect(await whoami(client)).toBeNull();
    await refused(client.query("mutation { signOut }"), "UNAUTHENTICATED");
  });

  it("is not opened by a secret that somebody made up", async () => {
    expect(await whoami(withCookie(`__Host-lianou=${"A".repeat(43)}`))).toBeNull();
    expect(await whoami(withCookie("__Host-lianou=' or 1=1 --"))).toBeNull();
  });
});

describe("switching the post", () => {
  const SWITCH = "mutation($id: ID!) { switchPost(postId: $id) { activePost { id } permissions } }";

  it("opens a new session under that post, ends the old one and keeps its last hour", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "两岗的人" });
    const second = await actors.addPost(clerk, "TOWNSHIP_REVIEWER", { region: "otherTownship" });
    const first = cookieOf(await signIn(clerk.loginName));
    const active = (await whoami(withCookie(first))).activePost.id;
    const target = active === second ? clerk.actor.postId : second;
    const answer = await withCookie(first).send(SWITCH, { id: target });
    expect(answer.body.data).toMatchObject({ switchPost: { activePost: { id: target } } });
    const rotated = cookieOf(answer);
    expect(rotated.split(";")[0]).not.toBe(first.split(";")[0]);
    expect(/Expires=([^;]+)/.exec(rotated)?.[1]).toBe(/Expires=([^;]+)/.exec(first)?.[1]);
    expect(await whoami(withCookie(first))).toBeNull();
    expect((await whoami(withCookie(rotated))).activePost.id).toBe(target);
  });

  it("is refused for a post of somebody else, and for what is no id at all", async () => {
    const client = actors.client(officer);
    const other = await actors.as("CITY_OFFICER");
    await refused(client.query(SWITCH, { id: other.actor.postId }), "NOT_FOUND");
    await refused(client.query(SWITCH, { id: "1; drop table post" }), "NOT_FOUND");
  });
});

describe("an API token", () => {
  it("acts as its post, ends when it expires, and is no session", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const client = await actors.tokenClient(charity);
    expect(await whoami(client)).toMatchObject({ activePost: { id: charity.actor.postId } });
    test.clock.advance({ days: 366 });
    expect(await whoami(client)).toBeNull();
  });
});
