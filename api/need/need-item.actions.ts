import type { CrowdTag } from "../../schema/codes/crowd-tags.ts";
import { needItemStatesWithoutGap } from "../../schema/codes/need-item-states.ts";
import type { NeedVerificationInput } from "../../schema/need/need.ts";
import { liveConsent, onConsentWithdrawn } from "../beneficiary/consent.service.ts";
import { personFacts, residenceOf } from "../beneficiary/person.queries.ts";
import { onPersonMoved } from "../beneficiary/rejoin.ts";
import { lockDonationsOf, releaseUnused } from "../charity/allocation-release.service.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { raw, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { isMinor } from "../kernel/masks.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { readNote, readReason } from "../kernel/read-words.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, ageBandOf, ageInYears, shanghaiDate } from "../kernel/shanghai-date.ts";
import { advance, demandTransition } from "../kernel/workflow.ts";
import { cancelVouchersOf } from "../purchase/voucher-cancellation.ts";
import type { NeedItem } from "./need.entity.ts";
import { serviceCost } from "./need.service.ts";
import { coverFor, holdCover } from "./need-cover.ts";
import { hideFromPartners, lockItem } from "./need-item.service.ts";
import { type NeedItemAction, needItemMachine, stateWithoutReservation } from "./need-item.workflow.ts";

/** A listing is looked at again at least once a year. */
const LONGEST_LISTING_DAYS = 365;

/**
 * Verifies an item: fixes its cost, takes the cover by grants in force as a snapshot, and so its gap. Who recorded
 * it may not verify it. Without a gap there is nothing to fund and the item is not verified.
 */
export async function verifyNeedItem(
  ctx: RequestContext,
  id: string,
  input: NeedVerificationInput,
): Promise<{ id: string }> {
  demand(ctx, "need:verify");
  return scopedWrite(ctx, (tx) => verify(tx, id, input));
}

/** The same inside a transaction of the caller's. */
export async function verify(
  tx: WriteTransaction,
  id: string,
  input: NeedVerificationInput,
): Promise<{ id: string }> {
  const item = await lockItem(tx, knownId(id, "这项需求"));
  await demandTransition(tx, needItemMachine, "verify", item);
  // Who died or left meanwhile has no need that money could be found for.
  await residenceOf(tx, item.personId);
  const cost = readCost(item, input);
  await holdCover(tx, item);
  const cover = await coverFor(tx, { ...identityOf(item), ...cost }, input.otherCover ?? []);
  const gapInFen = cost.approvedCostInFen - cover.totalInFen;
  if (gapInFen === 0n) {
    throw stateConflict("在享政策已经覆盖全部费用，没有资金缺口；请改为「标记为已由其他渠道解决」。");
  }
  await advance(tx, needItemMachine, "verify", item);
  Object.assign(item, cost, { coverInFen: cover.totalInFen, coverSource: cover.lines, gapInFen });
  item.coverFrom = shanghaiDate(tx.now);
  item.verifiedBy = actorOf(tx.ctx).userId;
  return { id: item.id };
}

const identityOf = ({ id, householdId, personId, category }: NeedItem) => ({
  id,
  householdId,
  personId,
  category,
});

function readCost(
  item: NeedItem,
  input: NeedVerificationInput,
): Pick<NeedItem, "quantity" | "approvedCostInFen"> {
  const problems = new Problems();
  const { serviceItem } = item;
  let { quantity, approvedCostInFen } = item;
  if (serviceItem) {
    problems.require(input.approvedCost == null, "approvedCost", "服务类需求按数量和单价计算，不填金额。");
    quantity = input.quantity ?? quantity;
    approvedCostInFen = serviceCost(problems, "quantity", serviceItem, quantity);
  } else {
    problems.require(input.quantity == null, "quantity", "资金类需求不填数量。");
    const found =
      input.approvedCost == null ? null : readAmount(problems, "approvedCost", input.approvedCost);
    approvedCostInFen = found ?? approvedCostInFen;
  }
  problems.throwIfAny();
  return { quantity, approvedCostInFen };
}

