import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashesOfSecrets } from "../../api/database/migrate.ts";
import { requestRoles } from "../../api/database/roles.ts";
import { scoped } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { actorOfToken } from "../../api/organisation/actor.ts";
import { createPost, endPost, type NewPost } from "../../api/organisation/post.service.ts";
import { signIn } from "../../api/organisation/session.service.ts";
import { staff, staffUser } from "../../api/organisation/staff.queries.ts";
import { createApiToken } from "../../api/organisation/token.service.ts";
import { createUser, deactivateUser, resetPassword } from "../../api/organisation/user.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let cityAdmin: TestActor;
let countyAdmin: TestActor;
let neighbour: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  cityAdmin = await actors.as("ADMINISTRATOR");
  countyAdmin = await actors.as("ADMINISTRATOR", { region: "county" });
  neighbour = await actors.as("ADMINISTRATOR", { region: "otherCounty" });
});
afterAll(() => test.close());

let used = 0;
const next = () => {
  used += 1;
  return used;
};
const key = () => `account-key-${String(next()).padStart(6, "0")}`;

const newAccount = async (by: TestActor) =>
  (await createUser(by, { loginName: `account-${next()}`, displayName: "测试 人" }, key())).userId;

const township = (userId: string): NewPost => ({
  userId,
  organisationId: organisationId("townshipOffice"),
  role: "TOWNSHIP_OFFICER",
  regionCode: regionCode("township"),
});
const townshipOfNeighbour = (userId: string): NewPost => ({
  userId,
  organisationId: organisationId("otherCountyBureau"),
  role: "COUNTY_OFFICER",
  regionCode: regionCode("otherCounty"),
});

const lists = async (by: TestActor, userId: string) =>
  (await staff(by, { first: 100 })).nodes.some((user) => user.id === userId);

/** Nobody without the account in reach may see it, find it, take it over or give it a post. */
async function isBeyond(by: TestActor, userId: string, post: NewPost): Promise<void> {
  expect(await lists(by, userId)).toBe(false);
  await refused(staffUser(by, userId), "NOT_FOUND");
  await refused(resetPassword(by, userId), "NOT_FOUND");
  await refused(deactivateUser(by, userId), "NOT_FOUND");
  await refused(createPost(by, post, key()), "NOT_FOUND");
}

describe("an account without a current post", () => {
  it("that never had one belongs to where it was made, and to nobody beside", async () => {
    const userId = await newAccount(countyAdmin);
    await isBeyond(neighbour, userId, townshipOfNeighbour(userId));
    for (const manager of [countyAdmin, cityAdmin]) {
      expect(await lists(manager, userId)).toBe(true);
      expect((await resetPassword(manager, userId)).password).not.toBeNull();
    }
    const ofTheCity = await newAccount(cityAdmin);
    await isBeyond(countyAdmin, ofTheCity, township(ofTheCity));
  });

  it("belongs to the place of its last post, wherever it was made, and to nobody beside", async () => {
    const userId = await newAccount(cityAdmin);
    const first = await createPost(cityAdmin, townshipOfNeighbour(userId), key());
    const second = await createPost(cityAdmin, { ...township(userId), validFrom: "2026-03-06" }, key());
    const start = test.clock.now();
    try {
      await endPost(cityAdmin, first, "2026-03-05");
      await endPost(cityAdmin, second, "2026-03-10");
      test.clock.set("2026-04-01T02:00:00Z");
      await isBeyond(neighbour, userId, townshipOfNeighbour(userId));
      expect(await lists(countyAdmin, userId)).toBe(true);
      await createPost(countyAdmin, township(userId), key());
      await deactivateUser(countyAdmin, userId);
    } finally {
      test.clock.set(start);
    }
  });

  it("whose last posts ended on one day in two counties is managed from the city, and listed in both", async () => {
    const officer = await actors.as("COUNTY_OFFICER", { person: "两地同时离任" });
    const other = await actors.addPost(officer, "COUNTY_OFFICER", { region: "otherCounty" });
    const { userId, postId } = officer.actor;
    await endPost(cityAdmin, postId, null);
    expect((await staffUser(countyAdmin, userId)).posts, "while it works elsewhere").toHaveLength(2);
    await endPost(cityAdmin, other, null);
    for (const manager of [countyAdmin, neighbour]) {
      expect(await lists(manager, userId)).toBe(true);
      await refused(resetPassword(manager, userId), "NOT_FOUND");
    }
    await resetPassword(cityAdmin, userId);
  });
});

describe("a cursor", () => {
  it("belongs to one person under one post: a colleague's, or one's own of another post, is refused", async () => {
    const { endCursor } = (await staff(countyAdmin, { first: 1 })).pageInfo;
    expect((await staff(countyAdmin, { first: 1, after: endCursor })).nodes).toHaveLength(1);
    const colleague = await actors.as("ADMINISTRATOR", { region: "county", person: "同事" });
    const postId = await actors.addPost(countyAdmin, "ADMINISTRATOR", { region: "city" });
    const underAnotherPost = { ...countyAdmin, actor: { ...countyAdmin.actor, postId } };
    for (const other of [colleague, underAnotherPost, cityAdmin]) {
      await refused(staff(other, { first: 1, after: endCursor }), "INVALID_CURSOR");
    }
  });
});

