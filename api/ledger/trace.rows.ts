import type { AllocationState } from "../../schema/codes/allocation-states.ts";
import type { DonationState } from "../../schema/codes/donation-states.ts";
import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import type { ProjectState } from "../../schema/codes/project-states.ts";
import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { TraceStep } from "../../schema/codes/trace-steps.ts";
import type { VisitState } from "../../schema/codes/visit-states.ts";
import type { VoucherState } from "../../schema/codes/voucher-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { type Start, scopeOf, shownItems, visitsOf } from "./trace.scope.ts";

export const MAX_ROWS = 500;
const limit = raw(`limit ${MAX_ROWS + 1}`);

interface LotRow {
  id: string;
  serial: string;
  charity_id: string;
  donor_name: string | null;
  donor_is_person: boolean;
  state: DonationState;
  amount_in_fen: bigint;
  at: Date;
}
interface AllocationRow {
  id: string;
  serial: string;
  donation_id: string;
  item_id: string;
  state: AllocationState;
  /** What stands of it: what went back to its donation is nobody's any more. */
  amount_in_fen: bigint;
  posted_at: Date;
}
interface PurposeRow {
  item_id: string | null;
  item_serial: string | null;
  category: NeedCategory | null;
  item_state: NeedItemState | null;
  quantity: number | null;
  unit: string | null;
  service_item: ServiceItem | null;
  item_amount: bigint | null;
  listed_at: Date | null;
  project_id: string | null;
  project_serial: string | null;
  project_title: string | null;
  charity_name: string | null;
  project_state: ProjectState | null;
  project_at: Date | null;
}
export interface VoucherRow {
  id: string;
  serial: string;
  item_id: string;
  service_item: ServiceItem;
  state: VoucherState;
  units: number;
  value_in_fen: bigint;
  issued_at: Date;
  contractor_id: string;
  contractor_name: string;
  /** What each visible allocation pays of it, net of what a cancelled voucher gave back. */
  fundings: { allocationId: string; amountInFen: string }[];
}
export interface VisitRow {
  id: string;
  serial: string;
  voucher_id: string;
  service_item: ServiceItem;
  state: VisitState;
  units: number | null;
  amount_in_fen: bigint | null;
  began_at: Date;
  lots: { donationId: string; allocationId: string; amountInFen: string }[];
}
interface SumRow {
  step: TraceStep;
  count: number;
  amount: bigint;
}

export interface TraceRows {
  readonly lots: LotRow[];
  readonly allocations: AllocationRow[];
  readonly purposes: PurposeRow[];
  readonly vouchers: VoucherRow[];
  readonly visits: VisitRow[];
  readonly sums: SumRow[];
}

/** Everything of a trace in six statements, whatever its size. */
export async function traceRows(tx: Transaction, start: Start): Promise<TraceRows> {
  const scope = scopeOf(tx.ctx, start);
  return {
    lots: await tx.rows<LotRow>(lots(scope, start)),
    allocations: await tx.rows<AllocationRow>(sql`${scope}
      select a.id, a.serial, a.donation_id, a.item_id, a.state, a.amount_in_fen - a.released_in_fen as amount_in_fen,
        a.posted_at
      from a order by a.id ${limit}`),
    purposes: await tx.rows<PurposeRow>(purposes(tx, scope, start)),
    vouchers: await tx.rows<VoucherRow>(vouchers(scope)),
    visits: await tx.rows<VisitRow>(visits(scope, start)),
    sums: await tx.rows<SumRow>(sums(tx, scope, start)),
  };
}

const lots = (scope: Sql, start: Start): Sql => sql`${scope}
  select d.id, d.serial, d.charity_id, d.donor_name, d.donor_is_person, d.state, d.amount_in_fen,
    coalesce(d.confirmed_at, d.reported_at) as at
  from donation d where d.id in (select a.donation_id from a)
    or (${start.kind === "DONATION"} and d.id = ${start.id}) order by d.id ${limit}`;

/** Items with their projects. An item that has no money yet stands alone, as does a project. */
const purposes = (tx: Transaction, scope: Sql, start: Start): Sql => sql`${scope}
  select i.id as item_id, i.serial as item_serial, i.category, i.state as item_state, i.quantity, i.unit,
    i.service_item,
    (select coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)::bigint from a
      where a.item_id = i.id and a.state = 'POSTED') as item_amount,
    i.listed_at, p.id as project_id, p.serial as project_serial, p.title as project_title, o.name as charity_name,
    p.state as project_state, p.created_at as project_at
  from (select * from need_item i where (i.id in (select a.item_id from a union select v.item_id from v)
      or (${start.kind === "ITEM"} and i.id = ${start.id})) and ${shownItems(tx)}) i
    full join (select * from charity_project p where p.id in (select a.project_id from a)
      or (${start.kind === "PROJECT"} and p.id = ${start.id})) p on p.id = i.project_id
    left join organisation o on o.id = p.charity_id
  order by i.id, p.id ${limit}`;

