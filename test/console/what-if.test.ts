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

const checked = (path: string, value: string) => ({
  path,
  value,
  source: "ECONOMY_CHECK" as const,
  obtainedOn: "2026-01-10",
});

/** A widow of 81 with her grandson on the minimum allowance; her allowance for age and one for a fire are paid. */
beforeAll(async () => {
  shown = await openConsole();
  const { test, actors } = shown;
  officer = await actors.as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  const { id: householdId, personIds } = await recordHousehold(
    officer,
    family({
      areaKind: "RURAL",
      facts: [
        checked("household.hukou_local", "是"),
        checked("household.total_monthly_income", "1000"),
        checked("household.percapita_financial_assets", "3000"),
        checked("household.house_count", "1"),
        checked("household.vehicle_count", "0"),
        checked("household.vehicle_value", "0"),
        checked("household.has_company_equity", "否"),
      ],
      members: [
        head({
          name: "王桂荣",
          identityNumber: freshIdentityNumber("1944-01-06"),
          facts: [checked("person.monthly_income", "1000")],
        }),
        {
          name: "崔小彤",
          relationToHead: "GRANDCHILD",
          identityNumber: freshIdentityNumber("2016-05-06"),
          facts: [checked("person.is_orphan", "否")],
        },
      ],
    }),
    freshKey(),
  );
  const validFrom = shanghaiDate(test.clock.now());
  const source = "滨民发〔2026〕9号";
  const aged = { policyCode: "AGE_ALLOW", personId: personIds[0] as string, amount: "80", validFrom, source };
  await recordGrant(officer, { householdId, ...aged }, freshKey());
  const fire = { policyCode: "TEMP_EMERGENCY", amount: "3000", validFrom, source };
  await recordGrant(officer, { householdId, ...fire }, freshKey());
});
afterAll(() => shown?.close());

const stored = async (): Promise<string | undefined> =>
  (
    await shown.test.database.asOperator<{ n: string }>(
      "select (select count(*) from fact) || ' ' || (select count(*) from assistance_identity) as n",
    )
  )[0]?.n;

describe.each([360, 1280])("A township officer, %i px wide and by keyboard alone,", (width) => {
  const evidence = new Evidence();
  const begin = () => Walk.begin({ shown, actor: officer, who: "镇街", width, evidence });
  const openFamily = async (at: Walk) => {
    await at.menu("困难家庭");
    await at.heading("困难家庭");
    await at.follow(/^户/);
    await at.heading(/^户/);
  };
  const openAnswers = async (at: Walk) => {
    await openFamily(at);
    await at.follow("待遇测算");
    await at.heading("待遇测算");
    await at.sees("可得现金和减免");
  };
  const suppose = async (at: Walk, found: string, choice: string) => {
    await at.reach(at.page.getByRole("combobox", { name: /^改哪一项/ }), "改哪一项");
    await at.page.keyboard.type(found);
    await at.page.getByRole("option", { name: choice, exact: true }).waitFor();
    await at.press("ArrowDown");
    await at.press("Enter");
    await at.sees(/^现为：/);
  };

  it("sees what would be gained and lost if two facts were otherwise, and that nothing is recorded", async () => {
    const at = await begin();
    const before = await stored();
    await openAnswers(at);
    await at.push("填写假设");
    await at.push("按此假设测算");
    await at.sees("请选择要改的信息");
    await suppose(at, "全家 家庭月收入", "全家 · 家庭月收入");
    await at.sees("现为：1,000.00 元/月");
    await at.look("填写假设");
    await at.type(/^家庭月收入/, "６００");
    await at.push("按此假设测算");
    await at.sees("以下按假设计算，什么都不登记，实际待遇不变。");
    await at.sees(/每月多得 400\.00 元/);
    await at.sees("原来：符合，每月 612.00 元");
    await at.look("一项假设");

    await at.push("再加一项假设");
    await suppose(at, "王*荣 残疾等级", "王*荣 · 残疾等级");
    await at.choose(/^残疾等级/, "一级（最重）");
    await at.push("按此假设测算");
    await at.sees("一级（最重）");
    await at.sees("1,000.00 元/月");
    await at.sees(/项符合而金额待查清/);
    await at.push(/^最低生活保障 全家/);
    await at.sees("测算时填写");
    await at.sees(
      "（当地最低生活保障月标准 806 元 － 家庭人均月收入 300 元） × 家庭共同生活人数 2 人 ＝ 1012 元",
    );
    await at.look("两项假设");
    expect(await at.page.getByRole("link", { name: "幸福清单" }).count()).toBe(0);

    await at.push("去掉：王*荣 · 残疾等级");
    await at.page.getByText("一级（最重）").waitFor({ state: "detached" });
    await at.push("全部去掉");
    await at.page.getByText("原来：").first().waitFor({ state: "detached" });
    await at.to("link", "幸福清单");
    expect(await stored()).toBe(before);
    expect(await at.end()).toEqual([]);
    const places = evidence.places.map(({ text }) => decodeURIComponent(text)).join("\n");
    expect(places).not.toMatch(/total_monthly_income|disability_level/);
  });

  it("loses the minimum allowance if the family had a car, and sees first what that changes", async () => {
    const at = await begin();
    await openAnswers(at);
    await at.push("填写假设");
    await suppose(at, "机动车数", "全家 · 机动车数量");
    await at.type(/^机动车数量/, "1");
    await at.push("按此假设测算");
    await at.sees(/少得 612\.00 元、100\.00 元待查清/);
    await at.sees("原来：符合，每月 612.00 元");
    await at.look("少得");
    await at.push(/^只看有变化的 \d+$/);
    await at.sees("高龄津贴");
    expect(await at.end()).toEqual([]);
  });

  it("reads what a grant was decided on, and plainly that another has none", async () => {
    const at = await begin();
    await openFamily(at);
    await at.unfold("在享政策");
    await at.look("在享政策");
    await at.push("决定依据：高龄津贴（尊老金/百岁老人长寿补贴）");
    await at.sees("当时的测算");
    for (const told of ["登记的决定与当时的测算不同", "第 1 版", "82 周岁", /^自 \d{4}-\d\d-\d\d/])
      await at.sees(told);
    expect(await at.page.getByText("百岁老人津贴", { exact: true }).count()).toBe(0);
    await at.look("决定依据");
    await at.confirm("关闭");
    await at.push("决定依据：急难型临时救助");
    await at.sees("没有留存决定依据");
    await at.look("没有决定依据");
    await at.confirm("关闭");
    expect(await at.end()).toEqual([]);
  });
});
