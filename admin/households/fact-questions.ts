import type { Answered, CodeList, Label } from "../../schema/codes/code-list.ts";
import { householdFacts, personFacts } from "../../schema/codes/rule-facts.ts";

/*
 * What a visit asks, as a few groups of questions. The paths and codes are those of the field list of the rules;
 * the words are those in which one asks in a kitchen.
 */

export interface FactQuestion extends Answered {
  /** Name in the field list without `person.` or `household.`. */
  readonly key: string;
  readonly label: Label;
  /** What one needs to know to answer; no part of the name under which the answer is kept. */
  readonly hint?: Label;
}

export interface QuestionGroup {
  readonly title: Label;
  readonly questions: readonly FactQuestion[];
}

const yuan: Label = { zh: "元", en: "CNY" };
const yuanAMonth: Label = { zh: "元/月", en: "CNY a month" };

const disabilityKinds = {
  none: { zh: "无残疾", en: "None" },
  visual: { zh: "视力", en: "Visual" },
  hearing: { zh: "听力", en: "Hearing" },
  speech: { zh: "言语", en: "Speech" },
  physical: { zh: "肢体", en: "Physical" },
  intellectual: { zh: "智力", en: "Intellectual" },
  mental: { zh: "精神", en: "Mental" },
  multiple: { zh: "多重", en: "Multiple" },
} as const satisfies CodeList;

/** With the mark, object keys of digits would otherwise come first in numeric order; they do here, as wanted. */
const disabilityLevels = {
  0: { zh: "无残疾", en: "None" },
  1: { zh: "一级（最重）", en: "1, most severe" },
  2: { zh: "二级", en: "2" },
  3: { zh: "三级", en: "3" },
  4: { zh: "四级", en: "4" },
} as const satisfies CodeList;

const selfcareUnmet = {
  0: { zh: "六项都能自理", en: "Manages all six" },
  1: { zh: "1 项不能", en: "1 not managed" },
  2: { zh: "2 项不能", en: "2 not managed" },
  3: { zh: "3 项不能", en: "3 not managed" },
  4: { zh: "4 项不能", en: "4 not managed" },
  5: { zh: "5 项不能", en: "5 not managed" },
  6: { zh: "六项都不能", en: "None managed" },
} as const satisfies CodeList;

const laborCapacities = {
  full: { zh: "有", en: "Full" },
  partial: { zh: "部分", en: "Partial" },
  none: { zh: "没有", en: "None" },
} as const satisfies CodeList;

const employments = {
  employed: { zh: "单位就业", en: "Employed" },
  flexible: { zh: "灵活就业", en: "Flexible work" },
  farming: { zh: "务农", en: "Farming" },
  unemployed: { zh: "失业", en: "Unemployed" },
  student: { zh: "在校", en: "Student" },
  retired: { zh: "退休", en: "Retired" },
  incapable: { zh: "无劳动能力", en: "Unable to work" },
  child: { zh: "学龄前儿童", en: "Below school age" },
} as const satisfies CodeList;

const educationStages = {
  none: { zh: "未就读", en: "Not in education" },
  preschool: { zh: "学前", en: "Preschool" },
  primary: { zh: "小学", en: "Primary" },
  junior: { zh: "初中", en: "Junior secondary" },
  senior: { zh: "高中", en: "Senior secondary" },
  secondary_vocational: { zh: "中职", en: "Vocational" },
  junior_college: { zh: "大专", en: "Junior college" },
  undergraduate: { zh: "本科", en: "Undergraduate" },
  postgraduate: { zh: "研究生", en: "Postgraduate" },
} as const satisfies CodeList;

const houseGrades = {
  A: { zh: "A 级（安全）", en: "A (safe)" },
  B: { zh: "B 级（基本安全）", en: "B (mostly safe)" },
  C: { zh: "C 级（局部危险）", en: "C (partly dangerous)" },
  D: { zh: "D 级（整体危险）", en: "D (dangerous)" },
} as const satisfies CodeList;

const yesNo = (key: string, zh: string, en: string): FactQuestion => ({
  key,
  label: { zh, en },
  kind: "YES_NO",
});
const choice = (key: string, zh: string, en: string, options: CodeList): FactQuestion => ({
  key,
  label: { zh, en },
  kind: "CHOICE",
  options,
});
const money = (key: string, zh: string, en: string, unit: Label = yuan): FactQuestion => ({
  key,
  label: { zh, en },
  kind: "MONEY",
  unit,
});

