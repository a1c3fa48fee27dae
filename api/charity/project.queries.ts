import type {
  ProjectColumn,
  ProjectDetail,
  ProjectFilter,
  Project as ProjectView,
} from "../../schema/charity/project.ts";
import type { DisclosedFigures } from "../../schema/charity/project-disclosure.ts";
import { type ProjectState, projectStates } from "../../schema/codes/project-states.ts";
import type { Organisation } from "../../schema/organisation/organisation.ts";
import type { Region } from "../../schema/organisation/region.ts";
import { type EntityTransaction, scoped, scopedEntities, type Transaction } from "../database/scoped.ts";
import { all, raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, demand, isStaff, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound } from "../kernel/errors.ts";
import { historyOf } from "../kernel/history.ts";
import { knownId } from "../kernel/known-id.ts";
import { gapBandOf, SMALL_COUNT } from "../kernel/masks.ts";
import { formatFen } from "../kernel/money.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../kernel/pagination.ts";
import { regionFilter } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { availableActions } from "../kernel/workflow.ts";
import { organisationsById, regionsByCode } from "../organisation/organisation.queries.ts";
import {
  hasOwnMoney,
  isReservedByOwn,
  visibleAllocations,
  visibleItems,
  visibleProjects,
} from "./charity.access.ts";
import { Project } from "./project.entity.ts";
import { projectMachine } from "./project.workflow.ts";
import { type FiguresRow, figuresOf, toFigures } from "./project-disclosure.queries.ts";
import { countByCategory, projectItems } from "./project-items.queries.ts";

/** So many projects of a state stand on the board. */
const BOARD_CARDS = 20;
const MAX_SEARCH = 100;

interface ProjectRow {
  id: string;
  serial: string;
  title: string;
  summary: string;
  state: ProjectState;
  region_code: string;
  proposed_by_organisation_id: string;
  charity_id: string | null;
  starts_on: string;
  ends_on: string;
  adopted_at: Date | null;
  item_count: number;
  /** Needs whose exact gap a charity never learned by a reservation, running or past, or by its own money. */
  unknown_count: number;
  /** Needs whose exact gap is not shown to it today: of those it once reserved it knows only what was then. */
  unread_count: number;
  gap_in_fen: bigint;
  allocated_in_fen: bigint;
}

/** Projects with what the caller may see of their needs and their money added up. */
const projectRows = (tx: Transaction): Sql => sql`
  select p.id, p.serial, p.title, p.summary, p.state, p.region_code, p.proposed_by_organisation_id, p.charity_id,
    p.starts_on, p.ends_on, p.adopted_at, i.item_count, i.unknown_count, i.unread_count,
    i.gap_in_fen, a.allocated_in_fen
  from charity_project p
    cross join lateral (
      select count(*)::int as item_count, coalesce(sum(i.gap_in_fen), 0)::bigint as gap_in_fen,
        (count(*) filter (where i.id not in (select r.item_id from funding_reservation r
            where r.charity_id = ${actorOf(tx.ctx).organisationId})
          and i.id not in (select own.item_id from allocation own
            where own.charity_id = ${actorOf(tx.ctx).organisationId})))::int as unknown_count,
        (count(*) filter (where ${isReservedByOwn(tx.ctx)} is not true and not ${hasOwnMoney(tx.ctx)}))::int as unread_count
      from need_item i where i.project_id = p.id and ${visibleItems(tx.ctx, shanghaiDate(tx.now))}) i
    cross join lateral (
      select coalesce(sum(a.amount_in_fen - a.released_in_fen), 0)::bigint as allocated_in_fen
      from allocation a where a.project_id = p.id and a.state = 'POSTED' and ${visibleAllocations(tx.ctx)}) a`;

/** A list of projects, the newest first. */
export async function listProjects(
  ctx: RequestContext,
  filter: ProjectFilter,
  page: PageRequest,
): Promise<Page<ProjectView>> {
  demand(ctx, "charity:read");
  const first = pageSize(page);
  return scoped(ctx, async (tx) => {
    const after = openCursor<string>(ctx, "projects", page);
    const where = all([visibleProjects(ctx), ...conditions(ctx, filter)]);
    const rows = await tx.rows<ProjectRow>(sql`
      ${projectRows(tx)} where ${where} and ${after === null ? raw("true") : sql`p.id < ${after}`}
      order by p.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from charity_project p where ${where}`);
    const toView = await viewMaker(tx, rows);
    return toPage(ctx, "projects", rows, first, counted, (row) => row.id, toView);
  });
}

