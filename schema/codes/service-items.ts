import type { CodeList, Label } from "./code-list.ts";
import type { ServiceClass } from "./service-classes.ts";

/** What one unit of a service is; units of different kinds are never added together. */
export const serviceUnits = {
  MEAL: { zh: "餐", en: "meal" },
  HOUR: { zh: "小时", en: "hour" },
  VISIT: { zh: "次", en: "visit" },
  DAY: { zh: "天", en: "day" },
  LESSON: { zh: "课时", en: "lesson" },
} as const satisfies CodeList;

export type ServiceUnit = keyof typeof serviceUnits;

interface ServiceTerms {
  readonly serviceClass: ServiceClass;
  readonly unit: ServiceUnit;
  readonly unitPriceInFen: number;
  readonly minutesPerUnit: number | null;
  readonly qualification: Label | null;
}

/**
 * The 21 services a voucher can hold. The price is the usual settlement price and only a proposal for new
 * contracts: a contract freezes its own. `minutesPerUnit` is null where the unit is not a time; a service
 * with a `qualification` may be delivered only by who holds it.
 */
export const serviceItems = {
  L01: {
    zh: "助餐（送餐上门）",
    en: "Meals delivered to the home",
    serviceClass: "LIVING_CARE",
    unit: "MEAL",
    unitPriceInFen: 1500,
    minutesPerUnit: null,
    qualification: { zh: "食品经营许可", en: "Food business permit" },
  },
  L02: {
    zh: "助洁（居室清洁）",
    en: "House cleaning",
    serviceClass: "LIVING_CARE",
    unit: "HOUR",
    unitPriceInFen: 3500,
    minutesPerUnit: 60,
    qualification: null,
  },
  L03: {
    zh: "助浴",
    en: "Help with bathing",
    serviceClass: "LIVING_CARE",
    unit: "VISIT",
    unitPriceInFen: 8000,
    minutesPerUnit: null,
    qualification: { zh: "两名护理员到场，签署风险告知", en: "Two carers, signed risk note" },
  },
  L04: {
    zh: "理发修面",
    en: "Haircut and shave",
    serviceClass: "LIVING_CARE",
    unit: "VISIT",
    unitPriceInFen: 2000,
    minutesPerUnit: null,
    qualification: null,
  },
  L05: {
    zh: "助行（陪同外出）",
    en: "Company on outings",
    serviceClass: "LIVING_CARE",
    unit: "HOUR",
    unitPriceInFen: 3500,
    minutesPerUnit: 60,
    qualification: null,
  },
  L06: {
    zh: "助医（陪诊取药）",
    en: "Company to the doctor, collecting medicine",
    serviceClass: "LIVING_CARE",
    unit: "VISIT",
    unitPriceInFen: 8000,
    minutesPerUnit: null,
    qualification: null,
  },
  L07: {
    zh: "代购代办代缴",
    en: "Shopping, errands and bills",
    serviceClass: "LIVING_CARE",
    unit: "VISIT",
    unitPriceInFen: 1500,
    minutesPerUnit: null,
    qualification: null,
  },
  K01: {
    zh: "康复训练指导",
    en: "Guided rehabilitation training",
    serviceClass: "REHAB_CARE",
    unit: "VISIT",
    unitPriceInFen: 8000,
    minutesPerUnit: 45,
    qualification: { zh: "康复治疗师", en: "Rehabilitation therapist" },
  },
  K02: {
    zh: "康复理疗",
    en: "Physiotherapy",
    serviceClass: "REHAB_CARE",
    unit: "VISIT",
    unitPriceInFen: 6000,
    minutesPerUnit: null,
    qualification: { zh: "康复治疗师", en: "Rehabilitation therapist" },
  },
  K03: {
    zh: "健康监测（血压血糖）",
    en: "Health checks (blood pressure, blood sugar)",
    serviceClass: "REHAB_CARE",
    unit: "VISIT",
    unitPriceInFen: 2500,
    minutesPerUnit: null,
    qualification: null,
  },
  K04: {
    zh: "失能护理指导（翻身拍背、压疮预防）",
    en: "Guidance in nursing dependent people",
    serviceClass: "REHAB_CARE",
    unit: "VISIT",
    unitPriceInFen: 5000,
    minutesPerUnit: null,
    qualification: { zh: "护士或护理员", en: "Nurse or trained carer" },
  },
  J01: {
    zh: "心理疏导",
    en: "Counselling",
    serviceClass: "COMFORT",
    unit: "VISIT",
    unitPriceInFen: 10000,
    minutesPerUnit: 50,
    qualification: { zh: "社会工作者或心理咨询师", en: "Social worker or counsellor" },
  },
  J02: {
    zh: "陪伴聊天（探访）",
    en: "Friendly visit",
    serviceClass: "COMFORT",
    unit: "VISIT",
    unitPriceInFen: 3000,
    minutesPerUnit: null,
    qualification: null,
  },
  J03: {
    zh: "情绪危机干预",
    en: "Intervention in emotional crisis",
    serviceClass: "COMFORT",
    unit: "VISIT",
    unitPriceInFen: 15000,
    minutesPerUnit: null,
    qualification: { zh: "心理咨询师，两人到场", en: "Counsellor, two people present" },
  },
  J04: {
    zh: "文娱与节日关怀",
    en: "Recreation and festival care",
    serviceClass: "COMFORT",
    unit: "VISIT",
    unitPriceInFen: 4000,
    minutesPerUnit: null,
    qualification: null,
  },
  T01: {
    zh: "居家喘息（替代照护）",
    en: "Respite care at home",
    serviceClass: "RESPITE",
    unit: "HOUR",
    unitPriceInFen: 4000,
    minutesPerUnit: 60,
    qualification: { zh: "护理员", en: "Trained carer" },
  },
  T02: {
    zh: "日间照料",
    en: "Day care",
    serviceClass: "RESPITE",
    unit: "DAY",
    unitPriceInFen: 6000,
    minutesPerUnit: null,
    qualification: { zh: "具备托养场所", en: "Care facility" },
  },
  T03: {
    zh: "短期托养",
    en: "Short stay in care",
    serviceClass: "RESPITE",
    unit: "DAY",
    unitPriceInFen: 12000,
    minutesPerUnit: null,
    qualification: { zh: "具备托养场所", en: "Care facility" },
  },
  R01: {
    zh: "政策咨询与帮办代办",
    en: "Advice on policies and help with forms",
    serviceClass: "INCLUSION",
    unit: "VISIT",
    unitPriceInFen: 0,
    minutesPerUnit: null,
    qualification: { zh: "社工站", en: "Social-work station" },
  },
  R02: {
    zh: "就业与技能提升",
    en: "Work and skills training",
    serviceClass: "INCLUSION",
    unit: "LESSON",
    unitPriceInFen: 5000,
    minutesPerUnit: null,
    qualification: null,
  },
  R03: {
    zh: "困境儿童课业辅导与监护指导",
    en: "Tutoring and guardianship advice for children in difficulty",
    serviceClass: "INCLUSION",
    unit: "VISIT",
    unitPriceInFen: 6000,
    minutesPerUnit: null,
    qualification: { zh: "从业人员违法犯罪记录查询（未成年人保护法 §62）", en: "Background check of staff" },
  },
} as const satisfies CodeList<ServiceTerms>;

export type ServiceItem = keyof typeof serviceItems;
