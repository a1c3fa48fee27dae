import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { type ReactNode, useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { allocationStates } from "../../schema/codes/allocation-states.ts";
import type { StateList } from "../../schema/codes/code-list.ts";
import { donationStates } from "../../schema/codes/donation-states.ts";
import { needItemStates } from "../../schema/codes/need-item-states.ts";
import type { Permission } from "../../schema/codes/permissions.ts";
import { projectStates } from "../../schema/codes/project-states.ts";
import { traceKinds } from "../../schema/codes/trace-kinds.ts";
import { visitStates } from "../../schema/codes/visit-states.ts";
import { voucherStates } from "../../schema/codes/voucher-states.ts";
import { CodeChip } from "../shell/fields/StateChip.tsx";
import { DateField, MoneyField } from "../shell/fields/values.tsx";
import { useCodeLabel } from "../shell/i18n/code-label.ts";
import { useSay } from "../shell/i18n/use-say.ts";
import { useOnPhone } from "../shell/layout/use-on-phone.ts";
import { TableScroll } from "../shell/lists/TableScroll.tsx";
import { Section } from "../shell/pages/Section.tsx";
import { useSession } from "../shell/session/session.ts";
import {
  headOf,
  type Node,
  nodesOf,
  sourcesOf,
  type Trace,
  type TraceKind,
  tableLayers,
  tailOf,
  traceRoute,
} from "./trace-model.ts";

const shownAtFirst = 20;
const sourcesShown = 5;

/** The same chain as figures, step by step, with the way to each record and back to its own trace. */
export const TraceTables = ({ trace }: { trace: Trace }) => (
  <>
    {tableLayers.map((kind) => {
      const nodes = nodesOf(trace, kind);
      return nodes.length > 0 && <Layer key={kind} kind={kind} nodes={nodes} trace={trace} />;
    })}
  </>
);

const states: Readonly<Partial<Record<TraceKind, StateList>>> = {
  DONATION: donationStates,
  PROJECT: projectStates,
  ALLOCATION: allocationStates,
  ITEM: needItemStates,
  VOUCHER: voucherStates,
  VISIT: visitStates,
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
}

const Layer = ({ kind, nodes, trace }: LayerProps) => {
  const say = useSay();
  const kindLabel = useCodeLabel(traceKinds);
  const onPhone = useOnPhone();
  const [all, setAll] = useState(false);
  const shown = all ? nodes : nodes.slice(0, shownAtFirst);
  const Rows = onPhone ? LayerCards : LayerTable;
  return (
    <Section title={kindLabel(kind)} count={nodes.length}>
      <Rows kind={kind} nodes={shown} trace={trace} />
      {shown.length < nodes.length && (
        <Button onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {say(`显示全部 ${nodes.length} 项`, `Show all ${nodes.length}`)}
        </Button>
      )}
    </Section>
  );
};

const LayerTable = ({ kind, nodes, trace }: LayerProps) => {
  const say = useSay();
  const kindLabel = useCodeLabel(traceKinds);
  const hasSources = nodes.some(({ id }) => sourcesOf(trace, id).length > 0);
  return (
    <TableScroll label={kindLabel(kind)}>
      <Table size="small" sx={{ minWidth: 720 }}>
        <TableHead>
          <TableRow>
            <TableCell>{say("名称", "Name")}</TableCell>
            <TableCell align="right">{say("金额（元）", "Amount (CNY)")}</TableCell>
            {hasSources && <TableCell>{say("来自", "From")}</TableCell>}
            <TableCell>{say("状态", "State")}</TableCell>
            <TableCell>{say("时间", "Time")}</TableCell>
            <TableCell>{say("前往", "Go to")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {nodes.map((node) => (
            <TableRow key={node.id} selected={node.isStart}>
              <TableCell>
                <Name node={node} />
              </TableCell>
              <TableCell align="right">{node.amount ? <MoneyField value={node.amount} /> : "—"}</TableCell>
              {hasSources && (
                <TableCell>
                  <Sources node={node} trace={trace} />
                </TableCell>
              )}
              <TableCell>
                <State node={node} />
              </TableCell>
              <TableCell>{node.at ? <DateField value={node.at} /> : "—"}</TableCell>
              <TableCell>
                <Ways kind={kind} node={node} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
};

const LayerCards = ({ kind, nodes, trace }: LayerProps) => {
  const say = useSay();
  return (
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
                <MoneyField value={node.amount} unit />
              </b>
              {"　"}
              {node.at && <DateField value={node.at} />}
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
  );
};

const Name = ({ node }: { node: Node }) => {
  const say = useSay();
  return (
    <span>
      <b>{headOf(node.labelZh)}</b> {tailOf(node.labelZh)}
      {node.units !== null && say(`（${node.units} 个单位）`, ` (${node.units} units)`)}
      {node.isStart && <b>{say("　本次起点", " (start)")}</b>}
    </span>
  );
};

const State = ({ node }: { node: Node }): ReactNode => {
  const list = states[node.kind];
  return node.state && list ? <CodeChip code={node.state} states={list} /> : "—";
};

const Sources = ({ node, trace }: { node: Node; trace: Trace }) => {
  const say = useSay();
  const sources = sourcesOf(trace, node.id);
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
