import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import { catalogueRevision } from "../../api/policy/revision/revision.queries.ts";
import {
  correctRevision,
  draftRevision,
  submitRevision,
} from "../../api/policy/revision/revision.service.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { freshKey } from "../support/families.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
let firstDay: string;
const evidence = new Evidence();

beforeAll(async () => {
  shown = await openConsole();
  await scopedWrite(systemContext(shown.test.platform), (tx) => importCatalogue(tx));
  firstDay = addCalendarDays(shanghaiDate(shown.test.clock.now()), 30);
});
afterAll(() => shown?.close());

const begin = async (role: Role, width: number) =>
  Walk.begin({ shown, actor: await shown.actors.as(role), who: role, width, evidence });

const EDITOR = /^修订内容/;
const PUBLISH = "审核通过并发布";

const editorOf = (at: Walk) => at.page.getByRole("textbox", { name: EDITOR });

/** Types a line anew where the cursor stands. */
async function typeLine(at: Walk, line: string): Promise<void> {
  await at.press("Home");
  await at.press("Shift+End");
  await at.page.keyboard.type(line);
}

/** Goes down to the line that holds a text, and types it with something else in its place. */
async function replaceInEditor(at: Walk, was: string, is: string): Promise<void> {
  const editor = await at.reach(editorOf(at), "the editor");
  const lines = (await editor.inputValue()).split("\n");
  const index = lines.findIndex((line) => line.includes(was));
  if (index < 0) throw new Error(`no line holds ${was}`);
  await at.press("ControlOrMeta+Home");
  for (let presses = 0; presses < index; presses += 1) await at.press("ArrowDown");
  await typeLine(at, lines[index]!.replace(was, is));
}

async function openPolicy(at: Walk, name: string): Promise<void> {
  await at.menu("政策目录");
  await at.heading("政策目录");
  await at.to("searchbox", "搜索政策");
  await at.page.keyboard.type(name);
  await at.sees("共 1 条");
  await at.follow(new RegExp(name));
  await at.heading(new RegExp(name));
}

describe.each([
  {
    width: 1280,
    policy: "高龄津贴",
    rule: "std.age_90",
    field: ["person.age >= 100", "person.aeg >= 100"] as const,
    amounts: ['amount: "100.00"', 'amount: "150.00"'] as const,
  },
  {
    width: 360,
    policy: "重度残疾人护理补贴",
    rule: "std.dis_care_1",
    field: ["person.disability_level == 1", "person.disability_levle == 1"] as const,
    amounts: ['amount: "165.00"', 'amount: "215.00"'] as const,
  },
])("At $width px and by keyboard alone,", ({ width, policy, rule, field, amounts }) => {
  it("a county officer is shown the line of what is wrong, then the change in words and the cases, and hands it on", async () => {
    const at = await begin("COUNTY_OFFICER", width);
    await openPolicy(at, policy);
    await at.sees("咨询电话");
    await at.look("政策");
    const download = at.page.waitForEvent("download");
    await at.push("导出 YAML");
    expect((await download).suggestedFilename()).toMatch(/^政策-[A-Z_]+-\d{4}-\d\d-\d\d\.yaml$/);

    await at.follow("修订这项政策");
    await at.heading("起草政策修订");
    await at.type(/^修订理由/, "按本年度调整方案提高 50 元");
    await at.typeDate(/^生效日期/, firstDay);
    await replaceInEditor(at, field[0], field[1]);
    await at.look("起草修订");
    await at.push("保存并检查");
    await at.heading(new RegExp(`^修订${policy}`));
    await at.sees("还有 1 处需要修改");
    await at.sees(/还有 1 处需要修改，改好后再办理/);
    await at.look("有一处需要修改");

    await at.follow(/^改第 \d+ 行第 \d+ 列$/);
    await at.heading(/^修改草稿：修/);
    await at.sees(/^光标在第 \d+ 行/);
    const line = await editorOf(at).evaluate((element) => {
      const { value, selectionStart } = element as unknown as { value: string; selectionStart: number };
      return value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1).split("\n")[0]!;
    });
    expect(line).toContain(field[1]);
    await typeLine(at, line.replace(field[1], field[0]).replace(rule, `${rule} + 50`));
    await at.look("修改草稿");
    await at.push("保存并检查");
    await at.sees(/1 个案例的结果与应得结果不同$/);
    await at.sees("不符");
    await at.look("案例不符");

    await at.push("修改草稿");
    await replaceInEditor(at, amounts[0], amounts[1]);
    await at.push("保存并检查");
    await at.sees(/^2 项修改，\d+ 个案例全部通过，可以提交$/);
    for (const told of ["原文", "改后", policy]) await at.sees(new RegExp(told));
    await at.look("可以提交");
    await at.push("提交审核");
    await at.look("提交");
    await at.confirm("确认提交 2 项修改");
    await at.sees("等待另一位审核人员核对。");
    expect(await at.page.getByRole("button", { name: PUBLISH }).count()).toBe(0);
    expect(await at.end()).toEqual([]);
  });

  it("a city officer publishes what was read, and the policy tells of the version to come and of what it changes", async () => {
    const at = await begin("CITY_OFFICER", width);
    await at.follow(/^待审核的政策修订/);
    await at.heading("政策修订");
    await at.sees("共 1 条");
    await at.look("修订列表");
    await at.follow(/^修2/);
    await at.heading(new RegExp(`^修订${policy}`));
    await at.sees(/^待审核：2 项修改/);
    await at.push(PUBLISH);
    await at.look("发布");
    await at.confirm(/^确认发布 2 项修改，自 \d+年\d+月\d+日 起生效$/);
    await at.sees(/^已发布：2 项修改/);
    await at.look("已发布");
    await openPolicy(at, policy);
    await at.sees(/^第 2 版自 \d+年\d+月\d+日 起生效/);
    await at.sees("版本对照");
    await at.sees("原文");
    await at.sees("改后");
    await at.look("将有新版本的政策");
    await at.chooseIn(at.page, /^到/, "第 1 版");
    await at.sees("这两版的内容相同。");
    expect(await at.end()).toEqual([]);
  });
});