function conditions(ctx: RequestContext, filter: ProjectFilter): (Sql | null)[] {
  const { organisationId } = actorOf(ctx);
  const search = filter.search?.trim();
  if (search && search.length > MAX_SEARCH) {
    throw invalid({ "filter.search": `搜索内容最多 ${MAX_SEARCH} 个字。` });
  }
  return [
    filter.states?.length ? sql`p.state = any(${filter.states}::text[])` : null,
    regionFilter("p.region_code", filter.regionCode),
    filter.ownOnly
      ? sql`(p.proposed_by_organisation_id = ${organisationId} or p.charity_id = ${organisationId})`
      : null,
    search ? sql`(position(${search} in p.title) > 0 or p.serial = ${search})` : null,
  ];
}

export async function findProject(ctx: RequestContext, id: string): Promise<ProjectDetail> {
  demand(ctx, "charity:read");
  return scopedEntities(ctx, (tx) => projectDetail(tx, knownId(id, "这个项目")));
}

async function projectDetail(tx: EntityTransaction, id: string): Promise<ProjectDetail> {
  const row = await tx.row<ProjectRow>(sql`
    ${projectRows(tx)} where p.id = ${id} and ${visibleProjects(tx.ctx)}`);
  if (!row) throw notFound("这个项目");
  const project = await tx.em.findOneOrFail(Project, id);
  const items = await projectItems(tx, id);
  return {
    ...(await viewMaker(tx, [row]))(row),
    version: project.version,
    items,
    categories: countByCategory(items, isStaff(tx.ctx)),
    places: [...new Set(items.map((item) => item.place))],
    disclosure: await disclosureOf(tx, project),
    availableActions: await availableActions(tx, projectMachine, project),
    history: await historyOf(tx, projectMachine, id),
  };
}

/** What the public reads of it, or, for who may disclose it, would read from now on. */
async function disclosureOf(tx: Transaction, project: Project): Promise<DisclosedFigures | null> {
  if (!isStaff(tx.ctx)) return null;
  if (project.state === "DISCLOSED") {
    const written = await tx.row<FiguresRow>(sql`
      select person_count, item_count, allocated_in_fen from project_disclosure
      where project_id = ${project.id} and withdrawn_at is null`);
    return written ? toFigures(written) : null;
  }
  // Only who proposed it sees all of its needs for sure.
  const isOwn = project.proposedByOrganisationId === actorOf(tx.ctx).organisationId;
  return project.state === "COMPLETED" && isOwn ? toFigures(await figuresOf(tx, project.id)) : null;
}

/** The board: for every state how many projects and how much money, and the cards that end first. */
export async function projectBoard(ctx: RequestContext): Promise<ProjectColumn[]> {
  demand(ctx, "charity:read");
  return scoped(ctx, async (tx) => {
    const rows = await tx.rows<BoardRow>(boardQuery(tx));
    return (Object.keys(projectStates) as ProjectState[]).map((state) => toColumn(tx, state, rows));
  });
}

interface BoardRow extends ProjectRow {
  region_name: string | null;
  region_path_name: string | null;
  region_level: Region["level"] | null;
  region_parent_code: string | null;
  proposer_name: string;
  charity_name: string | null;
  n: number;
  state_items: number;
  /** Needs of unknown gap in the projects whose own gap is not shown. */
  state_hidden: number;
  state_unread: number;
  state_gap: bigint;
  state_allocated: bigint;
}

