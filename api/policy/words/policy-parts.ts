import { benefitKinds } from "../../../schema/codes/benefit-kinds.ts";
import { identities } from "../../../schema/codes/identities.ts";
import { needCategories } from "../../../schema/codes/need-categories.ts";
import { policyPeriods } from "../../../schema/codes/policy-periods.ts";
import { sourceConfidence, sourceEvidence } from "../../../schema/codes/policy-sources.ts";
import { policyTiers } from "../../../schema/codes/policy-tiers.ts";
import { relationKinds } from "../../../schema/codes/relation-kinds.ts";
import { type PolicyBody, recordOf } from "../policy-body.ts";
import { linesOf, type Part } from "./difference.ts";
import { benefitNotes, inWords } from "./policy-words.ts";

/** All that a policy says, so that whatever differs between two versions is seen in one of the parts. */
export function policyParts(body: PolicyBody, nameOf: (code: string) => string): Part[] {
  const words = inWords(body);
  const { benefit, identity, source } = body;
  const part = (labelZh: string, ...sentences: (string | null | undefined)[]): Part => ({
    labelZh,
    sentences: sentences.filter((sentence): sentence is string => Boolean(sentence)),
  });
  return [
    part("名称", body.nameZh),
    part("层次", policyTiers[body.tier].zh),
    part("主管部门", ...body.departments),
    part("享受对象", body.subject === "HOUSEHOLD" ? "家庭" : "个人"),
    part("条件", ...words.conditions),
    part("条件说明", words.conditionNote),
    part("待遇", words.benefitText && `${words.benefitText}（${words.benefitUnit}）`),
    part("待遇方式", benefitKinds[benefit.kind].zh, policyPeriods[body.period].zh),
    part("待遇说明", ...benefitNotes(body, nameOf)),
    part("认定身份", identity && `${identities[identity.gives].zh}，第 ${identity.order} 个认定`),
    part("可解决的需求", ...body.needCategories.map((code) => needCategories[code].zh)),
    part("到哪里办", ...words.approval),
    part(
      "申请材料",
      ...words.documents.map(
        ({ labelZh, optional, afterHelp }) =>
          `${labelZh}${optional ? "（有此情形的）" : ""}${afterHelp ? "（可事后补交）" : ""}`,
      ),
    ),
    part("办理时限", ...words.deadlines),
    part("公示要求", ...words.publicity),
    part("复核", ...words.review),
    part(
      "与其他政策",
      ...body.exclusiveWith.map(
        ({ policy, kind, noteZh }) =>
          `${nameOf(policy)}：${relationKinds[kind].zh}${noteZh ? `，${noteZh}` : ""}`,
      ),
    ),
    part(
      "依据",
      ...words.legalBasis.map(
        ({ titleZh, articles }) => `《${titleZh}》${articles ? `第 ${articles} 条` : ""}`,
      ),
    ),
    part(
      "出处",
      `条件：${sourceEvidence[source.eligibility].zh}`,
      `数字：${sourceEvidence[source.numbers].zh}`,
      `可信程度：${sourceConfidence[source.confidence].zh}`,
    ),
    part("写法", ...linesOf(recordOf(body))),
  ];
}
