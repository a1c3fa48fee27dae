import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfiguration } from "../../api/database/configuration.ts";
import { signInProblems } from "../../schema/codes/sign-in-problems.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import type { Client } from "../support/client.ts";
import { type AtProvider, type OfficeProvider, openOfficeProvider } from "../support/office-provider.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";
import { signIns } from "../support/sign-ins.ts";

const PUBLIC = "https://lianou.example.gov.cn";
let provider: OfficeProvider;
let test: TestPlatform;
let actors: Actors;
let people: ReturnType<typeof signIns>;
let admin: Client;

beforeAll(async () => {
  provider = await openOfficeProvider(`${PUBLIC}/sign-in/office/callback`);
  // The provider lives by the real time.
  test = await openTestPlatform({
    now: new Date(),
    configuration: {
      secondFactor: "required",
      office: {
        issuer: provider.issuer,
        clientId: provider.client.id,
        clientSecret: provider.client.secret,
        label: "政务统一登录",
        claim: "sub",
        secondFactor: ["mfa"],
        publicUrl: PUBLIC,
      },
    },
  });
  actors = await seedActors(test);
  people = signIns(test, actors);
  admin = actors.client(await actors.as("ADMINISTRATOR"));
});
afterAll(async () => {
  await test?.close();
  await provider?.close();
});

const LINK = "mutation($u: ID!, $s: String) { linkOfficeAccount(userId: $u, subject: $s) { officeSubject } }";
const link = (who: TestActor, s: string | null) => admin.query(LINK, { u: who.actor.userId, s });
const ME = "{ me { user { id } secondFactor permissions } }";

const get = (url: string, cookie = "") => test.app.inject({ method: "GET", url, headers: { cookie } });
type Answer = Awaited<ReturnType<typeof get>>;
const cookies = (answer: Answer) => [answer.headers["set-cookie"]].flat().map(String);
const problemOf = (answer: Answer) => /problem=(\w+)$/.exec(String(answer.headers.location))?.[1];
const sessionOf = (answer: Answer) => cookies(answer).find((cookie) => /^__Host-lianou=[^;]/.test(cookie));

async function begin() {
  const answer = await get("/sign-in/office");
  const kept = cookies(answer).find((cookie) => cookie.startsWith("__Host-lianou-office="));
  return { answer, location: String(answer.headers.location), kept: kept?.split(";")[0] ?? "" };
}
/** From the button on the page to the answer of the callback. */
async function come(
  who: AtProvider,
  change: { location?: (url: URL) => void; back?: (url: URL) => void } = {},
) {
  const { location, kept } = await begin();
  const [there, path] = [new URL(location), ""];
  change.location?.(there);
  const back = new URL(await provider.walk(there.href, who));
  change.back?.(back);
  const url = back.pathname + back.search + path;
  return { url, kept, answer: await get(url, kept) };
}
const clientOf = (answer: Answer) =>
  people.withCookieOf({ headers: answer.headers, text: answer.body } as never);

describe("the sign-in of the office", () => {
  it("leads whom an administrator linked into the linked account, and is offered by its name", async () => {
    const who = await people.person("统一登录的人");
    await link(who, "u-1001");
    const { answer } = await come({ subject: "u-1001", amr: ["pwd", "mfa"] });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "/"]);
    const { me } = await clientOf(answer).query(ME);
    expect(me).toMatchObject({ user: { id: who.actor.userId }, secondFactor: "DONE" });
    expect((await actors.stranger.query("{ signInOptions { officeLabel } }")).signInOptions).toEqual({
      officeLabel: "政务统一登录",
    });
  });

  it("asks with PKCE, state and nonce of its own each time, and keeps what it compares where scripts see nothing", async () => {
    const [one, two] = [await begin(), await begin()];
    const query = new URL(one.location).searchParams;
    expect(query.get("code_challenge_method")).toBe("S256");
    for (const own of ["state", "nonce", "code_challenge"])
      expect(query.get(own)).not.toBe(new URL(two.location).searchParams.get(own));
    const kept = cookies(one.answer)[0] ?? "";
    for (const part of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(kept).toContain(part);
    for (const secret of ["state", "nonce"]) expect(kept).not.toContain(query.get(secret));
  });

  it("counts as the second factor only where the provider says so; else the own authenticator is owed", async () => {
    const who = await people.person("只有密码登录的人");
    await link(who, "u-1002");
    const withPassword = clientOf((await come({ subject: "u-1002", amr: ["pwd"] })).answer);
    expect((await withPassword.query(ME)).me).toMatchObject({ secondFactor: "TO_ENROL" });
    expect((await withPassword.query(ME)).me.permissions).not.toContain("beneficiary:reveal");
    const { secret } = await people.bind(withPassword);
    const owing = clientOf((await come({ subject: "u-1002" })).answer);
    expect((await owing.query(ME)).me).toMatchObject({ secondFactor: "TO_CONFIRM" });
    const CONFIRM = "mutation($p: String!) { confirmIdentity(proof: $p) { secondFactor } }";
    await refused(owing.query(CONFIRM, { p: PASSWORD }), "INVALID_INPUT");
    await owing.query(CONFIRM, { p: people.code(secret) });
    expect((await owing.query(ME)).me).toMatchObject({ secondFactor: "DONE" });
  });

  it("knows nobody by name or without a link, and nobody whose account or post is over, all in the same words", async () => {
    const who = await people.person("u-1003");
    const { loginName } = who;
    const subjects = [loginName, "u-1003", "u-nobody", who.actor.userId];
    for (const subject of subjects) {
      const { answer } = await come({ subject });
      expect([problemOf(answer), sessionOf(answer)], subject).toEqual(["NOT_LINKED", undefined]);
    }
    await link(who, "u-1003");
    expect(sessionOf((await come({ subject: "u-1003" })).answer)).toBeTruthy();
    await test.database.asOperator("update post set valid_to = '2020-12-31' where id = $1", [
      who.actor.postId,
    ]);
    expect(problemOf((await come({ subject: "u-1003" })).answer)).toBe("NOT_LINKED");
    await test.database.asOperator("update post set valid_to = null where id = $1", [who.actor.postId]);
    await admin.query("mutation($u: ID!) { deactivateUser(userId: $u) { id } }", { u: who.actor.userId });
    expect(problemOf((await come({ subject: "u-1003" })).answer)).toBe("NOT_LINKED");
    expect(signInProblems.NOT_LINKED.zh).toContain("管理员");
  });

  it("holds under the issuer of the link alone: the same subject of another is somebody else", async () => {
    const who = await people.person("换了平台的人");
    await link(who, "u-1004");
    await test.database.asOperator(
      "update user_account set office_issuer = 'https://old.example' where id = $1",
      [who.actor.userId],
    );
    expect(problemOf((await come({ subject: "u-1004" })).answer)).toBe("NOT_LINKED");
  });
});

