import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFact } from "../../api/beneficiary/fact.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { csvOf, type SentRow } from "../support/feeds.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
const evidence = new Evidence();

beforeAll(async () => {
  shown = await openConsole({ works: true });
});
afterAll(() => shown?.close());

const begin = async (who: "COUNTY_OFFICER" | "TOWNSHIP_OFFICER", width: number) =>
  Walk.begin({ shown, actor: await shown.actors.as(who), who, width, evidence });

const old = { name: "荷大河", identityNumber: freshIdentityNumber() };
const wife = { name: "荷秀莲", identityNumber: freshIdentityNumber("1951-02-02") };
const stranger = freshIdentityNumber();

async function chooseFile(at: Walk, rows: readonly SentRow[]): Promise<void> {
  const chooser = at.page.waitForEvent("filechooser");
  await at.push("部门数据文件 选择文件");
  await (await chooser).setFiles({ name: "部门.csv", mimeType: "text/csv", buffer: csvOf(rows) });
  await at.sees("部门.csv 已上传");
}

describe("What departments send, by keyboard alone,", () => {
  it("is uploaded, mapped, compared side by side and written by the county", async () => {
    const clerk = await shown.actors.as("TOWNSHIP_OFFICER");
    const today = shanghaiDate(shown.test.platform.clock.now());
    const given = family({
      since: "2024-01-01",
      members: [head(old), { ...wife, relationToHead: "SPOUSE" }],
    });
    const { id: householdId, personIds } = await recordHousehold(clerk, given, freshKey());
    const fact = { path: "person.med_total_12m", value: "300", source: "HOME_VISIT" } as const;
    const obtainedOn = addCalendarDays(today, -20);
    await addFact(clerk, { householdId, personId: personIds[1]!, ...fact, obtainedOn }, freshKey());

    const at = await begin("COUNTY_OFFICER", 1280);
    await at.menu("部门数据");
    await at.sees("还没有收到部门数据");
    await at.look("还没有数据");
    await at.follow("上传部门数据");
    await at.heading("上传部门数据");
    await at.choose(/^数据类别/, "医疗费用");
    await chooseFile(at, [
      { 号码: wife.identityNumber, 姓名: wife.name, 总费用: "8000.50" },
      { 号码: stranger, 姓名: "荷无名", 总费用: "1" },
      { 号码: old.identityNumber, 姓名: "荷小河", 总费用: "1" },
      { 号码: "371699", 姓名: "荷坏", 总费用: "1" },
    ]);
    await at.look("选好文件");
    await at.push("开始核对");
    await at.sees(/请先对应这些列：身份证号/);
    await at.look("对应列");
    await at.choose(/^「号码」是/, "身份证号（必需）");
    await at.push("保存对应并核对");
    await at.sees("核对完成：4 行中 1 行是辖区内登记的人，1 行未登记，2 行不写入");
    await at.sees("不一致，以部门为准");
    await at.sees("300.00");
    await at.sees("8000.50");
    await at.sees("身份证号不是18位");
    await at.push(/^身份证号已登记，但姓名不同/);
    await at.sees(/身份证号已登记，登记的姓名是荷\*河，与文件不同。/);
    await at.look("核对结果");
    await at.push("写入登记");
    await at.look("写入");
    await at.confirm("确认写入 1 项");
    await at.sees("已写入 1 项");
    await at.look("已写入");
    expect(await at.end()).toEqual([]);
  });

  it("says who died, which the county writes and the township is asked to follow up, also on a phone of 360 px", async () => {
    const today = shanghaiDate(shown.test.platform.clock.now());
    const at = await begin("COUNTY_OFFICER", 1280);
    await at.menu("部门数据");
    await at.follow("上传部门数据");
    await at.choose(/^数据类别/, "死亡信息");
    await at.choose(/^提供部门/, "殡葬");
    const died = addCalendarDays(today, -3);
    await chooseFile(at, [{ 身份证号: old.identityNumber, 姓名: old.name, 死亡日期: died }]);
    await at.push("开始核对");
    await at.sees("核对完成：1 行中 1 行是辖区内登记的人，0 行未登记，0 行不写入");
    await at.push("写入登记");
    await at.look("写入死亡");
    await at.confirm("确认写入 1 人去世");
    await at.sees("已写入：1 人去世");
    await at.look("已写入死亡");
    await at.menu("部门数据");
    await at.sees("共 2 条");
    await at.look("数据列表");
    expect(await at.end()).toEqual([]);

    const phone = await begin("TOWNSHIP_OFFICER", 360);
    await phone.sees("人员去世后待办的事项");
    await phone.menu("登记任务");
    await phone.sees("更换户主");
    await phone.sees("复核家庭");
    await phone.look("手机任务");
    expect(await phone.page.getByRole("button", { name: /^办结：更换户主/ }).count()).toBe(0);
    await phone.follow(/^户/);
    await phone.push("指定户主");
    await phone.choose(/^新户主/, /荷/);
    await phone.look("手机指定户主");
    await phone.confirm("确认新户主");
    await phone.menu("登记任务");
    await phone.push(/^办结：复核家庭/, { exact: false });
    await phone.type(/^办理情况/, "已复核，待遇不变");
    await phone.confirm("确认办结");
    await phone.sees("没有这样的任务");
    await phone.look("手机任务办结");
    expect(await phone.end()).toEqual([]);
  });

  it("stays to be read when it is done, at a desk and on a phone", async () => {
    const desk = await begin("TOWNSHIP_OFFICER", 1280);
    await desk.menu("登记任务");
    await desk.choose(/^状态/, "已办结");
    await desk.sees("已复核，待遇不变");
    await desk.sees("更换户主");
    await desk.look("任务");
    expect(await desk.end()).toEqual([]);

    const small = await begin("COUNTY_OFFICER", 360);
    await small.menu("部门数据");
    await small.look("手机数据列表");
    await small.follow(/^数.*000001$/);
    await small.sees("不一致，以部门为准");
    await small.look("手机核对结果");
    expect(await small.end()).toEqual([]);
  });

  it("leaves no clear number in any answer of the server", () => {
    const operations = evidence.answers.map(({ operation }) => operation);
    expect(operations).toContain("FeedValues");
    expect(operations).toContain("RegisterTasks");
    const told = evidence.answers.flatMap(({ operation, body }) =>
      [old.identityNumber, wife.identityNumber, stranger]
        .filter((secret) => body.includes(secret))
        .map(() => operation),
    );
    expect(told).toEqual([]);
  });
});
