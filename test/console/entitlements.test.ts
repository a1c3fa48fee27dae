import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { TestActor } from "../support/actors.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
let officer: TestActor;
let householdId: string;

const checked = (path: string, value: string, more: object = {}) => ({
  path,
  value,
  source: "ECONOMY_CHECK" as const,
  obtainedOn: "2026-01-10",
  ...more,
});

/** Four on the minimum allowance: much is known of them, something is only declared, something has lapsed. */
beforeAll(async () => {
  shown = await openConsole();
  const { test, actors } = shown;
  officer = await actors.as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  const today = shanghaiDate(test.clock.now());
  const member = (name: string, relationToHead: "SON" | "DAUGHTER" | "GRANDCHILD", born: string) => ({
    name,
    relationToHead,
    identityNumber: freshIdentityNumber(born),
  });
  const recorded = await recordHousehold(
    officer,
    family({
      areaKind: "RURAL",
      identity: "DIBAO",
      identityFrom: "2025-03-01",
      facts: [
        checked("household.hukou_local", "是"),
        checked("household.total_monthly_income", "1600"),
        checked("household.percapita_financial_assets", "3000"),
        checked("household.house_count", "1"),
        checked("household.vehicle_count", "0"),
        checked("household.vehicle_value", "0"),
        checked("household.has_company_equity", "否"),
        checked("household.monitored", "是", { source: "APPLICANT" }),
        checked("household.house_grade", "C", { source: "HOUSING", validUntil: "2026-06-30" }),
      ],
      members: [
        head({
          name: "王桂荣",
          identityNumber: freshIdentityNumber("1944-05-06"),
          facts: [
            checked("person.monthly_income", "300"),
            checked("person.disability_level", "0", { source: "DISABLED_FEDERATION" }),
            checked("person.serious_illness", "否", { source: "MEDICAL_INSURANCE" }),
          ],
        }),
        {
          ...member("崔大波", "SON", "1980-05-06"),
          facts: [
            checked("person.disability_level", "2", { source: "DISABLED_FEDERATION" }),
            checked("person.disability_kind", "physical", { source: "DISABLED_FEDERATION" }),
            checked("person.disability_cert_valid", "是", { source: "DISABLED_FEDERATION" }),
          ],
        },
        member("孙美男", "DAUGHTER", "1984-01-06"),
        {
          ...member("崔小彤", "GRANDCHILD", "2016-05-06"),
          facts: [checked("person.is_orphan", "否", { source: "CIVIL_AFFAIRS" })],
        },
      ],
    }),
    freshKey(),
  );
  householdId = recorded.id;
  const paid = { policyCode: "HEATING", amount: "600", validFrom: today, source: "取暖补贴名册" };
  await recordGrant(officer, { householdId, ...paid }, freshKey());
});
afterAll(() => shown?.close());

/** What the browser does not do under a test: it only notes that it was asked to print. */
const NOTE_PRINTING = "window.print = () => { document.documentElement.dataset.printed = 'yes' }";
const PRINTED = "document.documentElement.dataset.printed";
const SHOWN_ON_PAPER = `[...document.querySelectorAll("header, nav, button, .no-print")]
  .filter((element) => element.checkVisibility()).length`;

