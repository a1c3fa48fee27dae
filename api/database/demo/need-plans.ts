import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { EventKind } from "../../../schema/codes/event-kinds.ts";
import type { NeedCategory } from "../../../schema/codes/need-categories.ts";
import type { NeedLevel } from "../../../schema/codes/need-levels.ts";
import { type ServiceItem, serviceItems } from "../../../schema/codes/service-items.ts";
import type { HouseholdSeed, PersonSeed } from "./city-types.ts";
import type { Random } from "./random.ts";

/** An item is in units of a service or in money, never both. */
export type NeedItemSeed =
  | {
      readonly kind: "UNITS";
      readonly titleZh: string;
      readonly serviceItem: ServiceItem;
      readonly quantity: number;
      readonly unitPriceInFen: bigint;
    }
  | { readonly kind: "MONEY"; readonly titleZh: string; readonly amountInFen: bigint };

export interface NeedPlan {
  readonly person: PersonSeed | null;
  readonly level: NeedLevel;
  readonly titleZh: string;
  readonly descriptionZh: string;
  readonly reasonZh: string;
  readonly items: readonly NeedItemSeed[];
  readonly event?: { readonly kind: EventKind; readonly daysAgo: number; readonly lossInFen: bigint };
}

type Planner = (random: Random, household: HouseholdSeed) => NeedPlan | null;

const fact = (holder: { facts: Readonly<Record<string, unknown>> }, name: string): unknown =>
  holder.facts[name];
const level = (person: PersonSeed): number => Number(fact(person, "person.disability_level"));
const abilityOf = (person: PersonSeed): number => Number(fact(person, "person.ability_level"));
const hasTag = (person: PersonSeed, tag: CrowdTag): boolean => person.crowdTags.includes(tag);
const yuanText = (fen: bigint): string => (fen / 100n).toLocaleString("en-US");

/** Rounds down to whole hundreds of yuan, as an assessor writes an estimate. */
const roundToHundreds = (fen: bigint): bigint => (fen / 10_000n) * 10_000n;

function units(serviceItem: ServiceItem, quantity: number, titleZh: string): NeedItemSeed {
  const unitPriceInFen = BigInt(serviceItems[serviceItem].unitPriceInFen);
  return { kind: "UNITS", titleZh, serviceItem, quantity, unitPriceInFen };
}

function money(amountInFen: bigint, titleZh: string): NeedItemSeed {
  return { kind: "MONEY", titleZh, amountInFen };
}

const isAtHome = (person: PersonSeed): boolean => fact(person, "person.living_setting") === "home";

