import type { AllocationFilter, Allocation as AllocationView } from "../../schema/charity/donation.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import { scoped, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { demand, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { type AvailableAction, availableActions } from "../kernel/workflow.ts";
import { type AllocationOnItem, allocationMachine } from "./allocation.workflow.ts";
import { referenceFor, resolveFor, visibleAllocations } from "./charity.access.ts";

const MAX_ALLOCATIONS = 300;

interface AllocationRow {
  id: string;
  serial: string;
  state: AllocationView["state"];
  donation_id: string;
  donation_serial: string;
  item_id: string;
  item_state: NeedItemState;
  category: AllocationView["category"];
  project_id: string;
  project_title: string | null;
  amount_in_fen: bigint;
  released_in_fen: bigint;
  committed_in_fen: bigint;
  posted_at: Date;
}

const allocationRows: Sql = sql`
  select a.id, a.serial, a.state, a.donation_id, d.serial as donation_serial, a.item_id, i.state as item_state, i.category, a.project_id,
    p.title as project_title, a.amount_in_fen, a.released_in_fen, a.committed_in_fen, a.posted_at
  from allocation a join donation d on d.id = a.donation_id left join need_item i on i.id = a.item_id
    left join charity_project p on p.id = a.project_id`;

/** The allocations that meet a condition, as the caller may see them, the latest first. */
export async function allocationsOf(tx: Transaction, condition: Sql): Promise<AllocationView[]> {
  const rows = await tx.rows<AllocationRow>(sql`
    ${allocationRows} where ${condition} and ${visibleAllocations(tx.ctx)}
    order by a.id desc limit ${MAX_ALLOCATIONS}`);
  return Promise.all(rows.map((row) => toAllocation(tx, row)));
}

export async function findAllocation(ctx: RequestContext, id: string): Promise<AllocationView> {
  demand(ctx, "allocation:read");
  return scoped(ctx, async (tx) => {
    const [allocation] = await allocationsOf(tx, sql`a.id = ${knownId(id, "这笔分配")}`);
    if (!allocation) throw notFound("这笔分配");
    return allocation;
  });
}

/** A list of allocations, the latest first. */
export async function listAllocations(
  ctx: RequestContext,
  filter: AllocationFilter,
  page: PageRequest,
): Promise<Page<AllocationView>> {
  demand(ctx, "allocation:read");
  const first = pageSize(page);
  return scoped(ctx, async (tx) => {
    const after = openCursor<string>(ctx, "allocations", page);
    const where = all([visibleAllocations(ctx), ...conditions(ctx, filter)]);
    const rows = await tx.rows<AllocationRow>(sql`
      ${allocationRows} where ${where} and ${after === null ? raw("true") : sql`a.id < ${after}`}
      order by a.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from allocation a where ${where}`);
    const views = new Map<string, AllocationView>();
    for (const row of rows) views.set(row.id, await toAllocation(tx, row));
    return toPage(
      ctx,
      "allocations",
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id) as AllocationView,
    );
  });
}

function conditions(ctx: RequestContext, filter: AllocationFilter): (Sql | null)[] {
  return [
    filter.states?.length ? sql`a.state = any(${filter.states}::text[])` : null,
    filter.donationId ? sql`a.donation_id = ${knownId(filter.donationId, "这笔捐赠")}` : null,
    filter.projectId ? sql`a.project_id = ${knownId(filter.projectId, "这个项目")}` : null,
    filter.itemRef ? sql`a.item_id = ${resolveFor(ctx, filter.itemRef, "这项需求")}` : null,
  ];
}

async function toAllocation(tx: Transaction, row: AllocationRow): Promise<AllocationView> {
  return {
    id: row.id,
    serial: row.serial,
    state: row.state,
    donationId: row.donation_id,
    donationSerial: row.donation_serial,
    itemRef: referenceFor(tx.ctx, row.item_id),
    category: row.category,
    projectId: row.project_id,
    projectTitle: row.project_title,
    amount: formatFen(row.amount_in_fen),
    released: formatFen(row.released_in_fen),
    committed: formatFen(row.committed_in_fen),
    postedAt: row.posted_at,
    availableActions: await actionsOn(tx, row),
  };
}

/** The guard reads only what the row holds, so that a list asks nothing more of the database. */
function actionsOn(tx: Transaction, row: AllocationRow): Promise<AvailableAction[]> {
  const { id, state } = row;
  const subject = { id, state, committedInFen: row.committed_in_fen, itemState: row.item_state };
  return availableActions(tx, allocationMachine, subject as AllocationOnItem);
}
