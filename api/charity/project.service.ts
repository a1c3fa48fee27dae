import { LockMode } from "@mikro-orm/core";
import type { AuditAction } from "../../schema/codes/audit-actions.ts";
import { isRegionCode, regionLevel } from "../database/region-range.ts";
import { scopedWrite, type Transaction, type WriteTransaction } from "../database/scoped.ts";
import { nextSerial } from "../database/serial.ts";
import { raw, sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { invalid, notFound, Problems, stateConflict } from "../kernel/errors.ts";
import { holdsPersonalNumber } from "../kernel/identifiers/normalise.ts";
import { knownId } from "../kernel/known-id.ts";
import { readNote, readReason } from "../kernel/read-words.ts";
import { inRegion, isInOwnRegion, ofOwnRegion } from "../kernel/region-scope.ts";
import { newId } from "../kernel/uuid.ts";
import { advance, noteBeginning } from "../kernel/workflow.ts";
import { Project } from "./project.entity.ts";
import { projectMachine } from "./project.workflow.ts";

/** What a project is called and says, and its term. */
export interface ProjectWords {
  readonly title: string;
  readonly summary: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface CreateProjectInput extends ProjectWords {
  readonly regionCode: string;
  /** What it begins with. */
  readonly itemIds?: readonly string[] | null;
}

const MAX_ITEMS_AT_ONCE = 200;

/** Civil affairs draft a project for a region within the post's own. Returns its id. */
export async function createProject(
  ctx: RequestContext,
  input: CreateProjectInput,
  idempotencyKey: string,
): Promise<string> {
  demand(ctx, "charity:propose");
  const title = input.title.trim();
  const summary = input.summary.trim();
  checkProject(ctx, { ...input, title, summary });
  const itemIds = input.itemIds?.length ? knownItems(input.itemIds) : [];
  return scopedWrite(
    ctx,
    async (tx) => {
      const region = await tx.row(sql`select 1 from region where code = ${input.regionCode}`);
      if (!region) throw invalid({ regionCode: "没有这个区划。" });
      const actor = actorOf(ctx);
      const project = tx.em.create(Project, {
        id: newId(tx.now),
        serial: await nextSerial(tx, "项"),
        title,
        summary,
        regionCode: input.regionCode,
        state: "DRAFT",
        proposedByOrganisationId: actor.organisationId,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        createdBy: actor.userId,
        createdAt: tx.now,
      });
      noteBeginning(tx, projectMachine, project);
      tx.audit({
        action: "charityProject.create",
        objectKind: "charityProject",
        objectId: project.id,
        regionCode: project.regionCode,
      });
      if (itemIds.length > 0) await putIn(tx, project, itemIds);
      return project.id;
    },
    { idempotency: { key: idempotencyKey, mutation: "createProject", body: input } },
  );
}

function checkProject(ctx: RequestContext, input: CreateProjectInput): void {
  const problems = new Problems();
  checkWords(problems, input);
  const isOwn = isInOwnRegion(ctx, input.regionCode);
  problems.require(isOwn, "regionCode", "项目的地区应在本岗位的管辖范围内。");
  // Charities read the region of a project: a finer one would place every family in it.
  const level = isRegionCode(input.regionCode) ? regionLevel(input.regionCode) : null;
  problems.require(
    level === "COUNTY" || level === "CITY",
    "regionCode",
    "项目的地区应为县（市、区）或全市。",
  );
  problems.throwIfAny();
}

/** Of texts without spaces around them. */
export function checkWords(problems: Problems, input: ProjectWords): void {
  problems.require(
    input.title.length >= 4 && input.title.length <= 60,
    "title",
    "项目名称应为 4 到 60 个字。",
  );
  problems.require(
    input.summary.length >= 10 && input.summary.length <= 1000,
    "summary",
    "项目简介应为 10 到 1000 个字。",
  );
  for (const path of ["title", "summary"] as const) {
    problems.require(
      !holdsPersonalNumber(input[path]),
      path,
      "这里不能写证件号、电话或账号：项目只说明哪一类困难群众，不指明个人。日期或金额的起止请用「至」连接。",
    );
  }
  problems.require(input.startsOn <= input.endsOn, "endsOn", "结束日期不能早于开始日期。");
}

/** Takes the lock on a project that this caller may see, and reads it as it is now. */
export async function lockProject(tx: WriteTransaction, id: string): Promise<Project> {
  const actor = actorOf(tx.ctx);
  const scope =
    actor.organisationKind === "CHARITY"
      ? { $or: [{ state: "PROPOSED" as const }, { charityId: actor.organisationId }] }
      : ofOwnRegion(tx.ctx);
  const project =
    scope &&
    (await tx.em.findOne(
      Project,
      { id: knownId(id, "这个项目"), ...scope },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    ));
  if (!project) throw notFound("这个项目");
  return project;
}

/** Puts listed items of the project's region into a draft. All of them, or none with the reason. */
export async function addItemsToProject(
  ctx: RequestContext,
  projectId: string,
  itemIds: readonly string[],
): Promise<string> {
  demand(ctx, "charity:propose");
  const ids = knownItems(itemIds);
  return scopedWrite(ctx, async (tx) => {
    const project = await lockDraft(tx, projectId);
    await putIn(tx, project, ids);
    return project.id;
  });
}

function knownItems(itemIds: readonly string[]): string[] {
  const ids = [...new Set(itemIds)];
  if (ids.length === 0 || ids.length > MAX_ITEMS_AT_ONCE) {
    throw invalid({ itemIds: `每次应选择 1 到 ${MAX_ITEMS_AT_ONCE} 项需求。` });
  }
  for (const id of ids) knownId(id, "这项需求");
  return ids;
}

async function putIn(tx: WriteTransaction, project: Project, ids: readonly string[]): Promise<void> {
  const items = await lockItems(tx, project, ids);
  if (items.length < ids.length) throw notFound("其中的需求");
  for (const item of items) {
    if (item.project_id === project.id) continue;
    if (item.project_id) throw stateConflict(`${item.serial} 已列入其他项目。`);
    // A need that a charity has reserved already still wants a project through which its money can come.
    if (item.state !== "LISTED" && item.state !== "RESERVED") {
      throw stateConflict(`${item.serial} 不是「已上架」，不能列入项目。`);
    }
  }
  await tx.rows(sql`
    update need_item set project_id = ${project.id}, version = version + 1
    where id = any(${ids}::uuid[]) and project_id is null`);
  auditItems(tx, project, "charityProject.addItems", ids.length);
}

/** Takes an item out of a draft, so that it may join another project. */
export async function removeItem(ctx: RequestContext, projectId: string, itemId: string): Promise<string> {
  demand(ctx, "charity:propose");
  knownId(itemId, "这项需求");
  return scopedWrite(ctx, async (tx) => {
    const project = await lockDraft(tx, projectId);
    const [item] = await lockItems(tx, project, [itemId]);
    if (item?.project_id !== project.id) throw notFound("项目中的这项需求");
    await tx.rows(sql`
      update need_item set project_id = null, version = version + 1 where id = ${itemId}`);
    auditItems(tx, project, "charityProject.removeItem", 1);
    return project.id;
  });
}

async function lockDraft(tx: WriteTransaction, projectId: string): Promise<Project> {
  const project = await lockProject(tx, projectId);
  if (project.proposedByOrganisationId !== actorOf(tx.ctx).organisationId) {
    throw stateConflict("项目由其他部门提出，只能由提出部门修改。");
  }
  if (project.state !== "DRAFT") throw stateConflict("项目已经提出，不能再增减需求。");
  return project;
}

interface LockedItem {
  id: string;
  serial: string;
  state: string;
  project_id: string | null;
}

/** Items of the project's region that the caller may see, locked in the order of their ids. */
function lockItems(tx: Transaction, project: Project, ids: readonly string[] | null): Promise<LockedItem[]> {
  const which = ids ? sql`id = any(${ids}::uuid[])` : sql`project_id = ${project.id}`;
  return tx.rows<LockedItem>(sql`
    select id, serial, state, project_id from need_item
    where ${which} and ${inRegion("region_code", project.regionCode)}
    order by id ${raw("for update")}`);
}

function auditItems(tx: WriteTransaction, project: Project, action: AuditAction, count: number): void {
  tx.audit({
    action,
    objectKind: "charityProject",
    objectId: project.id,
    regionCode: project.regionCode,
    detail: { count },
  });
}

export async function proposeProject(ctx: RequestContext, id: string): Promise<string> {
  return move(ctx, id, "proposeProject");
}

/** A charity with the mark takes the project on. The first one gets it. */
export async function adoptProject(ctx: RequestContext, id: string, idempotencyKey: string): Promise<string> {
  demand(ctx, "charity:adopt");
  return scopedWrite(
    ctx,
    async (tx) => {
      const project = await lockProject(tx, id);
      const { organisationId, userId } = actorOf(ctx);
      await advance(tx, projectMachine, "adoptProject", project);
      Object.assign(project, { charityId: organisationId, adoptedBy: userId, adoptedAt: tx.now });
      return project.id;
    },
    { idempotency: { key: idempotencyKey, mutation: "adoptProject", body: { id } } },
  );
}

export async function startProject(ctx: RequestContext, id: string): Promise<string> {
  return move(ctx, id, "startProject");
}

export async function completeProject(
  ctx: RequestContext,
  id: string,
  note?: string | null,
): Promise<string> {
  return move(ctx, id, "completeProject", readNote(note));
}

/** Ends a project without money; its items are free for another one. */
export async function cancelProject(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "charity:propose");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const project = await lockProject(tx, id);
    await lockItems(tx, project, null);
    await advance(tx, projectMachine, "cancelProject", project, { note });
    await tx.rows(sql`
      update need_item set project_id = null, version = version + 1 where project_id = ${project.id}`);
    return project.id;
  });
}

function move(
  ctx: RequestContext,
  id: string,
  action: "proposeProject" | "startProject" | "completeProject",
  note: string | null = null,
): Promise<string> {
  demand(ctx, projectMachine.transitions[action].permission);
  return scopedWrite(ctx, async (tx) => {
    const project = await lockProject(tx, id);
    await advance(tx, projectMachine, action, project, { note });
    return project.id;
  });
}
