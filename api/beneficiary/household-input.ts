import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import type { FactSource } from "../../schema/codes/fact-sources.ts";
import type { Gender } from "../../schema/codes/genders.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import type { RelationToHead } from "../../schema/codes/relations-to-head.ts";
import type { Problems } from "../kernel/errors.ts";
import { parseBankCard } from "../kernel/identifiers/bank-card.ts";
import { parseIdentityNumber } from "../kernel/identifiers/identity-number.ts";
import { normaliseName } from "../kernel/identifiers/normalise.ts";
import { parsePhone } from "../kernel/identifiers/phone.ts";
import {
  fieldOf,
  type GivenFact,
  parseFact,
  refusePath,
  type StoredFact,
} from "../policy/facts/fact-value.ts";

/** What a form or a loader gives; `schema/beneficiary/inputs.ts` describes every field. */
export interface FactGiven {
  readonly path: string;
  readonly value: GivenFact;
  readonly source: FactSource;
  readonly obtainedOn: string;
  readonly validUntil?: string | null;
}

export interface MemberGiven {
  readonly name: string;
  readonly identityNumber?: string | null;
  readonly birthDate?: string | null;
  readonly gender?: Gender | null;
  readonly phone?: string | null;
  readonly bankAccount?: string | null;
  readonly relationToHead: RelationToHead;
  readonly counted?: boolean | null;
  readonly crowdTags?: readonly CrowdTag[] | null;
  readonly facts?: readonly FactGiven[] | null;
}

export interface HouseholdGiven {
  readonly regionCode: string;
  readonly areaKind: AreaKind;
  readonly address?: string | null;
  readonly since?: string | null;
  readonly members: readonly MemberGiven[];
  readonly facts?: readonly FactGiven[] | null;
  readonly identity?: Identity | null;
  readonly identityFrom?: string | null;
}

/** The same, checked and normalised; `at` is the path of the input, for refusals that come later. */
export interface CheckedFact {
  readonly path: string;
  readonly value: StoredFact;
  readonly source: FactSource;
  readonly obtainedOn: string;
  readonly validUntil: string | null;
}

export interface CheckedMember {
  readonly at: string;
  readonly name: string;
  readonly identityNumber: string | null;
  readonly birthDate: string;
  readonly gender: Gender;
  readonly phone: string | null;
  readonly bankAccount: string | null;
  readonly relationToHead: RelationToHead;
  readonly counted: boolean;
  readonly crowdTags: readonly CrowdTag[];
  readonly facts: readonly CheckedFact[];
}

