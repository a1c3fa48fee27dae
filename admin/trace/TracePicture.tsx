import useMediaQuery from "@mui/material/useMediaQuery";
import { useId } from "react";
import { Link } from "react-router-dom";
import { traceKinds } from "../../schema/codes/trace-kinds.ts";
import type { TraceStep } from "../../schema/codes/trace-steps.ts";
import { yuanOf } from "../allocations/money-math.ts";
import { formatMoney, formatMoneyWithUnit } from "../shell/format.ts";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useConsoleLocale, useSay } from "../shell/i18n/use-say.ts";
import { type Box, fitText, layOut, mostBoxes, type Picture, type Ribbon, sumOfLayer } from "./layout.ts";
import { colours } from "./TraceSteps.tsx";
import { headOf, type Trace, type TraceKind, tailOf, traceRoute } from "./trace-model.ts";
import { useStateWords } from "./trace-states.ts";

interface Frame {
  readonly width: number;
  readonly height: number;
  /** Length of a box and of the way between two, in the direction of the flow. */
  readonly length: number;
  readonly way: number;
  readonly upright: boolean;
}

const title = 24;
const stepOf: Readonly<Partial<Record<TraceKind, TraceStep>>> = {
  DONATION: "CONFIRMED",
  ALLOCATION: "ALLOCATED",
  VOUCHER: "ISSUED",
  VISIT: "REDEEMED",
  PAYABLE: "PAYABLE",
};
const colourOf = (kind: TraceKind) => colours[stepOf[kind] ?? "CONFIRMED"];

/** The flow as a drawing of boxes and ribbons: from left to right on a desk, from top to bottom on a phone. */
export const TracePicture = ({ trace, start }: { trace: Trace; start: TraceKind }) => {
  const say = useSay();
  const titleId = useId();
  const upright = useMediaQuery("(max-width:1023.95px)", { noSsr: true });
  const picture = layOut(
    trace,
    start,
    upright
      ? { across: 336, gap: 8, smallest: 106, most: 3 }
      : { across: acrossFor(trace), gap: 12, smallest: 54, most: 8 },
  );
  const frame = frameOf(picture, upright);
  return (
    <figure style={{ margin: 0 }}>
      <figcaption style={{ fontSize: "0.875rem", marginBottom: 8 }}>
        {say(
          "带子的宽度按金额画；虚线框是还没有通过或没有通过的，不计入合计。点一个方框，从它重新追溯。",
          "Ribbons are as wide as their amounts. What is not approved stands in a dashed box and counts in no sum. A box leads to its own trace.",
        )}
      </figcaption>
      <svg
        viewBox={`-3 0 ${frame.width + 6} ${frame.height + 4}`}
        style={{ display: "block", width: "100%", maxWidth: upright ? 420 : frame.width }}
        fontFamily="inherit"
        aria-labelledby={titleId}
      >
        <title id={titleId}>{say("资金流向图", "The flow of the money")}</title>
        <g aria-hidden>
          {picture.ribbons.map((ribbon) => (
            <RibbonPath key={ribbon.key} ribbon={ribbon} frame={frame} />
          ))}
        </g>
        {picture.layers.map((kind, layer) => (
          <g key={kind}>
            <LayerTitle kind={kind} layer={layer} frame={frame} sum={sumOfLayer(picture, layer)} />
            {picture.boxes
              .filter((box) => box.layer === layer)
              .map((box) => (
                <BoxLink key={box.id} box={box} frame={frame} />
              ))}
          </g>
        ))}
      </svg>
    </figure>
  );
};

/** Tall enough for the fullest step. */
const acrossFor = (trace: Trace): number => Math.max(160, mostBoxes(trace, 8) * 78);

function frameOf({ layers, across }: Picture, upright: boolean): Frame {
  const [length, way] = upright ? [58, 54] : [146, 54];
  const along = layers.length * length + Math.max(0, layers.length - 1) * way;
  return upright
    ? { width: across, height: along + layers.length * title, length, way, upright }
    : { width: along, height: across + title, length, way, upright };
}

/** Where a step begins in the direction of the flow. */
const alongOf = (layer: number, { length, way, upright }: Frame) =>
  layer * (length + way + (upright ? title : 0)) + (upright ? title : 0);

interface LayerTitleProps {
  kind: TraceKind;
  layer: number;
  frame: Frame;
  sum: bigint;
}