describe("the hashes of passwords and secrets", () => {
  const hashes = Object.entries(hashesOfSecrets).flatMap(([table, columns]) =>
    columns.map((column) => [table, column] as const),
  );

  it("are read by nobody at the database but the platform itself, whatever rows it is shown", async () => {
    const rights = await test.database.asOperator<{ role: string; column: string }>(
      `select role, "column" from unnest($1::text[]) as role,
        unnest($2::text[], $3::text[]) as secret ("table", "column")
       where has_column_privilege(role, 'public.' || "table", "column", 'SELECT') order by 1, 2`,
      [[...requestRoles], hashes.map(([table]) => table), hashes.map(([, column]) => column)],
    );
    expect(new Set(rights.map(({ role }) => role))).toEqual(new Set(["lianou_system"]));
    expect(rights).toHaveLength(hashes.length);
    for (const role of ["ADMINISTRATOR", "CHARITY_OFFICER", "CONTRACTOR_MANAGER"] as const) {
      const actor = await actors.as(role);
      for (const query of [
        sql`select password_hash from user_account`,
        sql`select * from user_account`,
        sql`select 1 from session where secret_hash > ''`,
        sql`select secret_hash from api_token`,
      ]) {
        await expect(scoped(actor, (tx) => tx.rows(query))).rejects.toThrow(/permission denied/);
      }
      expect(await scoped(actor, (tx) => tx.rows(sql`select id, login_name from user_account`))).not.toEqual(
        [],
      );
    }
  });

  it("cover every column of the database that holds one", async () => {
    const columns = await test.database.asOperator<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and column_name ~ '(password|secret)'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(hashes.map((pair) => pair.join(".")).sort());
  });

  it("still let a person sign in and a token be used", async () => {
    const officer = await actors.as("CHARITY_OFFICER");
    expect(await signIn(systemContext(test.platform), officer.loginName, PASSWORD)).toHaveProperty("secret");
    const { secret } = await createApiToken(officer, "接口", 30, key());
    expect(await actorOfToken(test.platform, secret as string)).not.toBeNull();
  });
});

describe("an attempt that the database gave up", () => {
  /** The first transaction that writes an audit row fails when it commits, as one that lost against another. */
  const loseTheFirst = async (act: () => Promise<void>) => {
    await test.database.asOperator("create sequence attempts");
    await test.database.asOperator(`
      create function lose_the_first() returns trigger language plpgsql security definer set search_path = public as $$
      begin
        if nextval('attempts') = 1 then raise exception 'lost' using errcode = '40001'; end if;
        return null;
      end $$`);
    await test.database.asOperator(`
      create constraint trigger lose_the_first after insert on audit_entry
        deferrable initially deferred for each row execute function lose_the_first()`);
    try {
      await act();
      const [row] = await test.database.asOperator<{ lost: boolean }>(
        "select last_value > 1 as lost from attempts",
      );
      expect(row?.lost, "an attempt was given up").toBe(true);
    } finally {
      await test.database.asOperator("drop trigger lose_the_first on audit_entry");
      await test.database.asOperator("drop function lose_the_first");
      await test.database.asOperator("drop sequence attempts");
    }
  };

  /** The same caller, for whom another request comes in between its first attempt and its second. */
  function overtaken(actor: TestActor, other: () => Promise<unknown>): TestActor {
    let attempts = 0;
    const fork: TestActor["platform"]["orm"]["em"]["fork"] = (options) => {
      const em = actor.platform.orm.em.fork(options);
      attempts += 1;
      if (attempts !== 2) return em;
      return Object.assign(em, {
        transactional: (work: Parameters<typeof em.transactional>[0]) =>
          other().then(() => actor.platform.orm.em.fork(options).transactional(work)),
      });
    };
    const getConnection = () => actor.platform.orm.em.getConnection();
    const orm = { em: { fork, getConnection } } as unknown as typeof actor.platform.orm;
    return { ...actor, platform: { ...actor.platform, orm } };
  }

  it("tells no password: the request under the same key that made the account tells the one that is true", () =>
    loseTheFirst(async () => {
      const input = { loginName: `account-${next()}`, displayName: "测试 人" };
      const again = key();
      let made: { userId: string; password: string | null } | undefined;
      const create = async () => {
        made = await createUser(countyAdmin, input, again);
      };
      const issued = await createUser(overtaken(countyAdmin, create), input, again);
      expect(issued).toEqual({ userId: made?.userId, password: null });
      await createPost(countyAdmin, township(issued.userId), key());
      const signedIn = signIn(systemContext(test.platform), input.loginName, made?.password as string);
      expect(await signedIn).toHaveProperty("secret");
    }));

  it("tells no secret of a token: the request under the same key that made it tells the one that opens", () =>
    loseTheFirst(async () => {
      const officer = await actors.as("CHARITY_OFFICER");
      const again = key();
      let made: { token: { id: string }; secret: string | null } | undefined;
      const create = async () => {
        made = await createApiToken(officer, "接口", 30, again);
      };
      const issued = await createApiToken(overtaken(officer, create), "接口", 30, again);
      expect(issued).toMatchObject({ token: { id: made?.token.id }, secret: null });
      expect(await actorOfToken(test.platform, made?.secret as string)).not.toBeNull();
    }));
});
