import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { LegalBasis, PolicyDetail, PolicyRelation } from "../../schema/policy/policy-detail.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { RelationRecord } from "./catalogue/catalogue-types.ts";
import { type PolicyRow, policyRows, toPolicy } from "./policy.queries.ts";
import type { PolicyBody } from "./policy-body.ts";
import { vocabularyOf } from "./rules/vocabulary.ts";
import { standardFigures } from "./standard.queries.ts";
import {
  approvalInWords,
  deadlinesInWords,
  documentsInWords,
  publicityInWords,
  reviewInWords,
} from "./words/procedure-words.ts";
import { relationInWords } from "./words/relation-words.ts";
import { amountInWords, conditionInWords } from "./words/rule-words.ts";

export interface PolicyQuestion {
  readonly code: string;
  /** Today when not said. */
  readonly asOf?: string | null;
  /** Whose standards to show; the region of the post when not said. */
  readonly regionCode?: string | null;
  readonly areaKind?: AreaKind | null;
}

/** One policy in words as it stood on a date, with the figures of a region. Errors: NOT_FOUND. */
export async function policyDetail(ctx: RequestContext, question: PolicyQuestion): Promise<PolicyDetail> {
  const actor = demand(ctx, "policy:read");
  return scoped(ctx, async (tx) => {
    const asOf = question.asOf ?? shanghaiDate(tx.now);
    const row = await tx.row<PolicyRow>(
      sql`select * from (${policyRows(asOf)}) p where code = ${question.code}`,
    );
    if (!row) throw notFound("这一天有效的这项政策");
    const regionCode = question.regionCode ?? actor.regionCode;
    return {
      ...toPolicy(row),
      ...inWords(row.body),
      benefitNotes: await benefitNotes(tx, row.body),
      relations: await relations(tx, row),
      standards: await standardFigures(tx, row.body.standards, {
        regionCode,
        areaKind: question.areaKind ?? null,
        asOf,
      }),
      versions: await versions(tx, row.code),
    };
  });
}

function inWords(body: PolicyBody) {
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

async function namesOf(tx: Transaction, codes: readonly string[]): Promise<(code: string) => string> {
  const rows = await tx.rows<{ code: string; name: string }>(
    sql`select code, name from policy where code = any(${codes}::text[])`,
  );
  const names = new Map(rows.map((row) => [row.code, row.name]));
  return (code) => names.get(code) ?? code;
}

async function benefitNotes(tx: Transaction, { benefit }: PolicyBody): Promise<string[]> {
  const opens = benefit.opens ?? [];
  const nameOf = opens.length > 0 ? await namesOf(tx, opens) : String;
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

async function relations(tx: Transaction, { code, body }: PolicyRow): Promise<PolicyRelation[]> {
  const rows = await tx.rows<{ policy_codes: string[]; body: RelationRecord }>(sql`
    select policy_codes, body from policy_relation where ${code} = any(policy_codes) order by kind, policy_codes`);
  const nameOf = await namesOf(tx, [...new Set(rows.flatMap((row) => row.policy_codes))]);
  const labels = new Map(body.standards.map(({ key, labelZh }) => [key, labelZh]));
  return rows.map((row) => ({
    kind: row.body.kind,
    policyCodes: row.policy_codes.filter((other) => other !== code),
    textZh: relationInWords(row.body, code, nameOf, (key) => labels.get(key) ?? key),
  }));
}

async function versions(tx: Transaction, code: string) {
  const rows = await tx.rows<{ version: number; valid_from: string; valid_to: string | null }>(sql`
    select version, valid_from, valid_to from policy_version where policy_code = ${code} order by version desc`);
  return rows.map((row) => ({ version: row.version, validFrom: row.valid_from, validTo: row.valid_to }));
}
