import { endMembership } from "../../api/beneficiary/member.service.ts";
import { recordHousehold } from "../../api/beneficiary/register.service.ts";
import { scopedWrite } from "../../api/database/scoped.ts";
import { systemContext } from "../../api/kernel/context.ts";
import { Region } from "../../api/organisation/region.entity.ts";
import { type ImportFault, importFaults } from "../../schema/codes/import-faults.ts";
import type { Actors } from "./actors.ts";
import { regionCode } from "./city.ts";
import { bankAccount, family, freshIdentityNumber, freshKey, head, identityNumber } from "./families.ts";
import { type FileRow, fileRow } from "./import-files.ts";
import type { TestPlatform } from "./platform.ts";

/** Every kind of fault that a file can have; OTHER is for what a later check of the counter would refuse besides. */
export const faultKinds = (Object.keys(importFaults) as ImportFault[]).filter((fault) => fault !== "OTHER");

const GROUND = { unaudited: "the ground on which a test stands" };
const villages = [
  { code: "371602001201", name: "莲湖村", open: true },
  { code: "371602001202", name: "莲湖村", open: true },
  { code: "371602001203", name: "旧渡口村", open: false },
];

/** Villages of one name, a closed one, and people of the register whom a file may get wrong. */
export async function faultGround(test: TestPlatform, actors: Actors) {
  await scopedWrite(
    systemContext(test.platform),
    async ({ em }) => {
      for (const { code, name, open } of villages) {
        em.create(Region, {
          code,
          gbCode: code,
          name,
          pathName: `滨城区›市东街道›${name}`,
          level: "VILLAGE",
          parentCode: regionCode("township"),
          validFrom: "2020-01-01",
          validTo: open ? null : "2025-12-31",
        });
      }
    },
    GROUND,
  );
  const officer = await actors.as("TOWNSHIP_OFFICER");
  const record = async (...members: ReturnType<typeof head>[]) => {
    const { id, personIds } = await recordHousehold(
      officer,
      family({
        since: "2020-01-01",
        members,
        facts: [
          {
            path: "household.total_monthly_income",
            value: "900",
            source: "TOWNSHIP",
            obtainedOn: "2026-03-02",
          },
        ],
      }),
      freshKey(),
    );
    return { id, personIds, numbers: members.map(({ identityNumber }) => identityNumber!) };
  };
  const wife = () => head({ relationToHead: "SPOUSE", name: "李秋芬" });
  const couples: string[][] = [];
  for (let made = 0; made < 5; made += 1) couples.push((await record(head(), wife())).numbers);
  const second = await record(head());
  const gone = await record(head(), wife());
  const leave = (personId: string, died: boolean) =>
    endMembership(officer, { householdId: gone.id, personId, lastDay: "2026-03-01", died });
  await leave(gone.personIds[1]!, false);
  const dead = await record(head(), wife());
  await endMembership(officer, {
    householdId: dead.id,
    personId: dead.personIds[1]!,
    lastDay: "2026-03-01",
    died: true,
  });
  await record({ name: "周无证", birthDate: "1940-05-06", gender: "M", relationToHead: "SELF" });
  const neighbour = await actors.as("TOWNSHIP_OFFICER", { region: "otherTownship" });
  const elsewhere = head();
  await recordHousehold(
    neighbour,
    family({ regionCode: regionCode("villageOfOtherTownship"), members: [elsewhere] }),
    freshKey(),
  );
  let next = 0;
  return {
    /** Husbands and wives, the next at each call: one file names nobody twice. */
    couple: () => couples[next++ % couples.length]!,
    second: second.numbers,
    left: gone.numbers[1]!,
    dead: dead.numbers[1]!,
    elsewhere: elsewhere.identityNumber!,
  };
}

type FaultGround = Awaited<ReturnType<typeof faultGround>>;

const number = () => freshIdentityNumber();
const broken = (change: (digits: string) => string) => change(number());
/** The same with another check digit. */
const wrongCheck = (digits: string) => digits.slice(0, 17) + (digits[17] === "1" ? "2" : "1");

