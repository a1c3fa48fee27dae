import type { HistoryEntry } from "../../schema/common/history-entry.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { BEGINNING, type Machine, type Stateful } from "./workflow.ts";

const recorded = { zh: "登记", en: "Recorded" };

interface HistoryRow {
  id: string;
  action: string;
  from_state: string;
  to_state: string;
  note: string | null;
  at: Date;
  user_name: string | null;
  organisation_name: string | null;
}

/** The moves of an object that the caller may see, the latest first. Partners see those of their own organisation. */
export async function historyOf<State extends string, Action extends string, Subject extends Stateful<State>>(
  tx: Transaction,
  machine: Machine<State, Action, Subject>,
  objectId: string,
): Promise<HistoryEntry[]> {
  const actor = tx.ctx.actor;
  const rows = await tx.rows<HistoryRow>(sql`
    select h.id, h.action, h.from_state, h.to_state, h.note, h.at, u.display_name as user_name,
      o.name as organisation_name
    from workflow_history h left join user_account u on u.id = h.user_id
      left join organisation o on o.id = h.organisation_id
    where h.object_kind = ${machine.name} and h.object_id = ${objectId}
      and (${actor?.organisationKind === "DEPARTMENT"} or h.organisation_id = ${actor?.organisationId ?? null})
    order by h.at desc, h.id desc limit 100`);
  return rows.map((row) => {
    const label = row.action === BEGINNING ? recorded : machine.transitions[row.action as Action]?.label;
    const state = machine.states[row.to_state];
    return {
      id: row.id,
      action: row.action,
      actionZh: label?.zh ?? row.action,
      actionEn: label?.en ?? row.action,
      fromState: row.from_state,
      toState: row.to_state,
      toStateZh: state?.zh ?? row.to_state,
      toStateEn: state?.en ?? row.to_state,
      note: row.note,
      userName: row.user_name,
      organisationName: row.organisation_name,
      at: row.at,
    };
  });
}
