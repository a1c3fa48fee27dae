import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confirmDonation, reportDonation } from "../../api/charity/donation.service.ts";
import { addItemsToProject, createProject, proposeProject } from "../../api/charity/project.service.ts";
import { addCalendarDays, shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { createContract } from "../../api/purchase/contract.service.ts";
import type { Role } from "../../schema/codes/roles.ts";
import { organisationId, regionCode } from "../support/city.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { Evidence, Walk } from "../support/walk.ts";

const PROJECT = "滨城区老人助浴项目";

let shown: TestConsole;
const evidence = new Evidence();

/** Two reserved needs, one in a project that is only proposed, one in none; a confirmed donation; a contract. */
beforeAll(async () => {
  shown = await openConsole();
  const { actors, test } = shown;
  const charity = await actors.as("CHARITY_OFFICER");
  const county = await actors.as("COUNTY_OFFICER");
  const needs = new Needs(test, actors);
  const today = shanghaiDate(test.clock.now());
  const later = addCalendarDays(today, 200);
  const items = [
    (await needs.listed({ category: "N8", amount: "3000" })).id,
    (await needs.listed({ category: "N8", amount: "500" })).id,
  ] as const;
  const project = {
    title: PROJECT,
    summary: "为高龄、独居老人提供上门助浴服务。",
    regionCode: regionCode("county"),
    startsOn: today,
    endsOn: later,
  };
  const projectId = await createProject(county, project, freshKey());
  await addItemsToProject(county, projectId, [items[0]]);
  await proposeProject(county, projectId);
  for (const id of items)
    await reserveNeed(
      charity,
      test.platform.vault.opaqueReference(charity.actor.organisationId, id),
      freshKey(),
    );
  const donation = {
    donorName: "荷塘食品有限公司",
    donorIsPerson: false,
    receivedOn: today,
    amount: "1234567.89",
  };
  const donationId = await reportDonation(charity, donation, freshKey());
  await confirmDonation(await actors.as("CHARITY_FINANCE"), donationId, `流水${freshKey()}`);
  const contract = {
    title: "居家照护服务采购",
    contractorId: organisationId("contractor"),
    servedRegionCodes: [regionCode("county")],
    validFrom: today,
    validTo: later,
    cap: "100000.00",
    monthlyUnitCapacity: 200,
    lines: [{ serviceItem: "L03" as const, unitPrice: "75.00", capUnits: 1000 }],
  };
  await createContract(county, contract, freshKey());
});
afterAll(() => shown?.close());

const walk = async (role: Role, width: number, go: (at: Walk) => Promise<void>) => {
  const at = await Walk.begin({ shown, actor: await shown.actors.as(role), who: role, width, evidence });
  await go(at);
  expect(await at.end()).toEqual([]);
};

/** Every amount and count of the page that does not stand within the width of the window. */
const FIGURES_OFF_SCREEN = `[...document.querySelectorAll("main .tabular")]
  .filter((figure) => { const { left, right } = figure.getBoundingClientRect(); return left < 0 || right > innerWidth; })
  .map((figure) => figure.textContent)`;

describe("On a phone of 360 px", () => {
  it.each([
    { role: "CHARITY_FINANCE" as const, page: "账目", figure: "1,234,567.89" },
    { role: "COUNTY_OFFICER" as const, page: "服务合同", link: /^约/, figure: "75.00" },
  ])("$page shows its figures without being pushed sideways", async ({ role, page, link, figure }) => {
    await walk(role, 360, async (at) => {
      await at.menu(page);
      await at.heading(page);
      if (link) await at.follow(link);
      await at.sees(figure);
      await at.look(page);
      expect(await at.page.evaluate(FIGURES_OFF_SCREEN)).toEqual([]);
    });
  });

  it("the menu stays open with the focus on the switch when the language changes, and the page keeps what was filled in", async () => {
    await walk("CHARITY_OFFICER", 360, async (at) => {
      await at.menu("捐赠");
      await at.follow("登记捐赠");
      await at.type("捐赠金额", "88.50");
      await at.push("打开菜单");
      await at.push("English");
      await at.sees("Close menu");
      expect(await at.page.evaluate("document.activeElement.textContent")).toBe("中文");
      await at.look("语言切换");
      await at.push("中文");
      await at.push("关闭菜单");
      expect(await at.page.getByRole("textbox", { name: "捐赠金额" }).inputValue()).toBe("88.50");
    });
  });
});

describe.each([1280, 360])("A charity officer, %i px wide,", (width) => {
  it("is led from a reservation to what comes first, and offered no money before it can be given", async () => {
    await walk("CHARITY_OFFICER", width, async (at) => {
      await at.menu("我的预留");
      await at.sees(/先认领所属项目/);
      await at.sees(/还没有列入可认领的项目/);
      expect(
        await at.page
          .getByRole("link", { name: "分配资金", exact: true })
          .and(at.page.locator("main a"))
          .count(),
      ).toBe(0);
      await at.look("还不能分配的预留");
      await at.menu("资金分配");
      await at.heading("资金分配");
      await at.follow("查看预留的下一步");
      await at.heading("我的预留");
      await at.follow("去认领项目");
      await at.heading(PROJECT);
    });
  });

  it("sees in a sentence why nothing can be confirmed yet, and the button rests", async () => {
    await walk("CHARITY_OFFICER", width, async (at) => {
      await at.page.goto(`${shown.address}/#/allocations/create`);
      await at.heading("分配资金");
      await at.sees("还没有可以分配的预留：请先办理上面写明的一步。");
      expect(await at.page.getByRole("button", { name: "确认分配" }).isDisabled()).toBe(true);
      await at.look("还不能确认");
    });
  });
});

describe("A page offers what leads on, and nothing else:", () => {
  it("a charity that may adopt a project is shown no empty progress of it", async () => {
    await walk("CHARITY_OFFICER", 1280, async (at) => {
      await at.menu("我的预留");
      await at.follow("去认领项目");
      await at.heading(PROJECT);
      await at.sees("资金缺口");
      expect(await at.page.getByText("进度", { exact: true }).count()).toBe(0);
      await at.look("可认领的项目");
    });
  });

  it("a draft contract leads to no vouchers, and a list of one page to no other page", async () => {
    await walk("COUNTY_OFFICER", 1280, async (at) => {
      await at.menu("服务合同");
      await at.sees("共 1 条");
      expect(await at.page.getByRole("button", { name: "下一页" }).count()).toBe(0);
      await at.follow(/^约/);
      await at.sees("尚未授予；授予后单价不再改变");
      expect(await at.page.getByRole("link", { name: "查看其服务券" }).count()).toBe(0);
    });
  });

  it("who records a need without a family is led to the families", async () => {
    await walk("VILLAGE_ASSISTANT", 360, async (at) => {
      await at.page.goto(`${shown.address}/#/need-items/create`);
      await at.heading("登记需求");
      await at.look("请先选择家庭");
      await at.follow("查看困难家庭");
      await at.heading("困难家庭");
    });
  });
});
