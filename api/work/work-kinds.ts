import type { Label } from "../../schema/codes/code-list.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { refreshDue } from "../beneficiary/home-visit/stored-due.ts";
import { inSpan } from "../beneficiary/home-visit/visit-due.ts";
import { stillWaits } from "../beneficiary/task/left-to-do.ts";
import { CONFIRM_WITHIN_WORKING_DAYS } from "../charity/donation.workflow.ts";
import type { Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { DAY_IN_MS } from "../kernel/clock.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";
import { firstDayInTime } from "../kernel/working-days.ts";
import { coverHasChanged } from "../need/need-cover.ts";
import { VERIFY_WITHIN_WORKING_DAYS } from "../need/need-item.workflow.ts";
import { DECIDE_WITHIN_WORKING_DAYS } from "../purchase/visit.workflow.ts";

/** One kind of work: for whom, how it is counted, and which list of the console shows it. */
interface WorkKind {
  readonly key: string;
  readonly label: Label;
  readonly permission: Permission;
  readonly resource: string;
  readonly state: string | null;
  /** A filter of that list besides the state, which is set to true. */
  readonly condition?: string;
  /** What presses without being late, such as a term that ends soon; the query then selects `soon boolean` besides. */
  readonly soon?: Label;
  /** What has to be brought up to date before it is counted. */
  readonly before?: (ctx: RequestContext) => Promise<void>;
  /** Selects `overdue boolean` for each thing that waits. */
  readonly query: (tx: Transaction) => Sql;
}

/** Rows of the post's own organisation: the service's line of defence. */
const own = (tx: Transaction, column: string): Sql => sql`${raw(column)} = ${actorOf(tx.ctx).organisationId}`;
/** The moment before which began what is past its limit of working days now. */
const lateBefore = (tx: Transaction, days: number): Date =>
  startOfShanghaiDay(firstDayInTime(shanghaiDate(tx.now), days));

/** As long as a township takes to verify a need. */
const LOOK_INTO_WITHIN_WORKING_DAYS = VERIFY_WITHIN_WORKING_DAYS;

const never = () => raw("false");
const within = (tx: Transaction, days: number): Date => new Date(tx.now.getTime() + days * DAY_IN_MS);

const itemsIn =
  (state: string, overdue: (tx: Transaction) => Sql, more?: Sql, soon: (tx: Transaction) => Sql = never) =>
  (tx: Transaction) =>
    sql`select ${overdue(tx)} as overdue, ${soon(tx)} as soon from need_item i join need n on n.id = i.need_id
    where ${all([sql`i.state = ${state}`, inOwnRegion(tx.ctx, "i.region_code"), more])}`;

/** Pairs of the region by their last verdict, of which neither was merged since. */
const duplicatesJudged = (verdict: "UNSURE" | "SAME", lateAfterDays: number) => (tx: Transaction) =>
  sql`select decided_at < ${lateBefore(tx, lateAfterDays)} as overdue from (
      select distinct on (v.first_person_id, v.second_person_id) v.* from duplicate_review v
      where ${inOwnRegion(tx.ctx, "v.first_region_code")} and ${inOwnRegion(tx.ctx, "v.second_region_code")}
      order by v.first_person_id, v.second_person_id, v.decided_at desc, v.id desc) as last
    where verdict = ${verdict} and not exists (select from person p
      where p.id in (last.first_person_id, last.second_person_id) and p.merged_into_person_id is not null)`;

export const workKinds: readonly WorkKind[] = [
  {
    key: "verifyNeeds",
    label: { zh: "待核实的需求", en: "Needs to verify" },
    permission: "need:verify",
    resource: "need-items",
    state: "DRAFT",
    query: itemsIn("DRAFT", (tx) => sql`n.recorded_at < ${lateBefore(tx, VERIFY_WITHIN_WORKING_DAYS)}`),
  },
  {
    key: "listNeeds",
    label: { zh: "待上架的需求", en: "Needs to list" },
    permission: "need:list",
    resource: "need-items",
    state: "VERIFIED",
    query: itemsIn("VERIFIED", never),
  },
  {
    key: "coverChanged",
    label: { zh: "已享有变化、待复核的需求", en: "Needs whose cover changed" },
    permission: "need:verify",
    resource: "need-items",
    state: null,
    condition: "coverChanged",
    query: (tx) => sql`select false as overdue from need_item i
      where ${inOwnRegion(tx.ctx, "i.region_code")} and ${coverHasChanged(tx)}`,
  },
  {
    key: "draftNeeds",
    label: { zh: "已登记、等镇街核实的需求", en: "Recorded needs that wait for verification" },
    permission: "need:record",
    resource: "need-items",
    state: "DRAFT",
    query: (tx) => sql`${itemsIn("DRAFT", never)(tx)} and i.recorded_by = ${actorOf(tx.ctx).userId}`,
  },
  {
    key: "overdueHomeVisits",
    label: { zh: "逾期未走访的家庭", en: "Families whose home visit is overdue" },
    permission: "beneficiary:visit",
    resource: "home-visits",
    state: "OVERDUE",
    before: (ctx) => refreshDue(ctx, (column) => inOwnRegion(ctx, column)),
    query: (tx) => sql`select true as overdue from visit_due due
      where ${inOwnRegion(tx.ctx)} and ${inSpan("OVERDUE", shanghaiDate(tx.now))}`,
  },
  {
    key: "unsureDuplicates",
    label: { zh: "待查的疑似重复登记", en: "Possible duplicates to look into" },
    permission: "beneficiary:find",
    resource: "duplicates",
    state: "UNSURE",
    query: duplicatesJudged("UNSURE", LOOK_INTO_WITHIN_WORKING_DAYS),
  },
  {
    key: "mergeDuplicates",
    label: { zh: "判为同一人、待合并", en: "Records of one person to merge" },
    permission: "beneficiary:merge",
    resource: "duplicates",
    state: "PROPOSED",
    query: duplicatesJudged("SAME", LOOK_INTO_WITHIN_WORKING_DAYS),
  },
  {
    key: "registerTasks",
    label: { zh: "人员去世后待办的事项", en: "To do after deaths" },
    permission: "task:handle",
    resource: "register-tasks",
    state: "OPEN",
    query: (tx) => sql`select t.due_on < ${shanghaiDate(tx.now)} as overdue
      from register_task t join person p on p.id = t.person_id join household h on h.id = t.household_id
      where ${inOwnRegion(tx.ctx, "t.region_code")} and ${stillWaits}`,
  },
  {
    key: "applyFeeds",
    label: { zh: "核对完、待写入的部门数据", en: "Departments’ files to write" },
    permission: "beneficiary:feed",
    resource: "feeds",
    state: "READY",
    query: (
      tx,
    ) => sql`select created_at < ${lateBefore(tx, LOOK_INTO_WITHIN_WORKING_DAYS)} as overdue from department_feed
      where state = 'READY' and ${inOwnRegion(tx.ctx)}`,
  },
  {
    key: "proposeNeeds",
    label: { zh: "已上架、未列入项目的需求", en: "Listed needs in no project" },
    permission: "charity:propose",
    resource: "need-items",
    state: "LISTED",
    condition: "withoutProject",
    query: itemsIn("LISTED", never, raw("i.project_id is null")),
  },
  {
    key: "reservedNeeds",
    label: { zh: "慈善组织已预留、未列入项目的需求", en: "Reserved needs in no project" },
    permission: "charity:propose",
    resource: "need-items",
    state: "RESERVED",
    condition: "withoutProject",
    soon: { zh: "48 小时内到期", en: "end within 48 hours" },
    query: itemsIn(
      "RESERVED",
      never,
      raw("i.project_id is null"),
      (tx) => sql`i.reserved_until between ${tx.now} and ${within(tx, 2)}`,
    ),
  },
  {
    key: "draftProjects",
    label: { zh: "待提出的项目草稿", en: "Draft projects to propose" },
    permission: "charity:propose",
    resource: "projects",
    state: "DRAFT",
    query: (tx) => sql`select false as overdue from charity_project
      where state = 'DRAFT' and ${own(tx, "proposed_by_organisation_id")}`,
  },
  {
    key: "fundedNeeds",
    label: { zh: "资金到位、待签发服务券", en: "Funded needs without a voucher" },
    permission: "voucher:issue",
    resource: "funded-needs",
    state: null,
    query: itemsIn("FUNDED", never, raw("i.service_item is not null")),
  },
  {
    key: "approveVisits",
    label: { zh: "待审核的服务记录", en: "Visits to approve" },
    permission: "visit:approve",
    resource: "visits",
    state: "SUBMITTED",
    query: (
      tx,
    ) => sql`select submitted_at < ${lateBefore(tx, DECIDE_WITHIN_WORKING_DAYS)} as overdue from service_visit
      where state = 'SUBMITTED' and ${inOwnRegion(tx.ctx)}`,
  },
  {
    key: "openReservations",
    label: { zh: "已预留、待分配资金", en: "Reservations to fund" },
    permission: "need:reserve",
    resource: "reservations",
    state: "OPEN",
    // One past its term is no longer the charity's: nothing here is ever late.
    soon: { zh: "24 小时内到期", en: "end within 24 hours" },
    query: (tx) => sql`select false as overdue, expires_at < ${within(tx, 1)} as soon
      from funding_reservation where state = 'OPEN' and expires_at > ${tx.now} and ${own(tx, "charity_id")}`,
  },
  {
    key: "proposedProjects",
    label: { zh: "可认领的项目", en: "Projects to adopt" },
    permission: "charity:adopt",
    resource: "projects",
    state: "PROPOSED",
    query: () => sql`select false as overdue from charity_project where state = 'PROPOSED'`,
  },
  {
    key: "confirmDonations",
    label: { zh: "待确认到账的捐赠", en: "Donations to confirm" },
    permission: "donation:confirm",
    resource: "donations",
    state: "REPORTED",
    query: (
      tx,
    ) => sql`select reported_at < ${lateBefore(tx, CONFIRM_WITHIN_WORKING_DAYS)} as overdue from donation
      where state = 'REPORTED' and ${own(tx, "charity_id")}`,
  },
  {
    key: "liveVouchers",
    label: { zh: "可上门服务的服务券", en: "Vouchers to serve" },
    permission: "visit:log",
    resource: "visit-phone",
    state: null,
    // Exactly what the worker's phone lists; a voucher that ends soon is not late.
    query: (tx) => sql`select false as overdue from voucher
      where state in ('ISSUED', 'PARTLY_REDEEMED') and valid_from <= ${shanghaiDate(tx.now)}
        and valid_to >= ${shanghaiDate(tx.now)}
        and reserved_units + redeemed_units < units and ${own(tx, "contractor_id")}`,
  },
  {
    key: "openVisits",
    label: { zh: "已签到、未提交的服务", en: "Visits begun and not submitted" },
    permission: "visit:log",
    resource: "visit-phone",
    state: null,
    query: (tx) => sql`select began_at < ${new Date(tx.now.getTime() - DAY_IN_MS)} as overdue
      from service_visit where state = 'CHECKED_IN' and worker_id = ${actorOf(tx.ctx).userId}`,
  },
  {
    key: "reviewRevisions",
    label: { zh: "待审核的政策修订", en: "Catalogue revisions to review" },
    permission: "policy:publish",
    resource: "revisions",
    state: "IN_REVIEW",
    condition: "others",
    query: (tx) => sql`select valid_from < ${shanghaiDate(tx.now)} as overdue from catalogue_revision
      where state = 'IN_REVIEW' and created_by <> ${actorOf(tx.ctx).userId}`,
  },
  {
    key: "draftRevisions",
    label: { zh: "待提交的政策修订", en: "Catalogue revisions to submit" },
    permission: "policy:draft",
    resource: "revisions",
    state: "DRAFT",
    condition: "mine",
    query: (tx) => sql`select false as overdue from catalogue_revision
      where state = 'DRAFT' and created_by = ${actorOf(tx.ctx).userId}`,
  },
  {
    key: "draftContracts",
    label: { zh: "待授予的服务合同", en: "Contracts to award" },
    permission: "contract:manage",
    resource: "contracts",
    state: "DRAFT",
    query: (tx) => sql`select false as overdue from service_contract
      where state = 'DRAFT' and ${own(tx, "buyer_organisation_id")}`,
  },
];
