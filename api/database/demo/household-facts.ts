import type { AreaKind } from "../../../schema/codes/area-kinds.ts";
import type { Identity } from "../../../schema/codes/identities.ts";
import { demoStandards } from "./city-types.ts";
import type { MemberPlan } from "./family-plans.ts";
import type { MutableFacts } from "./person-facts.ts";
import type { Random } from "./random.ts";

interface HouseholdContext {
  readonly identity: Identity;
  readonly areaKind: AreaKind;
  readonly villageCode: string;
  readonly isMonitored: boolean;
  readonly plans: readonly MemberPlan[];
  /** In the order of the plans; income, assets and living aid are written into them here. */
  readonly members: readonly MutableFacts[];
}

/**
 * The facts of a household, and with them the incomes of its members: the sum of the members is the
 * household's, and income, assets and expenses together give exactly the identity by the rules of the
 * catalogue.
 */
export function householdFacts(random: Random, context: HouseholdContext): MutableFacts {
  const hasTooMuch = context.identity === "NONE" && random.chance(0.15);
  const perCapita = perCapitaIncome(random.fork("income"), context, hasTooMuch);
  const size = BigInt(context.members.length);
  const monthly = perCapita * size;
  shareIncome(context, monthly);
  const facts: MutableFacts = {
    "household.hukou_local": true,
    "household.monitored": context.isMonitored,
    "household.counted_size": context.members.length,
    "household.total_monthly_income": monthly,
    "household.percapita_monthly_income": perCapita,
    "household.income_12m": monthly * 12n,
    "household.near_relative_of_staff": random.chance(0.01),
    "household.power_price": 55n,
    "household.area_kind": context.areaKind.toLowerCase(),
    "household.division": context.villageCode,
  };
  assets(random.fork("assets"), context, hasTooMuch, facts);
  expenses(random.fork("expenses"), context, monthly * 12n, facts);
  housing(random.fork("housing"), context, facts);
  return facts;
}

/** Fen a month. */
function perCapitaIncome(random: Random, context: HouseholdContext, hasTooMuch: boolean): bigint {
  const { dibaoMonthly, disposableYearly } = demoStandards[context.areaKind];
  const line = Number(dibaoMonthly);
  const middle = Math.floor(Number(disposableYearly) / 12);
  const edge = Math.ceil(line * 1.5);
  const between = (from: number, to: number): bigint => BigInt(random.int(from, to));
  switch (context.identity) {
    case "TEKUN":
      return between(15_000, 32_000);
    case "DIBAO":
      return between(18_000, Math.floor(line * 0.93));
    case "EDGE":
      return between(line, edge - 1);
    case "RIGID":
      return between(edge + 1_000, Math.floor(middle * 0.94));
    case "NONE": {
      // With a student away at college the expense is high; only a better income keeps such a family out of RIGID.
      const hasCollege = context.plans.some((plan) => plan.age >= 18 && plan.age <= 22);
      const least = hasCollege ? middle + 100 : edge + 2_000;
      return hasTooMuch ? between(Math.floor(line * 0.7), edge) : between(least, Math.floor(middle * 1.5));
    }
  }
}

/** Divides the income over the members by their strength to earn; the parts add up to the fen. */
function shareIncome(context: HouseholdContext, monthly: bigint): void {
  const weights: bigint[] = context.members.map((facts, index) =>
    earningWeight(facts, context.plans[index] as MemberPlan),
  );
  if (!weights.some((weight) => weight > 0n)) weights[0] = 1n;
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (monthly * weight) / total);
  const earner = weights.findIndex((weight) => weight > 0n);
  const rest = monthly - parts.reduce((sum, part) => sum + part, 0n);
  parts[earner] = (parts[earner] as bigint) + rest;
  const { dibaoMonthly } = demoStandards[context.areaKind];
  for (const [index, facts] of context.members.entries()) {
    const own = parts[index] as bigint;
    facts["person.monthly_income"] = own;
    facts["person.other_basic_aid_monthly"] = livingAid(facts, monthly, own, context, dibaoMonthly);
  }
}

function earningWeight(facts: MutableFacts, plan: MemberPlan): bigint {
  const employment = facts["person.employment"];
  if (employment === "student" || employment === "child") return 0n;
  if (plan.age >= 60) return 3n;
  if (employment === "incapable") return 1n;
  if (employment === "unemployed") return 2n;
  return facts["person.labor_capacity"] === "full" ? 12n : 5n;
}

/** What already reaches the person as basic living aid, so that a top-up pays only the difference. */
function livingAid(
  facts: MutableFacts,
  monthly: bigint,
  own: bigint,
  context: HouseholdContext,
  line: bigint,
): bigint {
  if (facts["person.identity"] === "TEKUN") return (line * 13n) / 10n;
  if (facts["person.dibao_mode"] === "household") return line - monthly / BigInt(context.members.length);
  if (facts["person.dibao_mode"] === "single") return own < line ? line - own : 0n;
  return 0n;
}

