import type { RegisterTask as TaskView } from "../../../schema/beneficiary/register-task.ts";
import { type TaskKind, taskKinds } from "../../../schema/codes/task-kinds.ts";
import type { TaskState } from "../../../schema/codes/task-states.ts";
import { type EntityTransaction, scopedEntities } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../../kernel/pagination.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { availableActions } from "../../kernel/workflow.ts";
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { handlesFamilies, viewerOf } from "../beneficiary.access.ts";
import { maskedPersons } from "../person.queries.ts";
import { leftOfTask, stillWaits } from "./left-to-do.ts";
import { RegisterTask } from "./register-task.entity.ts";
import { registerTaskMachine } from "./register-task.workflow.ts";

interface TaskRow {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly left: number;
  readonly person_id: string;
  readonly death_date: string | null;
  readonly household_id: string;
  readonly serial: string;
  readonly region_code: string;
  readonly feed_serial: string | null;
  readonly due_on: string;
  readonly created_at: Date;
  readonly note: string | null;
  readonly closer: string | null;
  readonly closed_at: Date | null;
}

interface TaskFilter {
  readonly states?: readonly TaskState[] | null;
  readonly kinds?: readonly TaskKind[] | null;
}

const LIST = "registerTasks";
const standing = sql`case when t.state <> 'OPEN' or ${stillWaits} then t.state else 'DONE' end`;
const from = sql`from register_task t join person p on p.id = t.person_id join household h on h.id = t.household_id`;

const taskRows = (where: Sql): Sql => sql`
  select t.id, t.kind, ${standing} as state, ${leftOfTask} as left, t.person_id, p.death_date, t.household_id, h.serial,
    t.region_code, t.feed_serial, t.due_on, t.created_at, t.note, u.display_name as closer, t.closed_at
  ${from} left join user_account u on u.id = t.closed_by
  where ${where}`;

/** What events ask of the caller's region, what is due first before what is due later. */
export async function listTasks(
  ctx: RequestContext,
  filter: TaskFilter,
  request: PageRequest,
): Promise<Page<TaskView>> {
  demand(ctx, "task:read");
  const first = pageSize(request);
  const after = openCursor<[string, string]>(ctx, LIST, request);
  return scopedEntities(ctx, async (tx) => {
    const where = all([
      inOwnRegion(ctx, "t.region_code"),
      filter.kinds && sql`t.kind = any(${filter.kinds}::text[])`,
      filter.states && sql`${standing} = any(${filter.states}::text[])`,
    ]);
    const page = after && sql`(t.due_on, t.id) > (${after[0]}::date, ${after[1]}::uuid)`;
    const rows = await tx.rows<TaskRow>(sql`
      ${taskRows(all([where, page]))} order by t.due_on, t.id limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`${from} where ${where}`);
    const views = await viewsOf(tx, rows.slice(0, first));
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => [row.due_on, row.id],
      (row) => views.get(row.id)!,
    );
  });
}

/** One task. Errors: NOT_FOUND. */
export async function readTask(ctx: RequestContext, id: string): Promise<TaskView> {
  demand(ctx, "task:read");
  return scopedEntities(ctx, async (tx) => {
    const row = await tx.row<TaskRow>(taskRows(sql`t.id = ${id} and ${inOwnRegion(ctx, "t.region_code")}`));
    if (!row) throw notFound("这项任务");
    return (await viewsOf(tx, [row])).get(id)!;
  });
}

async function viewsOf(tx: EntityTransaction, rows: readonly TaskRow[]): Promise<Map<string, TaskView>> {
  const people = await maskedPersons(
    tx,
    rows.map((row) => row.person_id),
    viewerOf(tx.ctx),
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  const today = shanghaiDate(tx.now);
  const views = new Map<string, TaskView>();
  for (const row of rows) {
    const isOpen = row.state === "OPEN";
    const entity = isOpen ? await tx.em.findOne(RegisterTask, { id: row.id }) : null;
    views.set(row.id, {
      id: row.id,
      kind: row.kind,
      state: row.state,
      doZh: taskKinds[row.kind].doZh,
      left: taskKinds[row.kind].counted ? row.left : null,
      person: people.get(row.person_id)!,
      deathDate: row.death_date,
      householdId: row.household_id,
      householdSerial: row.serial,
      region: regions.get(row.region_code) ?? null,
      feedSerial: row.feed_serial,
      dueOn: row.due_on,
      overdue: isOpen && row.due_on < today,
      createdAt: row.created_at,
      // What people wrote of a family is for those who work on families.
      note: handlesFamilies(tx.ctx) ? row.note : null,
      closedBy: row.closer,
      closedAt: row.closed_at,
      availableActions: entity ? await availableActions(tx, registerTaskMachine, entity) : [],
    });
  }
  return views;
}
