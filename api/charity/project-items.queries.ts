import type { CategoryCount, ProjectItem } from "../../schema/charity/project.ts";
import { type NeedCategory, needCategories } from "../../schema/codes/need-categories.ts";
import { regionAt } from "../database/region-range.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { isStaff } from "../kernel/context.ts";
import { gapBandOf, maskName, suppressSmallCount } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import {
  hasOwnMoney,
  isAmongMany,
  isReservedByOwn,
  referenceFor,
  visibleAllocations,
  visibleItems,
} from "./charity.access.ts";

const MAX_ITEMS = 300;

interface ItemRow {
  id: string;
  serial: string;
  category: NeedCategory;
  level: ProjectItem["level"];
  state: ProjectItem["state"];
  person_name: string | null;
  age_band: ProjectItem["ageBand"];
  is_minor: boolean;
  region_code: string;
  service_item: ProjectItem["serviceItem"];
  quantity: number;
  unit: string;
  gap_in_fen: bigint;
  allocated_in_fen: bigint;
  is_known: boolean;
  is_among_many: boolean;
}

/** The needs of a project as the caller may see them: two statements, however many there are. */
export async function projectItems(tx: Transaction, projectId: string): Promise<ProjectItem[]> {
  const today = shanghaiDate(tx.now);
  const rows = await tx.rows<ItemRow>(sql`
    select i.id, i.serial, i.category, i.level, i.state, i.age_band, i.is_minor, i.region_code, i.service_item,
      i.quantity, i.unit, i.gap_in_fen, case when ${isStaff(tx.ctx)} then p.name end as person_name,
      a.allocated_in_fen, ${hasOwnMoney(tx.ctx)} or ${isReservedByOwn(tx.ctx)} is true as is_known,
      ${isAmongMany(tx)} as is_among_many
    from need_item i left join person p on p.id = i.person_id
      cross join lateral (
        select coalesce(sum(a.amount_in_fen - a.released_in_fen)
            filter (where a.state = 'POSTED'), 0)::bigint as allocated_in_fen
        from allocation a where a.item_id = i.id and ${visibleAllocations(tx.ctx)}) a
    where i.project_id = ${projectId} and ${visibleItems(tx.ctx, today)}
    order by array_position(array['URGENT', 'HIGH', 'NORMAL'], i.level::text), i.id limit ${MAX_ITEMS}`);
  const regions = await regionsByCode(
    tx,
    rows.map((row) => placeCode(tx, row)),
  );
  return rows.map((row) => toItem(tx, row, regions.get(placeCode(tx, row))?.pathName ?? ""));
}

/** Staff know the village; a charity the township, or the county for a minor and where few such families live. */
function placeCode(tx: Transaction, row: ItemRow): string {
  if (isStaff(tx.ctx)) return row.region_code;
  return regionAt(row.region_code, row.is_minor || !row.is_among_many ? "COUNTY" : "TOWNSHIP");
}

function toItem(tx: Transaction, row: ItemRow, place: string): ProjectItem {
  const staff = isStaff(tx.ctx);
  return {
    ref: referenceFor(tx.ctx, row.id),
    serial: staff ? row.serial : null,
    category: row.category,
    level: row.level,
    state: row.state,
    personName: staff && row.person_name !== null ? maskName(row.person_name, "staff") : null,
    ageBand: row.age_band,
    place,
    serviceItem: row.service_item,
    quantity: row.quantity,
    unit: row.unit,
    gapBand: gapBandOf(row.gap_in_fen),
    gap: staff || row.is_known ? formatFen(row.gap_in_fen) : null,
    allocated: formatFen(row.allocated_in_fen),
  };
}

export function countByCategory(items: readonly ProjectItem[], exact: boolean): CategoryCount[] {
  return (Object.keys(needCategories) as NeedCategory[]).flatMap((category) => {
    const count = items.filter((item) => item.category === category).length;
    return count === 0 ? [] : [{ category, count: exact ? count : suppressSmallCount(count) }];
  });
}
