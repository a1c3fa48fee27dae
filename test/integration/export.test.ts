import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dailyLimits } from "../../api/beneficiary/quota.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { requestExport } from "../../api/export/export.service.ts";
import { forgetFilters } from "../../api/export/forget-filters.ts";
import { runExport } from "../../api/export/run-export.ts";
import { cancelJob } from "../../api/job/job.service.ts";
import { runJob } from "../../api/job/run-job.ts";
import { dropUnreadable } from "../../api/kernel/files/made-file.ts";
import { newId } from "../../api/kernel/uuid.ts";
import { type Actors, seedActors, type TestActor } from "../support/actors.ts";
import { regionCode } from "../support/city.ts";
import { exports } from "../support/exports.ts";
import { bankAccount, family, freshIdentityNumber, freshKey } from "../support/families.ts";
import { openTestPlatform, type TestPlatform } from "../support/platform.ts";
import { refused } from "../support/refused.ts";

let test: TestPlatform;
let actors: Actors;
let officer: TestActor;
const number = freshIdentityNumber("1950-01-01");

beforeAll(async () => {
  test = await openTestPlatform();
  actors = await seedActors(test);
  officer = await actors.as("TOWNSHIP_OFFICER");
  for (const [name, region, identityNumber] of [
    ["荷清远", "village", number],
    ["吴启明", "village", freshIdentityNumber("1951-01-01")],
    ["莲蓬子", "otherVillage", freshIdentityNumber("2016-01-01")],
  ] as const) {
    const member = { name, identityNumber, relationToHead: "SELF" as const, phone: "13905437788" };
    const members = [{ ...member, bankAccount: bankAccount(77) }];
    await recordHousehold(officer, family({ regionCode: regionCode(region), members }), freshKey());
    test.clock.advance({ seconds: 1 });
  }
});
afterAll(() => test.close());

const of = () => exports(test, actors);
const HOUSEHOLDS = { list: "HOUSEHOLDS" } as const;
const inVillage = { filter: { regionCode: regionCode("village") } };
const audited = (action: string) =>
  test.database.asOperator<{ object_id: string; user_id: string; purpose: string | null; detail: object }>(
    "select object_id, user_id, purpose, detail from audit_entry where action = $1 order by id desc",
    [action],
  );
const sql = (statement: string, values: unknown[] = []) => test.database.asOperator(statement, values);

/** An export whose file is there. */
async function made(actor = officer, wish: object = HOUSEHOLDS) {
  const { id } = await of().ask(actor, { ...HOUSEHOLDS, ...wish });
  await of().work();
  return of().one(actor, id);
}

