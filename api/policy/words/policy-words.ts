import type { LegalBasis } from "../../../schema/policy/policy-detail.ts";
import type { PolicyBody } from "../policy-body.ts";
import { vocabularyOf } from "../rules/vocabulary.ts";
import {
  approvalInWords,
  deadlinesInWords,
  documentsInWords,
  publicityInWords,
  reviewInWords,
} from "./procedure-words.ts";
import { amountInWords, conditionInWords } from "./rule-words.ts";

/** What a policy says, part by part. */
export function inWords(body: PolicyBody) {
  const vocabulary = vocabularyOf(body.standards);
  const unit = body.benefit.unitZh ?? "元";
  return {
    conditions: conditionInWords(body.eligibility.cel, vocabulary),
    conditionRule: body.eligibility.cel,
    conditionNote: body.eligibility.noteZh ?? null,
    benefitText: amountInWords(body.benefit.cel, vocabulary, unit),
    benefitRule: body.benefit.cel,
    benefitUnit: unit,
    approval: approvalInWords(body.approval),
    documents: documentsInWords(body.documents, body.documentsAfter),
    deadlines: deadlinesInWords(body.deadline),
    publicity: publicityInWords(body.publicity, body.deadline),
    review: reviewInWords(body.review),
    legalBasis: legalBasisOf(body),
    conditionSource: body.source.eligibility,
    figuresSource: body.source.numbers,
  };
}

export function legalBasisOf({ legalBasis, references }: PolicyBody): LegalBasis[] {
  return legalBasis.flatMap((reference) => {
    const [code = "", ...rest] = reference.split(" ");
    const found = references.find((entry) => entry.code === reference || entry.code === code);
    if (!found) return [];
    return {
      reference,
      titleZh: found.titleZh,
      articles: found.code === reference ? null : rest.join(" ") || null,
      kind: found.kind,
      effectiveFrom: found.effectiveFrom ?? null,
    };
  });
}

/** What the benefit comes with; `nameOf` gives the names of other policies. */
export function benefitNotes({ benefit }: PolicyBody, nameOf: (code: string) => string): string[] {
  const opens = benefit.opens ?? [];
  const sentences = [
    opens.length > 0 ? `认定后可以申请：${opens.map(nameOf).join("、")}` : null,
    benefit.modesZh ? `方式：${benefit.modesZh.join("、")}` : null,
    benefit.formsZh ? `形式：${benefit.formsZh.join("、")}` : null,
    benefit.itemsZh ? `内容：${benefit.itemsZh.join("、")}` : null,
    benefit.payToZh ? `支付给：${benefit.payToZh}` : null,
    benefit.termMonths ? `期限 ${benefit.termMonths} 个月` : null,
    benefit.interestToHousehold === "0" ? "利息由财政贴补，家庭不付息" : null,
    benefit.noteZh ?? null,
  ];
  return sentences.filter((sentence) => sentence !== null);
}
