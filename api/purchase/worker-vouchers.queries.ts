import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import type { WorkerVoucher } from "../../schema/purchase/voucher.ts";
import { scoped } from "../database/scoped.ts";
import { all, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { serviceWords } from "./catalogue.service.ts";
import { visibleService } from "./purchase.access.ts";
import { placeCode, placeColumns, type RecipientPlace } from "./recipient-place.ts";

interface WorkerVoucherRow extends RecipientPlace {
  id: string;
  serial: string;
  recipient_masked_name: string;
  service_item: ServiceItem;
  units_left: number;
  valid_to: string;
  open_visit_id: string | null;
  open_visit_began_at: Date | null;
}

interface Position {
  readonly validTo: string;
  readonly id: string;
}

/**
 * What a worker's phone shows: vouchers of the own organisation that can be used today, those that end first
 * first. Names are masked; a clear one comes from `showRecipient`.
 */
export async function myVouchers(ctx: RequestContext, request: PageRequest): Promise<Page<WorkerVoucher>> {
  const actor = demand(ctx, "visit:log");
  const first = pageSize(request);
  const after = openCursor<Position>(ctx, "myVouchers", request);
  return scoped(ctx, async (tx) => {
    const today = shanghaiDate(tx.now);
    const where = sql`${visibleService(ctx, "v")} and v.state in ('ISSUED', 'PARTLY_REDEEMED')
      and v.valid_from <= ${today} and v.valid_to >= ${today}
      and (v.reserved_units + v.redeemed_units < v.units or s.id is not null)`;
    const from = sql`from voucher v left join service_visit s
      on s.voucher_id = v.id and s.worker_id = ${actor.userId} and s.state = 'CHECKED_IN'`;
    const rows = await tx.rows<WorkerVoucherRow>(sql`
      select v.id, v.serial, v.recipient_masked_name, v.region_code, v.service_item, v.valid_to,
        v.units - v.reserved_units - v.redeemed_units as units_left, s.id as open_visit_id,
        s.began_at as open_visit_began_at, ${placeColumns(tx)}
      ${from} where ${all([where, after && sql`(v.valid_to, v.id) > (${after.validTo}::date, ${after.id}::uuid)`])}
      order by v.valid_to, v.id limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`${from} where ${where}`);
    const regions = await regionsByCode(tx, rows.map(placeCode));
    return toPage(
      ctx,
      "myVouchers",
      rows,
      first,
      counted,
      (row): Position => ({ validTo: row.valid_to, id: row.id }),
      (row) => ({
        id: row.id,
        serial: row.serial,
        recipientName: row.recipient_masked_name,
        villageName: regions.get(placeCode(row))?.name ?? null,
        ...serviceWords(row.service_item),
        minutesPerUnit: serviceItems[row.service_item].minutesPerUnit,
        unitsLeft: row.units_left,
        validTo: row.valid_to,
        openVisitId: row.open_visit_id,
        openVisitBeganAt: row.open_visit_began_at,
      }),
    );
  });
}