describe("an answer of the provider", () => {
  const person = async () => {
    const who = await people.person("被冒用的人");
    await link(who, "u-2001");
    return { subject: "u-2001" };
  };
  const expectNothing = (answer: Answer, problem: string) => {
    expect([answer.statusCode, problemOf(answer), sessionOf(answer)]).toEqual([303, problem, undefined]);
  };

  it("with another state, or brought by a browser that did not ask, opens nothing", async () => {
    const who = await person();
    expectNothing(
      (await come(who, { back: (url) => url.searchParams.set("state", "another") })).answer,
      "EXPIRED",
    );
    const { location } = await begin();
    const back = new URL(await provider.walk(location, who));
    expectNothing(await get(back.pathname + back.search), "EXPIRED");
    expectNothing(await get(back.pathname + back.search, (await begin()).kept), "EXPIRED");
  });

  it("is good once: the same code again opens nothing, with its cookie or another", async () => {
    const { url, kept, answer } = await come(await person());
    expect(sessionOf(answer)).toBeTruthy();
    expect(cookies(answer).find((cookie) => cookie.startsWith("__Host-lianou-office="))).toContain("1970");
    expectNothing(await get(url, kept), "REFUSED");
  });

  it("for another nonce, of another issuer, or under another proof of who asked, opens nothing and is on record", async () => {
    const who = await person();
    const since = test.clock.now();
    const altered = (name: string) => (url: URL) => url.searchParams.set(name, "A".repeat(43));
    expectNothing((await come(who, { location: altered("nonce") })).answer, "REFUSED");
    expectNothing((await come(who, { location: altered("code_challenge") })).answer, "REFUSED");
    const elsewhere = (url: URL) => url.searchParams.set("iss", "https://elsewhere.example");
    expectNothing((await come(who, { back: elsewhere })).answer, "REFUSED");
    const failed = await test.database.asOperator(
      "select 1 from audit_entry where action = 'session.signInFailed' and object_id is null and at >= $1",
      [since],
    );
    expect(failed.length).toBeGreaterThanOrEqual(3);
  });

  it("that comes too late, or of somebody who turned back, opens nothing", async () => {
    const who = await person();
    expectNothing((await come({ ...who, refuses: true })).answer, "CANCELLED");
    const { location, kept } = await begin();
    const back = new URL(await provider.walk(location, who));
    test.clock.advance({ minutes: 11 });
    expectNothing(await get(back.pathname + back.search, kept), "EXPIRED");
  });
});

describe("the link of an account", () => {
  it("is made by another administrator in scope, once for one person, and undone; its sign-ins end", async () => {
    const [who, other] = [await people.person("被关联的人"), await people.person("另一个人")];
    const client = await people.enter(who);
    await link(who, " u-3001 ");
    expect((await client.query(ME)).me).toBeNull();
    await refused(link(other, "u-3001"), "DUPLICATE");
    const neighbour = actors.client(await actors.as("ADMINISTRATOR", { region: "otherCounty" }));
    await refused(neighbour.query(LINK, { u: who.actor.userId, s: null }), "NOT_FOUND");
    const own = (await actors.as("ADMINISTRATOR")).actor.userId;
    await refused(admin.query(LINK, { u: own, s: "u-3002" }), "SEPARATION_OF_DUTIES");
    await link(who, null);
    expect(problemOf((await come({ subject: "u-3001" })).answer)).toBe("NOT_LINKED");
  });
});

describe("the settings of a provider", () => {
  it("are whole, travel over https, and name a claim that nobody else gets", () => {
    const settings = {
      LIANOU_DEMO: "1",
      LIANOU_OIDC_ISSUER: "https://sso.example.gov.cn",
      LIANOU_OIDC_CLIENT_ID: "lianou",
      LIANOU_PUBLIC_URL: `${PUBLIC}/`,
    };
    expect(readConfiguration(settings).office).toMatchObject({
      claim: "sub",
      publicUrl: PUBLIC,
      secondFactor: ["mfa"],
    });
    expect(readConfiguration({ LIANOU_DEMO: "1" }).office).toBeNull();
    for (const wrong of [
      { LIANOU_OIDC_ISSUER: "http://sso.example.gov.cn" },
      { LIANOU_OIDC_CLIENT_ID: "" },
      { LIANOU_PUBLIC_URL: "" },
      { LIANOU_OIDC_CLAIM: "email" },
      { LIANOU_OIDC_CLIENT_SECRET_FILE: "/nowhere/at/all" },
    ]) {
      expect(() => readConfiguration({ ...settings, ...wrong }), JSON.stringify(wrong)).toThrow(/LIANOU_/);
    }
  });
});
