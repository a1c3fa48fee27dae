import type { CodeList, Label } from "../../schema/codes/code-list.ts";
import type { ErrorCode } from "../../schema/codes/errors.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { WorkflowHistory } from "../audit/workflow-history.entity.ts";
import { insertMany } from "../database/insert-many.ts";
import type { Transaction, WriteTransaction } from "../database/scoped.ts";
import { demand, may } from "./context.ts";
import { DomainError, stateConflict } from "./errors.ts";
import { newId } from "./uuid.ts";

/** Why a guard refuses, in a sentence a clerk can act on. */
export interface Refusal {
  readonly message: string;
  /** The same for who reads the console in English. */
  readonly en: string;
  readonly code?: ErrorCode;
}

interface Transition<State extends string, Subject> {
  readonly from: readonly State[];
  /** One state, or the few between which the service decides. */
  readonly to: State | readonly State[];
  readonly permission: Permission;
  readonly label: Label;
  /** The action one expects next; the console shows it first. */
  readonly primary?: boolean;
  /** Happens in the course of another object's action and is not offered by itself. */
  readonly implied?: boolean;
  readonly guard?: (tx: Transaction, subject: Subject) => Refusal | null | Promise<Refusal | null>;
}

export interface Stateful<State extends string> {
  readonly id: string;
  state: State;
  readonly regionCode?: string | null;
}

export interface Machine<State extends string, Action extends string, Subject extends Stateful<State>> {
  readonly name: string;
  readonly label: Label;
  readonly states: CodeList;
  readonly initial: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State, Subject>>>;
}

/** Declares a machine. Reachability and labels of every state are checked by a contract test over all machines. */
export function defineMachine<State extends string, Subject extends Stateful<State>>() {
  return <Action extends string>(machine: Machine<State, Action, Subject>) => machine;
}

export interface AvailableAction {
  readonly action: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly primary: boolean;
  readonly allowed: boolean;
  readonly reasonZh: string | null;
  readonly reasonEn: string | null;
}

/** What the caller may do next with this object, and for each thing refused the reason why. */
export async function availableActions<
  State extends string,
  Action extends string,
  Subject extends Stateful<State>,
>(tx: Transaction, machine: Machine<State, Action, Subject>, subject: Subject): Promise<AvailableAction[]> {
  const offered: AvailableAction[] = [];
  for (const [action, transition] of transitionsOf(machine)) {
    if (transition.implied || !transition.from.includes(subject.state)) continue;
    if (!may(tx.ctx, transition.permission)) continue;
    const refusal = (await transition.guard?.(tx, subject)) ?? null;
    offered.push({
      action,
      labelZh: transition.label.zh,
      labelEn: transition.label.en,
      primary: transition.primary ?? false,
      allowed: refusal === null,
      reasonZh: refusal?.message ?? null,
      reasonEn: refusal?.en ?? null,
    });
  }
  return offered;
}

/**
 * Moves an object to its next state, or throws why not. State, history row and audit row belong to the
 * transaction of the caller, who holds the lock on the object's row.
 */
export async function advance<State extends string, Action extends string, Subject extends Stateful<State>>(
  tx: WriteTransaction,
  machine: Machine<State, Action, Subject>,
  action: Action,
  subject: Subject,
  options: {
    to?: State;
    note?: string | null;
    detail?: Record<string, string | number | boolean | null>;
  } = {},
): Promise<void> {
  await demandTransition(tx, machine, action, subject);
  const from = subject.state;
  const to = targetOf(machine.transitions[action], options.to);
  subject.state = to;
  noteMove(tx, machine, subject, { action, fromState: from, note: options.note ?? null });
  tx.audit({
    action: `${machine.name}.${action}`,
    objectKind: machine.name,
    objectId: subject.id,
    regionCode: subject.regionCode ?? null,
    detail: { from, to, ...options.detail },
  });
}

/** Throws why the caller may not do this to the object as it stands; changes nothing. */
export async function demandTransition<
  State extends string,
  Action extends string,
  Subject extends Stateful<State>,
>(
  tx: Transaction,
  machine: Machine<State, Action, Subject>,
  action: Action,
  subject: Subject,
): Promise<void> {
  const transition = machine.transitions[action];
  demand(tx.ctx, transition.permission);
  if (!transition.from.includes(subject.state)) {
    const state = machine.states[subject.state]?.zh ?? subject.state;
    throw stateConflict(`${machine.label.zh}当前为「${state}」，不能${transition.label.zh}。`);
  }
  const refusal = await transition.guard?.(tx, subject);
  if (refusal) throw new DomainError(refusal.code ?? "STATE_CONFLICT", refusal.message);
}

/** Writes into an object's history who put it on record. Its audit row is the caller's. */
export function noteBeginning<State extends string>(
  tx: WriteTransaction,
  machine: { readonly name: string },
  subject: Stateful<State>,
): void {
  noteMove(tx, machine, subject, { action: BEGINNING, fromState: subject.state, note: null });
}

/** A row of the history of an object that has just come into its state. */
function noteMove<State extends string>(
  tx: WriteTransaction,
  machine: { readonly name: string },
  subject: Stateful<State>,
  move: { readonly action: string; readonly fromState: State; readonly note: string | null },
): void {
  const row = {
    id: newId(tx.now),
    objectKind: machine.name,
    objectId: subject.id,
    toState: subject.state,
    ...move,
    userId: tx.ctx.actor?.userId ?? null,
    organisationId: tx.ctx.actor?.organisationId ?? null,
    regionCode: subject.regionCode ?? null,
    at: tx.now,
  };
  tx.atEnd(() => tx.em.create(WorkflowHistory, row));
}

/** Rows of the history of many objects in few statements; the caller asked of each whether the move is allowed. */
export async function noteMoves<State extends string>(
  tx: WriteTransaction,
  machine: { readonly name: string },
  moves: readonly {
    readonly subject: Omit<Stateful<State>, "state">;
    readonly action: string;
    readonly fromState: State;
    readonly toState: State;
  }[],
): Promise<void> {
  const columns = {
    id: "uuid",
    object_kind: "text",
    object_id: "uuid",
    action: "text",
    from_state: "text",
    to_state: "text",
    user_id: "uuid",
    organisation_id: "uuid",
    region_code: "text",
    at: "timestamptz",
  };
  const { actor } = tx.ctx;
  await insertMany(
    tx,
    "workflow_history",
    columns,
    moves.map(({ subject, action, fromState, toState }) => ({
      id: newId(tx.now),
      object_kind: machine.name,
      object_id: subject.id,
      action,
      from_state: fromState,
      to_state: toState,
      user_id: actor?.userId ?? null,
      organisation_id: actor?.organisationId ?? null,
      region_code: subject.regionCode ?? null,
      at: tx.now,
    })),
  );
}

/** Stands in the history for what no transition did: the object came into being. */
export const BEGINNING = "begin";

function targetOf<State extends string, Subject>(
  transition: Transition<State, Subject>,
  chosen?: State,
): State {
  const targets =
    typeof transition.to === "string" ? [transition.to as State] : (transition.to as readonly State[]);
  const to = chosen ?? targets[0];
  if (!to || !targets.includes(to)) throw new Error(`The transition does not lead to ${String(to)}.`);
  return to;
}

function transitionsOf<State extends string, Action extends string, Subject extends Stateful<State>>(
  machine: Machine<State, Action, Subject>,
): [Action, Transition<State, Subject>][] {
  return Object.entries(machine.transitions) as [Action, Transition<State, Subject>][];
}
