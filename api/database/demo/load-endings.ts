import { endGrant } from "../../assistance/grant.service.ts";
import { reverseAllocation } from "../../charity/allocation.service.ts";
import { completeProject } from "../../charity/project.service.ts";
import { discloseProject } from "../../charity/project-disclosure.service.ts";
import { addCalendarDays, shanghaiDate } from "../../kernel/shanghai-date.ts";
import {
  closeNeedItem,
  confirmNeedItemMet,
  expireNeedItem,
  unlistNeedItem,
} from "../../need/need-item.actions.ts";
import { withdrawOffer } from "../../need/offer.service.ts";
import { releaseReservation, reserveNeed } from "../../need/reservation.service.ts";
import { cancelVoucher, issueVoucher } from "../../purchase/voucher.service.ts";
import { scoped } from "../scoped.ts";
import { type Sql, sql } from "../sql.ts";
import type { ChainWorld } from "./load-chain.ts";
import type { ListedItem } from "./load-needs.ts";
import { offer } from "./load-offers.ts";

/** What does not go the usual way, a few of each, so that every state of every list has something to show. */
const TOWNSHIP = "qianyi2";
const MOST_OFFERS = 14;

/** The township sees that the money reached each family, and the county that its project is done and goes public. */
export async function completeMetProjects(world: ChainWorld): Promise<void> {
  const township = world.actors.as(TOWNSHIP);
  for (const { projectId, countyCode, itemIds } of world.loose.met) {
    for (const itemId of itemIds) {
      await confirmNeedItemMet(township, itemId, "电话回访，资金已到家庭账户");
      await closeNeedItem(township, itemId, "回访确认，需求已解决");
    }
    const county = world.actors.county(countyCode);
    await completeProject(county, projectId, "全部需求已办结");
    // The last one stays for who tries the demonstration.
    if (projectId !== world.loose.met.at(-1)?.projectId) await discloseProject(county, projectId);
  }
}

/** A charity let a reservation lapse, reserves the need again, and gives it back after all. */
export async function releaseAfterAll(world: ChainWorld): Promise<void> {
  const lapsed = world.loose.lapsed.find(({ validUntil }) => validUntil > today(world));
  if (!lapsed) return;
  const officer = world.actors.one(lapsed.charityKey, "CHARITY_OFFICER");
  const ref = officer.platform.vault.opaqueReference(
    world.actors.organisationId(lapsed.charityKey),
    lapsed.itemId,
  );
  const { reservationId } = await reserveNeed(officer, ref, world.next());
  await releaseReservation(officer, reservationId);
}

/** Money that was given to the wrong item goes back to its lot. */
export async function takeMoneyBack(world: ChainWorld): Promise<void> {
  const [wrong] = world.loose.partly;
  if (!wrong) return;
  const officer = world.actors.one(wrong.charityKey, "CHARITY_OFFICER");
  await reverseAllocation(officer, wrong.allocationId, "录入有误，应资助另一户", world.next());
}

/** Contractors say what they can take on; one thinks better of it. */
export async function placeOffers(world: ChainWorld, listed: readonly ListedItem[]): Promise<void> {
  for (const item of listed.filter(({ item: { kind } }) => kind === "UNITS").slice(0, MOST_OFFERS))
    await offer(world, item);
  const offers = await allOf<{ id: string; contractor_id: string }>(
    world,
    sql`select id, contractor_id from service_offer where state = 'PLACED' order by id desc limit 1`,
  );
  for (const { id, contractor_id } of offers) {
    await withdrawOffer(world.actors.of(contractor_id, "CONTRACTOR_MANAGER"), id);
  }
}

/** A need that somebody offered for is looked at again: the offer is declined with it. */
export async function lookAgain(world: ChainWorld): Promise<void> {
  const offered = await allOf<{ id: string }>(
    world,
    sql`select i.id from service_offer o join need_item i on i.id = o.item_id
      where o.state = 'PLACED' and i.state = 'LISTED' and i.project_id is null order by o.id limit 1`,
  );
  for (const { id } of offered)
    await unlistNeedItem(world.actors.as(TOWNSHIP), id, "家庭情况有变化，重新入户核实");
}

/** Listings that ran out without a funder. */
export async function expireListings(world: ChainWorld): Promise<void> {
  const over = await allOf<{ id: string }>(
    world,
    sql`select id from need_item where state = 'LISTED' and allocated_in_fen = 0
      and valid_until < ${today(world)} order by id`,
  );
  for (const { id } of over) await expireNeedItem(world.actors.as(TOWNSHIP), id);
}

/** A voucher that nobody came with yet is taken back. */
export async function cancelUnusedVoucher(world: ChainWorld): Promise<void> {
  const unused = await allOf<{ id: string; region_code: string }>(
    world,
    sql`select v.id, v.region_code from voucher v where v.state = 'ISSUED'
      and not exists (select from service_visit s where s.voucher_id = v.id) order by v.units, v.id limit 1`,
  );
  for (const { id, region_code } of unused) {
    await cancelVoucher(world.actors.county(region_code), id, "服务对象住院，待出院后另行签发");
    const at = world.vouchers.findIndex((voucher) => voucher.id === id);
    if (at >= 0) world.vouchers.splice(at, 1);
  }
}

/** The recipient is home again: a new voucher in place of the cancelled one, not used yet. */
export async function issueAgain(world: ChainWorld): Promise<void> {
  const cancelled = await allOf<{ item_id: string; contract_id: string; units: number; region_code: string }>(
    world,
    sql`select v.item_id, v.contract_id, v.units, v.region_code from voucher v join need_item i on i.id = v.item_id
      where v.state = 'CANCELLED' and i.state = 'FUNDED' order by v.id limit 1`,
  );
  const validFrom = today(world);
  for (const { item_id: itemId, contract_id: contractId, units, region_code } of cancelled) {
    const validTo = addCalendarDays(validFrom, 90);
    const input = { itemId, contractId, units, validFrom, validTo };
    await issueVoucher(world.actors.county(region_code), input, world.next());
  }
}

/** A family's grant ends with the last month. */
export async function endOneGrant(world: ChainWorld): Promise<void> {
  const grants = await allOf<{ id: string }>(
    world,
    sql`select g.id from assistance_grant g where g.state = 'ACTIVE' and not exists
      (select from need_item i where i.household_id = g.household_id and i.state <> 'DRAFT') order by g.id limit 1`,
  );
  const lastDay = addCalendarDays(today(world), -1);
  for (const { id } of grants) await endGrant(world.actors.as(TOWNSHIP), id, lastDay, "复核后收入高于标准");
}

const today = (world: ChainWorld): string => shanghaiDate(world.actors.as(TOWNSHIP).platform.clock.now());

const allOf = <Row>(world: ChainWorld, query: Sql): Promise<Row[]> =>
  scoped(world.actors.as(TOWNSHIP), (tx) => tx.rows<Row>(query));
