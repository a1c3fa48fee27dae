import type { FeedBeside, FeedValue as ValueView } from "../../../schema/beneficiary/feed.ts";
import type { FactSource } from "../../../schema/codes/fact-sources.ts";
import type { FeedOutcome } from "../../../schema/codes/feed-outcomes.ts";
import type { Verification } from "../../../schema/codes/verification.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../../database/scoped.ts";
import { all, sql } from "../../database/sql.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { knownId } from "../../kernel/known-id.ts";
import { maskIdentityNumber } from "../../kernel/masks.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../../kernel/pagination.ts";
import type { FieldDefinition } from "../../policy/catalogue/load-fields.ts";
import { factText, fieldOf, type StoredFact, sealedPaths } from "../../policy/facts/fact-value.ts";
import { handlesFamilies, viewerOf } from "../beneficiary.access.ts";
import { mayReadField } from "../fact.queries.ts";
import { recordListedLooks } from "../fact-look.service.ts";
import { openFact } from "../household-rows.ts";
import { maskedPersons } from "../person.queries.ts";
import { demandFeed } from "./feed.queries.ts";
import { openValue } from "./feed-vault.ts";
import { recordShown } from "./record-shown.ts";

interface ValueRow {
  readonly id: string;
  readonly row: number;
  readonly person_id: string;
  readonly household_id: string;
  readonly region_code: string;
  readonly serial: string | null;
  readonly death_date: string | null;
  readonly path: string;
  readonly value: StoredFact;
  readonly valid_until: string | null;
  readonly outcome: FeedOutcome;
  readonly beside: readonly string[];
}

interface BesideRow {
  readonly id: string;
  readonly path: string;
  readonly value: StoredFact;
  readonly source: FactSource;
  readonly verification: Verification;
  readonly obtained_on: string;
}

/**
 * What a file says of people beside what stood when it was checked, as the caller's post may see it. Each person shown
 * is on record before it leaves, and of whose sensitive facts are shown the look at those. Errors: NOT_FOUND, RATE_LIMITED.
 */
export async function feedValues(
  ctx: RequestContext,
  id: string,
  outcome: FeedOutcome | null | undefined,
  request: PageRequest,
): Promise<Page<ValueView>> {
  demand(ctx, "beneficiary:feed");
  knownId(id, "这批部门数据");
  const list = `feedValues ${id}`;
  const first = pageSize(request);
  const after = openCursor<string>(ctx, list, request);
  const read = async (tx: WriteTransaction): Promise<Page<ValueView>> => {
    const feed = await demandFeed(tx, id);
    const where = all([sql`v.feed_id = ${id}`, outcome && sql`v.outcome = ${outcome}`]);
    const rows = await tx.rows<ValueRow>(sql`
      select v.id, v.row, v.person_id, v.household_id, v.region_code, h.serial, p.death_date, v.path, v.value,
        v.valid_until, v.outcome, v.beside
      from feed_value v left join household h on h.id = v.household_id left join person p on p.id = v.person_id
      where ${all([where, after !== null && sql`v.id > ${after}::uuid`])} order by v.id limit ${first + 1}`);
    const shown = rows.slice(0, first);
    await recordLooks(tx, shown);
    await recordShown(
      tx,
      feed,
      shown.map((row) => ({ objectKind: "person", objectId: row.person_id, regionCode: row.region_code })),
    );
    const counted = await cappedCount(tx, sql`from feed_value v where ${where}`);
    const views = await viewsOf(tx, shown);
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id)!,
    );
  };
  return scopedWrite(ctx, read, { unaudited: "whom it shows is on record of this day already" });
}

async function recordLooks(tx: WriteTransaction, rows: readonly ValueRow[]): Promise<void> {
  for (const [path, ones] of Map.groupBy(rows, (row) => row.path)) {
    const field = fieldOf(path);
    if (!field || !mayReadField(tx, field)) continue;
    const looks = ones.map((row) => ({
      personId: row.person_id,
      householdId: row.household_id,
      regionCode: row.region_code,
    }));
    await recordListedLooks(tx, looks, field);
  }
}

async function viewsOf(tx: Transaction, rows: readonly ValueRow[]): Promise<Map<string, ValueView>> {
  const people = await maskedPersons(
    tx,
    rows.map((row) => row.person_id),
    viewerOf(tx.ctx),
  );
  const facts = await tx.rows<BesideRow>(sql`
    select id, path, value, source, verification, obtained_on from fact
    where id = any(${rows.flatMap(({ beside }) => beside)}::uuid[])`);
  const handles = handlesFamilies(tx.ctx);
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  return new Map(
    rows.map((row) => {
      const field = fieldOf(row.path)!;
      const isShown = mayReadField(tx, field);
      const text = (value: StoredFact) => (isShown ? shownText(tx, field, value) : null);
      const beside = row.beside.flatMap((id) => factOf.get(id) ?? []);
      return [
        row.id,
        {
          id: row.id,
          row: row.row,
          person: people.get(row.person_id)!,
          householdId: handles ? row.household_id : null,
          householdSerial: handles ? row.serial : null,
          labelZh: field.labelZh,
          labelEn: field.labelEn,
          unitZh: field.unitZh ?? null,
          outcome: row.outcome,
          text: text(openValue(tx, row.id, row.path, row.value)),
          hidden: !isShown,
          validUntil: row.valid_until,
          beside: [
            ...beside
              .toSorted((one, other) => (one.obtained_on < other.obtained_on ? 1 : -1))
              .map(
                (fact): FeedBeside => ({
                  id: fact.id,
                  text: text(
                    sealedPaths.has(fact.path) ? openFact(tx, fact.id, String(fact.value)) : fact.value,
                  ),
                  source: fact.source,
                  verification: fact.verification,
                  obtainedOn: fact.obtained_on,
                }),
              ),
            ...registeredDeath(row),
          ],
        },
      ];
    }),
  );
}

/** A number that holds an identity number is masked as that one is. */
const shownText = (tx: Transaction, field: FieldDefinition, value: StoredFact): string | null =>
  sealedPaths.has(field.path) ? maskIdentityNumber(String(value), viewerOf(tx.ctx)) : factText(field, value);

/** The death that stands in the register where a department says another day. */
const registeredDeath = ({ id, path, outcome, death_date }: ValueRow): FeedBeside[] =>
  path === "person.death_date" && outcome === "DISPUTED" && death_date
    ? [{ id, text: death_date, source: null, verification: "VERIFIED", obtainedOn: null }]
    : [];
