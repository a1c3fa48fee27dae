import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { VoucherState } from "../../schema/codes/voucher-states.ts";
import type {
  VoucherFilter,
  VoucherFunding as VoucherFundingView,
  VoucherSummary,
  Voucher as VoucherView,
} from "../../schema/purchase/voucher.ts";
import { type EntityTransaction, scoped, scopedEntities, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { demand, isStaff, may, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { historyOf } from "../kernel/history.ts";
import { knownId } from "../kernel/known-id.ts";
import { maskName } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { availableActions } from "../kernel/workflow.ts";
import { organisationsById, regionsByCode } from "../organisation/organisation.queries.ts";
import { serviceWords } from "./catalogue.service.ts";
import { visibleService } from "./purchase.access.ts";
import { placeCode, placeColumns, type RecipientPlace } from "./recipient-place.ts";
import { Voucher } from "./voucher.entity.ts";
import { unitsLeft, usableStates, voucherMachine } from "./voucher.workflow.ts";

interface VoucherRow extends RecipientPlace {
  id: string;
  serial: string;
  state: VoucherState;
  item_id: string;
  item_serial: string | null;
  household_id: string;
  contract_id: string;
  contract_title: string;
  contractor_id: string;
  contractor_name: string;
  recipient_masked_name: string;
  person_name: string | null;
  service_item: ServiceItem;
  unit_price_in_fen: bigint;
  value_in_fen: bigint;
  units: number;
  reserved_units: number;
  redeemed_units: number;
  valid_from: string;
  valid_to: string;
  issued_at: Date;
}

/** What row-level security hides of the person or the item from a partner is null here. */
const voucherFrom = raw(`
  from voucher v join service_contract c on c.id = v.contract_id join organisation o on o.id = v.contractor_id
    left join need_item i on i.id = v.item_id left join person p on p.id = v.person_id`);
const voucherColumns = raw(`v.id, v.serial, v.state, v.item_id, i.serial as item_serial, v.household_id,
  v.contract_id, c.title as contract_title, v.contractor_id, o.name as contractor_name,
  v.recipient_masked_name, p.name as person_name, v.region_code, v.service_item, v.unit_price_in_fen,
  v.value_in_fen, v.units, v.reserved_units, v.redeemed_units, v.valid_from, v.valid_to, v.issued_at`);

/** 李*明 for a department; 李** for a contractor, from the voucher itself, whatever it may see of the person. */
export function recipientName(
  ctx: RequestContext,
  row: { person_name: string | null; recipient_masked_name: string },
): string {
  return isStaff(ctx) && row.person_name ? maskName(row.person_name, "staff") : row.recipient_masked_name;
}

/** Vouchers that the caller may see, the newest first. */
export async function vouchers(
  ctx: RequestContext,
  filter: VoucherFilter,
  request: PageRequest,
): Promise<Page<VoucherSummary>> {
  demand(ctx, "voucher:read");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, "vouchers", request);
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const where = voucherConditions(ctx, filter, today);
    const rows = await tx.rows<VoucherRow>(sql`
      select ${voucherColumns}, ${placeColumns(tx)} ${voucherFrom}
      where ${all([where, after !== null && sql`v.id < ${after}`])} order by v.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from voucher v where ${where}`);
    const regions = await regionsByCode(tx, rows.map(placeCode));
    return toPage(
      ctx,
      "vouchers",
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => ({
        ...summaryOf(ctx, row, today),
        regionName: regions.get(placeCode(row))?.name ?? null,
        contractorName: row.contractor_name,
      }),
    );
  });
}

