import { addCalendarDays } from "../../../api/kernel/shanghai-date.ts";
import type { Walk } from "../../support/walk.ts";
import type { Story } from "./story.ts";

/** The village assistant records the family and what it needs. */
export async function recordFamilyAndNeed(at: Walk, story: Story): Promise<void> {
  const { recipient, son, address } = story;
  await at.menu("困难家庭");
  await at.heading("困难家庭");
  await at.look("困难家庭");
  await at.follow("登记家庭");
  await at.heading("登记家庭");
  await at.type("详细住址", address);
  await at.type("姓名", recipient.name);
  await at.type(/^身份证号/, recipient.identityNumber);
  await at.type("联系电话", recipient.phone);
  await at.type("社保卡或银行卡号", recipient.bankAccount);
  await at.push("增加一名成员");
  const second = at.page.getByRole("group", { name: "成员 2" });
  await at.typeInto(second, "姓名", son.name);
  await at.chooseIn(second, /^与户主关系/, "子");
  await at.typeInto(second, /^身份证号/, son.identityNumber);
  await at.typeInto(second, "联系电话", son.phone);
  await at.typeInto(second, "社保卡或银行卡号", son.bankAccount);
  await at.look("登记家庭");
  await at.push("登记这个家庭");
  await at.heading(/^户/);
  await at.look("家庭");

  await at.follow("登记需求");
  await at.heading("登记需求");
  await at.type("情况说明", "独居，洗澡需要人帮助");
  await at.choose(/^需求类别/, "助餐助浴等日常照料");
  await at.answer("紧急程度", "较急");
  await at.choose(/^服务项目/, /^助浴/);
  await at.type(/^数量/, "４");
  await at.sees("费用 4 次 × 80.00 元 = 320.00 元");
  await at.look("登记需求");
  await at.push("登记需求，交镇街核实");
  await at.heading(/^户/);
  await at.sees("待核实");
  await at.look("家庭与需求");
}

/** The township officer verifies it, records the consents, and lists it. */
export async function verifyAndList(at: Walk, story: Story): Promise<void> {
  await at.follow(/^待核实的需求/);
  await at.heading("需求");
  await at.look("待核实的需求");
  await at.follow(/^项目需|^需/);
  story.itemSerial = await at.heading(/需\d/);
  await at.look("草稿需求");
  await at.push("核实");
  await at.sees("确认核实，缺口 320.00 元");
  await at.look("核实");
  await at.confirm("确认核实，缺口 320.00 元");
  await at.sees("还没有转介同意书");
  await at.look("已核实需求");

  await at.push("登记转介同意");
  await at.confirm("确认已签字，登记同意");
  await at.sees("已同意转介");
  await at.push("上架");
  await at.sees("还没有服务同意书");
  await at.look("上架缺服务同意");
  await at.push("登记服务同意");
  await at.look("登记同意");
  await at.confirm("确认已签字，登记同意");
  await at.sees("已同意上门服务");
  await at.look("上架");
  await at.confirm(/^确认上架/);
  await at.sees("已上架");
  await at.look("已上架需求");
  await at.follow("打开家庭");
  await at.heading(/^户/);
  await at.unfold("同意书");
  await at.look("家庭与同意书");
}

/** The county officer puts it into a project and proposes that to charities. */
export async function proposeProject(at: Walk, story: Story): Promise<void> {
  await at.menu("慈善项目");
  await at.heading("慈善项目");
  await at.look("慈善项目");
  await at.follow("新建项目");
  await at.heading("新建慈善项目");
  await at.type("项目名称", story.project);
  await at.type("项目简介", "为独居、洗澡不便的老人提供上门助浴服务。");
  await at.typeDate("开始日期", story.today);
  await at.typeDate("结束日期", addCalendarDays(story.today, 200));
  await at.look("新建慈善项目");
  await at.push("存为草稿，下一步选择需求");
  await at.heading(/^选择需求/);
  await at.tick(story.itemSerial);
  await at.sees("已选 1 项，缺口合计 320.00 元");
  await at.look("选择需求");
  await at.push("列入 1 项需求");
  await at.heading(story.project);
  await at.look("项目草稿");
  await at.push("提出项目");
  await at.look("提出项目");
  await at.confirm("确认提出：1 项需求");
  await at.sees("已向慈善组织提出，等待认领。");
  await at.look("已提出项目");
}

/** The county officer issues a voucher under the contractor's contract. */
export async function issueVoucher(at: Walk, story: Story): Promise<void> {
  await at.follow(/^资金到位、待签发服务券/);
  await at.heading("签发服务券");
  await at.look("待签发服务券");
  await at.follow(story.itemSerial);
  await at.sees(/4 次 × 75.00 元 = 300.00 元/);
  await at.look("签发服务券");
  await at.confirm(/^确认签发/);
  story.voucherSerial = await at.heading(/^券/);
  await at.look("服务券");
}

/** The township reviewer looks at the visit and approves it. */
export async function approveVisit(at: Walk, story: Story): Promise<void> {
  await at.follow(/^待审核的服务记录/);
  await at.heading("服务记录");
  await at.look("待审核的服务记录");
  await at.follow(story.visitSerial);
  await at.heading(story.visitSerial);
  await at.look("服务记录");
  await at.push("通过");
  await at.look("通过");
  await at.confirm("确认通过 1 次，75.00 元");
  await at.sees("没有待审核的服务记录");
  await at.look("已审核");
}

/** The auditor follows the money from the donation to the visit and back, in figures and as a picture. */
export async function traceChain(at: Walk, story: Story): Promise<void> {
  await at.menu("资金追溯");
  await at.heading("资金追溯");
  await at.look("资金追溯");
  await at.follow("从一笔捐赠出发");
  await at.heading("捐赠");
  await at.follow(story.donationSerial);
  await at.heading(story.donationSerial);
  await at.look("捐赠");
  await at.follow("追溯这笔钱");
  await at.heading(`追溯：${story.donationSerial}`);
  await at.look("从捐赠追溯");
  for (const figure of ["1,000.50 元", "320.00 元", "300.00 元", "75.00 元"]) await at.sees(figure);
  const picture = at.page.getByRole("figure");
  for (const serial of [story.donationSerial, story.voucherSerial, story.visitSerial])
    await picture.getByRole("link", { name: serial }).waitFor();
  await at.reach(picture.getByRole("link", { name: story.visitSerial }), `the box of ${story.visitSerial}`);
  await at.press("Enter");
  await at.heading(`追溯：${story.visitSerial}`);
  // Of a larger donation the picture shows the part that this visit was paid from.
  await picture.getByRole("link", { name: new RegExp(`${story.donationSerial}.*其中 75.00`) }).waitFor();
  await at.look("从服务追溯");
}
