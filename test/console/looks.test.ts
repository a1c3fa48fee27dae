import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { revealField } from "../../api/beneficiary/reveal.service.ts";
import { type OpenedPage, openConsole, seriousFindings, type TestConsole } from "../support/console.ts";
import { freshIdentityNumber } from "../support/families.ts";
import { type Recorded, recordedWith } from "../support/two-records.ts";

const PICTURES = process.env["CONSOLE_PICTURES"];
const NAME = "柳被看";
const WHY = "电话核实领取人";

let shown: TestConsole;
let home: Recorded;
beforeAll(async () => {
  shown = await openConsole();
  const officer = await shown.actors.as("TOWNSHIP_OFFICER");
  home = await recordedWith(officer, {
    name: NAME,
    identityNumber: freshIdentityNumber(),
    phone: "13905431122",
  });
  const reviewer = await shown.actors.as("TOWNSHIP_REVIEWER", { person: "好奇的人" });
  for (let look = 0; look < 12; look += 1) await revealField(reviewer, home.personId, "PHONE", WHY);
});
afterAll(() => shown?.close());

async function looked(page: OpenedPage, name: string): Promise<void> {
  if (PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/looks-${name}.png`, fullPage: true });
  }
  expect(await seriousFindings(page)).toEqual([]);
  const width = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(width, `${name} is too wide`).toBeLessThanOrEqual(1);
}

describe("the page of who looked at whom", () => {
  it.each([1280, 360])(
    "shows who looked most, leads from a family to who looked at it, and keeps names out of the address: %i px",
    async (width) => {
      const auditor = await shown.actors.as("AUDITOR");
      const page = await shown.page({ actor: auditor, width, path: "/#/looks" });
      await page.getByRole("heading", { level: 1, name: "查看记录" }).waitFor();
      await page.getByText("查看未脱敏信息").filter({ visible: true }).first().waitFor();
      await page.getByText("联系电话").filter({ visible: true }).first().waitFor();
      await page.getByText(WHY).filter({ visible: true }).first().waitFor();
      await page.getByRole("button", { name: "好奇的人", exact: true }).first().waitFor();
      await looked(page, `list-${width}`);
      await page.goto(`${shown.address}/#/households/${home.householdId}/show`);
      await page.getByRole("link", { name: "谁看过", exact: true }).first().click();
      await page.getByRole("button", { name: "只看一户被查看：取消" }).waitFor();
      await page.getByText("柳*看").filter({ visible: true }).first().waitFor();
      expect(page.url()).not.toContain(home.householdId);
      const told = page.answers.join("\n");
      expect(told).not.toContain(NAME);
      expect(told).not.toContain("13905431122");
      expect(page.faults).toEqual([]);
    },
    120_000,
  );
});

describe("the list for the person", () => {
  it.each([1280, 360])(
    "is made from the page of the family after the papers were checked, and printed without names of staff: %i px",
    async (width) => {
      const officer = await shown.actors.as("TOWNSHIP_OFFICER");
      const page = await shown.page({
        actor: officer,
        width,
        path: `/#/households/${home.householdId}/show`,
      });
      await page.getByRole("link", { name: "谁看过：为柳*看出具查询单" }).click();
      await page.getByRole("heading", { level: 1, name: "本人信息查询单" }).waitFor();
      await page.getByText("监护关系证明").waitFor();
      await looked(page, `asked-${width}`);
      const make = page.getByRole("button", { name: "生成查询单" });
      await make.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "个人信息查看情况查询单" }).waitFor();
      await page.getByText("镇街审核人员").filter({ visible: true }).first().waitFor();
      await page.getByText("第四十五条").waitFor();
      await looked(page, `sheet-${width}`);
      expect(await page.getByText("好奇的人").count()).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("button", { name: "打印", includeHidden: true }).isVisible()).toBe(false);
      expect(await page.getByText("第四十五条").isVisible()).toBe(true);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/looks-print-${width}.png`, fullPage: true });
      expect(page.faults).toEqual([]);
    },
    120_000,
  );
});
