import type { ContractState } from "../../schema/codes/contract-states.ts";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import type {
  ContractFilter,
  ContractLine as ContractLineView,
  ServiceContractSummary,
  ServiceContract as ServiceContractView,
} from "../../schema/purchase/contract.ts";
import { type EntityTransaction, scoped, scopedEntities, type Transaction } from "../database/scoped.ts";
import { all, raw, sql } from "../database/sql.ts";
import { demand, may, type RequestContext } from "../kernel/context.ts";
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
import { isInOwnRegion } from "../kernel/region-scope.ts";
import { availableActions } from "../kernel/workflow.ts";
import { organisationsById, regionsByCode } from "../organisation/organisation.queries.ts";
import { unitsOrderedThisMonth } from "./capacity.ts";
import { serviceWords } from "./catalogue.service.ts";
import { ServiceContract } from "./contract.entity.ts";
import { contractMachine } from "./contract.workflow.ts";
import { selfAndAbove, visibleContracts } from "./purchase.access.ts";

interface ContractRow {
  id: string;
  serial: string;
  version: number;
  title: string;
  contractor_id: string;
  buyer_organisation_id: string;
  region_code: string;
  served_region_codes: string[];
  state: ContractState;
  valid_from: string;
  valid_to: string;
  cap_in_fen: bigint;
  committed_in_fen: bigint;
  monthly_unit_capacity: number;
  created_at: Date;
  awarded_at: Date | null;
  service_items: ServiceItem[];
}

const contractColumns =
  raw(`c.id, c.serial, c.version, c.title, c.contractor_id, c.buyer_organisation_id, c.region_code,
  c.served_region_codes, c.state, c.valid_from, c.valid_to, c.cap_in_fen, c.committed_in_fen,
  c.monthly_unit_capacity, c.created_at, c.awarded_at,
  array(select l.service_item from contract_line l where l.contract_id = c.id order by l.service_item) as service_items`);

/** Contracts that the caller may see, the newest first. */
export async function contracts(
  ctx: RequestContext,
  filter: ContractFilter,
  request: PageRequest,
): Promise<Page<ServiceContractSummary>> {
  demand(ctx, "contract:read");
  const first = pageSize(request);
  const after = openCursor<string>(ctx, "contracts", request);
  return scoped(ctx, async (tx) => {
    const where = all(
      [
        visibleContracts(ctx, "c"),
        filter.state && sql`c.state = ${filter.state}`,
        filter.contractorId && sql`c.contractor_id = ${knownId(filter.contractorId, "这家服务机构")}`,
        filter.serviceItem &&
          sql`exists (select from contract_line l where l.contract_id = c.id and l.service_item = ${filter.serviceItem})`,
        filter.servesRegionCode &&
          sql`c.served_region_codes && ${selfAndAbove(filter.servesRegionCode)}::text[]`,
      ].map((condition) => condition || null),
    );
    const rows = await tx.rows<ContractRow>(sql`
      select ${contractColumns} from service_contract c
      where ${all([where, after !== null && sql`c.id < ${after}`])} order by c.id desc limit ${first + 1}`);
    const counted = await cappedCount(tx, sql`from service_contract c where ${where}`);
    const organisations = await organisationsById(
      tx,
      rows.map((row) => row.contractor_id),
    );
    return toPage(
      ctx,
      "contracts",
      rows,
      first,
      counted,
      (row) => row.id,
      (row) => ({
        id: row.id,
        serial: row.serial,
        title: row.title,
        contractor: organisations.get(row.contractor_id) ?? null,
        state: row.state,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        cap: formatFen(row.cap_in_fen),
        remainingCap: formatFen(row.cap_in_fen - row.committed_in_fen),
        monthlyUnitCapacity: row.monthly_unit_capacity,
        serviceItems: row.service_items,
        serviceNamesZh: row.service_items.map((item) => serviceItems[item].zh),
      }),
    );
  });
}

export async function contract(ctx: RequestContext, id: string): Promise<ServiceContractView> {
  demand(ctx, "contract:read");
  return scopedEntities(ctx, (tx) => readContract(tx, id));
}

async function readContract(tx: EntityTransaction, id: string): Promise<ServiceContractView> {
  const row = await tx.row<ContractRow>(sql`
    select ${contractColumns} from service_contract c
    where c.id = ${knownId(id, "这份合同")} and ${visibleContracts(tx.ctx, "c")}`);
  if (!row) throw notFound("这份合同");
  const organisations = await organisationsById(tx, [row.contractor_id, row.buyer_organisation_id]);
  const regions = await regionsByCode(tx, row.served_region_codes);
  const used = await unitsThisMonth(tx, row.id);
  return {
    id: row.id,
    serial: row.serial,
    version: row.version,
    title: row.title,
    contractor: organisations.get(row.contractor_id) ?? null,
    buyer: organisations.get(row.buyer_organisation_id) ?? null,
    servedRegions: row.served_region_codes.flatMap((code) => regions.get(code) ?? []),
    state: row.state,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    cap: formatFen(row.cap_in_fen),
    committed: formatFen(row.committed_in_fen),
    remainingCap: formatFen(row.cap_in_fen - row.committed_in_fen),
    monthlyUnitCapacity: row.monthly_unit_capacity,
    unitsThisMonth: used,
    remainingCapacityThisMonth: Math.max(0, row.monthly_unit_capacity - used),
    lines: await linesOf(tx, row.id),
    createdAt: row.created_at,
    awardedAt: row.awarded_at,
    availableActions: await actionsOf(tx, row),
    history: await historyOf(tx, contractMachine, row.id),
  };
}

async function unitsThisMonth(tx: Transaction, contractId: string): Promise<number> {
  const row = await tx.row<{ units: number }>(
    sql`select ${unitsOrderedThisMonth(tx, sql`${contractId}`)} as units`,
  );
  return row?.units ?? 0;
}

async function linesOf(tx: Transaction, contractId: string): Promise<ContractLineView[]> {
  const rows = await tx.rows<{
    id: string;
    service_item: ServiceItem;
    unit_price_in_fen: bigint;
    cap_units: number;
    committed_units: number;
  }>(sql`
    select id, service_item, unit_price_in_fen, cap_units, committed_units from contract_line
    where contract_id = ${contractId} order by service_item`);
  return rows.map((line) => ({
    id: line.id,
    ...serviceWords(line.service_item),
    unitPrice: formatFen(line.unit_price_in_fen),
    capUnits: line.cap_units,
    committedUnits: line.committed_units,
    remainingUnits: line.cap_units - line.committed_units,
  }));
}

/** Whoever only reads a contract of a higher region is offered nothing. */
async function actionsOf(tx: EntityTransaction, row: ContractRow) {
  if (!isInOwnRegion(tx.ctx, row.region_code) || !may(tx.ctx, "contract:manage")) return [];
  return availableActions(tx, contractMachine, await tx.em.findOneOrFail(ServiceContract, row.id));
}
