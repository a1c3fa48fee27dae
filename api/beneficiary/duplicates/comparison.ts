import type { DuplicateComparison } from "../../../schema/beneficiary/duplicate.ts";
import { regionAt } from "../../database/region-range.ts";
import { ageInYears } from "../../kernel/shanghai-date.ts";

/** What is compared of a record; the values stay on the server, only words about them leave. */
export interface Compared {
  readonly name: string;
  readonly gender: string;
  readonly birth_date: string;
  readonly identity_number_index: string | null;
  readonly phone_index: string | null;
  readonly bank_account_index: string | null;
  readonly household_id: string | null;
  readonly region_code: string;
  readonly address: string | null;
}

type Words = Pick<DuplicateComparison, "alike" | "wordsZh" | "wordsEn">;

const words = (alike: boolean | null, wordsZh: string, wordsEn: string): Words => ({
  alike,
  wordsZh,
  wordsEn,
});

/** Two records in words, what differs first, then what one of them lacks, then what is alike. */
export function compare(one: Compared, other: Compared, today: string): DuplicateComparison[] {
  const said = [
    line("name", "姓名", "Name", sameOr(one.name === other.name, "姓名", "name")),
    line("age", "年龄", "Age", ages(one, other, today)),
    line("gender", "性别", "Sex", sameOr(one.gender === other.gender, "性别", "sex")),
    line("identityNumber", "身份证号", "Identity number", numbers(one, other)),
    line(
      "phone",
      "手机号",
      "Telephone",
      values(one.phone_index, other.phone_index, "手机号", "telephone number"),
    ),
    line(
      "bankAccount",
      "银行账号",
      "Bank account",
      values(one.bank_account_index, other.bank_account_index, "银行账号", "bank account"),
    ),
    line("family", "家庭", "Family", families(one, other)),
    line("place", "地址", "Place", places(one, other)),
  ];
  const weight = ({ alike }: DuplicateComparison) => (alike === false ? 0 : alike === null ? 1 : 2);
  return said.sort((a, b) => weight(a) - weight(b));
}

const line = (about: string, labelZh: string, labelEn: string, said: Words): DuplicateComparison => ({
  about,
  labelZh,
  labelEn,
  ...said,
});

const sameOr = (alike: boolean, zh: string, en: string): Words =>
  alike ? words(true, `${zh}相同`, `Same ${en}`) : words(false, `${zh}不同`, `Another ${en}`);

function ages(one: Compared, other: Compared, today: string): Words {
  if (one.birth_date === other.birth_date) return words(true, "出生日期相同", "Same date of birth");
  const years = Math.abs(ageInYears(one.birth_date, today) - ageInYears(other.birth_date, today));
  if (years === 0) return words(false, "同岁，出生日期不同", "Same age, another date of birth");
  return words(false, `年龄差 ${years} 岁`, `${years} year${years === 1 ? "" : "s"} apart`);
}

function numbers(one: Compared, other: Compared): Words {
  const held = [one, other].filter((side) => side.identity_number_index).length;
  if (held === 2) return words(false, "各有身份证号，号码不同", "Each has a number of its own");
  if (held === 1) return words(null, "一方没有身份证号", "One has no number");
  return words(null, "双方都没有身份证号", "Neither has a number");
}

function values(one: string | null, other: string | null, zh: string, en: string): Words {
  if (one && other) return one === other ? words(true, `同一${zh}`, `Same ${en}`) : sameOr(false, zh, en);
  if (one || other) return words(null, `一方没有登记${zh}`, `One has no ${en}`);
  return words(null, `双方都没有登记${zh}`, `Neither has a ${en}`);
}

function families(one: Compared, other: Compared): Words {
  if (!one.household_id || !other.household_id)
    return words(null, "一方目前不属于任何家庭", "One is in no family");
  return one.household_id === other.household_id
    ? words(true, "同一家庭", "Same family")
    : words(false, "不同家庭", "Different families");
}

function places(one: Compared, other: Compared): Words {
  if (one.region_code !== other.region_code) {
    const sameTown = regionAt(one.region_code, "TOWNSHIP") === regionAt(other.region_code, "TOWNSHIP");
    return sameTown
      ? words(false, "地址同镇不同村", "Same township, another village")
      : words(false, "地址不同镇", "Another township");
  }
  return one.address && one.address === other.address
    ? words(true, "地址同村同门牌", "Same address")
    : words(true, "地址同村", "Same village");
}
