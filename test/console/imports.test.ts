import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMember } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { openConsole, type TestConsole } from "../support/console.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head } from "../support/families.ts";
import { type FileRow, fileRow, HEADINGS, workbook } from "../support/import-files.ts";
import { Evidence, Walk } from "../support/walk.ts";

let shown: TestConsole;
const evidence = new Evidence();

beforeAll(async () => {
  shown = await openConsole({ works: true });
});
afterAll(() => shown?.close());

const begin = async (width: number) =>
  Walk.begin({
    shown,
    actor: await shown.actors.as("TOWNSHIP_OFFICER"),
    who: "TOWNSHIP_OFFICER",
    width,
    evidence,
  });

const registered = { name: "钱满仓", identityNumber: freshIdentityNumber(), phone: "13905430011" };
const added = { name: "周春生", identityNumber: freshIdentityNumber("1950-05-05"), phone: "13905430013" };
const newPhone = "13905430012";
const account = bankAccount(77);
/** One digit off: the check digit tells. */
const wrong = added.identityNumber.replace(/\d(?=.$)/, (digit) => String((Number(digit) + 1) % 10));

const rowsWith = (identityNumber: string): FileRow[] => [
  fileRow("1", { 姓名: registered.name, 身份证号: registered.identityNumber, 联系电话: newPhone }),
  fileRow("2", {
    姓名: added.name,
    身份证号: identityNumber,
    联系电话: added.phone,
    银行账号: account,
  }),
];

/** A table of the office's own, which calls the name by a word of its own. */
const headings = HEADINGS.map((heading) => (heading === "姓名" ? "称呼" : heading));
const ownTable = (identityNumber: string) =>
  workbook(
    rowsWith(identityNumber).map((row) => ({ ...row, 称呼: row.姓名 })),
    headings,
  );

async function chooseFile(at: Walk, buffer: Buffer): Promise<void> {
  const chooser = at.page.waitForEvent("filechooser");
  await at.push("名册文件 选择文件");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await (await chooser).setFiles({ name: "名册.xlsx", mimeType, buffer });
  await at.sees("名册.xlsx 已上传");
}

async function downloaded(at: Walk, button: string) {
  const download = at.page.waitForEvent("download");
  await at.push(button);
  const file = await download;
  const [sheet] = (await readXlsx(await readFile(await file.path()))).sheets;
  return { name: file.suggestedFilename(), rows: sheet!.rows };
}

describe("A register from a file, by keyboard alone,", () => {
  it("is mapped, found faulty, mended, compared with the register, written and taken back by a clerk at a desk, and read on a phone of 360 px", async () => {
    const colleague = await shown.actors.as("TOWNSHIP_OFFICER");
    const { id: householdId } = await recordHousehold(
      colleague,
      family({ members: [head(registered)] }),
      freshKey(),
    );
    const at = await begin(1280);
    await at.menu("批量导入");
    await at.sees("还没有导入过名册");
    await at.look("还没有导入");
    await at.follow("导入名册");
    await at.heading("导入名册");
    expect((await downloaded(at, "下载模板")).name).toBe("困难家庭登记模板.xlsx");
    await at.push("开始核对");
    await at.sees("有 1 处需要修改");
    await at.look("没有选文件");
    await chooseFile(at, await ownTable(wrong));
    await at.look("选好文件");
    const { jobs } = shown.test.platform;
    delete shown.test.platform.jobs;
    await at.push("开始核对");
    await at.sees("排队中，马上开始");
    await at.page.reload();
    await at.sees("排队中，马上开始");
    await at.look("处理中");
    await at.push("取消处理");
    await at.sees("处理已取消，没有写入任何数据");
    if (jobs) shown.test.platform.jobs = jobs;
    await at.push("重新核对");
    await at.confirm("开始重新核对");

    await at.sees("还没有对应：姓名");
    await at.look("对应列");
    await at.to("combobox", "「称呼」对应");
    await at.page.keyboard.type("姓名");
    await at.press("ArrowDown");
    await at.press("Enter");
    await at.sees("必需的列都已对应");
    await at.push("保存对应并核对");

    await at.sees(/^2 行、2 户中有 1 处错误，还不能提交$/);
    await at.sees("身份证号校验码不正确");
    await at.sees("第 3 行");
    await at.sees(/还有 1 处错误；改好文件后重新上传/);
    await at.look("有错误");
    expect(await at.page.getByRole("button", { name: "提交写入" }).count()).toBe(0);
    const faulty = await downloaded(at, "下载错误行");
    expect(faulty.name).toMatch(/^错误行-导\d{4}-\d+\.xlsx$/);
    expect(faulty.rows).toHaveLength(2);

    await at.follow("上传改好的文件");
    await chooseFile(at, await ownTable(added.identityNumber));
    await at.type("批次名称", "东关社区名册（已改）");
    await at.push("开始核对");
    // The headings are those of before, and what was said of them was kept.
    await at.sees(/^核对通过：1 户新增、1 户更新，共 2 人$/);
    await at.push(/^更新/, { exact: false });
    await at.sees("139****0011");
    await at.sees("139****0012");
    await at.look("核对通过");
    await at.push("提交写入");
    await at.sees("确认写入 1 户新增、1 户更新，共 2 人？");
    await at.look("提交");
    await at.confirm("确认写入 1 户新增、1 户更新，共 2 人");
    await at.sees(/^已写入：1 户新增、1 户更新，共 2 人$/);
    await at.look("已写入");

    const child = { name: "钱小仓", identityNumber: freshIdentityNumber("2015-06-07") };
    await addMember(colleague, { householdId, relationToHead: "SON", ...child }, freshKey());
    await at.push("撤销整批导入");
    await at.type("撤销原因", "上传了去年的名册");
    await at.look("撤销");
    await at.confirm("确认撤销 2 户");
    await at.sees(/^已撤销 1 户，保留 1 户$/);
    await at.sees("写入后已有人办理或更改，保留不动。");
    await at.look("已撤销");
    await at.menu("批量导入");
    await at.sees("共 2 条");
    await at.look("导入列表");
    expect(await at.end()).toEqual([]);

    const phone = await begin(360);
    await phone.menu("批量导入");
    await phone.sees(/^手机上只能查看/);
    expect(await phone.page.getByRole("link", { name: "导入名册" }).count()).toBe(0);
    await phone.look("手机列表");
    await phone.follow(/^导.*000001$/);
    await phone.sees("身份证号校验码不正确");
    await phone.sees(/^手机上只能查看/);
    expect(await phone.page.getByRole("button", { name: "取消导入" }).count()).toBe(0);
    await phone.look("手机结果");
    expect(await phone.end()).toEqual([]);
  });

  it("leaves no clear number, phone or account in any answer of the server but the file that was asked for", () => {
    const answers = evidence.answers.filter(({ operation }) => !operation.startsWith("/imports/"));
    expect(answers.map(({ operation }) => operation)).toContain("ImportFamilies");
    const secrets = [
      registered.identityNumber,
      registered.phone,
      added.identityNumber,
      added.phone,
      wrong,
      newPhone,
      account,
    ];
    const told = answers.flatMap(({ operation, body }) =>
      secrets.filter((secret) => body.includes(secret)).map(() => operation),
    );
    expect(told).toEqual([]);
  });
});
