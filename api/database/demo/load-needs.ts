import { createGrant, type GrantGiven } from "../../assistance/grant.service.ts";
import { createConsent } from "../../beneficiary/consent.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { DomainError } from "../../kernel/errors.ts";
import { formatFen } from "../../kernel/money.ts";
import { addCalendarDays } from "../../kernel/shanghai-date.ts";
import { createNeed } from "../../need/need.service.ts";
import {
  listNeedItem,
  markDuplicate,
  markMetElsewhere,
  verifyNeedItem,
  withdrawNeedItem,
} from "../../need/need-item.actions.ts";
import { scopedWrite } from "../scoped.ts";
import { demoStandards, type HouseholdSeed, type PersonSeed } from "./city-types.ts";
import type { LoadedFamilies } from "./load-families.ts";
import type { NeedItemSeed, NeedSeed } from "./needs.ts";
import type { Random } from "./random.ts";
import { shanghaiTime, type Timeline } from "./timeline.ts";

/** An item that reached the list, for what the charities do next. */
export interface ListedItem {
  readonly itemId: string;
  readonly countyCode: string;
  readonly seed: NeedSeed;
  readonly item: NeedItemSeed;
}

export interface NeedActors {
  readonly recorder: RequestContext;
  readonly verifier: RequestContext;
}

/**
 * Puts each need on the timeline: recorded the day after it was assessed, verified two working days later, listed
 * with consent. The newest stay drafts or wait for listing, and a few leave the ordinary course.
 */
export function planNeeds(
  timeline: Timeline,
  actors: NeedActors,
  random: Random,
  households: readonly HouseholdSeed[],
  needs: readonly NeedSeed[],
  families: LoadedFamilies,
  today: string,
): ListedItem[] {
  const listed: ListedItem[] = [];
  const byKey = new Map(households.map((household) => [household.key, household]));
  needs.forEach((seed, index) => {
    const household = byKey.get(seed.householdKey) as HouseholdSeed;
    const person = personOf(seed, household);
    const recordedOn = addCalendarDays(seed.assessedOn, 1);
    if (recordedOn > today) return;
    const minute = 540 + (index % 60);
    timeline.add(shanghaiTime(recordedOn, minute), async () => {
      const itemIds = await record(actors.recorder, seed, household, person, families);
      const verifiedOn = addCalendarDays(recordedOn, 2);
      if (verifiedOn >= today || random.chance(0.04)) return;
      timeline.add(shanghaiTime(verifiedOn, minute), () =>
        verify(
          timeline,
          actors,
          random,
          { seed, itemIds, verifiedOn, today, minute, countyCode: household.countyCode },
          listed,
        ),
      );
    });
  });
  return listed;
}

const personOf = (seed: NeedSeed, household: HouseholdSeed): PersonSeed =>
  household.members.find((member) => member.key === seed.personKey) ?? (household.members[0] as PersonSeed);

async function record(
  recorder: RequestContext,
  seed: NeedSeed,
  household: HouseholdSeed,
  person: PersonSeed,
  families: LoadedFamilies,
): Promise<string[]> {
  const personId = families.personIds.get(person.key) as string;
  const guardian =
    household.members.find((member) => member.key === person.guardianKey) ?? adultOf(household, person);
  return scopedWrite(recorder, async (tx) => {
    for (const grant of grantsOf(household, person, personId, seed, families)) await createGrant(tx, grant);
    const { itemIds } = await createNeed(tx, {
      householdId: families.householdIds.get(household.key) as string,
      personId,
      description: `${seed.titleZh}：${seed.descriptionZh}`,
      assessedOn: seed.assessedOn,
      items: seed.items.map((item) =>
        item.kind === "UNITS"
          ? {
              category: seed.category,
              level: seed.level,
              serviceItem: item.serviceItem,
              quantity: item.quantity,
            }
          : { category: seed.category, level: seed.level, approvedCost: formatFen(item.amountInFen) },
      ),
    });
    const givenByPersonId = person.age < 15 && guardian ? families.personIds.get(guardian.key) : personId;
    const needsService = seed.items.some((item) => item.kind === "UNITS");
    for (const purpose of needsService
      ? (["CHARITY_REFERRAL", "SERVICE_DELIVERY"] as const)
      : (["CHARITY_REFERRAL"] as const)) {
      await createConsent(tx, {
        personId,
        purpose,
        givenByPersonId: givenByPersonId ?? personId,
        givenOn: seed.assessedOn,
        validUntil: addCalendarDays(seed.assessedOn, 365),
      });
    }
    return itemIds;
  });
}

