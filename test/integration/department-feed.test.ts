import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { feedFindings, readFeed } from "../../api/beneficiary/feed/feed.queries.ts";
import {
  cancelFeed,
  checkFeedAgain,
  mapFeedColumns,
  startFeed,
} from "../../api/beneficiary/feed/feed.service.ts";
import { feedValues } from "../../api/beneficiary/feed/feed-values.queries.ts";
import { storeFaults, storeValues } from "../../api/beneficiary/feed/store-report.ts";
import { endMembership } from "../../api/beneficiary/member.service.ts";
import type { feedFaults } from "../../schema/codes/feed-faults.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { freshIdentityNumber, freshKey, identityNumber } from "../support/families.ts";
import { cost, csvOf, feeds, row, type SentRow, type Somebody, somebody } from "../support/feeds.ts";
import { workbook } from "../support/import-files.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let county: TestActor;
let officer: TestActor;
let feed: ReturnType<typeof feeds>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  county = await actors.as("COUNTY_OFFICER");
  officer = await actors.as("TOWNSHIP_OFFICER");
  feed = feeds(test);
});
afterAll(() => test.close());

const factsOf = (personId: string) =>
  test.database.asOperator<{ value: unknown; source: string; stands: boolean; feed_id: string | null }>(
    `select value, source, superseded_at is null as stands, feed_id from fact where person_id = $1 order by id`,
    [personId],
  );
const standingOf = async (personId: string) =>
  (await factsOf(personId)).filter(({ stands }) => stands).map(({ value, source }) => [source, value]);

const add = (who: Somebody, value: string, obtainedOn: string, source = "HOME_VISIT" as const) =>
  addFact(
    officer,
    { ...who, path: "person.med_total_12m", value, source, obtainedOn } as Parameters<typeof addFact>[1],
    freshKey(),
  );

const outcomesOf = async (id: string, by = county) =>
  Object.fromEntries(
    (await readFeed(by, id)).outcomes
      .filter(({ values }) => values > 0)
      .map((each) => [each.outcome, each.values]),
  );

