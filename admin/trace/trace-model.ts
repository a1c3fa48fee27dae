import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import { type TraceStep, traceSteps } from "../../schema/codes/trace-steps.ts";
import type { TraceQuery } from "../../schema/generated/operations.ts";
import { fenOf, sumOf, yuanOf } from "../allocations/money-math.ts";
import { isCounted } from "./counted.ts";

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
  /** Things of this step that stand in the trace and whose money does not count; null where not all of it is shown. */
  readonly uncounted: readonly Uncounted[] | null;
}

/** Visits, or other things of one step, in a state in which their money does not count. */
export interface Uncounted {
  readonly state: string;
  readonly count: number;
  /** What they would come to; null where this caller is not told. */
  readonly amount: string | null;
}

export function uncountedOf(trace: Trace, kind: TraceKind): Uncounted[] {
  const byState = Map.groupBy(
    nodesOf(trace, kind).filter((node) => !isCounted(node)),
    ({ state }) => state ?? "",
  );
  return [...byState].map(([state, nodes]) => ({
    state,
    count: nodes.length,
    amount: nodes.some(({ amount }) => amount !== null) ? sumOf(nodes.map(({ amount }) => amount)) : null,
  }));
}

/** What the things of a kind come to together, as the foot of their table says it. */
export const sumOfKind = (trace: Trace, counted: ReadonlyMap<string, bigint>, kind: TraceKind): bigint =>
  nodesOf(trace, kind).reduce((sum, { id }) => sum + (counted.get(id) ?? 0n), 0n);

/** Which things of the trace make up a step. */
export const kindOfStep = {
  CONFIRMED: "DONATION",
  ALLOCATED: "ALLOCATION",
  ISSUED: "VOUCHER",
  REDEEMED: "VISIT",
  PAYABLE: "PAYABLE",
} as const satisfies Record<TraceStep, TraceKind>;

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
      uncounted: trace.isTruncated ? null : uncountedOf(trace, kindOfStep[step]),
    };
  });
}

const shareOf = (part: bigint, whole: bigint): number =>
  whole > 0n ? Math.min(1, Number((part * 1_000_000n) / whole) / 1_000_000) : 0;

/** Kinds that a route names in small letters: `/trace/voucher/…`. */
export function kindOf(segment: string | undefined): TraceKind | undefined {
  const kind = segment?.toUpperCase();
  return (["JOURNAL", ...tableLayers] as string[]).includes(kind ?? "") ? (kind as TraceKind) : undefined;
}

export const traceRoute = (kind: TraceKind, id: string) =>
  `/trace/${kind.toLowerCase()}/${encodeURIComponent(id)}`;

/** What a number of a paper begins with, by what it names. */
const serialKinds: Readonly<Record<string, TraceKind>> = {
  捐: "DONATION",
  项: "PROJECT",
  拨: "ALLOCATION",
  需: "ITEM",
  券: "VOUCHER",
  访: "VISIT",
  凭: "JOURNAL",
};

/** The trace of a number as people type it, with spaces and full-width digits; undefined when it is none. */
export function routeOfSerial(text: string): string | undefined {
  const serial = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  const kind = /^.\d{4}-\d{6,9}(-\d{1,3})?$/u.test(serial) ? serialKinds[serial.slice(0, 1)] : undefined;
  return kind && traceRoute(kind, serial);
}
