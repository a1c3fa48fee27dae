import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { regionCode } from "../support/city.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { family, freshIdentityNumber, freshKey } from "../support/families.ts";
import { recordedWith, twice } from "../support/two-records.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole();
});
afterAll(() => shown?.close());

describe.each([1280, 360])("two records of one person, %i px wide,", (width) => {
  it("are compared, judged, merged and taken apart again by keyboard", async () => {
    const actor = await shown.actors.as("TOWNSHIP_OFFICER", { person: `查重的人${width}` });
    await twice(actor, {
      one: { phone: `139054${width}`.padEnd(11, "1") },
      other: { phone: `139054${width}`.padEnd(11, "2") },
    });
    const at = await Walk.begin({ shown, actor, who: "镇街", width, evidence: new Evidence() });
    await at.menu("疑似重复");
    await at.heading("疑似重复");
    await at.sees("1 对");
    await at.look("疑似重复");
    await at.follow(/^柳\*莲/);
    await at.heading("两条记录是否同一人");
    await at.sees("手机号不同");
    await at.look("重复对比");
    await at.page.keyboard.press("3");
    await at.page.getByRole("dialog", { name: "判定：待查" }).waitFor();
    await at.type(/^要查什么/, "请村里核对户口簿。");
    await at.push("确认待查");
    await at.sees("请村里核对户口簿。");
    await at.push(/^同一人/);
    await at.push("确认同一人");
    await at.sees("合并：选择保留哪一条");
    await at.look("选择合并");
    await at.push(/^并入记录/);
    await at.look("确认合并");
    await at.push(/^确认并入/);
    await at.sees("已合并");
    await at.look("已合并");
    await at.push("撤销合并");
    await at.type(/^撤销原因/, "是同名的两人。");
    await at.push(/^确认撤销/);
    await at.sees("已撤销：");
    await at.push(/^非同一人/);
    await at.push("确认非同一人");
    await at.sees("非同一人");
    if (width > 900) {
      await at.push("English");
      await at.heading("Are these one person?");
      await at.look("重复对比-英文");
    }
    expect(await at.end()).toEqual([]);
  }, 180_000);

  it("and a member is moved to another family by its serial", async () => {
    const actor = await shown.actors.as("TOWNSHIP_OFFICER", { person: `迁居的人${width}` });
    const one = await recordedWith(actor, { name: "柳清莲", identityNumber: freshIdentityNumber() });
    const to = await recordHousehold(actor, family({ regionCode: regionCode("otherVillage") }), freshKey());
    const at = await Walk.begin({ shown, actor, who: "镇街", width, evidence: new Evidence() });
    await at.menu("困难家庭");
    const [row] = await shown.test.database.asOperator<{ serial: string }>(
      "select serial from household where id = $1",
      [one.householdId],
    );
    await at.follow(row!.serial);
    await at.heading(row!.serial);
    await at.push(/^迁到另一户：柳/);
    await at.type(/^新家庭的户号/, to.serial);
    await at.sees(/李\*明 · 1 人/);
    await at.choose(/^与新家庭户主的关系/, "父母");
    await at.look("成员迁居");
    await at.push(/^确认迁居/);
    await at.sees("曾经的成员");
    expect(await at.end()).toEqual([]);
  }, 180_000);
});
