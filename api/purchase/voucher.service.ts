import { LockMode } from "@mikro-orm/core";
import { mostUnits } from "../../schema/codes/most-units.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import { type LiveConsent, liveConsent } from "../beneficiary/consent.service.ts";
import { isWithin } from "../database/region-range.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { DomainError, invalid, notFound, Problems, refusedAt, stateConflict } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { maskName } from "../kernel/masks.ts";
import { formatFen, multiplyUnits } from "../kernel/money.ts";
import { readReason } from "../kernel/read-words.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance, noteBeginning } from "../kernel/workflow.ts";
import type { NeedItem } from "../need/need.entity.ts";
import { beginService, endService, lockItem, settleOffers } from "../need/need-item.service.ts";
import { needItemMachine } from "../need/need-item.workflow.ts";
import { closeCheckInsOf } from "./check-in-closing.ts";
import { ContractLine, ServiceContract } from "./contract.entity.ts";
import { visibleContracts, visibleService } from "./purchase.access.ts";
import { Voucher, VoucherFunding } from "./voucher.entity.ts";
import { voucherMachine } from "./voucher.workflow.ts";
import { takeBackUnused } from "./voucher-cancellation.ts";
import { drawOldestFirst, type Movement, postedAllocations, postMovements } from "./voucher-funding.ts";

export interface IssueVoucherInput {
  readonly itemId: string;
  readonly contractId: string;
  readonly units: number;
  readonly validFrom: string;
  readonly validTo: string;
}

export const fundedStates: readonly NeedItemState[] = ["FUNDED", "PART_FUNDED", "IN_SERVICE"];

/**
 * Orders units of a service for one person under a contract, on money that stands on the need. Locks item
 * and contract in this order. Returns the voucher's id.
 */
export async function issueVoucher(
  ctx: RequestContext,
  input: IssueVoucherInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "voucher:issue");
  return scopedWrite(
    ctx,
    async (tx) => {
      checkForm(tx, input);
      const item = await lockItem(tx, knownId(input.itemId, "这项需求"));
      const serviceItem = orderedService(item);
      const { contract, line } = await lockContract(tx, input.contractId, serviceItem);
      checkContract(contract, item, input);
      const recipient = await checkRecipient(tx, item, input);
      await checkUnits(tx, item, line, input.units);
      return writeVoucher(tx, { input, item, serviceItem, contract, line, recipient });
    },
    { idempotency: { key: idempotencyKey, mutation: "issueVoucher", body: input } },
  );
}

function checkForm(tx: WriteTransaction, input: IssueVoucherInput): void {
  const problems = new Problems();
  const isWhole = Number.isInteger(input.units) && input.units >= 1 && input.units <= mostUnits.voucher;
  problems.require(isWhole, "units", `数量应为 1 到 ${mostUnits.voucher} 的整数。`);
  problems.require(input.validFrom <= input.validTo, "validTo", "有效期截止日不能早于开始日。");
  problems.require(input.validFrom >= shanghaiDate(tx.now), "validFrom", "有效期不能从过去的日期开始。");
  problems.throwIfAny();
}

function orderedService(item: NeedItem): ServiceItem {
  if (!item.serviceItem) throw stateConflict("该需求以资金解决，不签发服务券。");
  if (!fundedStates.includes(item.state)) {
    throw stateConflict("该需求尚未落实资金或已经办结，不能签发服务券。");
  }
  return item.serviceItem;
}

/** The contract and its line for the service, both locked. */
async function lockContract(tx: WriteTransaction, id: string, serviceItem: ServiceItem) {
  const visible = await tx.row(sql`
    select 1 from service_contract c
    where c.id = ${knownId(id, "这份合同")} and ${visibleContracts(tx.ctx, "c")}`);
  if (!visible) throw notFound("这份合同");
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const contract = await tx.em.findOneOrFail(ServiceContract, id, locked);
  const line = await tx.em.findOne(ContractLine, { contractId: id, serviceItem }, locked);
  if (!line) throw invalid({ contractId: `合同不含该需求的服务项目「${serviceItems[serviceItem].zh}」。` });
  return { contract, line };
}

