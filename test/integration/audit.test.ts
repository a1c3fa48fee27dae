import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditEntries } from "../../api/audit/audit.queries.ts";
import { auditHash } from "../../api/audit/audit-entry.entity.ts";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { addMember } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { buildConsoleSchema } from "../../api/build-schema.ts";
import { scoped, scopedWrite } from "../../api/database/scoped.ts";
import { sql } from "../../api/database/sql.ts";
import { type RequestContext, systemContext } from "../../api/kernel/context.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { signIn } from "../../api/organisation/session.service.ts";
import { type Actors, PASSWORD, seedActors, type TestActor } from "../support/actors.ts";
import { type RegionKey, regionCode } from "../support/city.ts";

import { family, freshIdentityNumber, freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let auditor: TestActor;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  auditor = await actors.as("AUDITOR");
});
afterAll(() => test.close());

const note = (ctx: RequestContext, objectId: string | null = null, detail = {}) =>
  scopedWrite(ctx, async (tx) => tx.audit({ action: "test.note", objectKind: "test", objectId, detail }));

const API = path.resolve(import.meta.dirname, "../../api");
const sources = readdirSync(API, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("database/migrations/"))
  .map((file) => ({ file, text: readFileSync(path.join(API, file), "utf8") }));

describe("a write", () => {
  it("that leaves no audit row is undone", async () => {
    const silent = scopedWrite(officer, (tx) =>
      tx.rows(sql`update user_account set display_name = '改名' where id = ${officer.actor.userId}`),
    );
    await expect(silent).rejects.toThrow(/audit row/);
    const after = await scoped(officer, (tx) =>
      tx.row(sql`select display_name from user_account where id = ${officer.actor.userId}`),
    );
    expect(after).toEqual({ display_name: "测试人员" });
  });

  it("that fails takes its audit row with it", async () => {
    const objectId = newId();
    const failing = scopedWrite(officer, async (tx) => {
      tx.audit({ action: "test.fail", objectKind: "test", objectId });
      await tx.em.flush();
      throw new Error("later");
    });
    await expect(failing).rejects.toThrow("later");
    expect(
      await test.database.asOperator("select 1 from audit_entry where object_id = $1", [objectId]),
    ).toEqual([]);
  });

  it("cannot happen in a read", async () => {
    const writing = scoped(officer, (tx) =>
      tx.rows(sql`update user_account set display_name = '改名' where id = ${officer.actor.userId}`),
    );
    await expect(writing).rejects.toThrow(/read-only/);
  });
});

/** What writes without an audit row, each with its reason; a new one is a decision that a reviewer should see. */
const UNAUDITED: Readonly<Record<string, number>> = {
  // Reads that leave a row for what is sensitive, and none where nothing is.
  "assistance/eligibility.service.ts": 1,
  "assistance/grant-basis.service.ts": 1,
  "beneficiary/fact-look.service.ts": 2,
  "beneficiary/home-visit/home-visit.queries.ts": 1,
  "beneficiary/home-visit/visit-plan.queries.ts": 1,
  // What is worked out from the register, again and again.
  "beneficiary/home-visit/stored-due.ts": 1,
  "beneficiary/feed/feed-values.queries.ts": 1,
  "beneficiary/feed/feed.queries.ts": 1,
  // A filter that somebody keeps for the own lists.
  "beneficiary/saved-view.service.ts": 1,
  // What an import holds before anybody writes it, and how far long work is.
  "beneficiary/import/apply-import.ts": 1,
  "beneficiary/import/check-import.ts": 3,
  "beneficiary/import/store-findings.ts": 2,
  "beneficiary/feed/check-feed.ts": 2,
  "beneficiary/feed/store-report.ts": 2,
  "job/run-job.ts": 3,
  // Bytes of exports that nobody may read any more.
  "kernel/files/made-file.ts": 1,
  // To what an export was narrowed that came to nothing; and a second process that finds it made.
  "export/forget-filters.ts": 1,
  "export/run-export.ts": 1,
  // It says of what others did that it stands.
  "audit/look-filter.ts": 1,
  "audit/sealer.ts": 1,
  // The values stay what they are; its beginning and its end are audited.
  "beneficiary/rotate-keys.service.ts": 1,
  "database/demo/load-city.ts": 1,
  "database/demo/load-many.ts": 1,
  "database/demo/load-needs.ts": 1,
  "organisation/actor.ts": 1,
  // A code is used up; what it was for, and a wrong one, leave a row of their own.
  "organisation/identity.service.ts": 1,
  "organisation/second-factor.ts": 1,
  "organisation/throttle.ts": 2,
};