function voucherConditions(ctx: RequestContext, filter: VoucherFilter, today: string): Sql {
  const conditions: (Sql | false | null | undefined | "")[] = [
    visibleService(ctx, "v"),
    filter.state && sql`v.state = ${filter.state}`,
    filter.usable && sql`v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= ${today}`,
    filter.contractId && sql`v.contract_id = ${knownId(filter.contractId, "这份合同")}`,
    filter.serviceItem && sql`v.service_item = ${filter.serviceItem}`,
    // Which vouchers belong to one need or family is nothing a contractor may join by.
    filter.itemId && (isStaff(ctx) ? sql`v.item_id = ${knownId(filter.itemId, "这项需求")}` : raw("false")),
    filter.householdId &&
      (isStaff(ctx) ? sql`v.household_id = ${knownId(filter.householdId, "这个家庭")}` : raw("false")),
  ];
  return all(conditions.map((condition) => condition || null));
}

const summaryOf = (ctx: RequestContext, row: VoucherRow, today: string) => ({
  id: row.id,
  serial: row.serial,
  state: row.state,
  expired: row.valid_to < today,
  recipientName: recipientName(ctx, row),
  ...serviceWords(row.service_item),
  units: row.units,
  reservedUnits: row.reserved_units,
  redeemedUnits: row.redeemed_units,
  unitsLeft: unitsLeft({
    state: row.state,
    units: row.units,
    reservedUnits: row.reserved_units,
    redeemedUnits: row.redeemed_units,
  }),
  value: formatFen(row.value_in_fen),
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

export async function voucher(ctx: RequestContext, id: string): Promise<VoucherView> {
  demand(ctx, "voucher:read");
  return scopedEntities(ctx, (tx) => readVoucher(tx, id));
}

async function readVoucher(tx: EntityTransaction, id: string): Promise<VoucherView> {
  const { ctx } = tx;
  const row = await tx.row<VoucherRow>(sql`
    select ${voucherColumns}, ${placeColumns(tx)} ${voucherFrom}
    where v.id = ${knownId(id, "这张服务券")} and ${visibleService(ctx, "v")}`);
  if (!row) throw notFound("这张服务券");
  const staff = isStaff(ctx);
  const today = shanghaiDate(tx.now);
  const organisations = await organisationsById(tx, [row.contractor_id]);
  const place = placeCode(row);
  const regions = await regionsByCode(tx, [place]);
  const canAct = may(ctx, "voucher:issue");
  return {
    ...summaryOf(ctx, row, today),
    itemId: staff ? row.item_id : null,
    itemSerial: staff ? row.item_serial : null,
    householdId: staff ? row.household_id : null,
    contractId: row.contract_id,
    contractTitle: row.contract_title,
    contractor: organisations.get(row.contractor_id) ?? null,
    recipientMayBeShown: !staff && usableStates.includes(row.state) && row.valid_to >= today,
    region: regions.get(place) ?? null,
    unitPrice: formatFen(row.unit_price_in_fen),
    issuedAt: row.issued_at,
    fundings: staff ? await fundingsOf(tx, row.id) : [],
    availableActions: canAct
      ? await availableActions(tx, voucherMachine, await tx.em.findOneOrFail(Voucher, row.id))
      : [],
    history: await historyOf(tx, voucherMachine, row.id),
  };
}

async function fundingsOf(tx: Transaction, voucherId: string): Promise<VoucherFundingView[]> {
  const rows = await tx.rows<{
    id: string;
    allocation_id: string;
    serial: string;
    charity_id: string;
    amount_in_fen: bigint;
    drawn_in_fen: bigint;
    released_in_fen: bigint;
  }>(sql`
    select f.id, f.allocation_id, a.serial, f.charity_id, f.amount_in_fen, f.drawn_in_fen, f.released_in_fen
    from voucher_funding f join allocation a on a.id = f.allocation_id
    where f.voucher_id = ${voucherId} order by f.allocation_id`);
  const charities = await organisationsById(
    tx,
    rows.map((row) => row.charity_id),
  );
  return rows.map((row) => ({
    id: row.id,
    allocationId: row.allocation_id,
    allocationSerial: row.serial,
    charity: charities.get(row.charity_id) ?? null,
    amount: formatFen(row.amount_in_fen),
    drawn: formatFen(row.drawn_in_fen),
    released: formatFen(row.released_in_fen),
  }));
}
