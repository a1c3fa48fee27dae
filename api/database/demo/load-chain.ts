import { type NeedCategory, needCategories } from "../../../schema/codes/need-categories.ts";
import { allocateDonation } from "../../charity/allocation.service.ts";
import { confirmDonation, rejectDonation, reportDonation } from "../../charity/donation.service.ts";
import {
  addItemsToProject,
  adoptProject,
  cancelProject,
  createProject,
  proposeProject,
  startProject,
} from "../../charity/project.service.ts";
import type { RequestContext } from "../../kernel/context.ts";
import { formatFen } from "../../kernel/money.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import { reserveNeed } from "../../need/reservation.service.ts";
import { issueVoucher } from "../../purchase/voucher.service.ts";
import { regionRange } from "../region-range.ts";
import type { CityActors } from "./city-actors.ts";
import type { ListedItem } from "./load-needs.ts";
import { contractFor, offer } from "./load-offers.ts";
import type { LoadedContract } from "./load-partners.ts";
import type { CharitySeed, OrganisationSeed } from "./organisations.ts";
import type { Random } from "./random.ts";

/** A voucher with what a worker still may deliver under it. */
export interface LoadedVoucher {
  readonly id: string;
  readonly contractorKey: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** How many units one visit delivers. */
  readonly unitsAVisit: number;
  unitsLeft: number;
}

export interface ChainWorld {
  readonly actors: CityActors;
  readonly organisations: readonly OrganisationSeed[];
  readonly contracts: readonly LoadedContract[];
  readonly random: Random;
  readonly vouchers: LoadedVoucher[];
  /** The lots of each charity with what is left of them, in fen. */
  readonly lots: Map<string, { id: string; left: bigint }[]>;
  /** What is left lying on the way, for what ends otherwise. */
  readonly loose: LooseEnds;
  /** Keys that make each call of the loader its own. */
  next: () => string;
}

interface LooseEnds {
  /** Items that charities turned to so far. */
  shares: number;
  /** Visits that the township decided on so far. */
  decisions: number;
  /** Items that a charity reserved and then left. */
  readonly lapsed: { readonly charityKey: string; readonly itemId: string; readonly validUntil: string }[];
  /** Allocations that cover a part of an item. */
  readonly partly: { readonly charityKey: string; readonly allocationId: string }[];
  /** Projects whose every item got all its money and needs no service. */
  readonly met: {
    readonly projectId: string;
    readonly countyCode: string;
    readonly itemIds: readonly string[];
  }[];
}

/** How far the projects of a wave are taken, in turn. */
/** One goes before the public, one is left to be disclosed. */
const PROJECTS_TO_FINISH = 2;

type Ending = "MET" | "FUNDED" | "ADOPTED" | "PROPOSED" | "DRAFT" | "CANCELLED";

const DONORS = [
  "滨州某纺织有限公司",
  "邹平某铝业集团",
  "爱心企业联合会",
  "某高校校友会",
  null,
  "惠民某食品有限公司",
] as const;
const MOST_ITEMS = 12;

/** Donations come in and the finance officers confirm them; a few wait, one is refused. */
export async function raiseFunds(world: ChainWorld, yuanEach: readonly number[]): Promise<void> {
  for (const charity of world.organisations.filter(
    (entry): entry is CharitySeed => entry.kind === "CHARITY",
  )) {
    const officer = world.actors.one(charity.key, "CHARITY_OFFICER");
    const finance = world.actors.one(charity.key, "CHARITY_FINANCE");
    const lots = world.lots.get(charity.key) ?? [];
    world.lots.set(charity.key, lots);
    for (const [index, yuan] of yuanEach.entries()) {
      const donorName = DONORS[(index + charity.key.length) % DONORS.length] ?? null;
      const id = await reportDonation(
        officer,
        {
          donorName,
          donorIsPerson: donorName === null,
          amount: `${yuan}.00`,
          receivedOn: shanghaiDate(officer.platform.clock.now()),
        },
        world.next(),
      );
      if (yuan === 5_000) continue;
      if (yuan === 3_000) await rejectDonation(finance, id, "银行流水中没有这笔款项");
      else {
        await confirmDonation(
          finance,
          id,
          `BZ${shanghaiDate(officer.platform.clock.now()).replaceAll("-", "")}${world.next().slice(-6)}`,
        );
        lots.push({ id, left: BigInt(yuan) * 100n });
      }
    }
  }
}

/** County by county, civil affairs propose projects of listed items, and the charities that fit adopt and fund them. */
export async function runProjects(
  world: ChainWorld,
  listed: readonly ListedItem[],
  endings: readonly Ending[],
  itemsToLeave: number,
): Promise<void> {
  const groups = groupItems(world, listed).filter(
    (group) => group.length >= 2 && charityFor(world, group[0] as ListedItem),
  );
  for (const [index, group] of groups.entries()) {
    const planned = endings[index % endings.length] as Ending;
    const isMoney = group.every(({ item }) => item.kind === "MONEY");
    const ending =
      planned === "FUNDED" && isMoney && world.loose.met.length < PROJECTS_TO_FINISH ? "MET" : planned;
    const items = group.slice(0, Math.min(MOST_ITEMS, Math.max(2, group.length - itemsToLeave)));
    const charity = charityFor(world, items[0] as ListedItem);
    if (!charity) continue;
    await runProject(world, items, charity, ending);
  }
}