function checkContract(contract: ServiceContract, item: NeedItem, input: IssueVoucherInput): void {
  const problems = new Problems();
  problems.require(contract.state === "ACTIVE", "contractId", "合同不在履行中，不能签发服务券。");
  problems.require(
    contract.servedRegionCodes.some((served) => isWithin(item.regionCode, served)),
    "contractId",
    "合同的服务区域不包括该家庭所在的村（社区）。",
  );
  problems.require(input.validFrom >= contract.validFrom, "validFrom", "有效期早于合同开始日期。");
  problems.require(input.validTo <= contract.validTo, "validTo", "有效期超过合同结束日期。");
  problems.throwIfAny();
}

/** Name, address and phone go to the contractor on the ground of a separate consent (个人信息保护法 §23, §29). */
async function checkRecipient(
  tx: Transaction,
  item: NeedItem,
  input: IssueVoucherInput,
): Promise<{ name: string }> {
  const person = await tx.row<{ name: string; death_date: string | null; at_home: boolean }>(sql`
    select name, death_date, person_lives_in(id, ${item.householdId}::uuid) as at_home
    from person where id = ${item.personId}`);
  if (!person) throw notFound("服务对象");
  if (person.death_date) throw stateConflict("服务对象已登记去世，不能签发服务券。");
  if (!person.at_home) throw stateConflict("服务对象已离开该家庭，不能签发服务券。");
  const consent: LiveConsent | null = await liveConsent(
    tx,
    item.personId,
    "SERVICE_DELIVERY",
    shanghaiDate(tx.now),
    { hold: true },
  );
  if (!consent) {
    throw new DomainError("CONSENT_MISSING", "缺少有效的「向服务机构提供姓名、住址和电话」同意书。");
  }
  if (consent.validUntil < input.validTo) {
    const message = `同意书 ${consent.validUntil} 到期，服务券的有效期不能超过它。`;
    throw refusedAt("validTo", "CONSENT_MISSING", message);
  }
  return person;
}

/** Units of vouchers, of cancelled ones those used, stay within the need and within the contract's line. */
async function checkUnits(tx: Transaction, item: NeedItem, line: ContractLine, units: number): Promise<void> {
  const row = await tx.row<{ issued: number }>(sql`
    select coalesce(sum(case when state = 'CANCELLED' then redeemed_units else units end), 0)::int as issued
    from voucher where item_id = ${item.id}`);
  const open = item.quantity - (row?.issued ?? 0);
  if (units > open) throw tooManyUnits(`该需求还可签发 ${open} 个单位，本次数量超出。`);
  const left = line.capUnits - line.committedUnits;
  if (units > left) throw tooManyUnits(`合同中该服务项目只剩 ${left} 个单位，本次数量超出。`);
}

const tooManyUnits = (message: string) => refusedAt("units", "CAP_EXCEEDED", message);

interface Order {
  readonly input: IssueVoucherInput;
  readonly item: NeedItem;
  readonly serviceItem: ServiceItem;
  readonly contract: ServiceContract;
  readonly line: ContractLine;
  readonly recipient: { readonly name: string };
}