describe("an export", () => {
  it("holds the rows of the filtered list and says in each format who took it, when and what for", async () => {
    for (const format of ["XLSX", "CSV"] as const) {
      const { mark, headings, rows, notes } = await of().table(officer, {
        ...HOUSEHOLDS,
        format,
        arguments: inVillage,
      });
      expect(mark).toMatch(
        /^导出人：测试人员（.*镇街经办人员）；时间：2026-03-04 10:00:\d\d；用途：统计上报；已脱敏/,
      );
      expect(headings.slice(0, 3)).toEqual(["户号", "户主", "人数"]);
      expect(rows.map((row) => row[1])).toEqual(["吴*明", "荷*远"]);
      if (format === "XLSX") expect(notes).toContainEqual(["行数", "2"]);
    }
  });

  it("asks for the words of the other language where it is wanted", async () => {
    const { headings, rows, mark } = await of().table(officer, { list: "PERSONS", language: "EN" });
    expect(headings.slice(0, 3)).toEqual(["Name", "Age", "Sex"]);
    expect(rows[0]).toMatchObject({ 2: expect.stringMatching(/^(Male|Female)$/) });
    expect(mark).toMatch(/^Exported by: /);
  });

  it("wants a proof of the last ten minutes, and is refused to tokens", async () => {
    const { credential } = officer.actor;
    const input = { list: "HOUSEHOLDS", format: "CSV", purpose: "MEETING" } as const;
    const by = (changed: object) =>
      requestExport(
        { ...officer, actor: { ...officer.actor, credential: { ...credential, ...changed } } },
        input,
        freshKey(),
      );
    const provedAt = new Date(test.clock.now().getTime() - 11 * 60_000);
    await expect(by({ provedAt })).rejects.toMatchObject({ code: "STEP_UP_REQUIRED" });
    await expect(by({ kind: "token" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is for whose post may export and read the list: neither alone is enough", async () => {
    const assistant = await actors.as("VILLAGE_ASSISTANT");
    await expect(of().ask(assistant, HOUSEHOLDS)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const finance = await actors.as("CHARITY_FINANCE");
    await expect(of().ask(finance, HOUSEHOLDS)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("of what the list does not know, or of nothing, is refused before it is on record", async () => {
    const before = (await audited("export.request")).length;
    for (const given of [
      { first: 5 },
      { after: "x" },
      { nonsense: 1 },
      { filter: { nonsense: number } },
      { filter: { areaKind: number } },
      { filter: { serial: "\0" } },
    ]) {
      const refusal = await of()
        .ask(officer, { ...HOUSEHOLDS, arguments: given })
        .catch((error: Error) => error);
      expect(refusal, JSON.stringify(given)).toMatchObject({ code: "INVALID_INPUT" });
      expect((refusal as Error).message).not.toContain(number);
    }
    await expect(
      of().ask(officer, { ...HOUSEHOLDS, arguments: { filter: { serial: "户2020-000001" } } }),
    ).rejects.toMatchObject({ code: "STATE_CONFLICT" });
    expect((await audited("export.request")).length).toBe(before);
  });

  it("is on record with list, kinds of filter, rows and purpose, and each download with it", async () => {
    const [{ serial }] = (await sql("select serial from household order by id limit 1")) as [
      { serial: string },
    ];
    const { id, fileId } = await made(officer, { arguments: { filter: { serial, areaKind: null } } });
    await of().fetch(officer, fileId!);
    await of().fetch(officer, fileId!);
    const complete = (await audited("export.complete")).find(({ object_id }) => object_id === id);
    expect(complete).toMatchObject({
      purpose: "统计上报",
      detail: { list: "HOUSEHOLDS", format: "XLSX", rows: 1, filters: "serial" },
    });
    expect((await audited("export.download")).filter(({ object_id }) => object_id === id)).toHaveLength(2);
    const trail = JSON.stringify([await audited("export.request"), await sql("select * from data_export")]);
    expect(trail).not.toContain(serial);
  });

  it("keeps to what it was narrowed sealed while it waits, and forgets it with the file", async () => {
    const { id } = await of().ask(officer, { ...HOUSEHOLDS, arguments: inVillage });
    const sealed = async () =>
      (await sql("select arguments_sealed as text from data_export where id = $1", [id])) as [
        { text: string | null },
      ];
    const [{ text }] = await sealed();
    expect(text).toMatch(/^[\w-]+\.[\w-]+/);
    expect(text).not.toContain(regionCode("village"));
    await of().work();
    expect(await sealed()).toEqual([{ text: null }]);
  });

  it("forgets to what it was narrowed after a day where it came to nothing, and is then not made without", async () => {
    const narrowed = { ...HOUSEHOLDS, arguments: inVillage };
    const [ended, waiting] = [await of().ask(officer, narrowed), await of().ask(officer, narrowed)];
    await cancelJob(officer, ended.job.id);
    const kept = () =>
      sql("select 1 from data_export where id in ($1, $2) and arguments_sealed is not null", [
        ended.id,
        waiting.id,
      ]);
    await forgetFilters(test.platform);
    expect(await kept()).toHaveLength(2);
    test.clock.advance({ hours: 24 });
    await forgetFilters(test.platform);
    expect(await kept()).toEqual([]);
    await of().work();
    expect(await of().one(officer, waiting.id)).toMatchObject({
      standing: "FAILED",
      fileId: null,
      job: { message: expect.stringContaining("重新导出") },
    });
  });

  it("that two processes make keeps one file, and is on record once", async () => {
    const { id, job } = await of().ask(officer, HOUSEHOLDS);
    const progress = async (step: string) => {
      if (step === "WRITE") await runJob(test.platform, job.id);
    };
    await runExport({ ctx: officer, subjectId: id, progress });
    expect(await sql("select 1 from stored_file where object_id = $1", [id])).toHaveLength(1);
    expect((await audited("export.complete")).filter(({ object_id }) => object_id === id)).toHaveLength(1);
  });

  it("keeps a name that a spreadsheet would compute as text, whichever the format", async () => {
    const named = (from: string, to: string) =>
      sql("update organisation set name = $2 where name = $1", [from, to]);
    const [{ name }] = (await sql("select name from organisation where kind = 'CHARITY' order by name")) as [
      { name: string },
    ];
    await named(name, "=1+1");
    const cells = async (format: "XLSX" | "CSV") =>
      (await of().table(officer, { list: "ORGANISATIONS", format })).rows.map((row) => row[0]);
    expect(await cells("XLSX")).toContain("=1+1");
    expect(await cells("CSV")).toContain("'=1+1");
    await named("=1+1", name);
  });

  it("is no further asked for than the day allows", async () => {
    const auditor = await actors.as("AUDITOR");
    for (let asked = 0; asked < dailyLimits["export.request"]; asked += 1)
      await of().ask(auditor, HOUSEHOLDS);
    await expect(of().ask(auditor, HOUSEHOLDS)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await sql("update job set state = 'CANCELLED', ended_at = now() where state = 'QUEUED'");
  });

  it("comes to nothing where the post, or its permission, was lost between asking and making", async () => {
    const leaving = await actors.as("TOWNSHIP_OFFICER", { person: "leaving" });
    const { id, job } = await of().ask(leaving, HOUSEHOLDS);
    await sql("update post set role = 'VILLAGE_ASSISTANT' where id = $1", [leaving.actor.postId]);
    await runJob(test.platform, job.id);
    const rows = await sql("select file_id from data_export where id = $1", [id]);
    expect(rows).toEqual([{ file_id: null }]);
    expect(await sql("select state from job where id = $1", [job.id])).toEqual([{ state: "FAILED" }]);
  });

  it("that is cancelled keeps no file, nor does one that was broken off; begun again it is whole", async () => {
    const asked = await of().ask(officer, HOUSEHOLDS);
    await cancelJob(officer, asked.job.id);
    await of().work();
    expect(await of().one(officer, asked.id)).toMatchObject({ standing: "CANCELLED", fileId: null });

    const other = await of().ask(officer, HOUSEHOLDS);
    const files = async () => (await sql("select count(*)::int as n from stored_file"))[0];
    const before = await files();
    await sql("alter table audit_entry add constraint broken check (action <> 'export.complete') not valid");
    await runJob(test.platform, other.job.id, false).catch(() => {});
    await sql("alter table audit_entry drop constraint broken");
    expect(await files()).toEqual(before);
    await runJob(test.platform, other.job.id);
    expect(await of().one(officer, other.id)).toMatchObject({ standing: "READY", rows: 3 });
    // A process that ended between the file and the end of the work leaves it to another one, which finds it done.
    await sql("update job set state = 'QUEUED' where id = $1", [other.job.id]);
    await runJob(test.platform, other.job.id);
    expect(await files()).toEqual({ n: (before as { n: number }).n + 1 });
  });

  it("is downloaded by who asked for it alone, under the same post", async () => {
    const { fileId } = await made();
    const colleague = await actors.as("TOWNSHIP_OFFICER", { person: "colleague" });
    const county = await actors.as("COUNTY_OFFICER");
    const charity = await actors.as("CHARITY_OFFICER");
    for (const somebody of [colleague, county, charity, null])
      expect((await of().fetch(somebody, fileId!)).statusCode).not.toBe(200);
    const otherPost = await actors.addPost(officer, "TOWNSHIP_REVIEWER");
    const elsewhere = { ...officer, actor: { ...officer.actor, postId: otherPost } } as TestActor;
    expect((await of().fetch(elsewhere, fileId!)).statusCode).toBe(404);
    const answer = await of().fetch(officer, fileId!);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="${fileId}.xlsx"`,
      "content-length": String(answer.rawPayload.length),
    });
  });

  it("is read no more after a day, by the time alone, and its bytes are taken away", async () => {
    const { id, fileId } = await made();
    test.clock.advance({ hours: 23 });
    expect((await of().fetch(officer, fileId!)).statusCode).toBe(200);
    expect(await dropUnreadable(test.platform)).toBeGreaterThanOrEqual(0);
    test.clock.advance({ hours: 1 });
    expect((await of().fetch(officer, fileId!)).statusCode).toBe(404);
    expect(await of().one(officer, id)).toMatchObject({ standing: "EXPIRED", fileId: null, rows: 3 });
    const left = () => sql("select 1 from stored_file_chunk where file_id = $1", [fileId]);
    expect(await left()).not.toEqual([]);
    expect(await dropUnreadable(test.platform)).toBeGreaterThan(0);
    expect(await left()).toEqual([]);
  });

  it("stands nowhere in clear in the database, its rows neither", async () => {
    const { fileId } = await made(officer, { format: "CSV" });
    const chunks = (await sql(
      "select encode(bytes, 'escape') as text from stored_file_chunk where file_id = $1",
      [fileId],
    )) as { text: string }[];
    for (const { text } of chunks) expect(text).toMatch(/^[\w-]{8,12}\.[\w-]{38,}$/);
  });

  it("by a sensitive fact of more people than may be seen today is refused before a look is spent on them", async () => {
    const clerk = await actors.as("TOWNSHIP_OFFICER", { person: "看满一天的人" });
    const fact = {
      path: "person.disability_level",
      equals: "2",
      source: "HOME_VISIT",
      obtainedOn: "2026-02-01",
    };
    const members = ["荷一残", "荷二残"].map((name, index) => ({
      name,
      relationToHead: index === 0 ? ("SELF" as const) : ("SPOUSE" as const),
      identityNumber: freshIdentityNumber("1952-01-01"),
      facts: [{ ...fact, value: "2" }],
    }));
    await recordHousehold(officer, family({ members: members as never }), freshKey());
    const { path, equals } = fact;
    const wish = { list: "PERSONS", arguments: { filter: { fact: { path, equals } } } } as const;
    await scopedWrite(clerk, async (tx) => {
      for (let left = dailyLimits["fact.look"]; left > 2; left -= 1)
        tx.audit({ action: "fact.look", objectKind: "person", objectId: newId(tx.now), detail: {} });
    });
    const refusal = await refused(of().ask(clerk, wish), "RATE_LIMITED");
    expect(refusal.message).toContain("2人");
    expect((await of().table(officer, wish)).rows).toHaveLength(2);
  });
});