describe("a department's file", () => {
  it("is checked without a change, then becomes facts that say from which file, row, department and day they are", async () => {
    const who = await somebody(officer);
    const id = await feed.check(county, [
      row(who, { 医疗总费用: "8000.50", 参保类型: "居民医保", 大病标识: "是" }),
      row({ number: freshIdentityNumber() }, { 医疗总费用: "1" }),
    ]);
    expect(await readFeed(county, id)).toMatchObject({
      state: "READY",
      rows: 2,
      matched: 1,
      unmatched: 1,
      faulty: 0,
      job: { state: "DONE" },
    });
    expect(await outcomesOf(id)).toEqual({ NEW: 3 });
    expect(await factsOf(who.personId)).toEqual([]);
    expect(await feed.apply(county, id)).toMatchObject({ state: "APPLIED", job: { state: "DONE" } });
    const facts = await test.database.asOperator(
      `select path, value, source, verification, obtained_on::text, valid_until::text, feed_id, feed_row from fact
       where person_id = $1 order by path`,
      [who.personId],
    );
    const from = {
      source: "MEDICAL_INSURANCE",
      verification: "VERIFIED",
      obtained_on: "2026-03-01",
      valid_until: "2027-03-01",
      feed_id: id,
      feed_row: 2,
    };
    expect(facts).toEqual([
      { path: "person.med_insurance", value: "resident", ...from },
      { path: "person.med_total_12m", value: "8000.50", ...from },
      { path: "person.serious_illness", value: true, ...from },
    ]);
    const [written] = await test.database.asOperator<{ detail: object }>(
      `select detail from audit_entry where action = 'departmentFeed.applyFeed' and object_id = $1
        and detail ->> 'facts' is not null`,
      [id],
    );
    expect(written?.detail).toMatchObject({ facts: 3, deaths: 0 });
  });

  it("says nothing new when it comes again, and a later one takes the place of what it said", async () => {
    const who = await somebody(officer);
    await feed.checkAndApply(county, [cost(who)]);
    const before = await factsOf(who.personId);
    const again = await feed.check(county, [cost(who)]);
    expect(await outcomesOf(again)).toEqual({ UNCHANGED: 1 });
    await feed.apply(county, again);
    expect(await factsOf(who.personId)).toEqual(before);
    const later = await feed.check(county, [cost(who, "9000")], { asOf: "2026-03-03" });
    expect(await outcomesOf(later)).toEqual({ NEWER: 1 });
    await feed.apply(county, later);
    expect(await standingOf(who.personId)).toEqual([["MEDICAL_INSURANCE", "9000.00"]]);
    // The earlier one still comes to nothing, and does not grow the history.
    const earlier = await feed.check(county, [cost(who)]);
    expect(await outcomesOf(earlier)).toEqual({ UNCHANGED: 1 });
    expect(await factsOf(who.personId)).toHaveLength(2);
  });

  it("shows the old beside the new; the newest checked value stands, and what loses stays in the history", async () => {
    const [older, later, sameDay] = [
      await somebody(officer),
      await somebody(officer),
      await somebody(officer),
    ];
    await add(older, "100", "2026-02-01");
    await add(later, "200", "2026-03-02");
    await add(sameDay, "300", "2026-03-01");
    const id = await feed.check(county, [cost(older), cost(later), cost(sameDay)]);
    expect(await outcomesOf(id)).toEqual({ WINS: 1, OLDER: 1, DISPUTED: 1 });
    const { nodes } = await feedValues(county, id, null, {});
    expect(
      nodes.map(({ outcome, text, beside }) => [outcome, text, beside.map((each) => each.text)]),
    ).toEqual([
      ["WINS", "8000.50", ["100.00"]],
      ["OLDER", "8000.50", ["200.00"]],
      ["DISPUTED", "8000.50", ["300.00"]],
    ]);
    expect(nodes[0]).toMatchObject({
      labelZh: "近一年医疗总费用",
      person: { name: "陈*莲" },
      beside: [{ source: "HOME_VISIT", verification: "VERIFIED", obtainedOn: "2026-02-01" }],
    });
    await feed.apply(county, id);
    expect(await standingOf(older.personId)).toEqual([["MEDICAL_INSURANCE", "8000.50"]]);
    expect(await standingOf(later.personId)).toEqual([["HOME_VISIT", "200.00"]]);
    expect(await standingOf(sameDay.personId)).toEqual([
      ["HOME_VISIT", "300.00"],
      ["MEDICAL_INSURANCE", "8000.50"],
    ]);
    for (const { personId } of [older, later, sameDay]) expect(await factsOf(personId)).toHaveLength(2);
    // What was decided stays to be seen beside it.
    expect((await feedValues(county, id, "WINS", {})).nodes[0]?.beside[0]?.text).toBe("100.00");
  });

  it("says why rows are not written, each with row, column, masked value, reason and remedy, and writes the others", async () => {
    const [good, other, twice, dead, left] = await Promise.all([
      somebody(officer),
      somebody(officer, "陈大莲"),
      somebody(officer),
      somebody(officer),
      somebody(officer),
    ]);
    for (const [who, died] of [
      [dead, true],
      [left, false],
    ] as const) {
      await endMembership(officer, { ...who, lastDay: "2026-03-01", died });
    }
    const valid = freshIdentityNumber();
    const bad: [keyof typeof feedFaults, SentRow][] = [
      ["NUMBER_MISSING", row({ number: "" })],
      ["NUMBER_ROUNDED", row({ number: "3.71699E+17" })],
      ["NUMBER_LENGTH", row({ number: valid.slice(0, 17) })],
      ["NUMBER_CHARACTERS", row({ number: `37169A${valid.slice(6)}` })],
      ["NUMBER_BIRTH", row({ number: identityNumber("1948-13-12", 101) })],
      ["NUMBER_TOO_OLD", row({ number: identityNumber("1890-01-01", 101) })],
      ["NUMBER_FUTURE", row({ number: identityNumber("2026-03-02", 101) })],
      ["NUMBER_CHECK", row({ number: `${valid.slice(0, 17)}${valid[17] === "X" ? "1" : "X"}` })],
      ["NUMBER_REPEATED", row(twice)],
      ["NUMBER_REPEATED", row(twice)],
      ["NAME_MISSING", row({ number: freshIdentityNumber() }, {}, "")],
      ["NAME_INVALID", row({ number: freshIdentityNumber() }, {}, "陈1")],
      ["TEXT_TOO_LONG", row({ number: freshIdentityNumber() }, { 险种: "长".repeat(101) })],
      ["VALUE_MISSING", row({ number: freshIdentityNumber() }, { 医疗总费用: "" })],
      ["FACT_INVALID", row({ number: freshIdentityNumber() }, { 大病标识: "也许" })],
      ["UNTIL_INVALID", row({ number: freshIdentityNumber() }, { 有效期至: "2026-02-28" })],
      ["NAME_OTHER", row(other)],
      ["DECEASED", row(dead)],
      ["HOUSEHOLD_LEFT", row(left)],
    ];
    const rows = [
      row(good, { 医疗总费用: "8000.50" }),
      ...bad.map(([, sent]) => ({ 医疗总费用: "1", ...sent })),
    ];
    const id = await feed.check(county, rows);
    const { nodes } = await feedFindings(county, id, null, { first: 100 });
    for (const [index, [fault]] of bad.entries()) {
      const found = nodes.filter((each) => each.row === index + 3);
      expect.soft([...new Set(found.map((each) => each.fault))], fault).toContain(fault);
      expect.soft(found[0]?.remedyZh, fault).toBeTruthy();
      expect.soft(found[0]?.reasonZh, fault).toMatch(/\p{Script=Han}/u);
    }
    expect(nodes.find(({ fault }) => fault === "NUMBER_CHECK")).toMatchObject({
      column: "身份证号码",
      shown: expect.stringMatching(/^3716\*{10}[\dX]{4}$/),
    });
    const named = await feedFindings(county, id, "NAME_OTHER", {});
    expect(named.nodes[0]).toMatchObject({
      reasonZh: "身份证号已登记，登记的姓名是陈*莲，与文件不同。",
      householdId: other.householdId,
    });
    const told = JSON.stringify([nodes, named]);
    for (const { number } of [good, other, twice, dead]) expect(told).not.toContain(number);
    expect(told).not.toContain("陈小莲");
    const detail = await readFeed(county, id);
    expect(detail).toMatchObject({ state: "READY", rows: 20, matched: 1, unmatched: 0, faulty: 19 });
    await feed.apply(county, id);
    expect(await standingOf(good.personId)).toEqual([["MEDICAL_INSURANCE", "8000.50"]]);
    for (const { personId } of [other, twice, dead, left]) expect(await factsOf(personId)).toEqual([]);
  });

  it("is read as workbook and as CSV in UTF-8 and GB18030, in the unit that its heading names", async () => {
    const who = await somebody(officer);
    const headings = ["身份证号码", "姓名", "医疗总费用（万元）"];
    const sent = { 身份证号码: who.number, 姓名: "陈小莲", "医疗总费用（万元）": "0.8" };
    const files = [
      await workbook([sent] as never, headings, [["2026年医保结算数据"]]),
      csvOf([sent]),
      csvOf([sent], () =>
        Buffer.concat([
          // 身份证号码,姓名,医疗总费用（万元） in GB18030.
          Buffer.from("c9edb7ddd6a4bac5c2eb2cd0d5c3fb2cd2bdc1c6d7dcb7d1d3c3a3a8cdf2d4aaa3a9", "hex"),
          Buffer.from(`\r\n${who.number},`),
          Buffer.from("b3c2d0a1c1ab", "hex"),
          Buffer.from(",0.8\r\n"),
        ]),
      ),
    ];
    for (const [index, bytes] of files.entries()) {
      const id = await feed.check(county, bytes, { asOf: `2026-03-0${index + 1}` });
      expect(await readFeed(county, id)).toMatchObject({ state: "READY", matched: 1, faulty: 0 });
      await feed.apply(county, id);
      expect(await standingOf(who.personId)).toEqual([["MEDICAL_INSURANCE", "8000.00"]]);
    }
  });

  it("of a supplier says what was used in somebody's name and what is unpaid, with parts of a unit", async () => {
    const who = await somebody(officer);
    const used = {
      "用电量（千瓦时）": "0",
      "用水量（吨）": "35.6",
      "用气量（立方米）": "12",
      "欠费金额（元）": "218.4",
    };
    await feed.checkAndApply(county, [row(who, used)], { kind: "UTILITIES" });
    expect(await standingOf(who.personId)).toEqual([
      ["UTILITIES", "0"],
      ["UTILITIES", "35.6"],
      ["UTILITIES", "12"],
      ["UTILITIES", "218.40"],
    ]);
    const less = await feed.check(county, [row(who, { 用电量: "-3" })], { kind: "UTILITIES" });
    expect((await feedFindings(county, less, null, {})).nodes).toMatchObject([{ fault: "FACT_INVALID" }]);
  });

  it("holds as long as it says, without an end where it says so, and for the months of its kind where it says nothing", async () => {
    const ends = ["", "长期", "2026-06-30"];
    const people = [await somebody(officer), await somebody(officer), await somebody(officer)];
    const sent = people.map((who, index) => row(who, { 医疗总费用: "1", 有效期至: ends[index]! }));
    await feed.checkAndApply(county, sent);
    const until = await test.database.asOperator<{ until: string | null }>(
      `select valid_until::text as until from fact where person_id = any($1::uuid[]) order by feed_row`,
      [people.map(({ personId }) => personId)],
    );
    expect(until.map((each) => each.until)).toEqual(["2027-03-01", null, "2026-06-30"]);
  });

  it("with other headings waits until somebody says what they are, and the next of that form is read at once", async () => {
    const [first, second] = [await somebody(officer), await somebody(officer)];
    const sent = (who: Somebody) => ({ 身份证号: who.number, 姓名: "陈小莲", 自费合计: "12" });
    const id = await feed.check(county, [sent(first)]);
    const waiting = await readFeed(county, id);
    expect(waiting).toMatchObject({ state: "CHECKING", job: { state: "FAILED" } });
    expect(waiting.job?.message).toContain("请先对应这些列：至少一个信息项");
    expect(waiting.columns.map(({ target }) => target)).toEqual(["identityNumber", "name", null]);
    await expect(
      mapFeedColumns(county, id, ["identityNumber", "name", "person.disability_level"]),
    ).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await mapFeedColumns(county, id, ["identityNumber", "name", "person.med_oop_after_aid_12m"]);
    await feed.work();
    expect(await outcomesOf(id)).toEqual({ NEW: 1 });
    expect(await outcomesOf(await feed.check(county, [sent(second)]))).toEqual({ NEW: 1 });
  });
});

