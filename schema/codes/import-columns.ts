import type { CodeList } from "./code-list.ts";

/**
 * The columns of a register file besides those of facts, which are called by the name of their fact
 * (person.disability_level). `also` are other headings by which offices know them.
 */
export const importColumns = {
  family: {
    zh: "户编号",
    en: "Family no.",
    required: true,
    also: ["家庭编号", "户号", "户序号", "家庭序号"],
    noteZh: "同一家庭各行填写相同编号，任意文字，仅用于本文件内归户。",
  },
  village: {
    zh: "村（社区）",
    en: "Village",
    required: true,
    also: ["村", "社区", "村居", "所在村", "村（居）", "村（社区）名称", "行政村", "区划代码"],
    noteZh: "村（社区）名称或12位区划代码；同名时请填代码，或写成「镇街/村」。",
  },
  areaKind: {
    zh: "城乡",
    en: "Urban or rural",
    required: false,
    also: ["城乡类型", "城乡类别", "户口性质"],
    noteZh: "城镇或农村；不填时按村（社区）代码判断。",
  },
  address: {
    zh: "住址",
    en: "Address",
    required: false,
    also: ["家庭住址", "详细地址", "居住地址", "地址"],
    noteZh: "门牌号等，不超过200字。",
  },
  relation: {
    zh: "与户主关系",
    en: "Relation to head",
    required: true,
    also: ["关系", "与申请人关系", "家庭关系", "成员关系"],
    noteZh: "户主、配偶、子、女、孙子女、父母、祖父母、兄弟姐妹、其他亲属、非亲属；每户只有一名户主。",
  },
  name: {
    zh: "姓名",
    en: "Name",
    required: true,
    also: ["成员姓名", "家庭成员姓名", "户主姓名", "人员姓名"],
    noteZh: "姓名全名。",
  },
  identityNumber: {
    zh: "身份证号",
    en: "Identity number",
    required: true,
    also: ["身份证号码", "公民身份号码", "身份证", "证件号码", "居民身份证号"],
    noteZh: "18位；单元格请设为「文本」格式。没有身份证号的留空，并填写出生日期和性别。",
  },
  birthDate: {
    zh: "出生日期",
    en: "Birth date",
    required: false,
    also: ["出生年月日", "出生年月"],
    noteZh: "仅在没有身份证号时必填。",
  },
  gender: { zh: "性别", en: "Sex", required: false, also: [], noteZh: "男或女；有身份证号时可不填。" },
  phone: {
    zh: "联系电话",
    en: "Telephone",
    required: false,
    also: ["电话", "手机", "手机号", "手机号码", "联系方式"],
    noteZh: "手机号，或带区号的固定电话。",
  },
  bankAccount: {
    zh: "银行账号",
    en: "Bank account",
    required: false,
    also: ["社保卡号", "银行卡号", "一卡通账号", "一卡通卡号", "卡号"],
    noteZh: "16至19位；单元格请设为「文本」格式。",
  },
  counted: {
    zh: "共同生活",
    en: "Lives together",
    required: false,
    also: ["是否共同生活", "是否共同生活家庭成员"],
    noteZh: "是或否；不填为是。",
  },
  tags: {
    zh: "困难群体",
    en: "Groups",
    required: false,
    also: ["人员类别", "人群标签", "困难类型", "人群类别"],
    noteZh: "可填多项，用顿号分开。",
  },
  identity: {
    zh: "救助身份",
    en: "Assistance identity",
    required: false,
    also: ["救助类别", "对象类别", "身份类别", "救助类型"],
    noteZh:
      "特困人员、最低生活保障对象（低保）、低保边缘家庭、刚性支出困难家庭；同一家庭各行一致，不填为不变。",
  },
  identityFrom: {
    zh: "身份起始日期",
    en: "Identity since",
    required: false,
    also: ["批准日期", "确认日期", "救助起始日期", "享受起始日期"],
    noteZh: "填写救助身份时的起始日期，例如2026-01-01。",
  },
  since: {
    zh: "共同生活起始日期",
    en: "Together since",
    required: false,
    also: ["入户日期", "登记日期", "建档日期"],
    noteZh: "不填为今天。",
  },
} as const satisfies CodeList<{
  readonly required: boolean;
  readonly also: readonly string[];
  readonly noteZh: string;
}>;

export type ImportColumn = keyof typeof importColumns;
