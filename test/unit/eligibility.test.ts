import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFen } from "../../api/kernel/money.ts";
import { loadCatalogue } from "../../api/policy/catalogue/load-catalogue.ts";
import { explainAmount, missing } from "../../api/policy/entitlement/explain.ts";
import { settle } from "../../api/policy/entitlement/settle.ts";
import { type GivenFacts, readGivenFacts } from "../../api/policy/facts/given-facts.ts";
import { settlingRulesOf } from "../../api/policy/settling-rules.queries.ts";
import { effort } from "../support/effort.ts";
import { vocabulary } from "../support/rule-arbitraries.ts";
import { answered, entitlements, settlingRules, standardsOf } from "../support/settled.ts";
import { anyHousehold, anyone, noEvent, stillPrices, workedFamilies } from "../support/worked-families.ts";

describe("each policy alone", () => {
  it.each(workedFamilies)("gives $title", ({ facts, alone }) => {
    expect(answered(entitlements(facts), "alone")).toEqual(alone);
  });
});

/** A family of farmers with somebody in it, everybody asked about. */
const family = (household: object, ...members: readonly object[]) => ({
  household: {
    ...anyHousehold,
    counted_size: members.length,
    ...household,
    members: members.map((member) => ({ ...anyone, ...member })),
  },
  macro: stillPrices,
});

const settled = (facts: object, standards: Record<string, string> = {}) =>
  answered(entitlements(facts as GivenFacts, standards), "settled");

const cutsOf = (facts: object, code: string) =>
  entitlements(facts as GivenFacts)
    .filter(({ policy }) => policy.code === code)
    .flatMap(({ cuts }) => cuts.map(({ kind, hundredths, textZh }) => [kind, formatFen(hundredths), textZh]));

const wellOff = { percapita_monthly_income: 5000, income_12m: 240000 };
const disabledChild = {
  ...{ age: 8, monthly_income: 0, labor_capacity: "none", employment: "child", disability_level: 2 },
  ...{ disability_kind: "physical", rehab_kind: "surgery", is_orphan: true, at_designated_hospital: true },
};

/** How the amount of one policy was worked out for the first who is due it. */
const workedOut = (facts: object, code: string) => {
  const found = entitlements(facts as GivenFacts).find(
    ({ policy, verdict }) => policy.code === code && verdict === "ELIGIBLE",
  );
  if (!found) throw new Error(`nobody is due ${code}`);
  return explainAmount(found.settled.judgement, found.settled.facts, vocabulary, found.policy.unit);
};
const workingOf = (facts: object, code: string) => workedOut(facts, code).textZh;