const harmless = (phone: string) => ({
  title: "更新民政咨询电话",
  reason: "热线号码有变化",
  document: `offices:\n  - department: 民政\n    nameZh: 政务服务便民热线\n    phone: "${phone}"\n`,
  validFrom: firstDay,
});

describe("On a phone of 360 px", () => {
  it("who wrote a revision is told that a second person publishes it, and offered no button for it", async () => {
    const author = await shown.actors.as("CITY_OFFICER");
    const id = await draftRevision(author, harmless("12346"), freshKey());
    await submitRevision(author, id);
    const at = await begin("CITY_OFFICER", 360);
    await at.menu("政策修订");
    await at.follow(/^修2/);
    await at.sees(/起草人不能审核自己的修订/);
    await at.look("自己的修订");
    expect(await at.page.getByRole("button", { name: PUBLISH }).count()).toBe(0);
    expect(await at.end()).toEqual([]);
  });

  it("what was typed outlives a draft saved elsewhere, and what a file replaced can be had back", async () => {
    const author = await shown.actors.as("COUNTY_OFFICER");
    const id = await draftRevision(author, harmless("12347"), freshKey());
    const { version } = await catalogueRevision(author, id);
    const at = await begin("COUNTY_OFFICER", 360);
    await at.menu("政策修订");
    await at.follow(/^修2/);
    await at.push("修改草稿");
    await at.heading(/^修改草稿/);
    await replaceInEditor(at, "12347", "12348");
    const chooser = at.page.waitForEvent("filechooser");
    await at.push("从文件读入");
    const buffer = Buffer.from("offices: []\n");
    await (await chooser).setFiles({ name: "目录.yaml", mimeType: "application/yaml", buffer });
    await at.sees(/^已读入 目录.yaml/);
    expect(await editorOf(at).inputValue()).toBe("offices: []\n");
    await at.look("读入文件");
    await at.push("恢复原来的内容");
    await correctRevision(author, id, { ...harmless("12349"), version });
    await at.push("保存并检查");
    await at.sees(/又保存过一次/);
    await at.look("别处保存过");
    expect(await editorOf(at).inputValue()).toContain('phone: "12348"');
    await at.push("以我的内容为准，保存并检查");
    await at.sees(/^1 项修改/);
    expect((await catalogueRevision(author, id)).document).toContain('phone: "12348"');
    expect(await at.end()).toEqual([]);
  });
});

describe.each([1280, 360])("At %i px", (width) => {
  it("a standard is revised from its figure of today, with a new day, and the change is read in words", async () => {
    const at = await begin("COUNTY_OFFICER", width);
    await at.menu("标准");
    await at.to("searchbox", "搜索标准");
    await at.page.keyboard.type("高龄津贴 89");
    await at.sees("共 1 条");
    await at.reach(at.page.locator("summary").filter({ hasText: /^全部数值/ }), "all values");
    await at.press("Enter");
    await at.follow("修订这项标准");
    await at.heading("起草政策修订");
    expect(await at.page.getByRole("textbox", { name: "修订名称" }).inputValue()).toMatch(/^调整高龄津贴/);
    await at.type(/^修订理由/, "按本年度调整方案");
    await at.typeDate(/^生效日期/, firstDay);
    await replaceInEditor(at, 'value: "50"', `value: "${width}"`);
    await replaceInEditor(at, "2023-01-01", firstDay);
    await at.look("修订标准");
    await at.push("保存并检查");
    await at.sees(/^1 项修改，/);
    await at.sees(new RegExp(`自 ${firstDay}$`));
    await at.sees("50 元");
    await at.sees(`${width} 元`);
    await at.look("标准的修改");
    expect(await at.end()).toEqual([]);
  });

  it("the standards stand within the window with their values, sources and the policies that read them", async () => {
    const at = await begin("TOWNSHIP_OFFICER", width);
    await at.menu("标准");
    await at.heading("标准");
    await at.sees("最低生活保障月标准");
    await at.look("标准");
    await at.to("searchbox", "搜索标准");
    await at.page.keyboard.type("最低生活保障");
    await at.sees("共 1 条");
    for (const summary of [/^全部数值 \d+ 个/, /^使用它的政策 \d+ 项/]) {
      await at.reach(at.page.locator("summary").filter({ hasText: summary }), `the line ${summary}`);
      await at.press("Enter");
    }
    await at.sees("960.00 元");
    await at.sees(/待本地核实/);
    await at.look("一项标准");
    await at.follow("最低生活保障");
    await at.heading("最低生活保障");
    expect(await at.page.getByRole("link", { name: "修订这项政策" }).count()).toBe(0);
    expect(await at.end()).toEqual([]);
  });
});
