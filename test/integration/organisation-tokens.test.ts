import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOfToken } from "../../api/organisation/actor.ts";
import { apiTokens, createApiToken, revokeApiToken } from "../../api/organisation/token.service.ts";
import { changePassword, resetPassword } from "../../api/organisation/user.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId } from "../support/city.ts";
import { key } from "../support/people.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let admin: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  admin = await actors.as("ADMINISTRATOR");
});
afterAll(() => test.close());

describe("a new password", () => {
  /** Somebody who works for two charities, with a token of each. */
  const partner = async (name: string) => {
    const one = await actors.as("CHARITY_OFFICER", { person: name });
    const postId = await actors.addPost(one, "CHARITY_OFFICER", { organisation: "otherCharity" });
    const other: TestActor = {
      ...one,
      actor: { ...one.actor, postId, organisationId: organisationId("otherCharity") },
    };
    const tokens = [one, other].map(
      async (by) => (await createApiToken(by, "接口", 30, key())).secret as string,
    );
    return { one, secrets: await Promise.all(tokens) };
  };
  const alive = async (secrets: string[]) =>
    (await Promise.all(secrets.map((secret) => actorOfToken(test.platform, secret)))).filter(Boolean).length;

  it("ends the tokens of the account under all its posts, whether it was reset or one's own", async () => {
    const ways = {
      reset: ({ actor }: TestActor) => resetPassword(admin, actor.userId),
      changed: (one: TestActor) => changePassword(one, PASSWORD, "又一个足够长的新密码啊啊"),
    };
    for (const [name, renew] of Object.entries(ways)) {
      const { one, secrets } = await partner(name);
      const colleague = await createApiToken(await actors.as("CHARITY_OFFICER"), "接口", 30, key());
      expect(await alive(secrets)).toBe(2);
      await renew(one);
      expect(await alive(secrets), name).toBe(0);
      expect(await alive([colleague.secret as string]), "of a colleague").toBe(1);
    }
  });
});

describe("an API token", () => {
  it("shows its secret once; the same request again gives the token without it", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const again = key();
    const first = await createApiToken(charity, "夜间同步", 90, again);
    const second = await createApiToken(charity, "夜间同步", 90, again);
    expect(first.secret).toMatch(/^[\w-]{43}$/);
    expect(second).toEqual({ token: first.token, secret: null });
    await refused(createApiToken(charity, "夜间同步", 91, again), "IDEMPOTENCY_CONFLICT");
  });

  it("acts under its maker's post until it runs out or is revoked, and says when it was last used", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const { token, secret } = await createApiToken(charity, "接口", 1, key());
    const client = await import("../support/client.ts").then(
      ({ Client }) => new Client(test, async () => ({ authorization: `Bearer ${secret}` })),
    );
    expect((await client.query("{ me { activePost { id } } }")).me.activePost.id).toBe(charity.actor.postId);
    expect((await apiTokens(charity)).find((entry) => entry.id === token.id)?.lastUsedAt).toEqual(
      test.clock.now(),
    );
    test.clock.advance({ days: 1 });
    expect(await actorOfToken(test.platform, secret as string)).toBeNull();
    test.clock.advance({ days: -1 });
    expect(await actorOfToken(test.platform, secret as string)).not.toBeNull();
    await revokeApiToken(charity, token.id);
    expect(await actorOfToken(test.platform, secret as string)).toBeNull();
    await revokeApiToken(charity, token.id);
  });

  it("is its organisation's own affair", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    const other = await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" });
    const { token } = await createApiToken(charity, "接口", 5, key());
    expect((await apiTokens(other)).map((entry) => entry.id)).not.toContain(token.id);
    await refused(revokeApiToken(other, token.id), "NOT_FOUND");
    await refused(apiTokens(await actors.as("CHARITY_FINANCE")), "FORBIDDEN");
  });

  it("cannot make another token", async () => {
    const client = await actors.tokenClient(await actors.as("CHARITY_OFFICER"));
    await refused(
      client.query(
        `mutation { createApiToken(label: "再来一个", expiresInDays: 5, idempotencyKey: "${key()}") { secret } }`,
      ),
      "FORBIDDEN",
    );
  });

  it("refuses a span or a label out of bounds, and a short key", async () => {
    const charity = await actors.as("CHARITY_OFFICER");
    for (const days of [0, -1, 367]) {
      expect(
        (await refused(createApiToken(charity, "接口", days, key()), "INVALID_INPUT")).fields,
      ).toHaveProperty("expiresInDays");
    }
    expect((await refused(createApiToken(charity, "  ", 1, key()), "INVALID_INPUT")).fields).toHaveProperty(
      "label",
    );
    expect(
      (await refused(createApiToken(charity, "接口", 1, "short"), "INVALID_INPUT")).fields,
    ).toHaveProperty("idempotencyKey");
  });

  it("is one of at most 20 that an organisation has at once", async () => {
    const manager = await actors.as("CONTRACTOR_MANAGER");
    for (let made = 0; made < 20; made += 1) await createApiToken(manager, `第 ${made} 个`, 5, key());
    await refused(createApiToken(manager, "多出来的", 5, key()), "CAP_EXCEEDED");
    const [token] = await apiTokens(manager);
    await revokeApiToken(manager, token!.id);
    await createApiToken(manager, "补上的", 5, key());
  });
});