/**
 * Shows an item to partners until a day. Needs the person's live consent to referral, which is held while the
 * item is listed: what partners may see of the person is taken now and does not change behind their back.
 */
export async function listNeedItem(
  ctx: RequestContext,
  id: string,
  validUntil: string,
): Promise<{ id: string }> {
  demand(ctx, "need:list");
  return scopedWrite(ctx, (tx) => list(tx, id, validUntil));
}

/** The same inside a transaction of the caller's. */
export async function list(tx: WriteTransaction, id: string, validUntil: string): Promise<{ id: string }> {
  const today = shanghaiDate(tx.now);
  const personId = await personOf(tx, id);
  // Consent first, then the item: the order in which a withdrawal takes them.
  const consent = await liveConsent(tx, personId, "CHARITY_REFERRAL", today, { hold: true });
  const item = await lockItem(tx, id);
  await demandTransition(tx, needItemMachine, "list", item);
  if (!consent) {
    throw new DomainError(
      "CONSENT_MISSING",
      "没有有效的「向慈善组织转介需求」同意书，请先征得本人或监护人同意。",
    );
  }
  checkValidity(validUntil, today);
  if (item.gapInFen === 0n) throw stateConflict("该需求没有资金缺口，不需要上架。");
  // Read before anything changes: every statement writes what is pending.
  const person = await personFacts(tx, personId, today);
  await advance(tx, needItemMachine, "list", item, { to: stateWithoutReservation(item) });
  Object.assign(item, shownOf(person, today));
  item.consentId = consent.id;
  item.consentValidUntil = consent.validUntil;
  item.validUntil = validUntil;
  // A family that was listed before has waited since then.
  item.listedAt ??= tx.now;
  return { id: item.id };
}

/** What partners may see of the person, as it is on the day of listing. */
export const shownOf = (
  { birthDate, crowdTags }: { readonly birthDate: string; readonly crowdTags: CrowdTag[] },
  today: string,
) => ({
  ageBand: ageBandOf(ageInYears(birthDate, today)),
  isMinor: isMinor(birthDate, today),
  crowdTags,
});

export function checkValidity(validUntil: string, today: string): void {
  const problems = new Problems();
  problems.require(validUntil >= today, "validUntil", "有效期截止日不能早于今天。");
  const latest = addCalendarDays(today, LONGEST_LISTING_DAYS);
  problems.require(validUntil <= latest, "validUntil", "有效期最长为一年。");
  problems.throwIfAny();
}

async function personOf(tx: Transaction, id: string): Promise<string> {
  const row = await tx.row<{ person_id: string }>(sql`
    select person_id from need_item where id = ${knownId(id, "这项需求")} and ${inOwnRegion(tx.ctx)}`);
  if (!row) throw notFound("这项需求");
  return row.person_id;
}

export const unlistNeedItem = (ctx: RequestContext, id: string, reason: string) =>
  takeAway(ctx, "unlist", id, reason);
export const withdrawNeedItem = (ctx: RequestContext, id: string, reason: string) =>
  takeAway(ctx, "withdraw", id, reason);
export const expireNeedItem = (ctx: RequestContext, id: string) => takeAway(ctx, "expire", id, null);
export const markDuplicate = (ctx: RequestContext, id: string, reason: string) =>
  takeAway(ctx, "markDuplicate", id, reason);
export const markMetElsewhere = (ctx: RequestContext, id: string, reason: string) =>
  takeAway(ctx, "markMetElsewhere", id, reason);

