import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { recordHomeVisit, voidHomeVisit } from "../../api/beneficiary/home-visit/home-visit.service.ts";
import { addTag } from "../../api/beneficiary/identity.service.ts";
import {
  importFamilies,
  importFindings,
  readImport,
} from "../../api/beneficiary/import/register-import.queries.ts";
import {
  cancelImport,
  startImport,
  submitImport,
  undoWholeImport,
} from "../../api/beneficiary/import/register-import.service.ts";
import { shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import { importFaults } from "../../schema/codes/import-faults.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { freshIdentityNumber, freshKey, registerSize } from "../support/families.ts";
import { faultGround, faultKinds, faultyFamily } from "../support/import-faults.ts";
import {
  couple,
  csvText,
  type FileRow,
  fileRow,
  HEADINGS,
  imports,
  workbook,
} from "../support/import-files.ts";
import { Needs } from "../support/needs.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
let files: ReturnType<typeof imports>;
let known: Awaited<ReturnType<typeof faultGround>>;

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  files = imports(test);
  known = await faultGround(test, actors);
});
afterAll(() => test.close());

const terms = { title: "三月台账", source: "TOWNSHIP", obtainedOn: "2026-03-01" } as const;

async function start(
  rows: readonly FileRow[] | Buffer,
  by = officer,
  other: { source?: FactSource; obtainedOn?: string } = {},
): Promise<string> {
  // What comes later has a later id.
  test.clock.advance({ minutes: 1 });
  const bytes = Buffer.isBuffer(rows) ? rows : await workbook(rows);
  const id = await startImport(by, { fileId: await files.upload(by, bytes), ...terms, ...other }, freshKey());
  await files.work();
  return id;
}

async function submit(id: string, by = officer) {
  await submitImport(by, id, (await readImport(by, id)).version);
  await files.work();
  return readImport(by, id);
}

async function undo(id: string) {
  await undoWholeImport(officer, id, "传错了文件");
  await files.work();
  return readImport(officer, id);
}

/** All that the register holds, in words that change with any change; of what is sealed the index tells. */
const registerNow = () =>
  test.database.asOperator(`
    select 'household' as what, to_jsonb(t) - 'version' as row from household t
    union all select 'person', to_jsonb(t) - '{version,identity_number_sealed,phone_sealed,bank_account_sealed}'::text[]
      from person t
    union all select 'membership', to_jsonb(t) from membership t
    union all select 'fact', to_jsonb(t) from fact t
    union all select 'tag', to_jsonb(t) from person_tag t
    union all select 'identity', to_jsonb(t) from assistance_identity t order by 1, 2`);

