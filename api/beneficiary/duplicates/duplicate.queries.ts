import type {
  DuplicateComparisonPage,
  DuplicateCount,
  DuplicatePair,
  DuplicateRecord,
  DuplicateReview,
  DuplicateSide,
  PersonMerge,
} from "../../../schema/beneficiary/duplicate.ts";
import type { DuplicateReason } from "../../../schema/codes/duplicate-reasons.ts";
import type { DuplicateStanding } from "../../../schema/codes/duplicate-standings.ts";
import type { DuplicateVerdict } from "../../../schema/codes/duplicate-verdicts.ts";
import { needItemStatesWithoutGap } from "../../../schema/codes/need-item-states.ts";
import type { RelationToHead } from "../../../schema/codes/relations-to-head.ts";
import { scoped, type Transaction } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { maskBankAccount, maskIdentityNumber, maskPhone } from "../../kernel/masks.ts";
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
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { viewerOf } from "../beneficiary.access.ts";
import { maskedPersons } from "../person.queries.ts";
import { openPersonField } from "../person-vault.ts";
import { countsOfRegion, type PairKey, pairBetween, pairsOfRegion, reasonsOf } from "./candidate.queries.ts";
import { type Compared, compare } from "./comparison.ts";
import { knownPair } from "./duplicate.service.ts";
import { factConflicts, type MergeSide, mergeObstacles, mergeSide } from "./merge-obstacles.ts";

const PAIRS = "duplicates";
const REVIEWS = "duplicateReviews";

export const pairId = (first: string, second: string) => `${first}_${second}`;

interface PairFilter {
  readonly reason?: DuplicateReason | null;
  readonly standing?: DuplicateStanding | null;
}

/** Records that may be of one person, in the caller's region; a pair across two regions is for whoever sees both. */
export async function duplicates(
  ctx: RequestContext,
  filter: PairFilter,
  request: PageRequest,
): Promise<Page<DuplicatePair>> {
  demand(ctx, "beneficiary:find");
  const first = pageSize(request);
  const after = openCursor<PairKey>(ctx, PAIRS, request);
  return scoped(ctx, async (tx) => {
    const { rows, total } = await pairsOfRegion(tx, filter, after, first + 1);
    const sides = await sidesOf(
      tx,
      rows.flatMap((row) => [row.firstId, row.secondId]),
    );
    return toPage(
      ctx,
      PAIRS,
      rows,
      first,
      total,
      (row): PairKey => ({ rank: row.rank, first: row.firstId, second: row.secondId }),
      (row) => ({
        id: pairId(row.firstId, row.secondId),
        reasons: reasonsOf(row.ranks),
        standing: row.standing,
        reopened: row.standing === "OPEN" && row.judgedBefore,
        first: sides.get(row.firstId)!,
        second: sides.get(row.secondId)!,
      }),
    );
  });
}

export async function duplicateCounts(ctx: RequestContext): Promise<DuplicateCount[]> {
  demand(ctx, "beneficiary:find");
  const rows = await scoped(ctx, countsOfRegion);
  return rows.map(({ rank, standing, count }) => ({ reason: reasonsOf([rank])[0]!, standing, count }));
}

