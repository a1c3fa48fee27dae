import {
  type NeedItemState,
  needItemStates,
  needItemStatesWithoutGap,
} from "../../schema/codes/need-item-states.ts";
import { type ProjectState, projectStates } from "../../schema/codes/project-states.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { defineMachine, type Refusal } from "../kernel/workflow.ts";
import type { Project } from "./project.entity.ts";

/** An item in one of these states keeps its project open. */
const openItemStates = Object.keys(needItemStates).filter(
  (state) => !needItemStatesWithoutGap.includes(state as NeedItemState),
);

/** The course of a project: 民政部门提出 → 慈善组织认领 → 实施 → 民政部门确认完成 → 公开. */
export const projectMachine = defineMachine<ProjectState, Project>()({
  name: "charityProject",
  label: { zh: "慈善项目", en: "Charity project" },
  states: projectStates,
  initial: ["DRAFT"],
  transitions: {
    proposeProject: {
      from: ["DRAFT"],
      to: "PROPOSED",
      permission: "charity:propose",
      label: { zh: "提出项目", en: "Propose" },
      primary: true,
      guard: async (tx, project) =>
        refuseOtherDepartment(tx, project) ??
        ((await countItems(tx, project)) === 0
          ? {
              message: "项目至少要有一项已上架的需求才能提出。",
              en: "A project needs at least one listed need before it can be proposed.",
            }
          : null),
    },
    correctProject: {
      from: ["DRAFT"],
      to: "DRAFT",
      permission: "charity:propose",
      label: { zh: "修改草稿", en: "Edit the draft" },
      guard: refuseOtherDepartment,
    },
    adoptProject: {
      from: ["PROPOSED"],
      to: "ADOPTED",
      permission: "charity:adopt",
      label: { zh: "认领项目", en: "Adopt" },
      primary: true,
      guard: async (tx, project) => refuseOwnProject(tx, project) ?? (await refuseWithoutMark(tx)),
    },
    startProject: {
      from: ["ADOPTED"],
      to: "IMPLEMENTING",
      permission: "charity:adopt",
      label: { zh: "开始实施", en: "Start" },
      primary: true,
      guard: (tx, project) =>
        project.charityId === actorOf(tx.ctx).organisationId
          ? null
          : {
              message: "项目由其他慈善组织认领，只能由认领方开始实施。",
              en: "Another charity adopted the project; only that one may start it.",
            },
    },
    /** Who proposed says that it is done: the charity that spends does not judge its own work. */
    completeProject: {
      from: ["IMPLEMENTING"],
      to: "COMPLETED",
      permission: "charity:propose",
      label: { zh: "确认完成", en: "Complete" },
      primary: true,
      guard: async (tx, project) => {
        const other = refuseOtherDepartment(tx, project);
        if (other) return other;
        const open = await countItems(tx, project, openItemStates);
        if (open === 0) return null;
        return {
          message: `还有 ${open} 项需求没有满足、办结或撤回，项目不能完成。`,
          en: `Needs that are not met, closed or withdrawn yet: ${open}.`,
        };
      },
    },
    /** What anybody may read is a department's decision: a title can say more than its words. */
    discloseProject: {
      from: ["COMPLETED"],
      to: "DISCLOSED",
      permission: "charity:propose",
      label: { zh: "公开项目", en: "Disclose" },
      primary: true,
      guard: refuseOtherDepartment,
    },
    withdrawDisclosure: {
      from: ["DISCLOSED"],
      to: "COMPLETED",
      permission: "charity:propose",
      label: { zh: "撤回公开", en: "Withdraw from the public" },
      guard: refuseOtherDepartment,
    },
    cancelProject: {
      from: ["DRAFT", "PROPOSED", "ADOPTED"],
      to: "CANCELLED",
      permission: "charity:propose",
      label: { zh: "取消项目", en: "Cancel" },
      guard: async (tx, project) =>
        refuseOtherDepartment(tx, project) ?? (await refuseWithMoney(tx, project)),
    },
  },
});

function refuseOtherDepartment(tx: Transaction, project: Project): Refusal | null {
  if (project.proposedByOrganisationId === actorOf(tx.ctx).organisationId) return null;
  return {
    message: "项目由其他部门提出，只能由提出部门办理。",
    en: "Another department proposed the project; only that one may do this.",
  };
}

/** The same person may hold a post at civil affairs and one at a charity. */
function refuseOwnProject(tx: Transaction, project: Project): Refusal | null {
  if (project.createdBy !== actorOf(tx.ctx).userId) return null;
  return {
    code: "SEPARATION_OF_DUTIES",
    message: "拟定项目的人不能代表慈善组织认领这个项目。",
    en: "Who drafted the project may not adopt it for a charity.",
  };
}

/** Needs are shown and handed to charities that carry the mark only (慈善法 §83). */
async function refuseWithoutMark(tx: Transaction): Promise<Refusal | null> {
  const own = await tx.row<{ charity_mark: boolean }>(sql`
    select charity_mark from organisation where id = ${actorOf(tx.ctx).organisationId} and kind = 'CHARITY'`);
  if (own?.charity_mark) return null;
  return {
    message: "只有已认定的慈善组织可以认领项目（慈善法第十条）。",
    en: "Only a recognised charity may adopt a project (Charity Law, art. 10).",
  };
}

async function refuseWithMoney(tx: Transaction, project: Project): Promise<Refusal | null> {
  const money = await tx.row(sql`
    select 1 from allocation where project_id = ${project.id} and state = 'POSTED' limit 1`);
  if (!money) return null;
  return {
    message: "项目已分配资金，请先冲回全部分配再取消。",
    en: "Money is allocated to the project; take all of it back first.",
  };
}

async function countItems(tx: Transaction, project: Project, states?: readonly string[]): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from need_item
    where project_id = ${project.id} and (${states ?? null}::text[] is null or state = any(${states ?? null}::text[]))`);
  return row?.n ?? 0;
}
