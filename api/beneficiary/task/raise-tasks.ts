import { type TaskKind, taskKinds } from "../../../schema/codes/task-kinds.ts";
import type { WriteTransaction } from "../../database/scoped.ts";
import { join, raw, sql } from "../../database/sql.ts";
import { shanghaiDate } from "../../kernel/shanghai-date.ts";
import { newId } from "../../kernel/uuid.ts";
import { addWorkingDays } from "../../kernel/working-days.ts";
import type { LockedHousehold } from "../locked-household.ts";
import { leftOf } from "./left-to-do.ts";

/** What brought a task about. */
interface Cause {
  readonly feedId: string | null;
  readonly feedSerial: string | null;
}

const ofDeath = (Object.keys(taskKinds) as TaskKind[]).filter((kind) => kind !== "CHECK_DEATH_DATE");

/** Raises what the recorded death of somebody asks of people, of each kind of which there is something. */
export async function raiseTasksOfDeath(
  tx: WriteTransaction,
  household: LockedHousehold,
  personId: string,
  cause: Cause,
): Promise<void> {
  const counts = await tx.row<Record<TaskKind, number>>(sql`
    select ${join(ofDeath.map((kind) => sql`${leftOf(kind)} as ${raw(`"${kind}"`)}`))}
    from person p, household h where p.id = ${personId} and h.id = ${household.id}`);
  for (const kind of ofDeath)
    if (counts && counts[kind] > 0) await raiseTask(tx, household, personId, kind, cause);
}

/** One open task of a kind about a person is enough. The day of a death is looked into once, however often it comes. */
export async function raiseTask(
  tx: WriteTransaction,
  household: LockedHousehold,
  personId: string,
  kind: TaskKind,
  { feedId, feedSerial }: Cause,
): Promise<void> {
  const closed = sql`select 1 from register_task where person_id = ${personId} and kind = ${kind} and state <> 'OPEN'`;
  if (kind === "CHECK_DEATH_DATE" && (await tx.row(closed))) return;
  const id = newId(tx.now);
  const dueOn = addWorkingDays(shanghaiDate(tx.now), taskKinds[kind].workingDays);
  const [raised] = await tx.rows(sql`
    insert into register_task (id, kind, person_id, household_id, region_code, feed_id, feed_serial, state, due_on, created_at, version)
    values (${id}, ${kind}, ${personId}, ${household.id}, ${household.regionCode}, ${feedId}, ${feedSerial}, 'OPEN', ${dueOn}, ${tx.now}, 1)
    on conflict do nothing returning 1`);
  if (!raised) return;
  tx.audit({
    action: "registerTask.raise",
    objectKind: "registerTask",
    objectId: id,
    regionCode: household.regionCode,
    detail: { about: feedSerial ?? household.serial, kind, householdId: household.id },
  });
}
