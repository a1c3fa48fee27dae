import type { Eligibility } from "../../schema/assistance/eligibility.ts";
import type { AreaKind } from "../../schema/codes/area-kinds.ts";
import type { Identity } from "../../schema/codes/identities.ts";
import { type FactsSeen, recordFactLooks } from "../beneficiary/fact-look.service.ts";
import { maskedPersons } from "../beneficiary/person.queries.ts";
import { isRegionCode } from "../database/region-range.ts";
import { scoped, scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { type FactMap, type Family, personsOf } from "../policy/entitlement/family.ts";
import { settle } from "../policy/entitlement/settle.ts";
import { type GivenChanges, type GivenFacts, readGivenFacts } from "../policy/facts/given-facts.ts";
import { type RulesInForce, rulesInForce, standardsInForce } from "../policy/settling-rules.queries.ts";
import { policiesInWords } from "./eligibility.view.ts";
import { registerFamily } from "./register-family.ts";
import { ruleFacts } from "./rule-facts.view.ts";
import { changeablePaths, withChanges } from "./what-if.ts";

export interface EligibilityQuestion {
  /** A family of the register; or `facts` of a family that is on no record. */
  readonly householdId?: string | null;
  readonly facts?: GivenFacts | null;
  /** What would be otherwise in the family of the register. */
  readonly changes?: GivenChanges | null;
  /** Today when not said. */
  readonly asOf?: string | null;
  /** What happened: the policies that answer an event are left out when it is not given. */
  readonly event?: object | null;
  /** Statistics, such as the consumer price index. */
  readonly macro?: object | null;
  /** A shared fund, such as its principal. */
  readonly fund?: object | null;
  /** Whose standards apply to given facts; the region of the post when not said. */
  readonly regionCode?: string | null;
  /** Only these are answered about. The others are settled all the same, since they bear on them. */
  readonly policyCodes?: readonly string[] | null;
}

/**
 * What every policy in force on a date comes to for a family: each alone, and settled with all the others. Of given
 * facts any office may ask; a family of the register is for who handles families. Stores nothing but the record that
 * somebody looked. Errors: INVALID_INPUT, NOT_FOUND, RATE_LIMITED.
 */
export async function eligibility(ctx: RequestContext, question: EligibilityQuestion): Promise<Eligibility> {
  demand(ctx, "assistance:evaluate");
  const { householdId, facts } = question;
  if (householdId && !facts) return ofRegister(ctx, question, householdId);
  if (question.changes && !householdId)
    throw invalid({ changes: "请给出家庭编号：假设的变化以登记的家庭为起点。" });
  if (facts && !householdId) return ofGivenFacts(ctx, question, facts);
  throw invalid({ [facts ? "facts" : "householdId"]: "请给出家庭编号或者一组信息项，二者选一。" });
}

async function ofRegister(
  ctx: RequestContext,
  question: EligibilityQuestion,
  householdId: string,
): Promise<Eligibility> {
  demand(ctx, "beneficiary:find");
  knownId(householdId, "这个家庭");
  const work = async (tx: WriteTransaction) => {
    const asOf = question.asOf ?? shanghaiDate(tx.now);
    const found = await registerFamily(
      tx,
      { asOf, knownOn: asOf },
      sql`h.id = ${householdId} and ${inOwnRegion(ctx, "h.region_code")}`,
    );
    if (!found) throw notFound("这个家庭");
    const rules = await rulesInForce(tx, asOf);
    const { event, surroundings } = readGivenFacts({}, new Map(), question);
    await recordFactLooks(tx, found, seenOf(found.family, rules));
    const { family, areaKind } = question.changes ? withChanges(found, question.changes, rules) : found;
    const { policyCodes } = question;
    const place = { asOf, regionCode: found.regionCode, areaKind, policyCodes };
    return settled(tx, rules, { ...family, event, surroundings }, place);
  };
  return scopedWrite(ctx, work, { unaudited: "a look at nothing sensitive leaves no record" });
}

function ofGivenFacts(
  ctx: RequestContext,
  question: EligibilityQuestion,
  facts: GivenFacts,
): Promise<Eligibility> {
  return scoped(ctx, async (tx) => {
    const asOf = question.asOf ?? shanghaiDate(tx.now);
    const { standards: _, ...family } = readGivenFacts(facts, new Map(), question);
    const regionCode = question.regionCode ?? ctx.actor?.regionCode ?? null;
    if (regionCode && !isRegionCode(regionCode)) throw invalid({ regionCode: "区划代码应为十二位数字。" });
    const area = family.household.get("household.area_kind")?.value;
    const areaKind = typeof area === "string" ? (area.toUpperCase() as AreaKind) : null;
    const rules = await rulesInForce(tx, asOf);
    const { policyCodes } = question;
    return settled(tx, rules, family, { asOf, regionCode, areaKind, policyCodes });
  });
}

interface Place {
  readonly asOf: string;
  readonly regionCode: string | null;
  readonly areaKind: AreaKind | null;
  readonly policyCodes: readonly string[] | null | undefined;
}

async function settled(
  tx: Transaction,
  rules: RulesInForce,
  known: Omit<Family, "standards">,
  place: Place,
): Promise<Eligibility> {
  const standards = await standardsInForce(tx, rules.vocabulary, place);
  const ids = personsOf({ ...known, standards: standards.facts }).map(({ id }) => id);
  const people = await maskedPersons(tx, ids, "staff");
  const region = await regionsByCode(tx, [place.regionCode]);
  const settlement = settle(rules.settling, { ...known, standards: standards.facts });
  const codes = new Set(rules.policies.map(({ rule }) => rule.code));
  const strange = (place.policyCodes ?? []).findIndex((code) => !codes.has(code));
  if (strange >= 0) throw invalid({ [`policyCodes.${strange}`]: "没有这项政策，或这一天没有生效。" });
  const asked = place.policyCodes && new Set(place.policyCodes);
  return {
    asOf: place.asOf,
    region: region.values().next().value ?? null,
    areaKind: place.areaKind,
    identity: settlement.family.household.get("household.identity")?.value as Identity | null,
    policies: policiesInWords(
      asked
        ? {
            ...settlement,
            entitlements: settlement.entitlements.filter(({ policy }) => asked.has(policy.code)),
          }
        : settlement,
      { rules, standards, people },
    ),
    facts: ruleFacts({ ...known, standards: standards.facts }, rules, people),
  };
}

/** What is on record and may be read by a rule in force, also through a derived fact: it stands behind the answer. */
function seenOf(family: Omit<Family, "standards">, rules: RulesInForce): FactsSeen {
  const mayRead = changeablePaths(rules);
  const onRecord = (facts: FactMap) =>
    new Set([...facts].flatMap(([path, { value }]) => (value !== null && mayRead(path) ? [path] : [])));
  return new Map([
    [null, onRecord(family.household)],
    ...(family.members ?? []).map(({ id, facts }): [string | null, Set<string>] => [id, onRecord(facts)]),
  ]);
}
