import { factSources } from "../../../schema/codes/fact-sources.ts";
import type { PolicyPeriod } from "../../../schema/codes/policy-periods.ts";
import { formatFen } from "../../kernel/money.ts";
import type { Entitlement } from "../entitlement/entitlement.ts";
import type { Clause, FactMissing } from "../entitlement/explain.ts";
import type { PolicyBody } from "../policy-body.ts";
import { acceptanceInWords, documentsInWords } from "./procedure-words.ts";

const EACH: Readonly<Record<PolicyPeriod, string>> = {
  MONTHLY: "每月 ",
  YEARLY: "每年 ",
  ONE_OFF: "一次 ",
  PER_SETTLEMENT: "每次结算 ",
  PER_CASE: "每案 ",
  PER_EVENT: "每次 ",
};

/** 结论: one sentence that a clerk can read aloud. */
export function conclusionInWords(
  { policy, verdict, hundredths, cuts, replaced }: Entitlement,
  body: PolicyBody,
  missing: readonly FactMissing[],
): string {
  if (replaced) return verdict === "ELIGIBLE" ? "符合，但不重复发放" : "不符合，已有其他待遇";
  if (verdict === "INELIGIBLE") return "不符合";
  const lacks = missing.length > 0 ? `差 ${missing.length} 项信息` : "请核对已有信息";
  if (verdict === "UNKNOWN") return `还不能判断，${lacks}`;
  if (hundredths === null) return `符合，金额还${missing.length > 0 ? lacks : "算不出，请核对已有信息"}`;
  if (hundredths > 0n) return `符合，${EACH[policy.period]}${quantity(policy, hundredths)}`;
  if (cuts.length > 0) return "符合，但不重复发放";
  return isWithoutAmount(body) ? "符合" : "符合，本次金额为 0";
}

/** An identity or a service has no amount of its own: its rule is the constant nothing. */
const isWithoutAmount = (body: PolicyBody): boolean => body.benefit.cel.trim() === "0";

const quantity = (policy: Entitlement["policy"], hundredths: bigint): string =>
  policy.isMoney
    ? `${amountText(hundredths)} 元`
    : `${unitsText(hundredths)} ${policy.unit.replace(/\/.*$/, "")}`;

export const amountText = (hundredths: bigint): string => formatFen(hundredths);

/** Exact decimal text without needless zeros. */
export const unitsText = (hundredths: bigint): string => formatFen(hundredths).replace(/\.?0+$/, "");

/** What is left of an amount that was worked out, once the others are looked at; null where they take nothing off it. */
export function afterOthers(entitlement: Entitlement): string | null {
  const { settled, hundredths, policy } = entitlement;
  const worked = settled.judgement.hundredths;
  if (worked === null || hundredths === null || worked === hundredths) return null;
  const left = policy.isMoney
    ? `${amountText(hundredths)} 元`
    : `${unitsText(hundredths)} ${policy.unit.replace(/\/.*$/, "")}`;
  return `与其他待遇合算后 ${left}`;
}

/** 因为: what decides. Of a refusal what fails, of an open question what is open, of a yes everything. */
export function reasonsInWords({ verdict, cuts, notes }: Entitlement, clauses: readonly Clause[]): string[] {
  const decides = { ELIGIBLE: true, INELIGIBLE: false, UNKNOWN: null }[verdict];
  const reasons = clauses.filter(({ holds }) => holds === decides).map(({ situationZh }) => situationZh);
  return [...new Set([...reasons, ...cuts.map(({ textZh }) => textZh), ...notes])];
}

/** 接下来: who takes it, which papers somebody has to bring, or who has to say what is missing. */
export function nextInWords({ verdict, hundredths, cuts }: Entitlement, body: PolicyBody): string[] {
  if (verdict !== "ELIGIBLE" || (hundredths === 0n && cuts.length > 0)) return [];
  const papers = documentsInWords(body.documents, body.documentsAfter)
    .filter(({ askedOfApplicant, optional }) => askedOfApplicant && !optional)
    .map(({ labelZh }) => labelZh);
  return [
    acceptanceInWords(body.approval),
    papers.length > 0 ? `本人只需带：${papers.join("、")}` : "不需要本人提供材料",
  ];
}

const WHY: Readonly<Record<NonNullable<FactMissing["because"]>, string>> = {
  DECLARED: "只有自述，请核实",
  CONFLICTING: "来源不一致，请查清",
  LAPSED: "已过有效期，请更新",
};

/** Who is to say what is missing, or what is wrong with what is on record. */
export function toSupply({ labelZh, isYesNo, because, suppliedBy }: FactMissing): string {
  // What follows by a rule nobody can supply: a person would ask the rule in vain.
  const source = suppliedBy.find((each) => factSources[each].origin !== "DERIVED");
  const from = source ? `，由${factSources[source].zh}提供` : "";
  if (because) return `${labelZh}${WHY[because]}`;
  return `${isYesNo ? `核实是否${labelZh.replace(/^是否/, "")}` : `补充${labelZh}`}${from}`;
}
