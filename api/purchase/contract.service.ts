import { LockMode } from "@mikro-orm/core";
import { mostUnits } from "../../schema/codes/most-units.ts";
import { type ServiceItem, serviceItems } from "../../schema/codes/service-items.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { sql } from "../database/sql.ts";
import { type Actor, actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { notFound, Problems } from "../kernel/errors.ts";
import { knownId } from "../kernel/known-id.ts";
import { parseYuan } from "../kernel/money.ts";
import { readAmount } from "../kernel/read-amount.ts";
import { readReason } from "../kernel/read-words.ts";
import { isInOwnRegion, ofOwnRegion } from "../kernel/region-scope.ts";
import { addCalendarDays, shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance, noteBeginning } from "../kernel/workflow.ts";
import { ContractLine, ServiceContract } from "./contract.entity.ts";
import { contractMachine } from "./contract.workflow.ts";

interface ContractLineInput {
  readonly serviceItem: ServiceItem;
  readonly unitPrice: string;
  readonly capUnits: number;
}

export interface CreateContractInput {
  readonly title: string;
  readonly contractorId: string;
  readonly servedRegionCodes: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly stable?: boolean | null;
  readonly cap: string;
  readonly monthlyUnitCapacity: number;
  readonly lines: readonly ContractLineInput[];
}

const MAX_REGIONS = 200;
/** 政府购买服务管理办法 §24: one year; three where the content is stable and the budget secured. */
const TERM_YEARS = 1;
const STABLE_TERM_YEARS = 3;

/** A draft contract of the caller's department, in its own region. Returns its id. */
export async function createContract(
  ctx: RequestContext,
  input: CreateContractInput,
  idempotencyKey: string,
): Promise<string> {
  const actor = demand(ctx, "contract:manage");
  return scopedWrite(
    ctx,
    async (tx) => {
      const read = await checkContract(tx, input);
      return writeContract(tx, actor, input, read);
    },
    { idempotency: { key: idempotencyKey, mutation: "createContract", body: input } },
  );
}

export interface ReadAmounts {
  readonly capInFen: bigint;
  readonly pricesInFen: readonly bigint[];
}

export async function checkContract(tx: WriteTransaction, input: CreateContractInput): Promise<ReadAmounts> {
  const problems = new Problems();
  const title = input.title.trim();
  problems.require(title.length >= 4 && title.length <= 60, "title", "合同名称应为 4 到 60 个字。");
  checkTerm(problems, input, shanghaiDate(tx.now));
  const capInFen = readAmount(problems, "cap", input.cap) ?? 0n;
  const capacity = input.monthlyUnitCapacity;
  problems.require(
    isCount(capacity),
    "monthlyUnitCapacity",
    `月服务能力应为 1 到 ${mostUnits.contract} 的整数。`,
  );
  const pricesInFen = checkLines(problems, input.lines);
  await checkContractor(tx, problems, input.contractorId);
  await checkRegions(tx, problems, input.servedRegionCodes);
  problems.throwIfAny();
  return { capInFen, pricesInFen };
}

const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= mostUnits.contract;

function checkTerm(problems: Problems, input: CreateContractInput, today: string): void {
  problems.require(input.validFrom <= input.validTo, "validTo", "结束日期不能早于开始日期。");
  problems.require(input.validTo >= today, "validTo", "结束日期不能早于今天。");
  const years = input.stable ? STABLE_TERM_YEARS : TERM_YEARS;
  problems.require(
    input.validTo <= lastDayOfTerm(input.validFrom, years),
    "validTo",
    input.stable
      ? "合同期限最长三年（政府购买服务管理办法第二十四条）。"
      : "合同期限最长一年；服务内容稳定、资金有保障的可选「稳定类」，最长三年（政府购买服务管理办法第二十四条）。",
  );
}

/** The last day of so many years from a date: one year from 2026-03-04 ends on 2027-03-03. */
function lastDayOfTerm(from: string, years: number): string {
  const anniversary = `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
  // A term that begins on 29 February ends with February.
  return from.endsWith("-02-29")
    ? `${Number(from.slice(0, 4)) + years}-02-28`
    : addCalendarDays(anniversary, -1);
}

/** The prices in fen, in the order of the lines. A service such as advice on policies may cost nothing. */
function checkLines(problems: Problems, lines: readonly ContractLineInput[]): bigint[] {
  const count = Object.keys(serviceItems).length;
  problems.require(lines.length >= 1 && lines.length <= count, "lines", `服务项目应为 1 到 ${count} 项。`);
  const seen = new Set<ServiceItem>();
  return lines.map((line, index) => {
    const path = `lines.${index}`;
    problems.require(!seen.has(line.serviceItem), `${path}.serviceItem`, "同一服务项目只能列一次。");
    seen.add(line.serviceItem);
    problems.require(
      isCount(line.capUnits),
      `${path}.capUnits`,
      `数量上限应为 1 到 ${mostUnits.contract} 的整数。`,
    );
    const parsed = parseYuan(line.unitPrice);
    if (parsed.ok && parsed.amountInFen === 0n) return 0n;
    return readAmount(problems, `${path}.unitPrice`, line.unitPrice) ?? 0n;
  });
}

async function checkContractor(tx: Transaction, problems: Problems, contractorId: string): Promise<void> {
  const today = shanghaiDate(tx.now);
  const found = await tx.row<{ kind: string; active: boolean }>(sql`
    select kind, active_from <= ${today} and (active_to is null or active_to >= ${today}) as active
    from organisation where id = ${knownId(contractorId, "这家服务机构")}`);
  problems.require(found?.kind === "CONTRACTOR", "contractorId", "请选择一家服务机构。");
  problems.require(!found || found.active, "contractorId", "这家服务机构已停用。");
}

async function checkRegions(
  tx: WriteTransaction,
  problems: Problems,
  codes: readonly string[],
): Promise<void> {
  const path = "servedRegionCodes";
  problems.require(codes.length >= 1 && codes.length <= MAX_REGIONS, path, "请选择服务区域。");
  const areOwn = codes.every((code) => isInOwnRegion(tx.ctx, code));
  problems.require(areOwn, path, "服务区域应在本岗位的管辖范围内。");
  if (!areOwn) return;
  const known = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from region where code = any(${[...new Set(codes)]}::text[])`);
  problems.require(known?.n === new Set(codes).size, path, "其中有不存在的区划。");
}

