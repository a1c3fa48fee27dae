import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openConsole, type TestConsole } from "../support/console.ts";
import { freshIdentityNumber } from "../support/families.ts";
import { recordedWith } from "../support/two-records.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole();
});
afterAll(() => shown?.close());

describe("a clear value", () => {
  it("is hidden again after a minute, and not before", async () => {
    const officer = await shown.actors.as("TOWNSHIP_OFFICER");
    const { householdId } = await recordedWith(officer, {
      name: "柳清莲",
      identityNumber: freshIdentityNumber(),
      phone: "13905431111",
    });
    const page = await shown.page({
      actor: await shown.actors.as("TOWNSHIP_REVIEWER"),
      path: `/#/households/${householdId}/show`,
    });
    await page
      .getByRole("button", { name: /^查看联系电话/ })
      .last()
      .waitFor();
    await page.clock.install();
    await page
      .getByRole("button", { name: /^查看联系电话/ })
      .last()
      .click();
    await page.getByRole("combobox", { name: /^用途/ }).click();
    await page.getByRole("option", { name: "入户走访" }).click();
    await page.getByRole("button", { name: "记录并查看" }).click();
    const clear = page.getByText("13905431111");
    await clear.waitFor();
    await page.clock.runFor(50_000);
    expect(await clear.count()).toBe(1);
    await page.clock.runFor(15_000);
    await clear.waitFor({ state: "detached" });
    expect(await page.getByText("139****1111").count()).toBe(1);
  }, 90_000);
});
