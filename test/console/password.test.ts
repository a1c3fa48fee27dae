import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../support/actors.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { Evidence, Walk } from "../support/walk.ts";

const NEW_PASSWORD = "lotus leaves to the horizon";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole();
});
afterAll(() => shown?.close());

describe.each([1280, 360])("one's own password, %i px wide,", (width) => {
  const openForm = async (at: Walk, button = "修改密码", menu = "打开菜单") => {
    if (width < 900) await at.push(menu);
    await at.follow(menu === "打开菜单" ? "我的账号" : "My account");
    await at.push(button);
    await at.page.getByRole("dialog", { name: button }).waitFor();
  };
  const fillIn = async (at: Walk, current: string, password: string, again = password) => {
    await at.typePassword(/^当前密码/, current);
    await at.typePassword(/^新密码/, password);
    await at.typePassword(/^再输一遍新密码/, again);
    await at.press("Enter");
  };

  it("is changed by keyboard, ends the sign-ins elsewhere and is the one to sign in with", async () => {
    const actor = await shown.actors.as("COUNTY_OFFICER", { person: `改密码的人${width}` });
    const elsewhere = await shown.page({ actor });
    const at = await Walk.begin({ shown, actor, who: "县级", width, evidence: new Evidence() });

    await openForm(at);
    await at.look("修改密码");
    await fillIn(at, PASSWORD, "太短", "不一样");
    await at.sees("有 2 处需要修改");
    await at.sees("两次输入的新密码不一致。");
    await at.look("修改密码有误");
    await fillIn(at, "不是这个密码", NEW_PASSWORD);
    await at.sees("当前密码不正确。");
    await fillIn(at, PASSWORD, NEW_PASSWORD);
    await at.sees("密码已修改，其他地方的登录和接口令牌已结束。");
    await at.look("已修改密码");

    await elsewhere.reload();
    await elsewhere.getByRole("button", { name: "登录", exact: true }).waitFor();

    if (width < 900) await at.push("打开菜单");
    await at.push("退出");
    // The menu has a button of that name too, until it is gone.
    await at.page.getByRole("button", { name: "登录", exact: true }).waitFor();
    await at.push("English");
    await at.type("Login name", actor.loginName);
    await at.typePassword("Password", NEW_PASSWORD);
    await at.press("Enter");
    await at.heading("Today");
    await openForm(at, "Change password", "Open menu");
    await at.look("修改密码-英文");
    expect(await at.end()).toEqual([]);
  }, 180_000);
});
