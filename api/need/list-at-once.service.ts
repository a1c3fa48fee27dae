import type { NeedCategory } from "../../schema/codes/need-categories.ts";
import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import { HORIZON_MONTHS } from "../assistance/cover.ts";
import { type Due, isTowards, lineOf } from "../assistance/entitled-cover.ts";
import { dueToFamilies, type SettledAlike } from "../assistance/families-alike.ts";
import { liveConsents } from "../beneficiary/consent.service.ts";
import { listedPersons } from "../beneficiary/person.queries.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { raw, sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError, stateConflict } from "../kernel/errors.ts";
import { parseYuan } from "../kernel/money.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { demandTransition, noteMoves } from "../kernel/workflow.ts";
import type { NeedItem } from "./need.entity.ts";
import { countCover } from "./need-cover.ts";
import { checkValidity, shownOf } from "./need-item.actions.ts";
import { type NeedItemAction, needItemMachine, stateWithoutReservation } from "./need-item.workflow.ts";

/** An item and what is wanted of it: verified alone, or listed until a day too. */
interface Wanted {
  readonly itemId: string;
  readonly validUntil: string | null;
}

/** What the rules look at and change of an item, read and written by statements. */
type Item = Pick<
  NeedItem,
  | "id"
  | "householdId"
  | "personId"
  | "regionCode"
  | "state"
  | "category"
  | "approvedCostInFen"
  | "coverInFen"
  | "coverSource"
  | "allocatedInFen"
  | "gapInFen"
  | "recordedBy"
> &
  Partial<
    Pick<NeedItem, "ageBand" | "isMinor" | "crowdTags" | "consentId" | "consentValidUntil" | "validUntil">
  >;

interface Moved {
  readonly item: Item;
  readonly action: NeedItemAction;
  readonly from: NeedItemState;
  readonly to: NeedItemState;
}

/**
 * Verifies many items and lists those that are wanted to be, set by set, for loaders; by the same rules as one at a
 * time. What the family is entitled to covers whole is marked as met elsewhere. Only of families on which nobody else
 * works, of which no grant is on record and no item was verified before: there is then nothing else that cover could
 * be counted on, and nobody to wait for.
 */
export async function verifyAndList(
  tx: WriteTransaction,
  wanted: readonly Wanted[],
  known: SettledAlike,
): Promise<void> {
  const today = shanghaiDate(tx.now);
  const items = await draftsOf(
    tx,
    wanted.map(({ itemId }) => itemId),
  );
  const families = [...new Set(items.map(({ householdId }) => householdId))];
  await demandUntouched(tx, items, families);
  const moves: Moved[] = [];
  const move = async (item: Item, action: NeedItemAction, to: NeedItemState) => {
    await demandTransition(tx, needItemMachine, action, item as NeedItem);
    moves.push({ item, action, from: item.state, to });
    item.state = to;
  };
  const due = await dueToFamilies(tx, families, today, known);
  const cover = new CoverAtOnce(due);
  for (const item of items) {
    const { totalInFen, lines } = cover.of(item);
    if (item.approvedCostInFen === totalInFen) {
      await move(item, "markMetElsewhere", "MET_ELSEWHERE");
      item.gapInFen = 0n;
      continue;
    }
    await move(item, "verify", "VERIFIED");
    item.coverInFen = totalInFen;
    item.coverSource = lines;
    item.gapInFen = item.approvedCostInFen - totalInFen;
  }
  const until = new Map(wanted.map(({ itemId, validUntil }) => [itemId, validUntil]));
  const listed = items.filter(({ id, state }) => state === "VERIFIED" && until.get(id));
  const people = listed.map(({ personId }) => personId);
  const consents = await liveConsents(tx, people, "CHARITY_REFERRAL", today);
  const persons = await listedPersons(tx, people, today);
  for (const item of listed) {
    const validUntil = until.get(item.id)!;
    const consent = consents.get(item.personId);
    if (!consent) throw new DomainError("CONSENT_MISSING");
    checkValidity(validUntil, today);
    await move(item, "list", stateWithoutReservation(item));
    Object.assign(item, shownOf(persons.of(item.personId), today), {
      consentId: consent.id,
      consentValidUntil: consent.validUntil,
      validUntil,
    });
  }
  await writeItems(tx, items, today);
  await noteMoves(
    tx,
    needItemMachine,
    moves.map(({ item, action, from, to }) => ({ subject: item, action, fromState: from, toState: to })),
  );
  await tx.auditMany(
    moves.map(({ item, action, from, to }) => ({
      action: `${needItemMachine.name}.${action}`,
      objectKind: needItemMachine.name,
      objectId: item.id,
      regionCode: item.regionCode,
      detail: { from, to },
    })),
  );
}

