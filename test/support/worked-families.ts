/** Families with the benefits they must get, each policy alone, on 2024-12-01 in 滨州市. Amounts in yuan. */
export interface WorkedFamily {
  readonly title: string;
  readonly facts: {
    readonly person: object;
    readonly household: object;
    readonly event: object;
    readonly macro: object;
  };
  /** Every policy that does not say no. */
  readonly alone: Readonly<Record<string, string>>;
}

/** Somebody in good health who works on the land, of whom everything is known. */
export const anyone = {
  age: 45,
  gender: "M",
  is_alive: true,
  identity: "NONE",
  dibao_mode: "none",
  monthly_income: 1600,
  financial_assets: 0,
  house_count: 0,
  assets_ok_tekun: true,
  labor_capacity: "full",
  employment: "farming",
  job_refusals: 0,
  is_union_member: false,
  religious_years: 0,
  disability_cert_valid: false,
  disability_kind: "none",
  disability_level: 0,
  care_needed: false,
  selfcare_unmet: 0,
  ability_level: 0,
  serious_illness: false,
  is_orphan: false,
  is_defacto_unattended: false,
  father_status: "normal",
  mother_status: "normal",
  care_setting: "home",
  living_setting: "home",
  support_mode: "dispersed",
  has_capable_supporter: true,
  left_behind: false,
  lives_alone: false,
  education_stage: "none",
  fulltime: false,
  boarding: false,
  tuition_year: 0,
  med_insurance: "resident",
  med_total_12m: 0,
  med_reimbursed_12m: 0,
  med_oop_inpolicy_12m: 0,
  med_oop_after_aid_12m: 0,
  medrehab_self_pay_12m: 0,
  at_designated_hospital: false,
  rehab_kind: "none",
  rehab_diagnosis: false,
  rehab_cost_12m: 0,
  device_need: "none",
  device_price: 0,
  work_injury_care_allowance: false,
  other_basic_aid_monthly: 0,
  returned_homeless: false,
  rescue_count_24m: 0,
  has_no_means_now: false,
};

export const anyHousehold = {
  hukou_local: true,
  area_kind: "rural",
  identity: "NONE",
  monitored: false,
  counted_size: 4,
  percapita_monthly_income: 500,
  income_12m: 24000,
  assets_ok_dibao: true,
  assets_ok_edge: true,
  assets_ok_rigid: true,
  rigid_expense_12m: 0,
  house_grade: "A",
  house_sole: true,
  house_area_percapita: 30,
  main_carer_age: 0,
  barrier_quote: 0,
  retrofit_quote: 0,
  retrofit_done: false,
  power_price: 0.55,
  vehicle_count: 0,
};

export const noEvent = {
  kind: "none",
  basic_life_disrupted: false,
  fully_covered_by_other_aid: false,
  affected_persons: 0,
  hardship_months: 0,
  requested_amount: 0,
  loss_amount: 0,
  house_damage: "none",
  transition_days: 0,
  winter_shortage: false,
  legal_matter: "none",
  compensation_received: false,
};

export const stillPrices = { cpi_yoy: 0, food_cpi_yoy: 0 };

const person = (differs: object = {}) => ({ ...anyone, ...differs });
const given = (asked: object, household: object, members: readonly object[], event: object = {}) => ({
  person: person(asked),
  household: { ...anyHousehold, ...household, members: members.map((member) => person(member)) },
  event: { ...noEvent, ...event },
  macro: stillPrices,
});

const farmers = (identity: string) => [
  { identity },
  { age: 44, identity, monthly_income: 0, serious_illness: true },
  {
    ...{ age: 12, identity, monthly_income: 0, labor_capacity: "none", employment: "student" },
    ...{ education_stage: "primary", boarding: true },
  },
  { age: 72, identity, monthly_income: 400, labor_capacity: "none", employment: "retired" },
];
const lone = { age: 67, labor_capacity: "none" };
const blindSon = {
  ...{ age: 34, monthly_income: 0, labor_capacity: "none", employment: "unemployed", care_needed: true },
  ...{ disability_cert_valid: true, disability_kind: "visual", disability_level: 1 },
};
const ill = { age: 49, monthly_income: 0, serious_illness: true, med_oop_inpolicy_12m: 60000 };

