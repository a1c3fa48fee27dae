import type { CrowdTag } from "../../../schema/codes/crowd-tags.ts";
import type { Transaction } from "../../database/scoped.ts";
import { prepared, raw, type Sql, sql } from "../../database/sql.ts";
import { cappedCount, MAX_COUNT } from "../../kernel/pagination.ts";
import { type ClassColumns, columnsOf, partsOf } from "./class-columns.ts";
import type { Rung } from "./classes.ts";
import type { Criteria } from "./criteria.ts";
import { isOpenTo, shownColumns } from "./listing.ts";
import { scoreSql } from "./score.ts";

/** The place after which a page starts: score, listing time and id of its predecessor. */
export type Position = readonly [score: number, listedAt: string, id: string];

export interface Found {
  readonly id: string;
  readonly score: number;
  readonly listedAt: Date;
}

/** What a list is asked for, as the ladder of its classes and as a condition on the shown columns. */
export interface Wanted {
  readonly ladder: readonly Rung[];
  readonly condition: Sql;
  /** How many classes the last page took: of the next no more are asked about at first. */
  readonly reach: { classes: number };
  /** Whether everything that meets the condition is wanted, whatever its score. */
  readonly isWhole: boolean;
  /** The groups of people that are asked for. */
  readonly tags: readonly CrowdTag[];
  /** `${township} ${category}` of those that decide something and are shown. */
  readonly crowded: readonly string[];
}

/** By how much work each way of finding is bounded. */
export interface Limits {
  /** So many classes are merged in the first statement. */
  readonly merged: number;
  /** So many of the longest listed are looked through for a rung of more classes, and then ten times as many. */
  readonly lookedAt: number;
  /** So many classes are counted in one statement. */
  readonly counted: number;
}

interface SearchOptions {
  readonly limits?: Limits;
  /** Makes of a statement that finds one that also tells what a row shows. */
  readonly shown?: (found: Sql) => Sql;
}

const usual: Limits = { merged: 256, lookedAt: 2_000, counted: 3_000 };

/**
 * Finds pages of matches, best score first and the longest listed first among equals. A rung of few classes is a merge
 * of their index ranges. Of a rung of many the longest listed needs are looked through, and only where too few of them
 * stand on it are its classes merged, part by part. So the work for a page depends neither on how many needs there are
 * nor on how many pages came before.
 */
export class MatchSearch<Row extends Found = Found> {
  readonly #tx: Transaction;
  readonly #criteria: Criteria;
  readonly #wanted: Wanted;
  readonly #limits: Limits;
  readonly #shown: (found: Sql) => Sql;

  constructor(
    tx: Transaction,
    criteria: Criteria,
    wanted: Wanted,
    { limits = usual, shown = (found) => found }: SearchOptions = {},
  ) {
    this.#tx = tx;
    this.#criteria = criteria;
    this.#wanted = wanted;
    this.#limits = limits;
    this.#shown = shown;
  }

