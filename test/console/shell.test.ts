import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSWORD } from "../support/actors.ts";
import { openConsole, seriousFindings, type TestConsole } from "../support/console.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole();
});
afterAll(() => shown?.close());

describe.each([1280, 360])("the sign-in page, %i px wide,", (width) => {
  it("stands in Chinese, within its width, without an error or a serious finding", async () => {
    const page = await shown.page({ width });
    await page.getByRole("button", { name: "登录", exact: true }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toMatch(/^zh/);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  });

  it("lets a person in by keyboard alone", async () => {
    const officer = await shown.actors.as("COUNTY_OFFICER");
    const page = await shown.page({ width });
    const name = page.getByLabel(/用户名|登录名|账号/).first();
    await name.waitFor();
    await name.focus();
    await page.keyboard.type(officer.loginName);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await name.waitFor({ state: "detached" });
    // The body of the last answer is read while the page goes on.
    await expect.poll(() => page.answers.join("")).toContain(officer.actor.postId);
  });
});

describe("a person who is signed in", () => {
  it("sees the start page and no sign-in", async () => {
    const page = await shown.page({ actor: await shown.actors.as("COUNTY_OFFICER") });
    await page.getByText("县级民政人员 · 滨城区").waitFor();
    expect(page.faults).toEqual([]);
  });
});
