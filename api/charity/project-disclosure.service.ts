import { scopedWrite } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf, demand, type RequestContext } from "../kernel/context.ts";
import { readReason } from "../kernel/read-words.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { newId } from "../kernel/uuid.ts";
import { advance } from "../kernel/workflow.ts";
import { lockProject } from "./project.service.ts";
import { projectMachine } from "./project.workflow.ts";
import { ProjectDisclosure } from "./project-disclosure.entity.ts";
import { figuresOf } from "./project-disclosure.queries.ts";

/**
 * Puts a completed project before the public, with its words and figures as they are today. Errors: NOT_FOUND,
 * STATE_CONFLICT.
 */
export async function discloseProject(ctx: RequestContext, id: string): Promise<string> {
  demand(ctx, "charity:propose");
  return scopedWrite(ctx, async (tx) => {
    const project = await lockProject(tx, id);
    await advance(tx, projectMachine, "discloseProject", project);
    const figures = await figuresOf(tx, project.id);
    const names = await tx.row<{ proposer: string; charity: string }>(sql`
      select proposer.name as proposer, charity.name as charity from organisation proposer, organisation charity
      where proposer.id = ${project.proposedByOrganisationId} and charity.id = ${project.charityId}`);
    tx.em.create(ProjectDisclosure, {
      id: newId(tx.now),
      projectId: project.id,
      serial: project.serial,
      title: project.title,
      summary: project.summary,
      regionCode: project.regionCode,
      proposedBy: names!.proposer,
      charity: names!.charity,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
      personCount: figures.person_count,
      itemCount: figures.item_count,
      allocatedInFen: figures.allocated_in_fen,
      disclosedBy: actorOf(ctx).userId,
      disclosedAt: tx.now,
      disclosedOn: shanghaiDate(tx.now),
    });
    return project.id;
  });
}

/** Takes a project back from the public; it is read there no more from this moment on. */
export async function withdrawDisclosure(ctx: RequestContext, id: string, reason: string): Promise<string> {
  demand(ctx, "charity:propose");
  const note = readReason(reason);
  return scopedWrite(ctx, async (tx) => {
    const project = await lockProject(tx, id);
    await advance(tx, projectMachine, "withdrawDisclosure", project, { note });
    await tx.rows(sql`
      update project_disclosure set withdrawn_by = ${actorOf(ctx).userId}, withdrawn_at = ${tx.now}
      where project_id = ${project.id} and withdrawn_at is null`);
    return project.id;
  });
}