function assets(random: Random, context: HouseholdContext, hasTooMuch: boolean, facts: MutableFacts): void {
  const perPerson = BigInt(hasTooMuch ? random.int(40_000, 90_000) : random.int(0, 12_000)) * 100n;
  for (const member of context.members) member["person.financial_assets"] = perPerson;
  facts["household.percapita_financial_assets"] = perPerson;
  facts["household.house_count"] = hasTooMuch ? 2 : 1;
  facts["household.vehicle_count"] = hasTooMuch ? 1 : 0;
  facts["household.vehicle_value"] = hasTooMuch ? BigInt(random.int(60, 180)) * 100_000n : 0n;
  facts["household.has_company_equity"] = hasTooMuch && random.chance(0.5);
  for (const identity of ["dibao", "edge", "rigid"]) facts[`household.assets_ok_${identity}`] = !hasTooMuch;
}

function expenses(random: Random, context: HouseholdContext, income: bigint, facts: MutableFacts): void {
  const fen = (facts: MutableFacts, name: string): bigint => facts[`person.${name}`] as bigint;
  const size = BigInt(context.members.length);
  const education = context.members.reduce((sum, member) => sum + schoolCost(member), 0n);
  const rehab = context.members.reduce((sum, member) => sum + fen(member, "medrehab_self_pay_12m"), 0n);
  let living = BigInt(random.int(2_600, 4_800)) * 100n * size;
  if (context.identity === "RIGID")
    raiseMedical(context, (income * BigInt(random.int(64, 125))) / 100n - living - education - rehab);
  const medical = context.members.reduce((sum, member) => sum + ownMedicalShare(member), 0n);
  if (context.identity === "NONE") {
    // Nobody without an identity spends so much that the rule for unavoidable expenses would apply.
    const room = (income * 55n) / 100n - education - rehab - medical;
    if (living > room) living = room > 0n ? room : 0n;
  }
  const total = living + medical + education + rehab;
  facts["household.living_expense_12m"] = living;
  facts["household.medical_out_of_pocket_12m"] = medical;
  facts["household.education_expense_12m"] = education;
  facts["household.rehab_expense_12m"] = rehab;
  facts["household.rigid_expense_12m"] = total;
  const tenThousandths = income > 0n ? (total * 10_000n + income / 2n) / income : 0n;
  facts["household.rigid_ratio"] =
    `${tenThousandths / 10_000n}.${String(tenThousandths % 10_000n).padStart(4, "0")}`;
}

function schoolCost(facts: MutableFacts): bigint {
  const board: Readonly<Record<string, bigint>> = {
    primary: 40_000n,
    junior: 120_000n,
    senior: 280_000n,
    secondary_vocational: 280_000n,
    junior_college: 800_000n,
    undergraduate: 800_000n,
  };
  return (facts["person.tuition_year"] as bigint) + (board[String(facts["person.education_stage"])] ?? 0n);
}

/** What the person paid in the end: cost less insurance less medical aid. */
function ownMedicalShare(facts: MutableFacts): bigint {
  const read = (name: string): bigint => facts[`person.${name}`] as bigint;
  const aid = read("med_oop_inpolicy_12m") - read("med_oop_after_aid_12m");
  return read("med_total_12m") - read("med_reimbursed_12m") - aid;
}

/** Lifts the ill member's bill until the household's own medical share is at least `wanted` fen. */
function raiseMedical(context: HouseholdContext, wanted: bigint): void {
  const now = context.members.reduce((sum, member) => sum + ownMedicalShare(member), 0n);
  const ill = context.members.find((member) => member["person.serious_illness"] === true);
  if (ill === undefined || now >= wanted) return;
  for (const name of ["med_total_12m", "med_oop_inpolicy_12m", "med_oop_after_aid_12m"]) {
    ill[`person.${name}`] = (ill[`person.${name}`] as bigint) + (wanted - now);
  }
}

function housing(random: Random, context: HouseholdContext, facts: MutableFacts): void {
  const isRural = context.areaKind === "RURAL";
  const grade = isRural
    ? random.weighted<string | null>([
        ["A", 42],
        ["B", 34],
        ["C", 13],
        ["D", 6],
        [null, 5],
      ])
    : random.pick(["A", "B"]);
  const area = random.int(isRural ? 160 : 80, isRural ? 520 : 300);
  facts["household.house_grade"] = grade;
  facts["household.house_sole"] = facts["household.house_count"] === 1;
  facts["household.house_area_percapita"] = `${Math.floor(area / 10)}.${area % 10}`;
  const needsCare = context.members.map(
    (member) => member["person.care_needed"] === true || Number(member["person.ability_level"]) >= 3,
  );
  const carers = context.plans.filter((plan, index) => plan.age >= 18 && !needsCare[index]);
  const eldest = carers.reduce((most, plan) => Math.max(most, plan.age), 0);
  facts["household.main_carer_age"] = needsCare.includes(true) ? eldest : 0;
  const hasSevere = context.members.some((member) =>
    [1, 2].includes(Number(member["person.disability_level"])),
  );
  const hasElder = context.plans.some((plan) => plan.age >= 60);
  facts["household.barrier_quote"] = hasSevere ? BigInt(random.int(18, 72)) * 10_000n : 0n;
  facts["household.retrofit_quote"] = hasElder ? BigInt(random.int(9, 38)) * 10_000n : 0n;
  facts["household.retrofit_done"] = hasElder && random.chance(0.25);
}
