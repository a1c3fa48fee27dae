import { fenOf } from "../allocations/money-math.ts";
import { countedOf, edgesWithin, isCounted } from "./counted.ts";
import { isBefore, moneyLayers, type Node, type Trace, type TraceKind } from "./trace-model.ts";

/*
 * Places the money of a trace: one band of boxes for each step, a ribbon for each part that flows on. `across` is
 * the direction in which the boxes of a step stand beside each other, `along` the one in which money flows; the
 * page turns them into x and y, for a desk and for a phone.
 */

export interface Box {
  readonly id: string;
  readonly kind: TraceKind;
  /** The things this box stands for: one, or those too many to be drawn. */
  readonly nodes: readonly Node[];
  /** What of it belongs to this trace; before the start, the part that flows on in it. */
  readonly amountInFen: bigint;
  readonly isPart: boolean;
  /** Its money counts in the sum of the step. What waits or was refused stands beside with what it would come to. */
  readonly isCounted: boolean;
  /** What its size shows: never less than what flows in or out of it. */
  readonly weightInFen: bigint;
  readonly across: number;
  readonly size: number;
  readonly layer: number;
}

export interface Ribbon {
  readonly key: string;
  readonly from: Box;
  readonly to: Box;
  readonly fromAcross: number;
  readonly toAcross: number;
  readonly width: number;
  readonly amountInFen: bigint;
}

export interface Picture {
  readonly layers: readonly TraceKind[];
  readonly boxes: readonly Box[];
  readonly ribbons: readonly Ribbon[];
  readonly across: number;
}

export interface PictureOptions {
  readonly across: number;
  readonly gap: number;
  readonly smallest: number;
  /** More things than this in one step are drawn as one box. */
  readonly most: number;
}

type Draft = Omit<Box, "across" | "size">;

