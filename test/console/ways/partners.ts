import { expect } from "vitest";
import type { Walk } from "../../support/walk.ts";
import type { Story } from "./story.ts";

const NEED = "助餐助浴等日常照料";

/** The charity officer finds the need, reads why it fits, reserves it, adopts its project and reports a donation. */
export async function reserveAdoptReport(at: Walk, story: Story): Promise<void> {
  await at.follow("查看与本机构匹配的需求");
  await at.heading("匹配的需求");
  const first = at.page.getByRole("listitem").filter({ has: at.page.getByRole("heading", { level: 2 }) });
  expect(await first.first().textContent()).toContain(NEED);
  await at.look("匹配的需求");
  await at.follow(NEED);
  await at.heading(new RegExp(NEED));
  const reasons = at.page.getByRole("list", { name: "匹配理由" });
  await reasons.waitFor();
  expect(await reasons.textContent()).toContain("符合");
  await at.look("为什么匹配");
  await at.push("预留");
  await at.look("预留");
  await at.confirm("确认预留 5 个工作日");
  await at.sees("准确缺口");
  await at.look("已预留");

  await at.follow("去认领项目");
  await at.heading(story.project);
  await at.look("可认领的项目");
  await at.push("认领项目");
  await at.look("认领项目");
  await at.confirm("确认认领：1 项需求");
  await at.sees("下一步：预留其中的需求，分配资金；资金到位后开始实施。");
  await at.look("已认领的项目");

  await at.menu("捐赠");
  await at.heading("捐赠");
  await at.look("捐赠");
  await at.follow("登记捐赠");
  await at.heading("登记捐赠");
  await at.type("捐赠金额", "１，０００.５０");
  await at.typeDate("到账日期", story.today);
  await at.answer("捐赠人类型", "单位");
  await at.type("捐赠人姓名或名称", story.donor);
  await at.look("登记捐赠");
  await at.push("提交登记，等待确认");
  story.donationSerial = await at.heading(/^捐\d/);
  await at.sees("1,000.50 元");
  await at.look("已登记的捐赠");
}

/** The finance officer confirms it by the bank statement. */
export async function confirmDonation(at: Walk, story: Story): Promise<void> {
  await at.follow(/^待确认到账的捐赠/);
  await at.heading("捐赠");
  await at.look("待确认的捐赠");
  await at.follow(story.donationSerial);
  await at.heading(story.donationSerial);
  await at.look("捐赠");
  await at.push("确认到账");
  await at.type("银行流水号", "BZ20261122001");
  await at.look("确认到账");
  await at.confirm("确认已到账 1,000.50 元");
  await at.sees("余额");
  await at.look("已确认的捐赠");
}

/** The charity officer allocates from it to the reserved need. */
export async function allocate(at: Walk, story: Story): Promise<void> {
  await at.follow(/^已预留、待分配资金/);
  await at.heading(/预留/);
  await at.look("我的预留");
  await at.follow(new RegExp(NEED));
  await at.heading(new RegExp(NEED));
  await at.follow("分配资金");
  await at.heading("分配资金");
  await at.sees(new RegExp(story.donationSerial));
  await at.look("分配资金");
  await at.confirm("确认分配 320.00 元");
  await at.heading(/^拨\d/);
  await at.look("资金分配");
}

/** The contractor's worker asks whom to visit, checks in at the door, and hands in what was served. */
export async function logVisit(at: Walk, story: Story): Promise<void> {
  const { recipient, address, shown } = story;
  await at.page.context().grantPermissions(["geolocation"]);
  await at.page.context().setGeolocation({ latitude: 37.3853, longitude: 118.0169 });
  await at.follow(/^可上门服务的服务券/);
  await at.heading("上门服务");
  await at.look("上门服务");
  await at.follow(`打开 ${story.voucherSerial}`);
  await at.heading("上门服务");
  await at.push("查看姓名、住址和电话");
  for (const value of [recipient.name, address, recipient.phone]) await at.sees(new RegExp(value));
  await at.look("服务对象");
  await at.push("隐藏");
  await at.push("签到");
  await at.heading("服务中");
  shown.test.clock.advance({ minutes: 25 });
  await at.look("服务中");
  await at.type(/^服务数量/, "1");
  await at.answer("谁确认了这次服务", "服务对象本人");
  await at.type(/^服务情况/, "老人状态良好");
  await takePhoto(at);
  await at.look("提交服务");
  await at.push("提交 1 次");
  await at.heading("已提交");
  const done = await at.page.getByText(/已提交：1 次/).textContent();
  story.visitSerial = done!.split(" ")[0]!;
  await at.look("已提交");
  await at.follow("下一家");
  await at.heading("上门服务");
  await at.look("我最近的服务");
}

/** The button opens the phone's camera, which no page can press; a picture comes back from it. */
async function takePhoto(at: Walk): Promise<void> {
  const camera = at.page.waitForEvent("filechooser");
  const photo = await at.page.screenshot({ type: "jpeg", clip: { x: 0, y: 0, width: 320, height: 240 } });
  await at.push("拍照或选择照片（选填）");
  await (await camera).setFiles({ name: "visit.jpg", mimeType: "image/jpeg", buffer: photo });
  await at.sees("照片已上传");
}
