import type { FeedState } from "../../../schema/codes/feed-states.ts";
import { insertMany } from "../../database/insert-many.ts";
import { scoped, scopedWrite, type Transaction } from "../../database/scoped.ts";
import { raw, sql } from "../../database/sql.ts";
import type { JobRun } from "../../job/job.service.ts";
import { actorOf, type RequestContext } from "../../kernel/context.ts";
import { stateConflict } from "../../kernel/errors.ts";
import { dropSpreadsheet } from "../../kernel/files/file.service.ts";
import { startOfShanghaiDay } from "../../kernel/shanghai-date.ts";
import { advance, demandTransition } from "../../kernel/workflow.ts";
import { type StoredFact, sealedPaths } from "../../policy/facts/fact-value.ts";
import { sealFact } from "../household-rows.ts";
import { applyDeaths } from "./apply-deaths.ts";
import type { DepartmentFeed } from "./feed.entity.ts";
import { lockFeed } from "./feed.service.ts";
import { departmentFeedMachine } from "./feed.workflow.ts";
import { openValue } from "./feed-vault.ts";

const CHANGED = "核对之后登记有变化，没有写入，请重新核对。";

/**
 * Writes the whole file in one transaction, or nothing of it, by a few statements over all its values. What was compared
 * has to stand as it did, under the locks of the families that it means: else the file is checked again.
 */
export async function writeFeed({ ctx, subjectId, progress }: JobRun): Promise<void> {
  // A process that ended after it had written leaves the work to another one, which finds it done.
  if ((await stateOf(ctx, subjectId)) === "APPLIED") return;
  await progress("APPLY", 0, null);
  await scopedWrite(ctx, async (tx) => {
    const row = await lockFeed(tx, subjectId);
    await demandTransition(tx, departmentFeedMachine, "applyFeed", row);
    await lockFamilies(tx, row.id);
    await demandUnchanged(tx, row.id);
    const [written, deaths] =
      row.kind === "DEATHS" ? [0, await applyDeaths(tx, row)] : [await writeFacts(tx, row), 0];
    await dropSpreadsheet(tx, row.fileId);
    await advance(tx, departmentFeedMachine, "applyFeed", row, {
      detail: { about: row.serial, facts: written, deaths },
    });
    row.appliedBy = actorOf(ctx).userId;
    row.appliedAt = tx.now;
  });
}

async function stateOf(ctx: RequestContext, id: string): Promise<FeedState | undefined> {
  const row = await scoped(ctx, (tx) =>
    tx.row<{ state: FeedState }>(sql`select state from department_feed where id = ${id}`),
  );
  return row?.state;
}

/** In the order of their ids, as whoever changes what is known of a family does. */
const lockFamilies = (tx: Transaction, id: string): Promise<unknown> =>
  tx.rows(sql`
    select count(*) from (select 1 from household
      where id in (select household_id from feed_value where feed_id = ${id}) order by id for update) as locked`);

/**
 * Nobody moved, died or proved to be somebody else, and of everything that the file speaks of the same facts stand.
 * Errors: STATE_CONFLICT.
 */
async function demandUnchanged(tx: Transaction, id: string): Promise<void> {
  const moved = await tx.row(sql`
    select 1 from feed_value v
      left join person p on p.id = v.person_id and p.merged_into_person_id is null
        and (p.death_date is null) = (v.outcome <> 'DISPUTED' or v.path <> 'person.death_date')
      left join membership m on m.person_id = v.person_id and m.household_id = v.household_id
        and (m.valid_to is null or p.death_date is not null)
    where v.feed_id = ${id} and (p.id is null or m.id is null) limit 1`);
  if (moved) throw stateConflict(CHANGED);
  // Row by row over an index: of rows that have just come the planner knows nothing, and a join of all would be one too many.
  const changed = await tx.row(sql`
    select 1 from feed_value v where v.feed_id = ${id} and v.path <> 'person.death_date'
      and array(select f.id from fact f where f.person_id = v.person_id and f.path = v.path and f.superseded_at is null
        order by f.id) is distinct from array(select b from unnest(v.beside) b order by b)
    limit 1`);
  if (changed) throw stateConflict(CHANGED);
}

/** What loses stays in the history; what is older than what stands goes there at once and never stood on any day. */
async function writeFacts(tx: Transaction, feed: DepartmentFeed): Promise<number> {
  const { id } = feed;
  const recordedBy = actorOf(tx.ctx).userId;
  await tx.rows(sql`
    update fact set superseded_at = ${tx.now}
    where superseded_at is null and id in (select unnest(replaces) from feed_value where feed_id = ${id})`);
  const [counted] = await tx.rows<{ n: number }>(sql`
    with written as (
      insert into fact (${columns})
      select v.id, v.household_id, v.person_id, v.region_code, v.path, v.value, ${feed.source}, 'VERIFIED',
        ${feed.asOf}::date, v.valid_until, ${recordedBy}::uuid, ${tx.now}, v.feed_id, v.row,
        case when v.outcome = 'OLDER' then ${neverStood(feed)}::timestamptz end
      from feed_value v where v.feed_id = ${id} and v.path <> all(${[...sealedPaths]}::text[]) returning 1)
    select count(*)::int as n from written`);
  return (counted?.n ?? 0) + (await writeSealed(tx, feed));
}

const columns =
  raw(`id, household_id, person_id, region_code, path, value, source, verification, obtained_on, valid_until,
  recorded_by, recorded_at, feed_id, feed_row, superseded_at`);

/** The beginning of its own day: a fact that gave way at once stood on no day. */
const neverStood = ({ asOf }: DepartmentFeed) => startOfShanghaiDay(asOf);

interface SealedRow {
  readonly id: string;
  readonly household_id: string;
  readonly person_id: string;
  readonly region_code: string;
  readonly path: string;
  readonly value: StoredFact;
  readonly valid_until: string | null;
  readonly feed_row: number;
  readonly older: boolean;
}

/** What a fact seals is opened from the report and sealed for the fact. */
async function writeSealed(tx: Transaction, feed: DepartmentFeed): Promise<number> {
  const rows = await tx.rows<SealedRow>(sql`
    select id, household_id, person_id, region_code, path, value, valid_until, row as feed_row, outcome = 'OLDER' as older
    from feed_value where feed_id = ${feed.id} and path = any(${[...sealedPaths]}::text[])`);
  if (rows.length === 0) return 0;
  const keys = await tx.heldKeys();
  await insertMany(
    tx,
    "fact",
    {
      id: "uuid",
      household_id: "uuid",
      person_id: "uuid",
      region_code: "text",
      path: "text",
      value: "jsonb",
      source: "text",
      verification: "text",
      obtained_on: "date",
      valid_until: "date",
      recorded_by: "uuid",
      recorded_at: "timestamptz",
      feed_id: "uuid",
      feed_row: "integer",
      superseded_at: "timestamptz",
    },
    rows.map(({ older, value, ...row }) => ({
      ...row,
      value: sealFact(keys, row.id, openValue(tx, row.id, row.path, value)),
      source: feed.source,
      verification: "VERIFIED",
      obtained_on: feed.asOf,
      recorded_by: actorOf(tx.ctx).userId,
      recorded_at: tx.now,
      feed_id: feed.id,
      superseded_at: older ? neverStood(feed) : null,
    })),
  );
  return rows.length;
}
