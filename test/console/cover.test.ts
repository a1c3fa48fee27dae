import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordGrant } from "../../api/assistance/grant.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { shanghaiDate } from "../../api/kernel/shanghai-date.ts";
import { reserveNeed } from "../../api/need/reservation.service.ts";
import { importCatalogue } from "../../api/policy/import-catalogue.ts";
import type { TestActor } from "../support/actors.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { freshKey, Needs } from "../support/needs.ts";
import { purchaseGround } from "../support/purchase-ground.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
let officer: TestActor;

/** Two needs that a charity reserved; what their families get has changed since, of one so far that nothing is lacking. */
beforeAll(async () => {
  shown = await openConsole();
  const { test, actors } = shown;
  officer = await actors.as("TOWNSHIP_OFFICER");
  await scopedWrite(systemContext(test.platform), (tx) => importCatalogue(tx));
  const charity = await actors.as("CHARITY_OFFICER");
  const needs = new Needs(test, actors);
  const today = shanghaiDate(test.clock.now());
  for (const amount of ["3000", "500"]) {
    const item = await needs.listed({ category: "N8", amount });
    const ref = test.platform.vault.opaqueReference(charity.actor.organisationId, item.id);
    await reserveNeed(charity, ref, freshKey());
    const { householdId } = item;
    const paid = { policyCode: "HEATING", amount: "600", validFrom: today, source: "取暖补贴名册" };
    await recordGrant(officer, { householdId, ...paid }, freshKey());
  }
});
afterAll(() => shown?.close());

describe.each([1280, 360])("A township officer, %i px wide and by keyboard alone,", (width) => {
  const begin = () => Walk.begin({ shown, actor: officer, who: "镇街", width, evidence: new Evidence() });

  it("follows the task of a changed cover to the need and reads what re-verifying does", async () => {
    const at = await begin();
    await at.follow(/^已享有变化、待复核的需求/);
    await at.heading("需求");
    await at.sees("已享有变化");
    await at.look("已享有变化的需求");
    await at.follow(/^需\d+-\d+-1$/);
    await at.heading(/^需\d/);
    await at.sees(/在享政策自核实以来有变化/);
    await at.look("已享有变化");
    await at.push("复核已享");
    await at.sees(/取暖补贴名册/);
    await at.look("复核已享");
    expect(await at.end()).toEqual([]);
  });
});

describe("A township officer, on a phone of 360 px and by keyboard alone,", () => {
  const begin = () =>
    Walk.begin({ shown, actor: officer, who: "镇街", width: 360, evidence: new Evidence() });

  it("re-verifies what still lacks something, and is told to mark the other as met elsewhere", async () => {
    const at = await begin();
    const list = async () => {
      await at.follow(/^已享有变化、待复核的需求/);
      await at.heading("需求");
    };
    await list();
    await at.follow(/^需\d+-\d+-1$/);
    await at.heading(/^需\d/);
    // The newest first: of this one policies now pay everything.
    await at.push("复核已享");
    await at.sees(/没有缺口。请取消/);
    await at.push("取消");
    await at.push("标记为已由其他渠道解决");
    await at.type("原因", "取暖补贴已覆盖");
    await at.confirm(/^确认 需.* 已由其他渠道解决$/);
    await at.sees("已由其他渠道解决");
    await at.menu("今日待办");
    await at.heading("今日待办");
    await list();
    await at.follow(/^需\d+-\d+-1$/);
    await at.heading(/^需\d/);
    await at.push("复核已享");
    await at.confirm("确认复核，缺口改为 2,400.00 元");
    await at.sees("已享 0.00 → 600.00 元，缺口 3000.00 → 2400.00 元");
    await at.look("已复核");
    expect(await at.end()).toEqual([]);
  });

  it("is told what ending a service early does before it is done", async () => {
    const { householdId, personId } = await new Needs(shown.test, shown.actors).family();
    const person = { householdId, personId, itemId: "", consentId: null, allocationIds: [] };
    await purchaseGround(shown.actors).item({ person });
    const at = await begin();
    await at.menu("需求");
    await at.heading("需求");
    await at.follow(/^项需/);
    await at.heading(/需\d/);
    await at.push("提前终止");
    await at.sees(/未用的资金退回捐赠/);
    await at.look("提前终止");
    expect(await at.end()).toEqual([]);
  });
});