async function draftsOf(tx: Transaction, ids: readonly string[]): Promise<Item[]> {
  const items = await tx.rows<Item>(sql`
    select id, household_id as "householdId", person_id as "personId", region_code as "regionCode", state, category,
      approved_cost_in_fen as "approvedCostInFen", allocated_in_fen as "allocatedInFen", gap_in_fen as "gapInFen",
      cover_in_fen as "coverInFen", cover_source as "coverSource", recorded_by as "recordedBy"
    from need_item where id = any(${ids}::uuid[]) and ${inOwnRegion(tx.ctx)} order by id ${raw("for update")}`);
  if (items.length !== ids.length) throw stateConflict("有的需求不在本辖区，或重复列出。");
  return items;
}

/** The precondition: nothing but these items themselves has any cover, and no grant pays or paid. */
async function demandUntouched(
  tx: Transaction,
  items: readonly Item[],
  families: readonly string[],
): Promise<void> {
  const persons = [...new Set(items.map(({ personId }) => personId))];
  const touched = await tx.row(sql`
    select 1 from assistance_grant
      where household_id = any(${families}::uuid[]) or person_id = any(${persons}::uuid[])
    union all
    select 1 from need_item where cover_source <> '[]'::jsonb and person_id in (
      select person_id from membership where household_id = any(${families}::uuid[])) limit 1`);
  if (touched) throw stateConflict("这些家庭已有在享政策或已核实的需求，请逐项核实。");
}

/** Counts each benefit once, over all items of a family that are verified on one day. */
class CoverAtOnce {
  readonly #due: ReadonlyMap<string, readonly Due[]>;
  readonly #taken = new Map<string, bigint>();

  constructor(due: ReadonlyMap<string, readonly Due[]>) {
    this.#due = due;
  }

  of(item: Item): ReturnType<typeof countCover> {
    const offered = (this.#due.get(item.householdId) ?? []).filter((due) =>
      isTowards(due, item.personId, item.category as NeedCategory),
    );
    const holderOf = ({ personId }: Due) => personId ?? item.householdId;
    const taken = new Map(
      offered.map((due) => [due.code, this.#taken.get(`${holderOf(due)} ${due.code}`) ?? 0n]),
    );
    const cover = countCover(
      item.approvedCostInFen,
      offered.map((due) => lineOf(due, HORIZON_MONTHS)),
      taken,
    );
    if (cover.totalInFen === item.approvedCostInFen) return cover;
    for (const [index, due] of offered.entries()) {
      const key = `${holderOf(due)} ${due.code}`;
      const parsed = parseYuan(cover.lines[index]!.amount);
      this.#taken.set(key, (this.#taken.get(key) ?? 0n) + (parsed.ok ? parsed.amountInFen : 0n));
    }
    return cover;
  }
}

async function writeItems(tx: Transaction, items: readonly Item[], today: string): Promise<void> {
  const rows = items.map((item) => ({
    id: item.id,
    state: item.state,
    cover: String(item.coverInFen),
    source: item.coverSource,
    from: item.state === "MET_ELSEWHERE" ? null : today,
    gap: String(item.gapInFen),
    verifier: item.state === "MET_ELSEWHERE" ? null : actorOf(tx.ctx).userId,
    band: item.ageBand ?? null,
    minor: item.isMinor ?? false,
    tags: item.crowdTags ?? [],
    consent: item.consentId ?? null,
    consented: item.consentValidUntil ?? null,
    until: item.validUntil ?? null,
    listed: item.state === "LISTED" ? tx.now : null,
  }));
  const ids = items.map(({ id }) => id);
  // The planner takes row security to leave one row, and would go through all that travels along for each item.
  await tx.rows(sql`select set_config('enable_nestloop', 'off', true)`);
  await tx.rows(sql`
    update need_item i set state = r.state, cover_in_fen = r.cover, cover_source = r.source, cover_from = r.from,
      gap_in_fen = r.gap, verified_by = r.verifier, age_band = r.band, is_minor = r.minor, crowd_tags = r.tags,
      consent_id = r.consent, consent_valid_until = r.consented, valid_until = r.until, listed_at = r.listed,
      version = i.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, state text, cover bigint, source jsonb,
      "from" date, gap bigint, verifier uuid, band text, minor boolean, tags text[], consent uuid, consented date,
      until date, listed timestamptz)
    where i.id = any(${ids}::uuid[]) and i.id = r.id`);
  await tx.rows(sql`select set_config('enable_nestloop', 'on', true)`);
}