/** What a county lacks of one kind; first where most can be served under a contract. */
function groupItems(world: ChainWorld, listed: readonly ListedItem[]): ListedItem[][] {
  const groups = new Map<string, ListedItem[]>();
  for (const item of listed) {
    const key = `${item.countyCode}|${item.seed.category}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const served = (group: readonly ListedItem[]) =>
    group.filter(
      ({ item, countyCode }) => item.kind === "UNITS" && contractFor(world, countyCode, item.serviceItem),
    ).length;
  return [...groups.values()].sort((a, b) => served(b) - served(a) || b.length - a.length);
}

function charityFor(world: ChainWorld, { countyCode, seed }: ListedItem): CharitySeed | undefined {
  return world.organisations.find(
    (entry): entry is CharitySeed =>
      entry.kind === "CHARITY" &&
      entry.focus.categories.includes(seed.category) &&
      entry.focus.regionCodes.some((region) => countyCode.startsWith(regionRange(region).from)),
  );
}

async function runProject(
  world: ChainWorld,
  items: readonly ListedItem[],
  charity: CharitySeed,
  ending: Ending,
): Promise<void> {
  const [{ countyCode, seed }] = items as [ListedItem];
  const proposer = world.actors.county(countyCode);
  const today = shanghaiDate(proposer.platform.clock.now());
  const id = await createProject(proposer, describe(seed.category, countyCode, today), world.next());
  await addItemsToProject(
    proposer,
    id,
    items.map((item) => item.itemId),
  );
  if (ending === "DRAFT") return;
  await proposeProject(proposer, id);
  if (ending === "CANCELLED") return void (await cancelProject(proposer, id, "与其他项目重复，合并实施"));
  if (ending === "PROPOSED") return;
  const officer = world.actors.one(charity.key, "CHARITY_OFFICER");
  await adoptProject(officer, id, world.next());
  if (ending === "ADOPTED") return;
  for (const item of items)
    await fund(world, officer, charity, item, ending === "MET" ? "WHOLE" : share(world, item));
  await startProject(officer, id);
  if (ending === "MET")
    world.loose.met.push({ projectId: id, countyCode, itemIds: items.map(({ itemId }) => itemId) });
}

function describe(category: NeedCategory, countyCode: string, today: string) {
  return {
    title: `${needCategories[category].zh}帮扶项目`,
    summary: `为本辖区有「${needCategories[category].zh}」需求的困难家庭提供帮扶，政府救助之后的缺口由慈善资金解决。`,
    regionCode: countyCode,
    startsOn: today,
    endsOn: addCalendarDays(today, 300),
  };
}

/** What a charity does for an item: gives it all it lacks, or the half, or reserves it and leaves it. */
type Share = "WHOLE" | "HALF" | "NOTHING";

/** Of every twelve items one stays reserved; of those that need money one in four gets the half. */
function share({ loose }: ChainWorld, { item }: ListedItem): Share {
  loose.shares += 1;
  if (loose.shares % 12 === 8) return "NOTHING";
  return item.kind === "MONEY" && loose.shares % 4 === 2 ? "HALF" : "WHOLE";
}

async function fund(
  world: ChainWorld,
  officer: RequestContext,
  charity: CharitySeed,
  listed: ListedItem,
  gives: Share,
): Promise<void> {
  const { platform } = officer;
  const ref = platform.vault.opaqueReference(world.actors.organisationId(charity.key), listed.itemId);
  const { reservationId } = await reserveNeed(officer, ref, world.next());
  if (gives === "NOTHING") {
    const { itemId, validUntil } = listed;
    world.loose.lapsed.push({ charityKey: charity.key, itemId, validUntil });
    return;
  }
  const gap = costOf(listed);
  const amount = gives === "HALF" ? (gap / 200n) * 100n : gap;
  const lot = world.lots.get(charity.key)?.find((candidate) => candidate.left >= amount);
  if (!lot) return;
  const allocationId = await allocateDonation(
    officer,
    { donationId: lot.id, reservationId, amount: formatFen(amount) },
    world.next(),
  );
  if (amount < gap) world.loose.partly.push({ charityKey: charity.key, allocationId });
  lot.left -= amount;
  if (amount === gap) await order(world, listed);
}

const costOf = ({ item }: ListedItem): bigint =>
  item.kind === "MONEY" ? item.amountInFen : item.unitPriceInFen * BigInt(item.quantity);

/** Civil affairs order the service under a contract that serves the place. */
async function order(world: ChainWorld, listed: ListedItem): Promise<void> {
  const { item, itemId, countyCode } = listed;
  if (item.kind !== "UNITS") return;
  const contract = contractFor(world, countyCode, item.serviceItem);
  if (!contract || world.random.chance(0.05)) return;
  if (world.loose.shares % 4 === 1) await offer(world, listed);
  const issuer = world.actors.county(countyCode);
  const validFrom = shanghaiDate(issuer.platform.clock.now());
  const validTo = addCalendarDays(validFrom, 150);
  const id = await issueVoucher(
    issuer,
    { itemId, contractId: contract.id, units: item.quantity, validFrom, validTo },
    world.next(),
  );
  world.vouchers.push({
    id,
    contractorKey: contract.contractorKey,
    validFrom,
    validTo,
    unitsAVisit: 1,
    unitsLeft: item.quantity,
  });
}
