import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { creditCodeCheckCharacter } from "../../api/kernel/identifiers/unified-social-credit-code.ts";
import { actorOfSession } from "../../api/organisation/actor.ts";
import { organisations, regions } from "../../api/organisation/directory.queries.ts";
import { firstAdministrator } from "../../api/organisation/first-administrator.ts";
import { importRegions } from "../../api/organisation/import-regions.ts";
import { type NewOrganisation, registerOrganisation } from "../../api/organisation/organisation.service.ts";
import { createPost } from "../../api/organisation/post.service.ts";
import { closeRegion, registerRegion } from "../../api/organisation/region.service.ts";
import { signIn } from "../../api/organisation/session.service.ts";
import { createUser } from "../../api/organisation/user.service.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { openTestDatabase } from "../support/database.ts";
import { key, next, person } from "../support/people.ts";
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

function creditCode(entity: string): string {
  const first17 = `${entity}371602${String(next() + 5000).padStart(9, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

const charityOf = (over: Partial<NewOrganisation> = {}): NewOrganisation => ({
  kind: "CHARITY",
  name: "新荷慈善基金会",
  creditCode: creditCode("53"),
  regionCode: regionCode("county"),
  charityMark: true,
  acceptWarning: false,
  ...over,
});

describe("registering an organisation", () => {
  const register = (over: Partial<NewOrganisation>, by: TestActor = admin) =>
    registerOrganisation(by, charityOf(over), key());
  const fieldsOf = async (over: Partial<NewOrganisation>, by: TestActor = admin) =>
    Object.keys((await refused(register(over, by), "INVALID_INPUT")).fields ?? {});

  it("reads a credit code in full width, in small letters and with spaces", async () => {
    const code = creditCode("53");
    const id = await register({
      creditCode: ` ${code.slice(0, 8)}　${[...code.slice(8).toLowerCase()].map((c) => (/\d/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("")}`,
    });
    const row = await scoped(admin, (tx) =>
      tx.row(sql`select credit_code from organisation where id = ${id}`),
    );
    expect(row).toEqual({ credit_code: code });
  });

  it("refuses a malformed code", async () => {
    expect(await fieldsOf({ creditCode: "5337160200000000" })).toEqual(["creditCode"]);
    expect(await fieldsOf({ creditCode: "53371602OOOOOOOOO1" })).toEqual(["creditCode"]);
  });

  it("accepts a wrong check character only when it says that it was compared", async () => {
    const code = creditCode("53");
    const wrong = code.slice(0, 17) + (code[17] === "0" ? "1" : "0");
    expect(await fieldsOf({ creditCode: wrong })).toEqual(["creditCode"]);
    await register({ creditCode: wrong, acceptWarning: true });
    await refused(register({ creditCode: "53371602", acceptWarning: true }), "INVALID_INPUT");
  });

  it("demands that the code's kind of entity suits", async () => {
    for (const entity of ["51", "52", "53"]) await register({ creditCode: creditCode(entity) });
    for (const entity of ["91", "11", "92"])
      expect(await fieldsOf({ creditCode: creditCode(entity) })).toEqual(["creditCode"]);
    const contractor = { kind: "CONTRACTOR", charityMark: false } as const;
    for (const entity of ["52", "91"]) await register({ ...contractor, creditCode: creditCode(entity) });
    expect(await fieldsOf({ ...contractor, creditCode: creditCode("53") })).toEqual(["creditCode"]);
    const department = { kind: "DEPARTMENT", charityMark: false } as const;
    for (const entity of ["11", "12", "13", "54"])
      await register({ ...department, creditCode: creditCode(entity) });
    expect(await fieldsOf({ ...department, creditCode: creditCode("91") })).toEqual(["creditCode"]);
  });

  it("demands the mark of a charity from a charity, and from nobody else", async () => {
    expect(await fieldsOf({ charityMark: false })).toEqual(["charityMark"]);
    expect(await fieldsOf({ kind: "CONTRACTOR", creditCode: creditCode("91") })).toEqual(["charityMark"]);
  });

  it("tells every fault at once", async () => {
    expect((await fieldsOf({ name: " ", creditCode: "1", charityMark: false }, countyAdmin)).sort()).toEqual([
      "creditCode",
      "name",
    ]);
    expect(await fieldsOf({ regionCode: regionCode("otherCounty") }, countyAdmin)).toEqual(["regionCode"]);
    expect(await fieldsOf({ regionCode: "371602999000" })).toEqual(["regionCode"]);
  });

  it("refuses a code that is on record, and gives the first result again for the same key", async () => {
    const input = charityOf();
    const again = key();
    const id = await registerOrganisation(admin, input, again);
    expect(await registerOrganisation(admin, input, again)).toBe(id);
    await refused(
      registerOrganisation(admin, { ...input, name: "另一个基金会" }, again),
      "IDEMPOTENCY_CONFLICT",
    );
    await refused(registerOrganisation(admin, input, key()), "DUPLICATE");
  });

  it("is for administrators only", async () => {
    await refused(register({}, await actors.as("CITY_OFFICER")), "FORBIDDEN");
    await refused(register({}, await actors.as("CHARITY_OFFICER")), "FORBIDDEN");
  });
});

describe("the tree of regions", () => {
  const codes = async (filter: Parameters<typeof regions>[1]) =>
    (await regions(admin, { first: 100, ...filter })).nodes.map((node) => node.code);

  it("opens level by level", async () => {
    expect(await codes({})).toEqual([regionCode("city")]);
    expect(await codes({ parentCode: regionCode("city") })).toEqual([
      regionCode("county"),
      regionCode("otherCounty"),
    ]);
    const villages = (await regions(admin, { parentCode: regionCode("township") })).nodes;
    expect(villages.map((node) => [node.name, node.hasChildren])).toEqual([
      ["东关社区", false],
      ["南关社区", false],
    ]);
  });

  it("finds by part of a name or the beginning of a code, anywhere below", async () => {
    expect(await codes({ search: "关社区" })).toEqual([regionCode("village"), regionCode("otherVillage")]);
    expect(await codes({ search: "371603001" })).toEqual([
      regionCode("townshipOfOtherCounty"),
      regionCode("villageOfOtherCounty"),
    ]);
    expect(await codes({ search: "社区", parentCode: regionCode("otherCounty") })).toEqual([
      regionCode("villageOfOtherCounty"),
    ]);
    expect(await codes({ search: "%" })).toEqual([]);
  });

  it("is open to every post and to nobody without one", async () => {
    const worker = actors.client(await actors.as("CONTRACTOR_WORKER"));
    expect((await worker.query("{ regions { nodes { name } } }")).regions.nodes).toEqual([
      { name: "滨州市" },
    ]);
    await refused(actors.stranger.query("{ regions { totalCount } }"), "UNAUTHENTICATED");
  });
});

describe("an operating area", () => {
  const AREA = "371671000000";
  const TOWNSHIP = "371671001000";
  const VILLAGE = "371671001001";

  it("has a code of its own and keeps the statistical code beside it", async () => {
    await registerRegion(
      admin,
      { code: AREA, gbCode: "371602000000", name: "经济技术开发区", parentCode: regionCode("city") },
      key(),
    );
    await registerRegion(
      admin,
      { code: TOWNSHIP, gbCode: "371602008000", name: "杜店街道", parentCode: AREA },
      key(),
    );
    await registerRegion(
      admin,
      { code: VILLAGE, gbCode: "371602008001", name: "杜店社区", parentCode: TOWNSHIP },
      key(),
    );
    const [village] = (await regions(admin, { search: "杜店社区" })).nodes;
    expect(village).toMatchObject({
      code: VILLAGE,
      gbCode: "371602008001",
      operatingArea: true,
      pathName: "经济技术开发区›杜店街道›杜店社区",
    });
  });

  it("has posts that see the rows under its code, and the surrounding county sees none of them", async () => {
    const bureau = await registerOrganisation(
      admin,
      {
        kind: "DEPARTMENT",
        name: "开发区社会事务局",
        creditCode: creditCode("11"),
        regionCode: AREA,
        charityMark: false,
        acceptWarning: false,
      },
      key(),
    );
    const issued = await person(admin);
    await createPost(
      admin,
      { userId: issued.userId, organisationId: bureau, role: "COUNTY_OFFICER", regionCode: AREA },
      key(),
    );
    const login = await test.database.asOperator<{ login_name: string }>(
      "select login_name from user_account where id = $1",
      [issued.userId],
    );
    const session = await signIn(
      systemContext(test.platform),
      login[0]!.login_name,
      issued.password as string,
    );
    const actor = await actorOfSession(test.platform, session.secret);
    const officer = { ...admin, actor: actor! };
    await scopedWrite(officer, async (tx) =>
      tx.audit({ action: "test.area", objectKind: "test", objectId: null, regionCode: VILLAGE }),
    );
    const seen = (ctx: TestActor) =>
      scoped(ctx, (tx) => tx.rows(sql`select region_code from audit_entry where action = 'test.area'`));
    expect(await seen(officer)).toEqual([{ region_code: VILLAGE }]);
    expect(await seen(await actors.as("COUNTY_OFFICER"))).toEqual([]);
    expect(await seen(await actors.as("CITY_OFFICER"))).toEqual([{ region_code: VILLAGE }]);
  });

  it("refuses a code that is not directly below its parent, is malformed or taken", async () => {
    const add = (code: string, parentCode = regionCode("city"), by = admin) =>
      registerRegion(by, { code, name: "某某街道", parentCode }, key());
    expect((await refused(add("371671002000"), "INVALID_INPUT")).fields).toHaveProperty("code");
    expect((await refused(add("3716"), "INVALID_INPUT")).fields).toHaveProperty("code");
    expect((await refused(add("371672000000", regionCode("county")), "INVALID_INPUT")).fields).toHaveProperty(
      "code",
    );
    await refused(add(AREA), "DUPLICATE");
    expect(
      (await refused(add("371603009000", regionCode("otherCounty"), countyAdmin), "INVALID_INPUT")).fields,
    ).toHaveProperty("parentCode");
    await refused(add("371604000000", regionCode("city"), await actors.as("CITY_OFFICER")), "FORBIDDEN");
  });
});

describe("a region that ends", () => {
  it("leaves the tree after its last day, names its successor, and earlier rows keep its code", async () => {
    const [closing, following] = [regionCode("otherTownship"), regionCode("township")];
    const officer = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
    await scopedWrite(officer, async (tx) =>
      tx.audit({ action: "test.before", objectKind: "test", objectId: null }),
    );
    await closeRegion(admin, closing, "2026-06-30", following);
    const children = async (asOf: string) =>
      (await regions(admin, { parentCode: regionCode("county"), asOf })).nodes.map((node) => node.code);
    expect(await children("2026-06-30")).toEqual([following, closing]);
    expect(await children("2026-07-01")).toEqual([following]);
    const [old] = (await regions(admin, { search: "市西街道", asOf: "2026-06-30" })).nodes;
    expect(old).toMatchObject({ validTo: "2026-06-30", successorCode: following });
    const kept = await test.database.asOperator(
      "select region_code from audit_entry where action = 'test.before'",
    );
    expect(kept).toEqual([{ region_code: closing }]);
    await refused(closeRegion(admin, closing, "2026-07-31", null), "NOT_FOUND");
  });

  it("is neither its own successor nor the administrator's own region", async () => {
    const code = regionCode("villageOfOtherCounty");
    await refused(closeRegion(admin, code, "2026-06-30", code), "INVALID_INPUT");
    await refused(closeRegion(admin, code, "2019-01-01", null), "INVALID_INPUT");
    await refused(closeRegion(countyAdmin, regionCode("county"), "2026-06-30", null), "NOT_FOUND");
    await refused(closeRegion(countyAdmin, code, "2026-06-30", null), "NOT_FOUND");
  });
});

describe("organisations", () => {
  it("are listed by kind and found by part of the name or the whole credit code", async () => {
    expect(
      (await organisations(admin, { kind: "CONTRACTOR", search: "安和" })).nodes.map((node) => node.name),
    ).toEqual(["安和居家养老服务中心"]);
    const [found] = (await organisations(admin, { search: "莲心" })).nodes;
    expect(
      (await organisations(admin, { search: found!.creditCode.toLowerCase() })).nodes.map((node) => node.id),
    ).toEqual([found!.id]);
    expect((await organisations(admin, { search: found!.creditCode.slice(0, 10) })).nodes).toEqual([]);
  });

  it("answer bad input over the API with a code and the field", async () => {
    const client = actors.client(admin);
    expect(
      (await refused(client.query("{ organisations(first: 0) { totalCount } }"), "INVALID_INPUT")).fields,
    ).toHaveProperty("first");
    await refused(client.query(`{ organisations(after: "x") { totalCount } }`), "INVALID_CURSOR");
    const unknown = await refused(
      client.query(`{ organisation(id: "019b0000-0000-7000-8000-000000000000") { name } }`),
      "NOT_FOUND",
    );
    expect(unknown.message).not.toContain("019b");
    const register = `mutation($input: RegisterOrganisationInput!) { registerOrganisation(input: $input, idempotencyKey: "${key()}") { id } }`;
    const answer = await client.send(register, { input: charityOf({ creditCode: "１２３" }) });
    expect(answer.body.errors?.[0]?.extensions.fields).toHaveProperty("creditCode");
    expect(answer.text).not.toContain("１２３");
  });
});

describe("a real deployment", () => {
  it("begins with one administrator and makes no second one", async () => {
    const database = await openTestDatabase();
    const platform = { ...test.platform, orm: database.orm };
    try {
      await expect(firstAdministrator(platform, {})).rejects.toThrow(/LIANOU_REGION/);
      const weak = { LIANOU_REGION: "371600000000 滨州市", LIANOU_ADMIN_PASSWORD: "123456" };
      await expect(firstAdministrator(platform, weak)).rejects.toThrow(/LIANOU_ADMIN_PASSWORD/);
      const first = await firstAdministrator(platform, { LIANOU_REGION: "371600000000 滨州市" });
      expect(await firstAdministrator(platform, { LIANOU_REGION: "371600000000 滨州市" })).toBeNull();
      const session = await signIn(systemContext(platform), "admin", first!.generatedPassword as string);
      const actor = await actorOfSession(platform, session.secret);
      expect([actor?.role, actor?.regionCode]).toEqual(["ADMINISTRATOR", "371600000000"]);
      const ctx = { ...admin, platform, actor: actor! };
      await scopedWrite(systemContext(platform), (tx) =>
        importRegions(
          tx,
          ["371602001000 市东街道", "371602000000,滨城区", "", "371602001001 东关社区"],
          "2020-01-01",
        ),
      );
      expect((await regions(ctx, { parentCode: "371602001000" })).nodes[0]?.pathName).toBe(
        "滨城区›市东街道›东关社区",
      );
      for (const stray of ["371602002001 孤儿社区", "371402000000 德城区", "123456789012 别处"]) {
        const lines = ["371602001002 另一社区", stray];
        const loading = scopedWrite(systemContext(platform), (tx) => importRegions(tx, lines, "2020-01-01"));
        await expect(loading).rejects.toThrow(/^第 2 行.*Line 2/);
      }
      const { userId } = await createUser(ctx, { loginName: "first", displayName: "第一人" }, key());
      expect(userId).toBeTruthy();
    } finally {
      await database.close();
    }
  });

  it("takes the administrator's password from the environment and does not repeat it", async () => {
    const database = await openTestDatabase();
    const platform = { ...test.platform, orm: database.orm };
    try {
      const env = {
        LIANOU_REGION: "371602000000 滨城区",
        LIANOU_ADMIN_PASSWORD: "一个足够长的管理员密码呀",
        LIANOU_DEPARTMENT: "1137160000430006XQ 滨城区民政局",
      };
      expect(await firstAdministrator(platform, env)).toEqual({
        loginName: "admin",
        generatedPassword: null,
      });
      expect(await signIn(systemContext(platform), "admin", env.LIANOU_ADMIN_PASSWORD)).toHaveProperty(
        "secret",
      );
    } finally {
      await database.close();
    }
  });
});
