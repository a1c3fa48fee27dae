import type { ServiceItem } from "../../schema/codes/service-items.ts";
import type { VisitConfirmer } from "../../schema/codes/visit-confirmers.ts";
import type { VisitRejection } from "../../schema/codes/visit-rejections.ts";
import type { VisitState } from "../../schema/codes/visit-states.ts";
import type {
  ServiceVisitSummary,
  ServiceVisit as ServiceVisitView,
  VisitFilter,
} from "../../schema/purchase/visit.ts";
import { type EntityTransaction, scoped, scopedEntities, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, isStaff, may, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { historyOf } from "../kernel/history.ts";
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
import { endOfShanghaiDay, shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";
import { availableActions } from "../kernel/workflow.ts";
import { addWorkingDays, workingDaysLeft } from "../kernel/working-days.ts";
import { regionsByCode } from "../organisation/organisation.queries.ts";
import { serviceWords } from "./catalogue.service.ts";
import { visibleService } from "./purchase.access.ts";
import { placeCode, placeColumns, type RecipientPlace } from "./recipient-place.ts";
import { ServiceVisit } from "./visit.entity.ts";
import { DECIDE_WITHIN_WORKING_DAYS, visitMachine } from "./visit.workflow.ts";
import { flagsOf, minutesOf, plannedMinutesOf } from "./visit-flags.ts";
import { recipientName } from "./voucher.queries.ts";

interface VisitRow extends RecipientPlace {
  id: string;
  serial: string;
  state: VisitState;
  voucher_id: string;
  voucher_serial: string;
  voucher_units: number;
  voucher_redeemed_units: number;
  voucher_reserved_units: number;
  voucher_valid_from: string;
  voucher_valid_to: string;
  recipient_masked_name: string;
  person_name: string | null;
  contractor_name: string;
  worker_id: string;
  worker_name: string | null;
  service_item: ServiceItem;
  began_at: Date;
  ended_at: Date | null;
  latitude: string | null;
  longitude: string | null;
  place_note: string | null;
  units: number | null;
  amount_in_fen: bigint | null;
  confirmed_by: VisitConfirmer | null;
  photo_file_id: string | null;
  note: string | null;
  submitted_at: Date | null;
  decided_at: Date | null;
  decided_by_name: string | null;
  rejection_reason: VisitRejection | null;
  decision_note: string | null;
  visits_that_day: number;
  left_family_on: string | null;
}

const visitFrom = raw(`
  from service_visit s join voucher v on v.id = s.voucher_id join organisation o on o.id = s.contractor_id
    left join person p on p.id = s.person_id left join user_account w on w.id = s.worker_id
    left join user_account d on d.id = s.decided_by`);
const shanghaiDay = (column: string) => `date_trunc('day', ${column} at time zone '08:00:00'::interval)`;
const visitColumns = raw(`s.id, s.serial, s.state, s.voucher_id, v.serial as voucher_serial,
  v.units as voucher_units, v.redeemed_units as voucher_redeemed_units,
  v.reserved_units as voucher_reserved_units, v.valid_from as voucher_valid_from,
  v.valid_to as voucher_valid_to, v.recipient_masked_name, p.name as person_name, s.region_code,
  o.name as contractor_name, s.worker_id, w.display_name as worker_name, s.service_item, s.began_at, s.ended_at,
  s.latitude, s.longitude, s.place_note, s.units, s.amount_in_fen, s.confirmed_by, s.photo_file_id, s.note, s.submitted_at,
  s.decided_at, d.display_name as decided_by_name, s.rejection_reason, s.decision_note,
  (select count(*)::int from service_visit t where t.worker_id = s.worker_id and t.state <> 'REJECTED'
    and t.began_at >= ${shanghaiDay("s.began_at")} at time zone '08:00:00'::interval
    and t.began_at < (${shanghaiDay("s.began_at")} + interval '1 day') at time zone '08:00:00'::interval
  ) as visits_that_day,
  (select max(m.valid_to) from membership m where m.person_id = s.person_id and m.household_id = s.household_id
    having bool_and(m.valid_to is not null)) as left_family_on`);

interface Position {
  /** When it was handed in; only where the oldest come first. */
  readonly at: string | null;
  readonly id: string;
}

/** Visits that the caller may see: what waits for approval the longest first, else the newest first. */
export async function visits(
  ctx: RequestContext,
  filter: VisitFilter,
  request: PageRequest,
): Promise<Page<ServiceVisitSummary>> {
  demand(ctx, "visit:read");
  const first = pageSize(request);
  const oldestFirst = filter.state === "SUBMITTED";
  const list = oldestFirst ? "visits oldest first" : "visits";
  const after = openCursor<Position>(ctx, list, request);
  return scoped(ctx, async (tx) => {
    const where = visitConditions(ctx, filter);
    const beyond =
      after &&
      (oldestFirst
        ? sql`(s.submitted_at, s.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
        : sql`s.id < ${after.id}::uuid`);
    const rows = await tx.rows<VisitRow>(sql`
      select ${visitColumns}, ${placeColumns(tx)} ${visitFrom} where ${all([where, beyond])}
      order by ${raw(oldestFirst ? "s.submitted_at, s.id" : "s.id desc")} limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from service_visit s where ${where}`);
    const regions = await regionsByCode(tx, rows.map(placeCode));
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row): Position => ({ at: row.submitted_at?.toISOString() ?? null, id: row.id }),
      (row) => summaryOf(tx, row, regions.get(placeCode(row))?.name ?? null),
    );
  });
}

function visitConditions(ctx: RequestContext, filter: VisitFilter): Sql {
  const conditions: (Sql | false | null | undefined | "")[] = [
    visibleService(ctx, "s"),
    filter.state && sql`s.state = ${filter.state}`,
    filter.voucherId && sql`s.voucher_id = ${knownId(filter.voucherId, "这张服务券")}`,
    filter.mine && sql`s.worker_id = ${actorOf(ctx).userId}`,
    filter.from && sql`s.began_at >= ${startOfShanghaiDay(filter.from)}`,
    filter.to && sql`s.began_at < ${endOfShanghaiDay(filter.to)}`,
  ];
  return all(conditions.map((condition) => condition || null));
}

/** Until when what was handed in should be decided, and the working days left of that. */
function decisionLimit(
  tx: Transaction,
  { state, submitted_at: submittedAt }: VisitRow,
): Pick<ServiceVisitSummary, "decideBy" | "decideDaysLeft"> {
  if (state !== "SUBMITTED" || !submittedAt) return { decideBy: null, decideDaysLeft: null };
  const decideBy = addWorkingDays(shanghaiDate(submittedAt), DECIDE_WITHIN_WORKING_DAYS);
  return { decideBy, decideDaysLeft: workingDaysLeft(shanghaiDate(tx.now), decideBy) };
}

function summaryOf(tx: Transaction, row: VisitRow, regionName: string | null): ServiceVisitSummary {
  const facts = {
    serviceItem: row.service_item,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    submittedAt: row.submitted_at,
    units: row.units,
    hasPosition: row.latitude !== null,
    hasPhoto: row.photo_file_id !== null,
    visitsThatDay: row.visits_that_day,
    leftFamilyOn: row.left_family_on,
  };
  return {
    id: row.id,
    serial: row.serial,
    state: row.state,
    voucherId: row.voucher_id,
    voucherSerial: row.voucher_serial,
    recipientName: recipientName(tx.ctx, row),
    regionName,
    contractorName: row.contractor_name,
    workerName: row.worker_name,
    ...serviceWords(row.service_item),
    beganAt: row.began_at,
    endedAt: row.ended_at,
    minutes: minutesOf(facts),
    units: row.units,
    plannedMinutes: plannedMinutesOf(facts),
    amount: row.amount_in_fen === null ? null : formatFen(row.amount_in_fen),
    placeZh: placeOf(row),
    flags: flagsOf(facts),
    submittedAt: row.submitted_at,
    ...decisionLimit(tx, row),
    rejectionReason: row.rejection_reason,
  };
}

/** The exact position is somebody's home: for who decides on the visit and for who was there. */
function degreesFor(ctx: RequestContext, row: VisitRow, degrees: string | null): number | null {
  const maySee = may(ctx, "visit:approve") || row.worker_id === actorOf(ctx).userId;
  return degrees === null || !maySee ? null : Number(degrees);
}

function placeOf({ latitude, longitude, place_note }: VisitRow): string {
  const position = latitude && longitude ? "有定位" : "没有定位";
  return place_note ? `${position}（${place_note}）` : position;
}

export async function visit(ctx: RequestContext, id: string): Promise<ServiceVisitView> {
  demand(ctx, "visit:read");
  return scopedEntities(ctx, (tx) => readVisit(tx, id));
}

async function readVisit(tx: EntityTransaction, id: string): Promise<ServiceVisitView> {
  const { ctx } = tx;
  const row = await tx.row<VisitRow>(sql`
    select ${visitColumns}, ${placeColumns(tx)} ${visitFrom}
    where s.id = ${knownId(id, "这条服务记录")} and ${visibleService(ctx, "s")}`);
  if (!row) throw notFound("这条服务记录");
  const place = placeCode(row);
  const region = (await regionsByCode(tx, [place])).get(place) ?? null;
  const canAct = (["visit:approve", "visit:log", "visit:close"] as const).some((permission) =>
    may(ctx, permission),
  );
  return {
    ...summaryOf(tx, row, region?.name ?? null),
    region,
    latitude: degreesFor(ctx, row, row.latitude),
    longitude: degreesFor(ctx, row, row.longitude),
    note: row.note,
    confirmedBy: row.confirmed_by,
    photoFileId: row.photo_file_id,
    voucherUnits: row.voucher_units,
    voucherRedeemedUnits: row.voucher_redeemed_units,
    voucherReservedUnits: row.voucher_reserved_units,
    voucherValidFrom: row.voucher_valid_from,
    voucherValidTo: row.voucher_valid_to,
    decidedAt: row.decided_at,
    decidedByName: isStaff(ctx) ? row.decided_by_name : null,
    decisionNote: row.decision_note,
    availableActions: canAct
      ? await availableActions(tx, visitMachine, await tx.em.findOneOrFail(ServiceVisit, row.id))
      : [],
    history: await historyOf(tx, visitMachine, row.id),
  };
}
