import type {
  AllocatableDonation,
  DonationDetail,
  DonationFilter,
  Donation as DonationView,
} from "../../schema/charity/donation.ts";
import { type NeedCategory, needCategories } from "../../schema/codes/need-categories.ts";
import { scoped, scopedEntities, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { historyOf } from "../kernel/history.ts";
import { normaliseCode } from "../kernel/identifiers/normalise.ts";
import { knownId } from "../kernel/known-id.ts";
import { maskName } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { availableActions } from "../kernel/workflow.ts";
import { addWorkingDays, workingDaysLeft } from "../kernel/working-days.ts";
import { organisationsById, regionsByCode } from "../organisation/organisation.queries.ts";
import { allocationsOf } from "./allocation.queries.ts";
import { showsTownship, visibleDonations } from "./charity.access.ts";
import { Donation } from "./donation.entity.ts";
import { leftOf } from "./donation.service.ts";
import { CONFIRM_WITHIN_WORKING_DAYS, donationMachine } from "./donation.workflow.ts";
import { outsideRestriction } from "./restriction.ts";

interface DonationRow {
  id: string;
  serial: string;
  charity_id: string;
  state: DonationView["state"];
  donor_name: string | null;
  donor_is_person: boolean;
  amount_in_fen: bigint;
  refunded_in_fen: bigint;
  allocated_in_fen: bigint;
  received_on: string;
  bank_reference: string | null;
  restricted_categories: NeedCategory[];
  restricted_region_code: string | null;
  restricted_region_name: string | null;
  restricted_project_id: string | null;
  restricted_project_title: string | null;
  reported_at: Date;
  confirmed_at: Date | null;
  note: string | null;
}

const donationRows: Sql = sql`
  select d.id, d.serial, d.charity_id, d.state, d.donor_name, d.donor_is_person, d.amount_in_fen, d.refunded_in_fen,
    d.allocated_in_fen, d.received_on, d.bank_reference, d.restricted_categories, d.restricted_region_code,
    g.path_name as restricted_region_name, d.restricted_project_id, p.title as restricted_project_title,
    d.reported_at, d.confirmed_at, d.note
  from donation d left join region g on g.code = d.restricted_region_code
    left join charity_project p on p.id = d.restricted_project_id`;

const LIST = "donations";
const REPORTED = "reported donations";
/** A serial has no more characters. */
const MAX_SERIAL = 20;

/** A list of donations, the latest first; those that wait to be confirmed, asked for alone, the oldest first. */
export async function listDonations(
  ctx: RequestContext,
  filter: DonationFilter,
  page: PageRequest,
): Promise<Page<DonationView>> {
  demand(ctx, "donation:read");
  const first = pageSize(page);
  return scoped(ctx, async (tx) => {
    const isQueue = filter.states?.length === 1 && filter.states[0] === "REPORTED";
    const list = isQueue ? REPORTED : LIST;
    const after = openCursor<string>(ctx, list, page);
    const beyond = raw(isQueue ? "d.id >" : "d.id <");
    const where = all([visibleDonations(ctx), ...conditions(filter)]);
    const rows = await tx.rows<DonationRow>(sql`
      ${donationRows} where ${where} and ${after === null ? raw("true") : sql`${beyond} ${after}::uuid`}
      order by d.id ${raw(isQueue ? "asc" : "desc")} limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from donation d where ${where}`);
    return toPage(ctx, list, rows, first, counted, (row) => row.id, await viewMaker(tx, rows));
  });
}

function conditions(filter: DonationFilter): (Sql | null)[] {
  const serial = normaliseCode(filter.serial ?? "");
  if (serial.length > MAX_SERIAL) throw invalid({ "filter.serial": `编号最多 ${MAX_SERIAL} 个字。` });
  return [
    serial ? sql`position(${serial} in d.serial) > 0` : null,
    filter.states?.length ? sql`d.state = any(${filter.states}::text[])` : null,
    filter.charityId ? sql`d.charity_id = ${knownId(filter.charityId, "这个慈善组织")}` : null,
    filter.withMoneyLeft
      ? raw("d.state = 'CONFIRMED' and d.amount_in_fen - d.refunded_in_fen > d.allocated_in_fen")
      : null,
    filter.receivedFrom ? sql`d.received_on >= ${filter.receivedFrom}` : null,
    filter.receivedTo ? sql`d.received_on <= ${filter.receivedTo}` : null,
  ];
}

export async function findDonation(ctx: RequestContext, id: string): Promise<DonationDetail> {
  demand(ctx, "donation:read");
  return scopedEntities(ctx, async (tx) => {
    const row = await tx.row<DonationRow>(sql`
      ${donationRows} where d.id = ${knownId(id, "这笔捐赠")} and ${visibleDonations(ctx)}`);
    if (!row) throw notFound("这笔捐赠");
    const donation = await tx.em.findOneOrFail(Donation, row.id);
    return {
      ...(await viewMaker(tx, [row]))(row),
      note: isOwn(ctx, row) ? row.note : null,
      allocations: await allocationsOf(tx, sql`a.donation_id = ${row.id}`),
      availableActions: await availableActions(tx, donationMachine, donation),
      history: await historyOf(tx, donationMachine, row.id),
    };
  });
}

/** Looks up what the rows name, and gives what makes a view of each of them. */
async function viewMaker(
  tx: Transaction,
  rows: readonly DonationRow[],
): Promise<(row: DonationRow) => DonationView> {
  const organisations = await organisationsById(
    tx,
    rows.map((row) => row.charity_id),
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.restricted_region_code),
  );
  return (row) => ({
    id: row.id,
    serial: row.serial,
    charity: organisations.get(row.charity_id) ?? null,
    state: row.state,
    donorName: donorName(tx.ctx, row),
    donorIsPerson: row.donor_is_person,
    amount: formatFen(row.amount_in_fen),
    refunded: formatFen(row.refunded_in_fen),
    allocated: formatFen(row.allocated_in_fen),
    left: formatFen(leftOf(moneyOf(row))),
    receivedOn: row.received_on,
    bankReference: isOwn(tx.ctx, row) ? row.bank_reference : null,
    restrictedCategories: row.restricted_categories,
    restrictedRegion: (row.restricted_region_code && regions.get(row.restricted_region_code)) || null,
    restrictedProjectId: row.restricted_project_id,
    restrictedProjectTitle: row.restricted_project_title,
    restrictionZh: restrictionInWords(row),
    reportedAt: row.reported_at,
    ...confirmationLimit(tx, row),
    confirmedAt: row.confirmed_at,
  });
}