/** For each category, whether a household shows its signals and what an assessor would write down. */
export const needPlanners: Readonly<Record<NeedCategory, Planner>> = {
  N1: (random, household) => {
    const person = household.members.find(
      (member) =>
        fact(member, "person.serious_illness") === true &&
        (fact(member, "person.med_oop_after_aid_12m") as bigint) > 400_000n,
    );
    if (person === undefined) return null;
    const own = fact(person, "person.med_oop_after_aid_12m") as bigint;
    const share = roundToHundreds((own * BigInt(random.int(40, 75))) / 100n);
    const amount = share > 2_000_000n ? 2_000_000n : share;
    const items = [money(amount, "大病自付费用补助")];
    if (random.chance(0.35)) items.push(units("L06", random.int(4, 12), "陪诊取药"));
    return {
      person,
      level: own > 3_000_000n ? "URGENT" : "HIGH",
      titleZh: "大病治疗自付费用困难",
      descriptionZh: `近一年经医保和医疗救助后仍自付约 ${yuanText(own)} 元，后续仍需治疗，家庭无力承担。`,
      reasonZh: "重特大疾病，救助后自付费用较高",
      items,
    };
  },
  N2: (random, household) => {
    const person = household.members.find(
      (member) =>
        isAtHome(member) && ([1, 2].includes(level(member)) || abilityOf(member) >= 3) && member.age >= 14,
    );
    if (person === undefined) return null;
    const carerAge = Number(fact(household, "household.main_carer_age"));
    const items = [units("K04", random.int(6, 12), "失能护理指导")];
    if (carerAge >= 55) items.push(units("T01", random.int(20, 60), "居家喘息服务"));
    else if (random.chance(0.5)) items.push(units("L03", random.int(6, 24), "上门助浴"));
    const carer = carerAge > 0 ? `主要照护者 ${carerAge} 岁，长期无人替换` : "家中没有能照护的人";
    return {
      person,
      level: abilityOf(person) >= 4 || level(person) === 1 || carerAge === 0 ? "URGENT" : "HIGH",
      titleZh: "居家照护力量不足",
      descriptionZh: `本人起居需要他人帮助，${carer}，希望得到专业护理指导和替代照护。`,
      reasonZh: level(person) > 0 && level(person) <= 2 ? "一、二级残疾，居家生活" : "重度失能，居家生活",
      items,
    };
  },
  N3: (random, household) => {
    const elder = household.members.find(
      (member) => isAtHome(member) && member.age >= 60 && abilityOf(member) >= 1,
    );
    const person =
      elder ?? household.members.find((member) => isAtHome(member) && [1, 2].includes(level(member)));
    if (person === undefined || household.identity === "NONE") return null;
    if (fact(household, "household.retrofit_done") === true) return null;
    const quote =
      elder === undefined
        ? fact(household, "household.barrier_quote")
        : fact(household, "household.retrofit_quote");
    const whole = (quote as bigint) < 600_000n ? (quote as bigint) : 600_000n;
    if (whole === 0n) return null;
    const part = random.pick([
      "卫生间扶手和防滑地面",
      "坐便器改造和淋浴椅",
      "门槛改坡道和床边护栏",
      "感应灯和紧急呼叫器",
    ]);
    return {
      person,
      level: abilityOf(person) >= 2 ? "HIGH" : "NORMAL",
      titleZh: elder === undefined ? "家庭无障碍改造" : "居家适老化改造",
      descriptionZh: `入户评估建议改造${part}，报价 ${yuanText(whole)} 元，本人和房主均同意施工。`,
      reasonZh:
        elder === undefined ? "重度残疾，住房未做无障碍改造" : "老年人行动能力下降，住房未做适老化改造",
      items: [money(whole, part)],
    };
  },
  N4: (random, household) => {
    const person = household.members.find(
      (member) => fact(member, "person.lives_alone") === true && member.age >= 75,
    );
    if (person === undefined) return null;
    const items = [units("L01", random.pick([60, 90, 120, 180]), "送餐上门")];
    if (random.chance(0.6))
      items.push(random.chance(0.5) ? units("L03", 12, "上门助浴") : units("L02", 24, "居室清洁"));
    return {
      person,
      level: person.age >= 85 || abilityOf(person) >= 2 ? "HIGH" : "NORMAL",
      titleZh: "独居老人日常照料",
      descriptionZh: `老人 ${person.age} 岁独自生活，${random.pick(["做饭不便，常一天只吃一顿热饭", "腿脚不好，洗浴有跌倒风险", "子女在外，平时无人照看"])}。`,
      reasonZh: "七十五周岁以上独居",
      items,
    };
  },
  N5: (random, household) => {
    const person = household.members.find(
      (member) => member.age <= 17 && fact(member, "person.rehab_kind") !== "none",
    );
    if (person === undefined) return null;
    const cost = fact(person, "person.rehab_cost_12m") as bigint;
    const gap = roundToHundreds(cost > 1_500_000n ? (cost - 1_500_000n) / 2n : cost / 5n);
    const items: NeedItemSeed[] = [units("K01", random.int(12, 40), "康复训练指导")];
    if (gap > 0n) items.unshift(money(gap, "康复费用差额"));
    return {
      person,
      level: person.age <= 6 ? "URGENT" : "HIGH",
      titleZh: "残疾儿童康复费用缺口",
      descriptionZh: `孩子 ${person.age} 岁，近一年康复费用约 ${yuanText(cost)} 元，超出救助限额的部分由家庭承担，需要持续训练。`,
      reasonZh: person.age <= 6 ? "处于康复黄金期的残疾儿童" : "残疾儿童康复训练不能中断",
      items,
    };
  },
  N6: (random, household) => {
    const stages = ["junior", "senior", "secondary_vocational", "junior_college", "undergraduate"];
    const person = household.members.find((member) =>
      stages.includes(String(fact(member, "person.education_stage"))),
    );
    if (person === undefined || household.identity === "NONE") return null;
    const stage = String(fact(person, "person.education_stage"));
    const isCollege = stage === "junior_college" || stage === "undergraduate";
    const amount = isCollege
      ? random.pick([300_000n, 400_000n, 500_000n])
      : random.pick([100_000n, 160_000n, 200_000n]);
    const stageZh = {
      junior: "初中",
      senior: "高中",
      secondary_vocational: "中职",
      junior_college: "大专",
      undergraduate: "本科",
    }[stage];
    return {
      person,
      level: isCollege ? "HIGH" : "NORMAL",
      titleZh: "困难学生助学",
      descriptionZh: `${stageZh}在读，${fact(person, "person.boarding") === true ? "寄宿" : "走读"}，学费和生活费对家庭负担较重，需要一学年的助学金。`,
      reasonZh: "家庭在册且子女在校就读",
      items: [money(amount, "一学年助学金")],
    };
  },
  N7: (random, household) => {
    const tags: readonly CrowdTag[] = ["ORPHAN", "DEFACTO_UNATTENDED", "KEY_CHILD", "LEFT_BEHIND_CHILD"];
    const person = household.members.find(
      (member) => member.age >= 4 && tags.some((tag) => hasTag(member, tag)),
    );
    if (person === undefined) return null;
    const isAlone = hasTag(person, "ORPHAN") || hasTag(person, "DEFACTO_UNATTENDED");
    const items = [units("R03", random.int(12, 36), "课业辅导与监护指导")];
    if (isAlone || random.chance(0.3)) items.push(units("J01", random.int(6, 12), "心理疏导"));
    return {
      person,
      level: isAlone ? "HIGH" : "NORMAL",
      titleZh: "困境儿童关爱陪伴",
      descriptionZh: `由${isAlone ? "祖辈或亲属照料，缺少父母陪伴" : "家人照料，学习和情绪需要支持"}，建议每周上门辅导一次。`,
      reasonZh: "入户走访评估为需要关爱的儿童",
      items,
    };
  },
  N8: (random, household) => {
    const grade = fact(household, "household.house_grade");
    if ((grade !== "C" && grade !== "D") || household.identity === "NONE") return null;
    const repair = grade === "D" ? random.int(60, 140) : random.int(25, 70);
    const items = [money(BigInt(repair) * 10_000n, grade === "D" ? "危房重建差额" : "屋面墙体修缮")];
    if (random.chance(0.5)) items.push(money(BigInt(random.int(4, 9)) * 10_000n, "冬季取暖用煤用电"));
    return {
      person: null,
      level: grade === "D" ? "URGENT" : "HIGH",
      titleZh: grade === "D" ? "危房改造资金差额" : "住房修缮与取暖",
      descriptionZh: `房屋鉴定为 ${grade} 级，${random.pick(["屋顶漏雨", "后墙开裂", "门窗漏风"])}，改造补助之外仍有差额，入冬前需要完工。`,
      reasonZh: `唯一住房鉴定为 ${grade} 级`,
      items,
    };
  },
  N9: (random) => {
    // Misfortune strikes any family; the draw is rare so that it stays the exception.
    if (!random.chance(0.1)) return null;
    const [kind, what] = random.pick<readonly [EventKind, string]>([
      ["FIRE", "家中失火，部分房屋和家具烧毁"],
      ["TRAFFIC_ACCIDENT", "家庭成员遭遇交通事故，赔偿尚未到位"],
      ["ACUTE_ILLNESS", "家庭成员突发急病住院，押金难以筹措"],
      ["ACCIDENT", "家庭成员意外摔伤，暂时失去收入"],
      ["NATURAL_DISASTER", "暴雨进水，粮食和家电受损"],
    ]);
    const loss = BigInt(random.int(30, 900)) * 10_000n;
    const share = roundToHundreds(loss / 3n);
    const amount = share > 1_000_000n ? 1_000_000n : share < 100_000n ? 100_000n : share;
    const daysAgo = random.int(1, 27);
    return {
      person: null,
      level: "URGENT",
      titleZh: "突发困难临时周转",
      descriptionZh: `${daysAgo} 天前${what}，损失约 ${yuanText(loss)} 元，近期基本生活需要周转。`,
      reasonZh: "三十日内突发急难，基本生活受影响",
      items: [money(amount, "急难生活周转金")],
      event: { kind, daysAgo, lossInFen: loss },
    };
  },
};
