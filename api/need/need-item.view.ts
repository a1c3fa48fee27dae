import type { NeedItemState } from "../../schema/codes/need-item-states.ts";
import type { AvailableAction } from "../../schema/common/available-action.ts";
import type { NeedCover, NeedItem as NeedItemView } from "../../schema/need/need.ts";
import { handlesFamilies } from "../beneficiary/beneficiary.access.ts";
import { maskedPersons } from "../beneficiary/person.queries.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { availableActions } from "../kernel/workflow.ts";
import { addWorkingDays, workingDaysLeft } from "../kernel/working-days.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { isLive } from "./matching/listing.ts";
import type { NeedItem } from "./need.entity.ts";
import { coverHasChanged, fenOf } from "./need-cover.ts";
import {
  type NeedItemAction,
  needItemMachine,
  stateWithoutReservation,
  VERIFY_WITHIN_WORKING_DAYS,
} from "./need-item.workflow.ts";

export interface ItemRow
  extends Pick<
    NeedItem,
    | "id"
    | "serial"
    | "version"
    | "needId"
    | "householdId"
    | "personId"
    | "regionCode"
    | "category"
    | "level"
    | "quantity"
    | "unit"
    | "approvedCostInFen"
    | "coverInFen"
    | "coverSource"
    | "coverFrom"
    | "allocatedInFen"
    | "gapInFen"
    | "recordedBy"
  > {
  readonly state: NeedItemState;
  readonly serviceItem: NeedItemView["serviceItem"];
  readonly validUntil: string | null;
  readonly consentValidUntil: string | null;
  readonly listedAt: Date | null;
  readonly reservedUntil: Date | null;
  readonly reservedBy: string | null;
  readonly projectId: string | null;
  readonly projectTitle: string | null;
  readonly offers: number;
  readonly coverChanged: boolean;
  readonly recordedAt: Date;
}

export const itemSource: Sql = raw(`need_item i
  join need n on n.id = i.need_id
  left join organisation o on o.id = i.reserved_by_organisation_id
  left join charity_project p on p.id = i.project_id`);

const columns: Sql = raw(`i.id, i.serial, i.version, i.need_id as "needId", i.household_id as "householdId",
  i.person_id as "personId", i.region_code as "regionCode", i.state, i.category, i.level,
  i.service_item as "serviceItem", i.quantity, i.unit, i.approved_cost_in_fen as "approvedCostInFen",
  i.cover_in_fen as "coverInFen", i.cover_source as "coverSource", i.cover_from as "coverFrom", i.allocated_in_fen as "allocatedInFen",
  i.gap_in_fen as "gapInFen", i.recorded_by as "recordedBy", i.valid_until as "validUntil",
  i.consent_valid_until as "consentValidUntil", i.listed_at as "listedAt", i.reserved_until as "reservedUntil",
  o.name as "reservedBy", i.project_id as "projectId", p.title as "projectTitle", n.recorded_at as "recordedAt"`);

/** An offer waits for an order as long as the need is listed: past its time it is over, whether or not it was closed. */
export const itemColumns = (tx: Transaction): Sql => sql`${columns}, ${coverHasChanged(tx)} as "coverChanged",
  (select count(*)::int from service_offer s where s.item_id = i.id and s.state = 'PLACED' and ${isLive(tx)}) as offers`;

/** Rows as staff see them, by id. What is looked up besides takes one statement each, whatever the length. */
export async function toItemViews(
  tx: Transaction,
  rows: readonly ItemRow[],
): Promise<Map<string, NeedItemView>> {
  const persons = await maskedPersons(
    tx,
    rows.map((row) => row.personId),
    "staff",
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.regionCode),
  );
  const consenting = await consentingPersons(tx, rows);
  const views = new Map<string, NeedItemView>();
  for (const row of rows) {
    const shown = withoutLapsed(tx, row);
    views.set(row.id, {
      id: row.id,
      needId: row.needId,
      serial: row.serial,
      version: row.version,
      householdId: row.householdId,
      state: shown.state,
      category: row.category,
      level: row.level,
      serviceItem: row.serviceItem,
      quantity: row.quantity,
      unit: row.unit,
      ...verificationLimit(tx, row),
      validUntil: row.validUntil,
      consentValidUntil: row.consentValidUntil,
      listedAt: row.listedAt,
      reservedUntil: shown.reservedUntil,
      reservedBy: shown.reservedBy,
      projectId: row.projectId,
      projectTitle: row.projectTitle,
      offers: row.offers,
      person: persons.get(row.personId)!,
      region: regions.get(row.regionCode)!,
      approvedCost: formatFen(row.approvedCostInFen),
      cover: formatFen(row.coverInFen),
      coverChanged: row.coverChanged,
      coverLines: toCoverLines(tx, row.coverSource),
      allocated: formatFen(row.allocatedInFen),
      gap: formatFen(row.gapInFen),
      availableActions: await actionsOf(tx, shown, consenting.has(row.personId)),
      history: [],
    });
  }
  return views;
}

