import ConfirmationNumberOutlined from "@mui/icons-material/ConfirmationNumberOutlined";
import { lazyPage, type ResourceDefinition } from "../shell/resource-definition.ts";

/** What waits for a voucher; the work queue leads here, and 「签发服务券」 without a need. */
export const fundedNeedsResource: ResourceDefinition = {
  name: "funded-needs",
  label: { zh: "待签发服务券", en: "Needs for a voucher" },
  group: "purchase",
  icon: ConfirmationNumberOutlined,
  permissions: { list: "voucher:issue" },
  list: lazyPage(async () => (await import("./FundedNeeds.tsx")).FundedNeeds),
  handlers: async () => ({}),
  hidden: true,
};

export const vouchersResource: ResourceDefinition = {
  name: "vouchers",
  exportedAs: "VOUCHERS",
  label: { zh: "服务券", en: "Vouchers" },
  group: "purchase",
  icon: ConfirmationNumberOutlined,
  permissions: { list: "voucher:read", show: "voucher:read", create: "voucher:issue" },
  list: lazyPage(async () => (await import("./VoucherList.tsx")).VoucherList),
  show: lazyPage(async () => (await import("./VoucherShow.tsx")).VoucherShow),
  create: lazyPage(async () => (await import("./IssueVoucher.tsx")).IssueVoucher),
  handlers: async () => (await import("./vouchers.data.ts")).voucherHandlers,
  fields: {
    serial: { zh: "编号", en: "Serial" },
    state: { zh: "状态", en: "State" },
    service: { zh: "服务", en: "Service" },
    recipient: { zh: "服务对象", en: "Recipient" },
    contractor: { zh: "服务机构", en: "Contractor" },
    left: { zh: "剩余 / 总量", en: "Left / issued" },
    value: { zh: "金额（元）", en: "Value (CNY)" },
    clock: { zh: "有效期", en: "Valid until" },
  },
};
