import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import { type TraceStep, traceSteps } from "../../schema/codes/trace-steps.ts";
import type { TraceQuery } from "../../schema/generated/operations.ts";
import { fenOf, yuanOf } from "../allocations/money-math.ts";

export type Trace = TraceQuery["trace"];
export type Node = Trace["nodes"][number];
export type { TraceKind };

/** The steps of the picture, in the order in which money flows. Needs and projects say what it is for. */
export const moneyLayers = ["DONATION", "ALLOCATION", "VOUCHER", "VISIT", "PAYABLE"] as const;

/** Everything that the table shows, in its order. */
export const tableLayers: readonly TraceKind[] = [
  "DONATION",
  "PROJECT",
  "ALLOCATION",
  "ITEM",
  "VOUCHER",
  "VISIT",
  "PAYABLE",
];

/** The serial of a label, or the label itself where a partner knows the thing without one. */
export const headOf = (label: string): string => label.split(" ")[0] ?? label;
export const tailOf = (label: string): string => label.split(" ").slice(1).join(" ");

export const nodesOf = (trace: Trace, kind: TraceKind): Node[] =>
  trace.nodes.filter((node) => node.kind === kind);

/** What flows into a node, each part with the name of where it comes from. */
export function sourcesOf(trace: Trace, id: string) {
  return trace.edges
    .filter(({ to }) => to === id)
    .flatMap(({ from, amount }) => {
      const node = trace.nodes.find((candidate) => candidate.id === from);
      return node ? [{ node, amount }] : [];
    });
}

/**
 * At which step a trace begins. What lies before is shown whole, and only a part of it belongs to this trace; what
 * comes after belongs to it altogether.
 */
const beginsAt: Readonly<Record<TraceKind, TraceStep>> = {
  DONATION: "CONFIRMED",
  PROJECT: "ALLOCATED",
  ALLOCATION: "ALLOCATED",
  ITEM: "ALLOCATED",
  JOURNAL: "CONFIRMED",
  VOUCHER: "ISSUED",
  VISIT: "REDEEMED",
  PAYABLE: "PAYABLE",
};
const order = Object.keys(traceSteps) as TraceStep[];
const rankOf = (step: TraceStep) => order.indexOf(step);

/** Whether a kind of thing stands before the one that the trace began with. */
export function isBefore(kind: TraceKind, start: TraceKind): boolean {
  return rankOf(beginsAt[kind]) < rankOf(beginsAt[start]);
}

export interface StepLine {
  readonly step: TraceStep;
  readonly count: number;
  readonly amount: string;
  /**
   * How much of a bar is filled, from 0 to 1: before the start the part of the step's money that belongs to this
   * trace, from there on how much of the start's money has come so far.
   */
  readonly share: number;
  /** Before the start: what of the step's money belongs to this trace. Null where all of it does. */
  readonly part: string | null;
  /**
   * What of the step before has not come this far; null where nothing is missing, and before the start, where the
   * rest went elsewhere. Below zero where there is more than before, which never should be.
   */
  readonly gap: string | null;
}

/** The sums of the steps with what is missing from one to the next. */
export function stepLines(trace: Trace, start: TraceKind): StepLine[] {
  const begin = rankOf(beginsAt[start]);
  const based = trace.sums.find(({ step }) => rankOf(step) >= begin) ?? trace.sums[0];
  const base = fenOf(based?.amount) ?? 0n;
  return trace.sums.map(({ step, count, amount }, index) => {
    const fen = fenOf(amount) ?? 0n;
    const before = index > 0 ? (fenOf(trace.sums[index - 1]?.amount) ?? 0n) : fen;
    const isWithin = rankOf(step) > begin;
    return {
      step,
      count,
      amount,
      share: isWithin ? shareOf(fen, base) : shareOf(base, fen),
      part: isWithin || fen === base ? null : yuanOf(base),
      gap: before === fen || (!isWithin && before > fen) ? null : yuanOf(before - fen),
    };
  });
}

const shareOf = (part: bigint, whole: bigint): number =>
  whole > 0n ? Math.min(1, Number((part * 1_000_000n) / whole) / 1_000_000) : 0;

/**
 * The edges with what of their money belongs to this trace: before the start only the part that reached it, from
 * there on all of it.
 */
export function edgesWithin(trace: Trace): Trace["edges"] {
  const start = trace.nodes.find(({ isStart }) => isStart);
  if (!start) return trace.edges;
  if (start.kind === "VISIT") return edgesToVisit(trace, start);
  if (start.kind !== "VOUCHER") return trace.edges;
  const paid = new Map(
    trace.edges.filter(({ to }) => to === start.id).map(({ from, amount }) => [from, amount]),
  );
  return trace.edges.map((edge) =>
    paid.has(edge.to) ? { ...edge, amount: paid.get(edge.to) ?? null } : edge,
  );
}

/** Of a visit the ledger knows which lots paid how much. */
function edgesToVisit(trace: Trace, visit: Node): Trace["edges"] {
  const kindOfNode = new Map(trace.nodes.map(({ id, kind }) => [id, kind]));
  const paid = new Map<string, bigint>();
  for (const { donationId, allocationId, amount } of visit.lots)
    for (const key of [`${donationId} ${allocationId}`, allocationId])
      paid.set(key, (paid.get(key) ?? 0n) + (fenOf(amount) ?? 0n));
  return trace.edges.map((edge) => {
    const [from, to] = [kindOfNode.get(edge.from), kindOfNode.get(edge.to)];
    if (from === "DONATION") return { ...edge, amount: yuanOf(paid.get(`${edge.from} ${edge.to}`) ?? 0n) };
    if (from === "ALLOCATION" && to === "VOUCHER")
      return { ...edge, amount: yuanOf(paid.get(edge.from) ?? 0n) };
    return edge;
  });
}

/** Kinds that a route names in small letters: `/trace/voucher/…`. */
export function kindOf(segment: string | undefined): TraceKind | undefined {
  const kind = segment?.toUpperCase();
  return (["JOURNAL", ...tableLayers] as string[]).includes(kind ?? "") ? (kind as TraceKind) : undefined;
}

export const traceRoute = (kind: TraceKind, id: string) =>
  `/trace/${kind.toLowerCase()}/${encodeURIComponent(id)}`;
