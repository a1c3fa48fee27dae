import { mostUnits } from "../../schema/codes/most-units.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { serviceItems } from "../../schema/codes/service-items.ts";
import type { NeedInput, NeedItemInput } from "../../schema/need/need.ts";
import { residenceOf } from "../beneficiary/person.queries.ts";
import { scopedWrite, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { notFound, Problems } from "../kernel/errors.ts";
import { LIMIT_IN_FEN, multiplyUnits } from "../kernel/money.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { isInOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { noteBeginning } from "../kernel/workflow.ts";
import { unitOf } from "./matched-need.view.ts";
import { Need, NeedItem } from "./need.entity.ts";
import { needItemMachine } from "./need-item.workflow.ts";

export const NEED_SERIAL = "需";
const MOST_ITEMS = 10;
const LONGEST_DESCRIPTION = 1_000;
/** What was assessed longer ago says little about what is lacking today. */
const OLDEST_ASSESSMENT_DAYS = 365;

/** Puts on record what a visit found that a family lacks. Each item starts as a draft that somebody else verifies. */
export async function recordNeed(
  ctx: RequestContext,
  input: NeedInput,
  idempotencyKey: string,
): Promise<{ id: string; itemIds: string[] }> {
  demand(ctx, "need:record");
  return scopedWrite(ctx, (tx) => createNeed(tx, input), {
    idempotency: { key: idempotencyKey, mutation: "recordNeed", body: input },
  });
}

/** The same inside a transaction of the caller's. */
export async function createNeed(
  tx: WriteTransaction,
  input: NeedInput,
): Promise<{ id: string; itemIds: string[] }> {
  const actor = demand(tx.ctx, "need:record");
  const person = await residenceOf(tx, input.personId);
  if (!isInOwnRegion(tx.ctx, person.regionCode)) throw notFound("这个人");
  const problems = new Problems();
  const items = checkNeed(problems, input, { today: shanghaiDate(tx.now), householdId: person.householdId });
  problems.throwIfAny();
  const id = newId(tx.now);
  const serial = await nextSerial(tx, NEED_SERIAL);
  const family = { householdId: person.householdId, personId: input.personId, regionCode: person.regionCode };
  tx.em.create(Need, {
    id,
    serial,
    ...family,
    description: input.description.trim(),
    assessedOn: input.assessedOn,
    recordedBy: actor.userId,
    recordedAt: tx.now,
  });
  const itemIds = items.map((item, index) => createItem(tx, id, `${serial}-${index + 1}`, family, item));
  tx.audit({
    action: "need.record",
    objectKind: "need",
    objectId: id,
    regionCode: person.regionCode,
    detail: { items: items.length },
  });
  return { id, itemIds };
}

export type CheckedItem = Pick<
  NeedItem,
  "category" | "level" | "serviceItem" | "quantity" | "unit" | "approvedCostInFen"
>;

function createItem(
  tx: WriteTransaction,
  needId: string,
  serial: string,
  family: { householdId: string; personId: string; regionCode: string },
  item: CheckedItem,
): string {
  const created = tx.em.create(NeedItem, {
    id: newId(tx.now),
    serial,
    needId,
    ...family,
    ...item,
    ...asRecorded(item),
    recordedBy: actorOf(tx.ctx).userId,
  });
  noteBeginning(tx, needItemMachine, created);
  return created.id;
}

/** How every item begins: nothing is covered or given yet, and partners see nothing of it. */
export const asRecorded = ({ approvedCostInFen }: Pick<CheckedItem, "approvedCostInFen">) => ({
  state: "DRAFT" as const,
  coverInFen: 0n,
  coverSource: [],
  allocatedInFen: 0n,
  gapInFen: approvedCostInFen,
  isMinor: false,
  crowdTags: [],
});

/** A need as it was given, checked against the day and the family in which the person lives. */
export function checkNeed(
  problems: Problems,
  input: NeedInput,
  { today, householdId, at = "" }: { today: string; householdId: string; at?: string },
): CheckedItem[] {
  problems.require(input.householdId === householdId, `${at}personId`, "该人员不是这个家庭的现有成员。");
  checkAssessment(problems, input, today, at);
  const count = input.items.length;
  problems.require(count >= 1 && count <= MOST_ITEMS, `${at}items`, `需求明细应为 1 到 ${MOST_ITEMS} 项。`);
  return input.items
    .slice(0, MOST_ITEMS)
    .map((item, index) => checkItem(problems, item, `${at}items.${index}.`));
}

/** What was found, in words, and when. */
export function checkAssessment(
  problems: Problems,
  input: { readonly description: string; readonly assessedOn: string },
  today: string,
  at = "",
): void {
  const words = input.description.trim().length;
  problems.require(words > 0, `${at}description`, "请用文字说明需求情况。");
  problems.require(
    words <= LONGEST_DESCRIPTION,
    `${at}description`,
    `需求说明不能超过 ${LONGEST_DESCRIPTION} 个字。`,
  );
  problems.require(input.assessedOn <= today, `${at}assessedOn`, "评估日期不能晚于今天。");
  const oldest = addCalendarDays(today, -OLDEST_ASSESSMENT_DAYS);
  problems.require(input.assessedOn >= oldest, `${at}assessedOn`, "评估已超过一年，请重新入户评估。");
}

/** `at` is put before the paths of the fields. */
export function checkItem(problems: Problems, item: NeedItemInput, at: string): CheckedItem {
  const path = (field: string) => `${at}${field}`;
  problems.require(item.category in needCategories, path("category"), "请选择需求类别。");
  const { category, level } = item;
  const serviceItem = item.serviceItem ?? null;
  const unit = unitOf(serviceItem);
  if (serviceItem) {
    problems.require(
      item.approvedCost == null,
      path("approvedCost"),
      "服务类需求按数量和单价计算，不填金额。",
    );
    const quantity = item.quantity ?? 0;
    const approvedCostInFen = serviceCost(problems, path("quantity"), serviceItem, quantity);
    return { category, level, serviceItem, quantity, unit, approvedCostInFen };
  }
  const isMoney = item.quantity == null || item.quantity === 1;
  problems.require(isMoney, path("quantity"), "资金类需求不填数量。");
  problems.require(item.approvedCost != null, path("approvedCost"), "请填写所需金额，或选择一项服务。");
  const amount =
    item.approvedCost == null ? null : readAmount(problems, path("approvedCost"), item.approvedCost);
  return { category, level, serviceItem, quantity: 1, unit, approvedCostInFen: amount ?? 0n };
}

/** Units at the usual settlement price of the service list; the price of a voucher is its contract's. */
export function serviceCost(
  problems: Problems,
  path: string,
  serviceItem: keyof typeof serviceItems,
  quantity: number,
): bigint {
  const isWhole = Number.isInteger(quantity) && quantity >= 1 && quantity <= mostUnits.need;
  problems.require(isWhole, path, `数量应为 1 到 ${mostUnits.need} 的整数。`);
  if (!isWhole) return 0n;
  const cost = multiplyUnits(quantity, BigInt(serviceItems[serviceItem].unitPriceInFen));
  problems.require(cost > 0n, path, "该服务不收费，可直接提供，不需要登记资金需求。");
  problems.require(cost < LIMIT_IN_FEN, path, "金额过大，请核对数量。");
  return cost;
}
