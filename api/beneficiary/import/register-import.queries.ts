import type {
  ImportFamily as FamilyView,
  ImportFinding as FindingView,
  ImportTarget,
  RegisterImport as ImportView,
  RegisterImportDetail,
} from "../../../schema/beneficiary/register-import.ts";
import { type ImportColumn, importColumns } from "../../../schema/codes/import-columns.ts";
import { type ImportFault, importFaults } from "../../../schema/codes/import-faults.ts";
import { type ImportOutcome, importOutcomes } from "../../../schema/codes/import-outcomes.ts";
import type { ImportState } from "../../../schema/codes/import-states.ts";
import { type EntityTransaction, scoped, scopedEntities, type Transaction } from "../../database/scoped.ts";
import { all, type Sql, sql } from "../../database/sql.ts";
import { latestJobs } from "../../job/job.queries.ts";
import { demand, type RequestContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { historyOf } from "../../kernel/history.ts";
import { knownId } from "../../kernel/known-id.ts";
import {
  cappedCount,
  openCursor,
  type Page,
  type PageRequest,
  pageSize,
  toPage,
} from "../../kernel/pagination.ts";
import { inOwnRegion } from "../../kernel/region-scope.ts";
import { availableActions } from "../../kernel/workflow.ts";
import { regionsByCode } from "../../organisation/organisation.queries.ts";
import { importableFacts, labelOf } from "./columns.ts";
import { type MaskedChange, RegisterImport } from "./register-import.entity.ts";
import { registerImportMachine } from "./register-import.workflow.ts";

interface ImportRow {
  readonly id: string;
  readonly serial: string;
  readonly title: string;
  readonly region_code: string;
  readonly state: ImportState;
  readonly source: ImportView["source"];
  readonly obtained_on: string;
  readonly rows: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly created_at: Date;
  readonly author: string | null;
  readonly applied_at: Date | null;
  readonly undone_at: Date | null;
}

const LIST = "registerImports";

const importRows = (where: Sql): Sql => sql`
  select i.id, i.serial, i.title, i.region_code, i.state, i.source, i.obtained_on, i.rows, i.counts, i.created_at,
    u.display_name as author, i.applied_at, i.undone_at
  from register_import i left join user_account u on u.id = i.created_by where ${where}`;

/** Imports of the caller's region, the newest first. */
export async function listImports(
  ctx: RequestContext,
  states: readonly ImportState[] | null | undefined,
  request: PageRequest,
): Promise<Page<ImportView>> {
  demand(ctx, "beneficiary:import");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, LIST, request);
  return scoped(ctx, async (tx) => {
    const where = all([inOwnRegion(ctx, "i.region_code"), states && sql`i.state = any(${states}::text[])`]);
    const rows = await tx.rows<ImportRow>(sql`
      ${importRows(all([where, after !== null && sql`i.id < ${after}`]))} order by i.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from register_import i where ${where}`);
    const views = await viewsOf(tx, rows);
    return toPage(
      ctx,
      LIST,
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => views.get(row.id)!,
    );
  });
}

async function viewsOf(tx: Transaction, rows: readonly ImportRow[]): Promise<Map<string, ImportView>> {
  const jobs = await latestJobs(
    tx,
    rows.map(({ id }) => id),
  );
  const regions = await regionsByCode(
    tx,
    rows.map((row) => row.region_code),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        serial: row.serial,
        title: row.title,
        state: row.state,
        region: regions.get(row.region_code) ?? null,
        source: row.source,
        obtainedOn: row.obtained_on,
        rows: row.rows,
        families: row.counts["families"] ?? 0,
        faults: row.counts["faults"] ?? 0,
        createdAt: row.created_at,
        createdBy: row.author,
        appliedAt: row.applied_at,
        undoneAt: row.undone_at,
        job: jobs.get(row.id) ?? null,
      },
    ]),
  );
}

/** One import with what was found. Errors: NOT_FOUND. */
export async function readImport(ctx: RequestContext, id: string): Promise<RegisterImportDetail> {
  demand(ctx, "beneficiary:import");
  knownId(id, "这次导入");
  return scopedEntities(ctx, async (tx) => {
    const row = await tx.row<ImportRow>(
      importRows(sql`i.id = ${id} and ${inOwnRegion(ctx, "i.region_code")}`),
    );
    const entity = row && (await tx.em.findOne(RegisterImport, { id }));
    if (!entity) throw notFound("这次导入");
    const faults = await tx.rows<{ fault: ImportFault; count: number }>(sql`
      select fault, count(*)::int as count from import_finding where import_id = ${id} group by fault order by 2 desc, 1`);
    const written = await tx.row<{ people: number }>(sql`
      select coalesce(sum(members), 0)::int as people from import_family
      where import_id = ${id} and outcome in ('NEW', 'CHANGED')`);
    return {
      ...(await viewsOf(tx, [row])).get(id)!,
      version: entity.version,
      columns: entity.headings.map((heading, index) => ({ heading, target: entity.mapping[index] ?? null })),
      outcomes: (Object.keys(importOutcomes) as ImportOutcome[]).map((outcome) => ({
        outcome,
        families: row.counts[outcome] ?? 0,
      })),
      people: written?.people ?? 0,
      faultKinds: faults,
      undone: row.counts["undone"] ?? null,
      kept: row.counts["kept"] ?? null,
      availableActions: await availableActions(tx, registerImportMachine, entity),
      history: await historyOf(tx, registerImportMachine, id),
    };
  });
}