/** For each kind of fault the rows of a family that has it and no other. */
export function faultyFamily(fault: ImportFault, no: string, ground: FaultGround): FileRow[] {
  const one = (changes: FileRow) => [fileRow(no, changes)];
  const two = (first: FileRow, second: FileRow) => [
    fileRow(no, first),
    fileRow(no, { 与户主关系: "配偶", 姓名: "钱巧云", ...second }),
  ];
  const registered = (changes: FileRow, wife: FileRow = {}) => {
    const [his, hers] = ground.couple();
    return [
      fileRow(no, { 姓名: "李小明", 身份证号: his, ...changes }),
      fileRow(no, { 与户主关系: "配偶", 姓名: "李秋芬", 身份证号: hers, ...wife }),
    ];
  };
  const twin = fileRow(no, { 与户主关系: "子" });
  switch (fault) {
    case "FAMILY_MISSING":
      return one({ 户编号: "" });
    case "ROW_REPEATED":
      return [fileRow(no), twin, twin];
    case "TEXT_TOO_LONG":
      return one({ 住址: "巷".repeat(201) });
    case "VILLAGE_MISSING":
      return one({ "村（社区）": "" });
    case "VILLAGE_UNKNOWN":
      return one({ "村（社区）": "没有这个村" });
    case "VILLAGE_AMBIGUOUS":
      return one({ "村（社区）": "莲湖村" });
    case "VILLAGE_OUTSIDE":
      return one({ "村（社区）": regionCode("villageOfOtherTownship") });
    case "VILLAGE_CLOSED":
      return one({ "村（社区）": "旧渡口村" });
    case "VILLAGE_DIFFERS":
      return two({}, { "村（社区）": "南关社区" });
    case "AREA_KIND_UNKNOWN":
      return one({ 城乡: "郊区" });
    case "AREA_KIND_DIFFERS":
      return two({ 城乡: "城镇" }, { 城乡: "农村" });
    case "SINCE_DIFFERS":
      return two({ 共同生活起始日期: "2020-01-01" }, { 共同生活起始日期: "2021-01-01" });
    case "ADDRESS_DIFFERS":
      return two({ 住址: "藕塘巷1号" }, { 住址: "藕塘巷2号" });
    case "RELATION_MISSING":
      return two({}, { 与户主关系: "" });
    case "RELATION_UNKNOWN":
      return two({}, { 与户主关系: "邻居" });
    case "HEAD_MISSING":
      return one({ 与户主关系: "配偶" });
    case "HEAD_REPEATED":
      return two({}, { 与户主关系: "户主" });
    case "MEMBERS_TOO_MANY":
      return [fileRow(no), ...Array.from({ length: 20 }, () => fileRow(no, { 与户主关系: "子" }))];
    case "NAME_MISSING":
      return one({ 姓名: "" });
    case "NAME_INVALID":
      return one({ 姓名: "钱满仓2" });
    case "NUMBER_ROUNDED":
      return one({ 身份证号: Number("371699194803121023") });
    case "NUMBER_LENGTH":
      return one({ 身份证号: broken((digits) => digits.slice(0, 17)) });
    case "NUMBER_CHARACTERS":
      return one({ 身份证号: broken((digits) => `${digits.slice(0, 9)}Q${digits.slice(10)}`) });
    case "NUMBER_BIRTH":
      return one({ 身份证号: broken((digits) => `${digits.slice(0, 10)}1340${digits.slice(14)}`) });
    case "NUMBER_TOO_OLD":
      return one({ 身份证号: identityNumber("1899-01-02", 101) });
    case "NUMBER_FUTURE":
      return one({ 身份证号: freshIdentityNumber("2031-01-01") });
    case "NUMBER_CHECK":
      return one({ 身份证号: wrongCheck(number()) });
    case "NUMBER_REPEATED": {
      const same = number();
      return two({ 身份证号: same }, { 身份证号: same });
    }
    case "BIRTH_MISSING":
      return one({ 身份证号: "" });
    case "BIRTH_INVALID":
      return one({ 身份证号: "", 出生日期: "不详", 性别: "男" });
    case "BIRTH_DIFFERS":
      return one({ 出生日期: "1999-09-09" });
    case "GENDER_UNKNOWN":
      return one({ 性别: "先生" });
    case "GENDER_DIFFERS": {
      const digits = number();
      return one({ 身份证号: digits, 性别: Number(digits[16]) % 2 === 1 ? "女" : "男" });
    }
    case "PHONE_INVALID":
      return one({ 联系电话: "1390543" });
    case "ACCOUNT_INVALID":
      return one({ 银行账号: "62170012345" });
    case "ACCOUNT_CHECK": {
      const digits = bankAccount(5);
      return one({ 银行账号: digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10) });
    }
    case "COUNTED_UNKNOWN":
      return one({ 共同生活: "偶尔" });
    case "TAG_UNKNOWN":
      return one({ 困难群体: "残疾人、外星人" });
    case "IDENTITY_UNKNOWN":
      return one({ 救助身份: "贵宾", 身份起始日期: "2026-01-01" });
    case "IDENTITY_DIFFERS":
      return two(
        { 救助身份: "低保", 身份起始日期: "2026-01-01" },
        { 救助身份: "特困", 身份起始日期: "2026-01-01" },
      );
    case "IDENTITY_DATE":
      return one({ 救助身份: "低保" });
    case "SINCE_INVALID":
      return one({ 共同生活起始日期: "2030-01-01" });
    case "FACT_INVALID":
      return one({ 残疾等级: "很重" });
    case "FACT_DIFFERS":
      return two({ 家庭月收入: "100" }, { 家庭月收入: "200" });
    case "FACT_OLDER":
      return registered({ 家庭月收入: "950" });
    case "NAME_OTHER":
      return registered({ 姓名: "李大明" });
    case "DECEASED":
      return two({}, { 姓名: "李秋芬", 身份证号: ground.dead });
    case "HOUSEHOLD_LEFT":
      return two({}, { 姓名: "李秋芬", 身份证号: ground.left });
    case "HOUSEHOLDS_SEVERAL":
      return [
        ...registered({}),
        fileRow(no, { 与户主关系: "子", 姓名: "李小明", 身份证号: ground.second[0] }),
      ];
    case "VILLAGE_OTHER":
      return registered({ "村（社区）": "南关社区" }, { "村（社区）": "南关社区" });
    case "HEAD_OTHER":
      return registered({ 与户主关系: "配偶" }, { 与户主关系: "户主" });
    case "SIMILAR_PERSON":
      return two({}, { 姓名: "周无证", 身份证号: "", 出生日期: "1940-05-06", 性别: "男" });
    case "ELSEWHERE":
      return one({ 姓名: "李小明", 身份证号: ground.elsewhere });
    case "OTHER":
      return [];
  }
}
