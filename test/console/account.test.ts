import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestActor } from "../support/actors.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { PHONE, recordOwnFamily } from "../support/masked-families.ts";
import { SOME_OFFICE } from "../support/platform.ts";
import { codeNow } from "../support/sign-ins.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole({ configuration: { secondFactor: "required", office: SOME_OFFICE } });
  await recordOwnFamily(await shown.actors.as("TOWNSHIP_OFFICER"));
});
afterAll(() => shown?.close());

describe.each([1280, 360])("one's own account, %i px wide,", (width) => {
  const begin = (actor: TestActor) =>
    Walk.begin({ shown, actor, who: "县级", width, evidence: new Evidence() });

  it("is led to by what is owed, binds an authenticator, and signs in and looks by its code", async () => {
    const actor = await shown.actors.as("COUNTY_OFFICER", { person: `绑定的人${width}` });
    const at = await begin(actor);
    await at.sees(/需要先绑定动态验证码/);
    await at.follow("去绑定");
    await at.heading("我的账号");
    await at.look("我的账号");
    await at.push("绑定动态验证码");
    await at.page.getByRole("img", { name: "绑定用的二维码" }).waitFor();
    await at.look("绑定动态验证码");
    const secret = (await at.page.locator("li code").innerText()).replaceAll(" ", "");
    await at.type("动态验证码", "000000");
    await at.press("Enter");
    await at.sees(/验证码不正确/);
    await at.type("动态验证码", codeNow(shown.test, secret));
    await at.press("Enter");
    await at.sees(/恢复码：每个只能用一次/);
    expect(await at.page.getByText(/需要先绑定动态验证码/).count()).toBe(0);
    await at.look("恢复码");
    await at.push("已保存，关闭");

    if (width < 900) await at.push("打开菜单");
    await at.push("退出");
    await at.page.getByRole("button", { name: "登录", exact: true }).waitFor();
    shown.test.clock.advance({ seconds: 30 });
    await at.type("用户名", actor.loginName);
    await at.typePassword("密码", "荷塘月色十二个字都够了吧");
    await at.press("Enter");
    await at.page.getByLabel("动态验证码").waitFor();
    await at.look("登录-验证码");
    await at.page.keyboard.type(codeNow(shown.test, secret));
    await at.press("Enter");
    await at.heading("今日待办");

    // After ten minutes a look wants the code again, and goes on with what was chosen.
    shown.test.clock.advance({ minutes: 11 });
    await at.menu("困难家庭");
    await at.page.getByRole("row").nth(1).or(at.page.getByRole("listitem")).first().waitFor();
    await at.page.goto(`${shown.address}/#/households/${await familyId()}/show`);
    await at.push(/^查看.*联系电话|^查看.*电话/);
    await at.choose(/用途/, "入户走访");
    await at.push("记录并查看");
    await at.sees("请确认是您本人");
    await at.look("确认身份");
    await at.type("动态验证码", codeNow(shown.test, secret));
    await at.press("Enter");
    await at.sees(PHONE);
    expect(await at.end()).toEqual([]);
  }, 180_000);

  it("lists the sign-ins, ends the others, and an administrator sees how an account signs in", async () => {
    const actor = await shown.actors.as("ADMINISTRATOR", { person: `管理员${width}` });
    const page = await shown.page({ actor, width, path: "/#/account" });
    await page.getByRole("heading", { name: /正在登录的地方\s*2/ }).waitFor();
    await page.getByRole("button", { name: "结束其他全部登录" }).click();
    await page.getByRole("button", { name: /结束另外 1 处登录/ }).click();
    await page.getByRole("heading", { name: /正在登录的地方\s*1/ }).waitFor();
    const officer = await shown.actors.as("COUNTY_OFFICER", { person: `绑定的人${width}` });
    await page.goto(`${shown.address}/#/staff/${officer.actor.userId}/show`);
    await page.getByRole("button", { name: "关联统一登录" }).click();
    await page.getByLabel("统一登录标识").fill(`u-${width}`);
    await page.getByRole("button", { name: "保存关联" }).click();
    await page.getByText(`u-${width}`).waitFor();
    if (process.env["CONSOLE_PICTURES"])
      await page.screenshot({
        path: `${process.env["CONSOLE_PICTURES"]}/staff-${width}.png`,
        fullPage: true,
      });
    expect(page.faults).toEqual([]);
  }, 60_000);

  it("offers the sign-in of the office by its name, and says why one of it failed", async () => {
    const page = await shown.page({ width, path: "/#/login?problem=NOT_LINKED" });
    const button = page.getByRole("link", { name: "用「政务统一登录」登录" });
    expect(await button.getAttribute("href")).toBe("/sign-in/office");
    expect(await page.getByRole("alert").innerText()).toContain("请联系本单位管理员关联账号");
    if (process.env["CONSOLE_PICTURES"])
      await page.screenshot({ path: `${process.env["CONSOLE_PICTURES"]}/office-${width}.png` });
  });
});

const familyId = async () =>
  (await shown.test.database.asOperator<{ id: string }>("select id from household order by id limit 1"))[0]
    ?.id;