/** What the family has already: its living allowance, and for the severely disabled the nursing subsidy. */
function grantsOf(
  household: HouseholdSeed,
  person: PersonSeed,
  personId: string,
  seed: NeedSeed,
  families: LoadedFamilies,
): GrantGiven[] {
  const householdId = families.householdIds.get(household.key) as string;
  // A family that shows two needs has its grants on record since the first.
  if (families.granted.has(householdId)) return [];
  families.granted.add(householdId);
  const grants: GrantGiven[] = [];
  const income = household.facts["household.percapita_monthly_income"];
  if (household.identity === "DIBAO" && typeof income === "bigint") {
    const gap = demoStandards[household.areaKind].dibaoMonthly - income;
    const amount = formatFen(gap * BigInt(household.members.length));
    if (gap > 0n)
      grants.push({
        householdId,
        policyCode: "DIBAO",
        amount,
        validFrom: GRANTED_FROM,
        source: "低保审核确认",
      });
  }
  const level = Number(person.facts["person.disability_level"] ?? 0);
  // A year of the subsidy counts as cover: it goes to those whose need is dearer than that.
  const isDearer = seed.items.every((item) => costOf(item) > 12n * NURSING_SUBSIDY_IN_FEN);
  if ((level === 1 || level === 2) && isDearer) {
    grants.push({
      householdId,
      personId,
      policyCode: "DIS_CARE",
      amount: formatFen(NURSING_SUBSIDY_IN_FEN),
      validFrom: GRANTED_FROM,
      source: "残联护理补贴名册",
    });
  }
  return grants;
}

const NURSING_SUBSIDY_IN_FEN = 13_500n;
const GRANTED_FROM = "2026-01-01";

export const costOf = (item: NeedItemSeed): bigint =>
  item.kind === "MONEY" ? item.amountInFen : item.unitPriceInFen * BigInt(item.quantity);

const adultOf = (household: HouseholdSeed, person: PersonSeed): PersonSeed | undefined =>
  household.members.find((member) => member.key !== person.key && member.age >= 19);

/** Verifies an item. False when what the family has already pays for all of it, so that nothing is left to fund. */
async function hasGap(verifier: RequestContext, itemId: string): Promise<boolean> {
  try {
    await verifyNeedItem(verifier, itemId, {});
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "STATE_CONFLICT") return false;
    throw error;
  }
}

interface Verified {
  readonly seed: NeedSeed;
  readonly itemIds: readonly string[];
  readonly verifiedOn: string;
  readonly today: string;
  readonly minute: number;
  readonly countyCode: string;
}

async function verify(
  timeline: Timeline,
  actors: NeedActors,
  random: Random,
  { seed, itemIds, verifiedOn, today, minute, countyCode }: Verified,
  listed: ListedItem[],
): Promise<void> {
  const { verifier } = actors;
  for (const [position, itemId] of itemIds.entries()) {
    const fate = random.next();
    if (fate < 0.012) await markDuplicate(verifier, itemId, "同一家庭此前已登记相同需求");
    else if (fate < 0.024) await markMetElsewhere(verifier, itemId, "村集体已帮助解决");
    else {
      if (!(await hasGap(verifier, itemId))) {
        await markMetElsewhere(verifier, itemId, "在享政策已覆盖全部费用");
        continue;
      }
      const listedOn = addCalendarDays(verifiedOn, 1);
      if (listedOn >= today || seed.validUntil <= today || random.chance(0.04)) continue;
      timeline.add(shanghaiTime(listedOn, minute), async () => {
        if (random.chance(0.012))
          return void (await withdrawNeedItem(verifier, itemId, "家庭情况好转，本人提出不再需要"));
        await listNeedItem(verifier, itemId, seed.validUntil);
        listed.push({ itemId, countyCode, seed, item: seed.items[position] as NeedItemSeed });
      });
    }
  }
}
