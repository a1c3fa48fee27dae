import { refreshDue } from "../../beneficiary/home-visit/stored-due.ts";
import { MINUTE_IN_MS } from "../../kernel/clock.ts";
import { systemContext } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/platform.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { importCatalogue } from "../../policy/import-catalogue.ts";
import { analyze } from "../migrate.ts";
import { scopedWrite } from "../scoped.ts";
import { CityActors } from "./city-actors.ts";
import { DemoClock } from "./demo-clock.ts";
import type { DemoSize } from "./demo-size.ts";
import { generateHouseholds } from "./households.ts";
import { type ChainWorld, raiseFunds, runProjects } from "./load-chain.ts";
import { loadDivisions } from "./load-divisions.ts";
import { planDuplicates } from "./load-duplicates.ts";
import {
  cancelUnusedVoucher,
  completeMetProjects,
  endOneGrant,
  expireListings,
  issueAgain,
  lookAgain,
  placeOffers,
  releaseAfterAll,
  takeMoneyBack,
} from "./load-endings.ts";
import { loadFamilies } from "./load-families.ts";
import { planHomeVisits } from "./load-home-visits.ts";
import { loadMany, type ManyOptions } from "./load-many.ts";
import { planNeeds } from "./load-needs.ts";
import { loadOrganisations, loadRegions } from "./load-organisations.ts";
import { endTrialContracts, loadContracts, loadFocuses } from "./load-partners.ts";
import { planRevisions } from "./load-revisions.ts";
import { checkInNow, closeFulfilled, decideVisits, workDay } from "./load-visits.ts";
import { generateNeeds } from "./needs.ts";
import { demoOrganisations, showcaseRegions } from "./organisations.ts";
import { Random } from "./random.ts";
import { shanghaiTime, Timeline } from "./timeline.ts";

interface DemoOptions extends DemoSize {
  /** What lies beyond the usual city; left out, nothing does. */
  readonly many?: ManyOptions;
  /** Gives the planner its figures; on PostgreSQL only the owner of the tables may. */
  readonly analyze?: () => Promise<void>;
  readonly progress?: (line: string) => void;
}

const SEED = "莲藕";
const DAYS_OF_HISTORY = 140;
const FIRST_WAVE_DAYS_AGO = 54;
const SECOND_WAVE_DAYS_AGO = 16;
/** The township decides on visits every fortnight or so: those of the last days wait when the demonstration opens. */
const UNDECIDED_DAYS = 13;

/**
 * Makes the demonstration: a small city from real divisions and policies with invented people, who live through its
 * last months by the platform's own services. The same seed and day give the same city.
 */
export async function loadDemoCity(platform: Platform, options: DemoOptions): Promise<void> {
  const today = shanghaiDate(platform.clock.now());
  const firstDay = addCalendarDays(today, -DAYS_OF_HISTORY);
  const clock = new DemoClock(shanghaiTime(firstDay, 540));
  const demo: Platform = { ...platform, clock };
  const say = options.progress ?? (() => {});
  const random = new Random(SEED);
  const divisions = loadDivisions();
  const organisations = demoOrganisations(divisions, today);

  const loaded = await scopedWrite(
    systemContext(demo),
    async (tx) => {
      await loadRegions(tx, divisions);
      return loadOrganisations(tx, organisations);
    },
    { unaudited: "the ground on which the demonstration stands" },
  );
  await scopedWrite(systemContext(demo), (tx) => importCatalogue(tx));
  const actors = new CityActors(demo, loaded, organisations);
  await loadFocuses(actors, organisations);
  await endTrialContracts(actors, organisations);
  const contracts = await loadContracts(actors, organisations, firstDay);

  const { township, village } = showcaseRegions;
  const seeds = generateHouseholds(random.fork("households"), {
    // A few more than asked for: those with somebody born within the months that are lived through are left out.
    count: Math.ceil(options.households * 1.02),
    today,
    divisions,
    showcase: { townshipCode: township, townshipShare: 0.12, villageCode: village, villageShare: 0.3 },
  })
    .filter(({ members }) => members.every((member) => member.birthDate < firstDay))
    .slice(0, options.households);
  const families = await loadFamilies(actors.as("qianyi1"), seeds, (done) =>
    say(`家庭 ${done}/${seeds.length}`),
  );

  await analyze(platform.orm);
  const timeline = new Timeline();
  // Every sixteenth need keeps its second item: enough to show that a need may have several.
  const needs = generateNeeds(random.fork("needs"), seeds, { count: options.needs, today }).map(
    (need, index) => (index % 16 === 0 ? need : { ...need, items: need.items.slice(0, 1) }),
  );
  const listed = planNeeds(
    timeline,
    { recorder: actors.as("qianyi1"), verifier: actors.as("qianyi2") },
    random.fork("course of needs"),
    seeds,
    needs,
    families,
    today,
  );
  planRevisions(timeline, actors, today);
  planDuplicates(timeline, actors, seeds, families, today);
  planHomeVisits(timeline, actors, seeds, families, today);
  let calls = 0;
  const world: ChainWorld = {
    actors,
    organisations,
    contracts,
    random: random.fork("chain"),
    vouchers: [],
    lots: new Map(),
    loose: { shares: 0, decisions: 0, lapsed: [], partly: [], met: [] },
    next: () => `demo-${String(++calls).padStart(6, "0")}`,
  };
  planChain(timeline, world, listed, today, options.visits);
  const lately = new Date(platform.clock.now().getTime() - 20 * MINUTE_IN_MS);
  timeline.add(lately, () => checkInNow(world));
  say("需求、项目、捐赠、服务");
  await timeline.run(clock, platform.clock.now());
  if (options.many) {
    const officers = { recorder: actors.as("qianyi1"), verifier: actors.as("qianyi2") };
    const many = { ...options.many, today, divisions };
    await loadMany(platform, officers, random.fork("many"), many, {
      say,
      analyze: options.analyze ?? (() => analyze(platform.orm)),
    });
  }
  // Whoever opens the visits that are due waits for nothing.
  const officer = { ...actors.as("shiban"), platform };
  await refreshDue(officer, (column) => inOwnRegion(officer, column));
}