export const workedFamilies: readonly WorkedFamily[] = [
  {
    title: "four people in a village on 500 yuan a head: (806 − 500) × 4",
    facts: given({}, {}, farmers("NONE")),
    alone: { DIBAO: "1224.00" },
  },
  {
    title: "their child at boarding school, once they have the allowance",
    facts: given(farmers("DIBAO")[2] ?? {}, { identity: "DIBAO" }, farmers("DIBAO")),
    alone: {
      ...{ DIBAO: "1224.00", DIBAO_CLASS: "161.20", MED_PREMIUM: "380.00", EDU_COMP: "1250.00" },
      ...{ HEATING: "400.00", UTILITY: "8.25", RETROFIT: "0.00", SVC_CHILD: "4.00" },
    },
  },
  {
    title: "an old man alone without anybody to support him: 806 × 1.3",
    facts: given(
      { ...lone, monthly_income: 200, selfcare_unmet: 5, has_capable_supporter: false },
      { counted_size: 1, percapita_monthly_income: 200, income_12m: 2400 },
      [{ ...lone, monthly_income: 200, selfcare_unmet: 5, has_capable_supporter: false }],
    ),
    alone: { DIBAO: "606.00", TEKUN: "1047.80" },
  },
  {
    title: "a fire in town: 960 × 3 people × 4 months, and too much for the petty cash",
    facts: given(
      { age: 38, monthly_income: 0 },
      { area_kind: "urban", counted_size: 3, percapita_monthly_income: 2600, income_12m: 93600 },
      [
        { age: 38, monthly_income: 0 },
        { age: 36, monthly_income: 0 },
        { age: 9, monthly_income: 0, education_stage: "primary" },
      ],
      {
        ...{ kind: "fire", basic_life_disrupted: true, affected_persons: 3, hardship_months: 4 },
        ...{ requested_amount: 10000, loss_amount: 98000 },
      },
    ),
    alone: { TEMP_EMERGENCY: "11520.00" },
  },
  {
    title: "a blind son with his mother, above the line and below one and a half",
    facts: given(blindSon, { counted_size: 2, percapita_monthly_income: 1000, main_carer_age: 65 }, [
      { age: 65, monthly_income: 900, labor_capacity: "none", employment: "retired" },
      blindSon,
    ]),
    alone: { DIBAO_SINGLE: "806.00", EDGE: "0.00", DIS_CARE: "165.00", SVC_RESPITE: "15.00" },
  },
  {
    title: "82,000 yuan of unavoidable expenses on an income of 61,200",
    facts: given(
      ill,
      {
        ...{ counted_size: 3, percapita_monthly_income: 1700, income_12m: 61200 },
        rigid_expense_12m: 82000,
      },
      [
        { age: 50, monthly_income: 0 },
        ill,
        { age: 19, monthly_income: 0, education_stage: "undergraduate", fulltime: true },
      ],
    ),
    alone: { RIGID: "0.00", TEMP_EXPENSE: "6240.00" },
  },
  {
    title: "an old man whose income and supporters nobody has checked: unknown, and not a no",
    facts: given(
      { ...lone, monthly_income: null, has_capable_supporter: null },
      {
        ...{ counted_size: 1, percapita_monthly_income: null, income_12m: null },
        ...{ assets_ok_dibao: null, assets_ok_edge: null, assets_ok_rigid: null },
      },
      [{ ...lone, monthly_income: null, has_capable_supporter: null }],
    ),
    alone: {
      ...{ DIBAO: "UNKNOWN", TEKUN: "UNKNOWN", EDGE: "UNKNOWN" },
      ...{ RIGID: "UNKNOWN", TEMP_EXPENSE: "UNKNOWN" },
    },
  },
];
