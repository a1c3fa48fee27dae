import type { CodeList } from "./code-list.ts";
import { importFaults } from "./import-faults.ts";

const {
  TEXT_TOO_LONG,
  NAME_MISSING,
  NAME_INVALID,
  NUMBER_ROUNDED,
  NUMBER_LENGTH,
  NUMBER_CHARACTERS,
  NUMBER_BIRTH,
  NUMBER_TOO_OLD,
  NUMBER_FUTURE,
  NUMBER_CHECK,
  NUMBER_REPEATED,
  FACT_INVALID,
} = importFaults;

/**
 * Why a row of a department's file is not written, with what to do about it. The other rows are written all the same:
 * who receives a file cannot mend it.
 */
export const feedFaults = {
  NUMBER_MISSING: {
    zh: "没有填写身份证号",
    en: "No identity number",
    remedyZh: "请部门补填身份证号。",
  },
  NUMBER_ROUNDED,
  NUMBER_LENGTH,
  NUMBER_CHARACTERS,
  NUMBER_BIRTH,
  NUMBER_TOO_OLD,
  NUMBER_FUTURE,
  NUMBER_CHECK,
  NUMBER_REPEATED,
  NAME_MISSING,
  NAME_INVALID,
  TEXT_TOO_LONG,
  VALUE_MISSING: {
    zh: "除身份证号和姓名外没有任何内容",
    en: "Says nothing of the person",
    remedyZh: "请部门补充内容，或删除此行。",
  },
  FACT_INVALID: { ...FACT_INVALID, remedyZh: "按模板「填写说明」页的格式更正。" },
  UNTIL_INVALID: {
    zh: "有效期无法识别，或早于数据日期",
    en: "Validity is no date, or over already",
    remedyZh: "写成2026-01-31，不早于数据日期；长期有效的写「长期」。",
  },
  CERTIFICATE_DIFFERS: {
    zh: "残疾人证号与身份证号、类别或等级不一致",
    en: "Certificate does not fit number, kind or level",
    remedyZh: "证号前18位是身份证号，第19位是类别，第20位是等级，请部门核对。",
  },
  DEATH_MISSING: { zh: "没有填写死亡日期", en: "No date of death", remedyZh: "请部门补填死亡日期。" },
  DEATH_INVALID: {
    zh: "死亡日期无法识别",
    en: "Not a date of death",
    remedyZh: "写成2026-01-31。",
  },
  DEATH_LATER: {
    zh: "死亡日期晚于数据日期",
    en: "Died after the day of the file",
    remedyZh: "核对死亡日期和上传时填写的数据日期。",
  },
  DEATH_BEFORE_BIRTH: {
    zh: "死亡日期早于出生日期",
    en: "Died before birth",
    remedyZh: "核对死亡日期和身份证号。",
  },
  NAME_OTHER: {
    zh: "身份证号已登记，但姓名不同",
    en: "Registered under another name",
    remedyZh: "打开家庭核对；确已改名的先在登记页更正，再重新核对；号码串用的请退回部门。",
  },
  DECEASED: {
    zh: "此人已登记死亡，没有写入",
    en: "Registered as dead",
    remedyZh: "核对此人是否健在；登记有误的，由县级报系统管理员更正。",
  },
  HOUSEHOLD_LEFT: {
    zh: "此人已登记，目前不属于任何家庭",
    en: "Registered without a family",
    remedyZh: "由所属镇街用「增加成员」登记到家庭，再重新核对。",
  },
  JOINED_AFTER_DEATH: {
    zh: "登记中此人在死亡日期之后才加入家庭",
    en: "Joined the family after the date of death",
    remedyZh: "由所属镇街核对死亡日期和加入家庭的日期，没有写入。",
  },
} as const satisfies CodeList<{ readonly remedyZh: string }>;

export type FeedFault = keyof typeof feedFaults;
