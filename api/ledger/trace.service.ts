import { allocationStates } from "../../schema/codes/allocation-states.ts";
import type { CodeList, Label } from "../../schema/codes/code-list.ts";
import { donationStates } from "../../schema/codes/donation-states.ts";
import { needCategories } from "../../schema/codes/need-categories.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import { projectStates } from "../../schema/codes/project-states.ts";
import { type ServiceItem, serviceItems, serviceUnits } from "../../schema/codes/service-items.ts";
import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import { type TraceStep, traceSteps } from "../../schema/codes/trace-steps.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import type { Trace, TraceEdge, TraceNode } from "../../schema/ledger/trace.ts";
import { donorName } from "../charity/donation.queries.ts";
import { scoped } from "../database/scoped.ts";
import { actorOf, demand, isStaff, type RequestContext } from "../kernel/context.ts";
import { formatFen } from "../kernel/money.ts";
import { shanghaiDate } from "../kernel/shanghai-date.ts";
import { MAX_ROWS, type TraceRows, traceRows, type VisitRow, type VoucherRow } from "./trace.rows.ts";
import { findStart, nodeId, type Start } from "./trace.scope.ts";

/**
 * From the yuan to the visit and back: everything that the money of the start came from and went to, as this caller
 * may see it. `id` is the caller's own id or reference of the thing.
 */
export async function trace(ctx: RequestContext, kind: TraceKind, id: string): Promise<Trace> {
  demand(ctx, "trace:read");
  return scoped(ctx, async (tx) => {
    const start = await findStart(tx, kind, id);
    const rows = await traceRows(tx, start);
    const drawing = new Drawing(ctx, start, cut(rows));
    return {
      nodes: drawing.nodes(),
      edges: drawing.edges(),
      sums: (Object.keys(traceSteps) as TraceStep[]).flatMap((step) => {
        const sum = rows.sums.find((row) => row.step === step);
        return sum
          ? [{ step, labelZh: traceSteps[step].zh, count: sum.count, amount: formatFen(sum.amount) }]
          : [];
      }),
      isTruncated: Object.values(rows).some((list: unknown[]) => list.length > MAX_ROWS),
    };
  });
}

const cut = (rows: TraceRows): TraceRows =>
  Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, list.slice(0, MAX_ROWS)])) as never;

const unitOf = (item: ServiceItem) => serviceUnits[serviceItems[item].unit];

const ofEach = (parts: readonly { amountInFen: string }[]): bigint =>
  parts.reduce((sum, part) => sum + BigInt(part.amountInFen), 0n);

/** The rows of a trace as nodes and edges, under the names by which the caller knows them. */
class Drawing {
  readonly #ctx: RequestContext;
  readonly #start: Start;
  readonly #rows: TraceRows;
  readonly #isCharity: boolean;

  constructor(ctx: RequestContext, start: Start, rows: TraceRows) {
    this.#ctx = ctx;
    this.#start = start;
    this.#rows = rows;
    this.#isCharity = actorOf(ctx).organisationKind === "CHARITY";
  }

  nodes(): TraceNode[] {
    return [
      ...this.#lots(),
      ...this.#projects(),
      ...this.#allocations(),
      ...this.#items(),
      ...this.#vouchers(),
      ...this.#visits(),
      ...this.#payables(),
    ];
  }

