import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableFooter from "@mui/material/TableFooter";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { type ReactNode, useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import type { Permission } from "../../schema/codes/permissions.ts";
import { traceKinds } from "../../schema/codes/trace-kinds.ts";
import type { TraceStep } from "../../schema/codes/trace-steps.ts";
import { yuanOf } from "../allocations/money-math.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { Section } from "../shell/pages/Section.tsx";
import { useSession } from "../shell/session/session.ts";
import { countedOf, edgesCounted, isCounted } from "./counted.ts";
import { UncountedWords } from "./TraceSteps.tsx";
import {
  headOf,
  kindOfStep,
  type Node,
  nodesOf,
  sourcesOf,
  sumOfKind,
  type Trace,
  type TraceKind,
  tableLayers,
  tailOf,
  traceRoute,
  uncountedOf,
} from "./trace-model.ts";
import { statesOf } from "./trace-states.ts";

const shownAtFirst = 20;
const sourcesShown = 5;

/** The same chain as figures, step by step, with the way to each record and back to its own trace. */
export const TraceTables = ({ trace: whole }: { trace: Trace }) => {
  const counted = countedOf(whole);
  const trace = { ...whole, edges: edgesCounted(whole) };
  return tableLayers.map((kind) => {
    const nodes = nodesOf(trace, kind);
    return nodes.length > 0 && <Layer key={kind} kind={kind} nodes={nodes} trace={trace} counted={counted} />;
  });
};

/** In which list a kind is opened, by the permission that list asks for. */
const openedIn: readonly { kind: TraceKind; permission: Permission; resource: string }[] = [
  { kind: "DONATION", permission: "donation:read", resource: "donations" },
  { kind: "PROJECT", permission: "charity:read", resource: "projects" },
  { kind: "ALLOCATION", permission: "allocation:read", resource: "allocations" },
  { kind: "ITEM", permission: "need:read", resource: "need-items" },
  { kind: "VOUCHER", permission: "voucher:read", resource: "vouchers" },
  { kind: "VISIT", permission: "visit:read", resource: "visits" },
];

interface LayerProps {
  kind: TraceKind;
  nodes: readonly Node[];
  trace: Trace;
  /** What counts of each node, in fen. */
  counted: ReadonlyMap<string, bigint>;
}

const Layer = ({ kind, nodes, trace, counted }: LayerProps) => {
  const say = useSay();
  const kindLabel = useCodeLabel(traceKinds);
  const onPhone = useOnPhone();
  const [all, setAll] = useState(false);
  const shown = all ? nodes : nodes.slice(0, shownAtFirst);
  const Rows = onPhone ? LayerCards : LayerTable;
  return (
    <Section title={kindLabel(kind)} count={nodes.length}>
      <Rows kind={kind} nodes={shown} trace={trace} counted={counted} />
      {shown.length < nodes.length && (
        <Button onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {say(`显示全部 ${nodes.length} 项`, `Show all ${nodes.length}`)}
        </Button>
      )}
    </Section>
  );
};

/** The columns stand at the same places in every table of the page. */
const widths = ["30%", "12%", "21%", "16%", "11%", "10%"] as const;

const LayerTable = ({ kind, nodes, trace, counted }: LayerProps) => {
  const say = useSay();
  return (
    <div className="table-scroll">
      <Table size="small" sx={{ minWidth: 720, tableLayout: "fixed" }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: widths[0] }}>{say("名称", "Name")}</TableCell>
            <TableCell sx={{ width: widths[1] }} align="right">
              {say("金额（元）", "Amount (CNY)")}
            </TableCell>
            <TableCell sx={{ width: widths[2] }}>{say("来自", "From")}</TableCell>
            <TableCell sx={{ width: widths[3] }}>{say("状态", "State")}</TableCell>
            <TableCell sx={{ width: widths[4] }}>{say("时间", "Time")}</TableCell>
            <TableCell sx={{ width: widths[5] }}>{say("前往", "Go to")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {nodes.map((node) => (
            <TableRow key={node.id} selected={node.isStart}>
              <TableCell>
                <Name node={node} />
              </TableCell>
              <TableCell align="right">
                <Amount node={node} counted={counted} />
              </TableCell>
              <TableCell>
                <Sources node={node} trace={trace} />
              </TableCell>
              <TableCell>
                <State node={node} />
              </TableCell>
              <TableCell>{node.day ? <DateField value={node.day} /> : "—"}</TableCell>
              <TableCell>
                <Ways kind={kind} node={node} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
        {stepOf(kind) && (
          <TableFooter>
            <TableRow>
              <TableCell>{say("合计", "Sum")}</TableCell>
              <TableCell align="right">
                <MoneyField value={yuanOf(sumOfKind(trace, counted, kind))} />
              </TableCell>
              <TableCell colSpan={4}>
                <Besides trace={trace} kind={kind} />
              </TableCell>
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </div>
  );
};

const stepOf = (kind: TraceKind): TraceStep | undefined =>
  (Object.keys(kindOfStep) as TraceStep[]).find((step) => kindOfStep[step] === kind);

/** What stands in the table and not in its sum. */
const Besides = ({ trace, kind }: { trace: Trace; kind: TraceKind }) => {
  const say = useSay();
  const step = stepOf(kind);
  if (!step) return null;
  return uncountedOf(trace, kind).map((uncounted) => (
    <div key={uncounted.state}>
      {say("另有", "Besides: ")}
      <UncountedWords step={step} uncounted={uncounted} />
    </div>
  ));
};

/** What counts of a thing; beside it what it is worth altogether, where that is more. */
const Amount = ({ node, counted }: { node: Node; counted: LayerProps["counted"] }) => {
  const say = useSay();
  if (!node.amount) return "—";
  const within = yuanOf(counted.get(node.id) ?? 0n);
  if (isCounted(node) && within === node.amount) return <MoneyField value={node.amount} />;
  const note = { color: "text.secondary", fontSize: "0.8125rem" } as const;
  if (!isCounted(node)) {
    return (
      <Box component="span" sx={note}>
        {say("未计入 ", "not counted ")}
        <MoneyField value={node.amount} />
      </Box>
    );
  }
  return (
    <>
      <MoneyField value={within} />
      <Box sx={note}>
        {say("全部 ", "of ")}
        <MoneyField value={node.amount} />
      </Box>
    </>
  );
};

const LayerCards = ({ kind, nodes, trace, counted }: LayerProps) => {
  const say = useSay();
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {nodes.map((node) => (
          <Box
            component="li"
            key={node.id}
            sx={{
              py: 1,
              lineHeight: 1.7,
              fontSize: "0.875rem",
              "& + &": { borderTop: 1, borderColor: "divider" },
            }}
          >
            <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
              <Name node={node} />
              <State node={node} />
            </Box>
            {node.amount && (
              <div>
                <b>
                  <Amount node={node} counted={counted} />
                </b>
                {say(" 元　", " CNY　")}
                {node.day && <DateField value={node.day} />}
              </div>
            )}
            {sourcesOf(trace, node.id).length > 0 && (
              <div>
                {say("来自 ", "From ")}
                <Sources node={node} trace={trace} />
              </div>
            )}
            <Ways kind={kind} node={node} />
          </Box>
        ))}
      </Box>
      {stepOf(kind) && (
        <Box sx={{ borderTop: 1, borderColor: "divider", pt: 1, fontSize: "0.875rem", lineHeight: 1.7 }}>
          {say("合计 ", "Sum ")}
          <b>
            <MoneyField value={yuanOf(sumOfKind(trace, counted, kind))} unit />
          </b>
          <Besides trace={trace} kind={kind} />
        </Box>
      )}
    </>
  );
};

const Name = ({ node }: { node: Node }) => {
  const say = useSay();
  return (
    <span>
      <b>{headOf(node.labelZh)}</b> {tailOf(node.labelZh)}
      {node.units !== null &&
        say(`（${node.units} ${node.unitZh ?? ""}）`, ` (${node.units} ${node.unitEn ?? ""})`)}
      {node.isStart && <b>{say("　本次起点", " (start)")}</b>}
    </span>
  );
};

const State = ({ node }: { node: Node }): ReactNode => {
  const list = statesOf[node.kind];
  return node.state && list ? <CodeChip code={node.state} states={list} /> : "—";
};

const Sources = ({ node, trace }: { node: Node; trace: Trace }) => {
  const say = useSay();
  const sources = sourcesOf(trace, node.id);
  if (sources.length === 0) return "—";
  return (
    <>
      {sources.slice(0, sourcesShown).map(({ node: source, amount }) => (
        <Box component="span" key={source.id} sx={{ display: "block" }}>
          {headOf(source.labelZh)} {amount && <MoneyField value={amount} unit />}
        </Box>
      ))}
      {sources.length > sourcesShown &&
        say(`等 ${sources.length} 项`, `and others, ${sources.length} in all`)}
    </>
  );
};

/** To the record itself, where the post may open it, and to the trace that starts from it. */
const Ways = ({ kind, node }: { kind: TraceKind; node: Node }) => {
  const say = useSay();
  const permissions = useSession()?.permissions ?? [];
  const way = openedIn.find((entry) => entry.kind === kind && permissions.includes(entry.permission));
  const name = headOf(node.labelZh);
  if (kind === "PAYABLE") return null;
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1.5 }}>
      {way && (
        <Link
          component={RouterLink}
          to={`/${way.resource}/${encodeURIComponent(node.id)}/show`}
          aria-label={say(`打开 ${name}`, `Open ${name}`)}
        >
          {say("打开", "Open")}
        </Link>
      )}
      {!node.isStart && (
        <Link
          component={RouterLink}
          to={traceRoute(kind, node.id)}
          aria-label={say(`追溯 ${name}`, `Trace ${name}`)}
        >
          {say("追溯", "Trace")}
        </Link>
      )}
    </Box>
  );
};