const LayerTitle = ({ kind, layer, frame, sum }: LayerTitleProps) => {
  const kindLabel = useCodeLabel(traceKinds);
  const along = alongOf(layer, frame);
  return (
    <text
      x={frame.upright ? 0 : along}
      y={frame.upright ? along - 7 : 15}
      fontSize={13}
      fontWeight={700}
      fill="#1f2328"
      stroke="#fff"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {kindLabel(kind)} {formatMoney(yuanOf(sum))}
    </text>
  );
};

const RibbonPath = ({ ribbon, frame }: { ribbon: Ribbon; frame: Frame }) => {
  const from = alongOf(ribbon.from.layer, frame) + frame.length;
  const to = alongOf(ribbon.to.layer, frame);
  const middle = (from + to) / 2;
  const point = (along: number, across: number) =>
    frame.upright ? `${across} ${along}` : `${along} ${across + title}`;
  const bend = (start: number, end: number, a: number, b: number) =>
    `${point(middle, a)} ${point(middle, b)} ${point(start === from ? to : from, end)}`;
  const half = ribbon.width / 2;
  const [a, b] = [ribbon.fromAcross, ribbon.toAcross];
  const path = [
    `M${point(from, a - half)} C${bend(from, b - half, a - half, b - half)}`,
    `L${point(to, b + half)} C${bend(to, a + half, b + half, a + half)} Z`,
  ].join(" ");
  return (
    <path
      d={path}
      fill={colourOf(ribbon.from.kind)}
      // What only belongs together, without money, is drawn paler than what flows.
      fillOpacity={ribbon.amountInFen === 0n ? 0.15 : 0.35}
      // A narrow ribbon thins out where it bends steeply.
      stroke={colourOf(ribbon.from.kind)}
      strokeOpacity={0.35}
    />
  );
};

const BoxLink = ({ box, frame }: { box: Box; frame: Frame }) => {
  const say = useSay();
  const locale = useConsoleLocale();
  const kindLabel = useCodeLabel(traceKinds);
  const [single] = box.nodes.length === 1 ? box.nodes : [];
  const yuan = yuanOf(box.amountInFen);
  const stateWords = useStateWords();
  const others = box.isCounted ? say("其余", "Other") : stateWords(box.nodes);
  const name = single
    ? single.labelZh
    : say(`${others} ${box.nodes.length} 项`, `${others} ${box.nodes.length}`);
  const along = alongOf(box.layer, frame);
  const area = frame.upright
    ? { x: box.across, y: along, width: box.size, height: frame.length }
    : { x: along, y: box.across + title, width: frame.length, height: box.size };
  const known = box.nodes.some(({ amount }) => amount !== null);
  const part = box.isCounted ? (box.isPart ? say("其中 ", "part: ") : "") : say("未计入 ", "not counted: ");
  const words = [kindLabel(box.kind), name, known && part + formatMoneyWithUnit(yuan, locale)]
    .filter(Boolean)
    .join(say("，", ", "));
  const drawing = (
    <>
      {/* The first child of the link is its name; the lines below may be cut short. */}
      <title>{words}</title>
      <rect
        {...area}
        rx={4}
        fill="#fff"
        stroke={box.isCounted ? colourOf(box.kind) : "#5f6770"}
        strokeWidth={single?.isStart ? 4 : 1.5}
        {...(!box.isCounted && { strokeDasharray: "5 4" })}
      />
      <BoxText area={area} name={name} amount={known ? part + formatMoney(yuan) : null} />
    </>
  );
  if (!single || box.kind === "PAYABLE") {
    return <g>{drawing}</g>;
  }
  return (
    <Link to={traceRoute(box.kind, single.id)} {...(single.isStart && { "aria-current": "page" as const })}>
      {drawing}
    </Link>
  );
};

interface BoxTextProps {
  area: { x: number; y: number; width: number; height: number };
  name: string;
  amount: string | null;
}

const BoxText = ({ area, name, amount }: BoxTextProps) => {
  const em = (area.width - 6) / 12;
  const lines = [
    { part: "head", text: fitText(headOf(name), em) },
    { part: "tail", text: fitText(tailOf(name), em) },
    { part: "amount", text: amount },
  ].filter(({ text }) => text);
  const first = area.y + area.height / 2 - ((lines.length - 1) * 16) / 2 + 4;
  return (
    <>
      {lines.map(({ part, text }, index) => (
        <text
          key={part}
          x={area.x + area.width / 2}
          y={first + index * 16}
          textAnchor="middle"
          fontSize={12}
          fontWeight={part === "amount" ? 700 : 400}
          fill="#1f2328"
        >
          {text}
        </text>
      ))}
    </>
  );
};