describe("what an amount was worked out from", () => {
  const old = { age: 85, monthly_income: 0, serious_illness: true, med_oop_inpolicy_12m: 40_000 };
  const poor = family(
    { barrier_quote: 9000 },
    {},
    { ...old, disability_level: 2, disability_kind: "visual" },
  );

  it.each([
    ["DIBAO", "（当地最低生活保障月标准 806 元 － 家庭人均月收入 500 元） × 家庭共同生活人数 2 人 ＝ 612 元"],
    [
      "DIBAO_CLASS",
      "当地最低生活保障月标准 806 元 × 当地重残重病增发比例 0.3（本人残疾等级为 2 级；本人患重特大疾病） ＝ 241.8 元",
    ],
    ["ELDER_POOR", "本人年龄 85 周岁，年满 80 周岁：当地经济困难老年人补贴（80 至 89 岁） 100 元"],
    ["AGE_ALLOW", "本人年龄 85 周岁，未满 90 周岁：当地高龄津贴（80 至 89 岁） 50 元"],
    ["BARRIER", "家庭无障碍改造报价 9000 元，超过当地无障碍改造每户限额 6000 元，按 6000 元计"],
    [
      "MED_AID",
      "（本人近一年政策范围内自付 40000 元 － 0（本人救助身份为最低生活保障）） × 当地低保医疗救助比例 0.7（本人救助身份为最低生活保障） ＝ 28000 元，不超过当地医疗救助年度限额 30000 元",
    ],
  ])("is said with the values in it, of the case that holds and the bound that counts: %s", (code, words) => {
    expect(workingOf(poor, code)).toBe(words);
  });

  it("takes the lower of two that are both worked out, and a bound within a formula only where it counts", () => {
    const fire = { kind: "fire", basic_life_disrupted: true, fully_covered_by_other_aid: false };
    const aid = (hardship_months: number) => ({
      ...poor,
      event: { ...fire, affected_persons: 4, hardship_months, requested_amount: 1000 },
    });
    expect(workingOf(aid(4), "TEMP_EMERGENCY")).toContain("× 预计困难月数 4 月 ＝ 12896 元");
    expect(workingOf(aid(9), "TEMP_EMERGENCY")).toContain(
      "× （预计困难月数 9 月，最高不超过当地急难救助最长月数 6） ＝ 19344 元",
    );
    expect(workingOf(aid(9), "TEMP_SMALL")).toBe(
      "申请金额 1000 元；当地最低生活保障月标准 806 元 × 当地小额临时救助倍数 2 ＝ 1612 元；取较低的 1000 元",
    );
  });

  it("names of several cases only what decided and the one that holds", () => {
    const { facts, standards } = workedOut(poor, "AGE_ALLOW");
    expect(standards).toEqual(["age_80"]);
    expect(facts.map(({ path, text }) => [path, text])).toEqual([["person.age", "85 周岁"]]);
  });

  it("is nothing where the rule itself fixes it", () => {
    expect(workingOf(family({ percapita_monthly_income: 1000 }, {}), "EDGE")).toBeNull();
  });

  it("ends in the amount, whatever the facts", () => {
    fc.assert(
      fc.property(fc.nat({ max: 805 }), fc.integer({ min: 1, max: 12 }), (income, size) => {
        const given = family({ percapita_monthly_income: income, counted_size: size }, {});
        const due = entitlements(given as GivenFacts).find(({ policy }) => policy.code === "DIBAO")?.alone;
        const ends = Number(/([\d.]+) 元$/.exec(workingOf(given, "DIBAO") ?? "")?.[1]);
        expect(ends * 100).toBeCloseTo(Number(due?.judgement.hundredths), 4);
      }),
      { numRuns: effort(60) },
    );
  });
});

