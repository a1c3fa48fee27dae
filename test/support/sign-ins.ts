import { argon2Sync, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Role } from "../../schema/codes/roles.ts";
import { type Actors, PASSWORD, type Place, type TestActor } from "./actors.ts";
import { type Answer, Client } from "./client.ts";
import type { TestPlatform } from "./platform.ts";

const SIGN_IN = `mutation($n: String!, $p: String!, $c: String) {
  signIn(loginName: $n, password: $p, code: $c) { user { id } permissions secondFactor secondFactorBound } }`;
/** Chrome on Windows, as it calls itself. */
export const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

export const codeOf = (answer: Answer) => answer.body.errors?.[0]?.extensions.code;
export const cookieOf = (answer: Answer) =>
  [answer.headers["set-cookie"]].flat().find((cookie) => /^(__Host-)?lianou=/.test(String(cookie))) as
    | string
    | undefined;

/** The code that an authenticator shows at the platform's present, or some half minutes from it. */
export const codeNow = (test: TestPlatform, secret: string, halfMinutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: test.clock.now().getTime() + halfMinutes * 30_000,
  });

/** The password of the tests under parameters that take no time: what a file proves is not how slow a hash is. */
function lightHash(): string {
  const nonce = randomBytes(16);
  const parameters = { parallelism: 1, tagLength: 32, memory: 8, passes: 1 };
  const tag = argon2Sync("argon2id", { message: PASSWORD, nonce, ...parameters });
  return `argon2id$m=8,t=1,p=1$${nonce.toString("base64url")}$${tag.toString("base64url")}`;
}

/** Signing in as people do, by what they know and hold, rather than with the cookies that tests hand out. */
export function signIns(test: TestPlatform, actors: Actors) {
  const hash = lightHash();
  const person = async (
    name: string,
    role: Role = "COUNTY_OFFICER",
    place: Place = {},
  ): Promise<TestActor> => {
    const who = await actors.as(role, { ...place, person: name });
    await test.database.asOperator("update user_account set password_hash = $1 where id = $2", [
      hash,
      who.actor.userId,
    ]);
    return who;
  };
  const stranger = new Client(test);
  const withCookie = (cookie: string) =>
    new Client(test, async () => ({ cookie: cookie.split(";")[0] ?? "" }));
  const withCookieOf = (answer: Answer) => {
    const cookie = cookieOf(answer);
    if (!cookie) throw new Error(`no session: ${answer.text}`);
    return withCookie(cookie);
  };
  const attempt = (
    who: TestActor,
    code?: string,
    password = PASSWORD,
    headers: Record<string, string> = {},
  ) =>
    stranger.post(
      JSON.stringify({ query: SIGN_IN, variables: { n: who.loginName, p: password, c: code ?? null } }),
      headers,
    );
  const enter = async (who: TestActor, code?: string) => {
    return withCookieOf(await attempt(who, code, PASSWORD, { "user-agent": CHROME }));
  };
  const code = (secret: string, halfMinutes = 0) => codeNow(test, secret, halfMinutes);
  /** Binds an authenticator to the account of a session, and returns its secret with the recovery codes. */
  const bind = async (client: Client) => {
    const { secret } = (await client.query("mutation { beginSecondFactor { secret } }")).beginSecondFactor;
    const { confirmSecondFactor } = await client.query(
      "mutation($c: String!) { confirmSecondFactor(code: $c) }",
      { c: code(secret) },
    );
    test.clock.advance({ seconds: 30 });
    return { secret: secret as string, recoveryCodes: confirmSecondFactor as string[] };
  };
  return { person, attempt, enter, bind, code, withCookieOf };
}