  edges(): TraceEdge[] {
    const { allocations, purposes, vouchers, visits } = this.#rows;
    const known = new Set(vouchers.map((voucher) => voucher.id));
    const shown = new Set(purposes.map((purpose) => purpose.item_id));
    return [
      ...allocations.flatMap((row) => {
        const amount = row.state === "POSTED" ? row.amount_in_fen : 0n;
        const from = this.#id("ALLOCATION", row.id);
        const given = this.#edge(this.#id("DONATION", row.donation_id), from, amount);
        return shown.has(row.item_id)
          ? [given, this.#edge(from, this.#id("ITEM", row.item_id), amount)]
          : [given];
      }),
      ...purposes.flatMap((row) =>
        row.project_id && row.item_id
          ? [this.#edge(this.#id("PROJECT", row.project_id), this.#id("ITEM", row.item_id), null)]
          : [],
      ),
      ...vouchers.flatMap((row) => [
        ...row.fundings.map((funding) =>
          this.#edge(
            this.#id("ALLOCATION", funding.allocationId),
            this.#id("VOUCHER", row.id),
            BigInt(funding.amountInFen),
          ),
        ),
        ...(row.fundings.length === 0 && shown.has(row.item_id)
          ? [this.#edge(this.#id("ITEM", row.item_id), this.#id("VOUCHER", row.id), null)]
          : []),
      ]),
      ...visits
        .filter((row) => known.has(row.voucher_id))
        .flatMap((row) => {
          const visit = this.#id("VISIT", row.id);
          const amount = this.#worthOf(row);
          const service = this.#edge(this.#id("VOUCHER", row.voucher_id), visit, amount);
          const owed = amount !== null && row.state === "APPROVED";
          return owed ? [service, this.#edge(visit, this.#payableOf(row), amount)] : [service];
        }),
    ];
  }

  #id(kind: TraceKind, id: string): string {
    return nodeId(this.#ctx, kind, id);
  }

  #edge(from: string, to: string, amountInFen: bigint | null): TraceEdge {
    return { from, to, amount: amountInFen === null ? null : formatFen(amountInFen) };
  }

  #node(
    kind: TraceKind,
    id: string,
    about: {
      label: string;
      amountInFen?: bigint | null;
      units?: number | null;
      unit?: Label | null;
      state?: string;
      states?: CodeList;
      at?: Date | null;
    },
  ): TraceNode {
    return {
      id: this.#id(kind, id),
      kind,
      labelZh: about.label,
      amount: about.amountInFen == null ? null : formatFen(about.amountInFen),
      units: about.units ?? null,
      unitZh: about.unit?.zh ?? null,
      unitEn: about.unit?.en ?? null,
      state: about.state ?? null,
      stateZh: (about.state && about.states?.[about.state]?.zh) || null,
      // The instant of a voucher or a visit is the same for all who pay it: by it two of them could join their traces.
      at: this.#isCharity ? null : (about.at ?? null),
      day: about.at ? shanghaiDate(about.at) : null,
      isStart: kind === this.#start.kind && id === this.#start.id,
      lots: [],
    };
  }

  #lots(): TraceNode[] {
    return this.#rows.lots.map((row) =>
      this.#node("DONATION", row.id, {
        label: `${row.serial} ${donorName(this.#ctx, row) ?? "匿名捐赠人"}`,
        amountInFen: row.amount_in_fen,
        state: row.state,
        states: donationStates,
        at: row.at,
      }),
    );
  }

  #projects(): TraceNode[] {
    const projects = new Map(this.#rows.purposes.map((row) => [row.project_id, row]));
    return [...projects.values()].flatMap((row) =>
      row.project_id
        ? [
            this.#node("PROJECT", row.project_id, {
              label: `${row.project_serial} ${row.project_title}${row.charity_name ? `（${row.charity_name}）` : ""}`,
              state: row.project_state ?? "",
              states: projectStates,
              at: row.project_at,
            }),
          ]
        : [],
    );
  }

  #allocations(): TraceNode[] {
    return this.#rows.allocations.map((row) =>
      this.#node("ALLOCATION", row.id, {
        label: row.serial,
        amountInFen: row.amount_in_fen,
        state: row.state,
        states: allocationStates,
        at: row.posted_at,
      }),
    );
  }

  #items(): TraceNode[] {
    return this.#rows.purposes.flatMap((row) =>
      row.item_id && row.category
        ? [
            this.#node("ITEM", row.item_id, {
              label: this.#named(row.item_serial, needCategories[row.category].zh),
              amountInFen: actorOf(this.#ctx).organisationKind === "CONTRACTOR" ? null : row.item_amount,
              units: row.quantity,
              unit: row.service_item
                ? unitOf(row.service_item)
                : row.unit
                  ? { zh: row.unit, en: row.unit }
                  : null,
              state: row.item_state ?? "",
              states: needItemStates,
              // The instant of listing is the same for all partners: by it two of them could join their lists.
              at: isStaff(this.#ctx) ? row.listed_at : null,
            }),
          ]
        : [],
    );
  }

  #vouchers(): TraceNode[] {
    return this.#rows.vouchers.map((row) =>
      this.#node("VOUCHER", row.id, {
        label: this.#isCharity
          ? serviceItems[row.service_item].zh
          : `${row.serial} ${serviceItems[row.service_item].zh}`,
        amountInFen: this.#isCharity ? ofEach(row.fundings) : row.value_in_fen,
        units: row.units,
        unit: unitOf(row.service_item),
        state: row.state,
        states: voucherStates,
        at: row.issued_at,
      }),
    );
  }

  #visits(): TraceNode[] {
    return this.#rows.visits.map((row) => ({
      ...this.#node("VISIT", row.id, {
        label: this.#isCharity
          ? serviceItems[row.service_item].zh
          : `${row.serial} ${serviceItems[row.service_item].zh}`,
        amountInFen: this.#worthOf(row),
        units: row.units,
        unit: unitOf(row.service_item),
        state: row.state,
        states: visitStates,
        at: row.began_at,
      }),
      lots: row.lots.map((lot) => ({
        donationId: this.#id("DONATION", lot.donationId),
        allocationId: this.#id("ALLOCATION", lot.allocationId),
        amount: formatFen(BigInt(lot.amountInFen)),
      })),
    }));
  }

  /** One node for each contractor to whom approved visits are owed. */
  #payables(): TraceNode[] {
    const owed = new Map<string, { name: string; amountInFen: bigint }>();
    for (const visit of this.#rows.visits) {
      const voucher = this.#voucherOf(visit);
      if (!voucher || visit.state !== "APPROVED") continue;
      const before = owed.get(voucher.contractor_id)?.amountInFen ?? 0n;
      const amountInFen = before + (this.#worthOf(visit) ?? 0n);
      owed.set(voucher.contractor_id, { name: voucher.contractor_name, amountInFen });
    }
    return [...owed].map(([id, { name, amountInFen }]) =>
      this.#node("PAYABLE", id, { label: `应付 ${name}`, amountInFen }),
    );
  }

  #payableOf(visit: VisitRow): string {
    return this.#id("PAYABLE", this.#voucherOf(visit)?.contractor_id ?? visit.voucher_id);
  }

  #voucherOf(visit: VisitRow): VoucherRow | undefined {
    return this.#rows.vouchers.find((voucher) => voucher.id === visit.voucher_id);
  }

  /** A charity is shown what its own money pays of a visit, all others what the visit is worth. */
  #worthOf(visit: VisitRow): bigint | null {
    if (!this.#isCharity) return visit.amount_in_fen;
    return visit.state === "APPROVED" ? ofEach(visit.lots) : null;
  }

  #named(serial: string | null, name: string): string {
    return isStaff(this.#ctx) && serial ? `${serial} ${name}` : name;
  }
}
