import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemberGiven } from "../../api/beneficiary/household-input.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { completeProject, startProject } from "../../api/charity/project.service.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { needItem } from "../../api/need/need.queries.ts";
import { createContract } from "../../api/purchase/contract.service.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { adoptedProject, listedItems } from "../support/charity-ground.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { type Family, Needs } from "../support/needs.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
let household: Family;
let draftId: string;
let draft: string;
const listed: string[] = [];
const evidence = new Evidence();

/** A family of two with a draft of a need, another with two listed ones, and a contract that is still a draft. */
beforeAll(async () => {
  shown = await openConsole();
  const { actors, test } = shown;
  const needs = new Needs(test, actors);
  const assistant = await actors.as("VILLAGE_ASSISTANT");
  const familyOf = async (...members: MemberGiven[]): Promise<Family> => {
    const { id, serial, personIds } = await recordHousehold(assistant, family({ members }), freshKey());
    return { householdId: id, serial, personId: personIds[0]!, name: members[0]!.name, address: "" };
  };
  const serialOf = async (id: string) => (await needItem(assistant, id)).serial;
  const son = head({
    name: "赵藕根",
    identityNumber: freshIdentityNumber("1975-09-30"),
    relationToHead: "SON",
  });
  household = await familyOf(head({ name: "赵荷香" }), son);
  draftId = (await needs.recorded({ family: household, amount: "800" })).id;
  draft = await serialOf(draftId);
  const other = await familyOf(head({ name: "钱水芹" }));
  for (const amount of ["1200", "900"])
    listed.push(await serialOf((await needs.listed({ family: other, amount })).id));
  const today = shanghaiDate(test.clock.now());
  const contract = {
    title: "居家照护服务采购",
    contractorId: organisationId("contractor"),
    servedRegionCodes: [regionCode("county")],
    validFrom: today,
    validTo: addCalendarDays(today, 360),
    cap: "100000.00",
    monthlyUnitCapacity: 200,
    lines: [{ serviceItem: "L03" as const, unitPrice: "75.00", capUnits: 1000 }],
  };
  const charity = await actors.as("CHARITY_OFFICER");
  const project = await adoptedProject(actors, charity, await listedItems(actors, Array(5).fill({})));
  await startProject(charity, project);
  await test.database.asOperator(
    `update need_item set state = 'CLOSED', gap_in_fen = 0 where project_id = '${project}'`,
  );
  await completeProject(await actors.as("COUNTY_OFFICER"), project);
  await createContract(await actors.as("COUNTY_OFFICER"), contract, freshKey());
});
afterAll(() => shown?.close());

const walk = async (role: Role, go: (at: Walk) => Promise<void>) => {
  const actor = await shown.actors.as(role);
  const at = await Walk.begin({ shown, actor, who: role, width: 360, evidence });
  await go(at);
  expect(await at.end()).toEqual([]);
};

