import { sealAudit } from "../../audit/sealer.ts";
import { createConsents } from "../../beneficiary/consents-at-once.ts";
import { HOUSEHOLD_SERIAL, recordHouseholds } from "../../beneficiary/register.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { formatFen } from "../../kernel/money.ts";
import type { Platform } from "../../kernel/platform.ts";
import { addCalendarDays, calendarDaysBetween } from "../../kernel/shanghai-date.ts";
import { verifyAndList } from "../../need/list-at-once.service.ts";
import { NEED_SERIAL } from "../../need/need.service.ts";
import { recordNeeds } from "../../need/needs-at-once.service.ts";
import { poolOf } from "../read-connection.ts";
import { scopedWrite } from "../scoped.ts";
import { nextSerials } from "../serial.ts";
import type { HouseholdSeed } from "./city-types.ts";
import type { Division } from "./load-divisions.ts";
import { recordedOfMany, toInput } from "./load-families.ts";
import { ManyFamilies } from "./many-families.ts";
import { type ManyNeed, manyNeeds } from "./many-needs.ts";
import type { Random } from "./random.ts";
import { shanghaiTime } from "./timeline.ts";

/** Families at a time: their rows travel together, and fit into memory beside those of the other lane. */
const CHUNK = 2_000;
/** Two chunks at once keep two cores busy: while one is thought out, the other is written. */
const LANES = 3;
const MOST_SEALED_AT_ONCE = 50_000;
const ANALYZED_AFTER: readonly number[] = [2, 16, 64];
const FIRST_DAY_AGO = 118;
const VERIFIED_AFTER_DAYS = 2;

export interface ManyOptions {
  readonly households: number;
  readonly needs: number;
}

interface Load {
  readonly platform: Platform;
  readonly recorder: RequestContext;
  readonly verifier: RequestContext;
  readonly random: Random;
  readonly families: ManyFamilies;
  readonly today: string;
  readonly known: Parameters<typeof verifyAndList>[2];
}

interface Chunk {
  readonly round: number;
  readonly rounds: number;
  readonly first: number;
  readonly households: number;
  readonly needs: number;
  /** When its families come to the counter. */
  readonly day: string;
}

/**
 * Loads families and needs beyond the usual city, chunk by chunk: each chunk is registered on one day by one officer,
 * verified and listed two days later by another, set by set, under the same rules as one at a time, and every act
 * goes into the chain of the trail.
 */
export async function loadMany(
  platform: Platform,
  actors: { readonly recorder: RequestContext; readonly verifier: RequestContext },
  random: Random,
  options: ManyOptions & { readonly today: string; readonly divisions: readonly Division[] },
  { say, analyze }: { readonly say: (line: string) => void; readonly analyze: () => Promise<void> },
): Promise<void> {
  const { households: count, today, divisions } = options;
  const families = new ManyFamilies(random.fork("families"), { count, today, divisions });
  const load: Load = { platform, ...actors, random: random.fork("needs"), families, today, known: new Map() };
  const chunks = chunksOf(options, today);
  const done = { chunks: 0, households: 0, needs: 0 };
  const waiting = [...chunks];
  await analyze();
  const lane = async () => {
    for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
      await loadChunk(load, chunk);
      await sealAudit(platform, MOST_SEALED_AT_ONCE);
      done.chunks += 1;
      done.households += chunk.households;
      done.needs += chunk.needs;
      // Without figures the planner reads a region where it should look up a person; from here on they grow slowly.
      if (ANALYZED_AFTER.includes(done.chunks)) await analyze();
      if (done.chunks % 5 === 0 || done.chunks === chunks.length)
        say(`批量：家庭 ${done.households}/${options.households}，需求 ${done.needs}/${options.needs}`);
    }
  };
  // The embedded database has one connection.
  const lanes = (await poolOf(platform.orm)) ? LANES : 1;
  await Promise.all(Array.from({ length: lanes }, lane));
  while ((await sealAudit(platform, MOST_SEALED_AT_ONCE)) > 0);
  await analyze();
}

/** The days run from the first to yesterday, so that the newest needs still wait. */
function chunksOf({ households, needs }: ManyOptions, today: string): Chunk[] {
  const count = Math.ceil(households / CHUNK);
  const share = (total: number, index: number) => Math.floor((total * index) / count);
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = Math.round(FIRST_DAY_AGO - (FIRST_DAY_AGO - 1) * ((index + 0.5) / count));
    const first = share(households, index);
    return {
      round: index,
      rounds: count,
      first,
      households: share(households, index + 1) - first,
      needs: share(needs, index + 1) - share(needs, index),
      day: addCalendarDays(today, -daysAgo),
    };
  });
}