export function layOut(whole: Trace, start: TraceKind, options: PictureOptions): Picture {
  const trace = { ...whole, edges: edgesWithin(whole) };
  const layers = moneyLayers.filter((kind) => trace.nodes.some((node) => node.kind === kind));
  const counted = countedOf(whole);
  const drafts = layers.map((kind, layer) =>
    draftLayer({ trace, counted, start, kind, layer }, options.most),
  );
  const scale = scaleOf(drafts, options);
  const boxes = drafts.flatMap((drafted) => place(drafted, scale, options));
  const boxOf = new Map(boxes.flatMap((box) => box.nodes.map((node) => [node.id, box] as const)));
  return { layers, boxes, ribbons: ribbonsOf(trace, boxOf, scale), across: options.across };
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** What a step comes to: the same figure as its bar and the foot of its table. */
export const sumOfLayer = ({ boxes }: Picture, layer: number): bigint =>
  sum(boxes.filter((box) => box.layer === layer && box.isCounted).map(({ amountInFen }) => amountInFen));

/** How many boxes the fullest step is drawn with. */
export function mostBoxes(trace: Trace, most: number): number {
  const counts = moneyLayers.map((kind) => {
    const nodes = trace.nodes.filter((node) => node.kind === kind);
    const own = nodes.filter((node) => node.isStart || isCounted(node)).length;
    return Math.min(most, own + Number(own < nodes.length));
  });
  return Math.max(1, ...counts);
}

interface Layer {
  readonly trace: Trace;
  readonly counted: ReadonlyMap<string, bigint>;
  readonly start: TraceKind;
  readonly kind: TraceKind;
  readonly layer: number;
}

/**
 * The boxes of one step: the start and the largest things each their own, the rest together; and in one box, with no
 * size in money, all those that do not count.
 */
function draftLayer(layer: Layer, most: number): Draft[] {
  const { trace, kind } = layer;
  const all = trace.nodes.filter((node) => node.kind === kind);
  const nodes = all.filter((node) => node.isStart || isCounted(node));
  const others = all.filter((node) => !nodes.includes(node));
  const { draft, fenOfNode } = measuring(layer);
  const [single] = others.length === 1 ? others : [];
  const aside = others.length > 0 ? [draft(single?.id ?? `aside-${kind}`, others)] : [];
  const room = most - aside.length;
  if (nodes.length <= room) return [...nodes.map((node) => draft(node.id, [node])), ...aside];
  const kept = new Set(
    [...nodes]
      .sort((a, b) => Number(b.isStart) - Number(a.isStart) || Number(fenOfNode(b) - fenOfNode(a)))
      .slice(0, room - 1),
  );
  const rest = nodes.filter((node) => !kept.has(node));
  return [
    ...nodes.filter((node) => kept.has(node)).map((node) => draft(node.id, [node])),
    draft(`rest-${kind}`, rest),
    ...aside,
  ];
}

/** What a thing of a step comes to in this trace, and the box of some of them. */
function measuring({ trace, counted, start, kind, layer }: Layer) {
  const before = isBefore(kind, start);
  const drawn = new Set(
    trace.nodes.filter((node) => (moneyLayers as readonly string[]).includes(node.kind)).map(({ id }) => id),
  );
  const flow = (side: "from" | "to", node: Node): bigint =>
    sum(
      trace.edges
        .filter((edge) => edge[side] === node.id && drawn.has(edge.from) && drawn.has(edge.to))
        .map(({ amount }) => fenOf(amount) ?? 0n),
    );
  const fenOfNode = (node: Node): bigint => (before ? flow("from", node) : (counted.get(node.id) ?? 0n));
  const draft = (id: string, members: readonly Node[]): Draft => {
    const amountInFen = sum(members.map(fenOfNode));
    const whole = sum(members.map((node) => fenOf(node.amount) ?? 0n));
    const sides = (["from", "to"] as const).map((side) => sum(members.map((node) => flow(side, node))));
    const weightInFen = [amountInFen, ...sides].reduce((one, other) => (other > one ? other : one));
    const drafted = { id, kind, layer, nodes: members, weightInFen };
    return members.every(isCounted)
      ? { ...drafted, amountInFen, isPart: amountInFen < whole, isCounted: true }
      : { ...drafted, amountInFen: whole, isPart: false, isCounted: false };
  };
  return { draft, fenOfNode };
}

/** Pixels for one fen, so that the fullest step just fits. */
function scaleOf(layers: readonly (readonly Draft[])[], { across, gap, smallest }: PictureOptions): number {
  const scales = layers.map((boxes) => {
    const free = across - (boxes.length - 1) * gap - boxes.length * smallest;
    const total = Number(sum(boxes.map(({ weightInFen }) => weightInFen)));
    return total > 0 ? Math.max(0, free) / total : Number.POSITIVE_INFINITY;
  });
  const scale = Math.min(...scales);
  return Number.isFinite(scale) ? scale : 0;
}

function place(boxes: readonly Draft[], scale: number, { across, gap, smallest }: PictureOptions): Box[] {
  const sizes = boxes.map(({ weightInFen }) => smallest + Number(weightInFen) * scale);
  const used = sizes.reduce((total, size) => total + size, 0) + (boxes.length - 1) * gap;
  let position = Math.max(0, (across - used) / 2);
  return boxes.map((box, index) => {
    const size = sizes[index] ?? smallest;
    const placed = { ...box, across: position, size };
    position += size + gap;
    return placed;
  });
}

/** Parts between the same two boxes flow as one. Ribbons leave and reach a box one beside the other, centred. */
function ribbonsOf(trace: Trace, boxOf: ReadonlyMap<string, Box>, scale: number): Ribbon[] {
  const flows = new Map<string, { from: Box; to: Box; amountInFen: bigint }>();
  for (const edge of trace.edges) {
    const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
    if (!from || !to) continue;
    const key = `${from.id} ${to.id}`;
    const amountInFen = (flows.get(key)?.amountInFen ?? 0n) + (fenOf(edge.amount) ?? 0n);
    flows.set(key, { from, to, amountInFen });
  }
  const list = [...flows].sort(
    ([, one], [, other]) =>
      one.from.layer - other.from.layer ||
      one.from.across - other.from.across ||
      one.to.across - other.to.across,
  );
  const widthOf = (amountInFen: bigint) => Math.max(2, Number(amountInFen) * scale);
  const totals = new Map<string, number>();
  const add = (key: string, width: number) => totals.set(key, (totals.get(key) ?? 0) + width);
  for (const [, { from, to, amountInFen }] of list) {
    add(`out ${from.id}`, widthOf(amountInFen));
    add(`in ${to.id}`, widthOf(amountInFen));
  }
  const taken = new Map<string, number>();
  const next = (key: string, box: Box, width: number): number => {
    const before = taken.get(key) ?? 0;
    taken.set(key, before + width);
    return box.across + (box.size - (totals.get(key) ?? 0)) / 2 + before + width / 2;
  };
  return list.map(([key, { from, to, amountInFen }]) => {
    const width = widthOf(amountInFen);
    return {
      key,
      from,
      to,
      amountInFen,
      width,
      fromAcross: next(`out ${from.id}`, from, width),
      toAcross: next(`in ${to.id}`, to, width),
    };
  });
}

/** Cuts a text to a width in em: a Chinese character is one em wide, a Latin one a little over half. */
export function fitText(text: string, widthInEm: number): string {
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    used += text.charCodeAt(index) > 0x2e80 ? 1 : 0.58;
    if (used > widthInEm) return `${text.slice(0, Math.max(1, index - 1))}…`;
  }
  return text;
}