/** Until when a draft should be verified, and the working days left of that. */
function verificationLimit(
  tx: Transaction,
  { state, recordedAt }: ItemRow,
): Pick<NeedItemView, "verifyBy" | "verifyDaysLeft"> {
  if (state !== "DRAFT") return { verifyBy: null, verifyDaysLeft: null };
  const verifyBy = addWorkingDays(shanghaiDate(recordedAt), VERIFY_WITHIN_WORKING_DAYS);
  return { verifyBy, verifyDaysLeft: workingDaysLeft(shanghaiDate(tx.now), verifyBy) };
}

/**
 * What counts towards the item. A grant that other items count on already stands on record with nothing. What a family
 * is entitled to tells of its illness or disability: who does not handle families sees the sum of it.
 */
export function toCoverLines(tx: Transaction, lines: ItemRow["coverSource"]): NeedCover[] {
  const counted = lines.filter(({ amount }) => amount !== "0.00");
  const isHidden = ({ entitled }: (typeof lines)[number]) =>
    entitled !== undefined && !handlesFamilies(tx.ctx);
  const hidden = counted.filter(isHidden).reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  const shown = counted
    .filter((line) => !isHidden(line))
    .map(({ source, policyVersionId = null, amount }) => ({ source, policyVersionId, amount }));
  if (hidden === 0n) return shown;
  return [...shown, { source: "应享受而尚未办理的政策", policyVersionId: null, amount: formatFen(hidden) }];
}

/** A reservation past its term is shown as none, whether or not somebody closed it yet. */
function withoutLapsed(tx: Transaction, row: ItemRow): ItemRow {
  if (row.state !== "RESERVED" || !row.reservedUntil || row.reservedUntil > tx.now) return row;
  return { ...row, state: stateWithoutReservation(row), reservedBy: null, reservedUntil: null };
}

/** The names of the mutations that perform the actions of the machine. */
const mutations: Readonly<Partial<Record<NeedItemAction, string>>> = {
  correct: "correctNeedItem",
  verify: "verifyNeedItem",
  refreshCover: "refreshNeedCover",
  list: "listNeedItem",
  unlist: "unlistNeedItem",
  discontinue: "discontinueNeedItem",
  withdraw: "withdrawNeedItem",
  expire: "expireNeedItem",
  close: "closeNeedItem",
  confirmMet: "confirmNeedItemMet",
  markDuplicate: "markDuplicate",
  markMetElsewhere: "markMetElsewhere",
};

async function actionsOf(tx: Transaction, row: ItemRow, hasConsent: boolean): Promise<AvailableAction[]> {
  const offered = await availableActions(tx, needItemMachine, row as unknown as NeedItem);
  return offered.filter(isOfUse(row)).map((action) => {
    const isRefused = action.action === "list" && !hasConsent;
    return {
      ...action,
      action: mutations[action.action as NeedItemAction] ?? action.action,
      allowed: action.allowed && !isRefused,
      reasonZh: isRefused ? "没有有效的「向慈善组织转介需求」同意书，请先征得同意。" : action.reasonZh,
      reasonEn: isRefused ? "There is no live consent to referral; ask for it first." : action.reasonEn,
    };
  });
}

/** What would find nothing to do is not offered, and so not refused either. */
const isOfUse =
  (row: ItemRow) =>
  ({ action }: AvailableAction): boolean => {
    if (action === "refreshCover") return row.coverChanged;
    if (action === "discontinue") return row.serviceItem !== null && row.allocatedInFen > 0n;
    return true;
  };

/** Of the persons whose items wait to be listed, those with a live consent to referral. */
async function consentingPersons(tx: Transaction, rows: readonly ItemRow[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.filter((row) => row.state === "VERIFIED").map((row) => row.personId))];
  if (ids.length === 0) return new Set();
  const today = shanghaiDate(tx.now);
  const found = await tx.rows<{ id: string }>(sql`
    select distinct person_id as id from consent where person_id = any(${ids}::uuid[])
      and purpose = 'CHARITY_REFERRAL' and withdrawn_at is null
      and given_on <= ${today}::date and valid_until >= ${today}::date`);
  return new Set(found.map((row) => row.id));
}