/** Ends or interrupts the listing: partners lose sight of the item at once, reservation and offers with it. */
async function takeAway(
  ctx: RequestContext,
  action: NeedItemAction,
  id: string,
  reason: string | null,
): Promise<{ id: string }> {
  demand(ctx, needItemMachine.transitions[action].permission);
  const note = reason === null ? null : readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const item = await lockItem(tx, knownId(id, "这项需求"));
    await advance(tx, needItemMachine, action, item, { note });
    if (needItemStatesWithoutGap.includes(item.state)) item.gapInFen = 0n;
    await hideFromPartners(tx, item);
    return { id: item.id };
  });
}

export async function confirmNeedItemMet(
  ctx: RequestContext,
  id: string,
  note?: string | null,
): Promise<{ id: string }> {
  demand(ctx, "need:close");
  return scopedWrite(ctx, async (tx) => {
    const item = await lockItem(tx, knownId(id, "这项需求"));
    await advance(tx, needItemMachine, "confirmMet", item, { note: readNote(note) });
    return { id: item.id };
  });
}

/** Closes what was met. What a service did not use, as its contract was cheaper, goes back to the donations. */
export async function closeNeedItem(
  ctx: RequestContext,
  id: string,
  note?: string | null,
): Promise<{ id: string }> {
  demand(ctx, "need:close");
  return scopedWrite(ctx, async (tx) => {
    const donations = await lockDonationsOf(tx, knownId(id, "这项需求"));
    const item = await lockItem(tx, id);
    await advance(tx, needItemMachine, "close", item, { note: readNote(note) });
    if (item.serviceItem) await releaseUnused(tx, item, donations, null);
    return { id: item.id };
  });
}

/**
 * Ends a service before all of it was delivered: the person died, moved away, or wants no more. Vouchers are cancelled
 * as far as they were not used, and the money behind them goes back to its donations; what was served stays paid.
 * Visits that wait for a decision are decided first. Locks donations, item, contracts and vouchers in this
 * order.
 */
export async function discontinueNeedItem(
  ctx: RequestContext,
  id: string,
  reason: string,
): Promise<{ id: string }> {
  demand(ctx, "need:close");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const donations = await lockDonationsOf(tx, knownId(id, "这项需求"));
    const item = await lockItem(tx, id);
    await demandTransition(tx, needItemMachine, "discontinue", item);
    const served = await cancelVouchersOf(tx, item, note);
    await advance(tx, needItemMachine, "discontinue", item, {
      to: served > 0 ? "CLOSED" : "WITHDRAWN",
      note,
    });
    item.gapInFen = 0n;
    await hideFromPartners(tx, item);
    await releaseUnused(tx, item, donations, note);
    return { id: item.id };
  });
}

/** A consent that no longer carries a listing takes all that was listed under it out of sight, in the same transaction. */
onConsentWithdrawn.push(async (tx, consentId) => {
  const listed = await tx.rows<{ id: string }>(sql`
    select id from need_item where consent_id = ${consentId} and consent_valid_until is not null
      and ${inOwnRegion(tx.ctx)} order by id ${raw("for update")}`);
  for (const { id } of listed) {
    const item = await lockItem(tx, id);
    const isOffered = needItemMachine.transitions.takeDown.from.includes(item.state);
    if (isOffered) await advance(tx, needItemMachine, "takeDown", item);
    await hideFromPartners(tx, item);
  }
});

/** What is not listed or funded moves with the person, so that consent and need stay in one region. */
onPersonMoved.push(async (tx, personId, { householdId, regionCode }) => {
  const movable = sql`('DRAFT', 'VERIFIED')`;
  await tx.rows(sql`
    update need_item set household_id = ${householdId}, region_code = ${regionCode}, version = version + 1
    where person_id = ${personId} and state in ${movable} and allocated_in_fen = 0 and ${inOwnRegion(tx.ctx)}`);
  await tx.rows(sql`
    update need n set household_id = ${householdId}, region_code = ${regionCode}, version = version + 1
    where n.person_id = ${personId} and ${inOwnRegion(tx.ctx, "n.region_code")}
      and not exists (select from need_item i
        where i.need_id = n.id and (i.state not in ${movable} or i.allocated_in_fen > 0))`);
});
