import type { TraceKind } from "../../schema/codes/trace-kinds.ts";
import { fenOf, yuanOf } from "../allocations/money-math.ts";
import type { Node, Trace } from "./trace-model.ts";

/*
 * What of the money that stands beside a thing counts in this trace. The sums of the steps come from the ledger; the
 * picture and the tables count by the same rule, so that a page never shows two figures for one thing.
 */

/** In which state the money of a thing counts: before it nothing has moved, after it what moved is taken back. */
const countsIn: Readonly<Partial<Record<TraceKind, string>>> = {
  DONATION: "CONFIRMED",
  ALLOCATION: "POSTED",
  VISIT: "APPROVED",
};

export const isCounted = ({ kind, state }: Pick<Node, "kind" | "state">): boolean =>
  !(kind in countsIn) || countsIn[kind] === state;

const add = (sums: Map<string, bigint>, id: string, amount: bigint) =>
  sums.set(id, (sums.get(id) ?? 0n) + amount);

/**
 * What counts of each node, in fen. Of a voucher or a visit that other money pays as well it is the part that the
 * allocations of this trace pay. A contractor is told of no allocation and counts the whole.
 */
export function countedOf(trace: Trace): ReadonlyMap<string, bigint> {
  const counted = new Map<string, bigint>();
  const isKnown = trace.nodes.some(({ kind }) => kind === "ALLOCATION");
  for (const node of trace.nodes) if (node.kind === "VISIT") counted.set(node.id, ofVisit(node, isKnown));
  const [paidInto, served, owed] = flows(trace, counted);
  for (const node of trace.nodes) {
    if (node.kind === "VISIT") continue;
    const whole = isCounted(node) ? (fenOf(node.amount) ?? 0n) : 0n;
    if (node.kind === "PAYABLE") counted.set(node.id, owed.get(node.id) ?? 0n);
    else if (node.kind !== "VOUCHER") counted.set(node.id, whole);
    else if (isKnown) counted.set(node.id, paidInto.get(node.id) ?? 0n);
    else counted.set(node.id, node.state === "CANCELLED" ? (served.get(node.id) ?? 0n) : whole);
  }
  return counted;
}

function ofVisit(visit: Node, isKnown: boolean): bigint {
  if (!isCounted(visit)) return 0n;
  if (!isKnown) return fenOf(visit.amount) ?? 0n;
  return visit.lots.reduce((sum, { amount }) => sum + (fenOf(amount) ?? 0n), 0n);
}

/** What allocations pay into each node, what visits drew of each voucher, what each contractor is owed for visits. */
function flows(trace: Trace, visits: ReadonlyMap<string, bigint>) {
  const [paidInto, served, owed] = [1, 2, 3].map(() => new Map<string, bigint>()) as [
    Map<string, bigint>,
    Map<string, bigint>,
    Map<string, bigint>,
  ];
  for (const { from, to, amount } of trace.edges) {
    const [drawn, due] = [visits.get(to), visits.get(from)];
    if (drawn !== undefined) add(served, from, drawn);
    else if (due !== undefined) add(owed, to, due);
    else add(paidInto, to, fenOf(amount) ?? 0n);
  }
  return [paidInto, served, owed] as const;
}

/** The edges with what counts of each visit; what does not count flows nowhere and only belongs together. */
export function edgesCounted(trace: Trace): Trace["edges"] {
  const counted = countedOf(trace);
  const visits = new Map(trace.nodes.filter(({ kind }) => kind === "VISIT").map((node) => [node.id, node]));
  return trace.edges.map((edge) => {
    const visit = visits.get(edge.to) ?? visits.get(edge.from);
    if (!visit) return edge;
    return { ...edge, amount: isCounted(visit) ? yuanOf(counted.get(visit.id) ?? 0n) : null };
  });
}

/**
 * The edges with what of their money belongs to this trace: before the start only the part that reached it, from
 * there on what counts of it.
 */
export function edgesWithin(trace: Trace): Trace["edges"] {
  const start = trace.nodes.find(({ isStart }) => isStart);
  const edges = edgesCounted(trace);
  if (start?.kind === "VISIT") return edgesToVisit({ ...trace, edges }, start);
  if (start?.kind !== "VOUCHER") return edges;
  const paid = new Map(edges.filter(({ to }) => to === start.id).map(({ from, amount }) => [from, amount]));
  return edges.map((edge) => (paid.has(edge.to) ? { ...edge, amount: paid.get(edge.to) ?? null } : edge));
}

/** Of a visit the ledger knows which lots paid how much. */
function edgesToVisit(trace: Trace, visit: Node): Trace["edges"] {
  const kindOfNode = new Map(trace.nodes.map(({ id, kind }) => [id, kind]));
  const paid = new Map<string, bigint>();
  for (const { donationId, allocationId, amount } of visit.lots)
    for (const key of [`${donationId} ${allocationId}`, allocationId]) add(paid, key, fenOf(amount) ?? 0n);
  return trace.edges.map((edge) => {
    const [from, to] = [kindOfNode.get(edge.from), kindOfNode.get(edge.to)];
    if (from === "DONATION") return { ...edge, amount: yuanOf(paid.get(`${edge.from} ${edge.to}`) ?? 0n) };
    if (from === "ALLOCATION" && to === "VOUCHER")
      return { ...edge, amount: yuanOf(paid.get(edge.from) ?? 0n) };
    return edge;
  });
}