  /** So many after a position, or as many as there are. */
  async page(count: number, position: Position | null): Promise<Row[]> {
    const found: Row[] = [];
    const { reach } = this.#wanted;
    // Where few needs stand on each rung, each statement takes twice as many classes as the one before.
    let most = this.#limits.merged;
    const rungs = this.#wanted.ladder.filter(({ score }) => position === null || score <= position[0]);
    for (let at = 0; at < rungs.length && found.length < count; ) {
      const missing = count - found.length;
      const few = upTo(fewFrom(rungs, at, most), reach.classes);
      if (few.length > 0) {
        const merged = this.#merge(columnsOf(few), missing, position);
        found.push(...(await this.#tx.rows<Row>(prepared(this.#shown(merged)))));
        at += few.length;
        if (found.length < count) {
          most *= 2;
          reach.classes = most;
        } else if (at === few.length) {
          const last = found.at(-1)!.score;
          reach.classes = sizeOf(few.filter(({ score }) => score >= last));
        }
        continue;
      }
      const rung = rungs[at]!;
      const after = position?.[0] === rung.score ? position : null;
      const isEnough = (seen: Seen) => seen.isRung || seen.found.length === missing;
      let seen = await this.#lookThrough(rung, missing, after, this.#limits.lookedAt);
      if (!isEnough(seen)) seen = await this.#lookThrough(rung, missing, after, 10 * this.#limits.lookedAt);
      const bare = isEnough(seen) ? seen.found : await this.#mergeParts(rung, missing, position);
      found.push(...(await this.#show(bare)));
      if (seen.isAll) break;
      at += 1;
    }
    return found;
  }

  /**
   * How many there are, counted no further than a list tells. Of many classes without a least score nearly every need is
   * one that counts; else they are counted class by class, so that no other need is read.
   */
  async count(): Promise<number> {
    const { ladder, crowded, condition, isWhole } = this.#wanted;
    const { partner } = this.#criteria;
    const most = this.#limits.counted;
    if (isWhole && sizeOf(ladder) > most) {
      const shown = sql`select ${shownColumns(isAmong(crowded), partner)} from need_item i where ${isOpenTo(this.#tx, partner)}`;
      return cappedCount(this.#tx, sql`from (${shown}) shown where ${condition}`);
    }
    let counted = 0;
    for (const part of partsOf(ladder, most)) {
      if (counted > MAX_COUNT) break;
      const { columns, where } = this.#ranges(part);
      // How many classes they are is told: the planner would take lists of codes for ten times as many.
      counted += await cappedCount(
        this.#tx,
        sql`from (${columns} limit ${part.size}::int) c cross join lateral (select 1 from need_item i where ${where}) item`,
      );
    }
    return counted;
  }

  async #mergeParts(rung: Rung, count: number, position: Position | null): Promise<Found[]> {
    const found: Found[] = [];
    for (const part of partsOf([rung], this.#limits.merged))
      found.push(...(await this.#tx.rows<Found>(prepared(this.#merge(part, count, position)))));
    return found.sort(inOrder).slice(0, count);
  }

  /**
   * The head of each class, and of those with the first heads as many as are wanted: whatever comes before the last one
   * of a page stands in one of these, and among equals not after the last head.
   */
  #merge(classes: ClassColumns, count: number, position: Position | null): Sql {
    const { columns, where } = this.#ranges(classes);
    const [score, listedAt, id] = position ?? [];
    // A class of another score than that of the position starts at its beginning.
    const after = position
      ? sql`and (i.listed_at, i.id) >
          (case when c.score = ${score}::int then ${listedAt}::timestamptz else '-infinity' end, ${id}::uuid)`
      : raw("");
    return sql`
      with classes as materialized (${columns}),
      heads as materialized (
        select c.*, head.id as head_id, head.listed_at as head_at from classes c cross join lateral (
          select i.id, i.listed_at from need_item i where ${where} ${after} order by i.listed_at, i.id limit 1) head
        order by c.score desc, head.listed_at, head.id limit ${count}::int
      ), last as (
        select score, head_at, head_id from heads order by score, head_at desc, head_id desc limit 1
      )
      select item.id, c.score, item.listed_at as "listedAt" from heads c cross join lateral (
        select i.id, i.listed_at from need_item i where ${where} and (i.listed_at, i.id) >= (c.head_at, c.head_id)
          and (i.listed_at, i.id) <= (case when (select count(*) from heads) = ${count}::int
            and c.score = (select score from last) then (select head_at from last) else 'infinity' end,
            (select head_id from last))
        order by i.listed_at, i.id limit ${count}::int) item
      order by c.score desc, item.listed_at, item.id limit ${count}::int`;
  }

  /** What was found by looking through, with all that a row shows. */
  async #show(found: readonly Found[]): Promise<Row[]> {
    if (found.length === 0) return [];
    const list = <T>(of: (one: Found) => T) => found.map(of);
    const ids = sql`select * from unnest(${list(({ id }) => id)}::uuid[], ${list(({ score }) => score)}::int[],
      ${list(({ listedAt }) => listedAt.toISOString())}::timestamptz[]) as one(id, score, "listedAt")`;
    return this.#tx.rows<Row>(prepared(this.#shown(ids)));
  }

  /** The classes as rows `c`, and by what an item `i` is of one. */
  #ranges(classes: ClassColumns): { readonly columns: Sql; readonly where: Sql } {
    const common = sql`i.township_code = c.township and i.level = c.level
      and (c.is_minor is null or i.is_minor = c.is_minor) and ${isOpenTo(this.#tx, this.#criteria.partner)}`;
    const isCharity = this.#criteria.partner === "CHARITY";
    const [lists, names] = isCharity
      ? [sql`${classes.crowd}::text[], ${classes.bands}::text[]`, "crowd, bands"]
      : [
          sql`${classes.categories}::text[], ${classes.fromQuantity}::int[], ${classes.toQuantity}::int[]`,
          "categories, from_quantity, to_quantity",
        ];
    const columns = sql`
      select c.*, level${raw(isCharity ? ", band" : "")} from unnest(${classes.score}::int[], ${classes.township}::text[],
          ${classes.kind}::text[], ${classes.isMinor}::boolean[], ${classes.levels}::text[], ${lists})
        as c(score, township, kind, is_minor, levels, ${raw(names)}) cross join unnest(string_to_array(c.levels, ' ')) level
        ${raw(isCharity ? "cross join unnest(string_to_array(c.bands, ' ')) band" : "")}`;
    const where = isCharity
      ? sql`${common} and i.category = c.kind and i.gap_band = c.band
          and (c.crowd = 'ANY' or i.is_minor or (i.crowd_tags && ${[...this.#wanted.tags]}::text[]) = (c.crowd = 'HIT'))`
      : sql`${common} and i.service_item = c.kind and i.quantity between c.from_quantity and c.to_quantity
          and (c.categories is null or i.category = any(string_to_array(c.categories, ' ')))`;
    return { columns, where };
  }

  /** The longest listed on a rung. Where what was looked through is all there is, those of the rungs below it too. */
  async #lookThrough(
    { score }: Rung,
    count: number,
    after: Position | null,
    lookedAt: number,
  ): Promise<Seen> {
    const { partner, rules } = this.#criteria;
    const { ladder, condition, crowded } = this.#wanted;
    const [, listedAt, id] = after ?? [];
    const rows = await this.#tx.rows<
      { looked: number } & { [Column in keyof Found]: Found[Column] | null }
    >(sql`
      with looked as materialized (
        select ${shownColumns(isAmong(crowded), partner)} from need_item i where ${isOpenTo(this.#tx, partner)}
          ${after ? sql`and (i.listed_at, i.id) > (${listedAt}::timestamptz, ${id}::uuid)` : raw("")}
        order by i.listed_at, i.id limit ${lookedAt}::int
      ), counted as (select count(*)::int as looked from looked)
      select counted.looked, m.id, m.score, m.listed_at as "listedAt" from counted left join lateral (
        select id, score, listed_at from (select *, ${scoreSql(rules)} as score from looked where ${condition}) scored
        where score = ${score}::int or (score between ${ladder.at(-1)!.score}::int and ${score}::int
          and counted.looked < ${after ? 0 : lookedAt}::int)
        order by score desc, listed_at, id limit ${count}::int) m on true
      order by m.score desc, m.listed_at, m.id`);
    const isRung = rows[0]!.looked < lookedAt;
    return {
      found: rows.flatMap(({ looked: _, ...row }) => (row.id === null ? [] : [row as Found])),
      isRung,
      isAll: isRung && !after,
    };
  }
}

interface Seen {
  readonly found: Found[];
  /** Whether there are no more of this rung, and none of those below it. */
  readonly isRung: boolean;
  readonly isAll: boolean;
}

/** As many rungs from one on as have no more classes than that. */
function fewFrom(rungs: readonly Rung[], from: number, most: number): readonly Rung[] {
  let end = from;
  while (end < rungs.length && sizeOf(rungs.slice(from, end + 1)) <= most) end += 1;
  return rungs.slice(from, end);
}

/** The first of these rungs, until they have so many classes. */
function upTo(rungs: readonly Rung[], enough: number): readonly Rung[] {
  let end = Math.min(1, rungs.length);
  while (end < rungs.length && sizeOf(rungs.slice(0, end)) < enough) end += 1;
  return rungs.slice(0, end);
}

const sizeOf = (rungs: readonly Rung[]): number => rungs.reduce((sum, { size }) => sum + size, 0);

const inOrder = (one: Found, other: Found): number =>
  other.score - one.score ||
  one.listedAt.getTime() - other.listedAt.getTime() ||
  (one.id < other.id ? -1 : 1);

/** Whether a township is shown, where that decides something: it may be left out where it does not. */
const isAmong = (crowded: readonly string[]): Sql =>
  sql`i.township_code || ' ' || i.category = any(${[...crowded]}::text[])`;