describe("the number of a disability certificate", () => {
  const certificate = (who: Somebody, more: SentRow = {}) =>
    row(who, { 残疾人证号: `${who.number}42`, 残疾类别: "肢体残疾", 残疾等级: "二级", ...more });
  const kind = "DISABILITY_CERTIFICATES";

  it("is sealed from the file to the fact, compared open and shown masked", async () => {
    const who = await somebody(officer);
    const id = await feed.check(county, [certificate(who)], { kind });
    const staged = JSON.stringify(await test.database.asOperator("select to_jsonb(v) from feed_value v"));
    expect(staged).not.toContain(who.number);
    const { nodes } = await feedValues(county, id, null, {});
    expect(nodes.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^3716\*+[\dX]{2}42$/),
      "肢体",
      "2",
    ]);
    await feed.apply(county, id);
    const facts = JSON.stringify(await test.database.asOperator("select to_jsonb(f) from fact f"));
    expect(facts).not.toContain(who.number);
    const again = await feed.check(county, [certificate(who)], { kind });
    expect(await outcomesOf(again)).toEqual({ UNCHANGED: 3 });
    // It opens as what it is.
    const reissued = await feed.check(county, [certificate(who, { 残疾人证号: `${who.number}42B1` })], {
      kind,
      asOf: "2026-03-02",
    });
    expect(await outcomesOf(reissued)).toEqual({ NEWER: 3 });
  });

  it("has to fit the identity number, the kind and the level", async () => {
    const who = await somebody(officer);
    const bad: SentRow[] = [
      { 残疾人证号: `${freshIdentityNumber()}42` },
      { 残疾类别: "视力" },
      { 残疾等级: "一级" },
    ];
    for (const more of bad) {
      const id = await feed.check(county, [certificate(who, more)], { kind });
      const { nodes } = await feedFindings(county, id, null, {});
      expect(nodes.map(({ fault }) => fault)).toEqual(["CERTIFICATE_DIFFERS"]);
    }
  });
});