async function loadChunk(load: Load, chunk: Chunk): Promise<void> {
  const { day, first } = chunk;
  const { today } = load;
  const seeds = Array.from({ length: chunk.households }, (_, index) =>
    load.families.at(first + index, chunk),
  );
  const random = load.random.fork(`chunk-${first}`);
  const needs = manyNeeds(random, seeds, { count: chunk.needs, day, today });
  const recorder = on(load.recorder, day, 555);
  const serials = await takeSerials(recorder, chunk);
  const recorded = await scopedWrite(recorder, async (tx) => {
    const households = await recordHouseholds(
      tx,
      seeds.map((seed) => toInput(seed, day, false, recordedOfMany)),
      serials.households,
    );
    const ids = idsOf(seeds, households);
    const inputs = needs.map((need) => toNeedInput(need, ids));
    const items = await recordNeeds(tx, inputs, serials.needs);
    await createConsents(tx, consentsFor(needs, ids));
    return items.flatMap(({ itemIds }) => itemIds);
  });
  const verifiedOn = addCalendarDays(day, VERIFIED_AFTER_DAYS);
  if (calendarDaysBetween(verifiedOn, today) <= 0 || needs.length === 0) return;
  // A few wait for somebody to look at them, and a few more for their listing.
  const wanted = recorded.flatMap((itemId, index) => {
    if (random.chance(0.03)) return [];
    const { validUntil } = needs[index] as ManyNeed;
    return [{ itemId, validUntil: random.chance(0.03) ? null : validUntil }];
  });
  if (wanted.length === 0) return;
  await scopedWrite(on(load.verifier, verifiedOn, 615), (tx) => verifyAndList(tx, wanted, load.known));
}

/** The same officer on another day. */
function on(ctx: RequestContext, day: string, minutes: number): RequestContext {
  const now = shanghaiTime(day, minutes);
  return { ...ctx, platform: { ...ctx.platform, clock: { now: () => now } } };
}

/** In a transaction of their own, so that the lanes do not wait for one another. */
const takeSerials = (ctx: RequestContext, { households, needs }: Chunk) =>
  scopedWrite(
    ctx,
    async (tx) => ({
      households: await nextSerials(tx, HOUSEHOLD_SERIAL, households),
      needs: await nextSerials(tx, NEED_SERIAL, needs),
    }),
    { unaudited: "serials of families and needs that are about to be recorded" },
  );

interface Ids {
  readonly households: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, string>;
}

function idsOf(seeds: readonly HouseholdSeed[], recorded: Awaited<ReturnType<typeof recordHouseholds>>): Ids {
  return {
    households: new Map(seeds.map(({ key }, index) => [key, recorded[index]!.id])),
    persons: new Map(
      seeds.flatMap(({ members }, index) =>
        members.map(({ key }, position) => [key, recorded[index]!.personIds[position]!] as const),
      ),
    ),
  };
}

const toNeedInput = (
  { household, person, category, plan, item, assessedOn }: ManyNeed,
  ids: Ids,
): Parameters<typeof recordNeeds>[1][number] => ({
  householdId: ids.households.get(household.key)!,
  personId: ids.persons.get(person.key)!,
  description: `${plan.titleZh}：${plan.descriptionZh}`,
  assessedOn,
  items: [
    item.kind === "UNITS"
      ? { category, level: plan.level, serviceItem: item.serviceItem, quantity: item.quantity }
      : { category, level: plan.level, approvedCost: formatFen(item.amountInFen) },
  ],
});

/** One consent to each purpose for each person, however many needs it has. */
function consentsFor(needs: readonly ManyNeed[], ids: Ids): Parameters<typeof createConsents>[1] {
  const consents = needs.flatMap(({ person, givenBy, item, assessedOn }) =>
    (item.kind === "UNITS"
      ? (["CHARITY_REFERRAL", "SERVICE_DELIVERY"] as const)
      : (["CHARITY_REFERRAL"] as const)
    ).map((purpose) => ({
      personId: ids.persons.get(person.key)!,
      purpose,
      givenByPersonId: ids.persons.get(givenBy.key)!,
      givenOn: assessedOn,
      validUntil: addCalendarDays(assessedOn, 365),
    })),
  );
  return [
    ...new Map(consents.map((consent) => [`${consent.personId} ${consent.purpose}`, consent])).values(),
  ];
}