describe("a file of the register", () => {
  it("is checked without a row in the register, written whole, and taken back whole", async () => {
    const before = await registerNow();
    const id = await start([...couple("1"), fileRow("2")]);
    expect(await readImport(officer, id)).toMatchObject({
      state: "READY",
      rows: 3,
      families: 2,
      faults: 0,
      job: { state: "DONE" },
    });
    expect(await registerNow()).toEqual(before);
    expect(await submit(id)).toMatchObject({ state: "APPLIED", job: { state: "DONE" } });
    const { nodes } = await importFamilies(officer, id, {}, {});
    expect(nodes.map(({ outcome, memberCount }) => [outcome, memberCount])).toEqual([
      ["NEW", 2],
      ["NEW", 1],
    ]);
    const [written] = await test.database.asOperator(
      `select h.area_kind, h.address, i.identity, i.valid_from::text,
        (select count(*)::int from membership m where m.household_id = h.id) as members,
        (select jsonb_object_agg(f.path, f.value) from fact f where f.household_id = h.id) as facts,
        (select jsonb_agg(t.tag order by t.tag) from person_tag t join membership m on m.person_id = t.person_id
          where m.household_id = h.id) as tags
       from household h join assistance_identity i on i.household_id = h.id where h.id = $1`,
      [nodes[0]?.householdId],
    );
    expect(written).toEqual({
      area_kind: "URBAN",
      address: "藕塘巷7号",
      identity: "DIBAO",
      valid_from: "2026-01-01",
      members: 2,
      facts: { "person.disability_level": 2, "household.total_monthly_income": "812.50" },
      tags: ["DISABLED", "ELDER_ALONE"],
    });
    expect(await undo(id)).toMatchObject({ state: "UNDONE", undone: 2, kept: 0 });
    expect(await registerNow()).toEqual(before);
  });

  it("says each kind of fault with its row, column, masked value, reason and remedy, and nothing is written", async () => {
    const before = await registerSize(test);
    const families = faultKinds.map((fault, index) => faultyFamily(fault, `坏${index}`, known));
    const rows = [fileRow("好户"), ...families.flat()];
    const id = await start(rows);
    const detail = await readImport(officer, id);
    expect(detail).toMatchObject({ state: "FAULTY", job: { state: "DONE" } });
    expect(faultKinds.length).toBeGreaterThanOrEqual(37);
    const { nodes } = await importFindings(officer, id, null, { first: 100 });
    // The good family begins on row 2, below the headings; each other one has its own fault and no other.
    let row = 3;
    for (const [index, family] of families.entries()) {
      const last = row + family.length;
      const found = nodes.filter((each) => each.row >= row && each.row < last).map(({ fault }) => fault);
      expect.soft([...new Set(found)]).toEqual([faultKinds[index]]);
      row = last;
    }
    expect(nodes.filter((each) => each.row === 2)).toEqual([]);
    for (const { fault, reasonZh, remedyZh } of nodes) {
      expect(reasonZh.length, fault).toBeGreaterThan(3);
      expect(remedyZh, fault).toBe(importFaults[fault].remedyZh);
    }
    const check = nodes.find(({ fault }) => fault === "NUMBER_CHECK");
    expect(check).toMatchObject({ column: "身份证号", shown: expect.stringMatching(/^3716\*{10}[\dX]{4}$/) });
    const told = JSON.stringify(nodes);
    for (const { 身份证号: number, 姓名: name, 银行账号: account } of rows) {
      for (const clear of [number, account, name === "" ? null : name]) {
        if (clear && String(clear).length > 1) expect.soft(told).not.toContain(String(clear));
      }
    }
    await expect(submitImport(officer, id, detail.version)).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    expect(await registerSize(test)).toEqual(before);
  });

  it("shows nothing of a person from a column that slipped, and after it is given up nothing at all", async () => {
    const number = freshIdentityNumber();
    const slips: FileRow[] = [
      { 身份起始日期: number, 救助身份: "低保" },
      { 共同生活起始日期: "13800001234" },
      { 身份起始日期: "李建国", 救助身份: "低保" },
      ...(["与户主关系", "救助身份", "村（社区）", "城乡", "性别", "共同生活", "困难群体"] as const).map(
        (heading) => ({ [heading]: "李建国" }),
      ),
      { 与户主关系: "李建国的邻居" },
      { 联系电话: "13800138000-13900139000" },
      { 身份证号: "李建国 371699199001011234" },
      ...["138.0013.8000", "138/0013/8000", "138－0013－8000", "1/3800/13800/0"].map((number) => ({
        性别: number,
      })),
      { 共同生活起始日期: "1950/13/04" },
    ];
    const id = await start([
      ...slips.map((slip, at) => fileRow(`错${at}`, slip)),
      fileRow("李建国", { 城乡: "某处" }),
    ]);
    const { nodes } = await importFindings(officer, id, null, { first: 100 });
    expect(nodes.length).toBeGreaterThanOrEqual(slips.length);
    const told = JSON.stringify(nodes);
    const digits = told.replace(/[^\d"]/g, "");
    for (const clear of [number, "13800001234", "13800138000", "13900139000", "371699199001011234"])
      expect.soft(digits).not.toContain(clear);
    for (const clear of ["李建国", "13/04"]) expect.soft(told).not.toContain(clear);
    expect(told).toContain("李*国");
    await cancelImport(officer, id);
    const { nodes: left } = await importFindings(officer, id, null, { first: 100 });
    expect(left.map(({ fault }) => fault)).toEqual(nodes.map(({ fault }) => fault));
    expect(left.filter(({ shown }) => shown !== null)).toEqual([]);
  });

  it("gives its faulty rows back as they came, with what to do, and the download is on record", async () => {
    const id = await start([fileRow("1"), ...faultyFamily("PHONE_INVALID", "2", known)]);
    const response = await test.app.inject({
      method: "GET",
      url: `/imports/${id}/faulty-rows.xlsx`,
      headers: { cookie: await files.cookieOf(officer) },
    });
    expect(response.statusCode).toBe(200);
    const [sheet] = (await readXlsx(response.rawPayload)).sheets;
    const [headings, ...rows] = sheet!.rows;
    expect(headings).toEqual([...HEADINGS, "原行号", "错误原因", "改法"]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain("1390543");
    expect(rows[0]).toContain(importFaults.PHONE_INVALID.remedyZh);
    const [looked] = await test.database.asOperator(
      "select 1 from audit_entry where action = 'registerImport.lookAtFaults' and object_id = $1",
      [id],
    );
    expect(looked).toBeDefined();
  });
});

describe("a family that is registered", () => {
  it("shows the old beside the new, masked, is changed by that alone, and is as before when it is taken back", async () => {
    const first = await start(couple("1"));
    await submit(first);
    const [, wife] = couple("1");
    const rows = await fileOf(first);
    const before = await registerNow();
    const id = await start([
      { ...rows[0], 住址: "藕塘巷9号", 联系电话: "13905430099", 困难群体: "重病患者", 家庭月收入: "700" },
      { ...rows[1], 与户主关系: "姐" },
      { ...wife, 与户主关系: "女", 姓名: "钱小荷", 身份证号: freshIdentityNumber("1990-01-01") },
    ]);
    const { nodes } = await importFamilies(officer, id, {}, {});
    expect(nodes[0]).toMatchObject({ outcome: "CHANGED", householdSerial: expect.any(String) });
    expect(nodes[0]?.changes.map(({ what, before: old, after }) => [what, old, after])).toEqual([
      ["住址", "不显示", "不显示"],
      ["家庭月收入", "不显示", "不显示"],
      ["联系电话", "139****0011", "139****0099"],
      ["困难群体", null, "重病患者"],
      ["与户主关系", "配偶", "兄弟姐妹"],
      ["新增成员", null, "女"],
    ]);
    expect(await registerNow()).toEqual(before);
    expect(await submit(id)).toMatchObject({ state: "APPLIED" });
    expect(await registerNow()).not.toEqual(before);
    expect(await readImport(officer, await start(await fileOf(id, rows[0])))).toMatchObject({ faults: 0 });
    expect(await undo(id)).toMatchObject({ state: "UNDONE", undone: 1, kept: 0 });
    expect(await registerNow()).toEqual(before);
  });

  it("that the file says nothing new of is left alone", async () => {
    const rows = couple("1");
    await submit(await start(rows));
    const again = await start(rows);
    const { outcomes } = await readImport(officer, again);
    expect(outcomes.filter(({ families }) => families > 0)).toEqual([{ outcome: "UNCHANGED", families: 1 }]);
  });

  /** The rows of an import as they were uploaded; what is written is gone from the import. */
  const uploaded = new Map<string, FileRow[]>();
  async function fileOf(id: string, head: FileRow = {}): Promise<FileRow[]> {
    const kept = uploaded.get(id) ?? [];
    if (kept.length > 0) return kept;
    const people = await test.database.asOperator<{
      name: string;
      id: string;
      relation: string;
      sealed: string;
    }>(
      `select p.name, p.id, m.relation_to_head as relation, p.identity_number_sealed as sealed from import_family f
         join membership m on m.household_id = f.household_id join person p on p.id = m.person_id
       where f.import_id = $1 order by p.id`,
      [id],
    );
    const words: Record<string, string> = { SELF: "户主", SPOUSE: "配偶", SIBLING: "姐", DAUGHTER: "女" };
    return people.map((person, index) => ({
      ...(index === 0 ? head : {}),
      户编号: "1",
      "村（社区）": "东关社区",
      姓名: person.name,
      与户主关系: words[person.relation],
      身份证号: test.platform.vault.open(person.sealed, {
        table: "person",
        column: "identity_number_sealed",
        row: person.id,
      }),
    }));
  }
});

describe("what happens meanwhile", () => {
  it("to the register after the check keeps the whole file out until it is checked again", async () => {
    const rows = [...couple("1"), fileRow("2")];
    const id = await start(rows);
    await submit(await start([rows[2]!]));
    const size = await registerSize(test);
    const refused = await submit(id);
    expect(refused).toMatchObject({ state: "READY", job: { state: "FAILED" } });
    expect(refused.job?.message).toContain("重新核对");
    expect(await registerSize(test)).toEqual(size);
  });

  it("to a family after it was written keeps that family when the import is taken back, and says so", async () => {
    const id = await start([fileRow("1"), fileRow("2"), fileRow("3"), fileRow("4"), fileRow("5")]);
    await submit(id);
    const { nodes } = await importFamilies(officer, id, {}, {});
    const personOf = async (index: number) => {
      const [row] = await test.database.asOperator<{ id: string }>(
        "select person_id as id from membership where household_id = $1",
        [nodes[index]?.householdId],
      );
      return row!.id;
    };
    await addTag(officer, await personOf(0), "VETERAN");
    await addFact(
      officer,
      {
        householdId: nodes[1]!.householdId!,
        path: "household.monitored",
        value: "是",
        source: "TOWNSHIP",
        obtainedOn: "2026-03-02",
      },
      freshKey(),
    );
    const needs = new Needs(test, actors);
    await needs.consent(officer, await personOf(2));
    expect(await undo(id)).toMatchObject({ state: "UNDONE", undone: 2, kept: 3 });
    const kept = await importFamilies(officer, id, { kept: true }, {});
    expect(kept.nodes.map(({ firstRow, keptZh }) => [firstRow, keptZh !== null])).toEqual([
      [2, true],
      [3, true],
      [4, true],
    ]);
  });
});

describe("what a visit found out and an import replaced", () => {
  it("does not stand again by taking the import back, once the visit is void", async () => {
    const file = fileRow("1");
    const registered = await start([file]);
    await submit(registered);
    const [family] = (await importFamilies(officer, registered, {}, {})).nodes;
    const householdId = family!.householdId!;
    const people = await test.database.asOperator<{ id: string }>(
      "select person_id as id from membership where household_id = $1",
      [householdId],
    );
    const { id: visitId } = await recordHomeVisit(
      officer,
      {
        householdId,
        visitedAt: test.clock.now(),
        purpose: "ROUTINE",
        outcome: "SEEN",
        metPersonIds: people.map(({ id }) => id),
        facts: [{ path: "household.total_monthly_income", value: "500" }],
      },
      freshKey(),
    );
    test.clock.advance({ days: 1 });
    const id = await start([{ ...file, 家庭月收入: "700" }], officer, {
      source: "HOME_VISIT",
      obtainedOn: shanghaiDate(test.clock.now()),
    });
    expect(await submit(id)).toMatchObject({ state: "APPLIED" });
    await voidHomeVisit(officer, visitId, "走错了门");
    expect(await undo(id)).toMatchObject({ state: "UNDONE", undone: 0, kept: 1 });
    const standing = await test.database.asOperator<{ visit: string | null }>(
      "select home_visit_id as visit from fact where household_id = $1 and source = 'HOME_VISIT' and superseded_at is null",
      [householdId],
    );
    expect(standing).toEqual([{ visit: null }]);
  });
});

describe("what a file holds of people", () => {
  const clear = ["钱满仓", "13905430011", "藕塘巷7号"];

  it("stands nowhere in clear while it waits, and is gone once it is written or given up", async () => {
    const staged = async (id: string) =>
      JSON.stringify(
        await test.database.asOperator(
          `select (select jsonb_agg(to_jsonb(r)) from import_row r where r.import_id = i.id) as rows,
            (select jsonb_agg(to_jsonb(f)) from import_family f where f.import_id = i.id) as families,
            (select jsonb_agg(to_jsonb(n)) from import_finding n where n.import_id = i.id) as findings,
            (select string_agg(encode(c.bytes, 'escape'), '') from stored_file_chunk c where c.file_id = i.file_id) as file
           from register_import i where i.id = $1`,
          [id],
        ),
      );
    const rows = couple("1");
    const number = String(rows[0]!["身份证号"]);
    const uploaded = await files.upload(officer, Buffer.from(csvText(rows)));
    const id = await startImport(officer, { fileId: uploaded, ...terms }, freshKey());
    for (const text of [...clear, number]) expect(await staged(id)).not.toContain(text);
    await files.work();
    expect(await staged(id)).toContain("cells_sealed");
    for (const text of [...clear, number]) expect(await staged(id)).not.toContain(text);
    await cancelImport(officer, id);
    const [left] = JSON.parse(await staged(id));
    expect(left).toMatchObject({ rows: null, file: null, families: [{ content_sealed: null }] });
    const written = await start(couple("1"));
    await submit(written);
    expect(JSON.parse(await staged(written))).toMatchObject([{ rows: null, file: null }]);
  });

  it("of numbers that stand elsewhere is told as a search is: on record, and no further than the day's searches", async () => {
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "curious" });
    const searches = async () =>
      (
        await test.database.asOperator(
          "select 1 from audit_entry where user_id = $1 and action = 'person.find' and detail ->> 'elsewhere' = 'true'",
          [colleague.actor.userId],
        )
      ).length;
    const id = await start(faultyFamily("ELSEWHERE", "1", known), colleague);
    expect(await searches()).toBe(1);
    const { nodes } = await importFindings(colleague, id, null, {});
    expect(nodes).toMatchObject([
      { fault: "ELSEWHERE", shown: expect.stringMatching(/^3716\*{10}[\dX]{4}$/) },
    ]);
    await test.database.asOperator(
      `insert into audit_entry (id, at, request_id, user_id, action, object_kind, detail, sha256)
       select gen_random_uuid(), $2, 'x', $1, 'person.find', 'person', '{}', 'x' from generate_series(1, 99)`,
      [colleague.actor.userId, test.clock.now()],
    );
    const refused = await readImport(
      colleague,
      await start(faultyFamily("ELSEWHERE", "1", known), colleague),
    );
    expect(refused).toMatchObject({ state: "CHECKING", faults: 0, job: { state: "FAILED" } });
  });
});