describe("On a phone of 360 px, by keyboard alone,", () => {
  it("a village assistant corrects an own draft of a need", { timeout: 120_000 }, async () => {
    await walk("VILLAGE_ASSISTANT", async (at) => {
      await at.follow(/^已登记、等镇街核实的需求/);
      await at.heading("需求");
      await at.follow(draft);
      await at.heading(draft);
      await at.push("更正");
      await at.look("更正");
      await at.answer("紧急程度", "紧急");
      await at.type(/^所需金额/, "950");
      await at.confirm("保存更正");
      await at.sees("更正：紧急程度、费用");
      await at.look("已更正的草稿");
    });
  });

  it("a township officer adds a member, a group and an identity, and lets a member go", {
    timeout: 240_000,
  }, async () => {
    await walk("TOWNSHIP_OFFICER", async (at) => {
      await at.menu("困难家庭");
      await at.follow(household.serial);
      await at.heading(household.serial);
      await at.push("增加成员");
      await at.type("姓名", "赵小莲");
      await at.choose(/^与户主关系/, "孙子女、外孙子女");
      await at.type(/^身份证号/, freshIdentityNumber("2015-06-01"));
      await at.look("增加成员");
      await at.confirm("登记为家庭成员");
      await at.sees(/孙子女、外孙子女/);
      await at.push("增加人群标签：赵*香");
      await at.choose(/^人群/, "独居老人");
      await at.look("增加人群标签");
      await at.confirm("从今天起增加");
      await at.push("取消：赵*香 独居老人");
      await at.look("取消人群标签");
      await at.confirm("确认取消「独居老人」");
      await at.page.getByRole("button", { name: "取消：赵*香 独居老人" }).waitFor({ state: "detached" });
      await at.push("迁出或死亡注销：赵*香");
      await at.choose(/^新户主/, /赵\*根/);
      await at.choose(/赵\*莲.*与新户主的关系/, "女");
      await at.look("户主迁出");
      await at.confirm("确认迁出：赵*香");
      await at.page.getByRole("heading", { level: 3, name: "曾经的成员" }).waitFor();
      await at.unfold("住址与救助身份");
      await at.push("变更救助身份");
      await at.answer("变更为", "最低生活保障对象");
      await at.look("变更救助身份");
      await at.confirm("按认定结果变更");
      await at.sees("最低生活保障对象");
      await at.look("变更后的家庭");
    });
  });

  it("a county officer puts needs into a new project from their list, and edits drafts of project and contract", {
    timeout: 240_000,
  }, async () => {
    await walk("COUNTY_OFFICER", async (at) => {
      await at.follow(/^已上架、未列入项目的需求/);
      await at.heading("需求");
      for (const serial of listed) await at.tick(serial);
      await at.sees("已选 2 项，缺口合计 2,100.00 元");
      await at.look("选择需求");
      await at.push("列入项目");
      await at.sees("请新建一个");
      await at.type("项目名称", "滨城区困难家庭房屋修缮");
      await at.type("项目简介", "为住房漏雨的困难家庭修缮屋顶。");
      await at.look("列入项目");
      await at.push("列入「滨城区困难家庭房屋修缮」");
      await at.sees("已把 2 项需求列入「滨城区困难家庭房屋修缮」。");
      await at.look("已列入项目");
      await at.follow("打开项目，核对后提出");
      await at.heading("滨城区困难家庭房屋修缮");
      await at.push("修改草稿");
      await at.type("项目名称", "滨城区困难家庭屋顶修缮");
      await at.look("修改项目草稿");
      await at.confirm("保存修改");
      await at.heading("滨城区困难家庭屋顶修缮");
      await at.sees("修改：名称");
      await at.menu("服务合同");
      await at.heading("服务合同");
      await at.follow(/^约/);
      await at.push("修改草稿");
      await at.heading(/^修改合同草稿/);
      await at.type("合同金额上限", "90000");
      await at.look("修改合同草稿");
      await at.confirm("保存修改");
      await at.sees("修改：金额上限");
      await at.look("改过的合同草稿");
    });
  });
});

describe("On a phone of 360 px, by keyboard alone, a county officer", () => {
  it("reads what the public will read of a completed project, discloses it, and takes it back", {
    timeout: 120_000,
  }, async () => {
    await walk("COUNTY_OFFICER", async (at) => {
      await at.menu("慈善项目");
      // Another test may have left a draft, which comes first.
      await at.choose(/^状态/, /^已完成/);
      await at.follow(/^滨城区老人助浴项目/);
      await at.heading("滨城区老人助浴项目");
      await at.sees("下一步：核对内容，向社会公开项目成效。");
      await at.push("公开项目");
      await at.sees("受益 5 人，满足 5 项需求，落实善款 0.00 元");
      await at.look("公开项目");
      await at.confirm("确认公开以上内容");
      await at.sees("项目已公开。");
      await at.look("已公开的项目");
      await at.push("撤回公开");
      await at.type("撤回原因", "简介写到了具体的人");
      await at.look("撤回公开");
      await at.confirm("确认撤回公开");
      await at.sees("项目已不再公开。");
    });
  });
});

describe("A console in English", () => {
  it("tells why something is not possible, and what an error is called, in English", async () => {
    const page = await shown.page({ actor: await shown.actors.as("TOWNSHIP_OFFICER"), path: null });
    await page.addInitScript(() => globalThis.localStorage.setItem("lianou.locale", "en"));
    await page.goto(`${shown.address}/#/need-items/${draftId}/show`);
    await page.getByText("Only who recorded a draft may correct it.").waitFor();
    await page.goto(`${shown.address}/#/need-items/nothing/show`);
    await page.getByText("Not found, or outside your scope.").waitFor();
    // The server's own sentence stands below, for a voice to read as what it is.
    expect(await page.locator("main [lang=zh-CN]").allTextContents()).toEqual([
      expect.stringContaining("没有找到"),
    ]);
  });
});
