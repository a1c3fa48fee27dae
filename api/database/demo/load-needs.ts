import { createGrant, type GrantGiven } from "../../assistance/grant.service.ts";
import { createConsent } from "../../beneficiary/consent.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { DomainError } from "../../kernel/errors.ts";
import { formatFen } from "../../kernel/money.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { createNeed } from "../../need/need.service.ts";
import {
  list,
  markDuplicate,
  markMetElsewhere,
  verify,
  withdrawNeedItem,
} from "../../need/need-item.actions.ts";
import { scopedWrite, type WriteTransaction } from "../scoped.ts";
import { fetchSerials } from "../serial.ts";
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
  readonly validUntil: string;
}

interface NeedActors {
  readonly recorder: RequestContext;
  readonly verifier: RequestContext;
}

/**
 * Puts the needs on the timeline: those of a day are recorded together the day after they were assessed, verified
 * two days later by somebody else, and listed with consent on the next. The newest stay drafts or wait for listing,
 * and a few leave the ordinary course.
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
  const days = Map.groupBy(needs, (seed) => addCalendarDays(seed.assessedOn, 1));
  for (const [recordedOn, seeds] of days) {
    if (recordedOn > today) continue;
    timeline.add(shanghaiTime(recordedOn, RECORDING), async () => {
      const recorded = await recordAll(
        actors.recorder,
        seeds.map((seed) => ({ seed, household: byKey.get(seed.householdKey) as HouseholdSeed })),
        families,
      );
      const verifiedOn = addCalendarDays(recordedOn, 2);
      const goOn = recorded.filter(() => !random.chance(0.04));
      if (verifiedOn >= today) return;
      timeline.add(shanghaiTime(verifiedOn, VERIFYING), async () => {
        const verified = await verifyAll(actors.verifier, random, goOn);
        const listedOn = addCalendarDays(verifiedOn, 1);
        const ready = verified.filter(({ seed }) => seed.validUntil > today && !random.chance(0.04));
        if (listedOn >= today) return;
        timeline.add(shanghaiTime(listedOn, LISTING), async () => {
          listed.push(...(await listAll(actors.verifier, random, ready)));
        });
      });
    });
  }
  return listed;
}

/** When each is done on its day, in minutes after midnight. */
const RECORDING = 555;
const VERIFYING = 600;
const LISTING = 615;

interface Recorded {
  readonly seed: NeedSeed;
  readonly household: HouseholdSeed;
  readonly itemIds: readonly string[];
}

const personOf = (seed: NeedSeed, household: HouseholdSeed): PersonSeed =>
  household.members.find((member) => member.key === seed.personKey) ?? (household.members[0] as PersonSeed);

function recordAll(
  recorder: RequestContext,
  needs: readonly Omit<Recorded, "itemIds">[],
  families: LoadedFamilies,
): Promise<Recorded[]> {
  return scopedWrite(recorder, async (tx) => {
    const recorded: Recorded[] = [];
    await fetchSerials(tx, "需", needs.length);
    for (const need of needs) {
      recorded.push({ ...need, itemIds: await record(tx, need.seed, need.household, families) });
      await tx.forget();
    }
    return recorded;
  });
}

async function record(
  tx: WriteTransaction,
  seed: NeedSeed,
  household: HouseholdSeed,
  families: LoadedFamilies,
): Promise<string[]> {
  const person = personOf(seed, household);
  const personId = families.personIds.get(person.key) as string;
  const guardian =
    household.members.find((member) => member.key === person.guardianKey) ?? adultOf(household, person);
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

interface Verified {
  readonly itemId: string;
  readonly seed: NeedSeed;
  readonly household: HouseholdSeed;
  readonly item: NeedItemSeed;
}

/** Verifies a day's items; those that are met or known already leave the course. Returns what is verified. */
async function verifyAll(
  verifier: RequestContext,
  random: Random,
  needs: readonly Recorded[],
): Promise<Verified[]> {
  const items = needs.flatMap(({ seed, household, itemIds }) =>
    itemIds.map((itemId, position) => ({
      itemId,
      seed,
      household,
      item: seed.items[position] as NeedItemSeed,
      fate: random.next(),
    })),
  );
  for (const { itemId } of items.filter(({ fate }) => fate < 0.012))
    await markDuplicate(verifier, itemId, "同一家庭此前已登记相同需求");
  for (const { itemId } of items.filter(({ fate }) => fate >= 0.012 && fate < 0.024))
    await markMetElsewhere(verifier, itemId, "村集体已帮助解决");
  const covered: string[] = [];
  const verified: Verified[] = [];
  const usual = items.filter(({ fate }) => fate >= 0.024);
  if (usual.length === 0) return [];
  await scopedWrite(
    verifier,
    async (tx) => {
      for (const item of usual) {
        if (await hasGap(tx, item.itemId)) verified.push(item);
        else covered.push(item.itemId);
        await tx.forget();
      }
    },
    { unaudited: "nothing changes on a day when all is covered already" },
  );
  for (const itemId of covered) await markMetElsewhere(verifier, itemId, "在享政策已覆盖全部费用");
  return verified;
}

/** Verifies an item. False when what the family has already pays for all of it, so that nothing is left to fund. */
async function hasGap(tx: WriteTransaction, itemId: string): Promise<boolean> {
  try {
    await verify(tx, itemId, {});
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "STATE_CONFLICT") return false;
    throw error;
  }
}

async function listAll(
  verifier: RequestContext,
  random: Random,
  verified: readonly Verified[],
): Promise<ListedItem[]> {
  const withdrawn = new Set(verified.filter(() => random.chance(0.012)));
  for (const { itemId } of withdrawn)
    await withdrawNeedItem(verifier, itemId, "家庭情况好转，本人提出不再需要");
  const listed = verified.filter((item) => !withdrawn.has(item));
  if (listed.length === 0) return [];
  return scopedWrite(verifier, async (tx) => {
    const shown: ListedItem[] = [];
    for (const { itemId, seed, household, item } of listed) {
      // A few are listed for a short time only, and some of these run out.
      const isShort = random.chance(0.05);
      const validUntil = isShort ? addCalendarDays(shanghaiDate(tx.now), 20) : seed.validUntil;
      await list(tx, itemId, validUntil);
      await tx.forget();
      shown.push({ itemId, seed, item, validUntil, countyCode: household.countyCode });
    }
    return shown;
  });
}
