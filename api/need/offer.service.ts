import { LockMode } from "@mikro-orm/core";
import { scopedWrite, type Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { newId } from "../kernel/uuid.ts";
import { advance } from "../kernel/workflow.ts";
import { offerRefusal } from "./matched-need.view.ts";
import { matchesByIds, resolve } from "./matched-needs.service.ts";
import { holds } from "./matching/condition.ts";
import { contractServices, criteriaOf } from "./matching/criteria.ts";
import { type ListingRow, listingColumns, listingOf, ofIds } from "./matching/listing.ts";
import { isInReachOf } from "./matching/parts.ts";
import { ServiceOffer } from "./matching.entity.ts";
import { lockItem } from "./need-item.service.ts";
import { serviceOfferMachine } from "./reservation.workflow.ts";

interface OfferInput {
  readonly ref: string;
  readonly quantity: number;
  readonly note?: string | null;
}

const LONGEST_NOTE = 500;

/**
 * Places a contractor's offer to deliver units of a need's service under one of its active contracts. It blocks
 * nobody: several contractors may offer, and an order follows when a voucher is issued.
 */
export async function offerService(
  ctx: RequestContext,
  input: OfferInput,
  idempotencyKey: string,
): Promise<{ ref: string }> {
  demand(ctx, "need:offer");
  return scopedWrite(
    ctx,
    async (tx) => {
      const id = resolve(tx, input.ref);
      const item = await lockItem(tx, id);
      const row = await shownRow(tx, id);
      checkQuantity(input, row);
      tx.em.create(ServiceOffer, {
        id: newId(tx.now),
        itemId: id,
        contractorId: actorOf(ctx).organisationId,
        contractId: await contractFor(tx, input, row),
        regionCode: item.regionCode,
        state: "PLACED",
        quantity: input.quantity,
        note: input.note?.trim() || null,
        placedBy: actorOf(ctx).userId,
        placedAt: tx.now,
      });
      tx.audit({
        action: "serviceOffer.place",
        objectKind: "needItem",
        objectId: id,
        regionCode: item.regionCode,
        detail: { quantity: input.quantity },
      });
      return { ref: input.ref };
    },
    { idempotency: { key: idempotencyKey, mutation: "offerService", body: input } },
  );
}

/** The need as it is listed to the caller, with the rule that refuses an offer for it. */
async function shownRow(tx: Transaction, id: string): Promise<ListingRow> {
  const criteria = await criteriaOf(tx);
  const row = await tx.row<ListingRow>(sql`
    with ${listingOf(tx, criteria.partner, ofIds([id]))} select ${listingColumns}, 0 as score from listing`);
  if (!row || criteria.partner !== "CONTRACTOR") throw notFound("这项需求");
  const placed = await tx.row(sql`select 1 from service_offer
    where item_id = ${id} and contractor_id = ${actorOf(tx.ctx).organisationId} and state = 'PLACED'`);
  if (placed) throw new DomainError("DUPLICATE", "贵机构已经报名承接这项需求。");
  const refusal = offerRefusal(criteria, row);
  if (refusal) throw new DomainError("CAP_EXCEEDED", refusal.message);
  return row;
}

function checkQuantity(input: OfferInput, row: ListingRow): void {
  const problems = new Problems();
  const { quantity } = input;
  const isWhole = Number.isInteger(quantity) && quantity > 0;
  problems.require(isWhole, "quantity", "承接数量应为大于 0 的整数。");
  problems.require(!isWhole || quantity <= row.quantity, "quantity", "承接数量不能超过需求的数量。");
  problems.require((input.note ?? "").length <= LONGEST_NOTE, "note", `说明不能超过 ${LONGEST_NOTE} 个字。`);
  problems.throwIfAny();
}

/** Of the contracts that carry the service and serve where the need is shown, the one with most left. */
async function contractFor(tx: Transaction, input: OfferInput, row: ListingRow): Promise<string> {
  const services = await contractServices(tx, actorOf(tx.ctx).organisationId);
  const [best] = services
    .filter((service) => service.serviceItem === row.serviceItem)
    .filter((service) => holds(isInReachOf(service.regionCodes), row))
    .sort((one, other) => other.unitsLeft - one.unitsLeft);
  if (!best || best.unitsLeft < input.quantity) {
    throw new DomainError("CAP_EXCEEDED", "承接数量超过本月剩余服务能力或合同剩余额度。");
  }
  return best.contractId;
}

/** Takes an own offer back while no voucher answered it. */
export async function withdrawOffer(ctx: RequestContext, offerId: string): Promise<{ ref: string }> {
  const actor = demand(ctx, "need:offer");
  return scopedWrite(ctx, async (tx) => {
    const offer = await tx.em.findOne(
      ServiceOffer,
      { id: offerId, contractorId: actor.organisationId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (!offer) throw notFound("这次报名");
    if (offer.state !== "PLACED") throw stateConflict("这次报名已经处理，不能撤回。");
    // The answer is the need as it is then shown: where it is shown no more, nothing may change either.
    const [shown] = await matchesByIds(tx, [offer.itemId]);
    if (!shown) throw stateConflict("该需求已不再展示，报名随之失效，无需撤回。");
    await advance(tx, serviceOfferMachine, "withdrawOffer", offer);
    offer.closedAt = tx.now;
    return { ref: tx.vault.opaqueReference(actor.organisationId, offer.itemId) };
  });
}