describe("a file is written whole or not at all:", () => {
  it("what changed after the check keeps all of it out until it is checked again", async () => {
    const [one, other] = [await somebody(officer), await somebody(officer)];
    const id = await feed.check(county, [cost(one), cost(other)]);
    await add(other, "5", "2026-02-01");
    const refused = await feed.apply(county, id);
    expect(refused).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    expect(refused.job?.message).toContain("重新核对");
    expect(await factsOf(one.personId)).toEqual([]);
    await checkFeedAgain(county, id);
    await feed.work();
    expect(await outcomesOf(id)).toEqual({ NEW: 1, WINS: 1 });
    expect(await feed.apply(county, id)).toMatchObject({ state: "APPLIED" });
  });

  it("who left the family after the check keeps all of it out", async () => {
    const [one, other] = [await somebody(officer), await somebody(officer)];
    const id = await feed.check(county, [cost(one), cost(other)]);
    await endMembership(officer, { ...other, lastDay: "2026-03-02" });
    expect(await feed.apply(county, id)).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    expect(await factsOf(one.personId)).toEqual([]);
  });

  it("a row that the database refuses takes back what was written before it", async () => {
    const [one, other] = [await somebody(officer), await somebody(officer)];
    await add(one, "5", "2026-02-01");
    await feed.checkAndApply(county, [cost(other, "1")], { asOf: "2026-02-01" });
    const id = await feed.check(county, [cost(one), cost(other)]);
    // Two live facts of one thing of one source: the database holds that there is one.
    await test.database.asOperator(
      "update feed_value set replaces = '{}' where feed_id = $1 and person_id = $2",
      [id, other.personId],
    );
    expect(await feed.apply(county, id)).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    expect(await standingOf(one.personId)).toEqual([["HOME_VISIT", "5.00"]]);
  });
});