describe("every mutation leaves an audit row, because", () => {
  it("there is no way to the database but scoped and scopedWrite", () => {
    const doors = /\bgetConnection\(|\bem\.fork\(|\.transactional\(|\borm\.em\b|new Transaction\(/;
    const open = sources.filter(({ file, text }) => doors.test(text) && file !== "database/scoped.ts");
    // The migrator works on the schema, and a backup is put back, before anybody is served.
    expect(
      open
        .map(({ file }) => file)
        .filter(
          (file) =>
            !/^(database\/(migrate|backup|job-tables|read-connection)|cli\/create-migration)\.ts$/.test(file),
        ),
    ).toEqual([]);
  });

  it("only these few writes are excused from it", () => {
    const excused = sources.flatMap(({ file, text }) => {
      const times = text.match(/\bunaudited: /g)?.length ?? 0;
      return times > 0 ? [[file, times] as const] : [];
    });
    expect(Object.fromEntries(excused)).toEqual(UNAUDITED);
  });

  it("no resolver touches the database itself", () => {
    const touching = sources.filter(
      ({ file, text }) => file.endsWith(".resolver.ts") && /from "\.\.\/database\/(?!demo\/)/.test(text),
    );
    expect(touching.map(({ file }) => file)).toEqual([]);
  });

  it("every mutation of the schema stands in a resolver that was looked at", async () => {
    const schema = await buildConsoleSchema();
    const declared = sources
      .filter(({ file }) => file.endsWith(".resolver.ts"))
      .flatMap(({ text }) =>
        [...text.matchAll(/@Mutation\([\s\S]*?\n\s{2}(?:async )?(\w+)\(\n?/g)].map((match) => match[1]),
      );
    const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((field) => !declared.includes(field))).toEqual([]);
  });
});

describe("an audit row", () => {
  it("is never changed and never removed, not even by an operator", async () => {
    const objectId = newId();
    await note(officer, objectId);
    for (const statement of [
      "update audit_entry set action = 'x' where object_id = $1",
      "delete from audit_entry where object_id = $1",
    ]) {
      await expect(test.database.asOperator(statement, [objectId])).rejects.toThrow(/never changed/);
    }
  });

  it("carries a hash that comes out the same from what the database returns", async () => {
    const objectId = newId();
    await note(officer, objectId, { zeta: 1, a: "甲", longer: null, b: true });
    const [row] = await test.database.asOperator<Record<string, unknown>>(
      "select * from audit_entry where object_id = $1",
      [objectId],
    );
    const entry = (over: object = {}) => ({
      id: row?.id,
      at: row?.at,
      requestId: row?.request_id,
      userId: row?.user_id,
      postId: row?.post_id,
      organisationId: row?.organisation_id,
      action: row?.action,
      objectKind: row?.object_kind,
      objectId: row?.object_id,
      regionCode: row?.region_code,
      purpose: row?.purpose,
      detail: row?.detail,
      ...over,
    });
    expect(auditHash(entry())).toBe(row?.sha256);
    expect(auditHash(entry({ action: "test.other" }))).not.toBe(row?.sha256);
    expect(auditHash(entry({ detail: { zeta: 2, a: "甲", longer: null, b: true } }))).not.toBe(row?.sha256);
  });
});

describe("the audit trail", () => {
  const seen = async (ctx: TestActor, objectId: string) =>
    (await auditEntries(ctx, { objectKind: "test", objectId })).nodes;

  it("says who did what, where and when", async () => {
    const objectId = newId();
    await note(officer, objectId, { from: "DRAFT", times: 2 });
    expect(await seen(auditor, objectId)).toMatchObject([
      {
        action: "test.note",
        userName: "测试人员",
        organisationName: "市东街道办事处",
        regionName: "滨城区›市东街道",
        at: test.clock.now(),
        requestId: officer.requestId,
        detail: expect.arrayContaining([{ name: "times", value: "2" }]),
      },
    ]);
  });

  it("is shown by the region of the post", async () => {
    const objectId = newId();
    await note(officer, objectId);
    expect(await seen(await actors.as("AUDITOR", { region: "county" }), objectId)).toHaveLength(1);
    expect(await seen(await actors.as("AUDITOR", { region: "otherCounty" }), objectId)).toEqual([]);
  });

  it("shows what partners do, which names no region, to those who oversee all of it, and to no other department", async () => {
    const objectId = newId();
    await note(await actors.as("CHARITY_OFFICER"), objectId);
    expect(await seen(auditor, objectId)).toHaveLength(1);
    const rows = (ctx: RequestContext) =>
      scoped(ctx, (tx) => tx.rows(sql`select 1 from audit_entry where object_id = ${objectId}`));
    expect(await rows(officer)).toEqual([]);
    expect(await rows(await actors.as("COUNTY_OFFICER"))).toEqual([]);
    for (const role of ["AUDITOR", "ADMINISTRATOR"] as const) {
      const county = await actors.as(role, { region: "county" });
      expect(await seen(county, objectId)).toEqual([]);
      expect(await rows(county)).toEqual([]);
    }
    expect(await rows(await actors.as("CHARITY_OFFICER", { organisation: "otherCharity" }))).toEqual([]);
  });

  it("of a deployment that serves one county, with no city above it, is the county's in full", async () => {
    const objectId = newId();
    await note(await actors.as("CHARITY_OFFICER"), objectId);
    const county = await actors.as("AUDITOR", { region: "county" });
    const township = await actors.as("AUDITOR", { region: "township" });
    // Far away from every code of the little city.
    const move = (from: string, to: string) =>
      test.database.asOperator("update region set code = $2 where code = $1", [from, to]);
    await move(regionCode("city"), "999900000000");
    try {
      expect(await seen(county, objectId)).toHaveLength(1);
      expect(await seen(township, objectId)).toEqual([]);
    } finally {
      await move("999900000000", regionCode("city"));
    }
  });

  it("names the account that somebody signed in to, or tried to, where the account has its post", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "张登录" });
    const { loginName, actor } = clerk;
    await signIn(systemContext(test.platform), loginName, PASSWORD);
    await refused(signIn(systemContext(test.platform), loginName, "不是这个密码"), "SIGN_IN_FAILED");
    const shownTo = async (region: RegionKey) => {
      const page = await auditEntries(await actors.as("AUDITOR", { region }), { objectId: actor.userId });
      return page.nodes.map(({ action, objectName }) => `${action} ${objectName}`).sort();
    };
    const both = ["session.signIn 张登录", "session.signInFailed 张登录"];
    expect(await shownTo("city")).toEqual(both);
    expect(await shownTo("county")).toEqual(both);
    expect(await shownTo("otherCounty")).toEqual([]);
  });

  it("keeps to the region by row-level security even where the service forgets", async () => {
    const objectId = newId();
    await note(officer, objectId);
    const other = await actors.as("AUDITOR", { region: "otherCounty" });
    expect(
      await scoped(other, (tx) => tx.rows(sql`select 1 from audit_entry where object_id = ${objectId}`)),
    ).toEqual([]);
  });

  it("pages the latest first without gap or repetition, while rows come in", async () => {
    const objectId = newId();
    for (let row = 0; row < 7; row += 1) await note(officer, objectId, { row });
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await auditEntries(auditor, { objectKind: "test", objectId, first: 3, after });
      ids.push(...page.nodes.map((entry) => entry.id));
      test.clock.advance({ minutes: 1 });
      await note(officer, objectId, { late: true });
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(7);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it("needs the permission, and refuses bad input with a code and a field", async () => {
    await refused(auditEntries(officer, {}), "FORBIDDEN");
    await refused(auditEntries(await actors.as("CHARITY_OFFICER"), {}), "FORBIDDEN");
    const client = actors.client(auditor);
    expect(
      (await client.query(`{ auditEntries(first: 1) { nodes { sha256 } } }`)).auditEntries.nodes[0].sha256,
    ).toMatch(/^[0-9a-f]{64}$/);
    expect(
      (await refused(client.query("{ auditEntries(first: 101) { totalCount } }"), "INVALID_INPUT")).fields,
    ).toHaveProperty("first");
    expect(
      (await refused(client.query(`{ auditEntries(objectKind: "'; drop") { totalCount } }`), "INVALID_INPUT"))
        .fields,
    ).toHaveProperty("objectKind");
    await refused(client.query(`{ auditEntries(objectId: "nothing") { totalCount } }`), "NOT_FOUND");
    await refused(client.query(`{ auditEntries(after: "x") { totalCount } }`), "INVALID_CURSOR");
  });

  it("is searched by who, by day and by whether a reason was given", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "钱筛选" });
    const objectId = newId();
    await note(clerk, objectId);
    const found = async (filter: object) =>
      (await auditEntries(auditor, { objectId, ...filter })).nodes.length;
    const today = shanghaiDate(test.clock.now());
    expect(await found({ userName: "钱筛", from: today, to: today })).toBe(1);
    expect(await found({ userName: "孙筛" })).toBe(0);
    expect(await found({ to: addCalendarDays(today, -1) })).toBe(0);
    expect(await found({ from: addCalendarDays(today, 1) })).toBe(0);
    expect(await found({ withPurpose: true })).toBe(0);
    await refused(auditEntries(auditor, { from: today, to: addCalendarDays(today, -1) }), "INVALID_INPUT");
  });

  it("shows a change before and after, masked; of a child and of a sensitive fact only that it changed", async () => {
    const home = await recordHousehold(officer, family(), freshKey());
    const say = (path: string, value: string) =>
      addFact(
        officer,
        { householdId: home.id, path, value, source: "HOUSING", obtainedOn: "2026-01-01" },
        freshKey(),
      );
    for (const grade of ["A", "C"]) await say("household.house_grade", grade);
    await say("household.total_monthly_income", "500");
    const join = (name: string, identityNumber: string) =>
      addMember(
        officer,
        { householdId: home.id, name, identityNumber, relationToHead: "SON", phone: "13905437766" },
        freshKey(),
      );
    await join("周大山", freshIdentityNumber("1990-01-01"));
    await join("周小山", freshIdentityNumber("2018-01-01"));
    const { nodes } = await auditEntries(auditor, { objectId: home.id });
    const changes = nodes.reverse().map((entry) => entry.changes.map((each) => ({ ...each })));
    const [, , graded, income, grown, child] = changes;
    expect(graded).toEqual([{ field: "fact", before: "A", after: "C", hidden: false }]);
    expect(income).toEqual([{ field: "fact", before: null, after: null, hidden: true }]);
    expect(grown).toContainEqual({ field: "name", before: null, after: "周*山", hidden: false });
    expect(grown).toContainEqual({ field: "phone", before: null, after: "139****7766", hidden: false });
    expect(child).toContainEqual({ field: "name", before: null, after: null, hidden: true });
    expect(JSON.stringify(nodes)).not.toMatch(/周大山|周小山|13905437766/);
  });
});