/** Two waves of projects, then the workers' days with the township's decisions, up to this morning. */
function planChain(
  timeline: Timeline,
  world: ChainWorld,
  listed: Parameters<typeof runProjects>[1][number][],
  today: string,
  visits: number,
): void {
  const at = (daysAgo: number, minutes: number) => shanghaiTime(addCalendarDays(today, -daysAgo), minutes);
  const taken = new Set<string>();
  // The projects of a wave are made of what is listed by then and stays so for a few days more.
  const take = (daysAgo: number) => {
    const until = addCalendarDays(today, 3 - daysAgo);
    const fresh = listed.filter(({ itemId, validUntil }) => !taken.has(itemId) && validUntil > until);
    for (const { itemId } of fresh) taken.add(itemId);
    return fresh;
  };
  timeline.add(at(FIRST_WAVE_DAYS_AGO + 8, 600), () => raiseFunds(world, [200_000, 60_000, 30_000, 3_000]));
  timeline.add(at(FIRST_WAVE_DAYS_AGO, 660), () =>
    runProjects(world, take(FIRST_WAVE_DAYS_AGO), ["FUNDED"], 0),
  );
  timeline.add(at(SECOND_WAVE_DAYS_AGO, 600), () => raiseFunds(world, [80_000, 20_000, 5_000]));
  timeline.add(at(SECOND_WAVE_DAYS_AGO, 660), () =>
    runProjects(
      world,
      take(SECOND_WAVE_DAYS_AGO),
      ["FUNDED", "PROPOSED", "ADOPTED", "DRAFT", "PROPOSED", "CANCELLED"],
      2,
    ),
  );
  let done = 0;
  const waiting: string[] = [];
  for (let daysAgo = FIRST_WAVE_DAYS_AGO - 1; daysAgo >= 1; daysAgo -= 1) {
    timeline.add(at(daysAgo, 1140), async () => {
      const most = Math.min(visits - done, Math.ceil(visits / (FIRST_WAVE_DAYS_AGO - 20)));
      const isUndecided = daysAgo <= UNDECIDED_DAYS;
      const submitted = await workDay(world, addCalendarDays(today, -daysAgo), most, isUndecided);
      done += submitted.length;
      waiting.push(...submitted);
    });
    timeline.add(at(daysAgo - 1, 500), async () => {
      if (daysAgo <= UNDECIDED_DAYS) return;
      const decidable = waiting.splice(0);
      await decideVisits(world, decidable);
    });
  }
  timeline.add(at(SECOND_WAVE_DAYS_AGO + 3, 540), () => releaseAfterAll(world));
  timeline.add(at(SECOND_WAVE_DAYS_AGO + 3, 550), () => takeMoneyBack(world));
  timeline.add(at(SECOND_WAVE_DAYS_AGO + 2, 540), () => completeMetProjects(world));
  timeline.add(at(SECOND_WAVE_DAYS_AGO + 1, 540), () =>
    placeOffers(
      world,
      listed.filter(({ itemId }) => !taken.has(itemId)),
    ),
  );
  timeline.add(at(FIRST_WAVE_DAYS_AGO, 720), () => cancelUnusedVoucher(world));
  timeline.add(at(SECOND_WAVE_DAYS_AGO - 1, 540), () => lookAgain(world));
  timeline.add(at(3, 600), () => closeFulfilled(world, 0.5));
  timeline.add(at(2, 540), () => expireListings(world));
  timeline.add(at(2, 545), () => issueAgain(world));
  timeline.add(at(2, 550), () => endOneGrant(world));
}