const MAX_MEMBERS = 20;
const MAX_FACTS = 200;
const MAX_ADDRESS = 200;
const MAX_NAME = 50;
const NAME = /^[\p{L}\p{M}·. '-]+$/u;
const EARLIEST_BIRTH = "1900-01-01";

const identityNumberFaults = {
  LENGTH: "身份证号应为18位。",
  CHARACTERS: "身份证号应为17位数字加1位数字或字母X。",
  BIRTH_DATE: "身份证号中的出生日期不存在，请核对。",
  BEFORE_1900: "身份证号中的出生日期早于1900年，请核对。",
  BIRTH_IN_FUTURE: "身份证号中的出生日期晚于今天，请核对。",
  CHECK_DIGIT: "身份证号的校验码不正确，请逐位核对。",
} as const;

const bankCardFaults = {
  LENGTH: "银行账号应为16到19位数字。",
  CHARACTERS: "银行账号只能包含数字。",
  CHECK_DIGIT: "银行账号的校验位不正确，请逐位核对。",
} as const;

/** Checks the members of one family; `at` is the path of the list in the input. */
export function checkMembers(
  problems: Problems,
  at: string,
  members: readonly MemberGiven[],
  today: string,
): CheckedMember[] {
  problems.require(members.length > 0, at, "至少填写一名家庭成员。");
  problems.require(members.length <= MAX_MEMBERS, at, `家庭成员不能超过${MAX_MEMBERS}人。`);
  const heads = members.filter((member) => member.relationToHead === "SELF").length;
  problems.require(members.length === 0 || heads === 1, at, "家庭成员中应有且只有一名户主。");
  const checked = members.map((member, index) => checkMember(problems, `${at}.${index}`, member, today));
  const seen = new Set<string>();
  for (const member of checked) {
    if (!member.identityNumber) continue;
    problems.require(
      !seen.has(member.identityNumber),
      `${member.at}.identityNumber`,
      "身份证号与前面的成员重复。",
    );
    seen.add(member.identityNumber);
  }
  return checked;
}

/** The path of a field of an input that is itself at a path, or is the whole input. */
export const under = (at: string, field: string): string => (at ? `${at}.${field}` : field);

export function checkMember(
  problems: Problems,
  at: string,
  member: MemberGiven,
  today: string,
): CheckedMember {
  const name = normaliseName(member.name);
  const isName = NAME.test(name) && [...name].length <= MAX_NAME;
  problems.require(isName, under(at, "name"), "请填写姓名全名，不含数字和符号。");
  const phone = given(member.phone);
  const bankAccount = given(member.bankAccount);
  return {
    at,
    name,
    ...checkBirth(problems, at, member, today),
    phone: phone && checkPhone(problems, under(at, "phone"), phone),
    bankAccount: bankAccount && checkBankAccount(problems, under(at, "bankAccount"), bankAccount),
    relationToHead: member.relationToHead,
    counted: member.counted ?? true,
    crowdTags: [...new Set(member.crowdTags ?? [])],
    facts: checkFacts(problems, under(at, "facts"), member.facts ?? [], "person", today),
  };
}

/** An empty text of a form is nothing given. */
const given = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

/** Birth date and sex follow from the number; only who has none states them. */
function checkBirth(
  problems: Problems,
  at: string,
  member: MemberGiven,
  today: string,
): { identityNumber: string | null; birthDate: string; gender: Gender } {
  const number = given(member.identityNumber);
  if (number === null) {
    const birthDate = member.birthDate ?? null;
    problems.require(birthDate !== null, under(at, "birthDate"), "没有身份证号时，请填写出生日期。");
    problems.require((birthDate ?? today) <= today, under(at, "birthDate"), "出生日期不能晚于今天。");
    problems.require(
      (birthDate ?? today) >= EARLIEST_BIRTH,
      under(at, "birthDate"),
      "出生日期不能早于1900年。",
    );
    return { identityNumber: null, birthDate: birthDate ?? today, gender: member.gender ?? "U" };
  }
  const parsed = parseIdentityNumber(number, today);
  if (!parsed.ok) {
    problems.add(under(at, "identityNumber"), identityNumberFaults[parsed.reason]);
    return { identityNumber: null, birthDate: today, gender: "U" };
  }
  const { value, birthDate, gender } = parsed;
  const isSameDay = !member.birthDate || member.birthDate === birthDate;
  problems.require(isSameDay, under(at, "birthDate"), "出生日期与身份证号不一致。");
  problems.require(!member.gender || member.gender === gender, under(at, "gender"), "性别与身份证号不一致。");
  return { identityNumber: value, birthDate, gender };
}

function checkPhone(problems: Problems, at: string, text: string): string | null {
  const parsed = parsePhone(text);
  if (parsed.ok && parsed.kind !== "HOTLINE") return parsed.value;
  problems.add(at, "请填写手机号，或带区号的固定电话号码。");
  return null;
}

function checkBankAccount(problems: Problems, at: string, text: string): string | null {
  const parsed = parseBankCard(text);
  if (parsed.ok) return parsed.value;
  problems.add(at, bankCardFaults[parsed.reason]);
  return null;
}

export function checkFacts(
  problems: Problems,
  at: string,
  facts: readonly FactGiven[],
  about: "person" | "household",
  today: string,
): CheckedFact[] {
  problems.require(facts.length <= MAX_FACTS, at, `一次最多登记${MAX_FACTS}条信息。`);
  const seen = new Set<string>();
  return facts.flatMap((fact, index) => {
    const key = `${fact.path}|${fact.source}`;
    problems.require(!seen.has(key), `${at}.${index}.path`, "同一来源的同一信息项重复填写。");
    seen.add(key);
    return checkFact(problems, `${at}.${index}.`, fact, about, today) ?? [];
  });
}

/** `at` ends with a dot where the fact lies deeper in the input, and is empty where it is the input itself. */
export function checkFact(
  problems: Problems,
  at: string,
  fact: FactGiven,
  about: "person" | "household",
  today: string,
): CheckedFact | null {
  problems.require(fact.obtainedOn <= today, `${at}obtainedOn`, "取得日期不能晚于今天。");
  const validUntil = fact.validUntil ?? null;
  const isOrdered = validUntil === null || validUntil >= fact.obtainedOn;
  problems.require(isOrdered, `${at}validUntil`, "有效期不能早于取得日期。");
  const refusal = refusePath(fact.path, about);
  if (refusal) {
    problems.add(`${at}path`, refusal);
    return null;
  }
  const parsed = parseFact(fieldOf(fact.path)!, fact.value);
  if (!parsed.ok) {
    problems.add(`${at}value`, parsed.message);
    return null;
  }
  return {
    path: fact.path,
    value: parsed.value,
    source: fact.source,
    obtainedOn: fact.obtainedOn,
    validUntil,
  };
}

export function checkAddress(
  problems: Problems,
  at: string,
  address: string | null | undefined,
): string | null {
  const text = given(address)?.trim() ?? null;
  problems.require((text?.length ?? 0) <= MAX_ADDRESS, at, `住址不能超过${MAX_ADDRESS}个字。`);
  return text;
}