describe("settling", () => {
  it("confirms identities in their order, and every benefit that asks for one sees it", () => {
    const poor = family({}, {}, { age: 80, monthly_income: 400 });
    expect(settled(poor)).toMatchObject({ DIBAO: "612.00", HEATING: "400.00", ELDER_POOR: "100.00" });
    expect(answered(entitlements(poor), "alone")).not.toHaveProperty("HEATING");
  });

  it("gives the margin of poverty no allowance but what it opens, and to its severely disabled their own", () => {
    const edge = family(
      { percapita_monthly_income: 1000 },
      {},
      { disability_level: 1, disability_kind: "visual", disability_cert_valid: true, monthly_income: 0 },
    );
    expect(settled(edge)).toMatchObject({
      EDGE: "0.00",
      DIBAO_SINGLE: "806.00",
      MED_PREMIUM: "190.00 + 380.00",
    });
    expect(settled(edge)).not.toHaveProperty("DIBAO");
  });

  it("lets an identity on record stand while its conditions are unknown, and not when they fail", () => {
    const onRecord = { identity: "DIBAO", percapita_monthly_income: null, income_12m: null };
    expect(settled(family(onRecord, { identity: "DIBAO" }))).toMatchObject({
      DIBAO: "UNKNOWN",
      HEATING: "400.00",
    });
    expect(settled(family({ ...onRecord, ...wellOff }, { identity: "DIBAO" }))).not.toHaveProperty("HEATING");
  });

  it("leaves unknown what hangs on an identity that nobody has checked", () => {
    const unchecked = family({ percapita_monthly_income: null, income_12m: null }, {});
    expect(settled(unchecked)).toMatchObject({ DIBAO: "UNKNOWN", HEATING: "UNKNOWN" });
  });

  it("does not take away what is certain because something better is still open", () => {
    const old = { age: 67, monthly_income: 300, has_capable_supporter: null };
    const open = family({ percapita_monthly_income: 300, counted_size: 1 }, old);
    expect(settled(open)).toMatchObject({ TEKUN: "UNKNOWN", DIBAO: "506.00" });
    const notes = entitlements(open).find(({ policy }) => policy.code === "DIBAO")?.notes;
    expect(notes).toEqual(["“特困人员救助供养（基本生活）”尚未查清，确认后不再享受本项"]);
  });

  it("refuses nothing that hangs on an identity that is still open, however certain a lesser one is", () => {
    const unchecked = { percapita_monthly_income: null, income_12m: null };
    const disabled = { disability_level: 1, disability_kind: "visual", monthly_income: 0 };
    expect(settled(family(unchecked, {}, disabled))).toMatchObject({ DIBAO_SINGLE: "UNKNOWN" });
    const old = { age: 67, monthly_income: 300, has_capable_supporter: null, selfcare_unmet: 5 };
    const maybe = family({ percapita_monthly_income: 300, counted_size: 1 }, old);
    expect(settled(maybe)).toMatchObject({ DIBAO: "506.00", TEKUN: "UNKNOWN", TEKUN_CARE: "UNKNOWN" });
    const care = entitlements(maybe).find(({ policy }) => policy.code === "TEKUN_CARE");
    const asked = missing(care!.settled.judgement, care!.settled.facts, vocabulary);
    expect(asked.map(({ path }) => path)).toEqual(["person.has_capable_supporter"]);
    const rigid = family(
      {
        ...{ percapita_monthly_income: 700, assets_ok_dibao: null, assets_ok_edge: null },
        ...{ income_12m: 33_600, rigid_expense_12m: 60_000 },
      },
      {},
      {},
      {},
      {},
    );
    expect(settled(rigid)).toMatchObject({ RIGID: "0.00", DIBAO: "UNKNOWN", HEATING: "UNKNOWN" });
  });

  it("does not keep a family's identity that fails alive through what its members have of it", () => {
    const member = { identity: "DIBAO", age: 70, religious_years: null, monthly_income: 500 };
    const given = readGivenFacts(
      family({ identity: "DIBAO", ...wellOff }, member) as GivenFacts,
      standardsOf("rural"),
    );
    const inherited = {
      ...given,
      members: given.members!.map((each) => ({ ...each, inheritsIdentity: true })),
    };
    const amounts = answered(settle(settlingRules(), inherited).entitlements, "settled");
    // Whether it could have one of its own is still open; that of the family is gone.
    expect(amounts).toMatchObject({ DIBAO_SINGLE: "UNKNOWN", ELDER_POOR: "UNKNOWN" });
  });

  it("gives and takes nothing for whoever lives there and does not count", () => {
    const grandfather = { age: 75, monthly_income: 0, has_capable_supporter: false, is_counted: false };
    const beside = family({ counted_size: 2 }, {}, {}, grandfather);
    expect(settled(beside)).toMatchObject({ DIBAO: "612.00", TEKUN: "1047.80" });
    const uncounted = family({ counted_size: 2 }, {}, {}, { age: 75, is_counted: false });
    expect(settled(uncounted)).not.toHaveProperty("ELDER_POOR");
  });

  it("makes one person's identity the family's only where it is known to be all of it", () => {
    const { person: _, ...rest } = family({ counted_size: null }, {}, {}, {}, {}) as Record<string, object>;
    const one = { ...anyone, age: 70, monthly_income: 0, has_capable_supporter: false };
    expect(settled({ ...rest, person: one })).toMatchObject({ DIBAO: expect.any(String), TEKUN: "1047.80" });
  });

  it("shares the family's allowance among the heads that it is still for", () => {
    const orphan = { age: 10, monthly_income: 0, is_orphan: true };
    const mixed = family({}, {}, { age: 70, monthly_income: 0, has_capable_supporter: false }, orphan);
    expect(settled(mixed)).toMatchObject({ DIBAO: "612.00", ORPHAN: "1466.00" });
  });

  it("lets an identity that a decision confirmed exclude what it excludes, while its conditions are unknown", () => {
    const onRecord = { age: 70, identity: "TEKUN", monthly_income: 0, has_capable_supporter: null };
    expect(settled(family({}, {}, onRecord))).toMatchObject({ TEKUN: "UNKNOWN", DIBAO: "306.00" });
  });

  it("notes where an amount hangs on a benefit that is not known, and takes no bound for a value", () => {
    const orphan = { age: 10, monthly_income: 0, is_orphan: true };
    const open = entitlements(family({ percapita_monthly_income: null }, {}, orphan) as GivenFacts);
    const notes = open.find(
      ({ policy, person }) =>
        policy.code === "ORPHAN" && person?.facts.get("person.is_orphan")?.value === true,
    )?.notes;
    expect(notes).toContain("“最低生活保障”尚未查清，查清后本项金额可能变化");
    const child = { ...disabledChild, rehab_cost_12m: 50_000, medrehab_self_pay_12m: null };
    expect(settled(family(wellOff, {}, child))).toMatchObject({ MINGTIAN: "UNKNOWN" });
  });

  it("notes of two of which the higher is paid that the other is not known yet", () => {
    const old = { age: 85, monthly_income: 400 };
    const open = family({}, { ...old, disability_level: 2, disability_cert_valid: null });
    const all = entitlements(open as GivenFacts);
    const notesOf = (code: string) => all.find(({ policy }) => policy.code === code)?.notes;
    expect(settled(open)).toMatchObject({ DIS_LIFE: "UNKNOWN", ELDER_POOR: expect.stringMatching(/^\d/) });
    expect(notesOf("ELDER_POOR")).toEqual([
      "与“困难残疾人生活补贴”就高享受，“困难残疾人生活补贴”尚未查清，查清后可能以较高的为准",
    ]);
    const known = family({}, { ...old, disability_level: 0 });
    expect(entitlements(known as GivenFacts).flatMap(({ notes }) => notes)).not.toContainEqual(
      expect.stringContaining("就高享受"),
    );
  });

  it("notes where the bill that a benefit pays towards is not known, and takes no bound for a value", () => {
    const patient = {
      ...{ serious_illness: true, med_total_12m: null, med_reimbursed_12m: null },
      ...{ med_oop_inpolicy_12m: 40_000, med_oop_after_aid_12m: 40_000 },
    };
    const catalogue = loadCatalogue();
    const paidOn = (cel: string) =>
      settlingRulesOf({
        ...catalogue,
        policies: catalogue.policies.map((policy) =>
          policy.code === "MED_AID"
            ? { ...policy, benefit: { ...policy.benefit, bill: { key: "medical", cel } } }
            : policy,
        ),
      });
    const aid = (cel: string, more: object = {}) =>
      entitlements(family({}, { ...patient, ...more }) as GivenFacts, {}, paidOn(cel)).find(
        ({ policy }) => policy.code === "MED_AID",
      );
    const whole = "person.med_total_12m - person.med_reimbursed_12m";
    expect(aid(whole)).toMatchObject({
      hundredths: 2_800_000n,
      isProvisional: true,
      notes: ["费用总额尚未查清，各方合计不超过费用，查清后本项金额可能减少"],
    });
    const known = aid(whole, { med_total_12m: 80_000, med_reimbursed_12m: 20_000 });
    expect(known).toMatchObject({ isProvisional: false, notes: [] });
    // The bill is no less than the highest part of it that is known: it takes nothing off.
    const atLeast = aid(`max(person.med_oop_inpolicy_12m, ${whole})`);
    expect(atLeast).toMatchObject({ hundredths: 2_800_000n, isProvisional: false, notes: [] });
  });

  it("leaves open what pays a bill after somebody who may pay before it and is not known to", () => {
    const patient = {
      ...{ serious_illness: true, med_total_12m: 80_000, med_reimbursed_12m: 20_000, monthly_income: null },
      ...{ med_oop_inpolicy_12m: 50_000, med_oop_after_aid_12m: 50_000 },
    };
    const household = { monitored: true, percapita_monthly_income: null, income_12m: null };
    const found = entitlements(family(household, patient) as GivenFacts);
    const of = (code: string) => found.find(({ policy }) => policy.code === code);
    expect(of("MED_AID")?.verdict).toBe("UNKNOWN");
    expect(of("SPECIAL_INS")).toMatchObject({
      verdict: "ELIGIBLE",
      isProvisional: true,
      notes: expect.arrayContaining([expect.stringContaining("尚未查清，查清后本项金额可能变化")]),
    });
  });

  it("asks nothing more about what another benefit replaces", () => {
    const poor = family({}, { disability_level: null, employment: null, religious_years: null });
    const single = entitlements(poor as GivenFacts).find(({ policy }) => policy.code === "DIBAO_SINGLE");
    expect(single).toMatchObject({ verdict: "INELIGIBLE", replaced: true });
    expect(single?.alone.judgement.verdict).toBe("UNKNOWN");
  });

  it("takes the part of one head off the family's allowance when one of it is supported by the state", () => {
    const mixed = family({}, {}, { age: 70, monthly_income: 0, has_capable_supporter: false });
    expect(settled(mixed)).toMatchObject({ TEKUN: "1047.80", DIBAO: "306.00" });
    expect(cutsOf(mixed, "DIBAO")).toEqual([
      ["EXCLUSIVE", "306.00", "1 人享受“特困人员救助供养（基本生活）”，本项扣除其份额"],
    ]);
  });

  it("never pays more than the bill: three payers of a disabled child's rehabilitation", () => {
    const child = (cost: number) =>
      family(wellOff, {}, { ...disabledChild, rehab_cost_12m: cost, medrehab_self_pay_12m: cost });
    expect(settled(child(100_000))).toMatchObject({
      REHAB_CHILD: "15000.00",
      REHAB_MEDINS: "27000.00",
      MINGTIAN: "30000.00",
    });
    expect(settled(child(50_000))).toMatchObject({
      REHAB_CHILD: "15000.00",
      REHAB_MEDINS: "27000.00",
      MINGTIAN: "8000.00",
    });
    expect(settled(child(20_000))).toMatchObject({ REHAB_CHILD: "15000.00", REHAB_MEDINS: "5000.00" });
    expect(cutsOf(child(20_000), "REHAB_MEDINS")).toEqual([
      ["BILL", "15000.00", "各方合计不超过费用 20000.00 元"],
    ]);
    expect(cutsOf(child(50_000), "MINGTIAN")).toEqual([
      [
        "SEQUENTIAL",
        "22000.00",
        "先由“残疾儿童康复救助”15000.00 元、“残疾儿童康复医保报销”27000.00 元支付，本项只算余下部分",
      ],
    ]);
  });

  it("keeps three payers of any bill within it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 120_000 }), fc.nat({ max: 120_000 }), (cost, selfPaid) => {
        const child = { ...disabledChild, rehab_cost_12m: cost, medrehab_self_pay_12m: selfPaid };
        const paid = entitlements(family(wellOff, child) as GivenFacts)
          .filter(({ policy }) => policy.bill?.key === "rehabilitation")
          .reduce((sum, { hundredths }) => sum + (hundredths ?? 0n), 0n);
        expect(paid <= BigInt(cost) * 100n).toBe(true);
      }),
      { numRuns: effort(60) },
    );
  });

  it("works a later payer out on what the earlier ones leave", () => {
    const patient = {
      ...{ serious_illness: true, med_total_12m: 80_000, med_reimbursed_12m: 20_000 },
      ...{ med_oop_inpolicy_12m: 40_000, med_oop_after_aid_12m: 40_000 },
    };
    // 40,000 × 70 % = 28,000 of medical aid; 12,000 are left: (12,000 − 10,000) × 70 % and 12,000 × 30 %.
    expect(settled(family({}, patient))).toMatchObject({
      MED_AID: "28000.00",
      MED_TILT: "1400.00",
      CH_ILLNESS: "3600.00",
    });
  });

  it("tops an orphan's allowance up to its standard, above the part of the family's", () => {
    const orphan = { age: 10, monthly_income: 0, is_orphan: true };
    expect(settled(family({}, {}, orphan))).toMatchObject({ DIBAO: "612.00", ORPHAN: "1466.00" });
    const unattended = {
      ...{ age: 10, monthly_income: 0, father_status: "imprisoned", mother_status: "lost_contact" },
      ...{ is_defacto_unattended: true },
    };
    expect(settled(family({}, {}, unattended))).toMatchObject({ DEFACTO: "1466.00" });
    expect(cutsOf(family({}, {}, unattended), "DEFACTO")).toEqual([
      ["TOP_UP", "306.00", "已有“最低生活保障”306.00 元，本项只补差额"],
    ]);
  });

  it("leaves what somebody chooses between to the choice, and proposes the preferred", () => {
    const orphan = { age: 10, monthly_income: 0, is_orphan: true, has_capable_supporter: false };
    const alone = family({ percapita_monthly_income: 0, counted_size: 1 }, orphan);
    // The family's allowance, and the orphan's on top of it up to its standard; nothing of what was not chosen.
    expect(settled(alone)).toMatchObject({ DIBAO: "806.00", ORPHAN: "966.00", TEKUN: "0.00" });
    expect(settled(alone)).not.toHaveProperty("TEKUN_CARE");
    const open = { ...orphan, has_capable_supporter: null };
    const undecided = family({ percapita_monthly_income: 0, counted_size: 1 }, open);
    expect(settled(undecided)).toMatchObject({ TEKUN: "UNKNOWN" });
    expect(cutsOf(alone, "TEKUN")).toEqual([
      ["EXCLUSIVE", "1047.80", "与“孤儿基本生活费”择一，建议选“孤儿基本生活费”"],
    ]);
  });

  it("keeps of benefits that exclude each other in a chain those that together are worth most", () => {
    const old = {
      ...{ age: 92, monthly_income: 0, disability_level: 2, disability_kind: "visual" },
      disability_cert_valid: true,
    };
    // 100 for the age and 183 for the disability, or 200 for being old and poor: 283 and not 200.
    const first = settled(family({}, old, {}));
    expect(first).toMatchObject({ AGE_ALLOW: "100.00", DIS_LIFE: "183.00", ELDER_POOR: "0.00" });
    const second = settled(family({}, old, {}), { elder_poor_90: "300" });
    expect(second).toMatchObject({ AGE_ALLOW: "0.00", DIS_LIFE: "0.00", ELDER_POOR: "300.00" });
  });

  it("keeps what shares a cap within it", () => {
    const fire = {
      ...{ kind: "fire", basic_life_disrupted: true, affected_persons: 3, hardship_months: 6 },
      requested_amount: 1500,
    };
    const burnt = { ...family(wellOff, {}), event: { ...noEvent, ...fire } };
    expect(settled(burnt, { temp_case_cap: "15000" })).toMatchObject({
      TEMP_EMERGENCY: "14508.00",
      TEMP_SMALL: "492.00",
    });
  });

  it("says nothing of what answers an event when there is none", () => {
    const codes = new Set(entitlements(family({}, {}) as GivenFacts).map(({ policy }) => policy.code));
    expect(codes.size).toBe(50);
    const everything = { ...family({}, {}), event: noEvent } as GivenFacts;
    expect(new Set(entitlements(everything).map(({ policy }) => policy.code)).size).toBe(57);
  });

  it("does not depend on the order in which relations stand in the catalogue", () => {
    const { relations } = loadCatalogue();
    const families = [
      family({}, {}, { ...disabledChild, rehab_cost_12m: 50_000, medrehab_self_pay_12m: 50_000 }),
      family({}, { age: 92, disability_level: 2, disability_kind: "visual", disability_cert_valid: true }),
      family({}, { age: 70, has_capable_supporter: false, ability_level: 3, care_needed: true }, { age: 66 }),
    ] as GivenFacts[];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...relations], { minLength: relations.length }),
        fc.constantFrom(...families),
        (shuffled, facts) => {
          const amounts = (order: typeof relations) =>
            answered(entitlements(facts, {}, settlingRules(order)), "settled");
          expect(amounts(shuffled)).toEqual(amounts(relations));
        },
      ),
      { numRuns: effort(30) },
    );
  });
});