async function writeVoucher(tx: WriteTransaction, order: Order): Promise<string> {
  const { input, item, contract, line } = order;
  const valueInFen = multiplyUnits(input.units, line.unitPriceInFen);
  if (valueInFen > contract.capInFen - contract.committedInFen) {
    const left = formatFen(contract.capInFen - contract.committedInFen);
    throw tooManyUnits(`合同金额只剩 ${left} 元，本次签发超出。`);
  }
  const fundings = drawOldestFirst(valueInFen, await postedAllocations(tx, item.id));
  if (!fundings) {
    const message = "该需求已分配且未使用的资金不足以支付这张服务券。";
    throw refusedAt("units", "INSUFFICIENT_FUNDS", message);
  }
  const voucher = await createVoucher(tx, order, valueInFen);
  contract.committedInFen += valueInFen;
  line.committedUnits += input.units;
  const movements = fundings.map(({ source, amountInFen }) => ({
    charityId: source.charity_id,
    allocationId: source.id,
    donationId: source.donation_id,
    amountInFen,
  }));
  await bindFundings(tx, voucher, movements);
  await settleOffers(tx, item, contract.contractorId);
  // A need that is funded in part stays open for the rest of its money; whole, its service begins.
  if (needItemMachine.transitions.beginService.from.some((state) => state === item.state)) {
    await beginService(tx, item);
  }
  tx.audit({
    action: "voucher.issue",
    objectKind: "voucher",
    objectId: voucher.id,
    regionCode: voucher.regionCode,
    detail: { units: voucher.units, serviceItem: voucher.serviceItem, contractId: contract.id },
  });
  return voucher.id;
}

async function createVoucher(tx: WriteTransaction, order: Order, valueInFen: bigint): Promise<Voucher> {
  const { input, item, contract, line } = order;
  const voucher = tx.em.create(Voucher, {
    id: newId(tx.now),
    serial: await nextSerial(tx, "券"),
    itemId: item.id,
    contractId: contract.id,
    contractorId: contract.contractorId,
    householdId: item.householdId,
    personId: item.personId,
    regionCode: item.regionCode,
    recipientMaskedName: maskName(order.recipient.name, "partner"),
    serviceItem: order.serviceItem,
    state: "ISSUED",
    units: input.units,
    unitPriceInFen: line.unitPriceInFen,
    valueInFen,
    reservedUnits: 0,
    redeemedUnits: 0,
    validFrom: input.validFrom,
    validTo: input.validTo,
    issuedBy: actorOf(tx.ctx).userId,
    issuedAt: tx.now,
  });
  noteBeginning(tx, voucherMachine, voucher);
  return voucher;
}

async function bindFundings(
  tx: WriteTransaction,
  voucher: Voucher,
  movements: readonly Movement[],
): Promise<void> {
  for (const { allocationId, charityId, amountInFen } of movements) {
    tx.em.create(VoucherFunding, {
      id: newId(tx.now),
      voucherId: voucher.id,
      allocationId,
      charityId,
      regionCode: voucher.regionCode,
      amountInFen,
      drawnInFen: 0n,
      releasedInFen: 0n,
    });
    await tx.rows(sql`
      update allocation set committed_in_fen = committed_in_fen + ${amountInFen}, version = version + 1
      where id = ${allocationId}`);
  }
  const { id: voucherId, itemId } = voucher;
  await postMovements(
    tx,
    {
      kind: "VOUCHER_COMMITTED",
      subjectId: voucherId,
      debit: "ALLOCATED",
      credit: "COMMITTED",
      itemId,
      voucherId,
    },
    movements,
  );
}

/**
 * Takes back what was not used of a voucher: units to contract and need, money to the allocations, by a reversal.
 * What visits used stays used. Locks item, contract, voucher and visits in this order.
 */
export async function cancelVoucher(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "voucher:issue");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const found = await tx.row<{ item_id: string; contract_id: string }>(sql`
      select item_id, contract_id from voucher v
      where v.id = ${knownId(id, "这张服务券")} and ${visibleService(ctx, "v")}`);
    if (!found) throw notFound("这张服务券");
    const item = await lockItem(tx, found.item_id);
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const contract = await tx.em.findOneOrFail(ServiceContract, found.contract_id, locked);
    const voucher = await tx.em.findOneOrFail(Voucher, id, locked);
    await advance(tx, voucherMachine, "cancelVoucher", voucher, { note });
    await closeCheckInsOf(tx, voucher, "closeWithVoucher", note);
    await takeBackUnused(tx, voucher, contract);
    const inUse = await tx.row(sql`
      select 1 from voucher where item_id = ${item.id} and (state <> 'CANCELLED' or redeemed_units > 0) limit 1`);
    if (!inUse) await endService(tx, item);
    return voucher.id;
  });
}
