import { regionAt } from "../database/region-range.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { isStaff } from "../kernel/context.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";

export interface RecipientPlace {
  readonly region_code: string;
  readonly village_is_known: boolean;
  readonly is_minor: boolean;
}

/**
 * Columns of a voucher `v` that tell how exactly its recipient's place may be named: to the village, like name and
 * address, from issue until it is used up, cancelled or expired, while the consent lives. Staff always know it.
 */
export function placeColumns(tx: Transaction): Sql {
  if (isStaff(tx.ctx)) return raw("true as village_is_known, false as is_minor");
  const today = shanghaiDate(tx.now);
  return sql`v.state in ('ISSUED', 'PARTLY_REDEEMED') and v.valid_to >= ${today} and exists (
      select from consent c where c.person_id = v.person_id and c.purpose = 'SERVICE_DELIVERY'
        and c.withdrawn_at is null and c.given_on <= ${today} and c.valid_until >= ${today}) as village_is_known,
    coalesce((select n.is_minor from need_item n where n.id = v.item_id), true) as is_minor`;
}

/** The village; where it is no longer the caller's to know the township, and of a minor the county. */
export function placeCode(place: RecipientPlace): string {
  if (place.village_is_known) return place.region_code;
  return regionAt(place.region_code, place.is_minor ? "COUNTY" : "TOWNSHIP");
}
