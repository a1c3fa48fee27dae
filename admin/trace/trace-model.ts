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
  /** Of the step at which the trace begins, from 0 to 1, for the length of a bar. */
  readonly share: number;
  /** What of the step before has not come this far; null at the first step and where nothing is missing. */
  readonly gap: string | null;
  /** The gap may have gone to things outside this trace; else it has not gone anywhere. */
  readonly gapIsOutside: boolean;
}

/** The sums of the steps with what is missing from one to the next. */
export function stepLines(trace: Trace, start: TraceKind): StepLine[] {
  const begin = rankOf(beginsAt[start]);
  const based = trace.sums.find(({ step }) => rankOf(step) >= begin) ?? trace.sums[0];
  const base = fenOf(based?.amount) ?? 0n;
  return trace.sums.map(({ step, count, amount }, index) => {
    const fen = fenOf(amount) ?? 0n;
    const before = index > 0 ? (fenOf(trace.sums[index - 1]?.amount) ?? 0n) : fen;
    return {
      step,
      count,
      amount,
      share: base > 0n ? Math.min(1, Number((fen * 10_000n) / base) / 10_000) : 0,
      gap: before === fen ? null : yuanOf(before - fen),
      gapIsOutside: rankOf(step) <= begin,
    };
  });
}

/** Kinds that a route names in small letters: `/trace/voucher/…`. */
export function kindOf(segment: string | undefined): TraceKind | undefined {
  const kind = segment?.toUpperCase();
  return (["JOURNAL", ...tableLayers] as string[]).includes(kind ?? "") ? (kind as TraceKind) : undefined;
}

export const traceRoute = (kind: TraceKind, id: string) =>
  `/trace/${kind.toLowerCase()}/${encodeURIComponent(id)}`;
