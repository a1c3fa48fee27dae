import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { regionCode } from "../support/city.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
beforeAll(async () => {
  shown = await openConsole();
});
afterAll(() => shown?.close());

const day = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

describe.each([1280, 360])("a visit to a family, %i px wide,", (width) => {
  it("leads from the overdue list to the door, the photograph, the facts and the next day, by keyboard", async () => {
    const officer = await shown.actors.as("TOWNSHIP_OFFICER", { person: `走访的人${width}` });
    const village = width > 900 ? "village" : "otherVillage";
    const given = family({
      regionCode: regionCode(village),
      since: "2020-01-01",
      members: [
        head({ name: "柳清莲", crowdTags: ["ELDER_ALONE"] }),
        { name: "柳小荷", relationToHead: "GRANDCHILD", identityNumber: freshIdentityNumber("2015-06-07") },
      ],
    });
    const { id, serial } = await recordHousehold(officer, given, freshKey());
    // It was registered forty days ago, and nobody has been there since.
    await shown.test.database.asOperator(
      "update household set recorded_at = recorded_at - interval '40 days' where id = $1",
      [id],
    );
    const assistant = await shown.actors.as("VILLAGE_ASSISTANT", {
      region: village,
      person: `协理员${width}`,
    });
    const evidence = new Evidence();
    const at = await Walk.begin({ shown, actor: assistant, who: "村级", width, evidence });
    await at.sees("逾期未走访的家庭");
    await at.menu("走访");
    await at.heading("走访");
    await at.sees("1 户");
    await at.sees(/逾期 \d+ 天/);
    await at.look("走访列表");
    await at.push(/^已逾期/);
    await at.sees("登记后还没有走访");
    await at.follow(`去走访 ${serial}`);
    await at.heading("记录走访");
    await at.push(/^记录走访/);
    await at.sees("请选择结果");
    await at.look("记录走访-未填");
    await at.answer("这次走访的结果", "未遇");
    await at.sees("仍需再去");
    await at.answer("这次走访的结果", "见到");
    await at.tick(/^柳\*莲/);
    await at.push(/^柳\*莲/);
    await at.choose(/^残疾等级/, "二级");
    await at.push("全家");
    await at.choose(/^住房安全等级/, "C 级（局部危险）");
    await at.type(/^走访情况/, "屋顶漏雨，老人独自在家。");
    const photo = await at.page.screenshot({ type: "jpeg", clip: { x: 0, y: 0, width: 320, height: 240 } });
    const camera = at.page.waitForEvent("filechooser");
    const slow = Promise.withResolvers<void>();
    await at.page.route("**/files*", async (route) => {
      await slow.promise;
      await route.continue();
    });
    await at.push(/^拍照或选择照片/);
    await (await camera).setFiles([{ name: "visit.jpg", mimeType: "image/jpeg", buffer: photo }]);
    // Submitted now it would go without its picture.
    await at.push(/^记录走访/);
    await at.sees("还有照片没有上传完：请稍候再提交，或去掉这张照片。");
    slow.resolve();
    await at.sees("已上传");
    await at.to("switch", "发现新的困难或需求");
    await at.press("Space");
    await at.look("记录走访-已填");
    await at.push("记录走访：见到 1 人");
    await at.heading("走访已记录");
    await at.sees("登记 2 条信息，照片 1 张");
    await at.look("走访已记录");
    await at.follow("打开家庭页面");
    await at.heading(serial);
    await at.unfold("走访");
    await at.sees("屋顶漏雨，老人独自在家。");
    await at.sees("独居老人：每月");
    const [due] = await shown.test.database.asOperator<{ on: string }>(
      "select ($1::date + interval '1 month')::date::text as on",
      [day(shown.test.clock.now())],
    );
    await at.sees(`期限 ${due?.on}`);
    await at.push(/^查看照片 1 张/);
    await at.page.getByRole("img", { name: "走访照片 1，打开原图" }).waitFor();
    await at.look("家庭页面的走访");
    expect(await at.end()).toEqual([]);
    const places = evidence.places.map(({ text }) => text).join("\n");
    expect(places).not.toMatch(/柳|屋顶漏雨/);

    const office = await Walk.begin({ shown, actor: officer, who: "镇街", width, evidence: new Evidence() });
    await office.menu("困难家庭");
    await office.follow(serial);
    await office.heading(serial);
    await office.unfold("走访");
    await office.push("调整走访安排");
    await office.choose(/^走访周期/, "每季度");
    await office.type(/^原因/, "孙女寒假在家照看。");
    await office.look("调整走访安排");
    await office.push("按此安排走访");
    await office.sees("孙女寒假在家照看。");
    await office.push(/^作废 /);
    await office.type(/^作废原因/, "走错了门。");
    await office.look("作废走访");
    await office.push("作废这条记录");
    await office.sees("已作废");
    await office.sees("登记后还没有走访过");
    await office.look("作废后");
    expect(await office.end()).toEqual([]);
  }, 420_000);
});
