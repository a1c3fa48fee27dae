import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { PASSWORD } from "../support/actors.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { opened } from "../support/exports.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole({ works: true });
  const officer = await shown.actors.as("TOWNSHIP_OFFICER");
  for (const [name, identity] of [
    ["荷清远", "DIBAO"],
    ["莲蓬子", "DIBAO"],
    ["吴启明", undefined],
  ] as const) {
    const member = head({ name, identityNumber: freshIdentityNumber(), phone: "13905437788" });
    const given = family({ members: [member], ...(identity && { identity }) });
    await recordHousehold(officer, given, freshKey());
  }
});
afterAll(() => shown?.close());

describe.each([1280, 360])("A filtered list, by keyboard, %i px wide,", (width) => {
  it("is exported for a purpose after a proof of who asks, holds the rows of the page, and waits under one's own exports", async () => {
    const actor = await shown.actors.as("TOWNSHIP_OFFICER", { person: `导出的人${width}` });
    const evidence = new Evidence();
    const at = await Walk.begin({ shown, actor, who: "经办", width, evidence });
    await at.menu("困难家庭");
    await at.heading("困难家庭");
    if (width < 600) await at.push(/^筛选/);
    await at.choose(/^救助身份/, /最低生活保障/);
    await at.sees("共 2 条");
    const serials = await at.page.getByRole("link", { name: /^户\d{4}-\d{6}$/ }).allTextContents();
    await at.look("列表");

    shown.test.clock.advance({ minutes: 11 });
    await at.push("导出", { exact: true });
    await at.sees("与页面所见一致，不含未脱敏信息");
    await at.sees(/当前筛选的全部记录，2 条/);
    await at.look("导出什么");
    await at.push("导出", { exact: true });
    await at.sees("有 1 处需要修改");
    await at.choose(/^用途/, "统计上报");
    await at.push("导出", { exact: true });
    await at.sees("请确认是您本人");
    await at.typePassword(/^登录密码/, PASSWORD);
    await at.press("Enter");
    await at.sees("可下载");
    await at.sees(/共 2 行/);
    await at.look("可以下载");

    const download = at.page.waitForEvent("download");
    await at.push("下载");
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^困难家庭_\d{4}-\d\d-\d\d\.xlsx$/);
    const { mark, headings, rows } = await opened(await readFile(await file.path()));
    expect(mark).toContain(`导出人${width}`.replace("导出人", "导出人：导出的人"));
    expect(headings[0]).toBe("户号");
    expect(rows.map(([serial]) => serial)).toEqual(serials);
    for (const [, name] of rows) expect(name).toMatch(/^.\*.$/);

    await at.follow("我的导出");
    await at.heading("我的导出");
    await at.sees("统计上报");
    await at.look("我的导出");
    expect(await at.page.getByRole("button", { name: "下载" }).count()).toBe(1);
    // Neither to what the list was narrowed nor anybody's name is kept by the browser or shown in an address.
    const kept = evidence.places.map(({ text }) => text).join("\n");
    expect(kept).not.toMatch(/荷清远|莲蓬子|荷\*远/);
    expect(await at.end()).toEqual([]);
  }, 180_000);
});