/** Asked of every member. */
export const personQuestions: readonly QuestionGroup[] = [
  {
    title: { zh: "身体和照料", en: "Health and care" },
    questions: [
      choice("disability_kind", "残疾类别", "Kind of disability", disabilityKinds),
      choice("disability_level", "残疾等级", "Level of disability", disabilityLevels),
      yesNo("serious_illness", "是否患重特大疾病", "Seriously ill"),
      {
        ...choice("selfcare_unmet", "日常自理", "Self-care", selfcareUnmet),
        hint: {
          zh: "六项：吃饭、穿衣、上下床、如厕、走动、洗澡",
          en: "Six acts: eating, dressing, bed, toilet, walking, bathing",
        },
      },
      yesNo("lives_alone", "是否独居", "Lives alone"),
    ],
  },
  {
    title: { zh: "劳动、就业和就学", en: "Work and education" },
    questions: [
      choice("labor_capacity", "劳动能力", "Capacity to work", laborCapacities),
      choice("employment", "就业状况", "Employment", employments),
      choice("education_stage", "就读学段", "Education", educationStages),
    ],
  },
];

/** Asked once for the family. */
export const householdQuestions: readonly QuestionGroup[] = [
  {
    title: { zh: "收入和支出", en: "Income and expenses" },
    questions: [
      money("total_monthly_income", "家庭月收入", "Monthly income", yuanAMonth),
      money("medical_out_of_pocket_12m", "近一年医疗自付", "Medical cost paid oneself, 12 months"),
      money("education_expense_12m", "近一年教育支出", "Education, 12 months"),
      money("rehab_expense_12m", "近一年康复支出", "Rehabilitation, 12 months"),
    ],
  },
  {
    title: { zh: "住房和照护", en: "Home and care" },
    questions: [
      choice("house_grade", "住房安全等级", "Safety of the house", houseGrades),
      yesNo("house_sole", "是否唯一住房", "The only dwelling"),
      yesNo("retrofit_done", "是否做过适老化改造", "Age-friendly conversion done"),
      {
        key: "main_carer_age",
        label: { zh: "主要照护者年龄", en: "Age of the main carer" },
        hint: { zh: "没有照护者填 0", en: "0 where there is none" },
        kind: "COUNT",
        options: { 0: { zh: "没有照护者", en: "No carer" } },
        unit: { zh: "岁", en: "years" },
        most: 130,
      },
    ],
  },
];

/** Facts of a code list as questions. */
export const asQuestions = (facts: CodeList<Answered>): FactQuestion[] =>
  Object.entries(facts).map(([key, { zh, en, ...answered }]) => ({ key, label: { zh, en }, ...answered }));

/** All that may be recorded of a member or of the family: what a visit asks, then what departments know. */
export const recordable: Readonly<Record<"person" | "household", readonly FactQuestion[]>> = {
  person: [...personQuestions.flatMap(({ questions }) => questions), ...asQuestions(personFacts)],
  household: [...householdQuestions.flatMap(({ questions }) => questions), ...asQuestions(householdFacts)],
};

export const yesNoAnswers = {
  true: { zh: "是", en: "Yes" },
  false: { zh: "否", en: "No" },
} as const satisfies CodeList;

const asked: ReadonlyMap<string, FactQuestion> = new Map(
  (["person", "household"] as const).flatMap((about) =>
    (about === "person" ? personQuestions : householdQuestions).flatMap(({ questions }) =>
      questions.map((question) => [`${about}.${question.key}`, question] as const),
    ),
  ),
);

/** The words in which a thing was asked, so that it is found again under the same words. */
export const askedLabel = (path: string): Label | undefined => asked.get(path)?.label;

/** The unit in which it was asked. */
export const askedUnit = (path: string): Label | undefined => asked.get(path)?.unit;

/** Grades that others find, and that nobody would read from a bare number (GB/T 42195). */
const found: Readonly<Record<string, CodeList>> = {
  "person.ability_level": {
    0: { zh: "能力完好", en: "Fully able" },
    1: { zh: "轻度失能", en: "Mildly disabled" },
    2: { zh: "中度失能", en: "Moderately disabled" },
    3: { zh: "重度失能", en: "Severely disabled" },
    4: { zh: "完全失能", en: "Wholly disabled" },
  },
};

/** The words of the answer that was chosen or the grade that was found; undefined where the answer is a figure. */
export function answerLabel(path: string, value: string | null): Label | undefined {
  const question = asked.get(path);
  const options = question?.kind === "YES_NO" ? yesNoAnswers : (question?.options ?? found[path]);
  return value === null ? undefined : (options as CodeList | undefined)?.[value];
}

export type Answers = Readonly<Record<string, string | null | undefined>>;

export interface Provenance {
  readonly source: "HOME_VISIT" | "APPLICANT" | "SOCIAL_WORKER" | "TOWNSHIP";
  readonly obtainedOn: string;
}

export interface FactOfForm extends Provenance {
  readonly path: string;
  readonly value: string;
}

/** What was answered, in the order of the questions; an unanswered question is no fact. */
export function factsOf(
  about: "person" | "household",
  answers: Answers | undefined,
  provenance: Provenance,
): FactOfForm[] {
  const groups = about === "person" ? personQuestions : householdQuestions;
  return groups.flatMap(({ questions }) =>
    questions.flatMap(({ key }): FactOfForm[] => {
      const value = String(answers?.[key] ?? "").trim();
      return value === "" ? [] : [{ path: `${about}.${key}`, value, ...provenance }];
    }),
  );
}