async function writeContract(
  tx: WriteTransaction,
  actor: Actor,
  input: CreateContractInput,
  read: ReadAmounts,
): Promise<string> {
  const id = newId(tx.now);
  const contract = tx.em.create(ServiceContract, {
    id,
    serial: await nextSerial(tx, "约"),
    ...termsOf(input, read),
    buyerOrganisationId: actor.organisationId,
    regionCode: actor.regionCode ?? "",
    state: "DRAFT",
    committedInFen: 0n,
    createdBy: actor.userId,
    createdAt: tx.now,
  });
  writeLines(tx, id, input, read);
  noteBeginning(tx, contractMachine, contract);
  tx.audit({
    action: "serviceContract.create",
    objectKind: "serviceContract",
    objectId: id,
    regionCode: contract.regionCode,
    detail: { lines: input.lines.length },
  });
  return id;
}

/** What a draft may still change of the contract itself. */
export const termsOf = (input: CreateContractInput, { capInFen }: ReadAmounts) => ({
  title: input.title.trim(),
  contractorId: input.contractorId,
  servedRegionCodes: [...new Set(input.servedRegionCodes)],
  validFrom: input.validFrom,
  validTo: input.validTo,
  capInFen,
  monthlyUnitCapacity: input.monthlyUnitCapacity,
});

export function writeLines(
  tx: WriteTransaction,
  contractId: string,
  input: CreateContractInput,
  { pricesInFen }: ReadAmounts,
): void {
  input.lines.forEach((line, index) => {
    tx.em.create(ContractLine, {
      id: newId(tx.now),
      contractId,
      contractorId: input.contractorId,
      serviceItem: line.serviceItem,
      unitPriceInFen: pricesInFen[index] ?? 0n,
      capUnits: line.capUnits,
      committedUnits: 0,
    });
  });
}

/** Prices are frozen from here on: a trigger refuses to change the lines of what is no draft. */
export async function awardContract(ctx: RequestContext, id: string): Promise<string> {
  return move(ctx, id, "awardContract");
}

export async function completeContract(ctx: RequestContext, id: string): Promise<string> {
  return move(ctx, id, "completeContract");
}

export async function terminateContract(ctx: RequestContext, id: string, reason: string): Promise<string> {
  return move(ctx, id, "terminateContract", readReason(reason));
}

function move(
  ctx: RequestContext,
  id: string,
  action: keyof typeof contractMachine.transitions,
  note: string | null = null,
): Promise<string> {
  demand(ctx, "contract:manage");
  return scopedWrite(ctx, async (tx) => {
    const contract = await lockContractToManage(tx, id);
    await advance(tx, contractMachine, action, contract, { note });
    if (action === "awardContract") {
      contract.awardedBy = actorOf(ctx).userId;
      contract.awardedAt = tx.now;
    }
    return contract.id;
  });
}

/** Takes the lock on a contract that was bought in the caller's region. */
export async function lockContractToManage(tx: WriteTransaction, id: string): Promise<ServiceContract> {
  const scope = ofOwnRegion(tx.ctx);
  const contract =
    scope &&
    (await tx.em.findOne(
      ServiceContract,
      { id: knownId(id, "这份合同"), ...scope },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    ));
  if (!contract) throw notFound("这份合同");
  return contract;
}
