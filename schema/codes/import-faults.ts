import type { CodeList } from "./code-list.ts";

/** What can be wrong with a row of a register file, with what to do about it. */
export const importFaults = {
  FAMILY_MISSING: { zh: "没有填写户编号", en: "No family no.", remedyZh: "填写户编号，同一家庭各行相同。" },
  ROW_REPEATED: { zh: "与前面一行完全相同", en: "Repeats a row", remedyZh: "删除重复的一行。" },
  TEXT_TOO_LONG: { zh: "内容过长", en: "Too long", remedyZh: "缩短到该列允许的字数。" },
  VILLAGE_MISSING: { zh: "没有填写村（社区）", en: "No village", remedyZh: "填写村（社区）名称或12位代码。" },
  VILLAGE_UNKNOWN: {
    zh: "没有这个村（社区）",
    en: "Unknown village",
    remedyZh: "核对名称，或改填12位区划代码。",
  },
  VILLAGE_AMBIGUOUS: {
    zh: "辖区内有多个同名的村（社区）",
    en: "Several villages of this name",
    remedyZh: "写成「镇街/村」，或改填12位区划代码。",
  },
  VILLAGE_OUTSIDE: {
    zh: "村（社区）不在本辖区",
    en: "Village outside the own region",
    remedyZh: "只能导入本辖区的家庭，请交由所属镇街导入。",
  },
  VILLAGE_CLOSED: {
    zh: "村（社区）已撤并",
    en: "Village closed",
    remedyZh: "改填撤并后的村（社区）。",
  },
  VILLAGE_DIFFERS: {
    zh: "同一家庭的村（社区）不一致",
    en: "Villages of one family differ",
    remedyZh: "同一家庭各行填写同一个村（社区）。",
  },
  AREA_KIND_UNKNOWN: { zh: "城乡填写有误", en: "Unknown area", remedyZh: "填写「城镇」或「农村」。" },
  AREA_KIND_DIFFERS: {
    zh: "同一家庭的城乡不一致",
    en: "Areas of one family differ",
    remedyZh: "同一家庭各行填写同为「城镇」或同为「农村」。",
  },
  ADDRESS_DIFFERS: {
    zh: "同一家庭的住址不一致",
    en: "Addresses differ",
    remedyZh: "同一家庭各行填写同一住址。",
  },
  RELATION_MISSING: { zh: "没有填写与户主关系", en: "No relation", remedyZh: "填写与户主的关系。" },
  RELATION_UNKNOWN: {
    zh: "与户主关系不在选项内",
    en: "Unknown relation",
    remedyZh: "从模板「选项」页中选择。",
  },
  HEAD_MISSING: { zh: "家庭没有户主", en: "No head", remedyZh: "在一名成员的关系中填写「户主」。" },
  HEAD_REPEATED: { zh: "家庭有多名户主", en: "Several heads", remedyZh: "每户只保留一名户主。" },
  MEMBERS_TOO_MANY: { zh: "家庭成员过多", en: "Too many members", remedyZh: "每户最多20人，请核对户编号。" },
  NAME_MISSING: { zh: "没有填写姓名", en: "No name", remedyZh: "填写姓名全名。" },
  NAME_INVALID: { zh: "姓名含数字或符号", en: "Not a name", remedyZh: "填写姓名全名，不含数字和符号。" },
  NUMBER_ROUNDED: {
    zh: "身份证号被表格软件改成了数值，末几位已丢失",
    en: "Number rounded by the spreadsheet",
    remedyZh: "把该列设为「文本」格式后重新填写。",
  },
  NUMBER_LENGTH: { zh: "身份证号不是18位", en: "Number is not of 18", remedyZh: "填写完整的18位身份证号。" },
  NUMBER_CHARACTERS: {
    zh: "身份证号含有其他字符",
    en: "Number has other characters",
    remedyZh: "应为17位数字加1位数字或字母X。",
  },
  NUMBER_BIRTH: { zh: "身份证号中的出生日期不存在", en: "No such birth date", remedyZh: "核对第7至14位。" },
  NUMBER_TOO_OLD: {
    zh: "身份证号中的出生日期早于1900年",
    en: "Born before 1900",
    remedyZh: "核对第7至14位。",
  },
  NUMBER_FUTURE: {
    zh: "身份证号中的出生日期晚于今天",
    en: "Born later than today",
    remedyZh: "核对第7至14位。",
  },
  NUMBER_CHECK: { zh: "身份证号校验码不正确", en: "Check digit", remedyZh: "逐位核对，通常有一位写错。" },
  NUMBER_REPEATED: {
    zh: "身份证号与文件中另一行重复",
    en: "Number stands twice",
    remedyZh: "同一人只能出现一次，请删除或更正其中一行。",
  },
  BIRTH_MISSING: {
    zh: "没有身份证号，也没有出生日期",
    en: "Neither number nor birth date",
    remedyZh: "填写身份证号；确实没有的填写出生日期。",
  },
  BIRTH_INVALID: {
    zh: "出生日期无法识别",
    en: "Unreadable birth date",
    remedyZh: "写成2026-01-31，不早于1900年，不晚于今天。",
  },
  BIRTH_DIFFERS: {
    zh: "出生日期与身份证号不一致",
    en: "Birth date differs",
    remedyZh: "以身份证为准更正，或留空。",
  },
  GENDER_UNKNOWN: { zh: "性别填写有误", en: "Unknown sex", remedyZh: "填写「男」或「女」。" },
  GENDER_DIFFERS: { zh: "性别与身份证号不一致", en: "Sex differs", remedyZh: "以身份证为准更正，或留空。" },
  PHONE_INVALID: {
    zh: "联系电话有误",
    en: "Not a telephone",
    remedyZh: "填写11位手机号，或带区号的固定电话。",
  },
  ACCOUNT_INVALID: {
    zh: "银行账号位数有误",
    en: "Not an account",
    remedyZh: "应为16到19位数字，单元格设为「文本」格式。",
  },
  ACCOUNT_CHECK: {
    zh: "银行账号校验位不正确",
    en: "Check digit of the account",
    remedyZh: "逐位核对银行账号。",
  },
  COUNTED_UNKNOWN: { zh: "共同生活填写有误", en: "Neither yes nor no", remedyZh: "填写「是」或「否」。" },
  TAG_UNKNOWN: {
    zh: "困难群体不在选项内",
    en: "Unknown group",
    remedyZh: "从模板「选项」页中选择，多项用顿号分开。",
  },
  IDENTITY_UNKNOWN: {
    zh: "救助身份不在选项内",
    en: "Unknown identity",
    remedyZh: "从模板「选项」页中选择。",
  },
  IDENTITY_DIFFERS: {
    zh: "同一家庭的救助身份不一致",
    en: "Identities of one family differ",
    remedyZh: "同一家庭各行填写同一身份和起始日期。",
  },
  IDENTITY_DATE: {
    zh: "身份起始日期有误",
    en: "Identity date",
    remedyZh: "填写不晚于今天的日期，例如2026-01-31；已有身份的，应晚于上一身份的起始日期。",
  },
  SINCE_INVALID: {
    zh: "共同生活起始日期有误",
    en: "Date of living together",
    remedyZh: "填写不晚于今天的日期，例如2026-01-31。",
  },
  SINCE_DIFFERS: {
    zh: "同一家庭的共同生活起始日期不一致",
    en: "Dates of living together differ",
    remedyZh: "同一家庭各行填写同一日期，后来加入的成员写入后再更正。",
  },
  FACT_INVALID: {
    zh: "信息项取值有误",
    en: "Not a value of this field",
    remedyZh: "按模板「填写说明」页的格式填写。",
  },
  FACT_DIFFERS: {
    zh: "同一家庭的家庭信息不一致",
    en: "Facts of the family differ",
    remedyZh: "家庭信息只填在户主一行，或各行一致。",
  },
  FACT_OLDER: {
    zh: "登记中已有同一来源更晚取得的信息",
    en: "The register has later news",
    remedyZh: "更正取得日期，或清空此格。",
  },
  NAME_OTHER: {
    zh: "身份证号已登记，但姓名不同",
    en: "Registered under another name",
    remedyZh: "核对姓名和身份证号；确已改名的，先在登记页更正。",
  },
  DECEASED: {
    zh: "此人已登记死亡",
    en: "Registered as dead",
    remedyZh: "核对身份证号；确认无误请从文件中删除。",
  },
  HOUSEHOLD_LEFT: {
    zh: "此人已登记，目前不属于任何家庭",
    en: "Registered without a family",
    remedyZh: "先在登记页用「增加成员」。",
  },
  HOUSEHOLDS_SEVERAL: {
    zh: "这一家的成员登记在不同的家庭",
    en: "Members stand in several families",
    remedyZh: "先在登记页办理迁移，或更正户编号。",
  },
  VILLAGE_OTHER: {
    zh: "家庭登记在另一个村（社区）",
    en: "Family stands in another village",
    remedyZh: "更正村（社区）；确已迁移的，先在登记页办理。",
  },
  HEAD_OTHER: {
    zh: "户主与登记的不同",
    en: "Another head",
    remedyZh: "更正与户主关系；确已变更的，先在登记页办理。",
  },
  SIMILAR_PERSON: {
    zh: "辖区内已有姓名、出生日期相同的人",
    en: "Somebody of this name and birth date is registered",
    remedyZh: "补填身份证号，以便确认是否同一人。",
  },
  ELSEWHERE: {
    zh: "身份证号已在其他乡镇登记",
    en: "Registered elsewhere",
    remedyZh: "与对方乡镇联系办理迁移，并从本文件中删除。",
  },
  OTHER: { zh: "填写有误", en: "Not accepted", remedyZh: "按提示更正。" },
} as const satisfies CodeList<{ readonly remedyZh: string }>;

export type ImportFault = keyof typeof importFaults;