describe.each([360, 1280])("A township officer, %i px wide and by keyboard alone,", (width) => {
  const begin = () => Walk.begin({ shown, actor: officer, who: "镇街", width, evidence: new Evidence() });
  const openFamily = async (at: Walk) => {
    await at.menu("困难家庭");
    await at.heading("困难家庭");
    await at.follow(/^户/);
    await at.heading(/^户/);
    await at.look("家庭");
    await at.follow("待遇测算");
    await at.heading("待遇测算");
    await at.sees("可得现金和减免");
  };

  it("reads a conclusion with source, date, threshold and article, and prints the list the family takes home", async () => {
    const at = await begin();
    await openFamily(at);
    for (const told of ["最低生活保障对象", "2,229.40 元", "400.00 元", /^共差 \d+ 条信息$/, "自述未核"])
      await at.sees(told);
    await at.look("待遇测算");

    await at.push(/^最低生活保障 全家/);
    for (const told of ["结论（全家）", "符合，每月 1624.00 元", "家庭人均月收入 400 元，低于 806 元"])
      await at.sees(told);
    for (const told of ["取得于 2026-01-10", "806.00 元", /^自 2024-01-01 起$/, /社会救助法》第 18-20 条/])
      await at.sees(told);
    await at.look("最低生活保障");
    await at.push(/^高龄津贴.* 王\*荣/);
    for (const told of ["只看这一项", "与其他待遇一起算", /^因此减少：每月/]) await at.sees(told);
    await at.look("高龄津贴");

    await at.follow("幸福清单");
    await at.heading("幸福清单");
    await at.sees("本清单供参考，以审核确认为准。");
    await at.look("幸福清单");
    await at.page.evaluate(NOTE_PRINTING);
    await at.push("打印");
    expect(await at.page.evaluate(PRINTED)).toBe("yes");
    await at.page.emulateMedia({ media: "print" });
    expect(await at.page.evaluate(SHOWN_ON_PAPER)).toBe(0);
    const paper = (await at.page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper.match(/\/MediaBox \[0 0 594\.\d+ 841\.\d+\]/g)).toHaveLength(3);
    await at.page.emulateMedia({ media: null });
    expect(await at.end()).toEqual([]);
  });

  it("chooses a member and what is shown, adds what happened, and asks for another day", async () => {
    const at = await begin();
    await openFamily(at);
    await at.push(/^崔\*彤/);
    await at.push(/^待查清 \d+$/);
    await at.push(/^不符合 \d+$/);
    await at.unfold("专项社会救助");
    await at.push(/^高龄津贴.* 崔\*彤/);
    await at.sees(/^实际：本人年龄 \d+ 周岁，未满/);
    await at.look("不符合");
    await at.push("填写事件");
    await at.push("按此事件测算");
    await at.sees("请选择事件类型");
    await at.choose(/^事件类型/, "火灾");
    await at.type(/^受影响人数/, "４");
    await at.look("事件");
    await at.push("按此事件测算");
    await at.sees("已计入：火灾");
    await at.push("所有人");
    await at.sees("请在「发生了突发事件」中填写");
    await at.look("计入事件");
    await at.typeDate("测算日期", "2023-06-30");
    await at.push("按此日期测算");
    await at.sees("这一天没有施行的政策");
    await at.look("没有政策的日期");
    expect(await at.end()).toEqual([]);
  });
});

describe("A city officer, who handles no families,", () => {
  it("finds no way to them on the page of a family, and no page behind their address", async () => {
    const actor = await shown.actors.as("CITY_OFFICER");
    const page = await shown.page({ actor, path: `/#/households/${householdId}/show` });
    await page.getByRole("heading", { level: 1, name: /^户/ }).waitFor();
    expect(await page.getByRole("link", { name: "待遇测算" }).count()).toBe(0);
    await page.goto(`${shown.address}/#/entitlements/${householdId}/show`);
    await page.getByRole("heading", { level: 1, name: "没有权限" }).waitFor();
    expect(page.answers.join("")).not.toContain('"policies":[');
  });
});

describe("A township officer, on a phone of 360 px and by keyboard alone,", () => {
  it("records a missing fact where the page leads, and comes back to an answer that has it", async () => {
    const at = await Walk.begin({ shown, actor: officer, who: "镇街", width: 360, evidence: new Evidence() });
    await at.menu("困难家庭");
    await at.follow(/^户/);
    await at.follow("待遇测算");
    await at.follow("补充：全家（防返贫监测户）");
    await at.choose(/^防返贫监测户/, "是");
    await at.choose(/^来源/, "农业农村");
    await at.look("补充信息");
    await at.confirm("登记这条信息");
    await at.heading("待遇测算");
    await at.sees("可得现金和减免");
    await at.page.getByText("防返贫监测户").waitFor({ state: "detached" });
    await at.look("补充之后");
    expect(await at.end()).toEqual([]);
  });
});