/** Until when a reported donation should be confirmed, and the working days left of that. */
function confirmationLimit(
  tx: Transaction,
  { state, reported_at: reportedAt }: DonationRow,
): Pick<DonationView, "confirmBy" | "confirmDaysLeft"> {
  if (state !== "REPORTED") return { confirmBy: null, confirmDaysLeft: null };
  const confirmBy = addWorkingDays(shanghaiDate(reportedAt), CONFIRM_WITHIN_WORKING_DAYS);
  return { confirmBy, confirmDaysLeft: workingDaysLeft(shanghaiDate(tx.now), confirmBy) };
}

const isOwn = (ctx: RequestContext, row: { charity_id: string }) =>
  row.charity_id === actorOf(ctx).organisationId;

/** The own charity knows its donors; to all others a person's name is masked as a partner's would be. */
export function donorName(
  ctx: RequestContext,
  row: { charity_id: string; donor_name: string | null; donor_is_person: boolean },
): string | null {
  if (row.donor_name === null || isOwn(ctx, row) || !row.donor_is_person) return row.donor_name;
  return maskName(row.donor_name, "partner");
}

const moneyOf = (row: DonationRow) => ({
  state: row.state,
  amountInFen: row.amount_in_fen,
  refundedInFen: row.refunded_in_fen,
  allocatedInFen: row.allocated_in_fen,
});

function restrictionInWords(row: DonationRow): string {
  const parts = [
    row.restricted_categories.map((category) => needCategories[category].zh).join("、"),
    row.restricted_region_code ? (row.restricted_region_name ?? row.restricted_region_code) : "",
    row.restricted_project_id ? `项目：${row.restricted_project_title ?? "（已取消）"}` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "不限" : parts.join("；");
}

interface AllocatableRow extends DonationRow {
  reserved_in_fen: bigint;
  item_category: NeedCategory;
  item_region_code: string;
  item_shows_township: boolean;
  item_project_id: string | null;
}

/**
 * The own lots with something left, seen from a reservation: which may pay for it, and why others may not. What is
 * suggested tells the gap of today, so a reservation that is over is not found.
 */
export async function allocatableDonations(
  ctx: RequestContext,
  reservationId: string,
): Promise<AllocatableDonation[]> {
  demand(ctx, "allocation:post");
  const { organisationId } = actorOf(ctx);
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<AllocatableRow | (Record<keyof AllocatableRow, null> & { id: null })>(sql`
      select d.*, least(r.amount_in_fen, i.gap_in_fen) as reserved_in_fen, i.category as item_category,
        i.region_code as item_region_code, ${showsTownship(tx)} as item_shows_township, i.project_id as item_project_id
      from funding_reservation r join need_item i on i.id = r.item_id
        left join (${donationRows} where d.charity_id = ${organisationId} and d.state = 'CONFIRMED'
          and d.amount_in_fen - d.refunded_in_fen > d.allocated_in_fen
          order by d.received_on, d.id limit 300) d on true
      where r.id = ${knownId(reservationId, "这个预留")} and r.charity_id = ${organisationId}
        and r.state = 'OPEN' and r.expires_at > ${tx.now}
      order by d.received_on, d.id`);
    if (rows.length === 0) throw notFound("这个预留");
    const lots = rows
      .filter((row): row is AllocatableRow => row.id !== null)
      .map((row) => toAllocatable(ctx, row));
    return [...lots.filter((lot) => lot.fits), ...lots.filter((lot) => !lot.fits)];
  });
}

function toAllocatable(ctx: RequestContext, row: AllocatableRow): AllocatableDonation {
  const reasons = outsideRestriction(
    {
      restrictedCategories: row.restricted_categories,
      restrictedRegionCode: row.restricted_region_code,
      restrictedProjectId: row.restricted_project_id,
    },
    {
      category: row.item_category,
      regionCode: row.item_region_code,
      showsTownship: row.item_shows_township,
      projectId: row.item_project_id,
    },
  );
  const left = leftOf(moneyOf(row));
  const asked = row.reserved_in_fen < left ? row.reserved_in_fen : left;
  return {
    id: row.id,
    serial: row.serial,
    donorName: donorName(ctx, row),
    left: formatFen(left),
    fits: reasons.length === 0,
    reasons,
    suggested: formatFen(reasons.length === 0 ? asked : 0n),
    restrictionZh: restrictionInWords(row),
    receivedOn: row.received_on,
  };
}