describe("a check that another process has ended", () => {
  it("writes nothing more into what it found", async () => {
    const id = await feed.check(county, [cost(await somebody(officer))]);
    const head = { id, regionCode: regionCode("county") };
    const fault = { row: 2, column: null, fault: "NUMBER_MISSING", text: null } as never;
    await expect(storeFaults(county, head, [fault], 0)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    await expect(storeValues(county, head, [{} as never])).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    expect(await readFeed(county, id)).toMatchObject({
      state: "READY",
      faulty: 0,
      outcomes: expect.anything(),
    });
    expect((await feedFindings(county, id, null, {})).nodes).toEqual([]);
  });
});

describe("what a file holds of people", () => {
  it("stands nowhere in clear while it waits, and is gone once it is written or given up", async () => {
    const who = await somebody(officer, "陈玉莲");
    const staged = async (id: string) =>
      JSON.stringify(
        await test.database.asOperator(
          `select (select jsonb_agg(to_jsonb(v)) from feed_value v where v.feed_id = d.id) as values,
            (select jsonb_agg(to_jsonb(n)) from feed_finding n where n.feed_id = d.id) as findings,
            (select string_agg(encode(c.bytes, 'escape'), '') from stored_file_chunk c where c.file_id = d.file_id) as file
           from department_feed d where d.id = $1`,
          [id],
        ),
      );
    const rows = [
      row(who, { 医疗总费用: "1" }, "陈玉莲"),
      row({ number: freshIdentityNumber() }, { 医疗总费用: "坏" }, "陈冬梅"),
    ];
    const id = await feed.check(county, rows);
    for (const text of ["陈玉莲", "陈冬梅", who.number]) expect(await staged(id)).not.toContain(text);
    await cancelFeed(county, id);
    expect(JSON.parse(await staged(id))).toEqual([{ values: null, findings: null, file: null }]);
    const written = await feed.checkAndApply(county, rows);
    expect(JSON.parse(await staged(written.id))).toMatchObject([{ file: null }]);
    await expect(cancelFeed(county, id)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
  });

  it("is a spreadsheet that the department may send, of a day that has come", async () => {
    const fileId = await feed.upload(county, csvOf([{ 姓名: "陈" }]));
    const given = { fileId, kind: "DEATHS", source: "HEALTH", asOf: "2026-03-01" } as const;
    await expect(startFeed(county, { ...given, source: "EDUCATION" }, freshKey())).rejects.toMatchObject({
      fields: { source: expect.any(String) },
    });
    await expect(startFeed(county, { ...given, asOf: "2026-03-09" }, freshKey())).rejects.toMatchObject({
      fields: { asOf: expect.any(String) },
    });
    const [photograph] = await test.database.asOperator<{ id: string }>(
      `insert into stored_file (id, organisation_id, region_code, uploaded_by, uploaded_at, media_type, size_in_bytes, sha256)
       values ('019b0000-0000-7abc-8abc-0000000fee02', $1, $2, $3, $4, 'image/jpeg', 1, 'x') returning id`,
      [county.actor.organisationId, county.actor.regionCode, county.actor.userId, test.clock.now()],
    );
    await expect(startFeed(county, { ...given, fileId: photograph!.id }, freshKey())).rejects.toMatchObject({
      fields: { fileId: "请上传 .xlsx 或 CSV 文件。" },
    });
  });
});