interface FindingRow {
  readonly no: number;
  readonly row: number;
  readonly column_name: string | null;
  readonly fault: ImportFault;
  readonly shown: string | null;
  readonly note: string | null;
}

/** What is wrong, in the order of the file. Errors: NOT_FOUND. */
export async function importFindings(
  ctx: RequestContext,
  id: string,
  fault: ImportFault | null | undefined,
  request: PageRequest,
): Promise<Page<FindingView>> {
  const list = `importFindings ${id}`;
  return inImport(ctx, id, list, request, async (tx, entity, first, after) => {
    const where = all([sql`f.import_id = ${id}`, fault && sql`f.fault = ${fault}`]);
    const rows = await tx.rows<FindingRow>(sql`
      select f.no, f.row, f.column_name, f.fault, f.shown, f.note from import_finding f
      where ${all([where, after !== null && sql`(f.row, f.no) > (${after[0]}, ${after[1]})`])}
      order by f.row, f.no limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from import_finding f where ${where}`);
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row) => [row.row, row.no],
      (row) => ({
        id: `${id}:${row.no}`,
        row: row.row,
        column: row.column_name && headingOf(entity, row.column_name),
        fault: row.fault,
        shown: row.shown,
        reasonZh: row.note ?? `${importFaults[row.fault].zh}。`,
        remedyZh: importFaults[row.fault].remedyZh,
      }),
    );
  });
}

/** The column as the file calls it, so that it is found there. */
const headingOf = ({ headings, mapping }: RegisterImport, target: string): string =>
  headings[mapping.indexOf(target)] ?? labelOf(target);

interface FamilyRow {
  readonly no: number;
  readonly first_row: number;
  readonly members: number;
  readonly head_name: string | null;
  readonly outcome: ImportOutcome;
  readonly household_id: string | null;
  readonly serial: string | null;
  readonly changes: MaskedChange[];
  readonly kept: string | null;
}

/** The families of the file with what they would be, or became. Errors: NOT_FOUND. */
export async function importFamilies(
  ctx: RequestContext,
  id: string,
  filter: { readonly outcome?: ImportOutcome | null; readonly kept?: boolean | null },
  request: PageRequest,
): Promise<Page<FamilyView>> {
  const list = `importFamilies ${id}`;
  return inImport(ctx, id, list, request, async (tx, _entity, first, after) => {
    const where = all([
      sql`f.import_id = ${id}`,
      filter.outcome && sql`f.outcome = ${filter.outcome}`,
      filter.kept ? sql`f.kept is not null` : null,
    ]);
    const rows = await tx.rows<FamilyRow>(sql`
      select f.no, f.first_row, f.members, f.head_name, f.outcome, f.household_id, h.serial, f.changes, f.kept
      from import_family f left join household h on h.id = f.household_id
      where ${all([where, after !== null && sql`f.no > ${after[0]}`])} order by f.no limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from import_family f where ${where}`);
    return toPage(
      ctx,
      list,
      rows,
      first,
      counted,
      (row) => [row.no],
      (row) => ({
        id: `${id}:${row.no}`,
        firstRow: row.first_row,
        headMasked: row.head_name,
        memberCount: row.members,
        outcome: row.outcome,
        householdId: row.serial === null ? null : row.household_id,
        householdSerial: row.serial,
        changes: row.changes,
        keptZh: row.kept,
      }),
    );
  });
}

/** Runs a list below an import that the caller may see. */
function inImport<T>(
  ctx: RequestContext,
  id: string,
  list: string,
  request: PageRequest,
  read: (
    tx: EntityTransaction,
    entity: RegisterImport,
    first: number,
    after: readonly number[] | null,
  ) => Promise<T>,
): Promise<T> {
  demand(ctx, "beneficiary:import");
  knownId(id, "这次导入");
  const first = pageSize(request);
  const after = openCursor<number[]>(ctx, list, request);
  return scopedEntities(ctx, async (tx) => {
    const known = await tx.row(sql`select 1 from register_import where id = ${id} and ${inOwnRegion(ctx)}`);
    const entity = known ? await tx.em.findOne(RegisterImport, { id }) : null;
    if (!entity) throw notFound("这次导入");
    return read(tx, entity, first, after);
  });
}

/** All that a column may stand for: first the columns of the register, then facts. */
export function importTargets(ctx: RequestContext): ImportTarget[] {
  demand(ctx, "beneficiary:import");
  return [
    ...(Object.keys(importColumns) as ImportColumn[]).map((target) => ({
      target,
      labelZh: importColumns[target].zh,
      labelEn: importColumns[target].en,
      required: importColumns[target].required,
      noteZh: importColumns[target].noteZh,
    })),
    ...importableFacts.map(({ path, labelZh, labelEn, meaningZh }) => ({
      target: path,
      labelZh,
      labelEn,
      required: false,
      noteZh: meaningZh ?? null,
    })),
  ];
}