/** One statement whatever the number of projects: cards, names and the sums of their columns. */
const boardQuery = (tx: Transaction): Sql => sql`
  with visible as (${projectRows(tx)} where ${visibleProjects(tx.ctx)}),
    ranked as (
      select v.*, row_number() over (partition by state order by ends_on, id) as place,
        count(*) over (partition by state)::int as n,
        (sum(item_count) over (partition by state))::int as state_items,
        coalesce(sum(unknown_count) filter (where not ${tellsNoneSql}) over (partition by state), 0)::int as state_hidden,
        coalesce(sum(unread_count) filter (where not ${tellsNoneSql}) over (partition by state), 0)::int as state_unread,
        (sum(gap_in_fen) over (partition by state))::bigint as state_gap,
        (sum(allocated_in_fen) over (partition by state))::bigint as state_allocated
      from visible v)
  select r.*, g.name as region_name, g.path_name as region_path_name, g.level as region_level,
    g.parent_code as region_parent_code, o.name as proposer_name, c.name as charity_name
  from ranked r left join region g on g.code = r.region_code
    join organisation o on o.id = r.proposed_by_organisation_id left join organisation c on c.id = r.charity_id
  where place <= ${BOARD_CARDS} order by state, place`;

function toColumn(tx: Transaction, state: ProjectState, rows: readonly BoardRow[]): ProjectColumn {
  const own = rows.filter((row) => row.state === state);
  const [some] = own;
  return {
    state,
    count: some?.n ?? 0,
    allocated: formatFen(some?.state_allocated ?? 0n),
    gap: some
      ? exactGap(tx, [some.state_items, some.state_hidden, some.state_unread], some.state_gap)
      : formatFen(0n),
    projects: own.map((row) =>
      toProject(tx, row, {
        region: boardRegion(row),
        proposedBy: named(row.proposed_by_organisation_id, row.proposer_name, "DEPARTMENT"),
        charity: row.charity_id ? named(row.charity_id, row.charity_name ?? "", "CHARITY") : null,
      }),
    ),
  };
}

const boardRegion = (row: BoardRow): Region | null =>
  row.region_name && row.region_level
    ? {
        code: row.region_code,
        name: row.region_name,
        pathName: row.region_path_name ?? row.region_name,
        level: row.region_level,
        parentCode: row.region_parent_code,
      }
    : null;

/** A card needs the name of an organisation and no more. */
const named = (id: string, name: string, kind: Organisation["kind"]): Organisation => ({
  id,
  name,
  kind,
  creditCode: "",
  region: null,
  charityMark: kind === "CHARITY",
});

/** Looks up what the rows name, and gives what makes a view of each of them. */
async function viewMaker(
  tx: Transaction,
  rows: readonly ProjectRow[],
): Promise<(row: ProjectRow) => ProjectView> {
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  const organisations = await organisationsById(
    tx,
    rows.flatMap((row) => [row.proposed_by_organisation_id, row.charity_id]),
  );
  return (row) =>
    toProject(tx, row, {
      region: regions.get(row.region_code) ?? null,
      proposedBy: organisations.get(row.proposed_by_organisation_id) ?? null,
      charity: (row.charity_id && organisations.get(row.charity_id)) || null,
    });
}

function toProject(
  tx: Transaction,
  row: ProjectRow,
  names: Pick<ProjectView, "region" | "proposedBy" | "charity">,
): ProjectView {
  return {
    ...names,
    id: row.id,
    serial: row.serial,
    title: row.title,
    summary: row.summary,
    state: row.state,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    adoptedAt: row.adopted_at,
    itemCount: row.item_count,
    gap: exactGap(tx, [row.item_count, row.unknown_count, row.unread_count], row.gap_in_fen),
    gapBand: gapBandOf(row.gap_in_fen),
    allocated: formatFen(row.allocated_in_fen),
  };
}

/**
 * The sum over few needs would tell a charity the exact gap of one, and so would a larger sum less what it knows: its
 * own needs of a project, or the other projects of a column of the board.
 */
function exactGap(tx: Transaction, counts: readonly number[], gapInFen: bigint): string | null {
  const tellsNone = counts.every((count) => count === 0 || count >= SMALL_COUNT);
  return isStaff(tx.ctx) || tellsNone ? formatFen(gapInFen) : null;
}

/** The same for the database. */
const tellsNoneSql = raw(
  `(${["item_count", "unknown_count", "unread_count"].map((column) => `(${column} = 0 or ${column} >= ${SMALL_COUNT})`).join(" and ")})`,
);