/** Masked, each with the family of today. */
async function sidesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, DuplicateSide>> {
  const rows = await tx.rows<{
    id: string;
    region_code: string;
    household_id: string | null;
    serial: string | null;
  }>(sql`
    select p.id, p.region_code, h.id as household_id, h.serial from person p
      left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    where p.id = any(${[...ids]}::uuid[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  const people = await maskedPersons(tx, ids, viewerOf(tx.ctx));
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    ids.map((id) => {
      const row = known.get(id);
      return [
        id,
        {
          person: people.get(id)!,
          householdId: row?.household_id ?? null,
          householdSerial: row?.serial ?? null,
          region: (row && regions.get(row.region_code)) ?? null,
        },
      ];
    }),
  );
}

/** Two records side by side. Errors: NOT_FOUND. */
export async function compareDuplicates(
  ctx: RequestContext,
  one: string,
  other: string,
): Promise<DuplicateComparisonPage> {
  demand(ctx, "beneficiary:find");
  const [first, second] = knownPair(one, other);
  return scoped(ctx, async (tx) => {
    const records = await recordsOf(tx, [first, second]);
    const [a, b] = [records.get(first), records.get(second)];
    if (!a || !b) throw notFound("这两条记录");
    const merges = await mergesOf(tx, first, second);
    const pair = await pairBetween(tx, first, second);
    return {
      id: pairId(first, second),
      reasons: pair?.reasons ?? [],
      standing: pair?.standing ?? "MERGED",
      first: a.shown,
      second: b.shown,
      comparisons: compare(a.compared, b.compared, shanghaiDate(tx.now)),
      reviews: await reviewRows(tx, sql`v.first_person_id = ${first} and v.second_person_id = ${second}`, 50),
      merges,
      mergeOptions: pair ? await mergeOptions(tx, first, second) : [],
    };
  });
}

async function mergeOptions(tx: Transaction, first: string, second: string) {
  const sides = await tx.rows<MergeSide>(sql`${mergeSide} where p.id = any(${[first, second]}::uuid[])`);
  const option = async (keptId: string, mergedId: string) => {
    const kept = sides.find(({ id }) => id === keptId)!;
    const merged = sides.find(({ id }) => id === mergedId)!;
    return {
      keptPersonId: keptId,
      obstacles: await mergeObstacles(tx, kept, merged),
      conflicts: await factConflicts(tx, keptId, mergedId),
    };
  };
  return [await option(first, second), await option(second, first)];
}

interface RecordRow extends Compared {
  id: string;
  relation: RelationToHead | null;
  valid_from: string | null;
  death_date: string | null;
  recorded_at: Date;
  merged: boolean;
  identity_number_sealed: string | null;
  phone_sealed: string | null;
  bank_account_sealed: string | null;
  facts: number;
  grants: number;
  open_needs: number;
}

async function recordsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { shown: DuplicateRecord; compared: Compared }>> {
  const sides = await sidesOf(tx, ids);
  const rows = await tx.rows<RecordRow>(sql`
    select p.id, p.name, p.gender, p.birth_date, p.death_date, p.recorded_at, p.region_code,
      p.merged_into_person_id is not null as merged, p.identity_number_sealed, p.phone_sealed, p.bank_account_sealed,
      p.identity_number_index, p.phone_index, p.bank_account_index, m.relation_to_head as relation, m.valid_from,
      h.id as household_id, h.address,
      (select count(*)::int from fact f where f.person_id = p.id and f.superseded_at is null) as facts,
      (select count(*)::int from assistance_grant g where g.person_id = p.id and g.state = 'ACTIVE') as grants,
      (select count(*)::int from need_item n where n.person_id = p.id
        and n.state <> all(${[...needItemStatesWithoutGap]}::text[])) as open_needs
    from person p left join membership m on m.person_id = p.id and m.valid_to is null
      left join household h on h.id = m.household_id
    where p.id = any(${[...ids]}::uuid[]) and ${inOwnRegion(tx.ctx, "p.region_code")}`);
  return new Map(
    rows.map((row) => [row.id, { shown: toRecord(tx, row, sides.get(row.id)!), compared: row }]),
  );
}

function toRecord(tx: Transaction, row: RecordRow, side: DuplicateSide): DuplicateRecord {
  const viewer = viewerOf(tx.ctx);
  const number = openPersonField(tx, "identityNumber", row.id, row.identity_number_sealed);
  const phone = openPersonField(tx, "phone", row.id, row.phone_sealed);
  const account = openPersonField(tx, "bankAccount", row.id, row.bank_account_sealed);
  return {
    ...side,
    relationToHead: row.relation,
    memberFrom: row.valid_from,
    deathDate: row.death_date,
    identityNumber: number && maskIdentityNumber(number, viewer),
    phone: phone && maskPhone(phone, viewer),
    bankAccount: account && maskBankAccount(account, viewer),
    factCount: row.facts,
    grantCount: row.grants,
    openNeedCount: row.open_needs,
    recordedAt: row.recorded_at,
    merged: row.merged,
  };
}

function mergesOf(tx: Transaction, first: string, second: string): Promise<PersonMerge[]> {
  return tx.rows<PersonMerge>(sql`
    select g.id, g.kept_person_id as "keptPersonId", g.merged_person_id as "mergedPersonId",
      g.merged_at as "mergedAt", u.display_name as by, jsonb_array_length(g.moved) as "movedCount",
      g.undone_at as "undoneAt", g.undo_reason as "undoReason"
    from person_merge g left join user_account u on u.id = g.merged_by
    where g.kept_person_id = any(${[first, second]}::uuid[]) and g.merged_person_id = any(${[first, second]}::uuid[])
    order by g.merged_at desc, g.id desc`);
}

const reviewsInRegion = (ctx: RequestContext): Sql =>
  all([inOwnRegion(ctx, "v.first_region_code"), inOwnRegion(ctx, "v.second_region_code")]);

/** The verdicts of the caller's region, the latest first. */
export async function duplicateReviews(
  ctx: RequestContext,
  request: PageRequest,
): Promise<Page<DuplicateReview>> {
  demand(ctx, "beneficiary:find");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, REVIEWS, request);
  return scoped(ctx, async (tx) => {
    const where = reviewsInRegion(ctx);
    const rows = await reviewRows(tx, all([where, after !== null && sql`v.id < ${after}::uuid`]), first + 1);
    const counted = await cappedCount(tx, sql`from duplicate_review v where ${where}`);
    return toPage(
      ctx,
      REVIEWS,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => row,
    );
  });
}

interface ReviewRow {
  id: string;
  first_id: string;
  second_id: string;
  verdict: DuplicateVerdict;
  note: string | null;
  decided_at: Date;
  by: string | null;
}

async function reviewRows(tx: Transaction, where: Sql, limit: number): Promise<DuplicateReview[]> {
  const rows = await tx.rows<ReviewRow>(sql`
    select v.id, v.first_person_id as first_id, v.second_person_id as second_id, v.verdict, v.note, v.decided_at,
      u.display_name as by
    from duplicate_review v left join user_account u on u.id = v.decided_by
    where ${where} order by v.id desc limit ${limit}`);
  const sides = await sidesOf(
    tx,
    rows.flatMap((row) => [row.first_id, row.second_id]),
  );
  return rows.map((row) => ({
    id: row.id,
    pairId: pairId(row.first_id, row.second_id),
    verdict: row.verdict,
    note: row.note,
    decidedAt: row.decided_at,
    by: row.by,
    first: sides.get(row.first_id)!,
    second: sides.get(row.second_id)!,
  }));
}
