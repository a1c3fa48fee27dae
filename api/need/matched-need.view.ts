import type { ReservationState } from "../../schema/codes/reservation-states.ts";
import { serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import type { AvailableAction } from "../../schema/common/available-action.ts";
import type {
  ExactNeed,
  FundingReservation,
  MatchedNeed,
  ServiceOffer,
} from "../../schema/need/matched-need.ts";
import type { Region } from "../../schema/organisation/region.ts";
import { hasOwnMoney } from "../charity/charity.access.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { DAY_IN_MS } from "../kernel/clock.ts";
import { actorOf, may } from "../kernel/context.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import type { Refusal } from "../kernel/workflow.ts";
import { workingDaysBetween } from "../kernel/working-days.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import type { Criteria } from "./matching/criteria.ts";
import type { ListingRow, ShownRow } from "./matching/listing.ts";
import { reasonsFor, scoreOf } from "./matching/score.ts";
import { type EndedReservation, restRefusal, restsUntil } from "./reservation-limits.ts";

const WEEK_IN_MS = 7 * DAY_IN_MS;

/** What is looked up for a page besides its rows, each in one statement and only where there may be something. */
interface Surroundings {
  readonly regions: ReadonlyMap<string, Region>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly offers: ReadonlyMap<string, ServiceOffer>;
}

/** Rows of the listing as the caller is shown them, by item id. */
export async function toMatchedNeeds(
  tx: Transaction,
  criteria: Criteria,
  rows: readonly ShownRow[],
): Promise<Map<string, MatchedNeed>> {
  const known = rows.filter((row) => row.isKnown);
  const ids = known.map((row) => row.id);
  const isCharity = criteria.partner === "CHARITY";
  const around: Surroundings = {
    regions: await regionsByCode(
      tx,
      known.map((row) => row.ownTownship),
    ),
    standings: isCharity && ids.length > 0 ? await ownStandings(tx, ids) : new Map(),
    offers: !isCharity && ids.length > 0 ? await ownOffers(tx, ids) : new Map(),
  };
  return new Map(rows.map((row) => [row.id, toView(tx, criteria, row, around)]));
}

function toView(tx: Transaction, criteria: Criteria, row: ShownRow, around: Surroundings): MatchedNeed {
  const region = onRecord(row.region);
  const standing = around.standings.get(row.id) ?? noStanding;
  const { reservation } = standing;
  const offer = around.offers.get(row.id) ?? null;
  const { project } = row;
  return {
    ref: tx.vault.opaqueReference(actorOf(tx.ctx).organisationId, row.id),
    state: row.shownState,
    category: row.category,
    level: row.level,
    region,
    ageBand: row.ageBand as MatchedNeed["ageBand"],
    serviceItem: row.serviceItem,
    quantity: row.quantity,
    unit: row.unit,
    gapBand: row.gapBand,
    waitingWeeks: Math.max(0, Math.floor((tx.now.getTime() - row.listedAt.getTime()) / WEEK_IN_MS)),
    validUntil: row.validUntil,
    projectId: project ? row.projectId : null,
    projectTitle: project?.title ?? null,
    projectState: project?.state ?? null,
    score: row.score,
    // Written out only where they are asked for.
    get reasons() {
      const reasons = reasonsFor(criteria.rules, { ...row, regionName: region.name });
      if (scoreOf(reasons) !== row.score)
        throw new Error("The score of the database differs from its reasons.");
      return reasons;
    },
    get availableActions() {
      const isElsewhere = row.projectId !== null && project === null;
      return actionsFor(tx, criteria, row, { ...standing, offer, isElsewhere });
    },
    myReservation: reservation,
    myOffer: offer,
    exact: reservation ? exactOf(row, around, standing) : null,
  };
}

function onRecord(region: Region | null | undefined): Region {
  if (!region) throw new Error("A need lies in a region that is not on record.");
  return region;
}

/**
 * A reservation costs nothing and can be given back, so it opens no township that the listing hides; money does, but
 * for a minor's.
 */
const exactOf = (row: ShownRow, around: Surroundings, { hasMoney }: Standing): ExactNeed => ({
  gap: formatFen(row.gapInFen),
  approvedCost: formatFen(row.approvedCostInFen),
  cover: formatFen(row.coverInFen),
  allocated: formatFen(row.allocatedInFen),
  region: onRecord(hasMoney && !row.isMinor ? around.regions.get(row.ownTownship) : row.region),
});

export interface ReservationRow {
  readonly id: string;
  readonly item_id: string;
  readonly state: ReservationState;
  readonly amount_in_fen: bigint;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly closed_at: Date | null;
}

/** An open reservation past its term has expired, whether or not somebody closed it yet. */
export function toReservation(tx: Transaction, row: ReservationRow): FundingReservation {
  const isOver = row.expires_at <= tx.now;
  const state = row.state === "OPEN" && isOver ? "EXPIRED" : row.state;
  // The term ends with its last day: the instant itself belongs to the day after.
  const lastDay = shanghaiDate(new Date(row.expires_at.getTime() - 1));
  return {
    id: row.id,
    ref: tx.vault.opaqueReference(actorOf(tx.ctx).organisationId, row.item_id),
    state,
    amount: formatFen(row.amount_in_fen),
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    workingDaysLeft: state === "OPEN" ? workingDaysBetween(shanghaiDate(tx.now), lastDay) : null,
    closedAt: row.closed_at ?? (isOver ? row.expires_at : null),
  };
}

/** How a charity stands to a need. */
interface Standing {
  /** The one that opens the exact figures: it runs, or the money into which it turned stands. */
  readonly reservation: FundingReservation | null;
  readonly hasMoney: boolean;
  readonly restsUntil: Date | null;
}

const noStanding: Standing = { reservation: null, hasMoney: false, restsUntil: null };

interface StandingRow extends ReservationRow, EndedReservation {
  readonly state: ReservationState;
  /** Money stands on the need, and that of this reservation does. */
  readonly has_money: boolean;
  readonly became_money: boolean;
}

async function ownStandings(tx: Transaction, ids: string[]): Promise<Map<string, Standing>> {
  const rows = await tx.rows<StandingRow>(sql`
    select r.id, r.item_id, r.state, r.amount_in_fen, r.made_at, r.expires_at, r.closed_at, r.released_by,
      ${hasOwnMoney(tx.ctx)} as has_money, exists (select from allocation a where a.reservation_id = r.id
        and a.state = 'POSTED' and a.amount_in_fen > a.released_in_fen) as became_money
    from funding_reservation r join need_item i on i.id = r.item_id
    where r.item_id = any(${ids}::uuid[]) and r.charity_id = ${actorOf(tx.ctx).organisationId}
    order by r.made_at, r.id`);
  const standings = new Map<string, Standing>();
  for (const row of rows) {
    const before = standings.get(row.item_id) ?? noStanding;
    const counts = row.state === "OPEN" ? row.expires_at > tx.now : row.became_money;
    const rest = restsUntil(tx, row);
    standings.set(row.item_id, {
      reservation: counts ? toReservation(tx, row) : before.reservation,
      hasMoney: row.has_money,
      restsUntil: rest && (!before.restsUntil || rest > before.restsUntil) ? rest : before.restsUntil,
    });
  }
  return standings;
}

async function ownOffers(tx: Transaction, ids: string[]): Promise<Map<string, ServiceOffer>> {
  const organisationId = actorOf(tx.ctx).organisationId;
  const rows = await tx.rows<Omit<ServiceOffer, "ref"> & { itemId: string }>(sql`
    select id, item_id as "itemId", state, quantity, note, placed_at as "placedAt" from service_offer
    where item_id = any(${ids}::uuid[]) and contractor_id = ${organisationId} and state = 'PLACED'`);
  return new Map(
    rows.map(({ itemId, ...offer }) => [
      itemId,
      { ...offer, ref: tx.vault.opaqueReference(organisationId, itemId) },
    ]),
  );
}

/** What a charity reads when civil affairs are already putting a need to somebody else. */
export const ELSEWHERE: Refusal = {
  message: "该需求已列入其他项目，暂不能预留；可以查看同类需求。",
  en: "The need is in another project and cannot be reserved now; look at similar needs.",
};

const RESERVED_BY_OTHERS: Refusal = {
  message: "该需求已被其他机构预留。",
  en: "Another organisation has reserved the need.",
};
const FUNDED: Refusal = { message: "该需求的资金已经落实。", en: "The need is funded." };
/** Policies came to pay what was lacking, and staff have not marked it yet. */
export const NO_GAP: Refusal = {
  message: "该需求已没有资金缺口，不需要预留。",
  en: "Nothing is lacking any more; there is nothing to reserve.",
};

interface OwnStanding extends Standing {
  readonly offer: ServiceOffer | null;
  /** In a project that this charity may not adopt: one that is being drafted, or another's. */
  readonly isElsewhere: boolean;
}

/** What the partner may do next, under the names of the mutations, and why not when it may not. */
function actionsFor(
  tx: Transaction,
  criteria: Criteria,
  row: ListingRow,
  own: OwnStanding,
): AvailableAction[] {
  if (criteria.partner === "CHARITY") return may(tx.ctx, "need:reserve") ? [toReserve(row, own)] : [];
  return may(tx.ctx, "need:offer") ? [toOffer(criteria, row, own.offer)] : [];
}

function toReserve(row: ListingRow, own: OwnStanding): AvailableAction {
  const { reservation, isElsewhere, restsUntil } = own;
  if (reservation?.state === "OPEN")
    return action("releaseReservation", "释放预留", "Release the reservation");
  if (isElsewhere) return action("reserveNeed", "预留", "Reserve", ELSEWHERE);
  if (row.shownState === "LISTED" && row.gapInFen === 0n)
    return action("reserveNeed", "预留", "Reserve", NO_GAP);
  const open = row.shownState === "LISTED" || row.shownState === "PART_FUNDED";
  const taken = row.shownState === "RESERVED" ? RESERVED_BY_OTHERS : FUNDED;
  const resting = restsUntil && restRefusal(restsUntil);
  return action("reserveNeed", "预留", "Reserve", open ? resting : taken);
}

function toOffer(criteria: Criteria, row: ListingRow, offer: ServiceOffer | null): AvailableAction {
  if (offer) return action("withdrawOffer", "撤回报名", "Withdraw the offer");
  return action("offerService", "报名承接", "Offer to deliver", offerRefusal(criteria, row));
}

/** Why a contractor may not offer for a need: no contract for it, nothing left, or out of reach. */
export function offerRefusal({ capability, rules }: Criteria, row: ListingRow): Refusal | null {
  const service = capability.find((candidate) => candidate.serviceItem === row.serviceItem);
  const { zh, en } = row.serviceItem ? serviceItems[row.serviceItem] : { zh: "", en: "" };
  if (!service)
    return {
      message: `贵机构没有履行中的「${zh}」合同。`,
      en: `Your organisation has no active contract for ${en}.`,
    };
  const reasons = reasonsFor(rules, { ...row, regionName: "" });
  if (!reasons.find((reason) => reason.part === "REGION")?.satisfied)
    return {
      message: "该需求不在合同服务区域内。",
      en: "The need is outside the regions of the contract.",
    };
  if (service.unitsLeft === 0)
    return {
      message: `「${zh}」的本月服务能力或合同额度已用完。`,
      en: `This month's capacity or the contract's units for ${en} are used up.`,
    };
  return null;
}

const action = (
  name: string,
  labelZh: string,
  labelEn: string,
  refusal: Refusal | null = null,
): AvailableAction => ({
  action: name,
  labelZh,
  labelEn,
  primary: name === "reserveNeed" || name === "offerService",
  allowed: refusal === null,
  reasonZh: refusal?.message ?? null,
  reasonEn: refusal?.en ?? null,
});

/** The unit of a need in words: that of its service, or 笔 for money. */
export const unitOf = (serviceItem: keyof typeof serviceItems | null): string =>
  serviceItem ? serviceUnits[serviceItems[serviceItem].unit].zh : "笔";