const vouchers = (scope: Sql): Sql => sql`${scope}
  select v.id, v.serial, v.item_id, v.service_item, v.state, v.units, v.value_in_fen, v.issued_at, v.contractor_id,
    o.name as contractor_name,
    coalesce((select jsonb_agg(jsonb_build_object('allocationId', f.allocation_id,
        'amountInFen', (f.amount_in_fen - f.released_in_fen)::text) order by f.allocation_id)
      from voucher_funding f join a on a.id = f.allocation_id where f.voucher_id = v.id), '[]') as fundings
  from v join organisation o on o.id = v.contractor_id order by v.id ${limit}`;

const visits = (scope: Sql, start: Start): Sql => sql`${scope}
  select s.id, s.serial, s.voucher_id, s.service_item, s.state, s.units, s.amount_in_fen, s.began_at,
    coalesce((select jsonb_agg(jsonb_build_object('donationId', l.donation_id, 'allocationId', l.allocation_id,
        'amountInFen', (-l.amount_in_fen)::text) order by l.allocation_id)
      from posting l join a on a.id = l.allocation_id
      where l.visit_id = s.id and l.account = 'PAYABLE'), '[]') as lots
  from service_visit s where ${visitsOf(start)} and s.voucher_id in (select v.id from v)
  order by s.began_at, s.id ${limit}`;

/** A contractor is told what its own service is worth, and nothing of the lots behind it. */
function sums(tx: Transaction, scope: Sql, start: Start): Sql {
  if (actorOf(tx.ctx).organisationKind === "CONTRACTOR") return sumsOfService(scope, start);
  return sql`${scope}, s as (select s.* from service_visit s
      where ${visitsOf(start)} and s.voucher_id in (select v.id from v)),
    f as (select f.* from voucher_funding f join a on a.id = f.allocation_id join v on v.id = f.voucher_id),
    l as (select l.* from posting l join a on a.id = l.allocation_id join s on s.id = l.visit_id)
  select 'CONFIRMED' as step, count(*)::int as count, coalesce(sum(d.amount_in_fen - d.refunded_in_fen), 0)::bigint as amount
    from donation d where d.state = 'CONFIRMED' and (d.id in (select a.donation_id from a)
      or (${start.kind === "DONATION"} and d.id = ${start.id}))
  union all select 'ALLOCATED', count(*)::int, coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)::bigint
    from a where a.state = 'POSTED'
  union all select 'ISSUED', count(distinct f.voucher_id)::int,
    coalesce(sum(f.amount_in_fen - f.released_in_fen), 0)::bigint from f
  union all select 'REDEEMED', (select count(*)::int from s where s.state = 'APPROVED'), ${redeemed(start)}
  union all select 'PAYABLE', count(distinct l.visit_id)::int, coalesce(-sum(l.amount_in_fen), 0)::bigint
    from l where l.account = 'PAYABLE'`;
}

/** What visits drew: kept on the fundings for all visits of a voucher; of one visit, what left the vouchers' account. */
const redeemed = (start: Start): Sql =>
  start.kind === "VISIT"
    ? raw("(select coalesce(sum(l.amount_in_fen), 0)::bigint from l where l.account = 'COMMITTED')")
    : raw("(select coalesce(sum(f.drawn_in_fen), 0)::bigint from f)");

const sumsOfService = (scope: Sql, start: Start): Sql => sql`${scope}, s as (select s.* from service_visit s
    where ${visitsOf(start)} and s.voucher_id in (select v.id from v) and s.state = 'APPROVED')
  select 'ISSUED' as step, count(*)::int as count, coalesce(sum(case when v.state = 'CANCELLED'
      then v.redeemed_units * v.unit_price_in_fen else v.value_in_fen end), 0)::bigint as amount from v
  union all select 'REDEEMED', count(*)::int, coalesce(sum(s.amount_in_fen), 0)::bigint from s
  union all select 'PAYABLE', count(*)::int, coalesce(sum(s.amount_in_fen), 0)::bigint from s`;
