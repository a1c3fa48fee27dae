import type { GrantBasis as GrantBasisView } from "../../schema/assistance/grant-basis.ts";
import { type FactsSeen, recordFactLooks } from "../beneficiary/fact-look.service.ts";
import { scopedWrite, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { explain, explainAmount, type FactUsed, missing, type Whose } from "../policy/entitlement/explain.ts";
import type { StandardsInForce } from "../policy/settling-rules.queries.ts";
import {
  afterOthers,
  amountText,
  conclusionInWords,
  reasonsInWords,
  unitsText,
} from "../policy/words/conclusion-words.ts";
import type { Grant } from "./grant.entity.ts";
import { type FrozenBasis, GrantBasis } from "./grant-basis.entity.ts";
import { settledFamily } from "./settled-family.ts";

/**
 * Freezes what a new grant rests on: what the rules of its policy come to for this family, with the facts, the figures
 * and the version that were used. What the office decided may differ; then the two stand beside each other.
 */
export async function freezeBasis(
  tx: WriteTransaction,
  grant: Pick<Grant, "id" | "householdId" | "personId" | "policyCode" | "validFrom">,
): Promise<void> {
  const asOf = grant.validFrom;
  const knownOn = shanghaiDate(tx.now);
  const settled = await settledFamily(tx, sql`h.id = ${grant.householdId}`, { asOf, knownOn });
  const entitlement = settled?.entitlements.find(
    ({ policy, person }) =>
      policy.code === grant.policyCode && (person === null || person.id === grant.personId),
  );
  const policy = settled?.rules.policies.find(({ rule }) => rule.code === grant.policyCode);
  if (!settled || !entitlement || !policy) return;
  const { judgement, facts } = entitlement.settled;
  const { vocabulary } = settled.rules;
  const clauses = explain(judgement, facts, vocabulary);
  const working = explainAmount(judgement, facts, vocabulary, entitlement.policy.unit);
  const sources = [...clauses, working];
  const used = sources.flatMap((source) => source.facts);
  const ofWhom = (whose: Whose) =>
    whose === null
      ? null
      : ((whose === "SELF" ? entitlement.person : settled.family.members?.[whose.member])?.id ?? null);
  const { isMoney } = entitlement.policy;
  const { hundredths } = entitlement;
  tx.em.create(GrantBasis, {
    id: newId(tx.now),
    grantId: grant.id,
    asOf,
    body: {
      policyVersion: policy.version,
      verdict: entitlement.verdict,
      amount: isMoney && hundredths !== null ? amountText(hundredths) : null,
      units: !isMoney && hundredths !== null ? unitsText(hundredths) : null,
      workingZh: [working.textZh, afterOthers(entitlement)].filter(Boolean).join("；") || null,
      conclusionZh: conclusionInWords(entitlement, policy.body, missing(judgement, facts, vocabulary)),
      becauseZh: reasonsInWords(entitlement, clauses),
      clauses: clauses.map(({ textZh, holds, situationZh }) => ({ textZh, holds, situationZh })),
      facts: eachOnce(used).map(({ path, labelZh, text, whose, fact }) => ({
        personId: ofWhom(whose),
        path,
        labelZh,
        text,
        source: fact.source,
        obtainedOn: fact.obtainedOn,
      })),
      standards: standardsUsed(
        sources.flatMap((source) => source.standards),
        settled.standards.figures,
      ),
    },
    frozenAt: tx.now,
  });
}

function standardsUsed(
  keys: readonly string[],
  figures: StandardsInForce["figures"],
): FrozenBasis["standards"] {
  return [...new Set(keys)].flatMap((key) => {
    const figure = figures.get(key);
    return figure?.value
      ? [{ key, labelZh: figure.labelZh, value: figure.value, validFrom: figure.validFrom }]
      : [];
  });
}

interface BasisRow {
  household_id: string;
  region_code: string;
  as_of: string;
  frozen_at: Date;
  body: FrozenBasis;
}

/** What a grant was decided on, as it was then; a look at what is sensitive in it goes on record. Errors: NOT_FOUND. */
export async function grantBasis(ctx: RequestContext, grantId: string): Promise<GrantBasisView> {
  demand(ctx, "beneficiary:find");
  const id = knownId(grantId, "这项在享政策的依据");
  const look = async (tx: WriteTransaction) => {
    const row = await tx.row<BasisRow>(sql`
      select g.household_id, g.region_code, b.as_of, b.frozen_at, b.body
      from grant_basis b join assistance_grant g on g.id = b.grant_id
      where b.grant_id = ${id} and ${inOwnRegion(ctx, "g.region_code")}`);
    if (!row) throw notFound("这项在享政策的依据");
    const place = { householdId: row.household_id, regionCode: row.region_code };
    await recordFactLooks(tx, place, seenIn(row));
    return {
      ...(row.body as Omit<GrantBasisView, "asOf" | "frozenAt" | "workingZh">),
      workingZh: row.body.workingZh ?? null,
      asOf: row.as_of,
      frozenAt: row.frozen_at,
    };
  };
  return scopedWrite(ctx, look, { unaudited: "a look at nothing sensitive leaves no record" });
}

function seenIn({ body }: BasisRow): FactsSeen {
  const known = body.facts.filter(({ text }) => text !== null);
  const byPerson = Map.groupBy(known, ({ personId }) => personId);
  return new Map(
    [...byPerson].map(([personId, facts]) => [personId, new Set(facts.map(({ path }) => path))]),
  );
}

/** A fact that several conditions read stands once. */
const eachOnce = (used: readonly FactUsed[]): readonly FactUsed[] =>
  used.filter(
    ({ path, whose }, index) =>
      used.findIndex((other) => other.path === path && isSame(other.whose, whose)) === index,
  );

const isSame = (a: Whose, b: Whose): boolean => JSON.stringify(a) === JSON.stringify(b);
