import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import {
  referenceFor,
  visibleAllocations,
  visibleDonations,
  visibleItems,
  visibleProjects,
} from "../charity/charity.access.ts";
import type { Transaction } from "../database/scoped.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { actorOf, type RequestContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { normaliseCode } from "../kernel/identifiers/normalise.ts";
import { knownId } from "../kernel/known-id.ts";
import { inOwnRegion } from "../kernel/region-scope.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { visibleBooks } from "./journal.queries.ts";

/** What can be traced once a journal was replaced by what made it. */
type StartKind = Exclude<TraceKind, "JOURNAL" | "PAYABLE">;

export interface Start {
  readonly kind: StartKind;
  readonly id: string;
}

const WHAT = "要追溯的对象";

/** Kinds that a partner owns, and so knows by their own id; all others it knows by its own reference. */
const own: Readonly<Record<string, readonly TraceKind[]>> = {
  CHARITY: ["DONATION", "PROJECT", "ALLOCATION", "JOURNAL", "PAYABLE"],
  CONTRACTOR: ["VOUCHER", "VISIT", "PAYABLE"],
};

const ownsKind = (ctx: RequestContext, kind: TraceKind) => {
  const { organisationKind } = actorOf(ctx);
  return organisationKind === "DEPARTMENT" || own[organisationKind]?.includes(kind) === true;
};

/** The id of a node as this caller knows it. */
export function nodeId(ctx: RequestContext, kind: TraceKind, id: string): string {
  return ownsKind(ctx, kind) ? id : referenceFor(ctx, id);
}

/** A number as it is printed on papers: 捐2026-000005, 需2026-000287-1. */
const SERIAL = /^\p{Script=Han}\d{4}-\d{6,9}(-\d{1,3})?$/u;

/** Which row of `alias` a reference means: by id; by its number for who knows the kind by its numbers. */
function rowOf(ctx: RequestContext, kind: TraceKind, reference: string): (alias: string) => Sql {
  const { organisationId } = actorOf(ctx);
  const isOwn = ownsKind(ctx, kind);
  const serial = normaliseCode(reference);
  if (isOwn && SERIAL.test(serial)) return (alias) => sql`${raw(alias)}.serial = ${serial}`;
  const id = knownId(
    isOwn ? reference : ctx.platform.vault.resolveReference(organisationId, reference),
    WHAT,
  );
  return (alias) => sql`${raw(alias)}.id = ${id}`;
}

/** Vouchers a caller may see in a trace: of its region, its own, or paid by its money. */
function visibleVouchers(ctx: RequestContext): Sql {
  const { organisationKind, organisationId } = actorOf(ctx);
  if (organisationKind === "DEPARTMENT") return inOwnRegion(ctx, "v.region_code");
  if (organisationKind === "CONTRACTOR") return sql`v.contractor_id = ${organisationId}`;
  return sql`exists (select from voucher_funding f where f.voucher_id = v.id and f.charity_id = ${organisationId})`;
}

/** Items a caller may see in a trace: a contractor those of its vouchers. */
export const shownItems = (tx: Transaction): Sql =>
  sql`(${visibleItems(tx.ctx, shanghaiDate(tx.now))} or exists (select from voucher w
    where w.item_id = i.id and w.contractor_id = ${actorOf(tx.ctx).organisationId}))`;

/** Where the trace starts, if the caller may see it: one statement. */
export async function findStart(tx: Transaction, kind: TraceKind, reference: string): Promise<Start> {
  const { ctx } = tx;
  const wanted = rowOf(ctx, kind, reference);
  const row = await tx.row<{ kind: StartKind; id: string }>(startQuery(tx, kind, wanted));
  if (!row) throw notFound(WHAT);
  return row;
}

function startQuery(tx: Transaction, kind: TraceKind, wanted: (alias: string) => Sql): Sql {
  const { ctx } = tx;
  const found = (table: string, visible: Sql) =>
    sql`select ${kind}::text as kind, t.id from ${raw(table)} t where ${wanted("t")} and ${visible}`;
  switch (kind) {
    case "DONATION":
      return found("donation", visibleDonations(ctx, "t"));
    case "PROJECT":
      return found("charity_project", visibleProjects(ctx, "t"));
    case "ALLOCATION":
      return found("allocation", visibleAllocations(ctx, "t"));
    case "ITEM":
      return sql`select ${kind}::text as kind, i.id from need_item i where ${wanted("i")} and ${shownItems(tx)}`;
    case "VOUCHER":
      return sql`select ${kind}::text as kind, v.id from voucher v where ${wanted("v")} and ${visibleVouchers(ctx)}`;
    case "VISIT":
      return sql`select ${kind}::text as kind, s.id from service_visit s join voucher v on v.id = s.voucher_id
        where ${wanted("s")} and ${visibleVouchers(ctx)}`;
    case "JOURNAL":
      return sql`select case j.kind when 'DONATION_CONFIRMED' then 'DONATION' when 'ALLOCATION_POSTED' then 'ALLOCATION'
          when 'VOUCHER_COMMITTED' then 'VOUCHER' when 'VISIT_PAYABLE' then 'VISIT'
          else case when exists (select from posting l where l.journal_id = j.id and l.voucher_id is not null)
            then 'VOUCHER' else 'ALLOCATION' end end as kind, j.subject_id as id
        from journal j where ${wanted("j")} and ${visibleBooks(ctx, "j")}`;
    case "PAYABLE":
      throw notFound(WHAT);
  }
}

/**
 * `a`, the allocations of the trace, and `v`, its vouchers, as common table expressions: upstream and downstream of
 * the start, cut to what the caller may see.
 */
export function scopeOf(ctx: RequestContext, { kind, id }: Start): Sql {
  const fundingOf = (voucher: Sql) =>
    sql`a.id in (select f.allocation_id from voucher_funding f where f.voucher_id = ${voucher})`;
  const voucherOfVisit = sql`(select s.voucher_id from service_visit s where s.id = ${id})`;
  const byMoney = sql`exists (select from voucher_funding f join a on a.id = f.allocation_id where f.voucher_id = v.id)`;
  const conditions: Readonly<Record<StartKind, readonly [allocations: Sql, vouchers: Sql]>> = {
    DONATION: [sql`a.donation_id = ${id}`, byMoney],
    PROJECT: [sql`a.project_id = ${id}`, byMoney],
    ALLOCATION: [sql`a.id = ${id}`, byMoney],
    ITEM: [sql`a.item_id = ${id}`, sql`v.item_id = ${id}`],
    VOUCHER: [fundingOf(sql`${id}`), sql`v.id = ${id}`],
    VISIT: [fundingOf(voucherOfVisit), sql`v.id = ${voucherOfVisit}`],
  };
  const [allocations, vouchers] = conditions[kind];
  return sql`with a as (select a.* from allocation a where ${allocations} and ${visibleAllocations(ctx)}),
    v as (select v.* from voucher v where ${vouchers} and ${visibleVouchers(ctx)})`;
}

/** The visits of a trace: those under its vouchers, or the one it starts from. */
export const visitsOf = ({ kind, id }: Start): Sql =>
  kind === "VISIT" ? sql`s.id = ${id}` : raw("s.voucher_id in (select v.id from v)");
