import { lockName } from "../database/named-lock.ts";
import type { Transaction } from "../database/scoped.ts";
import { sql } from "../database/sql.ts";
import { actorOf } from "../kernel/context.ts";
import { DomainError, stateConflict } from "../kernel/errors.ts";
import { endOfShanghaiDay, shanghaiDate, startOfShanghaiDay } from "../kernel/shanghai-date.ts";
import type { Refusal } from "../kernel/workflow.ts";
import { addWorkingDays } from "../kernel/working-days.ts";
import type { NeedItem } from "./need.entity.ts";

/**
 * A reservation opens the exact figures and costs nothing. Without these limits a charity could read the whole list
 * by reserving and giving back, or keep a need from others by reserving it again and again.
 */
const REST_WORKING_DAYS = 5;
export const RELEASES_A_DAY = 20;

export interface EndedReservation {
  readonly state: string;
  readonly expires_at: Date;
  readonly closed_at: Date | null;
  readonly released_by: string | null;
}

/**
 * The instant from which its charity may reserve the need again, after it gave the need back or let the term run
 * out; null when it may already. What staff ended is no fault of the charity.
 */
export function restsUntil(tx: Transaction, row: EndedReservation): Date | null {
  const lapsed = row.state === "EXPIRED" || (row.state === "OPEN" && row.expires_at <= tx.now);
  // A term ends with its last day: the instant itself belongs to the day after.
  const ended = lapsed ? new Date(row.expires_at.getTime() - 1) : row.released_by ? row.closed_at : null;
  if (!ended) return null;
  const until = endOfShanghaiDay(addWorkingDays(shanghaiDate(ended), REST_WORKING_DAYS));
  return until > tx.now ? until : null;
}

export function restRefusal(until: Date): Refusal {
  const day = shanghaiDate(until);
  return {
    message: `贵机构上次的预留已释放或到期，${day} 起才能再次预留这项需求；可以查看同类需求。`,
    en: `Your last reservation was given back or ran out; you may reserve this need again from ${day}.`,
  };
}

/** Under the item's lock. */
export async function demandRested(tx: Transaction, item: NeedItem): Promise<void> {
  const ended = await tx.rows<EndedReservation>(sql`
    select state, expires_at, closed_at, released_by from funding_reservation
    where item_id = ${item.id} and charity_id = ${actorOf(tx.ctx).organisationId}`);
  const [until] = ended.flatMap((row) => restsUntil(tx, row) ?? []).sort((one, two) => +two - +one);
  if (until) throw stateConflict(restRefusal(until).message);
}

/** Two colleagues who give back at once wait for each other, so that what is counted stays true. */
export async function demandReleaseLeft(tx: Transaction): Promise<void> {
  const { organisationId } = actorOf(tx.ctx);
  await lockName(tx, `reservation.release ${organisationId}`);
  const row = await tx.row<{ n: number }>(sql`
    select count(*)::int as n from funding_reservation where charity_id = ${organisationId}
      and state = 'RELEASED' and released_by is not null and closed_at >= ${startOfShanghaiDay(shanghaiDate(tx.now))}`);
  if ((row?.n ?? 0) < RELEASES_A_DAY) return;
  throw new DomainError(
    "RATE_LIMITED",
    `贵机构今天已释放 ${RELEASES_A_DAY} 次预留，请明天再释放；到期的预留会自动失效。`,
  );
}
